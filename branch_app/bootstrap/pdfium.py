"""The one lock of the process around PDFium, which may be entered by one thread at a time."""

from __future__ import annotations

import threading

PDFIUM_LOCK = threading.Lock()

"""Which scanners this system has."""

from __future__ import annotations

import sys

from branch_app.scanning.sane import SaneScanner
from branch_app.scanning.wia import WiaScanner


def system_scanner() -> SaneScanner | WiaScanner:
    """Return the way to the scanners of this system: WIA on Windows, SANE elsewhere."""
    return WiaScanner() if sys.platform == "win32" else SaneScanner()

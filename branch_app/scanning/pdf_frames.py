"""What passes between the program and the child that draws PDFs: plain bytes, nothing pickled.

A PDF may take the child over. What comes back is therefore only looked at as kinds, numbers and
pixels; no object is ever built from it.
"""

from __future__ import annotations

import struct

# The first argument that makes a process of this program the child.
PDF_CHILD = "--pdf-child"

# An order: the length of a PDF, then the PDF.
ORDER = struct.Struct(">Q")
# An answer: its kind and two numbers. After a page's width and height follow that many pixels,
# after a refusal as many letters of its reason as the first number says.
ANSWER = struct.Struct(">cII")
READY, PAGE, REFUSED, END = b"+", b"P", b"R", b"E"

"""PDFs for the tests: small ones, and small ones that PDFium draws for minutes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache

from tests.scanning.made_scans import sheet

# A form within a form, eight times each: 8 to this power rectangles out of a kilobyte and a half.
MINUTES = 10
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%s>>"
_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]"


@cache
def scanned(page: int = 1) -> bytes:
    """Return a page off a scanner."""
    target = io.BytesIO()
    sheet(page, 150).convert("L").save(target, "PDF", resolution=150)
    return target.getvalue()


def nested(depths: Sequence[int] = (MINUTES,)) -> bytes:
    """Return a PDF with a page for each depth of forms within forms."""
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
    kids = []
    for depth in depths:
        first = len(objects) + 2
        kids.append(b"%d 0 R" % first)
        last = first + 1 + depth
        shown = b"/Resources<</XObject<</F %d 0 R>>>>"
        objects[first] = _PAGE % (shown % (first + 2) + b"/Contents %d 0 R" % (first + 1))
        objects[first + 1] = _stream(b"/F Do")
        for number in range(first + 2, last):
            objects[number] = _stream(b"/F Do " * 8, _FORM + shown % (number + 1))
        objects[last] = _stream(b"9 9 200 200 re f", _FORM)
    objects[2] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    body = b"".join(b"%d 0 obj%s endobj\n" % each for each in sorted(objects.items()))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/Size %d>>" % (len(objects) + 1)


def _stream(data: bytes, head: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (head, len(data), data)

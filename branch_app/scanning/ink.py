"""The ink reader: the stored picture of a page and its boxes in, a verdict and a cut-out each."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from branch_app.domain.ink import BoxInk, Ink, is_measured, verdict
from branch_app.domain.issued_form import Box
from branch_app.scanning.codes import find_code
from branch_app.scanning.paper_ground import SCALE
from branch_app.scanning.registration import Registered, registered
from branch_app.scanning.stamps import Found, covered, found_on
from branch_app.scanning.strokes import AROUND, around, measured

_QUALITY = 75
_FORMATS = ("JPEG", "PNG")


class PillowInkReader:
    """The port `InkReader`; may be used from any thread, the same picture gives the same answer."""

    def read(self, image: bytes, boxes: Sequence[Box], code: str) -> tuple[BoxInk, ...]:
        """Return what each box for a hand bears; unsure, without cut-outs, where the page differs.

        `boxes` are those of the page, its marks and code among them; `code` is the text that the
        page must bear.
        """
        wanted = [box for box in boxes if is_measured(box)]
        page = _laid_over(image, boxes, code) if wanted else None
        if page is None:
            return tuple(BoxInk(box=box, ink=Ink.UNSURE, cut_out=b"") for box in wanted)
        found = found_on(page, wanted)
        return tuple(_read(page, box, found) for box in wanted)


def _laid_over(image: bytes, boxes: Sequence[Box], code: str) -> Registered | None:
    try:
        with Image.open(io.BytesIO(image), formats=_FORMATS) as opened:
            picture, is_bitonal = opened.convert("L"), opened.mode == "1"
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    found = find_code(picture)
    # A page with another code is another page: nothing on it is measured.
    if found is None or found.text != code:
        return None
    page = registered(picture, boxes, found)
    return replace(page, is_bitonal=is_bitonal) if page else None


def _read(page: Registered, box: Box, found: Found) -> BoxInk:
    room = around(box)
    size = (box.width + 2 * room, box.height + 2 * room)
    patch = page.patch((box.x - room, box.y - room, *size), SCALE)
    under = covered(found, (box.x - room, box.y - room), patch.size)
    ink = verdict(box.kind, measured(patch, box, under, is_bitonal=page.is_bitonal))
    spare = round((room - AROUND) * SCALE)
    shown = patch.crop((spare, spare, patch.width - spare, patch.height - spare))
    target = io.BytesIO()
    shown.save(target, "JPEG", quality=_QUALITY)
    return BoxInk(box=box, ink=ink, cut_out=target.getvalue())

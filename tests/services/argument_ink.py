"""Right arguments for the signature check: part of `every_argument`; a page that nobody signed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from branch_app.domain.ink import BoxInk, Ink, PageInk
from branch_app.domain.issued_form import Box, BoxKind


def unsigned_page(page: int = 1, ink: Ink = Ink.EMPTY) -> PageInk:
    """Return what a page shows whose place for the signature bears this."""
    kind = BoxKind.SIGNATURE
    box = Box(page=page, id="signature", kind=kind, x=20, y=250, width=60, height=12)
    written = (BoxInk(box=box, ink=ink, cut_out=b""),)
    return PageInk(page=page, is_laid_over=True, written=written, choices=())


INK: Mapping[str, Callable[[Any], dict[str, Any]]] = {
    "ink_checks.open_scans": lambda case: {"form_id": case.form},
    "ink_checks.read": lambda _case: {"scans": []},
    "ink_checks.of_form": lambda case: {"form_id": case.form},
    "ink_checks.of_serial": lambda case: {"serial": case.serial},
    "ink_checks.due": lambda _case: {},
    "ink_checks.note": lambda case: {
        "form_id": case.due[0],
        "version": case.due[1],
        "pages": [unsigned_page()],
    },
    "ink_checks.waiting": lambda _case: {},
    "ink_checks.look_at": lambda case: {"form_id": case.form},
    "ink_checks.looked": lambda case: {
        "serial": case.doubtful,
        "result": "seen",
        "reason": "pale",
    },
}

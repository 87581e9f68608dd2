"""What became of a page, or of a file that gave none."""

from __future__ import annotations

from dataclasses import dataclass

from branch_app.domain.scan import PageVerdict

KEPT_VERDICTS = 100
# Heights of their list, in pixels: it says that nothing was scanned yet, shows three lines and a
# piece of the fourth, or takes what there is.
IDLE, FEW, ANY = 60, 184, 16_777_215


@dataclass(frozen=True, kw_only=True, slots=True)
class Unreadable:
    """A file that could not be read."""

    file: str


Verdict = PageVerdict | Unreadable

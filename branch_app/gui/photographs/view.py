"""What the presenter of the photograph asks of its card, and what the card is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from branch_app.domain.crop import Crop
from branch_app.services.ports import PictureToCrop


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownPhotograph:
    """How it stands with one person's photograph; `why_not` is a code of `REASONS`, or nothing."""

    is_kept: bool
    must_go: bool
    may_change: bool
    why_not: str


class PhotographView(Protocol):
    """What the presenter asks of the card."""

    def show_standing(self, shown: ShownPhotograph | None) -> None:
        """Show the card as it stands, with nothing under way; None hides it."""
        ...

    def show_picture(self, data: bytes) -> None:
        """Show this photograph; no bytes show that there is none to be seen."""
        ...

    def show_camera(self) -> None:
        """Open the camera and show what it sees."""
        ...

    def show_crop(self, picture: PictureToCrop, crop: Crop | None = None) -> None:
        """Let the part be chosen that is kept; this one stands there to begin with."""
        ...

    def crop(self) -> Crop | None:
        """Return the part that is chosen now; None while no picture is shown."""
        ...

    def ask_removal(self) -> None:
        """Ask whether the photograph is really to be taken away."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Keep the card still while something is being read or stored."""
        ...

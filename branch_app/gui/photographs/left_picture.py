"""A picture that was chosen and not stored yet, kept encrypted with the other unsaved entries."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from branch_app.domain.crop import Crop
from branch_app.domain.photograph import PhotographSource
from branch_app.gui.page import Entries, Left, Page, Told
from branch_app.gui.photographs.presenter import ChosenPicture, PhotographPresenter
from branch_app.gui.told import Json, number, part, word
from branch_app.services.ports import PictureToCrop

# A larger file is kept as small as it was looked at: these entries are written at every pause.
MOST_KEPT = 1_000_000
_SIDES = ("left", "top", "width", "height")


class LeftPicture(Page):
    """Not seen: the page of the window's keeping that speaks for the photograph's card."""

    def __init__(self, parent: QWidget, presenter: PhotographPresenter) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._kept: _Kept | None = None
        self.hide()

    def has_unsaved_edits(self) -> bool:
        """Tell whether a picture waits to be stored."""
        return self._presenter.chosen is not None

    def is_saving(self) -> bool:
        """Tell whether it is just being stored."""
        return self._presenter.is_storing

    def entries(self) -> Entries | None:
        """Return the picture and the part of it that was chosen; None for nothing."""
        chosen = self._presenter.chosen
        if chosen is None:
            self._kept = None
            return None
        if self._kept is None or self._kept.data is not chosen.data:
            self._kept = _kept(chosen)
        crop = self._presenter.crop() or chosen.crop
        content: dict[str, object] = {
            "picture": self._kept.text,
            "source": chosen.source.value,
            "width": chosen.picture.width,
        }
        if crop is not None:
            content["crop"] = {side: getattr(crop, side) for side in _SIDES}
        return Entries(content=content, person_id=chosen.person_id)

    def put_back(self, left: Left) -> None:
        """Show the picture again with its part; the file is open already."""
        chosen = _read(left.content or {}, left.person_id)
        if chosen is not None:
            self._presenter.resume(chosen)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Kept:
    """Which picture, and how it is written: worked out once, not at every pause."""

    data: bytes
    text: str


def _kept(chosen: ChosenPicture) -> _Kept:
    small = chosen.data if len(chosen.data) <= MOST_KEPT else chosen.picture.preview
    return _Kept(data=chosen.data, text=base64.b64encode(small).decode("ascii"))


def _read(told: Told | Json, person_id: str) -> ChosenPicture | None:
    content = dict(told)
    try:
        data = base64.b64decode(word(content, "picture"), validate=True)
        source = PhotographSource(word(content, "source"))
    except (binascii.Error, ValueError):
        return None
    if not data:
        return None
    box = part(content, "crop")
    crop = Crop(**{side: number(box, side) for side in _SIDES}) if box else None
    picture = PictureToCrop(width=number(content, "width"), height=0, preview=b"")
    return ChosenPicture(person_id=person_id, data=data, source=source, picture=picture, crop=crop)

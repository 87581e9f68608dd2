"""The card of the photograph, its presenter, and what speaks for both at a lock, put together."""

from __future__ import annotations

from collections.abc import Callable

from branch_app.domain.photograph import PhotographStanding
from branch_app.gui.desk import Desk
from branch_app.gui.photographs.card import PhotographCard
from branch_app.gui.photographs.left_picture import LeftPicture
from branch_app.gui.photographs.presenter import PhotographPresenter


def present(
    card: PhotographCard,
    desk: Desk,
    picture_told: Callable[[bytes], object],
    standing_told: Callable[[PhotographStanding], object],
) -> tuple[PhotographPresenter, LeftPicture]:
    """Return the presenter of this card, hearing its wishes, and the keeping of what it holds."""
    presenter = PhotographPresenter(card, desk, picture_told, standing_told)
    card.camera_asked.connect(presenter.open_camera)
    card.file_given.connect(presenter.take_file)
    card.picture_given.connect(presenter.take_picture)
    card.removal_asked.connect(presenter.ask_removal)
    card.removal_confirmed.connect(presenter.take_away)
    card.given_up.connect(presenter.leave)
    card.camera_pane.taken.connect(presenter.taken)
    card.camera_pane.failed.connect(presenter.camera_failed)
    card.crop_pane.chosen.connect(presenter.store)
    return presenter, LeftPicture(card, presenter)

"""The card of the photograph on an applicant's page and its presenter, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from branch_app.gui.photographs.presenter import PhotographPresenter

if TYPE_CHECKING:
    from branch_app.gui.applicants.page import ApplicantPage
    from branch_app.gui.desk import Desk


def present(page: ApplicantPage, desk: Desk) -> PhotographPresenter:
    """Return the presenter of the page's card: it hears the card, and of the file shown."""
    card = page.data.photograph
    presenter = PhotographPresenter(
        card, desk, page.strip.show_photograph, page.presenter.take_photograph
    )
    card.camera_asked.connect(presenter.open_camera)
    card.file_given.connect(presenter.take_file)
    card.picture_given.connect(presenter.take_picture)
    card.removal_asked.connect(presenter.ask_removal)
    card.removal_confirmed.connect(presenter.take_away)
    card.given_up.connect(presenter.leave)
    card.camera_pane.taken.connect(presenter.taken)
    card.camera_pane.failed.connect(presenter.camera_failed)
    card.crop_pane.chosen.connect(presenter.store)
    page.file_shown.connect(presenter.show)
    page.file_closed.connect(presenter.close)
    return presenter

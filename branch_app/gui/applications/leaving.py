"""What stays of the tab of applications at a lock or a crash, and how it comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from branch_app.gui.applicants.typed_data import read_origins, told_origins
from branch_app.gui.applications.view import Doing, StatusTyped
from branch_app.gui.focus import focus_in
from branch_app.gui.page import Entries, Left, Told
from branch_app.gui.parts.scrolling import scroll_of, scroll_to
from branch_app.gui.told import flag, number, part, texts, word, words

if TYPE_CHECKING:
    from branch_app.gui.applications.page import ApplicationsPage
    from branch_app.services.applicant_files import ApplicantFile

STATUS = ("status", "since", "paper_number", "contract_number")


def entries_of(page: ApplicationsPage) -> Entries | None:
    """Return what was typed and is not stored; None for nothing."""
    presenter = page.presenter
    file, doing, one = presenter.file, presenter.doing, presenter.one
    if file is None:
        return None
    if doing is None:
        return _notice_of(page, file)
    if doing is Doing.STATUS:
        typed = page.pane.panel.typed()
        told: Told = {name: getattr(typed, name) for name in STATUS}
        is_begun = any(told.values())
    else:
        form = page.pane.form
        is_begun = presenter.is_edited()
        told = {
            "values": form.values(),
            "raw": form.raw_texts(),
            "reasons": form.reasons(),
            "origins": told_origins(form.origins()),
            "visited": sorted(presenter.visited),
            "shows_all": presenter.shows_all,
        }
    if not is_begun:
        return None
    return Entries(
        content={"doing": doing.value, "application": one.id if one else "", **told},
        person_id=file.applicant.id,
        label=file.applicant.full_name,
        place={"scroll": _scroll(page), "focus": focus_in(page)},
    )


def _notice_of(page: ApplicationsPage, file: ApplicantFile) -> Entries | None:
    """Return a notice to the bureau that is typed and not recorded."""
    one, typed = page.presenter.one, page.pane.notice.typed()
    if one is None or not any(typed.values()):
        return None
    return Entries(
        content={"doing": "", "application": one.id, "notice": typed},
        person_id=file.applicant.id,
        label=file.applicant.full_name,
        place={"scroll": _scroll(page), "focus": focus_in(page)},
    )


def view_of(page: ApplicationsPage) -> Told:
    """Return which application is shown, and what is being done without an entry yet."""
    presenter = page.presenter
    if presenter.file is None:
        return {}
    doing = presenter.doing if entries_of(page) is None else None
    return {
        "person": presenter.file.applicant.id,
        "application": presenter.one.id if presenter.one else "",
        "doing": doing.value if doing else "",
        "scroll": _scroll(page),
    }


def reopen(page: ApplicationsPage, left: Left) -> None:
    """Read the applications before everything is put back; the file itself comes first."""
    if person_id := left.person_id or word(left.view, "person"):
        page.presenter.read(person_id)
        if word(left.content or left.view, "doing") == Doing.CHANGE:
            page.presenter.tell_showing(person_id)


def put_back(page: ApplicationsPage, left: Left) -> None:
    """Begin again what was being done, with what was typed, unless it is impossible by now."""
    content = left.content or {}
    told = content or left.view
    presenter = page.presenter
    presenter.choose(word(told, "application"))
    doing = word(told, "doing")
    if doing == Doing.STATUS:
        presenter.ask_status()
        if presenter.doing is Doing.STATUS:
            typed = {name: word(content, name) for name in STATUS}
            page.pane.panel.put_back(StatusTyped(**typed))
    elif doing == Doing.NEW:
        presenter.begin()
    elif doing == Doing.CHANGE:
        presenter.change_again()
    if presenter.doing in {Doing.NEW, Doing.CHANGE} and content:
        presenter.come_back(
            texts(content, "values"),
            read_origins(content),
            words(content, "visited"),
            all_=flag(content, "shows_all"),
        )
        page.pane.form.set_raw_texts(texts(content, "raw"))
        page.pane.form.show_reasons(texts(content, "reasons"))
    if typed := texts(content, "notice"):
        page.pane.notice.put_back(typed)
    place = left.view or part(content, "place")
    scroll_to(page.pane.viewer.verticalScrollBar(), number(place, "scroll"))


def _scroll(page: ApplicationsPage) -> int:
    return scroll_of(page.pane.viewer.verticalScrollBar())

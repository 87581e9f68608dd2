"""What stays of an applicant's page at a lock or a crash, and how it comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from branch_app.gui.applicants.typed_data import TypedData, read_content
from branch_app.gui.focus import focus_in
from branch_app.gui.page import Entries, Left, Told
from branch_app.gui.parts.scrolling import scroll_of, scroll_to
from branch_app.gui.told import flag, number, part, word, words
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.applicants import WHOLE_FORM

if TYPE_CHECKING:
    from branch_app.gui.applicants.page import ApplicantPage
    from branch_app.gui.desk import Desk


def entries_of(page: ApplicantPage) -> Entries | None:
    """Return what was typed into the data and is not saved; None for nothing."""
    presenter, form, reader = page.presenter, page.data.form, page.data.reader
    if not presenter.is_editing or not (form.is_edited() or reader.is_begun()):
        return None
    file = presenter.file
    typed = TypedData(
        values=form.values(),
        raw=form.raw_texts(),
        version=file.applicant.version if file else 0,
        visited=tuple(sorted(presenter.visited)),
        shows_all=presenter.shows_all,
        reasons=form.reasons(),
        origins=form.origins(),
        edited=form.touched(),
    )
    return Entries(
        content={**typed.content(), "reader": reader.left()},
        person_id=file.applicant.id if file else "",
        label=typed.label,
        place={"tab": page.tabs.currentIndex(), "scroll": _scroll(page), "focus": focus_in(page)},
    )


def view_of(page: ApplicantPage) -> Told:
    """Return which file is open, where, and whether it is being changed without a change yet."""
    presenter = page.presenter
    if presenter.file is None and not presenter.is_editing:
        return {}
    return {
        "file": presenter.file.applicant.id if presenter.file else "",
        "editing": presenter.is_editing and entries_of(page) is None,
        "tab": page.tabs.currentIndex(),
        "scroll": _scroll(page),
    }


def reopen(page: ApplicantPage, desk: Desk, left: Left) -> None:
    """Read the file again, which the journal tells, or begin the new one again."""
    typed = read_content(left.content) if left.content is not None else None
    is_editing = typed is not None or flag(left.view, "editing")
    applicant_id = left.person_id or word(left.view, "file")
    presenter, applicants = page.presenter, desk.services.applicants
    if not applicant_id:
        if is_editing:
            presenter.come_back(None, typed, is_editing=True)
        return

    def read() -> ApplicantFile:
        file = applicants.open(applicant_id)
        if is_editing:
            applicants.show_number(applicant_id, WHOLE_FORM)
        return file

    desk.tasks.database(
        read,
        lambda file: presenter.come_back(file, typed, is_editing=is_editing),
        presenter.not_opened,
    )


def put_back(page: ApplicantPage, left: Left) -> None:
    """Put the half-typed texts, the reader's line, tab and scroll in their places."""
    content = left.content or {}
    place = left.view or part(content, "place")
    page.data.form.set_raw_texts(read_content(content).raw)
    reader = part(content, "reader")
    if reader:
        page.data.reader.put_back(
            word(reader, "text"), words(reader, "lines"), word(reader, "told")
        )
    page.show_tab(number(place, "tab"))
    scroll_to(page.data.viewer.verticalScrollBar(), number(place, "scroll"))


def _scroll(page: ApplicantPage) -> int:
    return scroll_of(page.data.viewer.verticalScrollBar())

"""The ways between the tabs of a person's file: who hears of the file, and who leads to a paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal

from branch_app.domain.checks import Problem
from branch_app.domain.consent import form_of
from branch_app.domain.photograph import PHOTOGRAPH_CONSENT
from branch_app.gui.applicants.file_tabs import APPLICATIONS, DATA, PAPERS
from branch_app.gui.applicants.page import ApplicantPage
from branch_app.gui.applications.page import ApplicationsPage
from branch_app.gui.consents.page import ConsentsPage
from branch_app.gui.desk import Desk
from branch_app.gui.page import Page
from branch_app.gui.person_files.files_page import FilesPage
from branch_app.gui.person_files.history_page import HistoryPage
from branch_app.gui.record_states.page import RecordPage
from branch_app.gui.requests.page import RequestsPage
from branch_app.gui.shelf import Shelf, Shelved
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.read_model import ApplicantRow


class FileWays(QObject):
    """Connects the tabs, which know nothing of one another, as they are built."""

    warned = Signal()
    file_asked = Signal(str)
    consents = Shelved(ConsentsPage)

    def __init__(self, parent: QObject, desk: Desk, applicant: ApplicantPage, pages: Shelf) -> None:
        super().__init__(parent)
        self._desk = desk
        self._applicant = applicant
        self.all_pages = pages
        applicant.data.notes.file_asked.connect(self.file_asked)
        applicant.data.photograph.consent_asked.connect(self._to_photograph_consent)
        applicant.file_shown.connect(self._name_others)
        applicant.tabs.currentChanged.connect(
            lambda tab: applicant.strip.set_applying(is_applying=tab == APPLICATIONS)
        )

    def lead(self, page: Page) -> None:
        """Connect a tab that was just built, and tell it of the file that is open already."""
        match page:
            case ConsentsPage():
                page.problems_told.connect(self._show_problems)
                page.erased.connect(self._applicant.presenter.erased)
                self._tell(page.presenter.show, page.presenter.close)
            case ApplicationsPage():
                page.file_asked.connect(self.file_asked)
                page.paper_asked.connect(self.print_paper)
                page.consents_asked.connect(lambda: self._applicant.show_tab(PAPERS))
                self._tell(page.presenter.show, page.presenter.close)
            case RequestsPage():
                page.paper_asked.connect(self.print_paper)
                self._tell(page.presenter.show, page.presenter.close)
            case FilesPage():
                page.paper_asked.connect(self.print_paper)
                self._tell(page.show_file, page.close_file)
            case HistoryPage():
                self._tell(page.show_file, page.close_file)
            case RecordPage():
                page.moved.connect(self._applicant.presenter.reload)
                page.closed.connect(self._applicant.presenter.leave_file)
                self._tell(page.presenter.show, page.presenter.close)
                joining = page.join.presenter
                self._tell(joining.show, lambda: joining.show(None))

    def _tell(self, show: Callable[[ApplicantFile], None], close: Callable[[], None]) -> None:
        self._applicant.file_shown.connect(show)
        self._applicant.file_closed.connect(close)
        if self._applicant.presenter.settled_file is not None:
            show(self._applicant.presenter.settled_file)

    def _name_others(self, file: ApplicantFile) -> None:
        """Read whose the files are that share a value; the journal tells how many were seen."""
        ids, whose = self._applicant.data.notes.unnamed(), file.applicant.id
        if ids:
            search = self._desk.services.search
            self._desk.tasks.read(
                lambda: search.named(ids), lambda rows: self._take_names(whose, rows)
            )

    def _take_names(self, whose: str, rows: Sequence[ApplicantRow]) -> None:
        file = self._applicant.presenter.file
        if file is not None and file.applicant.id == whose and rows:
            self._applicant.data.notes.show_names(rows)
            self._desk.tasks.database(lambda: self._desk.services.search.settle(len(rows)))

    def print_paper(self, form_id: str) -> None:
        """Show a paper of the open file in the preview, ready to be printed if it is not signed."""
        applicant = self._applicant
        if applicant.presenter.is_editing and applicant.data.form.is_edited():
            self.warned.emit()
            return
        if applicant.presenter.is_editing:
            applicant.presenter.give_up_edits()
        self.consents.presenter.prefer(form_id)
        applicant.show_tab(PAPERS)
        applicant.presenter.reload()
        # One lane, in order: when this comes back, the file has come with the paper in it.
        self._desk.tasks.database(lambda: None, lambda _done: self._offer_to_print(form_id))

    def _to_photograph_consent(self) -> None:
        """Show the paper of the photograph's consent, or offer it to be made."""
        self._applicant.show_tab(PAPERS)
        self.consents.list.papers.setFocus(Qt.FocusReason.OtherFocusReason)
        code = form_of(PHOTOGRAPH_CONSENT)
        # One lane, in order: by then the tab knows how the consents stand.
        self._desk.tasks.database(
            lambda: None, lambda _done: self.consents.presenter.open_consent(code)
        )

    def show_scan(self, form_id: str) -> None:
        """Show what the scan of a paper shows, once the file that is being opened has come."""
        self._desk.tasks.database(lambda: None, lambda _done: self._show_scan(form_id))

    def _show_scan(self, form_id: str) -> None:
        form = self.consents.presenter.form
        if form is not None and form.id == form_id and form.scans:
            self.consents.show_panel("ink")

    def _offer_to_print(self, form_id: str) -> None:
        form = self.consents.presenter.form
        if form is not None and form.id == form_id and form.is_waiting:
            self.consents.show_panel("print")

    def _show_problems(self, problems: list[Problem]) -> None:
        self._applicant.show_tab(DATA)
        self._applicant.data.show_problems(problems)

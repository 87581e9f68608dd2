"""A no to C1 erases the draft for ever: asked once more, beside what the scan shows (K16, K21)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.errors import BranchError
from branch_app.domain.ink import Answer, PageInk
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.gui import labels
from branch_app.gui.desk import Desk
from branch_app.gui.ink_words import ANSWERS
from branch_app.gui.parts.buttons import button, label, restyle
from branch_app.gui.parts.translated import TranslatedWidget


class RefusalPart(TranslatedWidget):
    """Tells `confirmed` at once where nothing is erased, else after a second press.

    Before the sheet is scanned there is no second press: the answers wait for the scan.
    """

    confirmed = Signal(dict)
    asked = Signal(bool)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("refusal_part")
        self._desk = desk
        self._answers: dict[str, bool] = {}
        self._pages: Sequence[PageInk] | None = None
        self._form: IssuedForm | None = None
        self.title = label(self, "refusal_title", "strong", wraps=True)
        self.text = label(self, "refusal_text", "muted", wraps=True)
        self.seen = label(self, "refusal_seen", "bad", wraps=True)
        self.back = button(self, "correct_answers", sign="undo")
        self.erase = button(self, "confirm_no", look="danger", sign="refuse")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.title, self.text, self.seen, self.back, self.erase):
            column.addWidget(part)
        self.back.clicked.connect(self.forget)
        self.erase.clicked.connect(lambda: self.confirmed.emit(dict(self._answers)))
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the part in the language of the window."""
        self.title.setText(self.tr("The applicant does not agree?"))
        self.text.setText(
            self.tr("These answers erase the draft and its papers for ever. Look at the sheet.")
            if self._is_scanned
            else self.tr(
                "These answers erase the draft for ever. Scan all pages of the sheet first: until "
                "then nothing can be compared with them."
            )
        )
        self.erase.setVisible(self._is_scanned)
        self.back.setText(self.tr("Correct the answers"))
        self.erase.setText(self.tr("No consent: erase the draft"))
        self.seen.setText(self._seen())
        self.seen.setVisible(bool(self.seen.text()))
        # A no on the sheet as well is what was entered; all else is to be looked at.
        is_same = set(self._answers_seen()) <= {Answer.NO}
        restyle(self.seen, "look", "strong" if is_same else "bad")

    @property
    def _is_scanned(self) -> bool:
        return self._form is None or self._form.state is FormState.SIGNED

    def check(self, form: IssuedForm, answers: Mapping[str, bool]) -> None:
        """Ask where these answers would erase a draft; what the scan shows follows."""
        self._form, self._answers, self._pages = form, dict(answers), None
        consents = self._desk.services.consents
        self._desk.tasks.database(
            lambda: consents.erases_draft(form.serial, answers),
            lambda erases: self._ask(form, erases=erases),
            self._desk.notices.report,
        )

    def forget(self) -> None:
        """Ask no more: an answer was changed, or the panel went."""
        self._form = None
        if not self.isHidden():
            self.hide()
            self.asked.emit(False)

    def _ask(self, form: IssuedForm, *, erases: bool) -> None:
        if self._form is not form:
            return
        if not erases:
            self.confirmed.emit(dict(self._answers))
            return
        self.retranslate()
        self.show()
        self.asked.emit(True)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._is_scanned:
            checks = self._desk.services.ink_checks
            self._desk.tasks.database(
                lambda: checks.open_scans(form.id),
                lambda scans: self._desk.tasks.paper(
                    lambda: checks.read(scans), lambda pages: self._show(form, pages), self._failed
                ),
                self._failed,
            )

    def _show(self, form: IssuedForm, pages: Sequence[PageInk]) -> None:
        if self._form is form:
            self._pages = pages
            self.retranslate()

    def _failed(self, error: BranchError) -> None:
        """Leave the question: what the scan shows is advice only."""
        self._desk.notices.report(error)

    def _seen(self) -> str:
        if self._form is None:
            return ""
        seen = self._answers_seen()
        words = ", ".join(labels.word(ANSWERS, one) for one in seen)
        return self.tr("On the scan: {seen}").format(seen=words) if seen else ""

    def _answers_seen(self) -> tuple[Answer, ...]:
        return tuple(sorted({one.answer for page in self._pages or () for one in page.choices}))

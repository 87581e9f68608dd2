"""What a signed and answered paper gives out: the applicant's receipt, the proof for a court."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.gui.parts.buttons import button
from branch_app.gui.parts.files import choose_target
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.translated import TranslatedWidget


class ProofBar(TranslatedWidget):
    """Shown beside a paper that is signed and answered; `may_prove` is of who works."""

    receipt_asked = Signal()
    place_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("proof_bar")
        self.may_prove = False
        self._file_name = ""
        self.receipt = button(self, "consent_receipt", look="quiet", sign="paper")
        self.proof = button(self, "consent_proof", look="quiet", sign="shield")
        self.receipt.clicked.connect(self.receipt_asked)
        self.proof.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.receipt)
        row.addWidget(self.proof)
        row.addStretch(1)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say the buttons in the language of the window."""
        self.receipt.setText(self.tr("Receipt for the applicant"))
        self.receipt.setToolTip(self.tr("Make the paper that tells every answer with its number"))
        self.proof.setText(self.tr("Proof of consent"))
        self.proof.setToolTip(
            self.tr("Save form, scan, answers and journal as one file that a court can check")
        )

    def show_paper(self, form: IssuedForm, why_not: str, reasons: ReasonLine) -> None:
        """Offer both for this paper, or neither; `why_not` tells why nothing can be done now."""
        self._file_name = f"proof-{form.serial}.zip"
        self.setVisible(form.state is FormState.SIGNED and form.ticks is not None)
        self.proof.setVisible(self.may_prove)
        reasons.say(self.receipt, why_not)
        reasons.say(self.proof, why_not)

    def _choose(self) -> None:
        title, kinds = self.tr("Save the proof of consent"), self.tr("Proof of consent (*.zip)")
        choose_target(self, title, kinds, self._file_name, self.place_chosen.emit)

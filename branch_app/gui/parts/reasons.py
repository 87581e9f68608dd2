"""Why a button cannot be pressed now, in words: tip, description for screen readers, visible line.

A button that a role may never use is not shown at all; that is the page's decision.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from branch_app.gui.icons import picture
from branch_app.gui.language import QT_TRANSLATE_NOOP
from branch_app.gui.parts.buttons import label
from branch_app.gui.parts.translated import TranslatedWidget

REASONS: dict[str, str] = {
    "login_delayed": QT_TRANSLATE_NOOP(
        "reasons", "Too many wrong passwords. The next try is possible in {seconds} s."
    ),
    "rules_not_read": QT_TRANSLATE_NOOP("reasons", "Read the text to its end first."),
    "not_your_role": QT_TRANSLATE_NOOP(
        "reasons", "Your role reads this file. A clerk or the branch manager changes the data."
    ),
    "blocked": QT_TRANSLATE_NOOP(
        "reasons", "The data are blocked: kept, but not used. The personal-data officer decides."
    ),
    "depersonalised": QT_TRANSLATE_NOOP(
        "reasons", "The data are depersonalised: nothing of the person is left to work with."
    ),
    "is_draft": QT_TRANSLATE_NOOP(
        "reasons", "A draft is neither blocked nor destroyed: the applicant's refusal erases it."
    ),
    "busy": QT_TRANSLATE_NOOP("reasons", "Wait: the step before is still under way."),
    "consent_first": QT_TRANSLATE_NOOP("reasons", "first C1 must be signed"),
    "photo_no_consent": QT_TRANSLATE_NOOP(
        "reasons", "Only with the applicant's consent: paper C7, yes to the photograph."
    ),
    "photo_refused": QT_TRANSLATE_NOOP(
        "reasons", "The applicant has said no to the photograph on paper C7."
    ),
    "photo_withdrawn": QT_TRANSLATE_NOOP(
        "reasons", "The applicant has taken the consent to the photograph (C7) back."
    ),
    "photo_expired": QT_TRANSLATE_NOOP(
        "reasons", "The term of the consent to the photograph (C7) is over."
    ),
    "nothing_to_withdraw": QT_TRANSLATE_NOOP("reasons", "no consent is in force"),
    "no_application": QT_TRANSLATE_NOOP("reasons", "first an application must be registered"),
    "obligation_open": QT_TRANSLATE_NOOP(
        "reasons",
        "A contract is not fulfilled, so the law forbids to take the consent back "
        "(94-V Art. 8(2)). Refuse with this ground.",
    ),
    "base_consent_missing": QT_TRANSLATE_NOOP(
        "reasons", "Consent C1 is not in force: first make it on the tab of consents (Ctrl+B)."
    ),
    "application_ended": QT_TRANSLATE_NOOP("reasons", "No step follows this status."),
    "application_decided": QT_TRANSLATE_NOOP(
        "reasons", "The application is decided: what was applied for stays as it is."
    ),
    "paper_signed": QT_TRANSLATE_NOOP("reasons", "The paper is signed: it is not voided any more."),
    "paper_void": QT_TRANSLATE_NOOP("reasons", "The paper is void. Make a new one."),
    "answers_entered": QT_TRANSLATE_NOOP("reasons", "The answers of this paper are entered."),
    "no_printer": QT_TRANSLATE_NOOP(
        "reasons", "No printer is connected. Save the paper as a file, or ask IT for a printer."
    ),
    "code_not_kept": QT_TRANSLATE_NOOP(
        "reasons", "Print or save the code, then say that it is kept."
    ),
    "not_enrolled": QT_TRANSLATE_NOOP(
        "reasons", "This workstation is not enrolled yet. Ask IT to enrol it with head office."
    ),
    "running": QT_TRANSLATE_NOOP("reasons", "A run is under way."),
    "nobody_chosen": QT_TRANSLATE_NOOP("reasons", "Choose an employee in the list first."),
    "is_yourself": QT_TRANSLATE_NOOP(
        "reasons",
        "This is you. Another manager changes your admission; your password is in Preferences.",
    ),
    "no_second_person": QT_TRANSLATE_NOOP(
        "reasons",
        "Nobody can confirm as the second person. Admit another manager or the personal-data "
        "officer first.",
    ),
    "is_disabled": QT_TRANSLATE_NOOP(
        "reasons", "This employee is disabled already and gets in nowhere."
    ),
    "is_admitted": QT_TRANSLATE_NOOP("reasons", "This employee is not disabled."),
    "limit_reached": QT_TRANSLATE_NOOP(
        "reasons",
        "As many are admitted as the operator allows: {count}. Disable somebody first.",
    ),
}


def reason_text(code: str, **details: str | int) -> str:
    """Return the sentence of a reason in the language of the window."""
    return QCoreApplication.translate("reasons", REASONS[code]).format_map(details)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """A code of `REASONS` with the numbers for its gaps."""

    code: str
    details: dict[str, str | int] = field(default_factory=dict)

    def text(self) -> str:
        """Return the sentence in the language of the window."""
        return reason_text(self.code, **self.details)


class ReasonLine(TranslatedWidget):
    """Enables and disables the buttons of a page, and says why under them.

    The page sets its own tips first, in `retranslate`; the reason stands above them while it holds.
    """

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._reasons: dict[QWidget, Reason] = {}
        self._tips: dict[QWidget, tuple[str, str]] = {}
        self.sign = label(self, f"{name}_sign")
        self.sign.setPixmap(picture("info", 16))
        self.words = label(self, f"{name}_words", "reason", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def retranslate(self) -> None:
        """Say the reasons in the language of the window."""
        for widget, reason in self._reasons.items():
            self._tell(widget, reason.text())
        self.refresh()

    def say(self, of: QWidget, code: str = "", **details: str | int) -> None:
        """Disable a button for this reason, or enable it when there is none."""
        of.setEnabled(not code)
        if code:
            self._reasons[of] = Reason(code=code, details=details)
            self._tell(of, self._reasons[of].text())
        elif self._reasons.pop(of, None) is not None:
            self._tell(of, "")
        self.refresh()

    def reason_of(self, of: QWidget) -> str:
        """Return the reason's code, or an empty string for a button that can be pressed."""
        return self._reasons[of].code if of in self._reasons else ""

    def refresh(self) -> None:
        """Show the reasons of the buttons that are shown; each reason once."""
        shown = [reason.text() for one, reason in self._reasons.items() if not one.isHidden()]
        self.words.setText(" ".join(dict.fromkeys(shown)))
        self.setVisible(bool(shown))

    def announce(self) -> None:
        """Let a screen reader say the line, for reasons that come while nobody moved."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words.text()))

    def _tell(self, of: QWidget, reason: str) -> None:
        put, own = self._tips.get(of, ("", ""))
        # Whatever tip is not the one put here is the page's own, perhaps in a new language.
        own = own if put and of.toolTip() == put else of.toolTip()
        tip = f"{reason}\n{own}".strip() if reason else own
        self._tips[of] = (tip if reason else "", own)
        of.setToolTip(tip)
        of.setAccessibleDescription(reason)

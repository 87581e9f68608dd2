"""The acts of the journal in words, with a sign for each group of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from branch_app.domain.act_group import ACT_GROUPS, ActGroup
from branch_app.domain.change import Act, RecordKind
from branch_app.gui.colours import Tone
from branch_app.gui.language import QT_TRANSLATE_NOOP
from branch_app.gui.parts.chip import ChipText
from branch_app.services.journal_reading import RECOVERY_CODE, JournalLine

ACTS: dict[str, str] = {
    Act.SET_UP: QT_TRANSLATE_NOOP("journal", "Workstation set up"),
    Act.ENROL: QT_TRANSLATE_NOOP("journal", "Enrolled with head office"),
    Act.LOGIN: QT_TRANSLATE_NOOP("journal", "Unlocked"),
    Act.LOGIN_FAILED: QT_TRANSLATE_NOOP("journal", "Unlocking failed"),
    Act.LOCK: QT_TRANSLATE_NOOP("journal", "Workstation locked"),
    Act.CHANGE_PASSWORD: QT_TRANSLATE_NOOP("journal", "Own password changed"),
    Act.RESET_PASSWORD: QT_TRANSLATE_NOOP("journal", "Password reset"),
    Act.ACKNOWLEDGE_RULES: QT_TRANSLATE_NOOP("journal", "Rules read and acknowledged"),
    Act.HAND_OVER: QT_TRANSLATE_NOOP("journal", "Unsaved entries handed over"),
    Act.RAISE_ALERT: QT_TRANSLATE_NOOP("journal", "Alert"),
    Act.REFUSE_ACCESS: QT_TRANSLATE_NOOP("journal", "Access refused"),
    Act.READ_JOURNAL: QT_TRANSLATE_NOOP("journal", "Journal read"),
    Act.BLOCK: QT_TRANSLATE_NOOP("journal", "Data blocked"),
    Act.UNBLOCK: QT_TRANSLATE_NOOP("journal", "Blocking lifted"),
    Act.DESTROY: QT_TRANSLATE_NOOP("journal", "Data destroyed"),
    Act.REGISTER: QT_TRANSLATE_NOOP("journal", "Person recorded"),
    Act.CONFIRM_WARNING: QT_TRANSLATE_NOOP("journal", "Warning confirmed"),
    Act.CONFIRM_DATA: QT_TRANSLATE_NOOP("journal", "Data said to still hold"),
    Act.COMPARE: QT_TRANSLATE_NOOP("journal", "Seen beside another person"),
    Act.TELL_APART: QT_TRANSLATE_NOOP("journal", "Said to be another person"),
    Act.MERGE: QT_TRANSLATE_NOOP("journal", "Files joined"),
    Act.CORRECT: QT_TRANSLATE_NOOP("journal", "Data changed"),
    Act.SET_PHOTOGRAPH: QT_TRANSLATE_NOOP("journal", "Photograph stored"),
    Act.TAKE_AWAY_PHOTOGRAPH: QT_TRANSLATE_NOOP("journal", "Photograph taken away"),
    Act.ACTIVATE: QT_TRANSLATE_NOOP("journal", "Record made active"),
    Act.OPEN: QT_TRANSLATE_NOOP("journal", "Opened"),
    Act.SEARCH: QT_TRANSLATE_NOOP("journal", "Searched"),
    Act.SHOW_NUMBER: QT_TRANSLATE_NOOP("journal", "Number shown"),
    Act.ISSUE: QT_TRANSLATE_NOOP("journal", "Paper made"),
    Act.PRINT: QT_TRANSLATE_NOOP("journal", "Printed"),
    Act.EXPORT: QT_TRANSLATE_NOOP("journal", "Saved to a file"),
    Act.SIGN: QT_TRANSLATE_NOOP("journal", "Signed paper stored"),
    Act.VOID: QT_TRANSLATE_NOOP("journal", "Paper voided"),
    Act.RECORD_TICKS: QT_TRANSLATE_NOOP("journal", "Answers entered"),
    Act.GRANT: QT_TRANSLATE_NOOP("journal", "Consent given"),
    Act.REFUSE: QT_TRANSLATE_NOOP("journal", "Consent not given"),
    Act.ASK_WITHDRAWAL: QT_TRANSLATE_NOOP("journal", "Withdrawal asked"),
    Act.WITHDRAW: QT_TRANSLATE_NOOP("journal", "Consent withdrawn"),
    Act.SUPERSEDE: QT_TRANSLATE_NOOP("journal", "Consent replaced"),
    Act.ANNUL: QT_TRANSLATE_NOOP("journal", "Consent annulled: its scan was taken from the paper"),
    Act.RESTORE: QT_TRANSLATE_NOOP("journal", "Consent stands again as before"),
    Act.DETACH_PAGE: QT_TRANSLATE_NOOP("journal", "Scan taken from its paper"),
    Act.USE_UP: QT_TRANSLATE_NOOP("journal", "Consent for one application used"),
    Act.REFUSE_WITHDRAWAL: QT_TRANSLATE_NOOP("journal", "Withdrawal refused"),
    Act.KEY_IN: QT_TRANSLATE_NOOP("journal", "Blank form keyed in"),
    Act.APPLY: QT_TRANSLATE_NOOP("journal", "Application for a microcredit"),
    Act.CORRECT_APPLICATION: QT_TRANSLATE_NOOP("journal", "Application changed"),
    Act.TELL_STATUS: QT_TRANSLATE_NOOP("journal", "Status of an application entered"),
    Act.TELL_BUREAU: QT_TRANSLATE_NOOP("journal", "Credit bureau told of an application"),
    Act.CHECK_LIST: QT_TRANSLATE_NOOP("journal", "Checked against the list of persons"),
    Act.INSTALL_LIST: QT_TRANSLATE_NOOP("journal", "List of persons installed"),
    Act.ADD_LEAD: QT_TRANSLATE_NOOP("journal", "Enquiry taken"),
    Act.REMOVE_LEAD: QT_TRANSLATE_NOOP("journal", "Enquiry erased"),
    Act.EXPIRE_LEADS: QT_TRANSLATE_NOOP("journal", "Enquiries erased, term over"),
    Act.SET_TASK: QT_TRANSLATE_NOOP("journal", "Task set"),
    Act.DO_TASK: QT_TRANSLATE_NOOP("journal", "Task done"),
    Act.LOOK_AT_SCAN: QT_TRANSLATE_NOOP("journal", "Doubtful scan looked at"),
    Act.ERASE_DRAFT: QT_TRANSLATE_NOOP("journal", "Draft erased"),
    Act.IMPORT: QT_TRANSLATE_NOOP("journal", "Lines of a file imported"),
    Act.UNDO_IMPORT: QT_TRANSLATE_NOOP("journal", "Import taken back"),
    Act.ERASE_IMPORTED: QT_TRANSLATE_NOOP("journal", "Imported draft erased"),
    Act.RECEIVE_PAGE: QT_TRANSLATE_NOOP("journal", "Scanned page waits"),
    Act.MATCH_PAGE: QT_TRANSLATE_NOOP("journal", "Scanned page matched"),
    Act.SET_ASIDE: QT_TRANSLATE_NOOP("journal", "Scanned page erased"),
    Act.ADMIT_STAFF: QT_TRANSLATE_NOOP("journal", "Employee admitted"),
    Act.CHANGE_STAFF: QT_TRANSLATE_NOOP("journal", "Admission changed"),
    Act.DISABLE_STAFF: QT_TRANSLATE_NOOP("journal", "Employee disabled"),
    Act.INSTALL_PACK: QT_TRANSLATE_NOOP("journal", "Pack installed"),
    Act.SEAL: QT_TRANSLATE_NOOP("journal", "Sealed for head office"),
    Act.RECEIPT: QT_TRANSLATE_NOOP("journal", "Receipt of head office"),
    Act.MAKE_EVIDENCE: QT_TRANSLATE_NOOP("journal", "Proof of consent made"),
    Act.REGISTER_CARRIER: QT_TRANSLATE_NOOP("journal", "Carrier registered"),
    Act.PLACE_CARRIER: QT_TRANSLATE_NOOP("journal", "Carrier moved"),
    Act.ISSUE_CARRIER: QT_TRANSLATE_NOOP("journal", "Carrier handed out"),
    Act.RETURN_CARRIER: QT_TRANSLATE_NOOP("journal", "Carrier returned"),
    Act.DESTROY_CARRIER: QT_TRANSLATE_NOOP("journal", "Carrier destroyed"),
    Act.FILE_PAPER: QT_TRANSLATE_NOOP("journal", "Paper put into a file"),
    Act.BEGIN_STOCKTAKING: QT_TRANSLATE_NOOP("journal", "Stock-taking begun"),
    Act.SEE_CARRIER: QT_TRANSLATE_NOOP("journal", "Carrier seen"),
    Act.MISS_CARRIER: QT_TRANSLATE_NOOP("journal", "Carrier missing"),
    Act.FIND_CARRIER: QT_TRANSLATE_NOOP("journal", "Missing carrier found"),
    Act.FINISH_STOCKTAKING: QT_TRANSLATE_NOOP("journal", "Stock-taking finished"),
    Act.OPEN_INCIDENT: QT_TRANSLATE_NOOP("journal", "Incident opened"),
    Act.NOTE_INCIDENT: QT_TRANSLATE_NOOP("journal", "Incident: carrier is back"),
    Act.VERIFY_JOURNAL: QT_TRANSLATE_NOOP("journal", "Chain checked"),
}

GROUPS: dict[ActGroup, tuple[str, str]] = {
    ActGroup.READING: ("eye", QT_TRANSLATE_NOOP("journal", "Seen, printed, saved to a file")),
    ActGroup.ENTRY: ("key", QT_TRANSLATE_NOOP("journal", "Unlocking and passwords")),
    ActGroup.DATA: ("person", QT_TRANSLATE_NOOP("journal", "Data of people")),
    ActGroup.PAPERS: ("paper", QT_TRANSLATE_NOOP("journal", "Papers and scans")),
    ActGroup.CONSENTS: ("signed", QT_TRANSLATE_NOOP("journal", "Consents")),
    ActGroup.STATES: ("lock", QT_TRANSLATE_NOOP("journal", "Blocking and destruction")),
    ActGroup.STAFF: ("staff", QT_TRANSLATE_NOOP("journal", "Admission of employees")),
    ActGroup.WATCH: ("shield", QT_TRANSLATE_NOOP("journal", "Alerts and checks")),
    ActGroup.SYSTEM: ("sync", QT_TRANSLATE_NOOP("journal", "Workstation and head office")),
}

KINDS: dict[str, str] = {
    RecordKind.APPLICANT: QT_TRANSLATE_NOOP("journal", "file"),
    RecordKind.ISSUED_FORM: QT_TRANSLATE_NOOP("journal", "paper"),
    RecordKind.CONSENT: QT_TRANSLATE_NOOP("journal", "consent"),
    RecordKind.INBOX_PAGE: QT_TRANSLATE_NOOP("journal", "scanned page"),
    RecordKind.STAFF: QT_TRANSLATE_NOOP("journal", "employee"),
    RecordKind.DESTRUCTION: QT_TRANSLATE_NOOP("journal", "destruction act"),
    RecordKind.APPLICATION: QT_TRANSLATE_NOOP("journal", "application"),
    RecordKind.TASK: QT_TRANSLATE_NOOP("journal", "task"),
    RecordKind.PHOTOGRAPH: QT_TRANSLATE_NOOP("journal", "photograph"),
    RecordKind.CARRIER: QT_TRANSLATE_NOOP("journal", "carrier"),
    RecordKind.STOCKTAKING: QT_TRANSLATE_NOOP("journal", "stock-taking"),
    RecordKind.DATA_INCIDENT: QT_TRANSLATE_NOOP("journal", "incident"),
    RecordKind.PACK: QT_TRANSLATE_NOOP("journal", "pack"),
    RecordKind.LEAD: QT_TRANSLATE_NOOP("journal", "enquiry"),
    RecordKind.WORKSTATION: QT_TRANSLATE_NOOP("journal", "workstation"),
}

_TONES = {
    Act.RAISE_ALERT: Tone.BAD,
    Act.LOGIN_FAILED: Tone.WARNING,
    Act.DESTROY: Tone.BAD,
    Act.BLOCK: Tone.WARNING,
    Act.MISS_CARRIER: Tone.BAD,
    Act.OPEN_INCIDENT: Tone.BAD,
}
_SIGNS = {
    act.value: GROUPS[group][0] for group, acts in ACT_GROUPS.items() for act in acts
} | dict.fromkeys((Act.RAISE_ALERT.value, Act.LOGIN_FAILED.value), "warning")


# Told under the name of who was at work then, though nobody did it.
_BY_ITSELF = frozenset({Act.RAISE_ALERT.value, Act.SEAL.value, Act.EXPIRE_LEADS.value})


def word(table: dict[str, str], code: str) -> str:
    """Return the word of a table in the language of the window; an unknown code as it is."""
    return QCoreApplication.translate("journal", table[code]) if code in table else code


def group_word(group: ActGroup) -> str:
    """Return the name of a group of acts."""
    return QCoreApplication.translate("journal", GROUPS[group][1])


def actor_text(line: JournalLine) -> str:
    """Return who did it; what the program does by itself is not put down to anybody."""
    if line.act in _BY_ITSELF:
        return QCoreApplication.translate("journal", "the program")
    if line.actor == RECOVERY_CODE:
        return QCoreApplication.translate("journal", "recovery code")
    return line.actor


def act_chip(act: str) -> ChipText:
    """Return sign, word and tone of an act; one the program does not know is told as it stands."""
    if act not in ACTS:
        return ChipText(sign="warning", word=act, tone=Tone.BAD)
    return ChipText(sign=_SIGNS[act], word=word(ACTS, act), tone=_TONES.get(Act(act), Tone.NEUTRAL))

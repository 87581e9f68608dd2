"""Words that several pages share: states as chips, papers, consents, roles, days and hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from branch_app.domain.consent import ConsentState
from branch_app.domain.consent_set import Standing
from branch_app.domain.destruction import Ground
from branch_app.domain.issued_form import FormState
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.record_state import RecordState
from branch_app.domain.scan import InboxReason
from branch_app.domain.staff import Permission, Role, StaffMember
from branch_app.gui.colours import Tone
from branch_app.gui.language import QT_TRANSLATE_NOOP
from branch_app.gui.parts.chip import ChipText

States = dict[str, tuple[str, str, Tone]]

RECORD_STATES: States = {
    RecordState.DRAFT: ("draft", QT_TRANSLATE_NOOP("labels", "Draft"), Tone.NEUTRAL),
    RecordState.ACTIVE: (
        "check-circle",
        QT_TRANSLATE_NOOP("labels", "Consent in force"),
        Tone.GOOD,
    ),
    RecordState.BLOCKED: ("lock", QT_TRANSLATE_NOOP("labels", "Blocked"), Tone.BAD),
    RecordState.DEPERSONALISED: (
        "refuse",
        QT_TRANSLATE_NOOP("labels", "Depersonalised"),
        Tone.NEUTRAL,
    ),
    RecordState.MERGED: ("file", QT_TRANSLATE_NOOP("labels", "Joined"), Tone.NEUTRAL),
    RecordState.DESTROYED: ("refuse", QT_TRANSLATE_NOOP("labels", "Destroyed"), Tone.NEUTRAL),
}

FORM_STATES: States = {
    FormState.ISSUED: ("paper", QT_TRANSLATE_NOOP("labels", "Not printed yet"), Tone.NEUTRAL),
    FormState.PRINTED: ("clock", QT_TRANSLATE_NOOP("labels", "Waits for scan"), Tone.WARNING),
    FormState.SIGNED: ("signed", QT_TRANSLATE_NOOP("labels", "Signed"), Tone.GOOD),
    FormState.VOID: ("refuse", QT_TRANSLATE_NOOP("labels", "Void"), Tone.BAD),
}

STANDINGS: States = {
    Standing.HOLDS: ("check-circle", QT_TRANSLATE_NOOP("labels", "In force"), Tone.GOOD),
    Standing.NEVER: ("minus", QT_TRANSLATE_NOOP("labels", "Never asked"), Tone.NEUTRAL),
    Standing.WAITS: ("clock", QT_TRANSLATE_NOOP("labels", "Paper on its way"), Tone.INFO),
    Standing.OLDER_EDITION: (
        "refresh",
        QT_TRANSLATE_NOOP("labels", "Older edition: ask again"),
        Tone.WARNING,
    ),
    Standing.WITHDRAWAL_ASKED: (
        "undo",
        QT_TRANSLATE_NOOP("labels", "Withdrawal asked"),
        Tone.WARNING,
    ),
    Standing.REFUSED: ("cross-circle", QT_TRANSLATE_NOOP("labels", "Not given"), Tone.NEUTRAL),
    Standing.WITHDRAWN: ("undo", QT_TRANSLATE_NOOP("labels", "Withdrawn"), Tone.BAD),
    Standing.EXPIRED: ("clock", QT_TRANSLATE_NOOP("labels", "Expired: ask again"), Tone.WARNING),
    Standing.WITHOUT_BASE: (
        "warning",
        QT_TRANSLATE_NOOP("labels", "Rests: C1 is not in force"),
        Tone.WARNING,
    ),
    Standing.USED_UP: ("refresh", QT_TRANSLATE_NOOP("labels", "Used up: ask again"), Tone.WARNING),
}

CONSENT_STATES: States = {
    ConsentState.GRANTED: ("check-circle", QT_TRANSLATE_NOOP("labels", "Given"), Tone.GOOD),
    ConsentState.REFUSED: ("cross-circle", QT_TRANSLATE_NOOP("labels", "Not given"), Tone.NEUTRAL),
    ConsentState.WITHDRAWAL_ASKED: (
        "clock",
        QT_TRANSLATE_NOOP("labels", "Withdrawal asked"),
        Tone.WARNING,
    ),
    ConsentState.WITHDRAWN: ("undo", QT_TRANSLATE_NOOP("labels", "Withdrawn"), Tone.BAD),
    ConsentState.EXPIRED: ("clock", QT_TRANSLATE_NOOP("labels", "Expired"), Tone.BAD),
    ConsentState.SUPERSEDED: ("refresh", QT_TRANSLATE_NOOP("labels", "Replaced"), Tone.NEUTRAL),
    ConsentState.ANNULLED: ("undo", QT_TRANSLATE_NOOP("labels", "Annulled"), Tone.NEUTRAL),
}

# The known parts of consents by their target; those of an unknown pack are told by their choice.
PARTS: dict[str, str] = {
    "C7.biometrics": QT_TRANSLATE_NOOP("labels", "face image"),
    "C7.photo": QT_TRANSLATE_NOOP("labels", "photograph"),
    "C10.email": QT_TRANSLATE_NOOP("labels", "e-mail"),
    "C10.telephone": QT_TRANSLATE_NOOP("labels", "telephone and SMS"),
    "C10.post": QT_TRANSLATE_NOOP("labels", "post"),
    "C10.partners": QT_TRANSLATE_NOOP("labels", "offers of partners"),
}

INBOX_REASONS: dict[str, str] = {
    InboxReason.NO_CODE: QT_TRANSLATE_NOOP("labels", "No code was found on the page"),
    InboxReason.FOREIGN_CODE: QT_TRANSLATE_NOOP("labels", "The code is not of this workstation"),
    InboxReason.UNKNOWN_SERIAL: QT_TRANSLATE_NOOP("labels", "No paper with this number is kept"),
    InboxReason.VOID_FORM: QT_TRANSLATE_NOOP("labels", "The paper is void"),
    InboxReason.NOT_KEYED_IN: QT_TRANSLATE_NOOP("labels", "The blank form is not keyed in yet"),
    InboxReason.ALREADY_SCANNED: QT_TRANSLATE_NOOP("labels", "This page is already scanned"),
    InboxReason.NO_SUCH_PAGE: QT_TRANSLATE_NOOP("labels", "The paper has no such page"),
    InboxReason.DESTROYED: QT_TRANSLATE_NOOP(
        "labels", "The person of this paper was destroyed: the picture is not kept"
    ),
    InboxReason.BLANK: QT_TRANSLATE_NOOP("labels", "A blank page: nothing is written on it"),
    InboxReason.DETACHED: QT_TRANSLATE_NOOP("labels", "Taken from the paper it was matched with"),
    InboxReason.BLOCKED: QT_TRANSLATE_NOOP("labels", "The person of this paper is blocked"),
}

ROLES: dict[str, str] = {
    Role.CLERK: QT_TRANSLATE_NOOP("labels", "clerk"),
    Role.MANAGER: QT_TRANSLATE_NOOP("labels", "branch manager"),
    Role.OFFICER: QT_TRANSLATE_NOOP("labels", "personal-data officer"),
    Role.AUDITOR: QT_TRANSLATE_NOOP("labels", "auditor"),
}

STAFF_STATES: States = {
    "admitted": ("check-circle", QT_TRANSLATE_NOOP("labels", "Admitted"), Tone.GOOD),
    "first_login": ("key", QT_TRANSLATE_NOOP("labels", "Temporary password"), Tone.INFO),
    "ended": ("clock", QT_TRANSLATE_NOOP("labels", "Admission ended"), Tone.WARNING),
    "disabled": ("refuse", QT_TRANSLATE_NOOP("labels", "Disabled"), Tone.NEUTRAL),
}

PERMISSIONS: dict[str, str] = {
    Permission.WORK: QT_TRANSLATE_NOOP("labels", "Work under an own login"),
    Permission.FIND_APPLICANTS: QT_TRANSLATE_NOOP("labels", "Find people and papers, masked"),
    Permission.OPEN_APPLICANT: QT_TRANSLATE_NOOP("labels", "Open a person's file"),
    Permission.SHOW_NUMBERS: QT_TRANSLATE_NOOP(
        "labels", "Show masked numbers; each showing is journalled"
    ),
    Permission.CAPTURE: QT_TRANSLATE_NOOP("labels", "Capture and correct the data of applicants"),
    Permission.IMPORT: QT_TRANSLATE_NOOP("labels", "Import people from a file, and take it back"),
    Permission.ISSUE_FORM: QT_TRANSLATE_NOOP("labels", "Make, print and void papers"),
    Permission.RECORD_CONSENT: QT_TRANSLATE_NOOP("labels", "Enter the answers of signed papers"),
    Permission.ADD_SCANS: QT_TRANSLATE_NOOP("labels", "Take scans in and clear the inbox"),
    Permission.READ_CARRIERS: QT_TRANSLATE_NOOP("labels", "See the register of carriers"),
    Permission.KEEP_CARRIERS: QT_TRANSLATE_NOOP(
        "labels", "Keep the register of carriers, count them"
    ),
    Permission.DESTROY_CARRIERS: QT_TRANSLATE_NOOP("labels", "Note that a carrier is destroyed"),
    Permission.PROVE_CONSENT: QT_TRANSLATE_NOOP("labels", "Make the proof of a consent"),
    Permission.DECIDE_WITHDRAWAL: QT_TRANSLATE_NOOP(
        "labels", "Accept or refuse withdrawals of consent"
    ),
    Permission.BLOCK: QT_TRANSLATE_NOOP("labels", "Block a person's data"),
    Permission.UNBLOCK: QT_TRANSLATE_NOOP("labels", "Unblock data, with a second person"),
    Permission.DESTROY: QT_TRANSLATE_NOOP("labels", "Destroy data, with a second person"),
    Permission.MERGE: QT_TRANSLATE_NOOP(
        "labels", "Join two files of one person, with a second person"
    ),
    Permission.WORK_ON_BLOCKED: QT_TRANSLATE_NOOP("labels", "Work with blocked data"),
    Permission.CONFIRM: QT_TRANSLATE_NOOP("labels", "Confirm acts of others as second person"),
    Permission.HAND_OVER_FOR_OTHERS: QT_TRANSLATE_NOOP(
        "labels", "Hand the unsaved entries of one employee to another"
    ),
    Permission.READ_STAFF: QT_TRANSLATE_NOOP("labels", "See who is admitted"),
    Permission.MANAGE_STAFF: QT_TRANSLATE_NOOP("labels", "Admit, change and disable employees"),
    Permission.READ_JOURNAL: QT_TRANSLATE_NOOP("labels", "Read the journal of acts"),
    Permission.SEE_SYNC: QT_TRANSLATE_NOOP("labels", "See what waits for head office"),
    Permission.SYNCHRONISE: QT_TRANSLATE_NOOP("labels", "Send to head office and receive"),
    Permission.KEEP_LEADS: QT_TRANSLATE_NOOP("labels", "Take and erase enquiries"),
    Permission.MANAGE_LISTS: QT_TRANSLATE_NOOP("labels", "Install the list of persons"),
    Permission.SEE_LIST_RESULT: QT_TRANSLATE_NOOP(
        "labels", "See what a check against the list of persons told"
    ),
    Permission.READ_PACKS: QT_TRANSLATE_NOOP("labels", "Read the approved texts and lists"),
}

GROUNDS: dict[str, str] = {
    Ground.BREACH_NOTICE: QT_TRANSLATE_NOOP("labels", "information of a violation"),
    Ground.BREACH_CONFIRMED: QT_TRANSLATE_NOOP("labels", "violation confirmed"),
    Ground.BREACH_NOT_CONFIRMED: QT_TRANSLATE_NOOP("labels", "violation not confirmed"),
    Ground.SUBJECT_REQUEST: QT_TRANSLATE_NOOP("labels", "request of the applicant"),
    Ground.CONSENT_WITHDRAWN: QT_TRANSLATE_NOOP("labels", "consent withdrawn"),
    Ground.PURPOSE_REACHED: QT_TRANSLATE_NOOP("labels", "purpose reached"),
    Ground.TERM_ENDED: QT_TRANSLATE_NOOP("labels", "term of storage ended"),
    Ground.COURT_ACT: QT_TRANSLATE_NOOP("labels", "decision of a court"),
}

UNSAVED_PAGES: dict[str, str] = {
    "applicant": QT_TRANSLATE_NOOP("labels", "data of an applicant"),
    "applications": QT_TRANSLATE_NOOP("labels", "application for a microcredit"),
    "blanks": QT_TRANSLATE_NOOP("labels", "a blank form to key in"),
    "consents": QT_TRANSLATE_NOOP("labels", "answers of a paper"),
    "leads": QT_TRANSLATE_NOOP("labels", "an enquiry"),
    "photograph": QT_TRANSLATE_NOOP("labels", "a photograph not stored yet"),
    "record": QT_TRANSLATE_NOOP("labels", "state of a record"),
    "registers": QT_TRANSLATE_NOOP("labels", "a carrier not registered yet"),
    "scans": QT_TRANSLATE_NOOP("labels", "scans not stored yet"),
    "staff": QT_TRANSLATE_NOOP("labels", "admission of an employee"),
}

VERDICTS: dict[str, str] = {
    "applied": QT_TRANSLATE_NOOP("labels", "taken"),
    "duplicate": QT_TRANSLATE_NOOP("labels", "already there"),
    "tombstoned": QT_TRANSLATE_NOOP("labels", "destroyed there"),
    "needs_review": QT_TRANSLATE_NOOP("labels", "to be decided by a person"),
    "quarantined": QT_TRANSLATE_NOOP("labels", "kept aside"),
}


def word(table: dict[str, str], code: str) -> str:
    """Return the word of a table in the language of the window; an unknown code as it is."""
    return QCoreApplication.translate("labels", table[code]) if code in table else code


def state_chip(table: States, state: str) -> ChipText:
    """Return sign, word and tone of a state."""
    sign, text, tone = table[state]
    return ChipText(sign=sign, word=QCoreApplication.translate("labels", text), tone=tone)


def record_chip(state: RecordState) -> ChipText:
    """Return how a record stands, apart from what was consented to."""
    if state is RecordState.ACTIVE:
        text = QCoreApplication.translate("labels", "In use")
        return ChipText(sign="check-circle", word=text, tone=Tone.GOOD)
    return state_chip(RECORD_STATES, state)


def person_chip(state: str, consent: str) -> ChipText:
    """Return how a person stands: a draft, or the state of consent C1."""
    if state not in {"", RecordState.ACTIVE}:
        return state_chip(RECORD_STATES, state)
    if consent in {"", ConsentState.GRANTED}:
        return state_chip(RECORD_STATES, RecordState.ACTIVE)
    return state_chip(CONSENT_STATES, consent)


def paper_chip(
    state: str, *, has_ticks: bool, missing_pages: Sequence[int] = (), is_signed: bool = True
) -> ChipText:
    """Return how a paper stands; `missing_pages` only when some of them are scanned already.

    What nobody signs is done once it is printed: no scan and no answers come.
    """
    if state == FormState.PRINTED and not is_signed:
        text = QCoreApplication.translate("labels", "Handed out")
        return ChipText(sign="check", word=text, tone=Tone.GOOD)
    if state == FormState.SIGNED and not has_ticks:
        text = QCoreApplication.translate("labels", "Answers to be entered")
        return ChipText(sign="signed", word=text, tone=Tone.WARNING)
    if state != FormState.VOID and missing_pages:
        pages = ", ".join(str(page) for page in missing_pages)
        text = QCoreApplication.translate("labels", "Pages missing: {pages}").format(pages=pages)
        return ChipText(sign="clock", word=text, tone=Tone.WARNING)
    return state_chip(FORM_STATES, state)


def date_text(day: dt.date) -> str:
    """Return dd.mm.yyyy."""
    return f"{day:%d.%m}.{day.year:04d}"


def moment_text(at: dt.datetime, now: dt.datetime) -> str:
    """Return `today 02:14`, `yesterday 18:03`, or date and hour, in Kazakhstan's time."""
    local, today = at.astimezone(KAZAKHSTAN), now.astimezone(KAZAKHSTAN).date()
    clock = f"{local:%H:%M}"
    if local.date() == today:
        return QCoreApplication.translate("labels", "today {clock}").format(clock=clock)
    if local.date() == today - dt.timedelta(days=1):
        return QCoreApplication.translate("labels", "yesterday {clock}").format(clock=clock)
    return f"{date_text(local.date())} {clock}"


def order_text(member: StaffMember) -> str:
    """Return number and date of the order of admission, or an empty string."""
    if not member.order_number:
        return ""
    if member.order_on is None:
        return member.order_number
    text = QCoreApplication.translate("labels", "{number} of {day}")
    return text.format(number=member.order_number, day=date_text(member.order_on))


def rules_text(edition: int, read_on: dt.date | None) -> str:
    """Return which edition of the rules was acknowledged and when, or an empty string."""
    text = edition_text(edition)
    return f"{text}, {date_text(read_on)}" if text and read_on else text


def edition_text(edition: int) -> str:
    """Return `edition 2`, or an empty string for none."""
    if not edition:
        return ""
    return QCoreApplication.translate("labels", "edition {edition}").format(edition=edition)


def staff_chip(member: StaffMember, today: dt.date) -> ChipText:
    """Return how an employee's admission stands."""
    if not member.is_active:
        return state_chip(STAFF_STATES, "disabled")
    if not member.is_admitted(today):
        return state_chip(STAFF_STATES, "ended")
    state = "first_login" if member.must_change_password else "admitted"
    return state_chip(STAFF_STATES, state)

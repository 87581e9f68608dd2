"""What a row tells beside who and when: codes and counts in words, in an order for reading."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from branch_app.domain.alerts import AlertKind
from branch_app.domain.change import Act
from branch_app.domain.destruction import Ground
from branch_app.domain.list_check import ListOutcome
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.locking import LockReason
from branch_app.domain.photograph import PhotographSource
from branch_app.domain.scan import InboxReason
from branch_app.domain.serials import show_serial
from branch_app.gui import (
    case_words,
    data_words,
    field_labels,
    field_words,
    ink_words,
    labels,
    twin_words,
)
from branch_app.gui.journal.act_words import ACTS, word
from branch_app.gui.language import QT_TRANSLATE_NOOP
from branch_app.services.journal_reading import JournalLine, shortened

Detail = str | int

ALERTS: dict[str, str] = {
    AlertKind.MASS_VIEWING: QT_TRANSLATE_NOOP("journal", "Many files seen within an hour"),
    AlertKind.NIGHT_ACCESS: QT_TRANSLATE_NOOP("journal", "Work at night"),
    AlertKind.DAY_OFF_ACCESS: QT_TRANSLATE_NOOP("journal", "Work on a day off"),
    AlertKind.FAILED_LOGINS: QT_TRANSLATE_NOOP("journal", "Many wrong passwords"),
    AlertKind.BROKEN_CHAIN: QT_TRANSLATE_NOOP("journal", "The journal was tampered with"),
}

REASONS: dict[str, str] = {
    LockReason.ASKED: QT_TRANSLATE_NOOP("journal", "by key"),
    LockReason.IDLE: QT_TRANSLATE_NOOP("journal", "nobody worked"),
    LockReason.SCREEN_LOCKED: QT_TRANSLATE_NOOP("journal", "screen locked"),
    LockReason.USER_SWITCHED: QT_TRANSLATE_NOOP("journal", "user switched"),
    LockReason.SLEEP: QT_TRANSLATE_NOOP("journal", "computer asleep"),
    LockReason.CLOSED: QT_TRANSLATE_NOOP("journal", "program closed"),
    LockReason.NEXT_LOGIN: QT_TRANSLATE_NOOP("journal", "next unlocking"),
    "access_ended": QT_TRANSLATE_NOOP("journal", "admission ended"),
    "not_permitted": QT_TRANSLATE_NOOP("journal", "not allowed to the role"),
    "second_not_permitted": QT_TRANSLATE_NOOP("journal", "second person not allowed to confirm"),
    "record_blocked": QT_TRANSLATE_NOOP("journal", "data blocked"),
    "same_person": QT_TRANSLATE_NOOP("journal", "no second person"),
    "wrong_password": QT_TRANSLATE_NOOP("journal", "wrong password"),
    "login_delayed": QT_TRANSLATE_NOOP("journal", "too many wrong passwords"),
    "password_to_change": QT_TRANSLATE_NOOP("journal", "password not changed yet"),
    "lost": QT_TRANSLATE_NOOP("journal", "copy lost"),
    "hidden": QT_TRANSLATE_NOOP("journal", "a second person looked"),
    "copy": QT_TRANSLATE_NOOP("journal", "one more copy"),
    "quality": QT_TRANSLATE_NOOP("journal", "bad quality"),
    "destroyed": QT_TRANSLATE_NOOP("journal", "data destroyed"),
    Ground.BREACH_NOTICE: QT_TRANSLATE_NOOP("journal", "information of a violation"),
    Ground.BREACH_CONFIRMED: QT_TRANSLATE_NOOP("journal", "violation confirmed"),
    Ground.BREACH_NOT_CONFIRMED: QT_TRANSLATE_NOOP("journal", "violation not confirmed"),
    Ground.SUBJECT_REQUEST: QT_TRANSLATE_NOOP("journal", "request of the applicant"),
    Ground.CONSENT_WITHDRAWN: QT_TRANSLATE_NOOP("journal", "consent withdrawn"),
    Ground.PURPOSE_REACHED: QT_TRANSLATE_NOOP("journal", "purpose reached"),
    Ground.TERM_ENDED: QT_TRANSLATE_NOOP("journal", "term of storage ended"),
    Ground.COURT_ACT: QT_TRANSLATE_NOOP("journal", "decision of a court"),
}

PHOTOGRAPH_SOURCES: dict[str, str] = {
    PhotographSource.CAMERA: QT_TRANSLATE_NOOP("journal", "from the camera"),
    PhotographSource.FILE: QT_TRANSLATE_NOOP("journal", "from a file"),
}
OUTCOMES: dict[str, str] = {
    ListOutcome.HIT: QT_TRANSLATE_NOOP("journal", "found in the list"),
    ListOutcome.NO_HIT: QT_TRANSLATE_NOOP("journal", "not in the list"),
    ListOutcome.NO_LIST: QT_TRANSLATE_NOOP("journal", "no list installed"),
    ListOutcome.OLD_LIST: QT_TRANSLATE_NOOP("journal", "not in the list, which is too old"),
}

# In this order; {value} is the detail in words.
PHRASES: dict[str, str] = {
    "alert": "{value}",
    "whose": "{value}",
    "serial": "№ {value}",
    "number": "№ {value}",
    "code": "{value}",
    "kind": "{value}",
    "doubt": "{value}",
    "status": "{value}",
    "result": "{value}",
    "outcome": "{value}",
    "dated": QT_TRANSLATE_NOOP("journal", "list of {value}"),
    "way": "{value}",
    "channel": "{value}",
    "source": "{value}",
    "due": QT_TRANSLATE_NOOP("journal", "last day {value}"),
    "filled_at": QT_TRANSLATE_NOOP("journal", "filled in {value}"),
    "fields": QT_TRANSLATE_NOOP("journal", "fields: {value}"),
    "field": "{value}",
    "problem": "{value}",
    "alike": "{value}",
    "other": QT_TRANSLATE_NOOP("journal", "beside {value}"),
    "gone": QT_TRANSLATE_NOOP("journal", "took over {value}"),
    "kept": QT_TRANSLATE_NOOP("journal", "now {value}"),
    "reason": "{value}",
    "asked": QT_TRANSLATE_NOOP("journal", "asked: {value}"),
    "ground": "{value}",
    "paper_number": QT_TRANSLATE_NOOP("journal", "paper № {value}"),
    "order": QT_TRANSLATE_NOOP("journal", "order № {value}"),
    "role": "{value}",
    "second": QT_TRANSLATE_NOOP("journal", "second person: {value}"),
    "page": QT_TRANSLATE_NOOP("journal", "page {value}"),
    "by_hand": QT_TRANSLATE_NOOP("journal", "tied by hand"),
    "found": QT_TRANSLATE_NOOP("journal", "found: {value}"),
    "given": QT_TRANSLATE_NOOP("journal", "yes: {value}"),
    "copies": QT_TRANSLATE_NOOP("journal", "copies: {value}"),
    "count": QT_TRANSLATE_NOOP("journal", "count: {value}"),
    "edition": QT_TRANSLATE_NOOP("journal", "edition {value}"),
    "rows": QT_TRANSLATE_NOOP("journal", "rows: {value}"),
    "faults": QT_TRANSLATE_NOOP("journal", "faults: {value}"),
    "since": QT_TRANSLATE_NOOP("journal", "from {value}"),
    "until": QT_TRANSLATE_NOOP("journal", "to {value}"),
    "acts": QT_TRANSLATE_NOOP("journal", "acts: {value}"),
    "digest": QT_TRANSLATE_NOOP("journal", "digest {value}"),
    "record": "…{value}",
    "branch": "{value}",
    "workstation": "{value}",
    "pack": "{value}",
}
_SEVERAL_ACTS = 2
_DIGEST_SHOWN = 16


def details_text(line: JournalLine) -> str:
    """Return what the row tells, one part after the other; what has no words is left out."""
    told = {name: value for name, value in line.details.items() if value != ""}
    # An alert that counts nothing tells 0.
    if told.get("count") == 0:
        del told["count"]
    words = {name: _value(name, told[name]) for name in PHRASES if name in told}
    if line.act == Act.LOOK_AT_SCAN and "result" in told:
        doubts = str(told.get("doubt", "")).split(",")
        words["result"] = ink_words.look_word(str(told["result"]), doubts)
    parts = [
        QCoreApplication.translate("journal", PHRASES[name]).format(value=value)
        for name, value in words.items()
    ]
    return " · ".join(parts)


def _value(name: str, told: Detail) -> str:
    words = _WORDS.get(name)
    return words(str(told)) if words else str(told)


def _fields(told: str) -> str:
    names = (name for name in told.split(",") if name)
    return ", ".join(_field(name) for name in names)


def _field(name: str) -> str:
    return field_labels.field_label(name) if name in field_words.FIELDS else name


def _problem(code: str) -> str:
    """Say what looked wrong; a sentence that tells numbers stays a code."""
    sentence = QCoreApplication.translate("problems", field_labels.PROBLEMS.get(code, code))
    return code if "{" in sentence else sentence


def _reason(code: str) -> str:
    if code in set(InboxReason):
        return labels.word(labels.INBOX_REASONS, code)
    for words in (
        case_words.VOID_WORDS,
        case_words.DETACH_WORDS,
        ink_words.LOOK_WORDS,
        data_words.WARNING_REASONS,
        data_words.CORRECTION_REASONS,
        twin_words.APART_REASONS,
    ):
        if code in words:
            return labels.word(words, code)
    return word(REASONS, code)


def _alike(told: str) -> str:
    return ", ".join(labels.word(twin_words.LIKENESS, code) for code in told.split(",") if code)


def _doubt(told: str) -> str:
    return ", ".join(labels.word(ink_words.DOUBT_WORDS, code) for code in told.split(","))


def _day(told: str) -> str:
    return labels.date_text(dt.date.fromisoformat(told))


def _moment(told: str) -> str:
    at = dt.datetime.fromisoformat(told).astimezone(KAZAKHSTAN)
    return f"{labels.date_text(at.date())} {at:%H:%M}"


def _acts(told: str) -> str:
    names = told.split(",")
    return word(ACTS, names[0]) if len(names) < _SEVERAL_ACTS else str(len(names))


_WORDS: Mapping[str, Callable[[str], str]] = {
    "alert": lambda code: word(ALERTS, code),
    "serial": show_serial,
    "fields": _fields,
    "field": _field,
    "problem": _problem,
    "alike": _alike,
    "doubt": _doubt,
    "other": shortened,
    "gone": shortened,
    "kept": shortened,
    "reason": _reason,
    "source": lambda code: word(PHOTOGRAPH_SOURCES, code),
    "ground": _reason,
    "role": lambda code: labels.word(labels.ROLES, code),
    "acts": _acts,
    "kind": lambda code: labels.word(case_words.TASK_KINDS, code),
    "status": lambda code: labels.word(case_words.STATUS_WORDS, code),
    "result": lambda code: labels.word(case_words.RESULT_WORDS, code),
    "channel": lambda code: labels.word(case_words.CONSENT_CHANNELS, code),
    "due": _day,
    "dated": _day,
    "outcome": lambda code: word(OUTCOMES, code),
    "way": lambda code: labels.word(data_words.CONSENT_WAYS, code),
    "filled_at": _moment,
    "digest": lambda told: told[:_DIGEST_SHOWN],
}

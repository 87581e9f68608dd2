"""Words of tasks with their terms, and of applications with their statuses."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from branch_app.domain.application import Application, MicrocreditStatus
from branch_app.domain.consent import ConsentChannel
from branch_app.domain.paper_dates import long_date
from branch_app.domain.task import Task, TaskKind, TaskResult
from branch_app.domain.working_days import WorkingCalendar
from branch_app.gui.colours import Tone
from branch_app.gui.labels import States, date_text, state_chip
from branch_app.gui.language import QT_TRANSLATE_NOOP, spoken
from branch_app.gui.parts.chip import ChipText

# With so many working days left a term is told as a warning.
SOON = 3

TASK_KINDS: dict[str, str] = {
    TaskKind.DECIDE_WITHDRAWAL: QT_TRANSLATE_NOOP("labels", "Answer a withdrawal of consent"),
    TaskKind.STOP_PROCESSING: QT_TRANSLATE_NOOP("labels", "Stop the processing"),
    TaskKind.STOP_MARKETING: QT_TRANSLATE_NOOP("labels", "Stop the advertising at once"),
    TaskKind.LOOK_AT_SCAN: QT_TRANSLATE_NOOP("labels", "Look at a scanned paper"),
}

TASK_RESULTS: States = {
    TaskResult.DONE: ("check-circle", QT_TRANSLATE_NOOP("labels", "Done"), Tone.GOOD),
    TaskResult.ACCEPTED: ("check-circle", QT_TRANSLATE_NOOP("labels", "Accepted"), Tone.GOOD),
    TaskResult.REFUSED: (
        "cross-circle",
        QT_TRANSLATE_NOOP("labels", "Refused with reasons"),
        Tone.NEUTRAL,
    ),
    TaskResult.SEEN: ("check-circle", QT_TRANSLATE_NOOP("labels", "Looked at: signed"), Tone.GOOD),
    TaskResult.ASKED_AGAIN: (
        "undo",
        QT_TRANSLATE_NOOP("labels", "Looked at: asked to sign again"),
        Tone.WARNING,
    ),
}

STATUSES: States = {
    MicrocreditStatus.RECEIVED: ("inbox", QT_TRANSLATE_NOOP("labels", "Received"), Tone.INFO),
    MicrocreditStatus.TAKEN_BACK: (
        "undo",
        QT_TRANSLATE_NOOP("labels", "Taken back by the applicant"),
        Tone.NEUTRAL,
    ),
    MicrocreditStatus.REFUSED: (
        "cross-circle",
        QT_TRANSLATE_NOOP("labels", "Microcredit refused"),
        Tone.NEUTRAL,
    ),
    MicrocreditStatus.APPROVED: ("check", QT_TRANSLATE_NOOP("labels", "Approved"), Tone.INFO),
    MicrocreditStatus.ISSUED: (
        "check-circle",
        QT_TRANSLATE_NOOP("labels", "Microcredit granted"),
        Tone.GOOD,
    ),
    MicrocreditStatus.OVERDUE: ("warning", QT_TRANSLATE_NOOP("labels", "Overdue"), Tone.BAD),
    MicrocreditStatus.REPAID: ("check-circle", QT_TRANSLATE_NOOP("labels", "Repaid"), Tone.GOOD),
    MicrocreditStatus.ASSIGNED: (
        "send",
        QT_TRANSLATE_NOOP("labels", "Claim assigned"),
        Tone.NEUTRAL,
    ),
}

NOTICES: States = {
    "told": ("check-circle", QT_TRANSLATE_NOOP("labels", "Bureau told"), Tone.GOOD),
    "waits": ("clock", QT_TRANSLATE_NOOP("labels", "Bureau to be told"), Tone.WARNING),
    "late": ("warning", QT_TRANSLATE_NOOP("labels", "Late: the bureau was not told"), Tone.BAD),
    "never": ("minus", QT_TRANSLATE_NOOP("labels", "Bureau was never told"), Tone.NEUTRAL),
}

CONSENT_CHANNELS: dict[str, str] = {
    ConsentChannel.PAPER: QT_TRANSLATE_NOOP("labels", "on paper"),
    ConsentChannel.STATE_SERVICE: QT_TRANSLATE_NOOP("labels", "by the state service"),
    ConsentChannel.NON_STATE_SERVICE: QT_TRANSLATE_NOOP("labels", "by a non-state service"),
    ConsentChannel.OTHER: QT_TRANSLATE_NOOP("labels", "by another way"),
}

VOID_WORDS: dict[str, str] = {
    "jam": QT_TRANSLATE_NOOP("labels", "jam or spoiled sheet"),
    "misprint": QT_TRANSLATE_NOOP("labels", "bad print"),
    "data": QT_TRANSLATE_NOOP("labels", "data were wrong"),
    "refused": QT_TRANSLATE_NOOP("labels", "refused by the applicant"),
    "unused": QT_TRANSLATE_NOOP("labels", "not used"),
}

DETACH_WORDS: dict[str, str] = {
    "other_person": QT_TRANSLATE_NOOP("labels", "it is another person's"),
    "other_paper": QT_TRANSLATE_NOOP("labels", "it is another paper"),
    "unreadable": QT_TRANSLATE_NOOP("labels", "it cannot be read"),
    "not_signed": QT_TRANSLATE_NOOP("labels", "it is not signed"),
}

STATUS_WORDS: dict[str, str] = {code: text for code, (_sign, text, _tone) in STATUSES.items()}
RESULT_WORDS: dict[str, str] = {code: text for code, (_sign, text, _tone) in TASK_RESULTS.items()}


def notice_chip(one: Application, now: dt.datetime) -> ChipText:
    """Return how the notice to the credit bureau stands."""
    if one.bureau_notice is not None:
        return state_chip(NOTICES, "told")
    if not one.waits_for_notice:
        return state_chip(NOTICES, "never")
    return state_chip(NOTICES, "late" if one.is_notice_late(now) else "waits")


def due_text(due_on: dt.date) -> str:
    """Return the last day of a term in words."""
    if spoken() not in {"kk", "ru"}:
        return date_text(due_on)
    return long_date(due_on).side(spoken())


def days_left(due_on: dt.date, today: dt.date) -> int:
    """Return how many working days are left after today, the last day among them."""
    calendar = WorkingCalendar()
    ahead = (due_on - today).days
    days = (today + dt.timedelta(days=step) for step in range(1, ahead + 1))
    return sum(1 for day in days if calendar.is_working_day(day))


def task_chip(task: Task, today: dt.date) -> ChipText:
    """Return how a task stands: its result, or how much of its term is left."""
    if task.result is not None:
        return state_chip(TASK_RESULTS, task.result)
    if task.is_overdue(today):
        text = QCoreApplication.translate("labels", "Overdue, days: {count}")
        late = (today - task.due_on).days
        return ChipText(sign="warning", word=text.format(count=late), tone=Tone.BAD)
    if task.due_on == today:
        text = QCoreApplication.translate("labels", "Today is the last day")
        return ChipText(sign="warning", word=text, tone=Tone.BAD)
    left = days_left(task.due_on, today)
    text = QCoreApplication.translate("labels", "Working days left: {count}")
    tone = Tone.WARNING if left <= SOON else Tone.INFO
    return ChipText(sign="clock", word=text.format(count=left), tone=tone)


def term_text(task: Task) -> str:
    """Return the last day in words, and that the calendar of its year is not confirmed yet."""
    text = QCoreApplication.translate("labels", "until {day}").format(day=due_text(task.due_on))
    if not task.is_preliminary:
        return text
    note = QCoreApplication.translate("labels", "the calendar of that year is preliminary")
    return f"{text} ({note})"

"""What is told of the lines of a file and of batches, in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from branch_app.domain.import_batch import (
    BatchState,
    LeftReason,
    LineEntry,
    LineReason,
    Outcome,
)
from branch_app.gui.after_colon import after_colon
from branch_app.gui.colours import Tone
from branch_app.gui.field_labels import PROBLEMS, field_label
from branch_app.gui.labels import States
from branch_app.gui.language import QT_TRANSLATE_NOOP

LINE_REASONS: dict[str, str] = {
    LineReason.LEFT_OUT: QT_TRANSLATE_NOOP(
        "imports", "Awaits consent C1: what C1 does not need was not kept."
    ),
    LineReason.ALREADY: QT_TRANSLATE_NOOP("imports", "Was imported already."),
    LineReason.TOO_LONG: QT_TRANSLATE_NOOP("imports", "The line is too long."),
    LineReason.NOT_UTF8: QT_TRANSLATE_NOOP("imports", "Not written in UTF-8."),
    LineReason.NOT_JSON: QT_TRANSLATE_NOOP("imports", "Not JSON."),
    LineReason.NOT_AN_OBJECT: QT_TRANSLATE_NOOP("imports", "Not a JSON object."),
    LineReason.DUPLICATE_KEY: QT_TRANSLATE_NOOP("imports", "The same key stands twice."),
    LineReason.UNKNOWN_KEY: QT_TRANSLATE_NOOP("imports", "A key that means nothing here."),
    LineReason.UNKNOWN_FIELD: QT_TRANSLATE_NOOP("imports", "A field that does not exist."),
    LineReason.NO_VALUES: QT_TRANSLATE_NOOP("imports", "The values are missing."),
    LineReason.NOT_A_TEXT: QT_TRANSLATE_NOOP("imports", "The value is not a text."),
    LineReason.BAD_ORIGIN: QT_TRANSLATE_NOOP("imports", "There is no such source or check."),
    LineReason.BAD_REASON: QT_TRANSLATE_NOOP("imports", "There is no such reason for a warning."),
    LineReason.BAD_CONSENT: QT_TRANSLATE_NOOP("imports", "The consent is no number of a paper."),
    LineReason.BAD_EXTERNAL_ID: QT_TRANSLATE_NOOP(
        "imports", "The external id is empty or too long."
    ),
    LineReason.WARNINGS_UNCONFIRMED: QT_TRANSLATE_NOOP(
        "imports", "Looks wrong, and the line gives no reason why it stays."
    ),
    LineReason.DUPLICATE: QT_TRANSLATE_NOOP("imports", "A person with this IIN is here already."),
    LineReason.DUPLICATE_DOCUMENT: QT_TRANSLATE_NOOP(
        "imports", "Another person has this document: take the person in at the counter."
    ),
    LineReason.LIKELY_DUPLICATE: QT_TRANSLATE_NOOP(
        "imports", "Looks like somebody who is here already: take the person in at the counter."
    ),
    LineReason.DUPLICATE_IN_FILE: QT_TRANSLATE_NOOP(
        "imports", "An earlier line of the file is about the same person."
    ),
    LineReason.EXTERNAL_ID_TAKEN: QT_TRANSLATE_NOOP(
        "imports", "Another person came in with this external id."
    ),
    LineReason.BLOCKED: QT_TRANSLATE_NOOP("imports", "The person's data are blocked."),
    LineReason.CONSENT_UNKNOWN: QT_TRANSLATE_NOOP(
        "imports", "The consent's paper is not at this workstation."
    ),
    LineReason.CONSENT_NOT_C1: QT_TRANSLATE_NOOP("imports", "The paper is not consent C1."),
    LineReason.CONSENT_NOT_SIGNED: QT_TRANSLATE_NOOP("imports", "The consent is not signed."),
    LineReason.CONSENT_NOT_IN_FORCE: QT_TRANSLATE_NOOP("imports", "The consent is not in force."),
    LineReason.CONSENT_OTHER_PERSON: QT_TRANSLATE_NOOP(
        "imports", "The consent is another person's."
    ),
    LineReason.WOULD_CHANGE: QT_TRANSLATE_NOOP(
        "imports", "Differs from what is kept: an import fills in, it does not correct."
    ),
}

LEFT_REASONS: dict[str, str] = {
    LeftReason.CHANGED_SINCE: QT_TRANSLATE_NOOP("imports", "Left: the file was changed since."),
    LeftReason.HAS_PAPERS: QT_TRANSLATE_NOOP("imports", "Left: papers were made since."),
    LeftReason.HAS_APPLICATIONS: QT_TRANSLATE_NOOP("imports", "Left: there is an application."),
    LeftReason.HAS_ENTRIES: QT_TRANSLATE_NOOP(
        "imports", "Left: somebody has entries that are not saved."
    ),
    LeftReason.BLOCKED: QT_TRANSLATE_NOOP("imports", "Left: the person's data are blocked."),
}

BATCH_STATES: States = {
    BatchState.OPEN: (
        "clock",
        QT_TRANSLATE_NOOP("imports", "Not finished: import the file again"),
        Tone.WARNING,
    ),
    BatchState.DONE: ("check-circle", QT_TRANSLATE_NOOP("imports", "Imported"), Tone.GOOD),
    BatchState.UNDONE: ("undo", QT_TRANSLATE_NOOP("imports", "Taken back"), Tone.NEUTRAL),
}

COUNTS: dict[str, str] = {
    Outcome.DRAFT: QT_TRANSLATE_NOOP("imports", "awaiting consent: {count}"),
    Outcome.COMPLETED: QT_TRANSLATE_NOOP("imports", "completed: {count}"),
    Outcome.ALREADY: QT_TRANSLATE_NOOP("imports", "here already: {count}"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("imports", "refused: {count}"),
}


def said(text: str) -> str:
    """Return a word of these tables in the language of the window."""
    return QCoreApplication.translate("imports", text)


def counts_text(counts: Mapping[Outcome, int]) -> str:
    """Return these counts of a run or a batch in one line."""
    return " · ".join(
        said(COUNTS[outcome]).format(count=counts[outcome])
        for outcome in Outcome
        if outcome in counts
    )


class _Limits(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "…"


def entry_text(entry: LineEntry) -> str:
    """Return what is told of a line; limits, which the report does not hold, as three dots."""
    if entry.reason in LINE_REASONS:
        text = said(LINE_REASONS[entry.reason])
    else:
        text = QCoreApplication.translate("problems", PROBLEMS[entry.reason])
    if entry.warning:
        text += " " + QCoreApplication.translate("problems", PROBLEMS[entry.warning])
    told = text.format_map(_Limits())
    return f"{field_label(entry.field)}: {after_colon(told)}" if entry.field else told

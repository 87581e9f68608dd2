"""Words for what a scan shows of ink: always advice, always sign and word."""

from __future__ import annotations

from collections.abc import Collection

from branch_app.domain.ink import Agreement, Answer, Ink, Seen
from branch_app.domain.look import Doubt
from branch_app.domain.task import TaskResult
from branch_app.gui.case_words import RESULT_WORDS
from branch_app.gui.colours import Tone
from branch_app.gui.labels import States, word
from branch_app.gui.language import QT_TRANSLATE_NOOP

INKS: States = {
    Ink.SIGNED: ("signed", QT_TRANSLATE_NOOP("labels", "Ink seen"), Tone.GOOD),
    Ink.EMPTY: ("cross-circle", QT_TRANSLATE_NOOP("labels", "Empty"), Tone.BAD),
    Ink.UNSURE: ("help", QT_TRANSLATE_NOOP("labels", "Unsure: look yourself"), Tone.WARNING),
}

SEEN: States = {
    Seen.SEEN: ("signed", QT_TRANSLATE_NOOP("labels", "Signature seen"), Tone.GOOD),
    Seen.NOT_SEEN: ("warning", QT_TRANSLATE_NOOP("labels", "Signature not seen"), Tone.WARNING),
    Seen.UNSURE: ("help", QT_TRANSLATE_NOOP("labels", "Signature: look yourself"), Tone.WARNING),
}

AGREEMENTS: States = {
    Agreement.AGREES: ("check-circle", QT_TRANSLATE_NOOP("labels", "As entered"), Tone.GOOD),
    Agreement.DIFFERS: ("warning", QT_TRANSLATE_NOOP("labels", "Not as entered"), Tone.BAD),
    Agreement.UNSURE: ("help", QT_TRANSLATE_NOOP("labels", "Unsure: look yourself"), Tone.WARNING),
    Agreement.NOT_ENTERED: (
        "clock",
        QT_TRANSLATE_NOOP("labels", "Not entered yet"),
        Tone.NEUTRAL,
    ),
}

DOUBTS: States = {
    Doubt.NOT_SEEN: SEEN[Seen.NOT_SEEN],
    Doubt.UNSURE: SEEN[Seen.UNSURE],
    Doubt.DIFFERS: ("warning", QT_TRANSLATE_NOOP("labels", "Answers not as entered"), Tone.BAD),
}
DOUBT_WORDS: dict[str, str] = {code: text for code, (_sign, text, _tone) in DOUBTS.items()}

# Why a signature that is there was not seen, by code.
LOOK_WORDS: dict[str, str] = {
    "pale": QT_TRANSLATE_NOOP("labels", "the ink is pale"),
    "beside": QT_TRANSLATE_NOOP("labels", "it stands beside its place"),
    "poor_scan": QT_TRANSLATE_NOOP("labels", "the scan is poor"),
    "misread": QT_TRANSLATE_NOOP("labels", "the program misread it"),
}

# Of answers alone nobody was asked whether the paper is signed.
_SEEN_OF_ANSWERS: dict[str, str] = {
    TaskResult.SEEN: QT_TRANSLATE_NOOP("labels", "Looked at: as entered")
}

ANSWERS: dict[str, str] = {
    Answer.YES: QT_TRANSLATE_NOOP("labels", "yes"),
    Answer.NO: QT_TRANSLATE_NOOP("labels", "no"),
    Answer.BOTH: QT_TRANSLATE_NOOP("labels", "both marked"),
    Answer.NONE: QT_TRANSLATE_NOOP("labels", "nothing marked"),
    Answer.UNSURE: QT_TRANSLATE_NOOP("labels", "not readable for sure"),
}

# Places that stand on every paper; those of a form are told in its own words.
PLACES: dict[str, str] = {
    "initials": QT_TRANSLATE_NOOP("labels", "Short signature"),
    "clerk.signature": QT_TRANSLATE_NOOP("labels", "Employee: signature"),
    "clerk.name": QT_TRANSLATE_NOOP("labels", "Employee: name"),
    "clerk.time": QT_TRANSLATE_NOOP("labels", "Employee: date and time"),
    "": QT_TRANSLATE_NOOP("labels", "Entry by hand"),
}


def look_word(result: str, doubts: Collection[str]) -> str:
    """Return what a person saw who looked at these kinds of doubt."""
    is_of_answers = result == TaskResult.SEEN and set(doubts) == {Doubt.DIFFERS}
    return word(_SEEN_OF_ANSWERS if is_of_answers else RESULT_WORDS, result)

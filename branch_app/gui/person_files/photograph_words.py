"""The words of the photograph in the tabs *Files* and *History*: how it came and how it went."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.photograph_history import PhotographMove, PhotographStep
from branch_app.gui import labels
from branch_app.gui.journal.act_words import word
from branch_app.gui.journal.detail_words import PHOTOGRAPH_SOURCES
from branch_app.gui.language import QT_TRANSLATE_NOOP
from branch_app.gui.parts.lines import Line

# By this name the history is asked for it; no field of the catalogue is called so.
PHOTOGRAPH = "photograph"
SIGN = "camera"

MOVES: dict[str, str] = {
    PhotographMove.STORED: QT_TRANSLATE_NOOP("photographs", "Photograph stored"),
    PhotographMove.REPLACED: QT_TRANSLATE_NOOP("photographs", "Photograph replaced"),
    PhotographMove.TAKEN_AWAY: QT_TRANSLATE_NOOP("photographs", "Photograph taken away"),
    PhotographMove.GIVEN: QT_TRANSLATE_NOOP("photographs", "Photograph went to the joined file"),
    PhotographMove.TAKEN_OVER: QT_TRANSLATE_NOOP(
        "photographs", "Photograph came with the joined file"
    ),
}
ENDS: dict[str, str] = {
    PhotographMove.REPLACED: QT_TRANSLATE_NOOP("photographs", "replaced on {at}, erased"),
    PhotographMove.TAKEN_AWAY: QT_TRANSLATE_NOOP("photographs", "taken away on {at}, erased"),
    PhotographMove.GIVEN: QT_TRANSLATE_NOOP("photographs", "went to the joined file on {at}"),
}


def photograph_word() -> str:
    """Return the name of the datum."""
    return QCoreApplication.translate("photographs", "Photograph")


def move_word(step: PhotographStep) -> str:
    """Return what a step did."""
    return QCoreApplication.translate("photographs", MOVES[step.move])


def source_word(source: str) -> str:
    """Return how a picture came: from the camera, from a file."""
    return word(PHOTOGRAPH_SOURCES, source)


def minute_text(at: dt.datetime) -> str:
    """Return day and minute in Kazakhstan."""
    local = at.astimezone(KAZAKHSTAN)
    return f"{labels.date_text(local.date())} {local:%H:%M}"


def picture_line(step: PhotographStep) -> Line:
    """Return what a step says of its picture: how it came, and whether it is kept still."""
    if step.source is None:
        told = QCoreApplication.translate("photographs", "the picture is erased")
        if step.move is PhotographMove.GIVEN:
            told = QCoreApplication.translate("photographs", "the picture is kept there")
    else:
        told = f"{source_word(step.source)} · {_end(step)}"
    return Line(id=PHOTOGRAPH, title=photograph_word(), subtitle=told, sign=SIGN)


def _end(step: PhotographStep) -> str:
    if step.ended is None or step.ended_at is None:
        return QCoreApplication.translate("photographs", "kept now")
    text = QCoreApplication.translate("photographs", ENDS[step.ended])
    return text.format(at=minute_text(step.ended_at))

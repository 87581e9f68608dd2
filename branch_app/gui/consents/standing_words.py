"""How consents stand and what may be done, as rows of a list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from branch_app.domain.consent_ledger import Answer, Why
from branch_app.domain.consent_set import SetLine
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.serials import is_serial, show_serial
from branch_app.gui import labels
from branch_app.gui.colours import Tone
from branch_app.gui.language import QT_TRANSLATE_NOOP
from branch_app.gui.parts.chip import ChipText
from branch_app.gui.parts.lines import Line
from branch_app.gui.titles import form_title, granted_parts

WHY: dict[str, str] = {
    Why.CONSENT: QT_TRANSLATE_NOOP("standing", "by consent"),
    Why.LAW: QT_TRANSLATE_NOOP("standing", "by law: {law}"),
    Why.NO_CONSENT: QT_TRANSLATE_NOOP("standing", "no consent was asked for"),
    Why.REFUSED: QT_TRANSLATE_NOOP("standing", "the person said no"),
    Why.WITHDRAWN: QT_TRANSLATE_NOOP("standing", "the consent was withdrawn"),
    Why.EXPIRED: QT_TRANSLATE_NOOP("standing", "the term of the consent is over"),
    Why.USED_UP: QT_TRANSLATE_NOOP("standing", "the consent was for one application"),
    Why.DRAFT: QT_TRANSLATE_NOOP("standing", "C1 is not signed yet"),
    Why.BLOCKED: QT_TRANSLATE_NOOP("standing", "the data are blocked"),
    Why.GONE: QT_TRANSLATE_NOOP("standing", "the data are depersonalised or destroyed"),
    Why.UNKNOWN: QT_TRANSLATE_NOOP("standing", "the approved lists do not know it"),
    Why.NOT_FOR_THIS: QT_TRANSLATE_NOOP("standing", "the field is not for this purpose"),
}
UNTIL = QT_TRANSLATE_NOOP("standing", "until {day}")
PAPER = QT_TRANSLATE_NOOP("standing", "paper {serial}")
YES = QT_TRANSLATE_NOOP("standing", "Allowed")
NO = QT_TRANSLATE_NOOP("standing", "Not allowed")


@dataclass(frozen=True, kw_only=True, slots=True)
class UseLine:
    """One channel or recipient, the answer about it, and the paper or reference behind it."""

    id: str
    title: str
    answer: Answer
    serial: str = ""


def standing_line(pack: OrganisationPack, line: SetLine) -> Line:
    """Return how one consent form stands: by which paper, until when, which parts."""
    told = [_number(line.serial)] if line.serial else []
    if line.valid_until is not None:
        told.append(_say(UNTIL).format(day=labels.date_text(line.valid_until)))
    told += granted_parts(pack, line.template, line.granted)
    return Line(
        id=line.template.code,
        title=form_title(line.template),
        subtitle=" · ".join(told),
        chips=(labels.state_chip(labels.STANDINGS, line.standing),),
    )


def use_line(use: UseLine) -> Line:
    """Return whether one thing may be done today, by which paper, or why not."""
    answer = use.answer
    told = [_say(WHY[answer.why]).format(law=answer.law)]
    if use.serial:
        told.append(_say(PAPER).format(serial=_number(use.serial)))
    until = answer.consent.valid_until if answer.consent else None
    if answer.is_allowed and until is not None:
        told.append(_say(UNTIL).format(day=labels.date_text(until)))
    chip = (
        ChipText(sign="check-circle", word=_say(YES), tone=Tone.GOOD)
        if answer.is_allowed
        else ChipText(sign="cross-circle", word=_say(NO), tone=Tone.BAD)
    )
    return Line(id=use.id, title=use.title, subtitle=" · ".join(told), chips=(chip,))


def _number(paper: str) -> str:
    """Return the number of a paper in groups; a reference of another service as it is."""
    return show_serial(paper) if is_serial(paper) else paper


def _say(text: str) -> str:
    return QCoreApplication.translate("standing", text)

"""What is said of a mistyped IIN: the digits in groups, where to look, what may be meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from branch_app.domain.fields import CATALOGUE, parse
from branch_app.domain.identity_numbers import clean_number
from branch_app.domain.iin_slips import IinDoubt, IinGroup, iin_doubt
from branch_app.gui.language import QT_TRANSLATE_NOOP

TYPED = QT_TRANSLATE_NOOP("problems", "Typed: {groups}.")
MEANT = QT_TRANSLATE_NOOP("problems", "Perhaps {groups}? Compare with the document.")
WHERE: dict[IinGroup, str] = {
    IinGroup.BIRTH: QT_TRANSLATE_NOOP(
        "problems", "Look at the first six digits: they are not the date of birth."
    ),
    IinGroup.CENTURY: QT_TRANSLATE_NOOP(
        "problems", "Look at the seventh digit: it does not tell this century and sex."
    ),
    IinGroup.LAST: QT_TRANSLATE_NOOP("problems", "Look at the last five digits."),
}


def doubt_of(values: Mapping[str, str]) -> IinDoubt | None:
    """Return what can be known of the IIN that stands in a form, beside birth date and sex."""
    birth_on, _problems = parse(CATALOGUE["birth_date"], values.get("birth_date", ""))
    known = birth_on if isinstance(birth_on, dt.date) else None
    return iin_doubt(clean_number(values.get("iin", "")), known, values.get("sex") or None)


def doubt_text(doubt: IinDoubt) -> str:
    """Return it in the language of the window; the number offered is put in by nobody."""

    def said(source: str, groups: str = "") -> str:
        return QCoreApplication.translate("problems", source).format(groups=groups)

    where = said(WHERE[doubt.group]) if doubt.group is not None else ""
    meant = said(MEANT, doubt.meant) if doubt.meant else ""
    return " ".join(filter(None, (said(TYPED, doubt.typed), where, meant)))

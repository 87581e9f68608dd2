"""A stored value as text of the window: codes of choices and places by their names."""

from __future__ import annotations

from branch_app.domain import reference
from branch_app.domain.fields import CATALOGUE, Kind
from branch_app.gui.field_labels import choice_label
from branch_app.gui.language import spoken


def value_text(field: str, told: str) -> str:
    """Return what is shown of a value as the services tell it, masked or not; empty for none."""
    kind = CATALOGUE[field].kind
    if not told:
        return ""
    if kind is Kind.CHOICE:
        return choice_label(field, told)
    if kind is Kind.COUNTRY:
        return reference.country(told).name.side(spoken())
    if kind is Kind.REGION:
        return reference.region(told).name.side(spoken())
    return told

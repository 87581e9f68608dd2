"""What the text of the search box, or a right IIN, tells of a new person."""

from __future__ import annotations

from collections.abc import Mapping

from branch_app.domain.fields import CATALOGUE, show
from branch_app.domain.identity_numbers import clean_number, iin_facts, iin_problem

NAMES = ("family_name", "given_name", "patronymic")


def taken_over(text: str) -> dict[str, str]:
    """Return what a search text tells of a new person: an IIN, or names in the usual order."""
    words = text.split()
    if not words:
        return {}
    if clean_number(text).isdigit():
        return {"iin": clean_number(text)}
    if any(character.isdigit() for character in text):
        return {}
    return dict(zip(NAMES, (word[:1].upper() + word[1:] for word in words), strict=False))


def told_by_number(typed: Mapping[str, str]) -> dict[str, str]:
    """Return birth date and sex out of a right IIN, for those of the fields that are empty."""
    number = clean_number(typed.get("iin", ""))
    if iin_problem(number) is not None:
        return {}
    facts = iin_facts(number)
    told = {"birth_date": facts.birth_on, "sex": facts.sex}
    return {
        name: show(CATALOGUE[name], value)
        for name, value in told.items()
        if value is not None and name in typed and not typed[name]
    }

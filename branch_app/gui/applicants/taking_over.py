"""What the text of the search box, or a right IIN, tells of a new person."""

from __future__ import annotations

from collections.abc import Mapping

from branch_app.domain.fields import CATALOGUE, show
from branch_app.domain.identity_numbers import LENGTH, clean_number, iin_facts, iin_problem
from branch_app.domain.telephone import read_telephone

NAMES = ("family_name", "given_name", "patronymic")


def taken_over(text: str) -> dict[str, str]:
    """Return what a search text tells of a new person: an IIN, or names in the usual order."""
    words = text.split()
    if not words:
        return {}
    number = clean_number(text)
    if number.isdigit():
        return {} if _is_telephone(number) else {"iin": number}
    if any(character.isdigit() for character in text):
        return {}
    # A patronymic may be of two words (Қайрат ұлы): nothing of what was typed is lost.
    parts = (*words[:2], " ".join(words[2:]))
    return {
        name: part[:1].upper() + part[1:] for name, part in zip(NAMES, parts, strict=False) if part
    }


def _is_telephone(digits: str) -> bool:
    """Tell whether this is a whole telephone number, which is asked for after C1 only (K16)."""
    found = read_telephone(digits) if len(digits) == LENGTH - 1 else None
    return found is not None and found.is_known


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

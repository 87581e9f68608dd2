"""Are two records of one person: certainly (exact) or perhaps (likely); a person decides.

Nine of a hundred slips of one digit pass the check of the IIN (`domain.md` 3.2), so the number
alone does not find a twin: name with birth date, name with telephone and earlier names do.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from branch_app.domain.former_name import FormerName
from branch_app.domain.identity_numbers import LENGTH, iin_facts
from branch_app.domain.kazakh_text import latin_capitals, search_key
from branch_app.domain.name_spelling import spellings

# Passports of two states may bear one number; the others are given out by one state.
_FOREIGN = "foreign_passport"
# As many letters may be changed, added or left out in one name to be another spelling of it.
_MOST_EDITS = 2


class Likeness(StrEnum):
    """In what two records are alike."""

    SAME_IIN = "same_iin"
    SAME_DOCUMENT = "same_document"
    NAME_AND_BIRTH = "name_and_birth"
    NEAR_IIN = "near_iin"
    NAME_AND_PHONE = "name_and_phone"
    FORMER_NAME = "former_name"


EXACT = frozenset({Likeness.SAME_IIN, Likeness.SAME_DOCUMENT})


class ApartReason(StrEnum):
    """Why somebody alike is another person."""

    NAMESAKE = "namesake"
    RELATIVE = "relative"
    SHARED_PHONE = "shared_phone"
    DOCUMENTS_COMPARED = "documents_compared"


@dataclass(frozen=True, kw_only=True, slots=True)
class Traits:
    """What of a person is compared; it never shows itself."""

    iin: str = field(repr=False)
    documents: frozenset[str] = field(repr=False)
    names: frozenset[str] = field(repr=False)
    former: frozenset[str] = field(repr=False)
    births: frozenset[dt.date] = field(repr=False)
    phones: frozenset[str] = field(repr=False)


def traits_of(values: Mapping[str, object], former: Iterable[FormerName] = ()) -> Traits:
    """Return what of these values is compared."""
    iin = _text(values, "iin")
    births = {values.get("birth_date"), iin_facts(iin).birth_on if len(iin) == LENGTH else None}
    names = {_name_key(family, given) for family, given, _ in spellings(values)}
    earlier = {_name_key(name.family_name, name.given_name) for name in former}
    return Traits(
        iin=iin if len(iin) == LENGTH else "",
        documents=frozenset({_document_of(values)} - {""}),
        names=frozenset(names - {""}),
        former=frozenset(earlier - {""}),
        births=frozenset(day for day in births if isinstance(day, dt.date)),
        phones=frozenset({_text(values, "mobile_phone")} - {""}),
    )


def _text(values: Mapping[str, object], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""


def _document_of(values: Mapping[str, object]) -> str:
    """Return one text for one document.

    Where the data list does not ask for its kind the name stands for it: two namesakes with one
    number are one person, of whom perhaps no IIN is known.
    """
    kind = _text(values, "document_kind")
    # A reader tells Latin letters where somebody typed Cyrillic ones that look the same.
    number = latin_capitals(_text(values, "document_number"))
    if not kind:
        name = _name_key(_text(values, "family_name"), _text(values, "given_name"))
        return f"{name}:{number}" if name and number else ""
    state = _text(values, "citizenship") if kind == _FOREIGN else ""
    return f"{kind}:{state}:{number}" if number else ""


def _name_key(family: str, given: str) -> str:
    """Return one key for either order of surname and given name; none for half a name."""
    if not family or not given:
        return ""
    return " ".join(sorted(search_key(f"{family} {given}").split()))


def likenesses(one: Traits, other: Traits) -> frozenset[Likeness]:
    """Return in what they are alike; the order of the two does not matter."""
    found: set[Likeness] = set()
    is_near = bool(one.iin) and _is_slip(one.iin, other.iin)
    is_of_one_day = bool(one.births & other.births)
    if one.iin and one.iin == other.iin:
        found.add(Likeness.SAME_IIN)
    elif is_near and _are_similar(one, other):
        found.add(Likeness.NEAR_IIN)
    if one.documents & other.documents:
        found.add(Likeness.SAME_DOCUMENT)
    if is_of_one_day and one.names & other.names:
        found.add(Likeness.NAME_AND_BIRTH)
    if is_of_one_day and _meet_in_the_past(one, other):
        found.add(Likeness.FORMER_NAME)
    if one.names & other.names and one.phones & other.phones:
        found.add(Likeness.NAME_AND_PHONE)
    return frozenset(found)


def likely_of(found: frozenset[Likeness]) -> frozenset[Likeness]:
    """Return what a person must decide about, of what was found."""
    return found - EXACT


def _meet_in_the_past(one: Traits, other: Traits) -> bool:
    return bool(one.former & (other.names | other.former) or other.former & one.names)


def _are_similar(one: Traits, other: Traits) -> bool:
    """Tell whether a word of the names is the same, or the names differ by a slip or two."""
    own, theirs = one.names | one.former, other.names | other.former
    if {word for name in own for word in name.split()} & {
        word for name in theirs for word in name.split()
    }:
        return True
    return any(is_spelt_like(mine, his) for mine in own for his in theirs)


def is_spelt_like(one: str, other: str) -> bool:
    """Tell whether at most two letters are changed, added or left out."""
    if abs(len(one) - len(other)) > _MOST_EDITS:
        return False
    one, other = _where_they_part(one, other)
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        before, row = row, [place]
        for at, theirs in enumerate(other, 1):
            row.append(min(before[at] + 1, row[-1] + 1, before[at - 1] + (letter != theirs)))
        # It can only grow from here on: most names are told apart by their first letters.
        if min(row) > _MOST_EDITS:
            return False
    return row[-1] <= _MOST_EDITS


def is_slip_of(was: FormerName, now: Mapping[str, object]) -> bool:
    """Tell whether the name before is hardly another one: patronymics aside, two letters at most.

    Whoever looks for it finds the name of now, or never knew it.
    """
    before = search_key(f"{was.family_name} {was.given_name}")
    return is_spelt_like(
        before, search_key(" ".join((_text(now, "family_name"), _text(now, "given_name"))))
    )


def _where_they_part(one: str, other: str) -> tuple[str, str]:
    """Return both without the beginning and the end that they have in common."""
    shorter = min(len(one), len(other))
    at = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    one, other = one[at:], other[at:]
    shorter -= at
    end = next((at for at in range(shorter) if one[-1 - at] != other[-1 - at]), shorter)
    return one[: len(one) - end], other[: len(other) - end]


def near_iins(iin: str) -> frozenset[str]:
    """Return every number with one digit changed, or two neighbours swapped."""
    near = {
        iin[:at] + digit + iin[at + 1 :] for at in range(len(iin)) for digit in "0123456789"
    } | {iin[:at] + iin[at + 1] + iin[at] + iin[at + 2 :] for at in range(len(iin) - 1)}
    return frozenset(near - {iin})


def _is_slip(one: str, other: str) -> bool:
    """Tell whether the other number is among `near_iins` of the one, without making them."""
    if len(one) != len(other):
        return False
    where = [at for at, digit in enumerate(one) if digit != other[at]]
    if len(where) == 1:
        return other[where[0]] in "0123456789"
    is_swap = len(where) == 2 and where[0] + 1 == where[1]
    return is_swap and one[where[0]] == other[where[1]] and one[where[1]] == other[where[0]]


def likeness_keys(traits: Traits) -> frozenset[str]:
    """Return the keys under which a record is stored, so that those alike share one.

    Two that share none are alike by their IINs at most, which have an index of their own. Digests,
    to be short; the name comes first: the keys of one person lie on one page of the index.
    """
    names = traits.names | traits.former
    by_birth = {_key(name, day.isoformat()) for name in names for day in traits.births}
    by_phone = {_key(name, phone) for name in traits.names for phone in traits.phones}
    return frozenset({*document_keys(traits), *by_birth, *by_phone})


def document_keys(traits: Traits) -> frozenset[str]:
    """Return those of the keys that two records of one document share."""
    return frozenset(_key(one, "") for one in traits.documents)


def _key(first: str, then: str) -> str:
    return "".join(hashlib.sha256(part.encode("utf-8")).hexdigest()[:16] for part in (first, then))

"""Values that no two people usually share: telephone, address, document (R-033, K55).

The keys are folded, so that one address written in two ways is found; they are looked for whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from branch_app.domain.applicant import FieldValue
from branch_app.domain.kazakh_text import latin_capitals, search_key


class SharedValue(StrEnum):
    """What two files may have in common."""

    TELEPHONE = "telephone"
    ADDRESS = "address"
    DOCUMENT = "document"


# A telephone at work is the employer's: colleagues share it rightly.
_TELEPHONES = ("mobile_phone", "home_phone")
_ADDRESSES = ("registration_address", "actual_address")
_DIGIT = re.compile(r"[0-9]")
_SHORTEST_DOCUMENT = 5


def shared_keys(values: Mapping[str, FieldValue]) -> tuple[str, ...]:
    """Return the keys of these values, `telephone 77011234567`, each once, in order."""
    return tuple(sorted(set(_keys(values))))


def kind_of_key(key: str) -> SharedValue:
    """Return what a key of `shared_keys` is made of."""
    return SharedValue(key.partition(" ")[0])


def _keys(values: Mapping[str, FieldValue]) -> Iterator[str]:
    for name in _TELEPHONES:
        if digits := re.sub(r"[^0-9]", "", _text(values, name)):
            yield f"{SharedValue.TELEPHONE.value} {digits}"
    for name in _ADDRESSES:
        key = search_key(_text(values, name))
        # A village alone is no address: without the number of a house everybody lives there.
        if _DIGIT.search(key):
            yield f"{SharedValue.ADDRESS.value} {key}"
    number = latin_capitals(_text(values, "document_number"))
    if len(number) >= _SHORTEST_DOCUMENT:
        yield f"{SharedValue.DOCUMENT.value} {number}"


def _text(values: Mapping[str, FieldValue], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""

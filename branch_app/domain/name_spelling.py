"""All spellings under which one person's name may be looked for; what it is, the document says.

Kazakh and Russian spellings of one name need not agree (`domain.md` 3.8).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from branch_app.domain.former_name import NAME_FIELDS

Spelling = tuple[str, str, str]

# Written by their sound: Өмірбек as Умирбек, Ләззат as Лязат. By the letter (Омирбек, Лазат) the
# folding of `kazakh_text.search_key` knows them.
_BY_SOUND = str.maketrans("ӨөƟɵ", "УуУу")
_SOFTENED = re.compile("(?<=[Лл])([әӘ])")


def spellings(values: Mapping[str, object]) -> tuple[Spelling, ...]:
    """Return surname, given name and patronymic as they stand, then in their other spellings.

    What of the other spelling is not told is the same in both.
    """
    told = _parts(values, "")
    other = tuple(one or mine for one, mine in zip(_parts(values, "_other"), told, strict=True))
    both = (told, other)
    heard = (tuple(by_sound(part) for part in name) for name in both)
    found = dict.fromkeys((*both, *heard))
    return tuple((family, given, patronymic) for family, given, patronymic in found)


def by_sound(name: str) -> str:
    """Return the name as Russian documents often have it: Ө as У, ә behind л as я."""
    return _SOFTENED.sub(lambda one: "я" if one[1] == "ә" else "Я", name.translate(_BY_SOUND))


def sound_of(key: str) -> str:
    """Return a key of `search_key` that names written by letter and by sound have in common.

    Other names may have it too (Омаров, Умаров): for what a person looks at, with a birth date.
    """
    return key.replace("О", "У").replace("ЛИА", "ЛА")


def _parts(values: Mapping[str, object], ending: str) -> tuple[str, ...]:
    told = (values.get(f"{name}{ending}") for name in NAME_FIELDS)
    return tuple(one if isinstance(one, str) else "" for one in told)

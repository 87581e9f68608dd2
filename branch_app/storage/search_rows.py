"""The rows by which a person is found: turned names, turned telephones, likeness to others.

Which rows a person has stands in the person's own row, so that they can be taken away exactly, even
after another program has learnt to fold names in another way.
"""

from __future__ import annotations

import json

from sqlalchemy import Column, Connection, Table, delete, insert, select

from branch_app.domain.applicant import Applicant
from branch_app.domain.likeness import likeness_keys, traits_of
from branch_app.storage import tables
from branch_app.storage.likeness_table import applicant_likeness
from branch_app.storage.rows import phone_keys, word_keys

Keys = dict[str, list[str]]

_TABLES: dict[str, tuple[Table, Column[str]]] = {
    "words": (tables.applicant_word, tables.applicant_word.c.key),
    "phones": (tables.applicant_phone, tables.applicant_phone.c.reversed),
    "likeness": (applicant_likeness, applicant_likeness.c.key),
}


def keys_of(record: Applicant) -> Keys:
    """Return the keys under which this version is found."""
    traits = traits_of(record.values, record.former_names)
    return {
        "words": word_keys(record),
        "phones": phone_keys(record),
        "likeness": sorted(likeness_keys(traits)),
    }


def stored_keys(connection: Connection, applicant_id: str) -> Keys:
    """Return the keys under which the person is found now; none for somebody unknown."""
    column = tables.applicant.c.search_keys
    told = connection.scalar(select(column).where(tables.applicant.c.id == applicant_id))
    keys: Keys = json.loads(told or "{}")
    return keys


def move_keys(connection: Connection, applicant_id: str, was: Keys, keys: Keys) -> None:
    """Take away the keys that hold no longer and add the new ones."""
    for name, (table, column) in _TABLES.items():
        old, new = set(was.get(name, [])), set(keys.get(name, []))
        for key in sorted(old - new):
            is_this = (column == key) & (table.c.applicant_id == applicant_id)
            connection.execute(delete(table).where(is_this))
        added = [{column.name: key, "applicant_id": applicant_id} for key in sorted(new - old)]
        if added:
            connection.execute(insert(table), added)

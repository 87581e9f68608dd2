"""The rows by which a person is found: turned names, turned telephones, what people share.

Which rows a person has stands in the person's own row, so that they can be taken away exactly, even
after another program has learnt to fold names in another way.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Column, Connection, Table, delete, insert, select

from branch_app.domain.applicant import Applicant
from branch_app.domain.shared_values import SharedValue, kind_of_key, shared_keys
from branch_app.storage import advice_tables, tables
from branch_app.storage.rows import phone_keys, word_keys

Keys = dict[str, list[str]]

_TABLES: dict[str, tuple[Table, Column[str]]] = {
    "words": (tables.applicant_word, tables.applicant_word.c.key),
    "phones": (tables.applicant_phone, tables.applicant_phone.c.reversed),
    "shared": (advice_tables.applicant_shared, advice_tables.applicant_shared.c.key),
}


def keys_of(record: Applicant) -> Keys:
    """Return the keys under which this version is found."""
    return {
        "words": word_keys(record),
        "phones": phone_keys(record),
        "shared": list(shared_keys(record.values)),
    }


def stored_keys(connection: Connection, applicant_id: str) -> Keys:
    """Return the keys under which the person is found now; none for somebody unknown."""
    column = tables.applicant.c.search_keys
    told = connection.scalar(select(column).where(tables.applicant.c.id == applicant_id))
    keys: Keys = json.loads(told or "{}")
    return keys


def sharing(connection: Connection, record: Applicant) -> Mapping[SharedValue, Sequence[str]]:
    """Return the ids of the other people who share a value with this one, in order."""
    table = advice_tables.applicant_shared
    is_others = table.c.applicant_id != record.id
    found: dict[SharedValue, set[str]] = {}
    for key in shared_keys(record.values):
        those = select(table.c.applicant_id).where(table.c.key == key, is_others)
        found.setdefault(kind_of_key(key), set()).update(connection.scalars(those))
    return {kind: sorted(ids) for kind, ids in found.items() if ids}


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

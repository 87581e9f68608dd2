"""Carriers, stock-takings and incidents at both ends, for the comparison; written by hand too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import psycopg

from branch_app.demo.compare_work import Fields

_FIELDS = {
    "carrier": (
        *("version", "number", "kind", "category", "sheets", "received_from", "place", "state"),
        *("holder", "act_number", "ground", "papers", "seen_in"),
    ),
    "stocktaking": (
        *("version", "begun_by", "finished_by", "seen_count", "unseen_count", "missing"),
    ),
    "data_incident": ("version", "kind", "carrier_id", "stocktaking_id", "opened_by", "found_by"),
}


def branch_carriers(connection: Any) -> Iterator[tuple[str, Fields]]:  # noqa: ANN401 - the driver's
    """Yield name and fields of each of them at the branch."""
    for table, names in _FIELDS.items():
        for (body,) in connection.execute(f"SELECT body FROM {table}"):  # noqa: S608 - our words
            told = json.loads(body)
            fields = {name: told[name] for name in names}
            if table == "carrier":
                steps = told["movements"]
                fields["movements"] = [[one["kind"], one["place"], one["holder"]] for one in steps]
            yield f"{table}/{told['id']}", fields


def head_office_carriers(connection: psycopg.Connection[Any]) -> Iterator[tuple[str, Fields]]:
    """Yield name and fields of each of them at head office."""
    for table, names in _FIELDS.items():
        asked = ", ".join(("id", *names, *(("movements",) if table == "carrier" else ())))
        for row in connection.execute(f"SELECT {asked} FROM {table}"):  # noqa: S608 - our words
            fields = dict(zip(names, row[1 : len(names) + 1], strict=True))
            if table == "carrier":
                fields["movements"] = [
                    [one["kind"], one["place"], one["holder"]] for one in row[-1]
                ]
            yield f"{table}/{row[0]}", fields

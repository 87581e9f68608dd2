"""Are the records equal at both ends? Asked of the bare drivers, by a mapping written by hand.

Nothing of the program's own codec, tables or repositories is used here: two errors that cancel
each other out in them would still show. Digests only are compared and told, never values.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import sqlcipher3

from branch_app.demo.compare_carriers import branch_carriers, head_office_carriers
from branch_app.demo.compare_work import (
    PHOTOGRAPH,
    Fields,
    application_fields,
    branch_sources,
    head_office_sources,
    head_office_work,
    photograph_fields,
    plain,
    task_fields,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """Counts by kind, what is missing or different, and one digest for each end."""

    counts: dict[str, int]
    differences: tuple[str, ...]
    branch_digest: str
    head_office_digest: str

    @property
    def is_equal(self) -> bool:
        """Tell whether both ends hold the same."""
        return not self.differences and self.branch_digest == self.head_office_digest


def compare(database: Path, key: bytes, postgres_url: str) -> Comparison:
    """Compare the people who have consented, their forms, consents and attachments."""
    branch = dict(_branch_records(database, key))
    head_office = dict(_head_office_records(postgres_url))
    names = sorted({*branch, *head_office})
    differences = []
    for name in names:
        if name not in head_office:
            differences.append(f"{name} is missing at head office")
        elif name not in branch:
            differences.append(f"{name} is unknown at the branch")
        elif branch[name] != head_office[name]:
            fields = [f for f in branch[name] if branch[name][f] != head_office[name].get(f)]
            differences.append(f"{name} differs in {', '.join(fields)}")
    counts: dict[str, int] = {}
    for name in branch:
        kind = name.split("/", maxsplit=1)[0]
        counts[kind] = counts.get(kind, 0) + 1
    return Comparison(
        counts=counts,
        differences=tuple(differences),
        branch_digest=_digest(branch),
        head_office_digest=_digest(head_office),
    )


def _digest(records: dict[str, Fields]) -> str:
    told = json.dumps(records, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8")).hexdigest()


def _instant(text: str) -> str:
    return dt.datetime.fromisoformat(text).astimezone(dt.UTC).isoformat(timespec="milliseconds")


def _branch_records(database: Path, key: bytes) -> Iterator[tuple[str, Fields]]:
    connection = sqlcipher3.connect(f"{database.as_uri()}?mode=ro", uri=True)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        active = set()
        for (body,) in connection.execute("SELECT body FROM applicant WHERE state != 'draft'"):
            told = json.loads(body)
            active.add(told["id"])
            yield _applicant(told)
        for (body,) in connection.execute("SELECT body FROM issued_form"):
            told = json.loads(body)
            if told["applicant_id"] in active:
                yield _form(told)
        for (body,) in connection.execute("SELECT body FROM consent"):
            told = json.loads(body)
            yield _consent(told)
        for (body,) in connection.execute("SELECT body FROM application"):
            yield application_fields(json.loads(body))
        for (body,) in connection.execute("SELECT body FROM task"):
            yield task_fields(json.loads(body))
        for (body,) in connection.execute("SELECT body FROM photograph"):
            told = json.loads(body)
            yield photograph_fields(told["id"], *(told[name] for name in PHOTOGRAPH))
        yield from branch_carriers(connection)
        query = "SELECT id, holder_id, slot, digest, media_type FROM attachment"
        for number, holder, slot, digest, media_type in connection.execute(query):
            if holder in active:
                yield _attachment(number, holder, slot, digest, media_type)
    finally:
        connection.close()


def _applicant(told: Fields) -> tuple[str, Fields]:
    return f"applicant/{told['id']}", {
        "version": told["version"],
        "state": told["state"],
        "values": {name: plain(value) for name, value in told["values"].items()},
        "sources": branch_sources(told["sources"]),
        "confirmations": told["confirmations"],
        "former_names": told["former_names"],
        "merged_into": told["merged_into"],
        "branch": told["branch"],
        "registered_by": told["registered_by"],
        "registered_at": _instant(told["registered_at"]),
    }


def _form(told: Fields) -> tuple[str, Fields]:
    return f"form/{told['id']}", {
        "version": told["version"],
        "serial": told["serial"],
        "applicant": told["applicant_id"],
        "code": told["code"],
        "edition": told["edition"],
        "state": told["state"],
        "pages": told["page_count"],
        "pdf": told["pdf_digest"],
        "ticks": told["ticks"],
        # A body from before the list has none.
        "gone": told.get("gone", []),
        "scans": sorted([scan["page"], scan["digest"]] for scan in told["scans"]),
        "issued_at": _instant(told["issued_at"]),
    }


def _consent(told: Fields) -> tuple[str, Fields]:
    return f"consent/{told['id']}", {
        "version": told["version"],
        "applicant": told["applicant_id"],
        "code": told["code"],
        "item": told["item"],
        "state": told["state"],
        "form": told["form_id"],
        "decided_at": _instant(told["decided_at"]),
    }


def _attachment(
    number: str, holder: str, slot: str, digest: str, media_type: str
) -> tuple[str, Fields]:
    return f"attachment/{number}", {
        "holder": holder,
        "slot": slot,
        "digest": digest,
        "media_type": media_type,
    }


def _head_office_records(url: str) -> Iterator[tuple[str, Fields]]:
    with psycopg.connect(url) as connection:
        query = (
            'SELECT id, version, state, "values", sources, branch, registered_by, registered_at,'
            " confirmations, former_names, merged_into FROM applicant"
        )
        for row in connection.execute(query):
            yield (
                f"applicant/{row[0]}",
                {
                    "version": row[1],
                    "state": row[2],
                    "values": {name: plain(value) for name, value in row[3].items()},
                    "sources": head_office_sources(row[4]),
                    "confirmations": row[8],
                    "branch": row[5],
                    "registered_by": row[6],
                    "registered_at": _instant(row[7].isoformat()),
                    "former_names": row[9],
                    "merged_into": row[10],
                },
            )
        yield from _head_office_papers(connection)
        yield from head_office_work(connection)
        yield from head_office_carriers(connection)


def _head_office_papers(connection: psycopg.Connection[Any]) -> Iterator[tuple[str, Fields]]:
    query = (
        "SELECT id, version, serial, applicant_id, code, edition, state, page_count, pdf_digest,"
        " ticks, scans, issued_at, gone FROM issued_form"
    )
    for row in connection.execute(query):
        yield (
            f"form/{row[0]}",
            {
                "version": row[1],
                "serial": row[2],
                "applicant": row[3],
                "code": row[4],
                "edition": row[5],
                "state": row[6],
                "pages": row[7],
                "pdf": row[8],
                "ticks": row[9],
                "gone": row[12],
                "scans": sorted([scan["page"], scan["digest"]] for scan in row[10]),
                "issued_at": _instant(row[11].isoformat()),
            },
        )
    query = "SELECT id, version, applicant_id, code, item, state, form_id, decided_at FROM consent"
    for row in connection.execute(query):
        yield (
            f"consent/{row[0]}",
            {
                "version": row[1],
                "applicant": row[2],
                "code": row[3],
                "item": row[4],
                "state": row[5],
                "form": row[6],
                "decided_at": _instant(row[7].isoformat()),
            },
        )
    query = (
        "SELECT b.attachment_id, s.holder_id, s.slot, b.content, b.media_type FROM blob b"
        " JOIN blob_slot s ON s.blob_id = b.id WHERE b.is_visible"
    )
    for row in connection.execute(query):
        digest = hashlib.sha256(bytes(row[3])).hexdigest()
        yield _attachment(row[0], row[1], row[2], digest, row[4])

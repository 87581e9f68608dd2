"""Applications and tasks at both ends, for the comparison; written by hand like the rest of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg

Fields = dict[str, Any]


def plain(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Take the tag off a date: the branch writes {"date": ...}."""
    if isinstance(value, dict) and set(value) == {"date"}:
        return value["date"]
    return value


def application_fields(told: Fields) -> tuple[str, Fields]:
    """Return name and fields of an application of the branch."""
    return f"application/{told['id']}", {
        "version": told["version"],
        "number": told["number"],
        "applicant": told["applicant_id"],
        "values": {name: plain(value) for name, value in told["values"].items()},
        "policy": told["policy_number"],
        "statuses": [[row["status"], row["since"]] for row in told["statuses"]],
        "sources": branch_sources(told["sources"]),
        "correction": told["correction"],
    }


def branch_sources(groups: list[Fields]) -> Fields:
    """Return the sources of a branch's body by field: there each is told once for many fields."""
    return {
        name: [group["source"], group["verification"], group["obtained_by"]]
        for group in groups
        for name in group["fields"]
    }


def head_office_sources(told: Fields) -> Fields:
    """Return the sources of head office's row by field."""
    return {
        name: [one["source"], one["verification"], one["obtained_by"]] for name, one in told.items()
    }


def task_fields(told: Fields) -> tuple[str, Fields]:
    """Return name and fields of a task of the branch."""
    return f"task/{told['id']}", {
        "version": told["version"],
        "kind": told["kind"],
        "applicant": told["applicant_id"],
        "form": told["form_id"],
        "targets": list(told["targets"]),
        "due_on": plain(told["due_on"]),
        "result": told["result"],
        "answer": told["answer_form_id"],
        "reason": told["reason"],
    }


PHOTOGRAPH = ("version", "applicant_id", "attachment_id", "source", "gone")


def photograph_fields(number: str, *told: object) -> tuple[str, Fields]:
    """Return name and fields of a photograph, at either end."""
    return f"photograph/{number}", dict(zip(PHOTOGRAPH, told, strict=True))


def head_office_work(connection: psycopg.Connection[Any]) -> Iterator[tuple[str, Fields]]:
    """Yield name and fields of what head office keeps of both."""
    query = (
        'SELECT id, version, number, applicant_id, "values", policy_number, statuses, sources,'
        " correction FROM application"
    )
    for row in connection.execute(query):
        yield (
            f"application/{row[0]}",
            {
                "version": row[1],
                "number": row[2],
                "applicant": row[3],
                "values": {name: plain(value) for name, value in row[4].items()},
                "policy": row[5],
                "statuses": [[each["status"], each["since"]] for each in row[6]],
                "sources": head_office_sources(row[7]),
                "correction": row[8],
            },
        )
    query = (
        "SELECT id, version, kind, applicant_id, form_id, targets, due_on, result,"
        " answer_form_id, reason FROM task"
    )
    for row in connection.execute(query):
        yield (
            f"task/{row[0]}",
            {
                "version": row[1],
                "kind": row[2],
                "applicant": row[3],
                "form": row[4],
                "targets": row[5],
                "due_on": row[6].isoformat(),
                "result": row[7],
                "answer": row[8],
                "reason": row[9],
            },
        )
    for row in connection.execute(f"SELECT id, {', '.join(PHOTOGRAPH)} FROM photograph"):  # noqa: S608
        yield photograph_fields(*row)

"""Microcredit applications and tasks; likeness of people and joined records."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import RecordKind
from branch_app.storage.rows import read_record
from branch_app.storage.search_rows import keys_of, move_keys

revision = "b0003"
down_revision = "b0002"


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    """Make the tables and indexes; reckon the likeness of who is there."""
    op.create_table(
        "application",
        _text("id"),
        _whole("version"),
        _text("number"),
        _text("applicant_id"),
        _text("status"),
        _whole("registered_at"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sqlite_strict=True,
    )
    op.create_index("application_of", "application", ["applicant_id", "registered_at"])
    op.create_table(
        "task",
        _text("id"),
        _whole("version"),
        _text("kind"),
        _text("applicant_id"),
        _text("due_on"),
        _whole("is_open"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("task_of", "task", ["applicant_id"])
    op.create_index("task_open", "task", ["is_open", "due_on"])
    op.add_column(
        "applicant", sa.Column("merged_into", sa.Text(), nullable=False, server_default="")
    )
    op.create_index(
        "applicant_by_merge",
        "applicant",
        ["merged_into"],
        sqlite_where=sa.text("merged_into != ''"),
    )
    op.create_table(
        "applicant_likeness",
        _text("key"),
        _text("applicant_id"),
        sa.PrimaryKeyConstraint("key", "applicant_id"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    _reckon_likeness(op.get_bind())


def _reckon_likeness(connection: sa.Connection) -> None:
    people = sa.table("applicant", sa.column("id"), sa.column("body"), sa.column("search_keys"))
    rows = connection.execute(sa.select(people.c.id, people.c.body, people.c.search_keys)).all()
    for row in rows:
        record = read_record(RecordKind.APPLICANT, row.body)
        if isinstance(record, Applicant):
            keys = keys_of(record)
            move_keys(connection, row.id, json.loads(row.search_keys), keys)
            told = json.dumps(keys, ensure_ascii=False)
            connection.execute(
                sa.update(people).where(people.c.id == row.id).values(search_keys=told)
            )

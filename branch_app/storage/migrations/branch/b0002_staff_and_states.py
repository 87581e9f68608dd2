"""Unsaved entries, destruction acts, and the index by which a record's journal rows are read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "b0002"
down_revision = "b0001"


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    """Make the tables and indexes."""
    op.create_table(
        "destruction",
        _text("id"),
        _whole("version"),
        _text("number"),
        _text("record_id"),
        _whole("destroyed_at"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sa.UniqueConstraint("record_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "unsaved_form",
        _text("id"),
        _text("owner_id"),
        _text("page"),
        _text("person_id"),
        _text("label"),
        _text("content"),
        _whole("saved_at"),
        _whole("is_locked_away"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("unsaved_form_of", "unsaved_form", ["owner_id", "saved_at"])
    op.create_index("unsaved_form_about", "unsaved_form", ["person_id"])
    op.create_index("journal_by_record", "journal", ["record_id", "seq"])

"""Microcredit applications, tasks, photographs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "b0003"
down_revision = "b0002"


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    """Make the tables and indexes."""
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
    op.create_table(
        "photograph",
        _text("id"),
        _whole("version"),
        _text("applicant_id"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("applicant_id"),
        sqlite_strict=True,
    )

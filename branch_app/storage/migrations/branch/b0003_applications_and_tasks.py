"""Microcredit applications and tasks; one table of search keys.

The keys themselves are made from the records at the first opening (`storage.search_rebuild`).
"""

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
    _one_table_of_keys()


def _one_table_of_keys() -> None:
    op.drop_table("applicant_word")
    op.drop_table("applicant_phone")
    op.drop_index("applicant_by_name", "applicant")
    op.drop_index("applicant_by_change", "applicant")
    op.create_index("applicant_by_change", "applicant", ["changed_at", "name_key", "id"])
    op.create_index(
        "applicant_shown",
        "applicant",
        ["id", "full_name", "birth_year", "iin", "state", "changed_at"],
    )
    op.create_table(
        "applicant_key",
        _text("key"),
        _text("applicant_id"),
        _whole("seen_on"),
        sa.PrimaryKeyConstraint("key", "applicant_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.drop_index("consent_of", "consent")
    op.create_index("consent_of", "consent", ["applicant_id", "code", "state", "changed_at", "id"])
    op.create_index("issued_form_by_serial", "issued_form", ["serial", "applicant_id"])

"""Microcredit applications, tasks, photographs; what imports have made."""

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
    _make_imports()


def _make_imports() -> None:
    op.create_table(
        "import_batch",
        _text("id"),
        _text("file_digest"),
        _text("state"),
        _text("begun_by"),
        _whole("begun_at"),
        _whole("changed_at"),
        _whole("lines"),
        _text("counts"),
        _whole("taken_back"),
        _whole("left"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "import_line",
        _text("batch_id"),
        _whole("line"),
        _text("key"),
        _text("digest"),
        _text("applicant_id"),
        _whole("version"),
        _whole("made_at"),
        _text("completion"),
        _text("left"),
        sa.PrimaryKeyConstraint("batch_id", "line"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("import_line_by_key", "import_line", ["key", "made_at"])
    op.create_index("import_line_of", "import_line", ["applicant_id"])
    op.create_table(
        "import_entry",
        _text("batch_id"),
        _whole("line"),
        _whole("place"),
        _text("reason"),
        _text("field"),
        _text("warning"),
        sa.PrimaryKeyConstraint("batch_id", "line", "place"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )

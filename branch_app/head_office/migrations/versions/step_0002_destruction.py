"""Whose data a journal row holds; tombstones of the destroyed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column and the table."""
    op.add_column(
        "journal_row", sa.Column("person_id", sa.Text(), server_default="", nullable=False)
    )
    op.create_index("ix_journal_row_person_id", "journal_row", ["person_id"])
    op.create_table(
        "tombstone",
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("record_id", name="pk_tombstone"),
    )

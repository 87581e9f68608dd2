"""First shape of attachments.db: sealed blobs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "a0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "blob",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_table(
        "unsettled",
        sa.Column("blob_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("blob_id"),
        sqlite_strict=True,
    )

"""Every receipt of head office is kept, not only the newest."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "b0004"
down_revision = "b0003"


def upgrade() -> None:
    """Add the table; the newest receipt of older programs stays where it is."""
    op.create_table(
        "receipt",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
        sqlite_strict=True,
    )

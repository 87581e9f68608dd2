"""Papers whose scans are still to be measured."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "b0006"
down_revision = "b0005"


def upgrade() -> None:
    """Add the table; papers that were scanned before have been looked at, or nobody will."""
    op.create_table(
        "ink_due",
        sa.Column("form_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("form_id"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )

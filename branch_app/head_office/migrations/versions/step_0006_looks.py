"""Why a doubtful scan is no doubt to whoever looked at it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column."""
    op.add_column("task", sa.Column("reason", sa.Text(), server_default="", nullable=False))

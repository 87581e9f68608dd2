"""Which scans were taken from an issued form."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the column."""
    gone = sa.Column("gone", postgresql.JSONB(), server_default="[]", nullable=False)
    op.add_column("issued_form", gone)

"""Where the values of an application came from, and what stands behind its correction."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0007"

# As a body from before the sources is read: the registration is what is known.
_SOURCES = """
UPDATE application SET sources = (
    SELECT coalesce(jsonb_object_agg(name, jsonb_build_object(
        'source', 'subject', 'verification', 'verbal',
        'obtained_at',
        to_char(registered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
        'obtained_by', registered_by, 'confirmed_at', NULL)), '{}'::jsonb)
    FROM jsonb_object_keys("values") AS name
)
"""


def upgrade() -> None:
    """Add the columns and fill the sources."""
    sources = sa.Column("sources", postgresql.JSONB(), server_default="{}", nullable=False)
    op.add_column("application", sources)
    op.add_column("application", sa.Column("correction", postgresql.JSONB(), nullable=True))
    op.get_bind().exec_driver_sql(_SOURCES)

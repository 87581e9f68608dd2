"""Reasons of warnings, grounds of a correction, joined files; sources tell more of a value."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"

# A source was a name; of when and by whom the value came, the registration is what is known.
_SOURCES = """
UPDATE applicant SET sources = (
    SELECT coalesce(jsonb_object_agg(each.key, jsonb_build_object(
        'source', each.value, 'verification', 'verbal',
        'obtained_at',
        to_char(registered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
        'obtained_by', registered_by, 'confirmed_at', NULL)), '{}'::jsonb)
    FROM jsonb_each(sources) AS each
)
"""


def upgrade() -> None:
    """Add the columns and widen the sources."""
    op.add_column(
        "applicant",
        sa.Column("confirmations", postgresql.JSONB(), server_default="{}", nullable=False),
    )
    op.add_column("applicant", sa.Column("correction", postgresql.JSONB(), nullable=True))
    op.add_column(
        "applicant",
        sa.Column("former_names", postgresql.JSONB(), server_default="[]", nullable=False),
    )
    op.add_column(
        "applicant", sa.Column("merged_into", sa.Text(), server_default="", nullable=False)
    )
    op.get_bind().exec_driver_sql(_SOURCES)

"""Reasons, grounds, fuller sources, joined files, photographs, bureau notices."""

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
    op.add_column("application", sa.Column("bureau_notice", postgresql.JSONB(), nullable=True))
    op.add_column(
        "applicant",
        sa.Column("former_names", postgresql.JSONB(), server_default="[]", nullable=False),
    )
    op.add_column(
        "applicant", sa.Column("merged_into", sa.Text(), server_default="", nullable=False)
    )
    op.get_bind().exec_driver_sql(_SOURCES)
    _photograph()


def _photograph() -> None:
    op.create_table(
        "photograph",
        _text("id"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        *map(_text, ("applicant_id", "attachment_id", "source", "taken_by")),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gone", postgresql.JSONB(), nullable=False),
        _text("device_id"),
        _text("epoch"),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_photograph"),
    )
    op.create_index("ix_photograph_applicant_id", "photograph", ["applicant_id"])


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)

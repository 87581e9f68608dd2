"""Material carriers, their stock-takings, and the incidents that these open."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "b0005"
down_revision = "b0004"


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "carrier",
        *_head(),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("papers", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sqlite_strict=True,
    )
    op.create_table(
        "stocktaking",
        *_head(),
        sa.Column("is_open", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("stocktaking_open", "stocktaking", ["is_open"])
    op.create_table(
        "data_incident",
        *_head(),
        sa.Column("carrier_id", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("data_incident_of", "data_incident", ["carrier_id"])


def _head() -> tuple[sa.Column[str], sa.Column[int]]:
    return (
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )

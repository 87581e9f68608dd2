"""Carriers, stock-takings, incidents."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the tables."""
    texts = ("kind", "category", "received_from", "place", "state", "registered_by", "holder")
    op.create_table(
        "carrier",
        *map(_text, ("id", "number", *texts, "act_number", "ground", "seen_in")),
        *map(_count, ("version", "sheets")),
        *map(_moment, ("since", "registered_at", "changed_at")),
        *map(_json, ("papers", "movements")),
        *_origin(),
        sa.PrimaryKeyConstraint("id", name="pk_carrier"),
    )
    op.create_index("ix_carrier_number", "carrier", ["number"])
    op.create_table(
        "stocktaking",
        *map(_text, ("id", "begun_by", "finished_by")),
        *map(_count, ("version", "seen_count", "unseen_count")),
        *map(_moment, ("begun_at", "changed_at")),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        _json("missing"),
        *_origin(),
        sa.PrimaryKeyConstraint("id", name="pk_stocktaking"),
    )
    op.create_table(
        "data_incident",
        *map(_text, ("id", "kind", "carrier_id", "stocktaking_id", "opened_by", "found_by")),
        _count("version"),
        *map(_moment, ("opened_at", "changed_at")),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=True),
        *_origin(),
        sa.PrimaryKeyConstraint("id", name="pk_data_incident"),
    )
    op.create_index("ix_data_incident_carrier_id", "data_incident", ["carrier_id"])


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, postgresql.JSONB(), nullable=False)


def _origin() -> tuple[sa.Column[str], sa.Column[str], sa.Column[int]]:
    return _text("device_id"), _text("epoch"), _count("seq")

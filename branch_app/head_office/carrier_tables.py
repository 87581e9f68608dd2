"""Tables of carriers, stock-takings and the incidents that they open."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Table, Text
from sqlalchemy.dialects.postgresql import JSONB

from branch_app.head_office.tables import metadata, moment, origin, text

carrier = Table(
    "carrier",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    text("number"),
    text("kind"),
    text("category"),
    Column("sheets", BigInteger, nullable=False),
    text("received_from"),
    text("place"),
    text("state"),
    moment("since"),
    text("registered_by"),
    moment("registered_at"),
    moment("changed_at"),
    text("holder"),
    text("act_number"),
    text("ground"),
    Column("papers", JSONB, nullable=False),
    text("seen_in"),
    Column("movements", JSONB, nullable=False),
    *origin(),
    Index(None, "number"),
)

stocktaking = Table(
    "stocktaking",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    text("begun_by"),
    moment("begun_at"),
    moment("changed_at"),
    text("finished_by"),
    moment("finished_at", nullable=True),
    Column("seen_count", BigInteger, nullable=False),
    Column("unseen_count", BigInteger, nullable=False),
    Column("missing", JSONB, nullable=False),
    *origin(),
)

data_incident = Table(
    "data_incident",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    text("kind"),
    text("carrier_id"),
    text("stocktaking_id"),
    text("opened_by"),
    moment("opened_at"),
    moment("changed_at"),
    text("found_by"),
    moment("found_at", nullable=True),
    *origin(),
    Index(None, "carrier_id"),
)

"""Tables of carriers, stock-takings and the incidents that they open."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from branch_app.storage.tables import branch_metadata

carrier = Table(
    "carrier",
    branch_metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("number", Text, nullable=False, unique=True),
    # Serials with a space on each side of every one: a file is asked for by one of them.
    Column("papers", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_strict=True,
)

stocktaking = Table(
    "stocktaking",
    branch_metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("is_open", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("stocktaking_open", "is_open"),
    sqlite_strict=True,
)

data_incident = Table(
    "data_incident",
    branch_metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("carrier_id", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("data_incident_of", "carrier_id"),
    sqlite_strict=True,
)

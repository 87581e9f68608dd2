"""Tables on which advice rests, and the enquiries: nothing of them is a record that travels."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, Table, Text

from branch_app.storage.tables import branch_metadata

# The list that is installed, and its entries without names: replaced together (K53).
check_list = Table(
    "check_list",
    branch_metadata,
    Column("kind", Text, primary_key=True),
    Column("dated", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("unmatchable", Integer, nullable=False),
    Column("installed_at", Integer, nullable=False),
    Column("installed_by", Text, nullable=False),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

listed_person = Table(
    "listed_person",
    branch_metadata,
    Column("kind", Text, nullable=False),
    Column("line", Integer, nullable=False),
    Column("iin", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("birth_on", Text, nullable=False),
    PrimaryKeyConstraint("kind", "line"),
    Index("listed_person_by_iin", "kind", "iin"),
    Index("listed_person_by_name", "kind", "name_key", "birth_on"),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

# Enquiries: name and telephone alone, apart from the applicants, erased when their term ends.
lead = Table(
    "lead",
    branch_metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("telephone", Text, nullable=False),
    Column("consent_way", Text, nullable=False),
    Column("consent_language", Text, nullable=False),
    Column("pack_edition", Integer, nullable=False),
    Column("taken_at", Integer, nullable=False),
    Column("taken_by", Text, nullable=False),
    Column("expires_on", Text, nullable=False),
    Index("lead_by_term", "expires_on"),
    Index("lead_by_telephone", "telephone"),
    sqlite_strict=True,
)

"""The table by which twins are found (the others are in `tables`)."""

from __future__ import annotations

from sqlalchemy import Column, PrimaryKeyConstraint, Table, Text

from branch_app.storage.tables import branch_metadata

# What two records of one person have in common (`domain.likeness`): twins share a key.
applicant_likeness = Table(
    "applicant_likeness",
    branch_metadata,
    Column("key", Text, nullable=False),
    Column("applicant_id", Text, nullable=False),
    PrimaryKeyConstraint("key", "applicant_id"),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

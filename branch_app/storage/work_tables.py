"""Tables of what is done for a person: applications, tasks, photographs."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from branch_app.storage.tables import branch_metadata

application = Table(
    "application",
    branch_metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("number", Text, nullable=False, unique=True),
    Column("applicant_id", Text, nullable=False),
    Column("status", Text, nullable=False),
    # Whether the credit bureau is still to be told (law 573 Art. 19(2)).
    Column("waits_for_notice", Integer, nullable=False),
    Column("registered_at", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("application_of", "applicant_id", "registered_at"),
    Index("application_untold", "waits_for_notice", "registered_at"),
    sqlite_strict=True,
)

task = Table(
    "task",
    branch_metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("applicant_id", Text, nullable=False),
    Column("due_on", Text, nullable=False),
    Column("is_open", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("task_of", "applicant_id"),
    Index("task_open", "is_open", "due_on"),
    sqlite_strict=True,
)

# Papers with a scan, or answers, that nobody has measured yet. No record: neither kept nor sent.
ink_due = Table(
    "ink_due",
    branch_metadata,
    Column("form_id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

photograph = Table(
    "photograph",
    branch_metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("applicant_id", Text, nullable=False, unique=True),
    Column("body", LargeBinary, nullable=False),
    sqlite_strict=True,
)

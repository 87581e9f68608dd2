"""Tables of imports: batches, what each line made, what was told of lines. Nothing here is sent."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, Table, Text

from branch_app.storage.tables import branch_metadata


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _whole(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


import_batch = Table(
    "import_batch",
    branch_metadata,
    Column("id", Text, primary_key=True),
    _text("file_digest"),
    _text("state"),
    _text("begun_by"),
    _whole("begun_at"),
    _whole("changed_at"),
    _whole("lines"),
    _text("counts"),
    _whole("taken_back"),
    _whole("left"),
    sqlite_strict=True,
)

# Digests, ids and names of fields; the row goes with its person.
import_line = Table(
    "import_line",
    branch_metadata,
    _text("batch_id"),
    _whole("line"),
    _text("key"),
    _text("digest"),
    _text("applicant_id"),
    _whole("version"),
    _whole("made_at"),
    _text("completion"),
    _text("left"),
    PrimaryKeyConstraint("batch_id", "line"),
    Index("import_line_by_key", "key", "made_at"),
    Index("import_line_of", "applicant_id"),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

import_entry = Table(
    "import_entry",
    branch_metadata,
    _text("batch_id"),
    _whole("line"),
    _whole("place"),
    _text("reason"),
    _text("field"),
    _text("warning"),
    PrimaryKeyConstraint("batch_id", "line", "place"),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

"""The tables of branch.db and attachments.db. Times are whole microseconds since 1970, UTC.

Bodies are canonical JSON; the columns beside them are derived, for search and order only.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

branch_metadata = MetaData()
attachments_metadata = MetaData()


def _id() -> Column[str]:
    return Column("id", Text, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _whole(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _bytes(name: str) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False)


applicant = Table(
    "applicant",
    branch_metadata,
    _id(),
    _whole("version"),
    _text("state"),
    _whole("changed_at"),
    # The unit of the journal in which the person ceased to be a draft; nothing older leaves (K16).
    Column("active_unit", Integer),
    _text("iin"),
    _text("merged_into"),
    # What the keys in the table below are made of, as JSON: they must go with the person.
    _text("search_keys"),
    _bytes("body"),
    Index("applicant_by_iin", "iin"),
    sqlite_strict=True,
)
Index("applicant_by_merge", applicant.c.merged_into, sqlite_where=applicant.c.merged_into != "")
# The drafts are counted whenever the counter is shown: few among very many people.
Index("applicant_draft", applicant.c.id, sqlite_where=applicant.c.state == "draft")

# All that a list shows of a person (`storage.person_lines`), on a page with some twenty others.
applicant_line = Table(
    "applicant_line",
    branch_metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _text("name_key"),
    _text("full_name"),
    _text("birth_year"),
    _text("iin"),
    _text("state"),
    _whole("changed_at"),
    # What lists show of the base consent (`storage.shown_consent`); empty for none.
    _text("base_consent"),
    # The latest people, told by name without their lines.
    Index("applicant_line_by_change", "changed_at", "name_key"),
    sqlite_strict=True,
)

# What people are found by; a key begins with its kind (`storage.search`). `seen_on` counts days.
applicant_key = Table(
    "applicant_key",
    branch_metadata,
    _text("key"),
    _whole("number"),
    _whole("seen_on"),
    PrimaryKeyConstraint("key", "number"),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

issued_form = Table(
    "issued_form",
    branch_metadata,
    _id(),
    _whole("version"),
    Column("serial", Text, nullable=False, unique=True),
    _text("applicant_id"),
    _text("code"),
    _text("state"),
    _whole("is_open"),
    _whole("issued_at"),
    _whole("has_ticks"),
    _text("missing_pages"),
    _bytes("body"),
    Index("issued_form_of", "applicant_id"),
    Index("issued_form_by_serial", "serial", "applicant_id"),
    Index("issued_form_open", "is_open", "issued_at", "state", "has_ticks"),
    sqlite_strict=True,
)

consent = Table(
    "consent",
    branch_metadata,
    _id(),
    _whole("version"),
    _text("applicant_id"),
    _text("code"),
    _text("item"),
    _text("state"),
    _whole("changed_at"),
    _bytes("body"),
    Index("consent_of", "applicant_id", "code", "state", "changed_at", "id"),
    sqlite_strict=True,
)

inbox_page = Table(
    "inbox_page",
    branch_metadata,
    _id(),
    _whole("version"),
    _text("state"),
    _text("serial"),
    _text("form_id"),
    _whole("received_at"),
    _bytes("body"),
    Index("inbox_page_by_state", "state", "received_at"),
    Index("inbox_page_by_serial", "serial"),
    sqlite_strict=True,
)

staff = Table(
    "staff",
    branch_metadata,
    _id(),
    _whole("version"),
    Column("login", Text, nullable=False, unique=True),
    _bytes("body"),
    sqlite_strict=True,
)

# The act and the tombstone in one; `record_id` is the destroyed person's.
destruction = Table(
    "destruction",
    branch_metadata,
    _id(),
    _whole("version"),
    Column("number", Text, nullable=False, unique=True),
    Column("record_id", Text, nullable=False, unique=True),
    _whole("destroyed_at"),
    _bytes("body"),
    sqlite_strict=True,
)

# Entries on a screen that nobody has saved yet: no records, no journal rows, never sent.
unsaved_form = Table(
    "unsaved_form",
    branch_metadata,
    _id(),
    _text("owner_id"),
    _text("page"),
    _text("person_id"),
    _text("label"),
    _text("content"),
    _whole("saved_at"),
    _whole("is_locked_away"),
    Index("unsaved_form_of", "owner_id", "saved_at"),
    Index("unsaved_form_about", "person_id"),
    sqlite_strict=True,
)

journal = Table(
    "journal",
    branch_metadata,
    Column("seq", Integer, primary_key=True),
    # The seq of the first row of the same transaction.
    _whole("unit"),
    _text("at"),
    Column("server_offset_ms", Integer),
    _text("boot_id"),
    _whole("monotonic_ms"),
    _text("actor"),
    _text("act"),
    _text("kind"),
    _text("record_id"),
    _whole("version"),
    _whole("base_version"),
    _text("body_digest"),
    _text("details"),
    _text("prev"),
    _text("hash"),
    Index("journal_by_record", "record_id", "seq"),
    sqlite_strict=True,
)

# The body of the version that the journal row of the same seq tells of; a destroyed body is gone.
history = Table(
    "history",
    branch_metadata,
    Column("seq", Integer, ForeignKey("journal.seq"), primary_key=True),
    _text("record_id"),
    _whole("version"),
    _text("person_id"),
    _bytes("salt"),
    _bytes("body"),
    Index("history_of_record", "record_id", "version", unique=True),
    sqlite_strict=True,
)

# Whose bodies up to this journal row were erased: the chain stays whole without them.
erased = Table(
    "erased",
    branch_metadata,
    Column("record_id", Text, primary_key=True),
    Column("seq", Integer, ForeignKey("journal.seq"), nullable=False),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

holder_key = Table(
    "holder_key",
    branch_metadata,
    Column("holder_id", Text, primary_key=True),
    _bytes("key"),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

attachment = Table(
    "attachment",
    branch_metadata,
    _id(),
    Column("holder_id", Text, ForeignKey("holder_key.holder_id"), nullable=False),
    _text("slot"),
    _text("digest"),
    _whole("size"),
    _text("media_type"),
    Column("blob_id", Integer, nullable=False, unique=True),
    _whole("is_sent"),
    Index("attachment_of", "holder_id"),
    Index("attachment_by_sending", "is_sent", "id"),
    sqlite_strict=True,
)

setting = Table(
    "setting",
    branch_metadata,
    Column("name", Text, primary_key=True),
    _text("value"),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

pack_edition = Table(
    "pack_edition",
    branch_metadata,
    _text("pack_id"),
    _whole("edition"),
    _text("in_force_on"),
    _bytes("source"),
    PrimaryKeyConstraint("pack_id", "edition"),
    sqlite_strict=True,
)

profile = Table(
    "profile",
    branch_metadata,
    Column("id", Integer, primary_key=True),
    _bytes("source"),
    sqlite_strict=True,
)

blob = Table(
    "blob",
    attachments_metadata,
    Column("id", Integer, primary_key=True),
    _bytes("sealed"),
    sqlite_autoincrement=True,
    sqlite_strict=True,
)

# Blobs whose rows were not known to be committed, or gone, when this file was last written.
unsettled = Table(
    "unsettled",
    attachments_metadata,
    Column("blob_id", Integer, primary_key=True),
    sqlite_strict=True,
)

"""First shape of branch.db: records, history, journal, attachments' rows, settings, packs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "b0001"
down_revision = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "applicant",
        _text("id"),
        _whole("version"),
        _text("state"),
        _whole("changed_at"),
        sa.Column("active_unit", sa.Integer(), nullable=True),
        _text("iin"),
        _text("name_key"),
        _text("full_name"),
        _text("birth_year"),
        _text("search_keys"),
        _bytes("body"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("applicant_by_change", "applicant", ["changed_at"])
    op.create_index("applicant_by_iin", "applicant", ["iin"])
    op.create_index(
        "applicant_by_name",
        "applicant",
        ["name_key", "id", "full_name", "birth_year", "iin", "state", "changed_at"],
    )
    op.create_table(
        "consent",
        _text("id"),
        _whole("version"),
        _text("applicant_id"),
        _text("code"),
        _text("item"),
        _text("state"),
        _whole("changed_at"),
        _bytes("body"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("consent_of", "consent", ["applicant_id", "code", "state"])
    op.create_table(
        "holder_key",
        _text("holder_id"),
        _bytes("key"),
        sa.PrimaryKeyConstraint("holder_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "inbox_page",
        _text("id"),
        _whole("version"),
        _text("state"),
        _text("serial"),
        _text("form_id"),
        _whole("received_at"),
        _bytes("body"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("inbox_page_by_serial", "inbox_page", ["serial"])
    op.create_index("inbox_page_by_state", "inbox_page", ["state", "received_at"])
    op.create_table(
        "issued_form",
        _text("id"),
        _whole("version"),
        _text("serial"),
        _text("applicant_id"),
        _text("code"),
        _text("state"),
        _whole("is_open"),
        _whole("issued_at"),
        _whole("has_ticks"),
        _text("missing_pages"),
        _bytes("body"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("serial"),
        sqlite_strict=True,
    )
    op.create_index("issued_form_of", "issued_form", ["applicant_id"])
    op.create_index(
        "issued_form_open", "issued_form", ["is_open", "issued_at", "state", "has_ticks"]
    )
    op.create_table(
        "journal",
        _whole("seq"),
        _whole("unit"),
        _text("at"),
        sa.Column("server_offset_ms", sa.Integer(), nullable=True),
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
        sa.PrimaryKeyConstraint("seq"),
        sqlite_strict=True,
    )
    op.create_table(
        "pack_edition",
        _text("pack_id"),
        _whole("edition"),
        _text("in_force_on"),
        _bytes("source"),
        sa.PrimaryKeyConstraint("pack_id", "edition"),
        sqlite_strict=True,
    )
    op.create_table(
        "profile",
        _whole("id"),
        _bytes("source"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "setting",
        _text("name"),
        _text("value"),
        sa.PrimaryKeyConstraint("name"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "staff",
        _text("id"),
        _whole("version"),
        _text("login"),
        _bytes("body"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("login"),
        sqlite_strict=True,
    )
    op.create_table(
        "applicant_phone",
        _text("reversed"),
        _text("applicant_id"),
        sa.PrimaryKeyConstraint("reversed", "applicant_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "applicant_word",
        _text("key"),
        _text("applicant_id"),
        sa.PrimaryKeyConstraint("key", "applicant_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "attachment",
        _text("id"),
        _text("holder_id"),
        _text("slot"),
        _text("digest"),
        _whole("size"),
        _text("media_type"),
        _whole("blob_id"),
        _whole("is_sent"),
        sa.ForeignKeyConstraint(["holder_id"], ["holder_key.holder_id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("blob_id"),
        sqlite_strict=True,
    )
    op.create_index("attachment_by_sending", "attachment", ["is_sent", "id"])
    op.create_index("attachment_of", "attachment", ["holder_id"])
    op.create_table(
        "erased",
        _text("record_id"),
        _whole("seq"),
        sa.ForeignKeyConstraint(["seq"], ["journal.seq"]),
        sa.PrimaryKeyConstraint("record_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "history",
        _whole("seq"),
        _text("record_id"),
        _whole("version"),
        _text("person_id"),
        _bytes("salt"),
        _bytes("body"),
        sa.ForeignKeyConstraint(["seq"], ["journal.seq"]),
        sa.PrimaryKeyConstraint("seq"),
        sqlite_strict=True,
    )
    op.create_index("history_of_record", "history", ["record_id", "version"], unique=True)

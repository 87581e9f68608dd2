"""Head office's tables, SQLAlchemy Core on PostgreSQL.

`journal_row` keeps every row as it came, for ever; `applicant`, `issued_form` and `consent` are
what follows from them, one current version a record.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def moment(name: str, *, nullable: bool = False) -> Column[object]:
    """Return a column of a time with its zone."""
    return Column(name, DateTime(timezone=True), nullable=nullable)


def text(name: str, *, default: str | None = None) -> Column[object]:
    """Return a column of text that is never null."""
    return Column(name, Text, nullable=False, server_default=default)


device = Table(
    "device",
    metadata,
    Column("id", Text, primary_key=True),
    text("branch"),
    text("workstation"),
    text("state"),
    Column("sign_public", LargeBinary, nullable=False),
    Column("kem_public", LargeBinary, nullable=False),
    Column("transport_public", LargeBinary, nullable=False),
    text("app_version"),
    moment("enrolled_at"),
    moment("seen_at"),
    UniqueConstraint("sign_public"),
    UniqueConstraint("transport_public"),
)

device_epoch = Table(
    "device_epoch",
    metadata,
    Column("device_id", Text, ForeignKey("device.id"), primary_key=True),
    Column("epoch", Text, primary_key=True),
    Column("last_seq", BigInteger, nullable=False),
    text("last_hash"),
    moment("opened_at"),
)

enrolment_code = Table(
    "enrolment_code",
    metadata,
    Column("id", Text, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    text("branch"),
    text("workstation"),
    moment("issued_at"),
    moment("expires_at"),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("device_id", Text, ForeignKey("device.id")),
)

journal_row = Table(
    "journal_row",
    metadata,
    Column("device_id", Text, primary_key=True),
    Column("epoch", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    text("hash"),
    text("kind"),
    text("record_id"),
    Column("version", BigInteger, nullable=False),
    # Whose data the body holds, so that destruction finds every version and paper.
    text("person_id", default=""),
    Column("header", LargeBinary, nullable=False),
    Column("body", LargeBinary),
    Column("salt", LargeBinary),
    text("verdict"),
    text("field", default=""),
    text("reason", default=""),
    moment("received_at"),
    ForeignKeyConstraint(["device_id", "epoch"], ["device_epoch.device_id", "device_epoch.epoch"]),
    Index(None, "record_id"),
    Index(None, "verdict"),
    Index(None, "person_id"),
)

# Destroyed people: nothing of them is ever stored again, whatever arrives later (I6).
tombstone = Table(
    "tombstone",
    metadata,
    Column("record_id", Text, primary_key=True),
    text("device_id"),
    text("epoch"),
    Column("seq", BigInteger, nullable=False),
    moment("destroyed_at"),
)


def origin() -> tuple[Column[object], ...]:
    """Return the columns that tell from which journal row the current version came."""
    return (
        text("device_id"),
        text("epoch"),
        Column("seq", BigInteger, nullable=False),
    )


applicant = Table(
    "applicant",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    text("state"),
    Column("values", JSONB, nullable=False),
    Column("sources", JSONB, nullable=False),
    Column("confirmations", JSONB, nullable=False, server_default="{}"),
    Column("correction", JSONB(none_as_null=True)),
    Column("former_names", JSONB, nullable=False, server_default="[]"),
    text("merged_into", default=""),
    text("branch"),
    text("registered_by"),
    moment("registered_at"),
    moment("changed_at"),
    *origin(),
)

issued_form = Table(
    "issued_form",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    text("serial"),
    text("applicant_id"),
    text("code"),
    Column("edition", BigInteger, nullable=False),
    text("pack_id"),
    Column("pack_edition", BigInteger, nullable=False),
    text("language"),
    text("state"),
    Column("choices", JSONB, nullable=False),
    Column("page_count", BigInteger, nullable=False),
    Column("boxes", JSONB, nullable=False),
    text("pdf_digest"),
    text("pdf_attachment_id"),
    text("issued_by"),
    moment("issued_at"),
    moment("changed_at"),
    Column("prints", JSONB, nullable=False, server_default="[]"),
    Column("ticks", JSONB(none_as_null=True)),
    Column("scans", JSONB, nullable=False),
    moment("signed_at", nullable=True),
    text("void_reason", default=""),
    Column("signer", JSONB(none_as_null=True)),
    Column("contact", JSONB(none_as_null=True)),
    text("application_id", default=""),
    text("request_form_id", default=""),
    Column("is_blank", Boolean, nullable=False, server_default="false"),
    moment("filled_at", nullable=True),
    moment("keyed_at", nullable=True),
    Column("gone", JSONB, nullable=False, server_default="[]"),
    *origin(),
    Index(None, "applicant_id"),
    Index(None, "serial"),
)

consent = Table(
    "consent",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    text("applicant_id"),
    text("code"),
    text("item"),
    text("state"),
    text("form_id"),
    moment("decided_at"),
    moment("changed_at"),
    text("withdrawal_form_id"),
    Column("valid_until", Date),
    text("channel", default="paper"),
    text("reference", default=""),
    text("application_id", default=""),
    *origin(),
    Index(None, "applicant_id"),
)

blob = Table(
    "blob",
    metadata,
    Column("id", Text, primary_key=True),
    Column("device_id", Text, ForeignKey("device.id"), nullable=False),
    text("attachment_id"),
    Column("announcement", LargeBinary, nullable=False),
    text("digest"),
    Column("size", BigInteger, nullable=False),
    Column("received", BigInteger, nullable=False, server_default="0"),
    Column("is_visible", Boolean, nullable=False, server_default="false"),
    text("media_type"),
    Column("content", LargeBinary),
    text("content_digest", default=""),
    moment("announced_at"),
    moment("finished_at", nullable=True),
    UniqueConstraint("device_id", "attachment_id", "digest"),
)

blob_part = Table(
    "blob_part",
    metadata,
    Column("blob_id", Text, ForeignKey("blob.id"), primary_key=True),
    Column("start", BigInteger, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
)

blob_slot = Table(
    "blob_slot",
    metadata,
    Column("holder_id", Text, primary_key=True),
    Column("slot", Text, primary_key=True),
    Column("revision", BigInteger, primary_key=True, autoincrement=False),
    Column("blob_id", Text, ForeignKey("blob.id"), nullable=False),
    UniqueConstraint("blob_id"),
)

directive = Table(
    "directive",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    text("kind"),
    text("digest"),
    Column("body", LargeBinary, nullable=False),
    moment("published_at"),
    UniqueConstraint("kind", "digest"),
)

directive_ack = Table(
    "directive_ack",
    metadata,
    Column("device_id", Text, ForeignKey("device.id"), primary_key=True),
    Column("number", BigInteger, ForeignKey("directive.number"), primary_key=True),
    text("outcome"),
    moment("received_at"),
)

nonce = Table(
    "nonce",
    metadata,
    Column("device_id", Text, primary_key=True),
    Column("nonce", Text, primary_key=True),
    moment("forget_at"),
    Index(None, "forget_at"),
)

quarantine = Table(
    "quarantine",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    text("device_id"),
    text("epoch"),
    Column("seq", BigInteger, nullable=False),
    text("hash"),
    text("field"),
    text("reason"),
    Column("envelope", LargeBinary),
    moment("held_at"),
    UniqueConstraint("device_id", "epoch", "seq", "hash", "reason"),
)

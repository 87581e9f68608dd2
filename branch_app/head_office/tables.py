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


def _moment(name: str, *, nullable: bool = False) -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=nullable)


def _text(name: str, *, default: str | None = None) -> Column[object]:
    return Column(name, Text, nullable=False, server_default=default)


device = Table(
    "device",
    metadata,
    Column("id", Text, primary_key=True),
    _text("branch"),
    _text("workstation"),
    _text("state"),
    Column("sign_public", LargeBinary, nullable=False),
    Column("kem_public", LargeBinary, nullable=False),
    Column("transport_public", LargeBinary, nullable=False),
    _text("app_version"),
    _moment("enrolled_at"),
    _moment("seen_at"),
    UniqueConstraint("sign_public"),
    UniqueConstraint("transport_public"),
)

device_epoch = Table(
    "device_epoch",
    metadata,
    Column("device_id", Text, ForeignKey("device.id"), primary_key=True),
    Column("epoch", Text, primary_key=True),
    Column("last_seq", BigInteger, nullable=False),
    _text("last_hash"),
    _moment("opened_at"),
)

enrolment_code = Table(
    "enrolment_code",
    metadata,
    Column("id", Text, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    _text("branch"),
    _text("workstation"),
    _moment("issued_at"),
    _moment("expires_at"),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("device_id", Text, ForeignKey("device.id")),
)

journal_row = Table(
    "journal_row",
    metadata,
    Column("device_id", Text, primary_key=True),
    Column("epoch", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    _text("hash"),
    _text("kind"),
    _text("record_id"),
    Column("version", BigInteger, nullable=False),
    # Whose data the body holds, so that destruction finds every version and paper.
    _text("person_id", default=""),
    Column("header", LargeBinary, nullable=False),
    Column("body", LargeBinary),
    Column("salt", LargeBinary),
    _text("verdict"),
    _text("field", default=""),
    _text("reason", default=""),
    _moment("received_at"),
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
    _text("device_id"),
    _text("epoch"),
    Column("seq", BigInteger, nullable=False),
    _moment("destroyed_at"),
)


def _origin() -> tuple[Column[object], ...]:
    """Return the columns that tell from which journal row the current version came."""
    return (
        _text("device_id"),
        _text("epoch"),
        Column("seq", BigInteger, nullable=False),
    )


applicant = Table(
    "applicant",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    _text("state"),
    Column("values", JSONB, nullable=False),
    Column("sources", JSONB, nullable=False),
    _text("branch"),
    _text("registered_by"),
    _moment("registered_at"),
    _moment("changed_at"),
    *_origin(),
)

issued_form = Table(
    "issued_form",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    _text("serial"),
    _text("applicant_id"),
    _text("code"),
    Column("edition", BigInteger, nullable=False),
    _text("pack_id"),
    Column("pack_edition", BigInteger, nullable=False),
    _text("language"),
    _text("state"),
    Column("choices", JSONB, nullable=False),
    Column("page_count", BigInteger, nullable=False),
    Column("boxes", JSONB, nullable=False),
    _text("pdf_digest"),
    _text("pdf_attachment_id"),
    _text("issued_by"),
    _moment("issued_at"),
    _moment("changed_at"),
    Column("prints", JSONB, nullable=False, server_default="[]"),
    Column("ticks", JSONB(none_as_null=True)),
    Column("scans", JSONB, nullable=False),
    _moment("signed_at", nullable=True),
    _text("void_reason", default=""),
    Column("signer", JSONB(none_as_null=True)),
    Column("contact", JSONB(none_as_null=True)),
    _text("application_id", default=""),
    _text("request_form_id", default=""),
    Column("is_blank", Boolean, nullable=False, server_default="false"),
    _moment("filled_at", nullable=True),
    _moment("keyed_at", nullable=True),
    *_origin(),
    Index(None, "applicant_id"),
    Index(None, "serial"),
)

consent = Table(
    "consent",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    _text("applicant_id"),
    _text("code"),
    _text("item"),
    _text("state"),
    _text("form_id"),
    _moment("decided_at"),
    _moment("changed_at"),
    _text("withdrawal_form_id"),
    Column("valid_until", Date),
    _text("channel", default="paper"),
    _text("reference", default=""),
    _text("application_id", default=""),
    *_origin(),
    Index(None, "applicant_id"),
)

application = Table(
    "application",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    _text("number"),
    _text("applicant_id"),
    Column("values", JSONB, nullable=False),
    _text("consent_form_id"),
    Column("policy_number", BigInteger, nullable=False),
    Column("statuses", JSONB, nullable=False),
    _text("branch"),
    _text("registered_by"),
    _moment("registered_at"),
    _moment("changed_at"),
    *_origin(),
    Index(None, "applicant_id"),
)

task = Table(
    "task",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    _text("kind"),
    _text("applicant_id"),
    _text("form_id"),
    Column("targets", JSONB, nullable=False),
    Column("received_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    _text("created_by"),
    _moment("created_at"),
    _moment("changed_at"),
    Column("is_preliminary", Boolean, nullable=False),
    Column("result", Text),
    _text("answer_form_id"),
    _text("done_by"),
    _moment("done_at", nullable=True),
    *_origin(),
    Index(None, "applicant_id"),
    Index(None, "due_on"),
)

blob = Table(
    "blob",
    metadata,
    Column("id", Text, primary_key=True),
    Column("device_id", Text, ForeignKey("device.id"), nullable=False),
    _text("attachment_id"),
    Column("announcement", LargeBinary, nullable=False),
    _text("digest"),
    Column("size", BigInteger, nullable=False),
    Column("received", BigInteger, nullable=False, server_default="0"),
    Column("is_visible", Boolean, nullable=False, server_default="false"),
    _text("media_type"),
    Column("content", LargeBinary),
    _text("content_digest", default=""),
    _moment("announced_at"),
    _moment("finished_at", nullable=True),
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
    _text("kind"),
    _text("digest"),
    Column("body", LargeBinary, nullable=False),
    _moment("published_at"),
    UniqueConstraint("kind", "digest"),
)

directive_ack = Table(
    "directive_ack",
    metadata,
    Column("device_id", Text, ForeignKey("device.id"), primary_key=True),
    Column("number", BigInteger, ForeignKey("directive.number"), primary_key=True),
    _text("outcome"),
    _moment("received_at"),
)

nonce = Table(
    "nonce",
    metadata,
    Column("device_id", Text, primary_key=True),
    Column("nonce", Text, primary_key=True),
    _moment("forget_at"),
    Index(None, "forget_at"),
)

quarantine = Table(
    "quarantine",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    _text("device_id"),
    _text("epoch"),
    Column("seq", BigInteger, nullable=False),
    _text("hash"),
    _text("field"),
    _text("reason"),
    Column("envelope", LargeBinary),
    _moment("held_at"),
    UniqueConstraint("device_id", "epoch", "seq", "hash", "reason"),
)

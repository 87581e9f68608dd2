"""Tables of what is done for a person: applications, tasks, photographs."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Table, Text
from sqlalchemy.dialects.postgresql import JSONB

from branch_app.head_office.tables import metadata, moment, origin, text

application = Table(
    "application",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    text("number"),
    text("applicant_id"),
    Column("values", JSONB, nullable=False),
    text("consent_form_id"),
    Column("policy_number", BigInteger, nullable=False),
    Column("statuses", JSONB, nullable=False),
    text("branch"),
    text("registered_by"),
    moment("registered_at"),
    moment("changed_at"),
    Column("bureau_notice", JSONB(none_as_null=True)),
    Column("sources", JSONB, nullable=False, server_default="{}"),
    Column("correction", JSONB(none_as_null=True)),
    *origin(),
    Index(None, "applicant_id"),
)

task = Table(
    "task",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    text("kind"),
    text("applicant_id"),
    text("form_id"),
    Column("targets", JSONB, nullable=False),
    Column("received_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    text("created_by"),
    moment("created_at"),
    moment("changed_at"),
    Column("is_preliminary", Boolean, nullable=False),
    Column("result", Text),
    text("answer_form_id"),
    text("done_by"),
    moment("done_at", nullable=True),
    text("reason", default=""),
    *origin(),
    Index(None, "applicant_id"),
    Index(None, "due_on"),
)

photograph = Table(
    "photograph",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    text("applicant_id"),
    text("attachment_id"),
    text("source"),
    text("taken_by"),
    moment("taken_at"),
    moment("changed_at"),
    Column("gone", JSONB, nullable=False),
    *origin(),
    Index(None, "applicant_id"),
)

"""Applications, tasks; who signed a form and how it was printed; terms and channels of consents."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"


def _text(name: str, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=default, nullable=False)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _json(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, postgresql.JSONB(), nullable=nullable)


def _record() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
    )


def _origin() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
    )


def upgrade() -> None:
    """Add the columns and the tables."""
    _forms_and_consents()
    _application()
    _task()


def _forms_and_consents() -> None:
    op.add_column(
        "issued_form",
        sa.Column("prints", postgresql.JSONB(), server_default="[]", nullable=False),
    )
    op.drop_column("issued_form", "print_count")
    for column in (
        _text("void_reason", ""),
        _json("signer", nullable=True),
        _json("contact", nullable=True),
        _text("application_id", ""),
        _text("request_form_id", ""),
        sa.Column("is_blank", sa.Boolean(), server_default="false", nullable=False),
        _moment("filled_at", nullable=True),
        _moment("keyed_at", nullable=True),
    ):
        op.add_column("issued_form", column)
    op.add_column("consent", sa.Column("valid_until", sa.Date(), nullable=True))
    for text in (_text("channel", "paper"), _text("reference", ""), _text("application_id", "")):
        op.add_column("consent", text)


def _application() -> None:
    op.create_table(
        "application",
        *_record(),
        _text("number"),
        _text("applicant_id"),
        _json("values"),
        _text("consent_form_id"),
        sa.Column("policy_number", sa.BigInteger(), nullable=False),
        _json("statuses"),
        _text("branch"),
        _text("registered_by"),
        _moment("registered_at"),
        _moment("changed_at"),
        *_origin(),
        sa.PrimaryKeyConstraint("id", name="pk_application"),
    )
    op.create_index("ix_application_applicant_id", "application", ["applicant_id"])


def _task() -> None:
    op.create_table(
        "task",
        *_record(),
        _text("kind"),
        _text("applicant_id"),
        _text("form_id"),
        _json("targets"),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        _text("created_by"),
        _moment("created_at"),
        _moment("changed_at"),
        sa.Column("is_preliminary", sa.Boolean(), nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        _text("answer_form_id"),
        _text("done_by"),
        _moment("done_at", nullable=True),
        *_origin(),
        sa.PrimaryKeyConstraint("id", name="pk_task"),
    )
    op.create_index("ix_task_applicant_id", "task", ["applicant_id"])
    op.create_index("ix_task_due_on", "task", ["due_on"])

"""Microcredit applications, tasks, photographs, imports; what advice rests on; enquiries; joining.

One table of keys finds people and who is like them; the keys are made from the records at the first
opening (`storage.search_rebuild`).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "b0003"
down_revision = "b0002"


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    """Make the tables and indexes."""
    _make_work()
    _make_lists()
    _make_leads()
    _make_joining()
    _one_table_of_keys()


def _make_work() -> None:
    op.create_table(
        "application",
        _text("id"),
        _whole("version"),
        _text("number"),
        _text("applicant_id"),
        _text("status"),
        _whole("waits_for_notice"),
        _whole("registered_at"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sqlite_strict=True,
    )
    op.create_index("application_of", "application", ["applicant_id", "registered_at"])
    op.create_index("application_untold", "application", ["waits_for_notice", "registered_at"])
    op.create_table(
        "task",
        _text("id"),
        _whole("version"),
        _text("kind"),
        _text("applicant_id"),
        _text("due_on"),
        _whole("is_open"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("task_of", "task", ["applicant_id"])
    op.create_index("task_open", "task", ["is_open", "due_on"])
    op.create_table(
        "photograph",
        _text("id"),
        _whole("version"),
        _text("applicant_id"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("applicant_id"),
        sqlite_strict=True,
    )
    _make_imports()


def _make_imports() -> None:
    op.create_table(
        "import_batch",
        _text("id"),
        _text("file_digest"),
        _text("state"),
        _text("begun_by"),
        _whole("begun_at"),
        _whole("changed_at"),
        _whole("lines"),
        _text("counts"),
        _whole("taken_back"),
        _whole("left"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "import_line",
        _text("batch_id"),
        _whole("line"),
        _text("key"),
        _text("digest"),
        _text("applicant_id"),
        _whole("version"),
        _whole("made_at"),
        _text("completion"),
        _text("left"),
        sa.PrimaryKeyConstraint("batch_id", "line"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("import_line_by_key", "import_line", ["key", "made_at"])
    op.create_index("import_line_of", "import_line", ["applicant_id"])
    op.create_table(
        "import_entry",
        _text("batch_id"),
        _whole("line"),
        _whole("place"),
        _text("reason"),
        _text("field"),
        _text("warning"),
        sa.PrimaryKeyConstraint("batch_id", "line", "place"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _make_lists() -> None:
    op.create_table(
        "check_list",
        _text("kind"),
        _text("dated"),
        _text("digest"),
        _whole("count"),
        _whole("unmatchable"),
        _whole("installed_at"),
        _text("installed_by"),
        sa.PrimaryKeyConstraint("kind"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "listed_person",
        _text("kind"),
        _whole("line"),
        _text("iin"),
        _text("name_key"),
        _text("birth_on"),
        sa.PrimaryKeyConstraint("kind", "line"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_index("listed_person_by_iin", "listed_person", ["kind", "iin"])
    op.create_index("listed_person_by_name", "listed_person", ["kind", "name_key", "birth_on"])


def _make_leads() -> None:
    op.create_table(
        "lead",
        _text("id"),
        _text("name"),
        _text("telephone"),
        _text("consent_way"),
        _text("consent_language"),
        _whole("pack_edition"),
        _whole("taken_at"),
        _text("taken_by"),
        _text("expires_on"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("lead_by_term", "lead", ["expires_on"])
    op.create_index("lead_by_telephone", "lead", ["telephone"])


def _one_table_of_keys() -> None:
    op.drop_table("applicant_word")
    op.drop_table("applicant_phone")
    op.drop_index("applicant_by_name", "applicant")
    op.drop_index("applicant_by_change", "applicant")
    op.create_index("applicant_by_change", "applicant", ["changed_at", "name_key", "id"])
    op.create_index(
        "applicant_shown",
        "applicant",
        ["id", "full_name", "birth_year", "iin", "state", "changed_at"],
    )
    op.create_table(
        "applicant_key",
        _text("key"),
        _text("applicant_id"),
        _whole("seen_on"),
        sa.PrimaryKeyConstraint("key", "applicant_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.drop_index("consent_of", "consent")
    op.create_index("consent_of", "consent", ["applicant_id", "code", "state", "changed_at", "id"])
    op.create_index("issued_form_by_serial", "issued_form", ["serial", "applicant_id"])


def _make_joining() -> None:
    op.add_column(
        "applicant", sa.Column("merged_into", sa.Text(), nullable=False, server_default="")
    )
    op.create_index(
        "applicant_by_merge",
        "applicant",
        ["merged_into"],
        sqlite_where=sa.text("merged_into != ''"),
    )

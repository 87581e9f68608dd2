"""What lists show of a person goes to a line with a number; the keys name that number.

The keys are made anew from the records afterwards (`storage.search_rebuild`).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "b0008"
down_revision = "b0007"

_FILL = """
INSERT INTO applicant_line
  (id, name_key, full_name, birth_year, iin, state, changed_at, base_consent)
SELECT id, name_key, full_name, birth_year, iin, state, changed_at, base_consent
FROM applicant ORDER BY id
"""
_MOVED = ("name_key", "full_name", "birth_year", "base_consent")


def upgrade() -> None:
    """Make the lines, take what stands on them from the person's row, empty the keys."""
    op.create_table(
        "applicant_line",
        _whole("number"),
        _text("id"),
        *(_text(name) for name in ("name_key", "full_name", "birth_year", "iin", "state")),
        _whole("changed_at"),
        _text("base_consent"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.execute(_FILL)
    op.create_index("applicant_line_by_change", "applicant_line", ["changed_at", "name_key"])
    op.drop_index("applicant_shown", "applicant")
    op.drop_index("applicant_by_change", "applicant")
    for name in _MOVED:
        op.drop_column("applicant", name)
    op.drop_table("applicant_key")
    op.create_table(
        "applicant_key",
        _text("key"),
        _whole("number"),
        _whole("seen_on"),
        sa.PrimaryKeyConstraint("key", "number"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)

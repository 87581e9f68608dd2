"""What a line shows of the base consent stands in the person's row; an index of the drafts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "b0007"
down_revision = "b0006"

# As it was told when this step was written: the newest answer on C1 that still counts.
_FILL = """
UPDATE applicant SET base_consent = (
  SELECT c.state FROM consent AS c
  WHERE c.applicant_id = applicant.id AND c.code = 'C1'
    AND c.state NOT IN ('superseded', 'annulled')
  ORDER BY c.changed_at DESC, c.id DESC LIMIT 1)
WHERE EXISTS (
  SELECT 1 FROM consent AS c
  WHERE c.applicant_id = applicant.id AND c.code = 'C1'
    AND c.state NOT IN ('superseded', 'annulled'))
"""
_LINE = ["id", "full_name", "birth_year", "iin", "state", "changed_at", "base_consent"]


def upgrade() -> None:
    """Add the column, fill it from the consents, and make the two indexes."""
    op.drop_index("applicant_shown", "applicant")
    op.add_column(
        "applicant", sa.Column("base_consent", sa.Text(), nullable=False, server_default="")
    )
    op.execute(_FILL)
    op.create_index("applicant_shown", "applicant", _LINE)
    op.create_index("applicant_draft", "applicant", ["id"], sqlite_where=sa.text("state = 'draft'"))

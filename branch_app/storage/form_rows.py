"""Lines of lists of papers, from columns that are read without opening the record."""

from __future__ import annotations

from sqlalchemy import RowMapping

from branch_app.services.read_model import FormRow
from branch_app.storage import tables
from branch_app.storage.rows import from_micros

_form = tables.issued_form
FORM_COLUMNS = (
    _form.c.id,
    _form.c.serial,
    _form.c.code,
    _form.c.applicant_id,
    _form.c.state,
    _form.c.issued_at,
    _form.c.missing_pages,
    _form.c.has_ticks,
    tables.applicant_line.c.full_name,
)


def form_row(row: RowMapping) -> FormRow:
    """Return the row of these columns."""
    return FormRow(
        id=row["id"],
        serial=row["serial"],
        code=row["code"],
        applicant_id=row["applicant_id"],
        applicant_name=row["full_name"] or "",
        state=row["state"],
        issued_at=from_micros(row["issued_at"]),
        missing_pages=tuple(map(int, row["missing_pages"].split(",")))
        if row["missing_pages"]
        else (),
        has_ticks=bool(row["has_ticks"]),
    )

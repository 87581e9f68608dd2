"""What the table of employees tells of each."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from branch_app.domain.local_time import local_date
from branch_app.domain.staff import StaffMember
from branch_app.gui import labels
from branch_app.gui.staff.cell_delegate import Cell
from branch_app.gui.staff.table import StaffRow


def staff_row(member: StaffMember, today: dt.date) -> StaffRow:
    """Return the row of an employee in the language of the window."""
    since = labels.date_text(local_date(member.admitted_at))
    until = labels.date_text(member.admitted_until) if member.admitted_until else "…"
    read_on = local_date(member.rules_read_at) if member.rules_read_at else None
    edition = labels.edition_text(member.rules_edition) or QCoreApplication.translate(
        "StaffPage", "not yet"
    )
    cells = (
        Cell(first=member.display_name, second=f"{member.login} · {member.post}".strip(" ·")),
        Cell(first=labels.word(labels.ROLES, member.role)),
        Cell(first=labels.order_text(member) or "—", second=f"{since} – {until}"),
        Cell(first=edition, second=labels.date_text(read_on) if read_on else ""),
    )
    return StaffRow(
        id=member.id,
        cells=cells,
        state=labels.staff_chip(member, today),
        is_active=member.is_active,
    )

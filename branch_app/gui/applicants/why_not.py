"""Why the data of a file cannot be changed, or its papers not be used, by this role just now."""

from __future__ import annotations

from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Permission
from branch_app.gui.desk import Desk
from branch_app.services.applicant_files import ApplicantFile


def why_not_use(desk: Desk, file: ApplicantFile | None) -> str:
    """Return why the role may not work with the file now, as a code of `REASONS`, or nothing."""
    state = file.applicant.state if file is not None else RecordState.DRAFT
    if state is RecordState.BLOCKED and not desk.may(Permission.WORK_ON_BLOCKED):
        return "blocked"
    return "depersonalised" if state is RecordState.DEPERSONALISED else ""


def why_not_change(desk: Desk, file: ApplicantFile | None) -> str:
    """Return why the role may not change the data now, as a code of `REASONS`, or nothing."""
    return why_not_use(desk, file) or ("" if desk.may(Permission.CAPTURE) else "not_your_role")


def may_refuse(desk: Desk, file: ApplicantFile | None) -> bool:
    """Tell whether the person may still say no to everything, which erases the draft."""
    is_draft = file is not None and file.applicant.state is RecordState.DRAFT
    return is_draft and desk.may(Permission.CAPTURE)

"""Right arguments for applications: part of `every_argument`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from branch_app.domain.application import MicrocreditStatus
from branch_app.domain.drafting import ApplicantDraft
from branch_app.services.application_entries import NoticeEntry, StatusEntry
from tests.services.argument_files import APPLICATION

TODAY = dt.date(2026, 11, 22)

APPLICATIONS: Mapping[str, Callable[[Any], dict[str, Any]]] = {
    "applications.register": lambda case: {
        "applicant_id": case.applicant,
        "draft": ApplicantDraft(values=APPLICATION),
    },
    "applications.correct": lambda case: {
        "application_id": case.application,
        "version": 1,
        "draft": ApplicantDraft(values=APPLICATION),
    },
    "applications.tell_status": lambda case: {
        "application_id": case.application,
        "version": 1,
        "entry": StatusEntry(status=MicrocreditStatus.APPROVED, since=TODAY, paper_number="1-К"),
    },
    "applications.of_applicant": lambda case: {"applicant_id": case.applicant},
    "applications.tell_bureau": lambda case: {
        "application_id": case.application,
        "version": 1,
        "entry": NoticeEntry(number="ГКБ-1/26", at=case.filled_at),
    },
    "applications.waiting_for_notice": lambda _case: {},
    "applications.confirm_data": lambda case: {
        "application_id": case.application,
        "version": 1,
        "fields": ["amount"],
    },
    "applications.by_id": lambda case: {"application_id": case.application},
}

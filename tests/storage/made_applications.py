"""An application of an invented person: made, told to the bureau, put right on grounds."""

from __future__ import annotations

from branch_app.domain.application import Application, BureauNotice, MicrocreditStatus, StatusRow
from branch_app.domain.correction import CorrectionNote, CorrectionReason
from branch_app.domain.field_source import Origin, obtained
from tests.fakes import START

APPLICATION = Application(
    id="7" * 32,
    version=1,
    number="ALM1-01-1",
    applicant_id="a" * 32,
    values={"amount": 150_000, "payout_channel": "branch"},
    consent_form_id="f" * 32,
    policy_number=1,
    statuses=(
        StatusRow(
            status=MicrocreditStatus.RECEIVED,
            since=START.date(),
            entered_at=START,
            entered_by="staff",
        ),
    ),
    branch="ALM1",
    registered_by="staff",
    registered_at=START,
    changed_at=START,
    sources=dict.fromkeys(("amount", "payout_channel"), obtained(Origin(), at=START, by="staff")),
)
TOLD = APPLICATION.told_bureau(
    BureauNotice(number="ГКБ-1/26", at=START, entered_by="staff", entered_at=START)
)
PUT_RIGHT = TOLD.corrected(
    {**TOLD.values, "amount": 90_000},
    at=START,
    sources={**TOLD.sources, "amount": obtained(Origin(), at=START, by="other").confirmed(START)},
    correction=CorrectionNote(
        reason=CorrectionReason.SUBJECT_REQUEST, document="№ 7", second="boss"
    ),
)

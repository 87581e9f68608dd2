"""What the strip above an applicant's file tells, and which step comes next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from branch_app.domain.blocking import Blocking
from branch_app.domain.checks import Problem
from branch_app.domain.consent import BASE_CONSENT, ConsentState
from branch_app.domain.fields import CATALOGUE, mask
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.record_state import RecordState
from branch_app.services.applicant_files import ApplicantFile

# Answers behind which no paper stands any more.
GONE = frozenset({ConsentState.SUPERSEDED, ConsentState.ANNULLED})


class NextStep(StrEnum):
    """What the clerk does next with this person."""

    SAVE = "save"
    PREPARE = "prepare"
    PRINT = "print"
    SCAN = "scan"
    TICKS = "ticks"
    COMPLETE = "complete"
    APPLY = "apply"
    NOTHING = "nothing"


# Whoever only reads a file is not asked to take these.
CLERKS_STEPS = frozenset({NextStep.COMPLETE, NextStep.APPLY})
STEPS_DONE = {
    NextStep.SAVE: 0,
    NextStep.PREPARE: 1,
    NextStep.PRINT: 1,
    NextStep.SCAN: 2,
    NextStep.TICKS: 3,
    NextStep.COMPLETE: 4,
    NextStep.APPLY: 5,
    NextStep.NOTHING: 5,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """Name, masked number, state, and what to do next; `missing` counts empty required fields."""

    name: str
    masked_iin: str
    state: str
    consent: str
    next_step: NextStep
    missing: int = 0
    warnings: int = 0
    blocking: Blocking | None = None


def summarise(file: ApplicantFile, problems: tuple[Problem, ...]) -> Summary:
    """Return what the strip tells of this file."""
    applicant = file.applicant
    iin = applicant.values.get("iin")
    missing = sum(1 for problem in problems if problem.code == "required")
    return Summary(
        name=applicant.full_name,
        masked_iin=mask(CATALOGUE["iin"], iin) if iin is not None else "",
        state=applicant.state,
        consent=_base_consent(file),
        next_step=next_step(file, missing),
        missing=missing,
        warnings=sum(1 for problem in problems if problem.code != "required"),
        blocking=file.blocking,
    )


def offered(summary: Summary, *, may_capture: bool) -> Summary:
    """Return the summary as a role sees it: nobody is asked to do what the role may not."""
    is_offered = may_capture or summary.next_step not in CLERKS_STEPS
    return summary if is_offered else replace(summary, next_step=NextStep.NOTHING)


def next_step(file: ApplicantFile, missing: int) -> NextStep:
    """Return the step that follows from the person's state and the newest paper of C1.

    Whose data are complete applies for a microcredit, while C1 is in force and nothing runs yet.
    """
    if file.applicant.state is RecordState.ACTIVE:
        may_apply = BASE_CONSENT in file.granted and not file.is_applying
        last = NextStep.APPLY if may_apply else NextStep.NOTHING
        return NextStep.COMPLETE if missing else last
    if file.applicant.state is not RecordState.DRAFT:
        return NextStep.NOTHING
    paper = base_paper(file.forms)
    if paper is None:
        return NextStep.PREPARE
    if paper.state is FormState.ISSUED:
        return NextStep.PRINT
    return NextStep.TICKS if paper.state is FormState.SIGNED else NextStep.SCAN


def base_paper(forms: tuple[IssuedForm, ...]) -> IssuedForm | None:
    """Return the newest paper of C1 that is not void, or None."""
    return next(
        (form for form in forms if form.code == BASE_CONSENT and form.state is not FormState.VOID),
        None,
    )


def _base_consent(file: ApplicantFile) -> str:
    """Return the state of the newest answer on C1, or an empty string."""
    return next(
        (
            consent.state
            for consent in file.consents
            if consent.code == BASE_CONSENT and consent.state not in GONE
        ),
        "",
    )

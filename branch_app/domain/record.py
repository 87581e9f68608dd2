"""The kinds of record that are kept in versions, each told to the journal when it is saved."""

from __future__ import annotations

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application
from branch_app.domain.carrier import Carrier
from branch_app.domain.consent import Consent
from branch_app.domain.data_incident import DataIncident
from branch_app.domain.destruction import DestructionAct
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.photograph import Photograph
from branch_app.domain.scan import InboxPage
from branch_app.domain.staff import StaffMember
from branch_app.domain.stocktaking import Stocktaking
from branch_app.domain.task import Task

Record = (
    Applicant
    | IssuedForm
    | Consent
    | InboxPage
    | StaffMember
    | DestructionAct
    | Application
    | Task
    | Photograph
    | Carrier
    | Stocktaking
    | DataIncident
)

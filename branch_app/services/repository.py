"""One kind of record inside a unit of work."""

from __future__ import annotations

from typing import Protocol, TypeVar

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application
from branch_app.domain.audit import Details
from branch_app.domain.carrier import Carrier
from branch_app.domain.change import Act
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
R = TypeVar("R", bound=Record)


class Repository(Protocol[R]):
    """Current versions of one kind of record.

    `save` writes row, history and journal row in the unit's transaction: version 1 is inserted,
    version n replaces n-1. Raises StaleRecord when the stored version is not the one before.
    """

    def get(self, record_id: str) -> R:
        """Return the current version. Raises NotFound."""
        ...

    def find(self, record_id: str) -> R | None:
        """Return the current version or None."""
        ...

    def save(self, record: R, act: Act, details: Details | None = None) -> R:
        """Store this version and tell the journal. Raises StaleRecord."""
        ...

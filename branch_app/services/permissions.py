"""The one gate: every public method of a service names the permission that it needs (K37).

What is refused here, or inside of a method, is told in the journal (K40): who asked for what.
"""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar, cast

from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import (
    AccessEnded,
    BranchError,
    LoginDelayed,
    NotPermitted,
    PasswordToChange,
    RecordBlocked,
    SamePerson,
    WrongPassword,
)
from branch_app.domain.incident import report_incident
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.ports import BeginWork

log = logging.getLogger(__name__)

P = ParamSpec("P")
R = TypeVar("R")
NEEDED = "__needed_permission__"
# By role, by a blocking, by the second person of an act.
REFUSALS = (
    NotPermitted,
    RecordBlocked,
    SamePerson,
    WrongPassword,
    LoginDelayed,
    AccessEnded,
    PasswordToChange,
)
# What a refusal may tell beside its code: words of ours and ids.
_TOLD = ("permission", "role", "operation", "second")


class Staffed(Protocol):
    """A service of one employee."""

    @property
    def staff(self) -> StaffMember:
        """Return who asks."""
        ...

    @property
    def begin_work(self) -> BeginWork:
        """Return what begins a unit of work."""
        ...


S = TypeVar("S", bound=Staffed)
Method = Callable[Concatenate[S, P], R]


def require(staff: StaffMember, permission: Permission) -> None:
    """Raise NotPermitted when the employee's role lacks the permission."""
    if not staff.may(permission):
        raise NotPermitted(permission=permission.value, role=staff.role.value)


def needs(permission: Permission) -> Callable[[Method[S, P, R]], Method[S, P, R]]:
    """Let a method run only for employees whose role has the permission; else NotPermitted.

    A refusal is told in the journal, in a unit of its own: that of the method is rolled back. A
    test walks all services: a public method without this mark cannot be shipped.
    """

    def gate(method: Method[S, P, R]) -> Method[S, P, R]:
        @functools.wraps(method)
        def guarded(self: S, *args: P.args, **kwargs: P.kwargs) -> R:
            try:
                require(self.staff, permission)
                return method(self, *args, **kwargs)
            except REFUSALS as refused:
                _tell(self, f"{type(self).__name__}.{method.__name__}", refused)
                raise

        setattr(guarded, NEEDED, permission)
        return cast("Method[S, P, R]", guarded)

    return gate


def _tell(service: Staffed, asked: str, refused: BranchError) -> None:
    """Journal the refusal once; what was typed stays out. A failure here changes no refusal.

    The lists of the read lane cannot write: what the window does not offer is refused there.
    """
    if refused.is_journalled:
        return
    details = {name: refused.details[name] for name in _TOLD if name in refused.details}
    record_id = refused.record_id if isinstance(refused, RecordBlocked) else ""
    try:
        with service.begin_work() as work:
            work.journal.note(
                Act.REFUSE_ACCESS,
                kind=RecordKind.APPLICANT if record_id else None,
                record_id=record_id,
                details={"reason": refused.code, "asked": asked, **details},
            )
            work.commit()
        refused.is_journalled = True
    except BranchError as error:
        log.warning("a refusal that the journal does not tell: %s", error.code)
    except Exception as error:
        report_incident(error)

"""The one gate: every public method of a service names the permission that it needs (K37)."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar, cast

from branch_app.domain.errors import NotPermitted
from branch_app.domain.staff import Permission, StaffMember

P = ParamSpec("P")
R = TypeVar("R")
NEEDED = "__needed_permission__"


class Staffed(Protocol):
    """A service of one employee."""

    @property
    def staff(self) -> StaffMember:
        """Return who asks."""
        ...


S = TypeVar("S", bound=Staffed)
Method = Callable[Concatenate[S, P], R]


def require(staff: StaffMember, permission: Permission) -> None:
    """Raise NotPermitted when the employee's role lacks the permission."""
    if not staff.may(permission):
        raise NotPermitted(permission=permission.value, role=staff.role.value)


def needs(permission: Permission) -> Callable[[Method[S, P, R]], Method[S, P, R]]:
    """Let a method run only for employees whose role has the permission; else NotPermitted.

    A test walks all services: a public method without this mark cannot be shipped.
    """

    def gate(method: Method[S, P, R]) -> Method[S, P, R]:
        @functools.wraps(method)
        def guarded(self: S, *args: P.args, **kwargs: P.kwargs) -> R:
            require(self.staff, permission)
            return method(self, *args, **kwargs)

        setattr(guarded, NEEDED, permission)
        return cast("Method[S, P, R]", guarded)

    return gate

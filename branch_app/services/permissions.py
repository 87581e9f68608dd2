"""The one gate: a service method asks here before it does anything."""

from __future__ import annotations

from branch_app.domain.errors import NotPermitted
from branch_app.domain.staff import Permission, StaffMember


def require(staff: StaffMember, permission: Permission) -> None:
    """Raise NotPermitted when the employee's role lacks the permission (K37)."""
    if not staff.may(permission):
        raise NotPermitted(permission=permission.value, role=staff.role.value)

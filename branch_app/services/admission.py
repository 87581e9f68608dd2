"""What stands between a right password and the first work: own password, rules read (K38)."""

from __future__ import annotations

from dataclasses import dataclass

from branch_app.domain.form_template import StaffRules
from branch_app.domain.staff import StaffMember
from branch_app.services.bundle import Services


@dataclass(frozen=True, kw_only=True, slots=True)
class Admission:
    """Who has unlocked, and the services, or what must be done before there are any.

    `services` is None while the password is to be changed or `rules` are to be acknowledged.
    """

    member: StaffMember
    services: Services | None
    must_change_password: bool = False
    rules: StaffRules | None = None

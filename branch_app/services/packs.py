"""The organisation pack in force and its older editions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OperatorProfile, OrganisationPack
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import require
from branch_app.services.ports import BeginWork, Clock


@dataclass(frozen=True, kw_only=True, slots=True)
class PackService:
    """Use cases of packs."""

    begin_work: BeginWork
    clock: Clock
    staff: StaffMember

    def current(self) -> OrganisationPack:
        """Return the edition in force today. Raises NotFound."""
        require(self.staff, Permission.READ_PACKS)
        with self.begin_work() as work:
            return work.packs.current(local_date(self.clock.now()))

    def profile(self) -> OperatorProfile:
        """Return the operator profile."""
        require(self.staff, Permission.READ_PACKS)
        with self.begin_work() as work:
            return work.packs.profile()

    def editions(self) -> Sequence[tuple[str, int, dt.date]]:
        """Return (pack, edition, in force on) of every edition kept."""
        require(self.staff, Permission.READ_PACKS)
        with self.begin_work() as work:
            return tuple(work.packs.editions())

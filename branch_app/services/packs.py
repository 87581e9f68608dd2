"""The organisation pack in force and its older editions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OperatorProfile, OrganisationPack
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock


@dataclass(frozen=True, kw_only=True, slots=True)
class PackService:
    """Use cases of packs."""

    begin_work: BeginWork
    clock: Clock
    staff: StaffMember

    @needs(Permission.READ_PACKS)
    def current(self) -> OrganisationPack:
        """Return the edition in force today. Raises NotFound."""
        with self.begin_work() as work:
            return work.packs.current(local_date(self.clock.now()))

    @needs(Permission.READ_PACKS)
    def edition(self, number: int) -> OrganisationPack:
        """Return an edition that is kept: papers made under it go by its texts. NotFound."""
        with self.begin_work() as work:
            return work.packs.edition(number)

    @needs(Permission.READ_PACKS)
    def profile(self) -> OperatorProfile:
        """Return the operator profile."""
        with self.begin_work() as work:
            return work.packs.profile()

    @needs(Permission.READ_PACKS)
    def editions(self) -> Sequence[tuple[str, int, dt.date]]:
        """Return (pack, edition, in force on) of every edition kept."""
        with self.begin_work() as work:
            return tuple(work.packs.editions())

"""What the presenters of one unlocked session share; it goes when the session is locked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.staff import Permission
from branch_app.gui.changes import ChangeBus
from branch_app.gui.notices import NoticeBoard
from branch_app.gui.photographs.camera import Camera
from branch_app.gui.tasks import Tasks
from branch_app.services.bundle import Services


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """Services, tasks that end with the session, notices, changes, the pack in force, the camera.

    `unsaved_ids` tells by page name under which id its entries are kept now.
    """

    services: Services
    tasks: Tasks
    notices: NoticeBoard
    changes: ChangeBus
    pack: OrganisationPack
    camera: Camera
    unsaved_ids: dict[str, str] = field(default_factory=dict)

    def unsaved_id(self, page: str) -> str:
        """Return the id that a save takes with it, or an empty string."""
        return self.unsaved_ids.get(page, "")

    def may(self, permission: Permission) -> bool:
        """Tell whether the role has the permission: what it never may do is not shown."""
        return self.services.staff_member.may(permission)

    def now(self) -> dt.datetime:
        """Return the services' wall clock."""
        return self.services.applicants.clock.now()

    def today(self) -> dt.date:
        """Return the calendar date in Kazakhstan."""
        return local_date(self.now())

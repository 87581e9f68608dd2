"""A workstation whose disk takes no unsaved entries while a test says so."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from branch_app.domain.errors import DiskFull
from branch_app.domain.unsaved_form import FormEntries
from branch_app.services.admission import Admission
from branch_app.services.unsaved import UnsavedService
from tests.gui.crew_program import CrewProgram


class FullDisk(UnsavedService):
    """A disk that takes nothing while a test says so."""

    is_full = False

    def keep(self, forms: Sequence[FormEntries], *, is_locked_away: bool = False) -> None:
        if FullDisk.is_full:
            raise DiskFull
        super().keep(forms, is_locked_away=is_locked_away)


class FullDiskProgram(CrewProgram):
    """Several employees at that disk."""

    def unlock(self, login: str, password: str) -> Admission:
        admission = super().unlock(login, password)
        assert admission.services is not None
        held = admission.services.unsaved
        parts = {each.name: getattr(held, each.name) for each in dataclasses.fields(held)}
        services = dataclasses.replace(admission.services, unsaved=FullDisk(**parts))
        return dataclasses.replace(admission, services=services)

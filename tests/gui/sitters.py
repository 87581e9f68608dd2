"""People who have allowed the photograph, their file in the window, and what is stored of them."""

from __future__ import annotations

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.photograph import PHOTOGRAPH_SLOT
from branch_app.gui.applicants.file_tabs import DATA
from branch_app.gui.photographs.card import PhotographCard
from tests.gui.cases import consenting
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.services.desk import Desk


def sitting(desk: Desk, **changes: str) -> Applicant:
    """Return a person who has signed C7 with yes to the photograph."""
    person = consenting(desk, **changes)
    desk.sign(person, "C7", yes=["photo"])
    return person


def opened(shown: OpenWindow, person: Applicant) -> PhotographCard:
    """Unlock, open the person's file and return the card."""
    workplace = shown.unlock()
    workplace.open_applicant(person.id, DATA)
    shown.settle()
    return workplace.applicant.data.photograph


def stored(program: MemoryProgram) -> list[bytes]:
    """Return every photograph that is stored."""
    files = program.desk.branch.state.files.values()
    return [data for file, data in files if file.slot == PHOTOGRAPH_SLOT]


def acts(program: MemoryProgram) -> list[Act]:
    """Return what the journal tells of photographs."""
    entries = program.desk.branch.state.entries
    return [one.act for one in entries if one.kind is RecordKind.PHOTOGRAPH]

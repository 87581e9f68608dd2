"""The file tells former names and what went into it."""

from __future__ import annotations

from collections.abc import Callable

from branch_app.domain.correction import CorrectionReason
from branch_app.domain.merge import Side
from branch_app.domain.staff import Role
from branch_app.services.merging import Joining
from tests.gui.conftest import OpenWindow
from tests.services.crew import Crew, second
from tests.services.test_former_names import renamed


def test_former_names_and_joined_files_stand_above_the_fields(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    person = renamed(crew.clerk, CorrectionReason.NAME_CHANGED)
    other = crew.clerk.register(iin="970312400013", family_name="Тұрғанова")
    crew.clerk.consent(other)
    crew.manager.merging.merge(
        person.id,
        person.version,
        other.id,
        2,
        Joining(
            choices=dict.fromkeys(("family_name", "iin", "document_number"), Side.KEPT),
            paper_number="14/2",
        ),
        second(Role.OFFICER),
    )
    plain = crew.clerk.register(iin="900228400123", family_name="Соловьёв")
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(other.id)
    shown.settle()
    notes = shown.workplace.applicant.data.notes
    assert notes.isVisible()
    assert notes.former.text() == "Former names: Тұрғанова Ұлан Һәкімұлы (until 22.11.2026)"
    assert notes.joined.text() == "Another file went into this one: 22.11.2026, paper № 14/2"
    shown.workplace.open_applicant(plain.id)
    shown.settle()
    assert not notes.isVisible()
    rows = shown.program.services.search.find("турган")
    assert [row.id for row in rows] == [person.id]

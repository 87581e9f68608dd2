"""The file tells former names, what went into it, and who shares a telephone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from branch_app.domain.change import Act
from branch_app.domain.correction import CorrectionReason
from branch_app.domain.destruction import Ground
from branch_app.domain.merge import Side
from branch_app.domain.staff import Role
from branch_app.services.merging import Joining
from tests.gui.cases import CTRL, consenting, enter_text, press
from tests.gui.conftest import OpenWindow
from tests.services.crew import Crew, second
from tests.services.desk import MORE, NEEDED
from tests.services.test_former_names import renamed

KEY = Qt.Key
FAR = {"registration_region": "75", "registration_address": "Алматы қ., Үлгі көшесі, 99-үй"}


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


@pytest.mark.covers("K55", "R-033")
def test_whoever_has_the_same_telephone_is_told_while_the_data_are_captured(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    desk = crew.clerk
    other = consenting(desk, iin="970312400013", family_name="Тұрғанова", given_name="Әсел")
    values = {
        **NEEDED,
        **MORE,
        "iin": "970312400013",
        "document_number": other.text("document_number"),
    }
    names = {"family_name": "Тұрғанова", "given_name": "Әсел"}
    whole = desk.confirming({**values, **names}, before_consent=False)
    version = desk.applicants.open(other.id).applicant.version
    desk.applicants.correct(other.id, version, whole)
    person = consenting(desk)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    notes = shown.workplace.applicant.data.notes
    assert not notes.isVisible()
    press(shown, KEY.Key_F2)
    rows = shown.workplace.applicant.data.form.rows
    for name in ("birth_date", "sex", "registration_region", "registration_address"):
        rows[name].editor.set_value("male" if name == "sex" else {**MORE, **FAR}[name])
        rows[name].editor.edited.emit()
    rows["mobile_phone"].editor.setFocus()
    enter_text(shown, MORE["mobile_phone"])
    press(shown, KEY.Key_S, CTRL)
    assert shown.codes[-1] == "person_saved", "it is told and keeps nothing from being saved"
    warned, file = notes.shared.lines.lines
    assert (warned.title, warned.chips[0].word) == ("Others have the same telephone", "Take a look")
    assert (file.title, file.subtitle) == ("Тұрғанова Әсел Һәкімұлы", "IIN …0013")
    reads = [one.act for one in desk.branch.state.entries].count(Act.SEARCH)
    shown.workplace.applicant.presenter.reload()
    shown.settle()
    assert [one.act for one in desk.branch.state.entries].count(Act.SEARCH) == reads
    notes.shared.setFocus()
    press(shown, KEY.Key_Down)
    press(shown, KEY.Key_Down)
    press(shown, KEY.Key_Return)
    opened = shown.workplace.applicant.presenter.file
    assert opened is not None
    assert opened.applicant.id == other.id
    crew.manager.record_states.block(other.id, Ground.BREACH_NOTICE, "ЖТ-1/26")
    shown.workplace.open_applicant(person.id)
    shown.settle()
    assert not notes.isVisible(), "of a blocked person nobody learns it"

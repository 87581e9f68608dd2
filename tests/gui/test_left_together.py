"""What stood in one file together, data half typed and a photograph, comes back together."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.domain.unsaved_form import VIEW
from tests.gui.after_a_crash import OpenAt, about, crash, keep, press
from tests.gui.cases import consenting
from tests.gui.conftest import OpenWindow
from tests.gui.crew_program import CrewProgram
from tests.gui.lock_scenes import line
from tests.gui.typing_keys import type_text
from tests.scanning.made_pictures import as_file, face

TYPED = "8 701 55"


def _left(open_at: OpenAt, picture: Path) -> OpenWindow:
    """Type into a file, choose a photograph, and let the window die."""
    program = CrewProgram()
    person = consenting(program.crew.clerk)
    program.crew.clerk.sign(person, "C7", yes=["photo"])
    shown = open_at(program)
    shown.unlock("clerk")
    shown.workplace.open_applicant(person.id)
    shown.settle()
    page = shown.workplace.applicant
    page.presenter.edit()
    shown.settle()
    telephone = line(shown, "mobile_phone")
    telephone.setFocus()
    type_text(telephone, TYPED)
    picture.write_bytes(as_file(face(), "PNG"))
    page.photographs.take_file(picture)
    shown.settle()
    keep(shown)
    return crash(shown, open_at)


@pytest.mark.covers("K39", "K12")
@pytest.mark.parametrize("chosen", [0, 1])
def test_data_and_photograph_of_one_file_are_taken_up_at_once(
    open_at: OpenAt, tmp_path: Path, chosen: int
) -> None:
    again = _left(open_at, tmp_path / "face.png")
    strip = again.unlock("clerk").counter.unsaved
    again.settle()
    assert len(about(strip)) == 2
    press(strip, f"unsaved_continue_{chosen}")
    again.settle()
    page = again.workplace.applicant
    assert page.data.form.values()["mobile_phone"] == TYPED
    assert page.photographs.chosen is not None
    assert "edits_not_saved" not in again.codes
    assert strip.isHidden()
    keep(again)
    with again.program.desk.begin_work() as work:
        left = [form.page for form in work.unsaved.all() if form.page != VIEW]
    assert sorted(left) == ["applicant", "photograph"], "each once, as they were"

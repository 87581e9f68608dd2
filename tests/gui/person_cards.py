"""The cards of a person's file that are there at times: reasons, grounds, photograph."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from branch_app.domain.applicant import Applicant
from branch_app.domain.form_facts import SignerKind
from branch_app.gui.applicants.data_pane import DataPane
from branch_app.gui.applicants.file_tabs import DATA, PAPERS
from branch_app.gui.staff.view import StaffAct
from tests.gui.conftest import OpenWindow
from tests.gui.fake_camera import seen
from tests.gui.sitters import sitting
from tests.scanning.made_pictures import as_file, face
from tests.services.desk import MORE, NEEDED, Desk

SITTER = {"iin": "910517400017", "family_name": "Сенімқызы", "document_number": "011223344"}
# Whoever is not saved yet, with a document that ends on a strange day.
DOUBTFUL = {**NEEDED, "iin": "750505300010", "document_expires_on": "01.02.2031"}


def whole_person(desk: Desk) -> Applicant:
    """Return a person whose whole form is filled in and who has allowed the photograph."""
    person = sitting(desk, **SITTER)
    values = {**NEEDED, **MORE, **SITTER, "birth_date": "17.05.1991", "sex": "female"}
    return desk.applicants.correct(
        person.id, person.version + 1, desk.confirming(values, before_consent=False)
    ).applicant


def cards(shown: OpenWindow) -> Mapping[str, Callable[[], object]]:
    """Return the steps that show each card, in the order in which they are to be taken."""
    workplace, desk = shown.workplace, shown.program.desk
    person = whole_person(desk)
    shown.program.played_camera.image = seen()
    applicant = workplace.applicant
    return {
        "reasons": lambda: _doubt(shown),
        "reasons_shown": lambda: applicant.data.form.focus_first_problem(),
        "no_reasons": lambda: applicant.data.form.set_values({}),
        "grounds": lambda: _rename(shown, person),
        "grounds_problems": lambda: _data(shown).grounds.second.confirm.click(),
        "stored_now": lambda: _data(shown).show_stored({"family_name": "Басқаұлы"}),
        "no_grounds": lambda: _give_up(shown),
        "photograph": lambda: workplace.open_applicant(person.id, DATA),
        "camera": lambda: applicant.photographs.open_camera(),
        "camera_picture": lambda: _data(shown).photograph.camera_pane.look(),
        "no_camera": lambda: applicant.photographs.leave(),
        "crop": lambda: applicant.photographs.take_picture(as_file(face(), "PNG")),
        "photograph_kept": lambda: _store(shown),
        "photograph_away": lambda: applicant.photographs.ask_removal(),
        "signer": lambda: _sign_by_another(shown, person),
        "signer_problems": lambda: workplace.consents.sheets.order.make.click(),
        "no_signer": lambda: workplace.consents.presenter.sets.put_off(),
        "readmit": lambda: _readmit(shown),
        "readmit_problems": lambda: workplace.staff.readmit.second.confirm.click(),
        "no_readmit": lambda: workplace.staff.presenter.give_up(),
    }


def _data(shown: OpenWindow) -> DataPane:
    return shown.workplace.applicant.data


def _doubt(shown: OpenWindow) -> None:
    shown.workplace.new_applicant()
    _data(shown).form.fill(DOUBTFUL)
    shown.workplace.applicant.presenter.save()


def _rename(shown: OpenWindow, person: Applicant) -> None:
    shown.workplace.open_applicant(person.id, DATA)
    shown.settle()
    shown.workplace.applicant.presenter.edit()
    shown.settle()
    _data(shown).form.fill({"family_name": "Сенімбекқызы"})
    shown.workplace.applicant.presenter.save()


def _give_up(shown: OpenWindow) -> None:
    _data(shown).grounds.second.give_up.click()
    shown.workplace.applicant.presenter.give_up_edits()


def _store(shown: OpenWindow) -> None:
    crop = _data(shown).photograph.crop_pane.view.crop
    assert crop is not None
    shown.workplace.applicant.photographs.store(crop)


def _sign_by_another(shown: OpenWindow, person: Applicant) -> None:
    shown.workplace.open_applicant(person.id, PAPERS)
    shown.settle()
    shown.workplace.consents.presenter.order("C15")
    shown.settle()
    signer = shown.workplace.consents.sheets.order.signer
    signer.kinds[SignerKind.REPRESENTATIVE].setChecked(True)


def _readmit(shown: OpenWindow) -> None:
    shown.workplace.show_page("staff")
    shown.settle()
    shown.workplace.staff.table.choose("zarina-id")
    shown.workplace.staff.presenter.choose("zarina-id")
    shown.workplace.staff.acts[StaffAct.READMIT].click()

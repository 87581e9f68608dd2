"""Files in, verdicts out, and the inbox, without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.domain.ink import Seen
from branch_app.domain.issued_form import IssuedForm
from branch_app.gui.notices import sentence
from branch_app.gui.printing import page_pictures
from branch_app.gui.scans.presenter import ScansPresenter
from tests.gui.conftest import TestDesk
from tests.gui.recording import RecordingView
from tests.gui.scanned_files import SCAN_DPI, scanned_files


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, at_desk: TestDesk) -> ScansPresenter:
    return ScansPresenter(view, at_desk.desk, at_desk.program)  # type: ignore[arg-type]


@pytest.fixture
def form(at_desk: TestDesk) -> IssuedForm:
    return at_desk.program.desk.forms.issue(at_desk.program.desk.register().id, "C10")


def test_scanned_files_find_their_paper_by_themselves(
    presenter: ScansPresenter,
    view: RecordingView,
    at_desk: TestDesk,
    form: IssuedForm,
    tmp_path: Path,
) -> None:
    presenter.add_files(scanned_files(at_desk, form, tmp_path))
    verdicts = [verdict for (some,) in view.told("add_verdicts") for verdict in some]
    assert [(v.matched, v.serial) for v in verdicts] == [(True, form.serial)] * form.page_count
    assert verdicts[-1].missing_pages == ()
    # Nobody has signed it: told once for the paper, after what was taken.
    assert at_desk.codes == ["scans_taken", "signature_not_seen"]
    assert view.told("show_seen") == [(form.id, Seen.NOT_SEEN)]
    assert at_desk.notices[0].details == {"matched": form.page_count, "waiting": 0}
    assert at_desk.changes


def test_a_file_that_is_no_scan_is_told_and_the_others_go_on(
    presenter: ScansPresenter,
    view: RecordingView,
    at_desk: TestDesk,
    form: IssuedForm,
    tmp_path: Path,
) -> None:
    junk = tmp_path / "junk.pdf"
    junk.write_bytes(b"nothing of the kind")
    presenter.add_files([junk, *scanned_files(at_desk, form, tmp_path)])
    assert view.told("add_unreadable")[0][0] == "junk.pdf"
    assert at_desk.codes == ["scan_unreadable", "scans_taken", "signature_not_seen"]
    assert junk.exists()


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("encrypted", "password"),
        ("too_many_pages", "100 pages"),
        ("too_large", "64 MB"),
        ("too_many_pixels", "dots an inch"),
        ("too_slow", "too long"),
    ],
)
def test_why_a_file_cannot_be_read_is_told_with_its_name(reason: str, words: str) -> None:
    told = sentence("scan_unreadable", {"file": "stack.pdf", "reason": reason})
    assert "stack.pdf" in told
    assert words in told


def test_a_file_that_went_away_is_told(
    presenter: ScansPresenter, at_desk: TestDesk, tmp_path: Path
) -> None:
    presenter.add_files([tmp_path / "gone.png"])
    assert (at_desk.codes, at_desk.notices[0].details) == (["bad_input"], {"reason": "file"})


def test_a_name_that_is_no_text_does_not_hold_up_the_lock(
    presenter: ScansPresenter,
    at_desk: TestDesk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(at_desk.tasks, "paper", lambda *_told: None)
    old, new = tmp_path / "scan\udcff.pdf", tmp_path / "қол қою.pdf"
    presenter.add_files([old, new])
    assert presenter.untaken() == [new]


def test_a_file_larger_than_any_scan_is_not_read_into_memory(
    presenter: ScansPresenter, at_desk: TestDesk, tmp_path: Path
) -> None:
    file = tmp_path / "film.pdf"
    with file.open("wb") as opened:
        opened.truncate(8 << 40)
    presenter.add_files([file])
    assert at_desk.notices[0].details == {"file": "film.pdf", "reason": "too_large"}


def _letter(at_desk: TestDesk, form: IssuedForm, folder: Path) -> Path:
    pdf = at_desk.program.desk.forms.export(form.id)
    picture = page_pictures(pdf, SCAN_DPI / 72)[0].copy(300, 700, 700, 500)
    file = folder / "letter.png"
    assert picture.save(str(file))
    return file


def test_a_page_of_the_inbox_is_tied_by_hand(
    presenter: ScansPresenter,
    view: RecordingView,
    at_desk: TestDesk,
    form: IssuedForm,
    tmp_path: Path,
) -> None:
    presenter.add_files([_letter(at_desk, form, tmp_path)])
    page, image, likely = view.told("show_picture")[-1]
    assert [one.serial for one in likely] == [form.serial]
    assert page.reason == "no_code"
    assert image
    presenter.attach("", 1)
    assert view.last("show_problem") == "serial"
    presenter.attach("ALM1-01-0000099-X", 1)
    assert view.last("show_problem") == "serial"
    assert at_desk.codes[-1] == "not_found"
    presenter.attach(form.serial, 1)
    assert at_desk.codes[-1] == "page_attached"
    assert view.last("show_inbox") == ()
    assert view.told("show_picture")[-1] == (None, b"")
    assert at_desk.program.desk.forms.by_serial(form.serial).scans[0].page == 1


def test_a_page_that_is_no_paper_of_ours_is_set_aside(
    presenter: ScansPresenter,
    view: RecordingView,
    at_desk: TestDesk,
    form: IssuedForm,
    tmp_path: Path,
) -> None:
    presenter.set_aside()
    presenter.attach("anything", 1)
    assert at_desk.tasks.lanes == []
    presenter.add_files([_letter(at_desk, form, tmp_path)])
    presenter.set_aside()
    assert at_desk.codes[-1] == "page_set_aside"
    assert view.last("show_inbox") == ()

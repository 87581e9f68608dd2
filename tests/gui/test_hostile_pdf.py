"""A PDF that would keep PDFium busy for minutes holds up neither the next file nor printing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from branch_app.domain.issued_form import IssuedForm
from branch_app.gui.printing import page_pictures
from branch_app.gui.scans.presenter import ScansPresenter
from branch_app.gui.tasks import TaskRunner
from branch_app.scanning.inbox import WatchedFolder
from branch_app.scanning.pdf_process import PdfProcess
from branch_app.scanning.reader import ScanPageReader
from tests.gui.conftest import PATIENCE_MS, TestDesk
from tests.gui.recording import RecordingView
from tests.scanning.made_pdfs import nested

WAYS = ["given", "watched"]


@pytest.fixture
def pdf() -> Iterator[PdfProcess]:
    drawn = PdfProcess(seconds=2)
    yield drawn
    drawn.close()


@pytest.fixture
def lanes(at_desk: TestDesk, pdf: PdfProcess) -> Iterator[TaskRunner]:
    """The lanes of the real program, and its way to read PDFs."""
    runner = TaskRunner()
    services = at_desk.desk.services
    scans = replace(services.scans, reader=ScanPageReader(pdf))
    at_desk.desk = replace(at_desk.desk, tasks=runner, services=replace(services, scans=scans))
    yield runner
    runner.shutdown(lambda: None)


@pytest.fixture
def form(at_desk: TestDesk) -> IssuedForm:
    return at_desk.program.desk.forms.issue(at_desk.program.desk.register().id, "C10")


@pytest.mark.parametrize("way", WAYS)
def test_a_hostile_pdf_leaves_the_lane_of_papers_free(
    way: str,
    at_desk: TestDesk,
    lanes: TaskRunner,
    form: IssuedForm,
    qtbot: QtBot,
    tmp_path: Path,
    expected_warnings: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected_warnings.append("took too long")
    paper = at_desk.program.desk.forms.export(form.id)
    hostile, good = tmp_path / "hostile.pdf", tmp_path / "signed.pdf"
    hostile.write_bytes(nested())
    good.write_bytes(paper)
    view = RecordingView()
    presenter = ScansPresenter(view, at_desk.desk, at_desk.program)  # type: ignore[arg-type]
    if way == "given":
        presenter.add_files([hostile, good])
    else:
        folder = WatchedFolder(tmp_path)
        at_desk.program.watched = tmp_path
        monkeypatch.setattr(at_desk.program, "new_scans", folder.poll)
        monkeypatch.setattr(at_desk.program, "scan_stored", folder.done)
        # A file is taken once it has stayed the same from one look to the next.
        for _look in range(2):
            presenter.poll()
            qtbot.waitUntil(lanes.is_idle, timeout=PATIENCE_MS)
    # Behind the hostile one, as whoever prints while a scan is being read.
    shown: list[list[QImage]] = []
    lanes.paper(lambda: page_pictures(paper, 1), shown.append)
    qtbot.waitUntil(lanes.is_idle, timeout=PATIENCE_MS)
    assert [len(pictures) for pictures in shown] == [form.page_count]
    told = at_desk.notices[0]
    assert (told.code, told.details) == (
        "scan_unreadable",
        {"file": "hostile.pdf", "reason": "too_slow"},
    )
    assert hostile.exists()
    assert at_desk.program.desk.forms.by_serial(form.serial).missing_pages == ()


def test_a_pdf_that_the_lock_cut_off_is_offered_again(
    at_desk: TestDesk,
    lanes: TaskRunner,
    pdf: PdfProcess,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "stack.pdf"
    file.write_bytes(nested())
    folder = WatchedFolder(tmp_path)
    at_desk.program.watched = tmp_path
    monkeypatch.setattr(at_desk.program, "new_scans", folder.poll)
    monkeypatch.setattr(at_desk.program, "scans_left", folder.leave)
    presenter = ScansPresenter(RecordingView(), at_desk.desk, at_desk.program)  # type: ignore[arg-type]
    folder.poll()
    presenter.poll()
    qtbot.waitUntil(lambda: pdf.child_id is not None, timeout=PATIENCE_MS)
    # As the session does at the lock, while the page is drawn.
    pdf.close()
    qtbot.waitUntil(lanes.is_idle, timeout=PATIENCE_MS)
    presenter.stop()
    qtbot.waitUntil(lanes.is_idle, timeout=PATIENCE_MS)
    assert folder.poll(at_once=True) == (file,)

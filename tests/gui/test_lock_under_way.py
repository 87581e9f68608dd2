"""The lock while something is under way: a save, scans, a run, an unlocking; and a full disk."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from branch_app.domain.locking import LockReason
from branch_app.gui.locking import LockStep
from branch_app.gui.page import Entries, Page
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import LOGIN, PASSWORD, MemoryProgram
from tests.gui.full_disk import FullDisk, FullDiskProgram
from tests.gui.lock_scenes import CANARY, line, new_person, snapshot
from tests.gui.looking import cut
from tests.gui.pages import picture_of_a_page
from tests.gui.readable import readable
from tests.services.desk import NEEDED

TRACE = CANARY[:6]


@contextmanager
def busy(shown: OpenWindow, lane: str) -> Iterator[None]:
    """Keep a lane busy meanwhile, so that what comes after waits."""
    free = threading.Event()
    getattr(shown.tasks, lane)(lambda: free.wait(20))
    try:
        yield
    finally:
        free.set()


def been_read(shown: OpenWindow) -> None:
    """Wait until what the paper lane had to do is done and told."""
    read: list[None] = []
    shown.tasks.paper(lambda: None, read.append)
    shown.qtbot.waitUntil(lambda: bool(read))


def fill_in(shown: OpenWindow) -> None:
    shown.workplace.new_applicant()
    shown.workplace.applicant.data.fill({**NEEDED, "family_name": CANARY})


def back(shown: OpenWindow) -> None:
    shown.unlock()
    shown.settle()


@pytest.mark.covers("K39", "K12")
def test_a_save_under_way_is_a_save(shown: OpenWindow) -> None:
    shown.unlock()
    fill_in(shown)
    with busy(shown, "database"):
        shown.workplace.applicant.presenter.save()
        shown.window.lock()
        assert shown.window.locking.step is LockStep.COVERED
    shown.settle()
    assert TRACE not in readable()
    (stored,) = shown.program.services.search.find(CANARY)
    back(shown)
    page = shown.workplace.applicant
    assert page.presenter.file is not None
    assert page.presenter.file.applicant.id == stored.id
    assert not page.presenter.is_editing
    assert shown.program.desk.unsaved.mine() == ()


@pytest.mark.covers("K39")
def test_a_save_that_is_refused_under_the_cover_loses_nothing(shown: OpenWindow) -> None:
    shown.unlock()
    shown.program.desk.register()
    fill_in(shown)
    before = shown.workplace.applicant.data.draft().values
    with busy(shown, "database"):
        shown.workplace.applicant.presenter.save()
        shown.window.lock()
    shown.settle()
    assert shown.codes == [], "nobody looks"
    back(shown)
    assert shown.workplace.applicant.data.draft().values == before
    assert shown.workplace.applicant.presenter.file is None


@pytest.mark.covers("K39")
@pytest.mark.parametrize("when", ["read", "stored"])
def test_files_that_were_given_are_stored_once_each(
    shown: OpenWindow, tmp_path: Path, when: str
) -> None:
    """The lock comes while the first file is being read, or being stored."""
    shown.unlock()
    files = [tmp_path / name for name in ("one.png", "two.png", "three.png")]
    for number, file in enumerate(files):
        file.write_bytes(picture_of_a_page(200 + number))
    shown.workplace.show_page("scans")
    shown.settle()
    with busy(shown, "database"):
        shown.workplace.scans.presenter.add_files(files)
        if when == "stored":
            been_read(shown)
        shown.window.lock()
        been_read(shown)
    shown.settle()
    stored_before = len(shown.program.services.scans.waiting())
    assert stored_before == (1 if when == "stored" else 0)
    back(shown)
    assert len(shown.program.services.scans.waiting()) == 3
    assert shown.workplace.scans.entries() is None
    shown.workplace.scans.presenter.load()
    assert shown.window.session is not None
    shown.window.session.keeper.keep()
    shown.settle()
    assert shown.program.desk.unsaved.mine() == ()


@pytest.mark.covers("K39")
def test_a_run_with_head_office_ends_and_is_settled_later(shown: OpenWindow) -> None:
    shown.unlock()
    shown.program.desk.register()
    free = threading.Event()
    shown.program.before_carry = lambda: free.wait(20)
    shown.workplace.synchronisation.presenter.run()
    shown.qtbot.waitUntil(lambda: shown.program.courier.sealed > 0)
    shown.window.lock()
    shown.qtbot.waitUntil(lambda: shown.window.locking.step is LockStep.OPEN)
    free.set()
    shown.settle()
    assert shown.codes == []
    assert shown.program.log == ["unlock", "lock: asked"]
    back(shown)
    shown.workplace.synchronisation.presenter.run()
    shown.settle()
    assert shown.codes == ["synchronised"]


@pytest.mark.covers("K39")
def test_a_lock_while_everything_comes_back_loses_nothing_either(shown: OpenWindow) -> None:
    shown.unlock()
    new_person(shown)
    before = snapshot(shown)
    shown.window.lock()
    shown.settle()
    held = threading.Event()
    window = shown.window
    window.admit(shown.program.services)
    shown.qtbot.waitUntil(lambda: window.workplace is not None)
    shown.tasks.database(held.wait)
    window.lock()
    held.set()
    shown.settle()
    back(shown)
    assert snapshot(shown, before) == before


@pytest.mark.covers("K39")
def test_who_is_just_unlocking_is_not_let_in_when_the_lock_comes(shown: OpenWindow) -> None:
    with busy(shown, "database"):
        shown.window.unlock_page.presenter.unlock(LOGIN, PASSWORD)
        shown.window.lock(LockReason.SLEEP)
    shown.settle()
    assert shown.window.workplace is None
    assert shown.program.log == ["unlock", "lock: asked"]
    back(shown)


@pytest.mark.parametrize("spoken", ["kk", "ru"])
def test_who_waits_long_for_the_vault_is_told_to_leave_the_computer_on(
    open_at: Callable[..., OpenWindow], program: MemoryProgram, spoken: str
) -> None:
    shown = open_at(program, spoken)
    shown.window.resize(911, 512)
    page = shown.window.unlock_page
    page.slow.setInterval(0)
    with busy(shown, "database"):
        page.presenter.unlock(LOGIN, PASSWORD)
        shown.qtbot.waitUntil(page.patience.isVisible)
        shown.qtbot.wait(50)
        assert list(cut(page)) == []
    shown.settle()
    assert page.patience.isHidden()
    assert not page.slow.isActive()


@pytest.fixture
def full_disk(
    open_at: Callable[..., OpenWindow], expected_warnings: list[str]
) -> Iterator[OpenWindow]:
    """A window with half-typed entries, locked while the disk is full."""
    expected_warnings.append("entries wait under the cover: disk_full")
    shown = open_at(FullDiskProgram())
    shown.unlock("clerk")
    new_person(shown)
    FullDisk.is_full = True
    shown.window.lock()
    shown.settle()
    yield shown
    FullDisk.is_full = False


@pytest.mark.covers("K39")
def test_what_cannot_be_stored_stays_covered_and_is_told(full_disk: OpenWindow) -> None:
    shown = full_disk
    assert shown.codes == ["entries_not_kept"]
    assert shown.window.locking.step is LockStep.NOT_KEPT
    assert shown.window.pages.currentWidget() is shown.window.unlock_page
    assert TRACE in readable(), "still there"
    lines = shown.window.findChildren(QLineEdit)
    assert [one for one in lines if one.isVisible() and TRACE in one.text()] == []
    assert shown.program.log == ["unlock: clerk"]


@pytest.mark.covers("K39")
def test_once_there_is_room_the_lock_goes_on(full_disk: OpenWindow) -> None:
    shown = full_disk
    FullDisk.is_full = False
    shown.window.notice_bar.act.click()
    shown.settle()
    assert TRACE not in readable()
    assert shown.program.log == ["unlock: clerk", "lock: asked"]
    shown.unlock("clerk")
    assert shown.workplace.applicant.data.draft().values["family_name"] == CANARY


@pytest.mark.covers("K39")
def test_only_their_owner_comes_back_to_entries_that_could_not_be_stored(
    full_disk: OpenWindow,
) -> None:
    shown = full_disk
    page = shown.window.unlock_page
    for login, password, code in (
        ("officer", PASSWORD, "not_permitted"),
        ("clerk", "another password", "wrong_password"),
    ):
        page.login.setText(login)
        page.password.edit.setText(password)
        QTest.keyClick(page.password.edit, Qt.Key.Key_Return)
        shown.settle()
        assert shown.codes[-1] == code
        assert shown.window.workplace is None
    workplace = shown.unlock("clerk")
    assert line(shown, "family_name").text() == CANARY
    assert line(shown, "family_name").hasFocus()
    assert workplace.applicant.isVisible()
    FullDisk.is_full = False
    shown.window.lock()
    shown.settle()
    assert TRACE not in readable()
    assert shown.program.log == ["unlock: clerk", "lock: asked"]


class BrokenPage(Page):
    """A page with a bug: it cannot tell what was typed on it."""

    def entries(self) -> Entries | None:
        raise ZeroDivisionError


@pytest.mark.covers("K39")
def test_a_bug_of_a_page_neither_uncovers_nor_loses_anything(
    shown: OpenWindow, expected_warnings: list[str]
) -> None:
    expected_warnings += ["incident", "entries wait under the cover: incident"]
    workplace = shown.unlock()
    new_person(shown)
    workplace.pages.put("broken", BrokenPage(workplace))
    shown.window.lock()
    shown.settle()
    assert shown.window.locking.step is LockStep.NOT_KEPT
    assert not workplace.isVisible()
    assert shown.codes == ["entries_not_kept"]
    workplace.pages.take_away("broken")
    assert shown.unlock() is workplace
    assert line(shown, "family_name").text() == CANARY


@pytest.mark.covers("K39")
def test_a_window_that_cannot_store_is_closed_at_the_second_wish(full_disk: OpenWindow) -> None:
    assert full_disk.window.close()


def test_the_first_wish_to_close_only_tells_that_it_cannot_be_stored(
    open_at: Callable[[MemoryProgram], OpenWindow],
) -> None:
    shown = open_at(MemoryProgram())
    shown.unlock()
    with busy(shown, "database"):
        assert not shown.window.close()
        assert not shown.window.close(), "the lock is under way"
    shown.settle()
    assert not shown.window.isVisible()

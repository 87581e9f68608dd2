"""The window over a workstation in memory, and a desk for presenters without a window."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from branch_app.domain.staff import Role
from branch_app.gui.application import make_application, open_window
from branch_app.gui.changes import ChangeBus
from branch_app.gui.desk import Desk
from branch_app.gui.language import Language
from branch_app.gui.main_window import MainWindow
from branch_app.gui.notices import Notice, NoticeBoard
from branch_app.gui.tasks import TaskRunner
from branch_app.gui.workplace import Workplace
from tests.gui.counter_program import LOGIN, PASSWORD, MemoryProgram
from tests.gui.inline_tasks import InlineTasks
from tests.services.crew import Crew, make_crew

# A shared machine pauses at will: only a hang is to fail.
PATIENCE_MS = 120_000
# Only Linux has a bus with logind on it.
collect_ignore = [] if sys.platform == "linux" else ["test_logind.py"]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application()


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    spoken = Language(qapp)
    spoken.use("en")
    yield spoken
    spoken.use("en")
    spoken.setParent(None)


@pytest.fixture
def program() -> MemoryProgram:
    return MemoryProgram()


def _until(is_so: Callable[[], bool]) -> None:
    """Let events run until it is so; the tests wait so often that 10 ms at a time are minutes."""
    patience, loop, looking = QDeadlineTimer(PATIENCE_MS), QEventLoop(), QTimer()
    looking.timeout.connect(lambda: loop.quit() if is_so() or patience.hasExpired() else None)
    looking.start(1)
    # Again, if what was still to be done when it was so has begun something new.
    while not is_so():
        assert not patience.hasExpired(), "still under way"
        loop.exec()


@dataclass(repr=False)
class OpenWindow:
    """A window on the screen, its tasks, and the notices it has shown."""

    window: MainWindow
    tasks: TaskRunner
    qtbot: QtBot
    program: MemoryProgram
    notices: list[Notice] = field(default_factory=list)

    @property
    def workplace(self) -> Workplace:
        assert self.window.workplace is not None
        return self.window.workplace

    @property
    def codes(self) -> list[str]:
        return [notice.code for notice in self.notices]

    def settle(self) -> None:
        """Wait until nothing is under way and the list of events is empty."""
        _until(self.tasks.is_idle)
        # More than once: layouts within layouts come to rest one after another.
        for _round in range(4):
            QApplication.processEvents()

    def unlock(self, login: str = LOGIN) -> Workplace:
        page = self.window.unlock_page
        page.login.setText(login)
        page.password.edit.setText(PASSWORD)
        QTest.keyClick(page.password.edit, Qt.Key.Key_Return)
        self.settle()
        return self.workplace


@pytest.fixture
def open_at(
    qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> Iterator[Callable[[MemoryProgram], OpenWindow]]:
    opened: list[OpenWindow] = []
    assert qapp.font().family() == "Golos Text"

    def open_it(program: MemoryProgram, spoken: str = "en") -> OpenWindow:
        window, tasks = open_window(program, tmp_path / "window.ini", language=spoken)
        shown = OpenWindow(window, tasks, qtbot, program)
        window.notices.posted.connect(shown.notices.append)
        window.resize(1366, 728)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        opened.append(shown)
        return shown

    yield open_it
    for shown in opened:
        shown.tasks.shutdown(lambda: None)
        shown.window.language.use("en")
        shown.window.hide()
        shown.window.deleteLater()


@pytest.fixture
def shown(open_at: Callable[[MemoryProgram], OpenWindow], program: MemoryProgram) -> OpenWindow:
    return open_at(program)


@pytest.fixture
def workplace(shown: OpenWindow) -> Workplace:
    return shown.unlock()


@pytest.fixture
def crew() -> Crew:
    return make_crew()


@pytest.fixture
def person_id(crew: Crew) -> str:
    """A person whose consent is in force."""
    person = crew.clerk.register()
    crew.clerk.consent(person)
    return person.id


@pytest.fixture
def unlocked(
    open_at: Callable[[MemoryProgram], OpenWindow], crew: Crew
) -> Callable[[Role], OpenWindow]:
    """Unlock the window as the employee of a role."""

    def unlock(role: Role) -> OpenWindow:
        shown = open_at(MemoryProgram(desk=crew.desks[role]))
        shown.unlock()
        return shown

    return unlock


def words_of(widget: QWidget) -> str:
    """Return what stands in every label and line, shown or hidden."""
    said = [one.text() for one in widget.findChildren(QLabel)]
    return " ".join([*said, *(one.text() for one in widget.findChildren(QLineEdit))])


@dataclass
class TestDesk:
    """A desk whose tasks run at once, with what was posted and what was announced."""

    __test__ = False

    program: MemoryProgram
    tasks: InlineTasks
    desk: Desk
    notices: list[Notice] = field(default_factory=list)
    changes: list[object] = field(default_factory=list)

    @property
    def codes(self) -> list[str]:
        return [notice.code for notice in self.notices]


@pytest.fixture
def at_desk(program: MemoryProgram, language: Language) -> TestDesk:
    assert language.code == "en"
    tasks, board, changes = InlineTasks(), NoticeBoard(), ChangeBus()
    services = program.services
    desk = Desk(
        services=services,
        tasks=tasks,
        notices=board,
        changes=changes,
        pack=services.packs.current(),
        camera=program.camera(),
    )
    held = TestDesk(program, tasks, desk)
    board.posted.connect(held.notices.append)
    changes.changed.connect(held.changes.append)
    return held


@pytest.fixture(autouse=True)
def _same_excepthook() -> Iterator[None]:
    hook = sys.excepthook
    yield
    sys.excepthook = hook

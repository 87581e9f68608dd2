"""Pictures of every page of the window in Kazakh and in Russian, taken of the real program.

One event loop runs; a timer takes the next step whenever no task is under way.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer

from branch_app.bootstrap.window import PREFERENCES_NAME, WindowProgram
from branch_app.gui.applicants.file_tabs import APPLICATIONS, DATA, PAPERS, RECORD, REQUESTS
from branch_app.gui.application import make_application, open_window
from branch_app.gui.main_window import MainWindow
from branch_app.gui.tasks import TaskRunner
from branch_app.gui.workplace import Workplace
from branch_app.settings import Settings

LANGUAGES = ("kk", "ru")
SIZE = (1366, 768)
STEP_MS = 40
# A step counts as settled after some quiet looks: a delivered result may start the next task.
QUIET_LOOKS = 4
MOST_LOOKS = 2000
PLACES = ("counter", "blanks", "scans", "staff", "journal", "synchronisation", "preferences")

TABS = {
    "applicant": DATA,
    "consents": PAPERS,
    "applications": APPLICATIONS,
    "requests": REQUESTS,
    "record": RECORD,
}

Step = Callable[[], object]


class _Tour(QObject):
    """Takes one step after another, each once the program is idle."""

    def __init__(self, tasks: TaskRunner, steps: Iterator[Step], done: Step) -> None:
        super().__init__()
        self._tasks = tasks
        self._steps = steps
        self._done = done
        self._quiet = 0
        self._looks = 0
        self.error: BaseException | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._looks += 1
        self._quiet = self._quiet + 1 if self._tasks.is_idle() else 0
        if self._looks > MOST_LOOKS:
            self._end(TimeoutError("the window does not come to rest"))
        elif self._quiet >= QUIET_LOOKS:
            self._quiet = self._looks = 0
            self._step()

    def _step(self) -> None:
        try:
            step = next(self._steps, None)
            if step is None:
                self._end(None)
            else:
                step()
        except Exception as error:
            self._end(error)

    def _end(self, error: BaseException | None) -> None:
        self.error = error
        self._timer.stop()
        self._done()


def take_pictures(
    settings: Settings, login: str, password: str, applicant_id: str, folder: Path
) -> list[Path]:
    """Return the pictures taken: each page in each language. Raises what the window raised."""
    if sys.platform == "linux" and "DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    taken: list[Path] = []
    with TemporaryDirectory(prefix="branch-app-pictures-") as aside:
        blank = Settings(data_dir=Path(aside) / "first-run")
        for place, tour in (
            (blank, _first_run_steps),
            (settings, _workplace_steps(login, password, applicant_id)),
        ):
            program = WindowProgram(place)
            window, tasks = open_window(program, Path(aside) / PREFERENCES_NAME, language="kk")
            window.resize(*SIZE)
            window.show()
            steps = _Tour(tasks, tour(window, _Camera(window, folder, taken)), application.quit)
            application.exec()
            window.close()
            tasks.shutdown(window.locking.last_act())
            window.deleteLater()
            if steps.error is not None:
                raise steps.error
    return taken


class _Camera:
    """Takes the picture of the window under a number, a page's name and the language."""

    def __init__(self, window: MainWindow, folder: Path, taken: list[Path]) -> None:
        self._window = window
        self._folder = folder
        self._taken = taken

    def speak(self, language: str) -> Step:
        return lambda: self._window.top_bar.language_chosen.emit(language)

    def take(self, page: str, language: str) -> Step:
        def shoot() -> None:
            path = self._folder / f"{page}-{language}.png"
            if not self._window.grab().save(str(path)):
                raise OSError(f"cannot write {path.name}")
            self._taken.append(path)

        return shoot


def _first_run_steps(_window: MainWindow, camera: _Camera) -> Iterator[Step]:
    for language in LANGUAGES:
        yield camera.speak(language)
        yield camera.take("first-run", language)


def _workplace_steps(
    login: str, password: str, applicant_id: str
) -> Callable[[MainWindow, _Camera], Iterator[Step]]:
    def steps(window: MainWindow, camera: _Camera) -> Iterator[Step]:
        for language in LANGUAGES:
            yield camera.speak(language)
            yield camera.take("unlock", language)
        yield lambda: _unlock(window, login, password)
        for language in LANGUAGES:
            yield camera.speak(language)
            for page in PLACES:
                yield partial(window.show_page, page)
                yield camera.take(page, language)
            for name, tab in TABS.items():
                yield partial(_workplace(window).open_applicant, applicant_id, tab)
                yield camera.take(name, language)
            yield lambda: window.show_page("counter")
            yield lambda: _workplace(window).new_applicant()
            yield camera.take("new-applicant", language)

    return steps


def _unlock(window: MainWindow, login: str, password: str) -> None:
    presenter = window.unlock_page.presenter
    if presenter is None:
        raise RuntimeError("the unlock page has no presenter")
    presenter.unlock(login, password)


def _workplace(window: MainWindow) -> Workplace:
    if window.workplace is None:
        raise RuntimeError("the window did not unlock")
    return window.workplace

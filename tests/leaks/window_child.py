"""The real program with its window, driven through a clerk's work with a person easy to find again.

`python -m tests.leaks.window_child DATA_DIR OUT` begins like the installed program; what a person
would see of names (title, notices, offered file) is written to OUT/seen.json. Near the end things
go wrong: the database refuses with the person's values in its words, and errors, warnings and
log lines with such values come from everywhere.
"""

from __future__ import annotations

import gc
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, qWarning
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from branch_app.cli import main
from branch_app.gui.applicants.file_tabs import PAPERS
from branch_app.gui.application import make_application
from branch_app.gui.forms.editors import LineEditor
from branch_app.gui.main_window import MainWindow
from branch_app.gui.tasks import TaskRunner
from branch_app.gui.workplace import Workplace
from branch_app.settings import Settings
from tests.end_to_end.made_branch import LOGIN, PASSWORD, Branch
from tests.gui.typing_keys import type_text
from tests.leaks.canaries import AFTER_CONSENT, FAMILY, VALUES
from tests.leaks.damage import SAID, let_go, stop

LOOK_MS = 20
MOST_LOOKS = 3000


class Clerk(QObject):
    """Takes one step after another, each once the window is at rest."""

    def __init__(self, branch: Branch, out: Path) -> None:
        super().__init__()
        self._branch = branch
        self._out = out
        self._steps = self._work()
        self._done: list[str] = []
        self._looks = self._rest = 0
        self.person_id = ""
        self.titles: set[str] = set()
        self.notices: list[str] = []
        self.offered = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def _look(self) -> None:
        self._looks += 1
        if self._looks > MOST_LOOKS:
            self._end(f"no rest after {self._done}")
            return
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        if not windows:
            return
        self.window = windows[0]
        self.titles.add(self.window.windowTitle())
        tasks = self.window.findChild(TaskRunner)
        self._rest = self._rest + 1 if tasks is not None and tasks.is_idle() else 0
        if self._rest > 4:
            self._rest = self._looks = 0
            self._step()

    def _step(self) -> None:
        try:
            self._done.append(next(self._steps))
        except StopIteration:
            self._end("")
        except Exception as error:
            self._end(f"after {self._done}: {error!r}")

    def _end(self, failure: str) -> None:
        self._timer.stop()
        seen = {
            "failure": failure,
            "done": self._done,
            "titles": sorted(self.titles),
            "notices": self.notices,
            "offered": self.offered,
        }
        (self._out / "seen.json").write_text(json.dumps(seen), encoding="utf-8")
        QTimer.singleShot(0, self.window.close)

    @property
    def _workplace(self) -> Workplace:
        assert self.window.workplace is not None
        return self.window.workplace

    def _work(self) -> Iterator[str]:
        yield "open"
        self.window.notices.posted.connect(lambda notice: self.notices.append(notice.text()))
        for part in (self._unlock, self._capture, self._paper, self._day_ends, self._unlock):
            yield from part()
        yield from self._trouble()

    def _unlock(self) -> Iterator[str]:
        page = self.window.unlock_page
        page.login.clear()
        type_text(page.login, LOGIN)
        type_text(page.password.edit, PASSWORD)
        QTest.keyClick(page.password.edit, Qt.Key.Key_Return)
        yield "unlocked"

    def _capture(self) -> Iterator[str]:
        self._workplace.new_applicant()
        yield "new"
        self._fill(VALUES)
        self._workplace.applicant.data.save.click()
        yield "saved"
        file = self._workplace.applicant.presenter.file
        assert file is not None
        self.person_id = file.applicant.id

    def _paper(self) -> Iterator[str]:
        consents = self._workplace.consents
        self._workplace.open_applicant(self.person_id, PAPERS)
        yield "papers"
        consents.presenter.issue("C1")
        yield "issued"
        form = consents.presenter.form
        assert form is not None
        consents.print_panel.save.click()
        yield "where to"
        dialog = self.window.findChild(QFileDialog)
        assert dialog is not None
        self.offered = Path(dialog.selectedFiles()[0]).name
        dialog.setDirectory(str(self._out))
        dialog.selectFile(self.offered)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        yield "pdf"
        consents.outcome_panel.yes.click()
        yield "printed"
        consents.show_panel("ticks")
        for row in consents.ticks_panel.rows.values():
            row.yes.click()
        consents.ticks_panel.record.click()
        yield "ticks"
        self._workplace.show_page("scans")
        self._workplace.scans.presenter.add_files([self._out / self.offered])
        yield "scanned"
        yield from self._correct(AFTER_CONSENT)

    def _day_ends(self) -> Iterator[str]:
        self._workplace.show_page("counter")
        type_text(self._workplace.counter.search, FAMILY)
        yield "found"
        for page in ("journal", "staff", "preferences", "synchronisation"):
            self._workplace.show_page(page)
            yield page
        self._workplace.synchronisation.run.click()
        yield "sent"
        self.window.top_bar.lock.click()
        yield "locked"

    def _trouble(self) -> Iterator[str]:
        stop(self._branch, "applicant", "BEFORE UPDATE")
        yield from self._correct({"birth_place": "Басқа"})
        self._workplace.applicant.presenter.give_up_edits()
        yield "given up"
        stop(self._branch, "journal", "BEFORE INSERT")
        self._workplace.open_applicant(self.person_id)
        yield "refused"
        threading.Thread(target=_fail, name="ended by an error").start()
        yield "thread"
        QTimer.singleShot(0, self.window, _fail)
        yield "slot"
        _lose()
        yield "unraisable"
        warnings.warn(SAID, stacklevel=1)
        logging.getLogger("somebody.elses").error("given %s", SAID, exc_info=ValueError(SAID))
        logging.getLogger("branch_app.gui").error("given %s %s", SAID)
        qWarning(SAID)
        yield "told"
        let_go(self._branch, "applicant", "journal")

    def _correct(self, values: dict[str, str]) -> Iterator[str]:
        self._workplace.open_applicant(self.person_id)
        yield "opened"
        self._workplace.applicant.presenter.edit()
        yield "editing"
        self._fill(values)
        self._workplace.applicant.data.save.click()
        yield "corrected"

    def _fill(self, values: dict[str, str]) -> None:
        rows = self._workplace.applicant.data.form.rows
        for name, value in values.items():
            editor = rows[name].editor
            if isinstance(editor, LineEditor):
                editor.setText("")
                editor.setFocus()
                type_text(editor, value)
            else:
                editor.set_value(value)
                editor.edited.emit()


def _fail() -> None:
    raise ValueError(SAID)


class _Lost:
    def __del__(self) -> None:
        _fail()


def _lose() -> None:
    _Lost()
    gc.collect()


def _begin(folder: Path, out: Path) -> None:
    application = make_application()
    clerk = Clerk(Branch(settings=Settings(data_dir=folder)), out)
    clerk.setParent(application)
    sys.argv = ["branch-app", "--data-dir", str(folder)]
    main()


if __name__ == "__main__":
    _begin(Path(sys.argv[1]), Path(sys.argv[2]))

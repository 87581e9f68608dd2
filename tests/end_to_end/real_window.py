"""The real window of this process over a data folder, without a screen."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from branch_app.bootstrap.window import WindowProgram
from branch_app.gui.application import open_window
from branch_app.gui.main_window import MainWindow
from branch_app.gui.notices import Notice
from branch_app.gui.tasks import TaskRunner
from branch_app.gui.workplace import Workplace
from tests.end_to_end.made_branch import LOGIN, PASSWORD, Branch
from tests.gui.typing_keys import type_text


class RealWindow:
    """The window of this process over the data folder."""

    def __init__(self, branch: Branch, qtbot: QtBot) -> None:
        self.window: MainWindow
        self.tasks: TaskRunner
        self._qtbot = qtbot
        program = WindowProgram(branch.settings)
        self.window, self.tasks = open_window(program, branch.data_dir / "w.ini", language="en")
        self.notices: list[Notice] = []
        self.window.notices.posted.connect(self.notices.append)
        self.window.show()

    @property
    def workplace(self) -> Workplace:
        assert self.window.workplace is not None
        return self.window.workplace

    @property
    def codes(self) -> list[str]:
        return [notice.code for notice in self.notices]

    def settle(self) -> None:
        self._qtbot.waitUntil(self.tasks.is_idle, timeout=30_000)
        QApplication.processEvents()

    def unlock(self) -> None:
        self.window.unlock_page.presenter.unlock(LOGIN, PASSWORD)
        self._qtbot.waitUntil(lambda: self.window.workplace is not None, timeout=30_000)
        self.settle()

    def line(self, name: str) -> QLineEdit:
        found = self.window.findChild(QLineEdit, name)
        assert isinstance(found, QLineEdit)
        return found

    def change(self, applicant_id: str) -> None:
        """Open a file and let its data be changed."""
        self.workplace.open_applicant(applicant_id)
        self.settle()
        self.workplace.applicant.presenter.edit()
        self.settle()

    def type_into(self, name: str, text: str) -> None:
        """Type this in place of what stands in a field of the file."""
        line = self.workplace.applicant.data.form.rows[name].editor
        assert isinstance(line, QLineEdit)
        line.setFocus()
        line.clear()
        type_text(line, text)

    def save(self) -> None:
        """Save the file."""
        self.workplace.applicant.presenter.save()
        self.settle()

    def shown(self) -> dict[str, str]:
        """Return what stands in the fields of the file."""
        return self.workplace.applicant.data.form.values()

    def close(self) -> None:
        self.tasks.shutdown(self.window.locking.last_act())
        self.window.hide()
        self.window.deleteLater()

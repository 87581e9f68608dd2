"""The real window over a real workstation, without a screen, in a process that is to be killed."""

from __future__ import annotations

import os
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn

from tests.end_to_end.made_branch import LOGIN, PASSWORD


def type_until_killed(pipe: Connection, data_dir: Path, typed: dict[str, str]) -> NoReturn:
    """Unlock, begin a new person, type, tell the moment of the last key, and go on idling."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLineEdit

    from branch_app.bootstrap.window import WindowProgram
    from branch_app.gui.application import make_application, open_window
    from branch_app.settings import Settings
    from tests.gui.typing_keys import type_text

    application = make_application()
    window, tasks = open_window(WindowProgram(Settings(data_dir=data_dir)), data_dir / "w.ini")
    window.show()
    window.unlock_page.presenter.unlock(LOGIN, PASSWORD)

    def type_all() -> None:
        if window.workplace is None or not tasks.is_idle():
            QTimer.singleShot(20, type_all)
            return
        window.workplace.new_applicant()
        for name, text in typed.items():
            line = window.workplace.findChild(QLineEdit, name)
            assert isinstance(line, QLineEdit)
            line.setFocus()
            type_text(line, text)
        pipe.send("typed")

    QTimer.singleShot(20, type_all)
    QApplication.exec()
    del application
    raise AssertionError("nobody came to kill")

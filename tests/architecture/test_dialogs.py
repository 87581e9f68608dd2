"""No dialog that the lock could not cover: none of the system's own, none that waits in a loop."""

from __future__ import annotations

import ast

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from branch_app.gui.application import make_application
from tests.architecture.places import PACKAGE, modules

FILES = PACKAGE / "gui" / "parts" / "files.py"
APPLICATION = PACKAGE / "gui" / "application.py"
# The system shows these itself, or they wait in a loop of their own until they are answered.
FORBIDDEN = frozenset(
    {
        "QColorDialog",
        "QFontDialog",
        "QInputDialog",
        "QPageSetupDialog",
        "QPrintDialog",
        "QPrintPreviewDialog",
        "QProgressDialog",
        "QSystemTrayIcon",
        "QWizard",
        "getExistingDirectory",
        "getExistingDirectoryUrl",
        "getOpenFileContent",
        "getOpenFileName",
        "getOpenFileNames",
        "getOpenFileUrl",
        "getSaveFileName",
        "getSaveFileUrl",
        "processEvents",
    }
)
WAITING = frozenset({"about", "aboutQt", "critical", "information", "question", "warning"})


def dialogs(source: str) -> list[str]:
    """Return where a source opens what the lock could not cover."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Attribute | ast.Name):
            continue
        name = node.attr if isinstance(node, ast.Attribute) else node.id
        of = getattr(getattr(node, "value", None), "id", "")
        is_waiting = of == "QMessageBox" and name in WAITING
        if name in FORBIDDEN or is_waiting or name in {"exec", "exec_"} or name == "QEventLoop":
            found.append(f"line {node.lineno}: {of}.{name}".replace(": .", ": "))
    return found


def test_the_window_opens_no_dialog_that_the_lock_could_not_cover() -> None:
    files = modules("branch_app/gui")
    assert len(files) > 60
    found = {file.name: dialogs(file.read_text("utf-8")) for file in files if file != APPLICATION}
    assert {name: lines for name, lines in found.items() if lines} == {}
    (main_loop,) = dialogs(APPLICATION.read_text("utf-8"))
    assert main_loop.endswith("application.exec")


def test_files_are_chosen_in_one_place_and_never_by_the_system() -> None:
    users = [file for file in modules("branch_app") if "QFileDialog" in file.read_text("utf-8")]
    assert users == [FILES]
    assert "QFileDialog.Option.DontUseNativeDialog" in FILES.read_text("utf-8")
    assert "QFileDialog.Option.DontConfirmOverwrite" in FILES.read_text("utf-8")


def test_the_application_asks_for_no_native_dialog_at_all() -> None:
    make_application()
    assert QCoreApplication.testAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.mark.parametrize(
    "source",
    [
        "QFileDialog.getOpenFileName(self)",
        "QtWidgets.QFileDialog.getSaveFileName(self)",
        "QPrintDialog(printer, self)",
        "QMessageBox.question(self, title, text)",
        "dialog.exec()",
        "menu.exec(place)",
        "loop = QEventLoop()",
        "QApplication.processEvents()",
    ],
)
def test_such_a_dialog_is_found(source: str) -> None:
    assert len(dialogs(source)) >= 1


def test_dialogs_that_are_opened_and_left_are_let_through() -> None:
    assert dialogs("dialog.open()\nQMessageBox(parent).show()\nlog.warning('x')\n") == []

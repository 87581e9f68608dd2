"""The Qt application: font, look, language, incidents; opens the window and closes it in order."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from branch_app.gui.colours import COLOURS
from branch_app.gui.icons import program_icon
from branch_app.gui.in_sight import KeysInSight
from branch_app.gui.language import Language
from branch_app.gui.main_window import MainWindow
from branch_app.gui.notices import NoticeBoard
from branch_app.gui.parts.enter_key import let_enter_move
from branch_app.gui.preferences import Preferences
from branch_app.gui.program import Program
from branch_app.gui.tasks import TaskRunner
from branch_app.resource_files import resource_path

FONTS = ("400Regular", "500Medium", "600SemiBold", "700Bold")
BASE_SIZE = 14
# How Qt's own warnings begin: a class and its function, such as `QPainter::begin`.
QT_PLACE = re.compile(r"Q[A-Za-z]+::[A-Za-z]+")

log = logging.getLogger(__name__)


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Return the one QApplication with our font and look; made at the first call."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["branch-app", *arguments])
    # A native dialog could not be covered by the lock.
    application.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    application.setApplicationName("branch-app")
    application.setApplicationDisplayName("Branch App")
    application.setWindowIcon(program_icon())
    _load_fonts()
    _dress(application)
    return application


def run_window(
    program: Program, preferences_file: Path, *, language: str = "", arguments: Sequence[str] = ()
) -> int:
    """Open the window, stay until it is closed, close the session in order; return 0.

    `preferences_file` is an ini file in the data folder; `language` overrides the one in it.
    """
    application = make_application(arguments)
    window, tasks = open_window(program, preferences_file, language=language)
    _catch_incidents(window.notices)
    qInstallMessageHandler(_log_message)
    window.show()
    window.session_watch.listen(int(window.winId()))
    code = application.exec()
    tasks.shutdown(window.locking.last_act())
    return code


def open_window(
    program: Program, preferences_file: Path, *, language: str = ""
) -> tuple[MainWindow, TaskRunner]:
    """Return the window, not shown yet, and its task runner; whoever asks must shut that down.

    The demo takes its pictures this way: `window.show_page(...)`, then wait for `tasks.is_idle()`.
    """
    preferences = Preferences(preferences_file)
    speech, board = Language(), NoticeBoard()
    tasks = TaskRunner()
    tasks.failed.connect(board.receive)
    speech.use(language or preferences.language)
    window = MainWindow(program, tasks, board, speech, preferences)
    KeysInSight(window)
    let_enter_move(window, is_moving=preferences.enter_moves)
    for owned in (speech, board, tasks):
        owned.setParent(window)
    return window, tasks


def _load_fonts() -> None:
    if "Golos Text" not in QFontDatabase.families():
        for weight in FONTS:
            QFontDatabase.addApplicationFont(str(resource_path(f"fonts/GolosText_{weight}.ttf")))


def _dress(application: QApplication) -> None:
    """Give the light look on every system, whatever its own theme."""
    application.styleHints().setColorScheme(Qt.ColorScheme.Light)
    application.setStyle("Fusion")
    font = QFont("Golos Text")
    font.setPixelSize(BASE_SIZE)
    application.setFont(font)
    palette = QPalette(QColor(COLOURS["surface"]), QColor(COLOURS["canvas"]))
    for role, name in (
        (QPalette.ColorRole.WindowText, "ink"),
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.ButtonText, "ink"),
        (QPalette.ColorRole.PlaceholderText, "faint"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.Base, "surface"),
    ):
        palette.setColor(role, QColor(COLOURS[name]))
    application.setPalette(palette)
    application.setStyleSheet(style_sheet())


def style_sheet() -> str:
    """Return the look with colours and icons in their places."""
    text = resource_path("style.qss").read_text(encoding="utf-8")
    for name in sorted(COLOURS, key=len, reverse=True):
        text = text.replace(f"@{name}", COLOURS[name])
    return text.replace("@icons", resource_path("icons").as_posix())


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log which part of Qt complains, and where; its sentence may quote what is on the screen."""
    if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        return
    place = QT_PLACE.match(message)
    log.warning("qt %s: %s", context.category, place[0] if place else "")


def _catch_incidents(board: NoticeBoard) -> None:
    """Let an unexpected error in the window become an incident; the work stays on the screen."""

    def catch(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            board.receive(error.with_traceback(trace))

    sys.excepthook = catch

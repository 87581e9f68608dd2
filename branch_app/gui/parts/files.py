"""Choosing files without native dialogs, which the lock could not cover, and without waiting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def _dialog(parent: QWidget, title: str, kinds: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(Path.home()), kinds)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    # Qt's own question would wait inside of it, in a loop that a lock cannot leave behind.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setObjectName("file_dialog")
    words = {
        QFileDialog.DialogLabel.LookIn: QCoreApplication.translate("files", "Folder:"),
        QFileDialog.DialogLabel.FileName: QCoreApplication.translate("files", "File name:"),
        QFileDialog.DialogLabel.FileType: QCoreApplication.translate("files", "Kind of file:"),
        QFileDialog.DialogLabel.Reject: QCoreApplication.translate("files", "Cancel"),
    }
    for place, text in words.items():
        dialog.setLabelText(place, text)
    dialog.resize(760, 460)
    return dialog


def choose_files(
    parent: QWidget, title: str, kinds: str, then: Callable[[list[Path]], object]
) -> None:
    """Let existing files be chosen; `then` gets them when and if that happens."""
    dialog = _dialog(parent, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    accept = QCoreApplication.translate("files", "Open")
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, accept)
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def choose_target(
    parent: QWidget, title: str, kinds: str, name: str, then: Callable[[Path], object]
) -> None:
    """Let a place for a new file be chosen; whether to replace an existing one is asked.

    `name` is offered: one that tells nothing of a person, so that nobody has to think of one.
    """
    dialog = _dialog(parent, title, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    accept = QCoreApplication.translate("files", "Save")
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, accept)
    dialog.fileSelected.connect(lambda name: _take(parent, Path(name), then))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def choose_folder(parent: QWidget, title: str, then: Callable[[Path], object]) -> None:
    """Let a folder be chosen; `then` gets it when and if that happens."""
    dialog = _dialog(parent, title, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    accept = QCoreApplication.translate("files", "Save here")
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, accept)
    dialog.filesSelected.connect(lambda names: then(Path(names[0])))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _take(parent: QWidget, file: Path, then: Callable[[Path], object]) -> None:
    if not file.exists():
        then(file)
        return
    question = QMessageBox(parent)
    question.setObjectName("replace_question")
    question.setIcon(QMessageBox.Icon.Question)
    text = QCoreApplication.translate("files", "There is a file of this name. Replace it?")
    question.setText(text)
    replace = QCoreApplication.translate("files", "Replace")
    keep = QCoreApplication.translate("files", "Keep it")
    question.addButton(replace, QMessageBox.ButtonRole.AcceptRole)
    question.setEscapeButton(question.addButton(keep, QMessageBox.ButtonRole.RejectRole))
    question.accepted.connect(lambda: then(file))
    question.finished.connect(question.deleteLater)
    question.open()

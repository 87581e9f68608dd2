"""What a person's file tells beside its fields: former names, files that went into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.former_name import FormerName
from branch_app.domain.local_time import local_date
from branch_app.gui import labels
from branch_app.gui.parts.buttons import label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.applicant_files import ApplicantFile, JoinedFile

T = TypeVar("T")


class FileNotes(TranslatedWidget):
    """Hidden while there is nothing to tell."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("file_notes")
        self._former: Sequence[FormerName] = ()
        self._joined: Sequence[JoinedFile] = ()
        self.card = Card(self, "file_notes_card", margin=14)
        self.former = label(self.card, "former_names", "", wraps=True)
        self.joined = label(self.card, "joined_files", "", wraps=True)
        self.card.body.addWidget(self.former)
        self.card.body.addWidget(self.joined)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.show_file(None)

    def show_file(self, file: ApplicantFile | None) -> None:
        """Tell what this file has to tell; nothing of none."""
        self._former = file.applicant.former_names if file is not None else ()
        self._joined = file.joined if file is not None else ()
        self.setVisible(bool(self._former or self._joined))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the notes in the language of the window."""
        names = _listed(self._former, self._name)
        self.former.setText(self.tr("Former names: {names}").format(names=names))
        self.former.setVisible(bool(self._former))
        files = _listed(self._joined, self._file)
        self.joined.setText(self.tr("Another file went into this one: {files}").format(files=files))
        self.joined.setVisible(bool(self._joined))

    def _name(self, name: FormerName) -> str:
        text = self.tr("{name} (until {day})")
        return text.format(name=name.full_name, day=labels.date_text(name.until))

    def _file(self, joined: JoinedFile) -> str:
        day = labels.date_text(local_date(joined.joined_at))
        return self.tr("{day}, paper № {number}").format(day=day, number=joined.paper_number)


def _listed(found: Sequence[T], words: Callable[[T], str]) -> str:
    return "; ".join(words(one) for one in found)

"""What a person's file tells beside its fields: former names, files that went into it.

And who else has the same telephone, address or document: a warning that keeps nobody from anything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.advice import Advice
from branch_app.domain.former_name import FormerName
from branch_app.domain.local_time import local_date
from branch_app.gui import labels
from branch_app.gui.parts.buttons import label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.lines import LineList
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.shared_files import advice_lines, file_of_line
from branch_app.services.applicant_files import ApplicantFile, JoinedFile
from branch_app.services.read_model import ApplicantRow

T = TypeVar("T")
MOST_ROWS = 4


class FileNotes(TranslatedWidget):
    """Hidden while there is nothing to tell."""

    file_asked = Signal(str)

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
        self._shared: Sequence[Advice] = ()
        self._whose = ""
        self._rows: Mapping[str, ApplicantRow] = {}
        self.shared = LineList(self.card, "shared_values")
        self.shared.fit(MOST_ROWS)
        self.shared.opened.connect(self._open)
        self.card.body.addWidget(self.shared)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.show_file(None)

    def show_file(self, file: ApplicantFile | None) -> None:
        """Tell what this file has to tell; nothing of none."""
        self._former = file.applicant.former_names if file is not None else ()
        self._joined = file.joined if file is not None else ()
        self._shared = file.shared if file is not None else ()
        whose = file.applicant.id if file is not None else ""
        if whose != self._whose:
            self._whose, self._rows = whose, {}
        self.setVisible(bool(self._former or self._joined or self._shared))
        self.retranslate()

    def unnamed(self) -> Sequence[str]:
        """Return the other files whose names are not known here yet."""
        told = {one for advice in self._shared for one in advice.files}
        return sorted(told - set(self._rows))

    def show_names(self, rows: Sequence[ApplicantRow]) -> None:
        """Tell whose the other files are, masked as in every list."""
        self._rows = {**self._rows, **{row.id: row for row in rows}}
        self._say_shared()

    def retranslate(self) -> None:
        """Say the notes in the language of the window."""
        names = _listed(self._former, self._name)
        self.former.setText(self.tr("Former names: {names}").format(names=names))
        self.former.setVisible(bool(self._former))
        files = _listed(self._joined, self._file)
        self.joined.setText(self.tr("Another file went into this one: {files}").format(files=files))
        self.joined.setVisible(bool(self._joined))
        self.shared.setAccessibleName(
            self.tr("Others with the same telephone, address or document")
        )
        self._say_shared()

    def _say_shared(self) -> None:
        lines = [line for one in self._shared for line in advice_lines(one, self._rows)]
        self.shared.show_lines(lines)
        self.shared.setVisible(bool(lines))

    def _open(self, line_id: str) -> None:
        if file := file_of_line(line_id):
            self.file_asked.emit(file)

    def _name(self, name: FormerName) -> str:
        text = self.tr("{name} (until {day})")
        return text.format(name=name.full_name, day=labels.date_text(name.until))

    def _file(self, joined: JoinedFile) -> str:
        day = labels.date_text(local_date(joined.joined_at))
        return self.tr("{day}, paper № {number}").format(day=day, number=joined.paper_number)


def _listed(found: Sequence[T], words: Callable[[T], str]) -> str:
    return "; ".join(words(one) for one in found)

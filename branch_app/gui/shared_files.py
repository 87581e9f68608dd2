"""Lines of other people's files that share a telephone, an address or a document (R-033, K55).

They stand beside a person's data and in the advice about an application alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from branch_app.domain.advice import Advice
from branch_app.gui.applications import advice_words
from branch_app.gui.parts.lines import Line
from branch_app.services.read_model import ApplicantRow

ID_END = 8
# Lines of advice and lines of files stand in one list: an id of a file is no code.
_FILE = "file:"


def advice_lines(one: Advice, rows: Mapping[str, ApplicantRow]) -> Iterator[Line]:
    """Yield the line of the advice, and below it whose the other files are, as far as read."""
    yield Line(
        id=one.code.value,
        title=advice_words.title_of(one),
        subtitle=advice_words.text_of(one),
        chips=(advice_words.chip_of(one),),
    )
    for file in one.files:
        yield _file_line(one, file, rows.get(file))


def file_of_line(line_id: str) -> str:
    """Return the id of the file that a line leads to, or an empty string."""
    return line_id.rpartition(":")[2] if line_id.startswith(_FILE) else ""


def _file_line(one: Advice, file: str, row: ApplicantRow | None) -> Line:
    tail = row.iin_tail if row is not None else ""
    said = QCoreApplication.translate("labels", "IIN …{tail}").format(tail=tail)
    return Line(
        id=f"{_FILE}{one.code.value}:{file}",
        title=row.full_name if row is not None else f"…{file[-ID_END:]}",
        subtitle=said if tail else QCoreApplication.translate("labels", "Open the file"),
        sign="person",
        is_name=True,
    )

"""The pages of a printed paper as a scanner leaves them in a folder."""

from __future__ import annotations

from pathlib import Path

from branch_app.domain.issued_form import IssuedForm
from branch_app.gui.printing import page_pictures
from tests.gui.conftest import TestDesk

SCAN_DPI = 150


def scanned_files(at_desk: TestDesk, form: IssuedForm, folder: Path) -> list[Path]:
    """Scan each page of the paper into a file of its own."""
    pdf = at_desk.program.desk.forms.export(form.id)
    files = []
    for number, picture in enumerate(page_pictures(pdf, SCAN_DPI / 72), start=1):
        file = folder / f"page{number}.png"
        assert picture.save(str(file))
        files.append(file)
    return files

"""Where a machine-readable zone leads that was read while the keys were anywhere in the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from branch_app.domain.mrz import read_mrz
from branch_app.domain.staff import Permission
from branch_app.gui.applicants.file_tabs import DATA
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.workplace import Workplace
from branch_app.services.read_model import ApplicantRow

# Two are enough to know that it is not one.
_ASKED = 2


class ZoneWays:
    """Into the data being typed; else to the owner's file, or to a new one that it fills."""

    def __init__(self, workplace: Workplace, desk: Desk) -> None:
        self._workplace = workplace
        self._desk = desk
        if "applicant" in workplace.pages:
            workplace.applicant.data.other_document.connect(self._refuse_other)

    def _refuse_other(self) -> None:
        self._desk.notices.tell("zone_of_another", Tone.WARNING)

    def take(self, zone: str) -> None:
        """Take a zone as it was typed; a role without files takes none."""
        if "applicant" not in self._workplace.pages:
            return
        if self._is_typing():
            self._fill(zone)
            return
        reading = read_mrz(zone, self._desk.today())
        fills = reading.fills if reading is not None else {}
        number = str(fills.get("iin") or fills.get("document_number") or "")
        if not number:
            self._desk.notices.tell("zone_unreadable", Tone.WARNING)
            return
        search = self._desk.services.search
        self._desk.tasks.read(
            lambda: search.find(number, _ASKED), partial(self._found, zone, number)
        )

    def _found(self, zone: str, number: str, rows: Sequence[ApplicantRow]) -> None:
        search, count = self._desk.services.search, len(rows)
        self._desk.tasks.database(lambda: search.settle(count))
        if count == 1:
            would_lose = self._workplace.has_unsaved_edits()
            self._workplace.open_applicant(rows[0].id)
            if self._desk.may(Permission.CAPTURE) and not would_lose:
                self._desk.notices.tell("zone_owner_found", Tone.GOOD)
        elif count or not self._desk.may(Permission.CAPTURE):
            self._workplace.show_page("counter")
            self._workplace.counter.search.setText(number)
        elif self._workplace.has_unsaved_edits():
            # Warns, or leaves what is typed when it was asked twice; the document is read again.
            self._workplace.new_applicant()
        else:
            self._workplace.new_applicant()
            self._fill(zone)

    def _is_typing(self) -> bool:
        page = self._workplace.applicant
        return self._workplace.current() is page and page.presenter.is_editing

    def _fill(self, zone: str) -> None:
        self._workplace.applicant.show_tab(DATA)
        self._workplace.applicant.data.take_zone(zone)

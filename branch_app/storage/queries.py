"""The read side: masked rows on a read-only connection of its own, for the read lane."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    func,
    literal,
    select,
)

from branch_app.domain.errors import NotPermitted
from branch_app.domain.issued_form import FormState
from branch_app.domain.record_state import RecordState
from branch_app.domain.scan import InboxState
from branch_app.services.journal_reading import JournalFilter, JournalRow, StaffName
from branch_app.services.read_model import (
    ApplicantRow,
    DayCounts,
    FormRow,
    PapersFound,
    PapersWanted,
)
from branch_app.storage import journal_reading, tables
from branch_app.storage.engine import quick_reading
from branch_app.storage.finding import find_people
from branch_app.storage.form_rows import FORM_COLUMNS, form_row
from branch_app.storage.person_lines import touch_lines
from branch_app.storage.person_rows import latest_people, named_people
from branch_app.storage.unsent import UnsentCount
from branch_app.storage.waiting_papers import papers_lacking_pages, papers_of

_person, _line = tables.applicant, tables.applicant_line
_form, _inbox = tables.issued_form, tables.inbox_page
# The state stands in the text: for a parameter SQLite would not take the index of drafts alone.
_DRAFTS = select(func.count()).where(
    _person.c.state == literal(RecordState.DRAFT.value, literal_execute=True)
)


class SqlReadModel:
    """Lists and counts on one connection, opened at the first call.

    One query at a time: whoever locks the workstation waits for the query under way and then
    closes the connection, key and all, from his own thread.
    """

    def __init__(self, open_reader: Callable[[], Engine]) -> None:
        self._open_reader = open_reader
        self._engine: Engine | None = None
        self._is_closed = False
        self._turn = threading.Lock()
        self._unsent = UnsentCount()

    @contextmanager
    def _turn_at(self) -> Iterator[Engine]:
        with self._turn:
            if self._is_closed:
                raise NotPermitted(reason="locked")
            if self._engine is None:
                self._engine = self._open_reader()
                with quick_reading(self._engine) as ask:
                    touch_lines(ask)
            yield self._engine

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._turn_at() as engine, engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close the connection for good, from any thread; a later query is refused."""
        with self._turn:
            self._is_closed = True
            if self._engine is not None:
                self._engine.dispose()
            self._engine = None

    def find_applicants(
        self, text: str, limit: int = 20, *, sees_blocked: bool = False
    ) -> Sequence[ApplicantRow]:
        """Return people whose name, IIN, telephone, document or form serial the text may mean.

        Spellings and case do not matter. The exact come first, then those last seen. Empty text:
        the latest. Unless
        `sees_blocked`, a blocked person is a row without name, year and digits, found by exactly
        the whole IIN.
        """
        if not text.strip():
            with self._reading() as connection:
                return latest_people(connection, limit, sees_blocked=sees_blocked)
        with self._turn_at() as engine, quick_reading(engine) as ask:
            return find_people(ask, text, limit, sees_blocked=sees_blocked)

    def named(
        self, applicant_ids: Sequence[str], *, sees_blocked: bool = False
    ) -> Sequence[ApplicantRow]:
        """Return the masked rows of these people, by name; of blocked ones with `sees_blocked`."""
        with self._reading() as connection:
            return named_people(connection, applicant_ids, sees_blocked=sees_blocked)

    def open_forms(self, limit: int = 50, *, sees_blocked: bool = False) -> Sequence[FormRow]:
        """Return papers not yet signed or without ticks, newest first.

        Papers of blocked people only with `sees_blocked`.
        """
        page = (
            select(*FORM_COLUMNS)
            .join(_line, _line.c.id == _form.c.applicant_id, isouter=True)
            .where(_form.c.is_open == 1)
            .order_by(_form.c.issued_at.desc(), _form.c.id.desc())
            .limit(limit)
        )
        if not sees_blocked:
            page = page.where(_line.c.state.is_distinct_from(RecordState.BLOCKED.value))
        with self._reading() as connection:
            return [form_row(row) for row in connection.execute(page).mappings()]

    def papers_lacking_pages(
        self, wanted: PapersWanted, *, sees_blocked: bool = False
    ) -> PapersFound:
        """Return whose pages are missing: what lay beside, then the newest printed, then others.

        At most `limit` of each; of blocked people only with `sees_blocked`.
        """
        with self._reading() as connection:
            return papers_lacking_pages(connection, wanted, sees_blocked=sees_blocked)

    def papers_of_people(
        self, text: str, limit: int = 20, *, sees_blocked: bool = False
    ) -> Sequence[FormRow]:
        """Return the papers that lack pages of whom the text may mean, the likeliest first."""
        people = self.find_applicants(text, limit, sees_blocked=sees_blocked)
        ids = [row.id for row in people]
        with self._reading() as connection:
            return papers_of(connection, ids, limit, sees_blocked=sees_blocked)

    def counts(self) -> DayCounts:
        """Return what waits."""
        open_in = _form.c.is_open == 1
        with self._reading() as connection:
            return DayCounts(
                drafts=connection.scalar(_DRAFTS) or 0,
                printed_not_scanned=_count(
                    connection, open_in, _form.c.state == FormState.PRINTED.value
                ),
                signed_without_ticks=_count(
                    connection, open_in, _form.c.state == FormState.SIGNED.value
                ),
                inbox=_count(connection, _inbox.c.state == InboxState.WAITING.value),
                unsent=self._unsent.count(connection),
            )

    def journal_rows(
        self, wanted: JournalFilter, before: int | None, limit: int
    ) -> Sequence[JournalRow]:
        """Return rows with seq < before that meet the filter, newest first."""
        with self._reading() as connection:
            return journal_reading.journal_rows(connection, wanted, before, limit)

    def staff_names(self) -> Mapping[str, StaffName]:
        """Return id and name of everybody who was ever admitted."""
        with self._reading() as connection:
            return journal_reading.staff_names(connection)

    def last_reading(self, staff_id: str) -> int:
        """Return the seq at which this employee last read the journal; 0 for never."""
        with self._reading() as connection:
            return journal_reading.last_reading(connection, staff_id)


def _count(connection: Connection, *conditions: ColumnElement[bool]) -> int:
    return connection.scalar(select(func.count()).where(*conditions)) or 0

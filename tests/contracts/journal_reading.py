"""What every reader of the journal must do, whether in memory or on SQLCipher.

A suite to inherit: the heir gives the fixtures `begin_work`, `reader` and `clock`.
"""

from __future__ import annotations

import datetime as dt

from branch_app.domain.change import Act, RecordKind
from branch_app.domain.serials import make_serial
from branch_app.services.journal_reading import JournalFilter, JournalReader, StaffName
from branch_app.services.ports import BeginWork
from tests.fakes import START, SettableClock
from tests.storage.made import make_form, make_member

SERIAL = make_serial("ALM1", "01", 1)
ACTS = (Act.OPEN, Act.SHOW_NUMBER, Act.SEARCH, Act.OPEN, Act.LOGIN)


class JournalReadingContract:
    """Filtered pages, newest first."""

    def _fill(self, begin_work: BeginWork, clock: SettableClock) -> None:
        """Six rows: a form and an act on each of five days, each just before local midnight."""
        with begin_work() as work:
            work.forms.save(make_form(serial=SERIAL), Act.ISSUE, {"serial": SERIAL})
            work.commit()
        for day, act in enumerate(ACTS):
            # 23:59 in Kazakhstan is 18:59 in Greenwich.
            clock.at = START.replace(hour=18, minute=59) + dt.timedelta(days=day)
            with begin_work() as work:
                kind, record_id = RecordKind.APPLICANT, f"{day:032x}"
                work.journal.note(act, kind=kind, record_id=record_id, details={"n": day})
                work.commit()

    def _seqs(self, reader: JournalReader, **wanted: object) -> list[int]:
        asked = JournalFilter(**wanted)  # type: ignore[arg-type]
        return [row.seq for row in reader.journal_rows(asked, None, 100)]

    def test_pages_come_newest_first_and_follow_one_another(
        self, begin_work: BeginWork, reader: JournalReader, clock: SettableClock
    ) -> None:
        self._fill(begin_work, clock)
        everything = JournalFilter()
        first = reader.journal_rows(everything, None, 4)
        assert [row.seq for row in first] == [6, 5, 4, 3]
        assert [row.seq for row in reader.journal_rows(everything, 3, 4)] == [2, 1]
        assert list(reader.journal_rows(everything, 1, 4)) == []
        newest = first[0]
        assert (newest.act, newest.kind, newest.record_id) == ("login", "applicant", f"{4:032x}")
        assert (newest.actor, dict(newest.details)) == ("staff", {"n": 4})
        assert newest.at == START.replace(hour=18, minute=59) + dt.timedelta(days=4)

    def test_days_are_those_of_kazakhstan(
        self, begin_work: BeginWork, reader: JournalReader, clock: SettableClock
    ) -> None:
        self._fill(begin_work, clock)
        first = (START + dt.timedelta(hours=5)).date()
        day = first + dt.timedelta(days=1)
        assert self._seqs(reader, since=day, until=day) == [3]
        assert self._seqs(reader, until=first) == [2, 1]
        assert self._seqs(reader, since=day + dt.timedelta(days=3)) == [6]
        assert self._seqs(reader, until=dt.date.max) == [6, 5, 4, 3, 2, 1]

    def test_each_part_of_the_filter_counts(
        self, begin_work: BeginWork, reader: JournalReader, clock: SettableClock
    ) -> None:
        self._fill(begin_work, clock)
        assert self._seqs(reader, acts=frozenset({Act.OPEN, Act.LOGIN})) == [6, 5, 2]
        assert self._seqs(reader, staff_id="staff") == [6, 5, 4, 3, 2, 1]
        assert self._seqs(reader, staff_id="other") == []
        assert self._seqs(reader, record="0002") == [4]
        assert self._seqs(reader, record=f"{2:032x}") == [4]
        assert self._seqs(reader, serial=SERIAL) == [1]
        assert self._seqs(reader, record="0002", acts=frozenset({Act.OPEN})) == []

    def test_a_paper_is_found_by_what_rows_tell_of_it_too(
        self, begin_work: BeginWork, reader: JournalReader, clock: SettableClock
    ) -> None:
        self._fill(begin_work, clock)
        with begin_work() as work:
            work.journal.note(Act.OPEN, record_id="f" * 32)
            work.journal.note(Act.RECORD_TICKS, record_id="9" * 32, details={"serial": SERIAL})
            work.commit()
        assert self._seqs(reader, serial=SERIAL) == [8, 7, 1]

    def test_names_and_the_last_reading_are_told(
        self, begin_work: BeginWork, reader: JournalReader
    ) -> None:
        assert reader.last_reading("staff") == 0
        member = make_member()
        with begin_work() as work:
            work.staff.save(member, Act.ADMIT_STAFF)
            work.journal.note(Act.READ_JOURNAL)
            work.journal.note(Act.LOGIN)
            work.commit()
        name = StaffName(login=member.login, display_name=member.display_name)
        assert reader.staff_names() == {member.id: name}
        assert reader.last_reading("staff") == 2
        assert reader.last_reading("other") == 0

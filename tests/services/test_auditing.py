"""Reading the journal, and the look that raises alerts, over the workstation in memory."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from branch_app.domain.alerts import MOST_PERSONS_AN_HOUR
from branch_app.domain.audit import ChainFault, FaultKind, FaultPlace, KnownHead
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import BadInput, NotPermitted
from branch_app.domain.staff import PERMISSIONS, Permission, Role
from branch_app.services.auditing import AuditingService, Countersignature
from branch_app.services.journal_reading import JournalFilter, JournalReading, about, shortened
from branch_app.services.watching import SEEN
from tests.gui.memory_read_model import MemoryReadModel
from tests.services.crew import Crew, make_crew
from tests.services.desk import Desk

# A Tuesday at ten in the morning.
MORNING = dt.datetime(2026, 11, 24, 5, 0, tzinfo=dt.UTC)


@pytest.fixture
def crew() -> Crew:
    made = make_crew()
    auditing(made.clerk).watch()
    made.manager.branch.clock.at = MORNING
    auditing(made.manager).open_journal(JournalFilter())
    return made


def auditing(desk: Desk) -> AuditingService:
    return AuditingService(
        begin_work=lambda: desk.branch.begin_work(desk.staff.id),
        clock=desk.branch.clock,
        staff=desk.staff,
        read_model=MemoryReadModel(desk.branch),
    )


def _alerts(desk: Desk) -> list[dict[str, str | int]]:
    """What was raised; the crew itself was admitted on a Sunday, which is not told here."""
    entries = desk.branch.state.entries
    told = [dict(each.details) for each in entries if each.act is Act.RAISE_ALERT]
    return [facts for facts in told if facts["whose"] != "staff"]


def _open(desk: Desk, count: int) -> None:
    for number in range(count):
        with desk.branch.begin_work(desk.staff.id) as work:
            work.journal.note(Act.OPEN, kind=RecordKind.APPLICANT, record_id=f"{number:032x}")
            work.commit()


def test_who_reads_the_journal_is_in_it_before_a_row_is_given_out(crew: Crew) -> None:
    service = auditing(crew.manager)
    wanted = JournalFilter(
        since=dt.date(2026, 11, 1), staff_id="staff-clerk", acts=frozenset({Act.OPEN, Act.LOGIN})
    )
    reading = service.open_journal(wanted)
    told = crew.manager.branch.state.entries[-1]
    assert (told.act, told.actor) == (Act.READ_JOURNAL, "staff-manager")
    assert told.details == {"since": "2026-11-01", "whose": "staff-clerk", "acts": "login,open"}
    before = len(crew.manager.branch.state.entries)
    assert list(service.page(reading)) == []
    assert len(crew.manager.branch.state.entries) == before


def test_rows_tell_who_acted_by_name_and_records_by_the_end_of_their_id(crew: Crew) -> None:
    _open(crew.clerk, 1)
    service = auditing(crew.officer)
    line = service.page(JournalReading(filter=JournalFilter(acts=frozenset({Act.OPEN}))))[0]
    assert (line.actor, line.record) == ("Аида Үлгіқызы", "…00000000")
    admitted = service.page(JournalReading(filter=JournalFilter(acts=frozenset({Act.ADMIT_STAFF}))))
    assert {each.record for each in admitted} == {"Аида Үлгіқызы"}
    assert [each.name for each in service.people()] == ["Аида Үлгіқызы"] * 4


def test_who_may_not_read_the_staff_list_sees_logins(
    crew: Crew, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(
        PERMISSIONS, Role.AUDITOR, PERMISSIONS[Role.AUDITOR] - {Permission.READ_STAFF}
    )
    _open(crew.clerk, 1)
    service = auditing(crew.desks[Role.AUDITOR])
    line = service.page(JournalReading(filter=JournalFilter(acts=frozenset({Act.OPEN}))))[0]
    assert line.actor == "clerk"
    assert {(each.id, each.name) for each in service.people()} >= {("staff-clerk", "clerk")}


def test_nobody_we_know_is_told_by_the_end_of_the_id(crew: Crew) -> None:
    with crew.manager.branch.begin_work("f" * 32) as work:
        work.journal.note(Act.SEARCH)
        work.commit()
    service = auditing(crew.manager)
    line = service.page(JournalReading(filter=JournalFilter(acts=frozenset({Act.SEARCH}))))[0]
    assert line.actor == "…ffffffff" == shortened("f" * 32)
    assert shortened("abc") == "abc"


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("ALM1-01-0000001-4", {"serial": "ALM101000000014"}),
        (" …00AB12cd ", {"record": "00ab12cd"}),
        ("f" * 32, {"record": "f" * 32}),
        ("", {"record": ""}),
    ],
)
def test_a_paper_number_or_the_end_of_an_id_is_understood(typed: str, part: dict[str, str]) -> None:
    assert set(about(typed)) == set(part)
    if "record" in part:
        assert about(typed) == part
        JournalFilter(**about(typed))  # type: ignore[arg-type]


@pytest.mark.parametrize("typed", ["850101300005", "77011234567", "Әлімқұлова", "abc", "012345678"])
def test_what_could_be_a_name_or_a_number_is_no_filter(typed: str) -> None:
    with pytest.raises(BadInput):
        JournalFilter(**about(typed))  # type: ignore[arg-type]
    with pytest.raises(BadInput):
        JournalFilter(staff_id=f"{typed} ")


def test_digits_alone_do_not_reach_the_journal(crew: Crew) -> None:
    auditing(crew.manager).open_journal(JournalFilter(record="01011985"))
    told = crew.manager.branch.state.entries[-1]
    assert told.details == {"record": "digits"}
    auditing(crew.manager).open_journal(JournalFilter(record="0101198f"))
    assert crew.manager.branch.state.entries[-1].details == {"record": "0101198f"}


def test_mass_viewing_is_raised_once_and_shown_to_readers_until_they_look(crew: Crew) -> None:
    _open(crew.clerk, MOST_PERSONS_AN_HOUR + 1)
    for _ in range(3):
        assert auditing(crew.clerk).watch() is None
    told = {"alert": "mass_viewing", "whose": "staff-clerk", "count": MOST_PERSONS_AN_HOUR + 1}
    assert _alerts(crew.clerk) == [told]
    service = auditing(crew.manager)
    alerts = service.alerts()
    assert alerts.unseen == 1
    assert dict(alerts.lines[0].details)["whose"] == "Аида Үлгіқызы"
    service.open_journal(JournalFilter())
    assert (service.alerts().unseen, len(service.alerts().lines)) == (0, 2)
    assert auditing(crew.officer).alerts().unseen == 2
    with pytest.raises(NotPermitted):
        auditing(crew.clerk).alerts()


def test_a_look_without_new_rows_writes_nothing(crew: Crew) -> None:
    service = auditing(crew.clerk)
    service.watch()
    before = crew.clerk.branch.state
    service.watch()
    assert crew.clerk.branch.state is before


def test_the_first_look_does_not_go_through_years(crew: Crew) -> None:
    del crew.clerk.branch.state.settings[SEEN]
    crew.manager.branch.clock.at = MORNING.replace(hour=20)
    _open(crew.clerk, 3)
    crew.manager.branch.clock.at = MORNING + dt.timedelta(days=1)
    _open(crew.clerk, 2100)
    auditing(crew.clerk).watch()
    assert [alert["alert"] for alert in _alerts(crew.clerk)] == ["mass_viewing"]


@pytest.mark.parametrize("place", [-1, -2])
def test_rows_that_do_not_continue_what_was_seen_are_a_broken_chain(crew: Crew, place: int) -> None:
    service = auditing(crew.clerk)
    service.watch()
    _open(crew.clerk, 1)
    entries = crew.clerk.branch.state.entries
    entries[place] = replace(entries[place], actor="nobody", hash="0" * 64)
    service.watch()
    service.watch()
    assert _alerts(crew.clerk) == [{"alert": "broken_chain", "whose": "", "count": 1}]


def test_rows_cut_off_below_what_was_seen_are_a_broken_chain(crew: Crew) -> None:
    service = auditing(crew.clerk)
    _open(crew.clerk, 3)
    service.watch()
    del crew.clerk.branch.state.entries[-2:]
    service.watch()
    assert [alert["alert"] for alert in _alerts(crew.clerk)] == ["broken_chain"]


def test_a_check_that_finds_faults_raises_an_alert_at_the_next_look(crew: Crew) -> None:
    _open(crew.clerk, 2)
    entries = crew.clerk.branch.state.entries
    entries[2] = replace(entries[2], actor="nobody")
    report = auditing(crew.manager).verify()
    assert [(fault.kind, fault.first) for fault in report.faults] == [(FaultKind.CHANGED, 3)]
    auditing(crew.clerk).watch()
    assert [alert["alert"] for alert in _alerts(crew.clerk)] == ["broken_chain"]


def test_what_head_office_signed_is_part_of_the_check(crew: Crew) -> None:
    _open(crew.clerk, 2)
    forged = ChainFault(kind=FaultKind.CHANGED, place=FaultPlace.RECEIPT, first=5, last=5)
    other = KnownHead(seq=5, hash="0" * 64)
    service = replace(
        auditing(crew.manager),
        countersignature=lambda _: Countersignature(head=other, fault=forged),
    )
    report = service.verify()
    assert forged in report.faults
    assert report.countersigned.head == other

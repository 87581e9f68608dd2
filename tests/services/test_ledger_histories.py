"""Any history of papers: the ledger never allows what the last paper about a thing forbids (K18).

Beside the services runs a plain list of what was said, when and about what; both must agree.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from branch_app.domain.applicant import Applicant
from branch_app.domain.consent import ConsentChannel
from branch_app.domain.consent_ledger import Use
from branch_app.domain.errors import ConsentMissing
from branch_app.domain.local_time import local_date
from branch_app.domain.task import TaskKind
from branch_app.services.consents import GivenElsewhere
from tests.services.desk import Desk, make_desk

CHANNELS = ("email", "telephone", "post", "partners")
# Choice on the application to withdraw -> what it takes back, and whether at once.
TAKEN_BACK = {
    "marketing": (tuple(f"C10.{name}" for name in CHANNELS), True),
    "email": (("C10.email",), True),
    "automated": (("C6",), True),
    "bureau": (("C3",), False),
    "collection": (("C1",), False),
}
TARGETS = ("C1", "C3", "C6", *(f"C10.{name}" for name in CHANNELS))
MONTHS = {"C6": 12, "C10": 12}

ACTIONS = st.one_of(
    st.tuples(st.just("C1"), st.booleans()),
    st.tuples(st.just("C3"), st.booleans()),
    st.tuples(st.just("C6"), st.booleans()),
    st.tuples(st.just("C10"), st.frozensets(st.sampled_from(CHANNELS))),
    st.tuples(st.just("withdraw"), st.frozensets(st.sampled_from(sorted(TAKEN_BACK)), min_size=1)),
    st.tuples(st.just("decide"), st.booleans()),
    st.tuples(st.just("blank"), st.frozensets(st.sampled_from(CHANNELS))),
    st.tuples(st.just("key_in"), st.booleans()),
    st.tuples(st.just("elsewhere"), st.tuples(st.booleans(), st.integers(0, 40))),
    st.tuples(st.just("days"), st.integers(1, 250)),
)


@dataclass
class Said:
    """The last will about each target: when, yes or no, until which day."""

    last: dict[str, tuple[dt.datetime, bool, dt.date | None]] = field(default_factory=dict)
    asked: dict[str, dt.datetime] = field(default_factory=dict)

    def say(self, target: str, at: dt.datetime, *, yes: bool) -> None:
        was = self.last.get(target)
        if was is not None and was[0] > at:
            return
        months = MONTHS.get(target.partition(".")[0])
        self.last[target] = (at, yes, _later(local_date(at), months) if months and yes else None)
        self.asked.pop(target, None)

    def allows(self, target: str, today: dt.date) -> bool:
        base = self.last.get("C1")
        own = self.last.get(target)
        if base is None or own is None or not base[1] or not own[1]:
            return False
        return own[2] is None or today <= own[2]


def _later(on: dt.date, months: int) -> dt.date:
    years, month = divmod(on.month - 1 + months, 12)
    for day in range(on.day, 0, -1):
        try:
            return dt.date(on.year + years, month + 1, day)
        except ValueError:
            continue
    raise AssertionError


class History:
    """A person at a counter, and the list beside it."""

    def __init__(self) -> None:
        self.desk: Desk = make_desk()
        self.said = Said()
        self.blank: tuple[str, frozenset[str], dt.datetime] | None = None
        self.person: Applicant = self.desk.register()
        self.desk.consent(self.person)
        self.said.say("C1", self.now, yes=True)

    @property
    def now(self) -> dt.datetime:
        return self.desk.branch.clock.now()

    def do(self, action: str, what: object) -> None:
        self.desk.branch.clock.advance(minutes=7)
        getattr(self, f"do_{action.lower()}")(what)

    def do_c1(self, yes: bool) -> None:
        self._sign("C1", ["consent"] if yes else [])
        self.said.say("C1", self.now, yes=yes)

    def do_c3(self, yes: bool) -> None:
        if not self._sign("C3", ["consent"] if yes else []):
            return
        self.said.say("C3", self.now, yes=yes)

    def do_c6(self, yes: bool) -> None:
        if not self._sign("C6", ["consent"] if yes else []):
            return
        self.said.say("C6", self.now, yes=yes)

    def do_c10(self, channels: frozenset[str]) -> None:
        if not self._sign("C10", sorted(channels)):
            return
        for name in CHANNELS:
            self.said.say(f"C10.{name}", self.now, yes=name in channels)

    def _sign(self, code: str, yes: Sequence[str]) -> bool:
        """Sign, where C1 lets anything else be asked for at all."""
        try:
            self.desk.sign(self.person, code, yes=yes)
        except ConsentMissing:
            assert not self.said.allows("C1", local_date(self.now))
            return False
        return True

    def do_withdraw(self, choices: frozenset[str]) -> None:
        try:
            form = self.desk.forms.issue(self.person.id, "WITHDRAWAL")
        except ConsentMissing:
            return
        ticked = [one for one in form.choices if one in choices]
        self.desk.consents.record_ticks(form.serial, {c: c in ticked for c in form.choices})
        self.desk.scan(form)
        for choice in ticked:
            targets, is_at_once = TAKEN_BACK[choice]
            for target in targets:
                held = self.said.last.get(target)
                if held is None or not held[1]:
                    continue
                if is_at_once:
                    self.said.say(target, self.now, yes=False)
                else:
                    self.said.asked.setdefault(target, self.now)

    def do_decide(self, accepts: bool) -> None:
        tasks = [
            one
            for one in self.desk.withdrawals.open_tasks()
            if one.kind is TaskKind.DECIDE_WITHDRAWAL
        ]
        for task in tasks[:1]:
            if not accepts:
                self.desk.withdrawals.refuse(task.id, "bureau_law")
                for target in task.targets:
                    self.said.asked.pop(target, None)
                continue
            self.desk.withdrawals.accept(task.id)
            for target in task.targets:
                if target in self.said.asked:
                    self.said.say(target, self.now, yes=False)

    def do_blank(self, channels: frozenset[str]) -> None:
        if self.blank is None:
            (form,) = self.desk.blank_forms.issue("C10", 1)
            self.desk.branch.clock.advance(minutes=1)
            self.blank = (form.serial, channels, self.now)

    def do_key_in(self, scans_first: bool) -> None:
        if self.blank is None:
            return
        serial, channels, filled_at = self.blank
        self.blank = None
        form = self.desk.forms.by_serial(serial)
        if scans_first:
            self.desk.scan(form)
        form = self.desk.blank_forms.key_in(serial, self.person.id, filled_at)
        self.desk.consents.record_ticks(serial, {c: c in channels for c in form.choices})
        if not scans_first:
            self.desk.scan(form)
        for name in CHANNELS:
            self.said.say(f"C10.{name}", filled_at, yes=name in channels)

    def do_elsewhere(self, will: tuple[bool, int]) -> None:
        is_granted, days_ago = will
        decided_at = self.now - dt.timedelta(days=days_ago, minutes=3)
        given = GivenElsewhere(
            target="C3",
            is_granted=is_granted,
            channel=ConsentChannel.STATE_SERVICE,
            reference="1414-2026-000002",
            decided_at=decided_at,
        )
        try:
            self.desk.consents.record_elsewhere(self.person.id, given)
        except ConsentMissing:
            return
        self.said.say("C3", decided_at, yes=is_granted)

    def do_days(self, count: int) -> None:
        self.desk.branch.clock.advance(days=count)

    def check(self) -> None:
        today = local_date(self.now)
        standing = {
            line.template.code: line for line in self.desk.consents.standing(self.person.id)
        }
        for target in TARGETS:
            granted = standing[target.partition(".")[0]].granted
            assert (target in granted) == self.said.allows(target, today), target
        for channel in CHANNELS[:3]:
            use = Use(purpose="marketing", channel=channel)
            answer = self.desk.consents.may(self.person.id, use)
            assert answer.is_allowed == self.said.allows(f"C10.{channel}", today)
            assert not answer.is_allowed or answer.consent is not None


EMAIL = frozenset({"email"})
# Filled in by hand before a newer paper, keyed in after it: the newer one counts.
_LATE_AFTER_WITHDRAWAL: list[tuple[str, object]] = [
    ("C10", EMAIL),
    ("blank", EMAIL),
    ("withdraw", frozenset({"marketing"})),
    ("key_in", False),
]
_LATE_AFTER_REFUSAL: list[tuple[str, object]] = [
    ("blank", EMAIL),
    ("C10", frozenset()),
    ("key_in", True),
]
# Asked back, signed anew before the answer: the answer takes nothing of the new consent.
_CHANGED_MIND: list[tuple[str, object]] = [
    ("C3", True),
    ("withdraw", frozenset({"bureau"})),
    ("C3", True),
    ("decide", True),
]
# Told by the state service before the paper was signed, entered after it: the paper counts.
_TOLD_LATE: list[tuple[str, object]] = [("C3", False), ("elsewhere", (True, 2))]


@pytest.mark.covers("K18", "K20", "K22")
@settings(max_examples=20, deadline=None)
@example(_LATE_AFTER_WITHDRAWAL)
@example(_LATE_AFTER_REFUSAL)
@example(_CHANGED_MIND)
@example(_TOLD_LATE)
@given(st.lists(ACTIONS, max_size=9))
def test_the_ledger_never_allows_what_the_last_paper_forbids(
    actions: list[tuple[str, object]],
) -> None:
    history = History()
    for action, what in actions:
        history.do(action, what)
        history.check()


@pytest.mark.full
@settings(max_examples=500, deadline=None)
@given(st.lists(ACTIONS, min_size=3, max_size=14))
def test_five_hundred_histories(actions: list[tuple[str, object]]) -> None:
    history = History()
    for action, what in actions:
        history.do(action, what)
        history.check()

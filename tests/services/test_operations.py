"""A blocked person: each of the eight operations is refused to everyone but the officer (K27)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from branch_app.domain.change import Act
from branch_app.domain.errors import MoveNotAllowed, NotPermitted, RecordBlocked
from branch_app.domain.import_batch import Outcome
from branch_app.domain.record_state import (
    ALLOWED_MOVES,
    Operation,
    RecordState,
    refuse_blocked,
)
from branch_app.domain.scan import InboxReason, InboxState
from branch_app.domain.serials import PageCode, make_page_code
from branch_app.domain.staff import PERMISSIONS, Permission, Role
from branch_app.services.import_watch import ImportRun
from tests.services.desk import KEY, Desk, scanned
from tests.services.every_argument import ARGUMENTS
from tests.services.every_method import Counter, call, make_counter, methods, parameters
from tests.services.operations import IMPERSONAL, METHODS, MOVES, PERSONAL

PERFORMED = {name for names in METHODS.values() for name in names}
OTHERS = (Role.CLERK, Role.MANAGER, Role.AUDITOR)


@pytest.fixture(scope="module")
def made() -> Counter:
    return make_counter()


@pytest.fixture
def counter(made: Counter) -> Counter:
    made.put_back()
    return made


def test_every_operation_and_every_method_has_its_place() -> None:
    assert set(METHODS) == set(Operation)
    assert set(methods()) == PERFORMED | MOVES | IMPERSONAL
    assert PERFORMED.isdisjoint(MOVES | IMPERSONAL)
    assert MOVES.isdisjoint(IMPERSONAL)


def test_what_takes_a_person_performs_an_operation() -> None:
    personal = {name for name in methods() if PERSONAL.intersection(parameters(name))}
    assert len(personal) > 15
    assert personal <= PERFORMED | MOVES


def _waits_aside(outcome: object, counter: Counter) -> None:
    """The page is kept, so that no paper is lost, but with no file and for nobody to see."""
    assert isinstance(outcome, tuple)
    assert [(one.matched, one.reason, one.form_state) for one in outcome] == [
        (False, InboxReason.BLOCKED, "")
    ]
    with counter.crew.manager.begin_work() as work:
        assert work.forms.get(counter.blocked.form).scans == ()


def _line_refused(outcome: object, _counter: Counter) -> None:
    """One line of many: the file goes on, and nothing of the person is told."""
    assert isinstance(outcome, ImportRun)
    assert outcome.counts[Outcome.REFUSED] == 1
    assert sum(outcome.counts.values()) == 1


def _line_refused_and_told(outcome: object, counter: Counter) -> None:
    _line_refused(outcome, counter)
    rows = counter.crew.manager.branch.state.entries
    (told,) = [one for one in rows[-3:] if one.act is Act.REFUSE_ACCESS]
    assert (told.details["reason"], told.record_id) == (
        "record_blocked",
        counter.blocked.applicant,
    )


# Not refused with an error: the page is not lost. Lists: `tests/services/test_blocked_search.py`.
SILENT: dict[str, Callable[[object, Counter], None]] = {
    "scans.add": _waits_aside,
    "imports.run": _line_refused_and_told,
    "imports.try_out": _line_refused,
}
REFUSED = [
    (operation, name)
    for operation, names in METHODS.items()
    for name in names
    if not name.startswith("search.")
]


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize(("operation", "name"), REFUSED)
def test_of_a_blocked_person_nobody_else_may_do_it(
    counter: Counter, operation: Operation, name: str, role: Role
) -> None:
    arguments = ARGUMENTS[name](counter.case(role, is_blocked=True))
    services = counter.services(role)
    before = counter.crew.manager.branch.state.entries
    if methods()[name] not in PERMISSIONS[role]:
        with pytest.raises(NotPermitted):
            call(services, name, arguments)
    elif name in SILENT:
        SILENT[name](call(services, name, arguments), counter)
        return
    else:
        with pytest.raises(RecordBlocked) as refused:
            call(services, name, arguments)
        assert refused.value.details == {"operation": operation.value}
    *same, told = counter.crew.manager.branch.state.entries
    assert same == list(before)
    assert told.act is Act.REFUSE_ACCESS
    if methods()[name] in PERMISSIONS[role]:
        assert (told.details["reason"], told.details["operation"]) == (
            "record_blocked",
            operation.value,
        )
        assert told.record_id == counter.blocked.applicant


# The blocking is lifted first: tests/services/test_merging.py.
NOT_JOINED = {"merging.compare", "merging.merge"}


@pytest.mark.parametrize("name", sorted(PERFORMED))
def test_the_officer_works_on_a_blocked_person_where_the_role_may(
    counter: Counter, name: str
) -> None:
    arguments = ARGUMENTS[name](counter.case(Role.OFFICER, is_blocked=True))
    services = counter.services(Role.OFFICER)
    if name in NOT_JOINED:
        with pytest.raises(MoveNotAllowed):
            call(services, name, arguments)
        return
    if methods()[name] in PERMISSIONS[Role.OFFICER]:
        call(services, name, arguments)
        return
    with pytest.raises(NotPermitted):
        call(services, name, arguments)


def test_the_officer_scans_what_others_do_not(counter: Counter) -> None:
    arguments = ARGUMENTS["scans.add"](counter.case(Role.OFFICER, is_blocked=True))
    (verdict,) = counter.services(Role.OFFICER).scans.add(**arguments)
    assert verdict.matched


@pytest.mark.parametrize("operation", list(Operation))
def test_the_gate_itself_stops_each_of_the_eight(operation: Operation) -> None:
    with pytest.raises(RecordBlocked) as refused:
        refuse_blocked(RecordState.BLOCKED, operation, may_work_on_blocked=False)
    assert refused.value.details == {"operation": operation.value}
    refuse_blocked(RecordState.BLOCKED, operation, may_work_on_blocked=True)
    for state in set(RecordState) - {RecordState.BLOCKED}:
        refuse_blocked(state, operation, may_work_on_blocked=False)


def test_nothing_depersonalises_a_blocked_person() -> None:
    assert METHODS[Operation.DEPERSONALISE] == ()
    assert RecordState.DEPERSONALISED not in ALLOWED_MOVES[RecordState.BLOCKED]


def test_only_the_officer_has_the_key_to_blocked_records() -> None:
    may = [role for role in Role if Permission.WORK_ON_BLOCKED in PERMISSIONS[role]]
    assert may == [Role.OFFICER]


def _clerk(counter: Counter) -> Desk:
    return counter.crew.clerk


def test_a_twin_of_a_blocked_person_is_refused_without_telling_whose_file_it_is(
    counter: Counter,
) -> None:
    with pytest.raises(RecordBlocked) as refused:
        _clerk(counter).register(iin=counter.blocked.iin)
    assert counter.blocked.applicant not in str(refused.value)


def test_nobody_is_given_the_iin_of_a_blocked_person(counter: Counter) -> None:
    arguments = ARGUMENTS["applicants.correct"](counter.case(Role.CLERK))
    typed = {**arguments["draft"].values, "iin": counter.blocked.iin}
    arguments["draft"] = type(arguments["draft"])(values=typed)
    with pytest.raises(RecordBlocked):
        call(counter.services(Role.CLERK), "applicants.correct", arguments)


def test_a_page_of_a_blocked_person_is_tied_to_nobody_else(counter: Counter) -> None:
    scans = _clerk(counter).scans
    with pytest.raises(RecordBlocked):
        scans.attach(counter.blocked.page, counter.free.serial, 1)
    assert counter.blocked.page in {page.id for page in scans.waiting()}


def test_a_page_that_waited_for_the_blocking_is_attached_after_it(counter: Counter) -> None:
    code = make_page_code(PageCode(serial=counter.blocked.serial, page=1), KEY)
    (kept,) = _clerk(counter).scans.add([scanned(1, code, b"came meanwhile")], "page.png")
    assert kept.reason == InboxReason.BLOCKED
    arguments = ARGUMENTS["record_states.unblock"](counter.case(Role.OFFICER))
    call(counter.services(Role.OFFICER), "record_states.unblock", arguments)
    assert _clerk(counter).scans.image(kept.inbox_id) == b"came meanwhile"
    verdict = _clerk(counter).scans.attach(kept.inbox_id, counter.blocked.serial, 1)
    assert verdict.matched
    with _clerk(counter).begin_work() as work:
        assert work.inbox.get(kept.inbox_id).state is InboxState.MATCHED


def test_a_page_that_waits_goes_with_the_destroyed_person(counter: Counter) -> None:
    code = make_page_code(PageCode(serial=counter.blocked.serial, page=1), KEY)
    (kept,) = _clerk(counter).scans.add([scanned(1, code, b"came meanwhile")], "page.png")
    arguments = ARGUMENTS["record_states.destroy"](counter.case(Role.OFFICER, is_blocked=True))
    call(counter.services(Role.OFFICER), "record_states.destroy", arguments)
    with _clerk(counter).begin_work() as work:
        assert work.inbox.find(kept.inbox_id) is None
    held = [data for _row, data in counter.crew.manager.branch.state.files.values()]
    assert b"came meanwhile" not in held

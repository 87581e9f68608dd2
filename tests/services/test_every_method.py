"""Each method of each service times each role, as the one table says; no canary in the journal."""

from __future__ import annotations

import dataclasses
import re

import pytest

from branch_app.domain.change import Act
from branch_app.domain.errors import BranchError, NotPermitted
from branch_app.domain.staff import PERMISSIONS, Permission, Role
from tests.gui.counter_program import MemoryCourier, services_of
from tests.services.desk import MORE, NEEDED
from tests.services.every_argument import ARGUMENTS
from tests.services.every_method import Counter, call, make_counter, methods, service_classes
from tests.services.permission_table import DECIDED

# Permissions that open no method by themselves: they are asked for inside of one.
INSIDE = {Permission.WORK_ON_BLOCKED, Permission.CONFIRM, Permission.SEE_LIST_RESULT}


@pytest.fixture(scope="module")
def made() -> Counter:
    return make_counter()


@pytest.fixture
def counter(made: Counter) -> Counter:
    made.put_back()
    return made


def test_nothing_is_reachable_without_the_gate() -> None:
    assert {name for name, permission in methods().items() if permission is None} == set()


def test_each_method_is_marked_with_the_permission_that_was_decided() -> None:
    assert methods() == dict(DECIDED)


def test_every_method_is_called_here() -> None:
    assert set(ARGUMENTS) == set(methods())
    assert len(ARGUMENTS) > 30


def test_a_service_is_given_to_one_employee_for_good() -> None:
    for name, service in service_classes().items():
        assert service.__dataclass_params__.frozen, name  # type: ignore[attr-defined]


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("name", sorted(ARGUMENTS))
def test_a_role_may_call_what_the_table_says_and_nothing_else(
    counter: Counter, name: str, role: Role
) -> None:
    permission = methods()[name]
    assert permission is not None
    services, arguments = counter.services(role), ARGUMENTS[name](counter.case(role))
    if permission in PERMISSIONS[role]:
        call(services, name, arguments)
        return
    with pytest.raises(NotPermitted) as refused:
        call(services, name, arguments)
    assert refused.value.details == {"permission": permission.value, "role": role.value}
    # The refusal, and nothing else, is told: who asked for what, and nothing that was typed.
    before = len(counter.state.entries)
    *same, told = counter.crew.manager.branch.state.entries
    assert same == list(counter.state.entries)[:before]
    assert told.act is Act.REFUSE_ACCESS
    asked = f"{type(getattr(services, name.partition('.')[0])).__name__}.{name.partition('.')[2]}"
    details = {"reason": "not_permitted", "asked": asked, **refused.value.details}
    assert dict(told.details) == details


@pytest.mark.parametrize("role", list(Role))
def test_who_is_no_longer_admitted_may_call_nothing(counter: Counter, role: Role) -> None:
    desk = counter.crew.desks[role]
    gone = dataclasses.replace(desk, staff=desk.staff.disabled())
    services = services_of(gone, MemoryCourier(desk.branch))
    for name, arguments in ARGUMENTS.items():
        with pytest.raises(NotPermitted):
            call(services, name, arguments(counter.case(role)))


def test_each_permission_opens_something() -> None:
    opened = {permission for permission in methods().values() if permission is not None}
    assert opened <= set(Permission)
    assert opened.isdisjoint(INSIDE)


def _told(counter: Counter) -> str:
    return repr([entry.header() for entry in counter.crew.manager.branch.state.entries])


def test_the_journal_of_every_method_holds_nobodys_name_and_number(counter: Counter) -> None:
    done = 0
    for role in Role:
        for name, arguments in ARGUMENTS.items():
            if methods()[name] not in PERMISSIONS[role]:
                continue
            counter.put_back()
            call(counter.services(role), name, arguments(counter.case(role)))
            told = _told(counter)
            done += 1
            values = [*NEEDED.values(), *MORE.values(), counter.free.iin, counter.blocked.iin]
            secrets = [value for value in values if len(value) > 3 and value != "owned"]
            assert [value for value in secrets if value in told] == [], name
            assert not re.search(r"\b\d{12}\b", told), name
            assert counter.free.name not in told, name
            assert counter.blocked.name not in told, name
    assert done > 60


@pytest.mark.parametrize("canary", ["Әлімқұлова", "850101300005", "+77011234567", "Алия 85"])
def test_whatever_is_typed_into_a_method_never_reaches_the_journal(
    counter: Counter, canary: str
) -> None:
    typed = refused = 0
    for role in (Role.MANAGER, Role.OFFICER):
        for name, arguments in ARGUMENTS.items():
            given = arguments(counter.case(role))
            for field in (each for each, value in given.items() if type(value) is str):
                counter.put_back()
                try:
                    call(counter.services(role), name, {**given, field: canary})
                except BranchError:
                    refused += 1
                typed += 1
                assert canary not in _told(counter), (name, field)
    assert typed > refused > 30

"""Employees: admitted by an order, within the limit, changed, disabled, reset by two persons."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from branch_app.domain.change import Act
from branch_app.domain.errors import (
    AccessEnded,
    AccessLimitReached,
    BadInput,
    BranchError,
    MoveNotAllowed,
    PasswordToChange,
    SamePerson,
    SecondNotPermitted,
    StaleRecord,
    WeakPassword,
    WrongPassword,
)
from branch_app.domain.staff import Role, StaffMember
from branch_app.services.orders import Order
from branch_app.services.second_person import Signatory
from tests.services.crew import PASSWORD, Crew, make_crew, second
from tests.services.desk import Desk

NEW = "seven quiet marmots"
TODAY = dt.date(2026, 11, 22)
ORDER = Order(role=Role.CLERK, post="кредит менеджері", number="14-Ж", on=dt.date(2026, 11, 20))


@pytest.fixture
def crew() -> Crew:
    return make_crew()


def _stored(desk: Desk, login: str) -> StaffMember:
    return next(member for member in desk.staff_service.all() if member.login == login)


def _last(desk: Desk) -> tuple[Act, dict[str, str | int]]:
    entry = desk.branch.state.entries[-1]
    return entry.act, dict(entry.details)


def test_an_order_admits_an_employee_with_a_slot_and_a_password_to_change(crew: Crew) -> None:
    added = crew.manager.staff_service.add(" Berik.K ", " Берік Қ. ", ORDER, PASSWORD)
    assert (added.login, added.display_name, added.post) == ("berik.k", "Берік Қ.", ORDER.post)
    assert (added.order_number, added.order_on) == ("14-Ж", dt.date(2026, 11, 20))
    assert added.must_change_password
    assert crew.manager.vault.slots["berik.k"] == (added.id, PASSWORD)
    assert _last(crew.manager) == (Act.ADMIT_STAFF, {"role": "clerk", "order": "14-Ж"})


@pytest.mark.parametrize(
    ("login", "name", "order", "reason"),
    [
        ("БЕРІК", "Берік", ORDER, "login"),
        ("x", "Берік", ORDER, "login"),
        ("clerk", "Берік", ORDER, "login_taken"),
        ("berik", "  ", ORDER, "display_name"),
        ("berik", "Берік", replace(ORDER, number=" "), "order_number"),
        ("berik", "Берік", replace(ORDER, number="Қарлығашева"), "order_number"),
        ("berik", "Берік", replace(ORDER, post=""), "post"),
        ("berik", "Берік", replace(ORDER, on=dt.date(2026, 11, 23)), "order_on"),
        ("berik", "Берік", replace(ORDER, until=dt.date(2026, 11, 21)), "admitted_until"),
    ],
)
def test_nobody_is_admitted_without_order_and_dates(
    crew: Crew, login: str, name: str, order: Order, reason: str
) -> None:
    before = dict(crew.manager.vault.slots)
    with pytest.raises(BadInput) as refused:
        crew.manager.staff_service.add(login, name, order, PASSWORD)
    assert refused.value.details["reason"] == reason
    assert crew.manager.vault.slots == before


def test_a_weak_first_password_admits_nobody(crew: Crew) -> None:
    with pytest.raises(WeakPassword):
        crew.manager.staff_service.add("berik", "Берік", ORDER, "short")


def test_no_more_are_admitted_than_the_operator_allows(crew: Crew) -> None:
    staff = crew.manager.staff_service
    access = staff.access()
    assert (access.admitted, access.limit) == (len(Role), 12)
    for number in range(access.limit - access.admitted):
        staff.add(f"more-{number}", "Үлгі", ORDER, PASSWORD)
    with pytest.raises(AccessLimitReached) as refused:
        staff.add("one-more", "Үлгі", ORDER, PASSWORD)
    assert refused.value.details["count"] == 12
    staff.disable("more-0", "15-Ж", TODAY)
    assert staff.add("one-more", "Үлгі", ORDER, PASSWORD).is_active


def test_who_is_past_the_last_day_frees_a_place(crew: Crew) -> None:
    staff = crew.manager.staff_service
    until = replace(ORDER, until=TODAY)
    staff.add("guest", "Қонақ", until, PASSWORD)
    assert staff.access().admitted == len(Role) + 1
    crew.manager.branch.clock.advance(days=1)
    assert staff.access().admitted == len(Role)


def test_another_order_changes_role_and_dates(crew: Crew) -> None:
    staff = crew.manager.staff_service
    was = _stored(crew.manager, "clerk")
    order = replace(ORDER, role=Role.OFFICER, until=dt.date(2027, 1, 31))
    changed = staff.change("clerk", was.version, "Жаңа Аты", order)
    assert (changed.role, changed.admitted_until) == (Role.OFFICER, dt.date(2027, 1, 31))
    assert changed.display_name == "Жаңа Аты"
    assert _last(crew.manager)[0] is Act.CHANGE_STAFF
    with pytest.raises(StaleRecord):
        staff.change("clerk", was.version, "Аты", ORDER)


def test_a_disabled_employee_loses_the_slot_at_once(crew: Crew) -> None:
    gone = crew.manager.staff_service.disable("clerk", "15-Ж", TODAY)
    assert not gone.is_active
    assert (gone.order_number, gone.order_on) == ("15-Ж", TODAY)
    assert "clerk" not in crew.manager.vault.slots
    assert _last(crew.manager)[1] == {"role": "clerk", "order": "15-Ж", "rekey": "due"}
    with pytest.raises(MoveNotAllowed):
        crew.manager.staff_service.disable("clerk", "15-Ж", TODAY)
    with pytest.raises(MoveNotAllowed):
        crew.manager.staff_service.change("clerk", gone.version, "Аты", ORDER)


@pytest.mark.parametrize(
    ("number", "on", "reason"),
    [
        ("", TODAY, "order_number"),
        ("Қарлығашева", TODAY, "order_number"),
        ("15-Ж", TODAY + dt.timedelta(days=1), "order_on"),
    ],
)
def test_nobody_is_disabled_without_an_order(
    crew: Crew, number: str, on: dt.date, reason: str
) -> None:
    with pytest.raises(BadInput) as refused:
        crew.manager.staff_service.disable("clerk", number, on)
    assert refused.value.details["reason"] == reason
    assert "clerk" in crew.manager.vault.slots


def test_a_disabled_employee_comes_back_by_a_new_order_and_two_persons(crew: Crew) -> None:
    staff = crew.manager.staff_service
    gone = staff.disable("clerk", "15-Ж", TODAY)
    crew.manager.branch.clock.advance(days=40)
    order = replace(ORDER, number="3-Ж", on=dt.date(2026, 12, 30), until=dt.date(2027, 6, 30))
    back = staff.readmit(" Clerk ", "", order, NEW, second(Role.OFFICER))
    assert (back.id, back.version, back.display_name) == (
        gone.id,
        gone.version + 1,
        gone.display_name,
    )
    assert back.is_active
    assert back.must_change_password
    assert (back.order_number, back.admitted_until) == ("3-Ж", dt.date(2027, 6, 30))
    assert back.admitted_at == crew.manager.branch.clock.now()
    # Before the first work the rules are read again.
    assert back.rules_edition == 0
    assert crew.manager.vault.slots["clerk"] == (back.id, NEW)
    told = {"role": "clerk", "order": "3-Ж", "second": "staff-officer"}
    assert _last(crew.manager) == (Act.ADMIT_STAFF, told)
    with pytest.raises(MoveNotAllowed):
        staff.readmit("clerk", "", order, NEW, second(Role.OFFICER))


@pytest.mark.parametrize(
    ("who", "error"),
    [
        (second(Role.MANAGER), SamePerson),
        (second(Role.CLERK), SamePerson),
        (second(Role.AUDITOR), SecondNotPermitted),
        (second(Role.OFFICER, "not the password"), WrongPassword),
    ],
)
def test_one_person_or_the_wrong_ones_readmit_nobody(
    crew: Crew, who: Signatory, error: type[BranchError]
) -> None:
    crew.manager.staff_service.disable("clerk", "15-Ж", TODAY)
    with pytest.raises(error):
        crew.manager.staff_service.readmit("clerk", "", ORDER, NEW, who)
    assert "clerk" not in crew.manager.vault.slots
    assert not _stored(crew.manager, "clerk").is_active


def test_nobody_comes_back_beyond_the_limit(crew: Crew) -> None:
    staff = crew.manager.staff_service
    staff.disable("clerk", "15-Ж", TODAY)
    access = staff.access()
    for number in range(access.limit - access.admitted):
        staff.add(f"more-{number}", "Үлгі", ORDER, PASSWORD)
    with pytest.raises(AccessLimitReached):
        staff.readmit("clerk", "", ORDER, NEW, second(Role.OFFICER))


def test_nobody_disables_oneself_and_a_manager_stays(crew: Crew) -> None:
    with pytest.raises(SamePerson):
        crew.manager.staff_service.disable("manager", "15-Ж", TODAY)
    was = _stored(crew.manager, "manager")
    with pytest.raises(MoveNotAllowed) as refused:
        crew.manager.staff_service.change("manager", was.version, "Аты", ORDER)
    assert refused.value.details["was"] == "last_manager"


def test_two_persons_give_a_new_password_and_nothing_else_changes(crew: Crew) -> None:
    staff = crew.manager.staff_service
    member = staff.reset_password("clerk", NEW, second(Role.OFFICER))
    assert member.must_change_password
    assert crew.manager.vault.slots["clerk"] == (member.id, NEW)
    assert _last(crew.manager) == (Act.RESET_PASSWORD, {"second": "staff-officer"})
    assert "marmots" not in repr([entry.header() for entry in crew.manager.branch.state.entries])


@pytest.mark.parametrize(
    ("login", "who", "error"),
    [
        ("clerk", second(Role.MANAGER), SamePerson),
        ("officer", second(Role.OFFICER), SamePerson),
        ("manager", second(Role.OFFICER), SamePerson),
        ("officer", second(Role.CLERK), SecondNotPermitted),
        ("officer", second(Role.AUDITOR), SecondNotPermitted),
        ("clerk", second(Role.OFFICER, "not the password"), WrongPassword),
        ("clerk", Signatory(login="nobody", password=PASSWORD), WrongPassword),
    ],
)
def test_one_person_or_the_wrong_ones_reset_nothing(
    crew: Crew, login: str, who: Signatory, error: type[BranchError]
) -> None:
    slots, rows = dict(crew.manager.vault.slots), len(crew.manager.branch.state.entries)
    with pytest.raises(error):
        crew.manager.staff_service.reset_password(login, NEW, who)
    assert crew.manager.vault.slots == slots
    (told,) = crew.manager.branch.state.entries[rows:]
    assert (told.act, told.details["reason"]) == (Act.REFUSE_ACCESS, error.code)


def test_who_is_admitted_no_more_confirms_nothing(crew: Crew) -> None:
    was = _stored(crew.manager, "officer")
    until = replace(ORDER, role=Role.OFFICER, until=TODAY)
    crew.manager.staff_service.change("officer", was.version, "Аты", until)
    crew.manager.branch.clock.advance(days=1)
    with pytest.raises(AccessEnded):
        crew.manager.staff_service.reset_password("clerk", NEW, second(Role.OFFICER))


def test_who_has_a_password_of_somebody_else_confirms_nothing(crew: Crew) -> None:
    """Else whoever admits an officer would be both persons."""
    order = replace(ORDER, role=Role.OFFICER)
    crew.manager.staff_service.add("berik", "Берік Қ.", order, PASSWORD)
    known = Signatory(login="berik", password=PASSWORD)
    with pytest.raises(PasswordToChange):
        crew.manager.staff_service.reset_password("clerk", NEW, known)
    assert crew.manager.vault.slots["clerk"][1] == PASSWORD


def test_everybody_changes_the_own_password_by_the_old_one(crew: Crew) -> None:
    for desk in crew.desks.values():
        staff = desk.staff_service
        with pytest.raises(WrongPassword):
            staff.change_own_password("not the password", NEW)
        with pytest.raises(WeakPassword) as weak:
            staff.change_own_password(PASSWORD, PASSWORD)
        assert weak.value.details["rule"] == "same"
        assert not staff.change_own_password(PASSWORD, NEW).must_change_password
        assert desk.vault.slots[desk.staff.login] == (desk.staff.id, NEW)
        assert _last(desk)[0] is Act.CHANGE_PASSWORD


def test_a_signatory_never_shows_the_password() -> None:
    assert PASSWORD not in repr(second())

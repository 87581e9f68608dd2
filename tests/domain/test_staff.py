from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.staff import (
    PERMISSIONS,
    SHORTEST_PASSWORD,
    Permission,
    Role,
    StaffMember,
    password_problem,
)

AT = dt.datetime(2026, 11, 22, 4, 0, tzinfo=dt.UTC)


def _member(role: Role, *, is_active: bool = True) -> StaffMember:
    return StaffMember(
        id="s",
        version=1,
        login="synaly",
        display_name="Сыналы",
        role=role,
        admitted_at=AT,
        is_active=is_active,
    )


def test_every_role_has_its_permissions_and_every_permission_a_role() -> None:
    assert set(PERMISSIONS) == set(Role)
    assert frozenset().union(*PERMISSIONS.values()) == frozenset(Permission)


@pytest.mark.parametrize(
    ("role", "permission", "may"),
    [
        (Role.CLERK, Permission.CAPTURE, True),
        (Role.CLERK, Permission.READ_JOURNAL, False),
        (Role.CLERK, Permission.MANAGE_STAFF, False),
        (Role.MANAGER, Permission.MANAGE_STAFF, True),
        (Role.OFFICER, Permission.READ_JOURNAL, True),
        (Role.OFFICER, Permission.MANAGE_STAFF, False),
        (Role.AUDITOR, Permission.READ_JOURNAL, True),
        (Role.AUDITOR, Permission.OPEN_APPLICANT, False),
        (Role.AUDITOR, Permission.CAPTURE, False),
    ],
)
def test_a_role_may_do_what_it_is_for(role: Role, permission: Permission, may: bool) -> None:
    assert _member(role).may(permission) is may


@pytest.mark.parametrize("role", Role)
def test_who_is_no_longer_admitted_may_do_nothing(role: Role) -> None:
    assert not any(_member(role, is_active=False).may(permission) for permission in Permission)


@pytest.mark.parametrize(
    ("password", "problem"),
    [
        ("x7Қ-ұзақ сөз", None),
        ("correct horse", None),
        ("ab3 9Қ-ұзақ", "short"),
        ("", "short"),
        ("aaaaaaaaaaaa", "common"),
        ("121212121234", "common"),
        ("AaAaAaAaAaBbCc", "common"),
        ("synaly-12345", None),
        ("SYNALY-1234a", None),
        ("xSynaly12345", None),
        ("synalysynaly", "login_twice"),
    ],
)
def test_passwords_are_long_and_not_the_login(password: str, problem: str | None) -> None:
    found = password_problem(password, "synaly")
    assert found == (None if problem == "login_twice" else problem)


def test_a_password_that_is_little_more_than_the_login_is_refused() -> None:
    assert password_problem("Akhmetov.bolat1", "akhmetov.bolat") == "login"
    assert password_problem("akhmetov.bolat", "akhmetov.bolat") == "login"
    assert password_problem("akhmetov.bolat") is None
    assert password_problem("akhmetov.bolat + 6 more", "akhmetov.bolat") is None
    assert len("x7Қ-ұзақ сөз") == SHORTEST_PASSWORD

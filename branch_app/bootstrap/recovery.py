"""The way back when no manager can log in: the recovery code, and a second employee if any."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from branch_app.bootstrap.key_slots import KeySlots
from branch_app.bootstrap.lending import lent_to_storage, store_keys
from branch_app.bootstrap.session import refuse_not_set_up
from branch_app.bootstrap.system import SystemClock
from branch_app.bootstrap.unlocking import tried
from branch_app.domain.change import Act
from branch_app.domain.errors import (
    AccessEnded,
    BadInput,
    MoveNotAllowed,
    NotFound,
    SamePerson,
    WeakPassword,
)
from branch_app.domain.local_time import local_date
from branch_app.domain.staff import StaffMember
from branch_app.security.data_keys import DataKeys
from branch_app.security.passwords import password_rule_broken
from branch_app.security.vault import open_with_code, renew_code
from branch_app.services.journal_reading import RECOVERY_CODE
from branch_app.services.orders import checked_login
from branch_app.services.second_person import Signatory
from branch_app.settings import Settings
from branch_app.storage.places import StorePaths
from branch_app.storage.store import open_store
from branch_app.storage.unit_of_work import SqlUnitOfWork

# `RECOVERY_CODE` acts in the journal, and under it the guard counts wrong codes.
BeginSqlWork = Callable[[], SqlUnitOfWork]


def reset_by_code(
    settings: Settings,
    code: str,
    login: str,
    password: str,
    second: Signatory | None,
    new_code_file: Path,
) -> StaffMember:
    """Give an employee a new password by the recovery code; the next code goes into the new file.

    A second employee of any role must authenticate too, unless nobody else is admitted (decision
    0007). Raises BadInput (code; file exists), WrongPassword, LoginDelayed, WeakPassword,
    SamePerson, AccessEnded, MoveNotAllowed, NotFound and what opening raises.
    """
    refuse_not_set_up(settings)
    login = checked_login(login)
    broken = password_rule_broken(password, login)
    if broken:
        raise WeakPassword(rule=broken)
    with _new_file(new_code_file), _open_by_code(settings, code) as keys:
        slots = KeySlots(settings=settings, keys=keys)
        paths = StorePaths(folder=settings.data_dir)
        store = open_store(paths, store_keys(keys), lent_to_storage(keys))
        try:
            member = _reset(lambda: store.begin_work(RECOVERY_CODE), slots, login, second)
        finally:
            store.close()
        slots.replace_employee(member.id, login, password)
        new_code_file.write_text(renew_code(settings.vault, keys) + "\n", encoding="ascii")
    return member


def _reset(
    begin_work: BeginSqlWork, slots: KeySlots, login: str, second: Signatory | None
) -> StaffMember:
    confirmed_by = _confirmed(begin_work, slots, login, second)
    with begin_work() as work:
        was = work.staff.by_login(login)
        if was is None:
            raise NotFound(record="staff")
        if not was.is_active:
            raise MoveNotAllowed(record="staff", was="disabled", asked="reset")
        details = {"by": RECOVERY_CODE, "second": confirmed_by}
        member = work.staff.save(was.with_own_password(is_own=False), Act.RESET_PASSWORD, details)
        work.commit()
    return member


def _confirmed(
    begin_work: BeginSqlWork, slots: KeySlots, login: str, second: Signatory | None
) -> str:
    today = local_date(SystemClock().now())
    with begin_work() as work:
        others = {
            each.id: each
            for each in work.staff.all()
            if each.is_admitted(today) and each.login != login
        }
    if second is None:
        if others:
            raise SamePerson
        return ""
    if second.login.strip().casefold() == login:
        raise SamePerson
    staff_id = slots.authenticate(second.login.strip().casefold(), second.password)
    if staff_id not in others:
        raise AccessEnded
    return staff_id


@contextmanager
def _new_file(path: Path) -> Iterator[None]:
    """Make the file before anything is changed, so that the new code surely has a place."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError as error:
        raise BadInput(file=path.name, reason="exists") from error
    except OSError as error:
        raise BadInput(file=path.name, reason="not_writable") from error
    try:
        yield
    except BaseException:
        if path.stat().st_size == 0:
            path.unlink()
        raise


def _open_by_code(settings: Settings, code: str) -> DataKeys:
    return tried(settings, RECOVERY_CODE, lambda: open_with_code(settings.vault, code))

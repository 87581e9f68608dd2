"""Employees: admitted by order, changed, disabled; their key slots with them (J12, K37)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from branch_app.domain.change import Act
from branch_app.domain.errors import (
    AccessLimitReached,
    BadInput,
    MoveNotAllowed,
    NotFound,
    SamePerson,
    WeakPassword,
)
from branch_app.domain.local_time import local_date
from branch_app.domain.staff import Permission, Role, StaffMember
from branch_app.services.orders import Order, checked_login, filled, order_number_of
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, KeyVault, UnitOfWork
from branch_app.services.second_person import SecondPerson, Signatory

PasswordRule = Callable[[str, str], str | None]


@dataclass(frozen=True, kw_only=True, slots=True)
class AccessList:
    """Everybody ever admitted, how many may work today, and how many the operator allows."""

    members: tuple[StaffMember, ...]
    admitted: int
    limit: int


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffService:
    """Use cases of employees."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    vault: KeyVault
    password_rule: PasswordRule
    second_person: SecondPerson

    @needs(Permission.MANAGE_STAFF)
    def add(self, login: str, display_name: str, order: Order, password: str) -> StaffMember:
        """Admit an employee by an order; the password is to be changed at the first login.

        Raises BadInput (login, login_taken, display_name, post, order_number, order_on,
        admitted_until), WeakPassword, AccessLimitReached, NotPermitted.
        """
        login = checked_login(login)
        name = filled(display_name, "display_name")
        order = self._checked(order)
        self._refuse_weak(password, login)
        now = self.clock.now()
        member = StaffMember(
            id=self.ids.new(),
            version=1,
            login=login,
            display_name=name,
            role=order.role,
            admitted_at=now,
            post=order.post,
            order_number=order.number,
            order_on=order.on,
            admitted_until=order.until,
            must_change_password=True,
        )
        with self.begin_work() as work:
            if work.staff.by_login(login) is not None:
                raise BadInput(reason="login_taken")
            self._refuse_over_limit(work)
            work.staff.save(member, Act.ADMIT_STAFF, _facts(member))
            # A slot without a row lets nobody in, so the slot may come before the commit.
            self.vault.add_employee(member.id, login, password)
            work.commit()
        return member

    @needs(Permission.READ_STAFF)
    def all(self) -> Sequence[StaffMember]:
        """Return everybody ever admitted, by login."""
        with self.begin_work() as work:
            return tuple(work.staff.all())

    @needs(Permission.READ_STAFF)
    def access(self) -> AccessList:
        """Return the list of those with access and its limit (J12, R-151)."""
        with self.begin_work() as work:
            members = tuple(work.staff.all())
            limit = work.packs.profile().access_limit
        return AccessList(members=members, admitted=self._admitted(members), limit=limit)

    @needs(Permission.MANAGE_STAFF)
    def change(self, login: str, version: int, display_name: str, order: Order) -> StaffMember:
        """Put an employee under another order: name, role, post, dates.

        Raises BadInput, StaleRecord, MoveNotAllowed (disabled; the last manager),
        AccessLimitReached, NotFound, NotPermitted.
        """
        name, order = filled(display_name, "display_name"), self._checked(order)
        with self.begin_work() as work:
            was = _member(work, login)
            if not was.is_active:
                raise MoveNotAllowed(record="staff", was="disabled", asked="changed")
            today = local_date(self.clock.now())
            if not was.is_admitted(today):
                self._refuse_over_limit(work)
            changed = replace(
                was,
                version=version + 1,
                display_name=name,
                role=order.role,
                post=order.post,
                order_number=order.number,
                order_on=order.on,
                admitted_until=order.until,
            )
            if order.role is not Role.MANAGER or not changed.is_admitted(today):
                self._refuse_last_manager(work, was)
            work.staff.save(changed, Act.CHANGE_STAFF, _facts(changed))
            work.commit()
        return changed

    @needs(Permission.MANAGE_STAFF)
    def disable(self, login: str, order_number: str, order_on: dt.date) -> StaffMember:
        """Let an employee in no more, at once, by an order; what he or she did stays.

        The slot goes; a rekey is due, since who opened the vault once knows its keys. Raises
        SamePerson, BadInput (order_number, order_on), MoveNotAllowed (disabled before; the last
        manager), NotFound, NotPermitted.
        """
        number = order_number_of(order_number)
        self._refuse_future(order_on)
        with self.begin_work() as work:
            was = _member(work, login)
            if was.id == self.staff.id:
                raise SamePerson
            if not was.is_active:
                raise MoveNotAllowed(record="staff", was="disabled", asked="disabled")
            self._refuse_last_manager(work, was)
            leaving = replace(was.disabled(), order_number=number, order_on=order_on)
            gone = work.staff.save(leaving, Act.DISABLE_STAFF, {**_facts(leaving), "rekey": "due"})
            work.commit()
        # The row refuses already; were the power to fail here, the slot opens nothing by itself.
        self.vault.drop_employee(gone.id)
        return gone

    @needs(Permission.MANAGE_STAFF)
    def readmit(
        self, login: str, display_name: str, order: Order, password: str, second: Signatory
    ) -> StaffMember:
        """Admit a disabled employee again by a new order; two persons, neither concerned.

        The same record goes on, so that the history stays. The password is to be changed and the
        rules are to be read at the next login. Raises BadInput, SamePerson, WeakPassword,
        WrongPassword, LoginDelayed, SecondNotPermitted, AccessLimitReached, MoveNotAllowed (not
        disabled), NotFound, NotPermitted.
        """
        login = checked_login(login)
        if login == self.staff.login or login == second.login.strip().casefold():
            raise SamePerson
        order = self._checked(order)
        self._refuse_weak(password, login)
        confirmed_by = self.second_person.confirm(second)
        with self.begin_work() as work:
            was = _member(work, login)
            if was.is_active:
                raise MoveNotAllowed(record="staff", was="active", asked="readmitted")
            self._refuse_over_limit(work)
            back = replace(
                was,
                version=was.version + 1,
                is_active=True,
                display_name=display_name.strip() or was.display_name,
                role=order.role,
                admitted_at=self.clock.now(),
                post=order.post,
                order_number=order.number,
                order_on=order.on,
                admitted_until=order.until,
                rules_edition=0,
                rules_read_at=None,
                must_change_password=True,
            )
            details = {**_facts(back), "second": confirmed_by.id}
            work.staff.save(back, Act.ADMIT_STAFF, details)
            # A slot of a disabled employee lets nobody in, so it may come before the commit.
            self.vault.replace_employee(back.id, login, password)
            work.commit()
        return back

    @needs(Permission.MANAGE_STAFF)
    def reset_password(self, login: str, password: str, second: Signatory) -> StaffMember:
        """Give an employee who forgot the password a new one; two persons, neither concerned.

        Nothing is lost: the data keys lie in the other slots too. The password is to be changed
        at the next login. Raises SamePerson, WeakPassword, WrongPassword, LoginDelayed,
        MoveNotAllowed (disabled), NotFound, NotPermitted.
        """
        login = checked_login(login)
        if login == self.staff.login or login == second.login.strip().casefold():
            raise SamePerson
        self._refuse_weak(password, login)
        confirmed_by = self.second_person.confirm(second)
        with self.begin_work() as work:
            was = _member(work, login)
            if not was.is_active:
                raise MoveNotAllowed(record="staff", was="disabled", asked="reset")
            details = {"second": confirmed_by.id}
            member = work.staff.save(
                was.with_own_password(is_own=False), Act.RESET_PASSWORD, details
            )
            work.commit()
        self.vault.replace_employee(member.id, login, password)
        return member

    @needs(Permission.WORK)
    def change_own_password(self, old: str, new: str) -> StaffMember:
        """Change the password of who works.

        Raises WrongPassword, LoginDelayed, WeakPassword (`same` for the old one again).
        """
        if new == old:
            raise WeakPassword(rule="same")
        self._refuse_weak(new, self.staff.login)
        self.vault.change_password(self.staff.login, old, new)
        with self.begin_work() as work:
            member = work.staff.get(self.staff.id).with_own_password(is_own=True)
            work.staff.save(member, Act.CHANGE_PASSWORD)
            work.commit()
        return member

    def _refuse_weak(self, password: str, login: str) -> None:
        broken = self.password_rule(password, login)
        if broken:
            raise WeakPassword(rule=broken)

    def _checked(self, order: Order) -> Order:
        self._refuse_future(order.on)
        if order.until is not None and order.until < local_date(self.clock.now()):
            raise BadInput(reason="admitted_until")
        return replace(order, post=filled(order.post, "post"), number=order_number_of(order.number))

    def _refuse_future(self, order_on: dt.date) -> None:
        if order_on > local_date(self.clock.now()):
            raise BadInput(reason="order_on")

    def _admitted(self, members: Sequence[StaffMember]) -> int:
        today = local_date(self.clock.now())
        return sum(1 for member in members if member.is_admitted(today))

    def _refuse_over_limit(self, work: UnitOfWork) -> None:
        limit = work.packs.profile().access_limit
        if self._admitted(work.staff.all()) >= limit:
            raise AccessLimitReached(count=limit)

    def _refuse_last_manager(self, work: UnitOfWork, leaving: StaffMember) -> None:
        """Without a manager nobody could ever admit anybody again."""
        today = local_date(self.clock.now())
        others = [
            each
            for each in work.staff.all()
            if each.role is Role.MANAGER and each.is_admitted(today) and each.id != leaving.id
        ]
        if leaving.role is Role.MANAGER and not others:
            raise MoveNotAllowed(
                record="staff", was="last_manager", asked="left", reason="last_manager"
            )


def _member(work: UnitOfWork, login: str) -> StaffMember:
    found = work.staff.by_login(login.strip())
    if found is None:
        raise NotFound(record="staff")
    return found


def _facts(member: StaffMember) -> dict[str, str]:
    return {"role": member.role.value, "order": member.order_number}

"""Unsaved entries of the window: kept, given back to their owner alone, handed over (K39)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from branch_app.domain.change import Act, RecordKind
from branch_app.domain.drafting import draft_of
from branch_app.domain.errors import BadInput, NotFound, NotPermitted, RecordBlocked
from branch_app.domain.local_time import local_date
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import Permission, StaffMember
from branch_app.domain.unsaved_form import VIEW, FormEntries, UnsavedForm
from branch_app.services.ledgers import ledger_of
from branch_app.services.permissions import needs, require
from branch_app.services.photograph_standing import standing_of
from branch_app.services.ports import BeginWork, Clock, Ids, UnitOfWork
from branch_app.services.subjects import is_kept, person, person_with_iin

# The page name of a picture that was chosen and not stored.
PICTURE = "photograph"
# What a page asks of whoever goes on with its entries; the others ask nothing more.
NEEDED: Mapping[str, Permission] = {
    "applicant": Permission.CAPTURE,
    PICTURE: Permission.CAPTURE,
    "consents": Permission.RECORD_CONSENT,
    "applications": Permission.CAPTURE,
    "blanks": Permission.RECORD_CONSENT,
    "leads": Permission.KEEP_LEADS,
    "scans": Permission.ADD_SCANS,
    "record": Permission.BLOCK,
    "staff": Permission.MANAGE_STAFF,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Colleague:
    """An employee to whom entries may be handed over."""

    login: str
    display_name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WaitingForm:
    """Entries of somebody else: whose, of which page, since when; nothing of what was typed."""

    id: str
    owner: Colleague
    page: str
    saved_at: dt.datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class UnsavedService:
    """Use cases of entries that nobody has saved yet."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember

    @needs(Permission.WORK)
    def new_id(self) -> str:
        """Return an id for entries that begin now (any lane, no database)."""
        return self.ids.new()

    @needs(Permission.WORK)
    def keep(self, forms: Sequence[FormEntries], *, is_locked_away: bool = False) -> None:
        """Store the entries of several pages together; the same ids again replace them.

        Entries about a person who is no longer kept go. Raises NotPermitted for ids of others.
        """
        with self.begin_work() as work:
            for form in forms:
                self._refuse_foreign(work, form.id)
                if form.person_id and not is_kept(work, form.person_id):
                    work.unsaved.drop(form.id)
                else:
                    work.unsaved.keep(self._stored(form, is_locked_away=is_locked_away))
            work.commit()

    @needs(Permission.WORK)
    def mine(self) -> Sequence[UnsavedForm]:
        """Return the own entries and those handed over, newest first.

        Those whose record meanwhile says the same are forgotten, and a picture that the person
        does not allow any more; those about a blocked person stay stored and are given to nobody
        who may not work on blocked records.
        """
        with self.begin_work() as work:
            own = [
                form for form in work.unsaved.of_owner(self.staff.id) if self._is_open(work, form)
            ]
            done = [form for form in own if self._is_saved(work, form)]
            for form in done:
                work.unsaved.drop(form.id)
            if done:
                work.commit()
        return tuple(form for form in own if form not in done)

    @needs(Permission.WORK)
    def drop(self, unsaved_ids: Sequence[str]) -> None:
        """Forget own entries: saved or given up; unknown ids are none. Raises NotPermitted."""
        with self.begin_work() as work:
            for unsaved_id in unsaved_ids:
                self._refuse_foreign(work, unsaved_id)
                work.unsaved.drop(unsaved_id)
            work.commit()

    @needs(Permission.WORK)
    def colleagues(self) -> Sequence[Colleague]:
        """Return everybody who works here now, by login."""
        with self.begin_work() as work:
            return tuple(_named(member) for member in work.staff.all() if self._is_here(member))

    @needs(Permission.WORK)
    def hand_over(self, unsaved_id: str, login: str) -> None:
        """Give entries to a colleague, who is asked about them at the next unlock.

        Own ones, or another's with the permission for it. Raises NotFound, NotPermitted, BadInput
        (`colleague`: unknown, away, or a role that cannot go on with them; `own_entries`).
        """
        with self.begin_work() as work:
            form = work.unsaved.get(unsaved_id)
            if form.page == VIEW:
                raise NotFound(record="unsaved_form")
            if form.owner_id != self.staff.id:
                require(self.staff, Permission.HAND_OVER_FOR_OTHERS)
            taker = work.staff.by_login(login.strip())
            needed = NEEDED.get(form.page, Permission.WORK)
            if taker is None or not self._is_here(taker) or not taker.may(needed):
                raise BadInput(reason="colleague")
            if taker.id == form.owner_id:
                raise BadInput(reason="own_entries")
            work.unsaved.keep(replace(form, owner_id=taker.id, is_locked_away=False))
            self._tell(work, form, taker)
            work.commit()

    @needs(Permission.HAND_OVER_FOR_OTHERS)
    def waiting_for_others(self) -> Sequence[WaitingForm]:
        """Return what others have left, newest first, without anything that was typed."""
        with self.begin_work() as work:
            owners = {member.id: _named(member) for member in work.staff.all()}
            return tuple(
                WaitingForm(
                    id=form.id, owner=owners[form.owner_id], page=form.page, saved_at=form.saved_at
                )
                for form in work.unsaved.all()
                if form.owner_id != self.staff.id and form.page != VIEW and form.owner_id in owners
            )

    def _stored(self, form: FormEntries, *, is_locked_away: bool) -> UnsavedForm:
        return UnsavedForm(
            id=form.id,
            owner_id=self.staff.id,
            page=form.page,
            person_id=form.person_id,
            label=form.label,
            content=form.content,
            saved_at=self.clock.now(),
            is_locked_away=is_locked_away,
        )

    def _refuse_foreign(self, work: UnitOfWork, unsaved_id: str) -> None:
        try:
            held = work.unsaved.get(unsaved_id)
        except NotFound:
            return
        if held.owner_id != self.staff.id:
            raise NotPermitted(record="unsaved_form")

    def _is_here(self, member: StaffMember) -> bool:
        return member.is_admitted(local_date(self.clock.now()))

    def _is_open(self, work: UnitOfWork, form: UnsavedForm) -> bool:
        """Tell whether no blocking keeps the entries from their owner."""
        try:
            if form.person_id:
                person(work, self.staff, form.person_id, Operation.USE)
            else:
                person_with_iin(work, self.staff, form.typed_iin(), Operation.USE)
        except RecordBlocked:
            return False
        except NotFound:
            return not form.person_id
        return True

    def _is_saved(self, work: UnitOfWork, form: UnsavedForm) -> bool:
        if form.page == PICTURE:
            return not self._is_allowed(work, form.person_id)
        typed = form.typed_values()
        if not typed:
            return False
        if form.person_id:
            stored = person(work, self.staff, form.person_id, Operation.USE)
        else:
            found = person_with_iin(work, self.staff, form.typed_iin(), Operation.USE)
            if found is None:
                return False
            stored = found
        return dict(draft_of(stored.values).values) == dict(typed)

    def _is_allowed(self, work: UnitOfWork, applicant_id: str) -> bool:
        """Tell whether a photograph of this person may be kept (94-V Art. 7(12), C7)."""
        applicant = person(work, self.staff, applicant_id, Operation.USE)
        today = local_date(self.clock.now())
        ledger = ledger_of(work, self.staff, applicant, work.packs.current(today), today)
        return standing_of(work, self.staff, applicant, ledger).is_allowed

    def _tell(self, work: UnitOfWork, form: UnsavedForm, taker: StaffMember) -> None:
        work.journal.note(
            Act.HAND_OVER,
            kind=RecordKind.APPLICANT if form.person_id else None,
            record_id=form.person_id or form.id,
            details={"page": form.page, "from": form.owner_id, "to": taker.id},
        )


def _named(member: StaffMember) -> Colleague:
    return Colleague(login=member.login, display_name=member.display_name)

"""Enquiries: taken with a short consent, erased when their term ends, kept at this branch alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import BadInput
from branch_app.domain.lead import ConsentWay, Lead, read_lead_name, read_lead_telephone
from branch_app.domain.lead_consent import LeadConsent, lead_consent
from branch_app.domain.local_time import local_date
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, UnitOfWork

LANGUAGES = ("kk", "ru")


@dataclass(frozen=True, kw_only=True, slots=True)
class LeadDraft:
    """An enquiry as it is typed; `way` is how the person agreed, in which language."""

    name: str
    telephone: str
    way: ConsentWay = ConsentWay.VERBAL
    language: str = "kk"


@dataclass(frozen=True, kw_only=True, slots=True)
class LeadService:
    """Use cases of enquiries. They never travel and are found by no search of applicants."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember

    @needs(Permission.KEEP_LEADS)
    def consent(self) -> LeadConsent:
        """Return the short text that the person agrees to, and for how many days.

        Raises BadInput (lead_text: the pack in force has none).
        """
        with self.begin_work() as work:
            return _consent(work, self._today())

    @needs(Permission.KEEP_LEADS)
    def add(self, enquiry: LeadDraft) -> Lead:
        """Store an enquiry to which the person agreed just now.

        Raises BadInput (lead_name, lead_telephone, lead_text, kk_or_ru).
        """
        name = read_lead_name(enquiry.name)
        telephone = read_lead_telephone(enquiry.telephone)
        if enquiry.language not in LANGUAGES:
            raise BadInput(reason="kk_or_ru")
        now = self.clock.now()
        with self.begin_work() as work:
            text = _consent(work, local_date(now))
            one = Lead(
                id=self.ids.new(),
                name=name,
                telephone=telephone,
                consent_way=enquiry.way,
                consent_language=enquiry.language,
                pack_edition=text.pack_edition,
                taken_at=now,
                taken_by=self.staff.id,
                expires_on=local_date(now) + dt.timedelta(days=text.days),
            )
            work.leads.add(one)
            told = {"way": one.consent_way.value, "edition": one.pack_edition}
            work.journal.note(Act.ADD_LEAD, kind=RecordKind.LEAD, record_id=one.id, details=told)
            work.commit()
        return one

    @needs(Permission.KEEP_LEADS)
    def all(self) -> Sequence[Lead]:
        """Return the enquiries, newest first; the journal tells how many were shown."""
        with self.begin_work() as work:
            expire_leads(work, self._today())
            found = tuple(work.leads.all())
            work.journal.note(Act.SEARCH, kind=RecordKind.LEAD, details={"found": len(found)})
            work.commit()
        return found

    @needs(Permission.KEEP_LEADS)
    def remove(self, lead_id: str) -> None:
        """Erase an enquiry for good, at the person's wish or when it is settled. NotFound."""
        with self.begin_work() as work:
            one = work.leads.get(lead_id)
            work.leads.drop(one.id)
            work.journal.note(Act.REMOVE_LEAD, kind=RecordKind.LEAD, record_id=one.id)
            work.commit()

    def _today(self) -> dt.date:
        return local_date(self.clock.now())


def expire_leads(work: UnitOfWork, today: dt.date) -> int:
    """Erase what has outlived its term; the journal keeps the count alone."""
    gone = work.leads.drop_expired(today)
    if gone:
        work.journal.note(Act.EXPIRE_LEADS, kind=RecordKind.LEAD, details={"count": gone})
    return gone


def _consent(work: UnitOfWork, today: dt.date) -> LeadConsent:
    pack = work.packs.current(today)
    found = lead_consent(pack, work.packs.profile())
    if found is None:
        raise BadInput(reason="lead_text")
    return found

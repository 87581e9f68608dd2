"""Setting, showing and taking away a person's photograph, under its own consent (R-077, R-078)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.crop import Crop
from branch_app.domain.errors import ConsentMissing, NotFound
from branch_app.domain.local_time import local_date
from branch_app.domain.photograph import (
    PHOTOGRAPH_CONSENT,
    PHOTOGRAPH_SLOT,
    Photograph,
    PhotographSource,
    PhotographStanding,
)
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.ledgers import ledger_of
from branch_app.services.permissions import needs
from branch_app.services.photograph_standing import standing_of
from branch_app.services.ports import (
    BeginWork,
    Clock,
    Ids,
    PhotographMaker,
    PictureToCrop,
    UnitOfWork,
)
from branch_app.services.subjects import person, photograph_of

MEDIA_TYPE = "image/jpeg"


@dataclass(frozen=True, kw_only=True, slots=True)
class PhotographService:
    """Use cases of the photograph. `after_erasing` takes an erased picture out of the mailbox.

    There is no list of photographs and no search by them: one is seen in its person's file alone.
    """

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    maker: PhotographMaker
    after_erasing: Callable[[], None]

    @needs(Permission.CAPTURE)
    def look(self, data: bytes) -> PictureToCrop:
        """Return a given picture upright and small, to choose its part; nothing is stored.

        Raises PictureUnusable, NotPermitted.
        """
        return self.maker.look(data)

    @needs(Permission.CAPTURE)
    def set(
        self,
        applicant_id: str,
        data: bytes,
        crop: Crop | None = None,
        *,
        source: PhotographSource = PhotographSource.FILE,
    ) -> Photograph:
        """Store the photograph; the one before is erased in the same transaction.

        Raises ConsentMissing, PictureUnusable, RecordBlocked, NotFound, NotPermitted.
        """
        self._refuse_unallowed(applicant_id)
        picture = self.maker.make(data, crop)
        now = self.clock.now()
        with self.begin_work() as work:
            applicant = person(work, self.staff, applicant_id, Operation.COLLECT)
            self._require(work, applicant)
            was = photograph_of(work, self.staff, applicant_id, Operation.COLLECT)
            stored = work.attachments.put(applicant_id, PHOTOGRAPH_SLOT, picture, MEDIA_TYPE)
            if was is None:
                record = Photograph(
                    id=self.ids.new(),
                    version=1,
                    applicant_id=applicant_id,
                    attachment_id=stored.id,
                    source=source,
                    taken_by=self.staff.id,
                    taken_at=now,
                    changed_at=now,
                )
            else:
                record = was.replaced(stored.id, source, by=self.staff.id, at=now)
            if was is not None and was.is_kept:
                work.attachments.erase(was.attachment_id)
            work.photographs.save(record, Act.SET_PHOTOGRAPH, {"source": source.value})
            work.commit()
        if was is not None and was.is_kept:
            self.after_erasing()
        return record

    @needs(Permission.CAPTURE)
    def take_away(self, applicant_id: str) -> Photograph:
        """Erase the photograph, whether or not the consent is in force.

        Raises MoveNotAllowed (there is none), RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            was = photograph_of(work, self.staff, applicant_id, Operation.DESTROY)
            if was is None:
                raise NotFound(record=RecordKind.PHOTOGRAPH.value)
            record = was.taken_away(at=self.clock.now())
            work.attachments.erase(was.attachment_id)
            work.photographs.save(record, Act.TAKE_AWAY_PHOTOGRAPH)
            work.commit()
        self.after_erasing()
        return record

    @needs(Permission.OPEN_APPLICANT)
    def get(self, applicant_id: str) -> bytes:
        """Return the photograph as JPEG; the journal tells that it was seen before it is (K40).

        Raises ConsentMissing (withdrawn: it must be taken away), NotFound, RecordBlocked,
        NotPermitted.
        """
        with self.begin_work() as work:
            applicant = person(work, self.staff, applicant_id, Operation.USE)
            kept = self._require(work, applicant).photograph
            if kept is None:
                raise NotFound(record=RecordKind.PHOTOGRAPH.value)
            picture = work.attachments.get(kept.attachment_id)
            work.journal.note(Act.OPEN, kind=RecordKind.PHOTOGRAPH, record_id=kept.id)
            work.commit()
        return picture

    def _refuse_unallowed(self, applicant_id: str) -> None:
        """Decode nothing of a person who has not allowed it."""
        with self.begin_work() as work:
            self._require(work, person(work, self.staff, applicant_id, Operation.COLLECT))

    def _require(self, work: UnitOfWork, applicant: Applicant) -> PhotographStanding:
        today = local_date(self.clock.now())
        ledger = ledger_of(work, self.staff, applicant, work.packs.current(today), today)
        standing = standing_of(work, self.staff, applicant, ledger)
        if not standing.is_allowed:
            raise ConsentMissing(consent=PHOTOGRAPH_CONSENT, reason=standing.why.value)
        return standing

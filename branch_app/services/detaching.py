"""A scan matched wrongly is taken from its paper; what it brought about falls back (K21).

A paper without its scan proves nothing: its consents are annulled, and what they replaced or took
back stands again as it stood before. Where anything in force changes, two persons do it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.audit import Details
from branch_app.domain.change import Act
from branch_app.domain.consent import Consent, ConsentState
from branch_app.domain.errors import BadInput, MoveNotAllowed, NotFound
from branch_app.domain.issued_form import IssuedForm, SignedPage
from branch_app.domain.record_state import Operation
from branch_app.domain.scan import DETACH_REASONS, InboxPage, InboxReason, InboxState
from branch_app.domain.staff import StaffMember
from branch_app.domain.task import Task, TaskKind, TaskResult
from branch_app.services.looking import Looking, measure_anew
from branch_app.services.ports import Ids, UnitOfWork
from branch_app.services.subjects import consents_of, tasks_of

_ANSWERS = frozenset({ConsentState.GRANTED, ConsentState.REFUSED})


@dataclass(frozen=True, kw_only=True, slots=True)
class Detached:
    """The paper without the page, the page that waits, and whose consents changed (by id)."""

    form: IssuedForm
    waiting: InboxPage
    consents: tuple[Consent, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Detaching:
    """One detaching inside one unit of work; `second` is the staff id of who confirmed."""

    work: UnitOfWork
    staff: StaffMember
    ids: Ids
    at: dt.datetime
    reason: str
    second: str = ""

    def detach(self, form: IssuedForm, page: int) -> Detached:
        """Take that page's scan from the paper.

        Raises NotFound (no such scan), BadInput (`detach_reason`; `detach_second`: what is in force
        changes and nobody confirmed), MoveNotAllowed (a withdrawal by this paper is answered).
        """
        if self.reason not in DETACH_REASONS:
            raise BadInput(reason="detach_reason")
        scan = next((one for one in form.scans if one.page == page), None)
        if scan is None:
            raise NotFound(record="scan")
        own = consents_of(self.work, self.staff, form.applicant_id, Operation.CHANGE)
        falling = self._falling(form, own)
        if any(was.is_in_force or now.is_in_force for was, now in falling) and not self.second:
            raise BadInput(reason="detach_second")
        self._end_tasks(form)
        told: dict[str, str | int] = {"serial": form.serial, "reason": self.reason}
        if self.second:
            told["second"] = self.second
        changed = tuple(self._save(now, told) for _was, now in falling)
        bare = form.without_scan(page, at=self.at)
        self.work.forms.save(bare, Act.DETACH_PAGE, {**told, "page": page})
        measure_anew(self.work, bare)
        return Detached(form=bare, waiting=self._waiting(scan, told), consents=changed)

    def _falling(
        self, form: IssuedForm, own: Sequence[Consent]
    ) -> tuple[tuple[Consent, Consent], ...]:
        """Return what changes: each consent as it is and as it will be."""
        mine = [one for one in own if one.form_id == form.id and one.is_told]
        pairs = [(one, one.fallen_back(ConsentState.ANNULLED, at=self.at)) for one in mine]
        # What a later paper has replaced or taken back meanwhile, that paper stands for.
        open_targets = {one.target for one in mine if one.state in _ANSWERS}
        for one in own:
            if one.withdrawal_form_id == form.id and one.form_id != form.id:
                pairs.append((one, one.fallen_back(ConsentState.GRANTED, at=self.at)))
            elif one.target in open_targets and (before := self._before(form, one)):
                pairs.append((one, one.fallen_back(before, at=self.at)))
        return tuple(pairs)

    def _before(self, form: IssuedForm, one: Consent) -> ConsentState | None:
        """Return how a consent stood that this paper replaced, None for what others replaced."""
        told = self.work.journal.told(Act.SUPERSEDE, one.id)
        if (
            one.state is not ConsentState.SUPERSEDED
            or not told
            or told[-1].details.get("serial") != form.serial
        ):
            return None
        states = [_state(version.body) for version in self.work.journal.versions(one.id)]
        return next((state for state in reversed(states) if state is not one.state), None)

    def _end_tasks(self, form: IssuedForm) -> None:
        for task in tasks_of(self.work, self.staff, form.applicant_id, Operation.CHANGE):
            if task.form_id == form.id and task.kind is not TaskKind.LOOK_AT_SCAN:
                self._end(task, form)
        Looking(work=self.work, staff=self.staff, at=self.at).end_open(form, self.reason)

    def _end(self, task: Task, form: IssuedForm) -> None:
        if not task.is_open:
            # The person has had an answer, or was obeyed: that is not undone by a scan.
            raise MoveNotAllowed(record="issued_form", was="answered", asked="detached")
        ended = task.ended(TaskResult.DONE, by=self.staff.id, at=self.at)
        told: Details = {"serial": form.serial, "kind": task.kind.value, "reason": self.reason}
        self.work.tasks.save(ended, Act.DO_TASK, told)

    def _save(self, consent: Consent, told: dict[str, str | int]) -> Consent:
        act = Act.ANNUL if consent.state is ConsentState.ANNULLED else Act.RESTORE
        return self.work.consents.save(consent, act, {**told, "code": consent.target})

    def _waiting(self, scan: SignedPage, told: dict[str, str | int]) -> InboxPage:
        inbox_id = self.ids.new()
        files = self.work.attachments
        was = files.find(scan.attachment_id)
        # Another attachment, not the same one moved: what is gone from the paper stays gone under
        # its id, at head office too, whichever of picture and record arrives there first.
        media_type = was.media_type if was else ""
        held = files.put(inbox_id, "inbox", files.get(scan.attachment_id), media_type)
        files.erase(scan.attachment_id)
        waiting = InboxPage(
            id=inbox_id,
            version=1,
            attachment_id=held.id,
            digest=held.digest,
            reason=InboxReason.DETACHED,
            state=InboxState.WAITING,
            serial="",
            page=0,
            received_at=self.at,
            received_by=self.staff.id,
            changed_at=self.at,
        )
        return self.work.inbox.save(waiting, Act.DETACH_PAGE, told)


def _state(body: bytes) -> ConsentState:
    return ConsentState(json.loads(body)["state"])

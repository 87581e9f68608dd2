"""The one answer to "may this be done with this person's data today, and by which paper" (K18).

Everything that collects, uses or passes on data asks here. The newest paper about a thing decides:
what it refuses or takes back no older paper allows (94-V Art. 7, 8, 14, 15).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from branch_app.domain.consent import (
    BASE_CONSENT,
    MARKETING_CONSENT,
    Consent,
    ConsentState,
)
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.record_state import RecordState


class Why(StrEnum):
    """On what an answer rests."""

    CONSENT = "consent"
    LAW = "law"
    NO_CONSENT = "no_consent"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    USED_UP = "used_up"
    DRAFT = "draft"
    BLOCKED = "blocked"
    GONE = "gone"
    UNKNOWN = "unknown"
    NOT_FOR_THIS = "not_for_this"


@dataclass(frozen=True, kw_only=True, slots=True)
class Use:
    """What is to be done: for which purpose, to whom, by which channel, with which field.

    Each part is a code of the pack, or empty; at least one is given.
    """

    purpose: str = ""
    recipient: str = ""
    channel: str = ""
    field: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """Yes or no, why, and the consent (its paper or reference) or the article of law behind it."""

    is_allowed: bool
    why: Why
    target: str = ""
    consent: Consent | None = None
    law: str = ""


_NO: dict[ConsentState, Why] = {
    ConsentState.REFUSED: Why.REFUSED,
    ConsentState.WITHDRAWN: Why.WITHDRAWN,
    ConsentState.EXPIRED: Why.EXPIRED,
    ConsentState.SUPERSEDED: Why.NO_CONSENT,
    ConsentState.ANNULLED: Why.NO_CONSENT,
}
_STOPPED: dict[RecordState, Why] = {
    RecordState.DRAFT: Why.DRAFT,
    RecordState.BLOCKED: Why.BLOCKED,
    RecordState.DEPERSONALISED: Why.GONE,
    RecordState.MERGED: Why.GONE,
    RecordState.DESTROYED: Why.GONE,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Ledger:
    """All consents of one person under one pack on one day.

    `running` are the ids of the person's applications that are undecided or still owed on: a
    consent for one application (C4) holds while that application runs.
    """

    pack: OrganisationPack
    state: RecordState
    consents: tuple[Consent, ...]
    today: dt.date
    running: frozenset[str] = frozenset()

    def may(self, use: Use) -> Answer:
        """Return whether all parts of the use are allowed; the first part that is not says why."""
        if self.state in _STOPPED:
            return Answer(is_allowed=False, why=_STOPPED[self.state])
        answers = list(self._answers(use))
        if not answers:
            return Answer(is_allowed=False, why=Why.UNKNOWN)
        refused = next((answer for answer in answers if not answer.is_allowed), None)
        return refused or answers[-1]

    def holds(self, target: str) -> Answer:
        """Return whether the consent to a target (`C1`, `C10.email`, `C2.post`) is in force.

        A whole form (`C10`) holds when any part of it does. Without C1 no other one holds.
        """
        if target != BASE_CONSENT:
            base = self._newest(BASE_CONSENT)
            if not base.is_allowed:
                return base
        return self._newest(target)

    def own(self, target: str) -> Answer:
        """Return how the target's own consent stands, whatever became of C1."""
        return self._newest(target)

    def granted(self) -> frozenset[str]:
        """Return every target in force today."""
        targets = {consent.target for consent in self.consents}
        return frozenset(target for target in targets if self.holds(target).is_allowed)

    def _answers(self, use: Use) -> Iterator[Answer]:
        purpose = next((p for p in self.pack.purposes if p.code == use.purpose), None)
        recipient = next((r for r in self.pack.recipients if r.code == use.recipient), None)
        entry = self.pack.entry(use.field) if use.field else None
        unknown = (
            (use.purpose and purpose is None)
            or (use.recipient and recipient is None)
            or (use.field and entry is None)
        )
        if unknown:
            yield Answer(is_allowed=False, why=Why.UNKNOWN)
            return
        if entry is not None and use.purpose and use.purpose not in entry.purposes:
            yield Answer(is_allowed=False, why=Why.NOT_FOR_THIS)
        for told in (purpose, recipient):
            if told is not None:
                is_lawful = bool(told.law)
                law = Answer(is_allowed=True, why=Why.LAW, law=told.law)
                yield law if is_lawful else self.holds(told.consent_code)
        if entry is not None:
            yield self.holds(entry.consent_key or BASE_CONSENT)
        if use.channel:
            yield self.holds(f"{MARKETING_CONSENT}.{use.channel}")

    def _newest(self, target: str) -> Answer:
        own = [consent for consent in self.consents if consent.target == target]
        if own:
            return self._decided(target, _last(own))
        parts = {c.target for c in self.consents if c.target.startswith(f"{target}.")}
        answers = [self._newest(part) for part in sorted(parts)]
        allowed = [answer for answer in answers if answer.is_allowed]
        if allowed:
            return allowed[0]
        return (
            answers[0] if answers else Answer(is_allowed=False, why=Why.NO_CONSENT, target=target)
        )

    def _decided(self, target: str, consent: Consent) -> Answer:
        state = consent.state_on(self.today)
        if state in _NO:
            return Answer(is_allowed=False, why=_NO[state], target=target, consent=consent)
        if consent.application_id and consent.application_id not in self.running:
            return Answer(is_allowed=False, why=Why.USED_UP, target=target, consent=consent)
        return Answer(is_allowed=True, why=Why.CONSENT, target=target, consent=consent)


def _last(consents: Iterable[Consent]) -> Consent:
    """Return the newest decision: by the time of the will, then of entry (time-ordered ids)."""
    return max(consents, key=lambda consent: (consent.willed_at, consent.id))

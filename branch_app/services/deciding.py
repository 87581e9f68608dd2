"""Storing a person's will about one target beside what was told about it before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from branch_app.domain.audit import Details
from branch_app.domain.change import Act
from branch_app.domain.consent import Consent, ConsentState
from branch_app.services.ports import UnitOfWork


def decide(work: UnitOfWork, will: Consent, known: Sequence[Consent], told: Details) -> Consent:
    """Store a grant or a refusal; what was told before about the same target is superseded.

    Entered late, after a newer will was told, it stays superseded itself and changes nothing.
    """
    earlier = [one for one in known if one.target == will.target and one.is_told]
    act = Act.GRANT if will.state is ConsentState.GRANTED else Act.REFUSE
    if any(other.willed_at > will.decided_at for other in earlier):
        will = replace(will, state=ConsentState.SUPERSEDED)
    else:
        for older in earlier:
            if older.may_move(ConsentState.SUPERSEDED):
                superseded = older.moved(ConsentState.SUPERSEDED, at=will.changed_at)
                work.consents.save(superseded, Act.SUPERSEDE, told)
    return work.consents.save(will, act, told)

"""What a check of a container finds, and its outcome."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from branch_app.domain.look import Doubt


class EvidenceFaultKind(StrEnum):
    """What is wrong. The first ten are about bytes, the others about what they say.

    `frame`: bytes around the members; `link`: a row that does not continue the chain; `record`: a
    body for which its row does not vouch; `receipt`: head office did not sign that row; `facts`:
    a page that tells otherwise than the proven record; `seal`: not signed by the workstation.
    """

    NO_CONTAINER = "no_container"
    CUT = "cut"
    EXCESS = "excess"
    FRAME = "frame"
    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"
    DOUBLED = "doubled"
    MISPLACED = "misplaced"
    UNREADABLE = "unreadable"
    SEAL = "seal"
    LINK = "link"
    RECORD = "record"
    RECEIPT = "receipt"
    OTHER_KEY = "other_key"
    FACTS = "facts"


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class EvidenceFault:
    """One thing that is wrong: in which member, from which byte of the file, at which row."""

    kind: EvidenceFaultKind
    member: str = ""
    part: str = ""
    at: int = 0
    count: int = 0
    seq: int = 0


class EvidenceState(StrEnum):
    """What a container is worth: everything holds and head office vouches; or only the first."""

    VALID = "valid"
    NOT_COUNTERSIGNED = "not_countersigned"
    BAD = "bad"


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceReport:
    """The outcome of a check; keys as hex, the newest time at which head office signed.

    `looks` are what the scan leaves in doubt, each with what a person saw there (none: nobody yet).
    `is_workstation_vouched`: head office signed a row that tells this key of the workstation.
    """

    state: EvidenceState
    faults: tuple[EvidenceFault, ...]
    serial: str = ""
    made_at: str = ""
    head_office_key: str = ""
    workstation_key: str = ""
    is_workstation_vouched: bool = False
    signed_up_to: int = 0
    signed_at: str = ""
    consents: tuple[tuple[str, str], ...] = ()
    looks: tuple[tuple[tuple[Doubt, ...], str], ...] = ()

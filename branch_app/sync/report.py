"""What one run of the carrier did, and how it ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from branch_app.domain.errors import BranchError
from branch_app.protocol.messages import Receipt, Verdict


class Outcome(StrEnum):
    """How a run ended that was neither refused nor without any line."""

    COMPLETE = "complete"
    IN_PART = "in_part"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, kw_only=True, slots=True)
class SyncReport:
    """What one run did: envelopes sent, rows receipted, verdicts, attachments, new directives.

    For callers: `in_part` is SentInPart, `quarantined` is RecordsQuarantined.
    """

    sent: int
    receipted: int
    verdicts: Mapping[str, int]
    blobs: int
    directives: int
    outcome: Outcome

    def __post_init__(self) -> None:
        """Freeze the counts."""
        object.__setattr__(self, "verdicts", MappingProxyType(dict(self.verdicts)))


@dataclass(kw_only=True, slots=True)
class Tally:
    """Counts of a run under way; `failure` is the first refusal, told when all else was tried."""

    sent: int = 0
    receipted: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    blobs: int = 0
    directives: int = 0
    acknowledged: int = 0
    failure: BranchError | None = None

    def count(self, receipt: Receipt) -> None:
        """Count an envelope and the verdicts on its rows."""
        self.sent += 1
        self.receipted += len(receipt.verdicts)
        self.verdicts.update(row.verdict.value for row in receipt.verdicts)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was carried in either direction."""
        return not (self.sent or self.blobs or self.directives or self.acknowledged)

    def report(self, *, is_whole: bool) -> SyncReport:
        """Return the counts so far."""
        quarantined = self.verdicts[Verdict.QUARANTINED.value]
        outcome = Outcome.QUARANTINED if quarantined else Outcome.COMPLETE
        return SyncReport(
            sent=self.sent,
            receipted=self.receipted,
            verdicts=self.verdicts,
            blobs=self.blobs,
            directives=self.directives,
            outcome=outcome if is_whole else Outcome.IN_PART,
        )

"""An import: what a batch has made, line by line, and what is told of the lines that it refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType


class BatchState(StrEnum):
    """`open`: cut off or stopped before the last line; the same file goes on where it stood."""

    OPEN = "open"
    DONE = "done"
    UNDONE = "undone"


class Outcome(StrEnum):
    """What became of a line."""

    DRAFT = "draft"
    COMPLETED = "completed"
    ALREADY = "already"
    REFUSED = "refused"


class LineReason(StrEnum):
    """What a line report tells beside the codes of `domain.checks.ProblemCode`.

    The first two are told of lines that are not refused.
    """

    LEFT_OUT = "left_out_before_consent"
    ALREADY = "already_imported"
    TOO_LONG = "line_too_long"
    NOT_UTF8 = "not_utf8"
    NOT_JSON = "not_json"
    NOT_AN_OBJECT = "not_an_object"
    DUPLICATE_KEY = "duplicate_key"
    UNKNOWN_KEY = "unknown_key"
    UNKNOWN_FIELD = "unknown_field"
    NO_VALUES = "no_values"
    NOT_A_TEXT = "not_a_text"
    BAD_ORIGIN = "bad_origin"
    BAD_REASON = "bad_reason"
    BAD_CONSENT = "bad_consent"
    BAD_EXTERNAL_ID = "bad_external_id"
    WARNINGS_UNCONFIRMED = "warnings_unconfirmed"
    DUPLICATE = "duplicate"
    DUPLICATE_IN_FILE = "duplicate_in_file"
    DUPLICATE_DOCUMENT = "duplicate_document"
    LIKELY_DUPLICATE = "likely_duplicate"
    EXTERNAL_ID_TAKEN = "external_id_taken"
    BLOCKED = "blocked"
    CONSENT_UNKNOWN = "consent_unknown"
    CONSENT_NOT_C1 = "consent_not_c1"
    CONSENT_NOT_SIGNED = "consent_not_signed"
    CONSENT_NOT_IN_FORCE = "consent_not_in_force"
    CONSENT_OTHER_PERSON = "consent_other_person"
    REQUIRED = "required"
    WOULD_CHANGE = "would_change"


NOTES = frozenset({LineReason.LEFT_OUT.value, LineReason.ALREADY.value})


@dataclass(frozen=True, kw_only=True, slots=True)
class LineEntry:
    """One thing told of one line, in codes; never a value, and no key that is not a field of ours.

    `warning` is the code of a warning that no reason confirms.
    """

    line: int
    reason: str
    field: str = ""
    warning: str = ""

    @property
    def is_refusal(self) -> bool:
        """Tell whether the line was refused for it."""
        return self.reason not in NOTES


class LeftReason(StrEnum):
    """Why an undo left what the batch had made."""

    CHANGED_SINCE = "changed_since"
    HAS_PAPERS = "has_papers"
    HAS_APPLICATIONS = "has_applications"
    HAS_ENTRIES = "has_entries"
    BLOCKED = "blocked"


@dataclass(frozen=True, kw_only=True, slots=True)
class Completion:
    """What an import added to a person who has consented: names of fields, never values.

    `confirmations` are those of the version before.
    """

    added: tuple[str, ...]
    confirmations: Mapping[str, str]

    def __post_init__(self) -> None:
        """Freeze the mapping."""
        object.__setattr__(self, "confirmations", MappingProxyType(dict(self.confirmations)))


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportedLine:
    """What one line made: a draft, or the next version of a person who has consented.

    `key` and `digest` find the same line in a later file; the row goes with its person.
    """

    batch_id: str
    line: int
    key: str
    digest: str
    applicant_id: str
    version: int
    made_at: dt.datetime
    completion: Completion | None = None
    left: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportBatch:
    """One file's import: `lines` of it are behind us; the counts are of those lines.

    The file is known by its digest alone: a name may tell of people.
    """

    id: str
    file_digest: str
    state: BatchState
    begun_by: str
    begun_at: dt.datetime
    changed_at: dt.datetime
    lines: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    taken_back: int = 0
    left: int = 0

    def __post_init__(self) -> None:
        """Freeze the counts."""
        object.__setattr__(self, "counts", MappingProxyType(dict(self.counts)))

    def count(self, outcome: Outcome) -> int:
        """Return of how many lines this became."""
        return self.counts.get(outcome.value, 0)

    def gone_on(
        self, lines: int, outcomes: Mapping[Outcome, int], *, is_over: bool, at: dt.datetime
    ) -> ImportBatch:
        """Return the batch after some more lines of the file."""
        counts = {each.value: self.count(each) + outcomes.get(each, 0) for each in Outcome}
        state = BatchState.DONE if is_over else BatchState.OPEN
        return replace(self, lines=lines, counts=counts, state=state, changed_at=at)

    def undoing(self, taken_back: int, left: int, *, at: dt.datetime) -> ImportBatch:
        """Return the batch after some of it was taken back; the same file would begin anew."""
        return replace(
            self,
            state=BatchState.UNDONE,
            taken_back=self.taken_back + taken_back,
            left=left,
            changed_at=at,
        )

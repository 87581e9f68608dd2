"""The applicant: the person at the counter, our main record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from branch_app.domain.correction import CorrectionNote
from branch_app.domain.errors import MoveNotAllowed
from branch_app.domain.field_source import FieldSource
from branch_app.domain.former_name import FormerName
from branch_app.domain.record_state import RecordState, refuse_move

FieldValue = str | int | bool | dt.date


def _frozen(values: Mapping[str, FieldValue]) -> Mapping[str, FieldValue]:
    return MappingProxyType(dict(values))


@dataclass(frozen=True, kw_only=True, slots=True)
class Applicant:
    """One version of an applicant; a correction is a new object with the next version.

    `sources` tells of each value where it came from; `confirmations` the reason for which a warning
    was confirmed, by field and problem; `correction` what stands behind this very version, if it
    changed what a signed paper tells. `former_names` were borne before a change of name, oldest
    first. A record that was joined with another one holds no values; `merged_into` names that one.
    """

    id: str
    version: int
    state: RecordState
    values: Mapping[str, FieldValue]
    sources: Mapping[str, FieldSource] = field(default_factory=dict)
    confirmations: Mapping[str, str] = field(default_factory=dict)
    correction: CorrectionNote | None = None
    former_names: tuple[FormerName, ...] = ()
    merged_into: str = ""
    branch: str
    registered_by: str
    registered_at: dt.datetime
    changed_at: dt.datetime

    def __post_init__(self) -> None:
        """Freeze the mappings: a record crosses threads."""
        object.__setattr__(self, "values", _frozen(self.values))
        object.__setattr__(self, "sources", MappingProxyType(dict(self.sources)))
        object.__setattr__(self, "confirmations", MappingProxyType(dict(self.confirmations)))

    def text(self, name: str) -> str:
        """Return the value of a text field, or an empty string."""
        value = self.values.get(name)
        return value if isinstance(value, str) else ""

    @property
    def full_name(self) -> str:
        """Surname, given name and, if the document has one, patronymic (Art. 8(4)(2))."""
        names = (self.text(part) for part in ("family_name", "given_name", "patronymic"))
        return " ".join(name for name in names if name)

    def corrected(
        self,
        values: Mapping[str, FieldValue],
        *,
        at: dt.datetime,
        sources: Mapping[str, FieldSource] | None = None,
        confirmations: Mapping[str, str] | None = None,
        correction: CorrectionNote | None = None,
        former_names: tuple[FormerName, ...] | None = None,
    ) -> Applicant:
        """Return the next version holding these values; what is not told of them stays."""
        return replace(
            self,
            version=self.version + 1,
            values=values,
            sources=self.sources if sources is None else sources,
            confirmations=self.confirmations if confirmations is None else confirmations,
            correction=correction,
            former_names=self.former_names if former_names is None else former_names,
            changed_at=at,
        )

    def activated(self, *, at: dt.datetime) -> Applicant:
        """Return the next version after C1 was signed: no longer a draft. Raises MoveNotAllowed."""
        if self.state is not RecordState.DRAFT:
            raise MoveNotAllowed(record="applicant", was=self.state.value, asked="activated")
        return self.moved(RecordState.ACTIVE, at=at)

    def moved(self, state: RecordState, *, at: dt.datetime) -> Applicant:
        """Return the next version in that state. Raises MoveNotAllowed."""
        refuse_move(self.state, state)
        return replace(self, version=self.version + 1, state=state, correction=None, changed_at=at)

    def merged(self, kept_id: str, *, at: dt.datetime) -> Applicant:
        """Return the last version of a record that was joined with another. MoveNotAllowed.

        The values that stay are the other record's; the earlier versions stay in the history.
        """
        bare = self.moved(RecordState.MERGED, at=at)
        return replace(
            bare, values={}, sources={}, confirmations={}, former_names=(), merged_into=kept_id
        )

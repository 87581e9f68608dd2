"""One kind of record inside a unit of work."""

from __future__ import annotations

from typing import Protocol, TypeVar

from branch_app.domain.audit import Details
from branch_app.domain.change import Act
from branch_app.domain.record import Record

R = TypeVar("R", bound=Record)


class Repository(Protocol[R]):
    """Current versions of one kind of record.

    `save` writes row, history and journal row in the unit's transaction: version 1 is inserted,
    version n replaces n-1. Raises StaleRecord when the stored version is not the one before.
    """

    def get(self, record_id: str) -> R:
        """Return the current version. Raises NotFound."""
        ...

    def find(self, record_id: str) -> R | None:
        """Return the current version or None."""
        ...

    def save(self, record: R, act: Act, details: Details | None = None) -> R:
        """Store this version and tell the journal. Raises StaleRecord."""
        ...

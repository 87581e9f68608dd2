"""Which kinds of record have just changed, so that lists showing them load again."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from branch_app.domain.change import RecordKind


class ChangeBus(QObject):
    """Tells everybody who listens what kinds of record changed; lives as long as the session."""

    changed = Signal(frozenset)

    def tell(self, kinds: Iterable[RecordKind]) -> None:
        """Announce that records of these kinds have changed."""
        self.changed.emit(frozenset(kinds))

"""Pack editions kept for ever as the bytes in which they came, and the operator profile (K3)."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from branch_app.domain.errors import BadPack, NotFound
from branch_app.domain.pack import OperatorProfile, OrganisationPack
from branch_app.storage import tables
from branch_app.storage.places import Lent

_table = tables.pack_edition
_PROFILE_ID = 1

# By digest of the source: what was parsed once holds for the whole session.
Parsed = dict[bytes, OrganisationPack]


class SqlPacks:
    """Packs inside one unit of work."""

    def __init__(self, connection: Connection, lent: Lent, parsed: Parsed) -> None:
        self._connection = connection
        self._lent = lent
        self._parsed = parsed

    def install(self, pack: OrganisationPack, source: bytes) -> None:
        """Keep this edition; the same edition with other bytes raises BadPack."""
        is_this = (_table.c.pack_id == pack.id) & (_table.c.edition == pack.edition)
        kept = self._connection.scalar(select(_table.c.source).where(is_this))
        if kept is None:
            values = {"in_force_on": pack.policy.in_force_on.isoformat(), "source": source}
            self._connection.execute(
                insert(_table).values(pack_id=pack.id, edition=pack.edition, **values)
            )
        elif kept != source:
            raise BadPack(reason="edition_changed", edition=pack.edition)

    def editions(self) -> Sequence[tuple[str, int, dt.date]]:
        """Return (pack id, edition, in force on) of all, oldest first."""
        kept = select(_table.c.pack_id, _table.c.edition, _table.c.in_force_on)
        rows = self._connection.execute(kept.order_by(_table.c.edition, _table.c.pack_id))
        return [(row.pack_id, row.edition, dt.date.fromisoformat(row.in_force_on)) for row in rows]

    def current(self, today: dt.date) -> OrganisationPack:
        """Return the newest edition in force on that day. Raises NotFound."""
        in_force = [number for _, number, on in self.editions() if on <= today]
        if not in_force:
            raise NotFound(record="pack")
        return self.edition(max(in_force))

    def edition(self, number: int) -> OrganisationPack:
        """Return exactly that edition. Raises NotFound."""
        kept = select(_table.c.source).where(_table.c.edition == number)
        source = self._connection.scalar(kept)
        if source is None:
            raise NotFound(record="pack", edition=number)
        digest = hashlib.sha256(source).digest()
        if digest not in self._parsed:
            self._parsed[digest] = self._lent.read_pack(source)
        return self._parsed[digest]

    def profile(self) -> OperatorProfile:
        """Return the operator profile. Raises NotFound."""
        source = self._connection.scalar(select(tables.profile.c.source))
        if source is None:
            raise NotFound(record="profile")
        return self._lent.read_profile(source)

    def set_profile(self, profile: OperatorProfile, source: bytes) -> None:
        """Keep the operator profile; the bytes must read as this very profile. Raises BadPack."""
        if self._lent.read_profile(source) != profile:
            raise BadPack(reason="profile_differs")
        new = upsert(tables.profile).values(id=_PROFILE_ID, source=source)
        again = new.on_conflict_do_update(index_elements=["id"], set_={"source": source})
        self._connection.execute(again)

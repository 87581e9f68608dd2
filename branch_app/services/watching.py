"""The look at the newest rows of the journal, at unlocking, every minute and at the end (R-141).

Commands look too: a day without the window raises the same alerts.

Cheap: it begins where the last one ended. The whole chain is checked by `AuditingService.verify`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from branch_app.domain.alerts import (
    Alert,
    AlertKind,
    memory_from_json,
    raise_once,
    watch,
)
from branch_app.domain.audit import EMPTY_HASH, JournalEntry, KnownHead
from branch_app.domain.chain import is_whole
from branch_app.domain.chain_tracing import ChainStart
from branch_app.domain.change import Act
from branch_app.services.ports import UnitOfWork
from branch_app.services.repositories import Journal
from branch_app.services.stores import SettingStore

MEMORY = "alert_memory"
SEEN = "alert_seen"
_PAGE = 500
# A workstation that never looked before does not look through years.
_FIRST_LOOK = 2000


def look(work: UnitOfWork, now: dt.datetime) -> bool:
    """Raise what the rows since the last look call for; False when there are none."""
    seq, hash_ = work.journal.head()
    seen = _seen(work.settings, work.journal)
    if (seen.seq, seen.hash) == (seq, hash_):
        return False
    memory = memory_from_json(work.settings.get(MEMORY) or "")
    entries = _entries_since(work.journal, seen)
    if entries is None:
        memory, is_new = raise_once(memory, Alert(kind=AlertKind.BROKEN_CHAIN, at=now, count=1))
        raised = memory.raised[-1:] if is_new else ()
    else:
        memory, raised = watch(memory, entries)
    for alert in raised:
        work.journal.note(Act.RAISE_ALERT, details=alert.facts())
    work.settings.set(MEMORY, memory.as_json())
    seq, hash_ = work.journal.head()
    work.settings.set(SEEN, f"{seq} {hash_}")
    return True


def _seen(settings: SettingStore, journal: Journal) -> KnownHead:
    """Return the row at which the last look ended."""
    seq, _, hash_ = (settings.get(SEEN) or "").partition(" ")
    if seq.isdecimal() and hash_:
        return KnownHead(seq=int(seq), hash=hash_)
    first = max(0, journal.head()[0] - _FIRST_LOOK)
    before = journal.entries(first - 1, 1) if first else ()
    return KnownHead(seq=first, hash=before[0].hash if before else EMPTY_HASH)


def _entries_since(journal: Journal, seen: KnownHead) -> list[JournalEntry] | None:
    """Return the rows after the one that was seen last; None when they do not continue it."""
    try:
        found = list(_read(journal, max(0, seen.seq - 1)))
    except ValueError:
        return None
    if seen.seq:
        if not found or (found[0].seq, found[0].hash) != (seen.seq, seen.hash):
            return None
        found = found[1:]
    start = ChainStart(hash=seen.hash, first=seen.seq + 1)
    return found if is_whole(found, start=start) else None


def _read(journal: Journal, after: int) -> Iterator[JournalEntry]:
    while True:
        page = journal.entries(after, _PAGE)
        yield from page
        if len(page) < _PAGE:
            return
        after = page[-1].seq

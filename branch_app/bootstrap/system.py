"""The system's clock and the maker of new ids."""

from __future__ import annotations

import datetime as dt
import secrets
import time

from branch_app.domain.audit import ClockReading

BOOT_ID = secrets.token_hex(8)


class SystemClock:
    """The wall clock; `boot_id` tells one run of the program from another."""

    def __init__(self, server_offset_ms: int | None = None) -> None:
        self.server_offset_ms = server_offset_ms

    def now(self) -> dt.datetime:
        """Return the time, aware, UTC, to the millisecond."""
        now = dt.datetime.now(dt.UTC)
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    def reading(self) -> ClockReading:
        """Return everything known of time now."""
        return ClockReading(
            at=self.now(),
            server_offset_ms=self.server_offset_ms,
            boot_id=BOOT_ID,
            monotonic_ms=time.monotonic_ns() // 1_000_000,
        )


class TimeOrderedIds:
    """UUIDv7: 48 bits of milliseconds, then 74 random bits; never twice in the same order."""

    def __init__(self) -> None:
        self._last = 0

    def new(self) -> str:
        """Return a new id of 32 hex digits, later ones sort after earlier ones."""
        stamp = max(time.time_ns() // 1_000_000 << 12 | secrets.randbits(12), self._last + 1)
        self._last = stamp
        high = stamp >> 12
        value = high << 80 | 0x7 << 76 | (stamp & 0xFFF) << 64 | 0b10 << 62 | secrets.randbits(62)
        return f"{value:032x}"

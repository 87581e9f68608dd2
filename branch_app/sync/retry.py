"""Trying again: a bounded number of times, longer each time, with jitter against herds."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from branch_app.domain.errors import HeadOfficeUnreachable

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Retry:
    """How often and how patiently; `wait` takes seconds, `jitter` gives a number in [0, 1)."""

    attempts: int = 4
    first_wait: float = 0.5
    longest_wait: float = 20.0
    wait: Callable[[float], None] = time.sleep
    jitter: Callable[[], float] = field(default=random.random)

    def call(self, work: Callable[[], T]) -> T:
        """Return what the work returns. Raises HeadOfficeUnreachable after the last attempt.

        Anything else that the work raises is an answer, not a broken line, and passes at once.
        """
        for attempt in range(self.attempts - 1):
            try:
                return work()
            except HeadOfficeUnreachable:
                longest = min(self.longest_wait, self.first_wait * 2**attempt)
                self.wait(longest * (0.5 + self.jitter() / 2))
        return work()

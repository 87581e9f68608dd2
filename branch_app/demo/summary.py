"""What the demonstration did and whether it held, for `summary.json`."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from branch_app.demo.compare import Comparison
from branch_app.demo.counter import Tally


@dataclass(kw_only=True, slots=True)
class Summary:
    """Everything that is told; `failures` empty means that it held."""

    seed: int
    people: int
    pack: str
    version: str
    seconds: dict[str, float] = field(default_factory=dict)
    facts: dict[str, object] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Time one phase in seconds."""
        began = time.perf_counter()
        try:
            yield
        finally:
            spent = self.seconds.get(name, 0.0) + time.perf_counter() - began
            self.seconds[name] = round(spent, 3)

    def expect(self, held: bool, otherwise: str) -> None:
        """Note a failure unless it held."""
        if not held:
            self.failures.append(otherwise)

    def take_tally(self, tally: Tally) -> None:
        """Take over what happened at the counter."""
        self.facts["counter"] = {
            "consented": tally.consented,
            "refused": tally.refused,
            "withdrew_marketing": tally.withdrew,
            "applications": tally.applied,
            "withdrawals_refused": tally.withdrawals_refused,
            "data_completed": tally.corrected,
        }
        self.facts["forms"] = tally.forms
        self.facts["pages"] = tally.pages
        self.facts["pages_not_scanned"] = tally.unsigned_pages
        self.facts["scans_matched"] = tally.matched
        self.facts["scan_formats"] = dict(sorted(tally.formats.items()))
        self.failures += tally.failures

    def take_comparison(self, comparison: Comparison) -> None:
        """Take over the comparison of both ends."""
        self.facts["records_equal"] = comparison.is_equal
        self.facts["records"] = comparison.counts
        self.facts["digests"] = {
            "branch": comparison.branch_digest,
            "head_office": comparison.head_office_digest,
        }
        self.failures += comparison.differences[:20]
        self.expect(comparison.is_equal, "the records at both ends differ")

    def told(self) -> dict[str, object]:
        """Return what is written to `summary.json`."""
        return {
            "held": not self.failures,
            "failures": self.failures,
            "seed": self.seed,
            "people": self.people,
            "pack": self.pack,
            "version": self.version,
            **self.facts,
            "seconds": self.seconds,
        }

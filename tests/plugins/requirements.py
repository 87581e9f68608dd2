"""`@pytest.mark.covers("K17", "R-016")`: the run ends by telling which requirements are proven.

An id counts when a test that carries it passed, in whichever process it ran.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import pytest

# Ids of the requirements pages: the one for K, the acceptance rows for R.
KNOWN = {
    "K": [f"K{number}" for number in range(1, 63)],
    "R": [f"R-{number:03}" for number in range(1, 240)],
}
OUT = {"R-176": "cookies, pixels and addresses of web visitors: there is no web site here"}
_PROPERTY = "covers"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to leave the list out, for a run of a part of the suite."""
    parser.addoption("--requirements", choices=["brief", "none"], default="brief")


def pytest_configure(config: pytest.Config) -> None:
    """Keep the score in the process that writes the summary."""
    if not hasattr(config, "workerinput") and config.getoption("--requirements") == "brief":
        config.pluginmanager.register(Score(), "requirements-score")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Send the ids along with the test's reports. An unknown id fails the test."""
    ids = sorted({name for mark in item.iter_markers("covers") for name in mark.args})
    unknown = [name for name in ids if not is_known(name)]
    if unknown:
        pytest.fail(f"no such requirement: {', '.join(map(str, unknown))}", pytrace=False)
    if ids:
        item.user_properties.append((_PROPERTY, ids))


def is_known(name: object) -> bool:
    """Tell whether the requirements pages have this id and it is not out."""
    return name not in OUT and any(name in ids for ids in KNOWN.values())


class Score:
    """Which requirements the passed tests of this run cover."""

    def __init__(self) -> None:
        self._claimed: dict[str, set[str]] = {}
        self._broken: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a passed call, and a failure of any phase."""
        if not report.passed:
            self._broken.add(report.nodeid)
        elif report.when == "call":
            told = dict(report.user_properties).get(_PROPERTY, ())
            assert isinstance(told, list | tuple)
            self._claimed[report.nodeid] = set(told)

    @property
    def covered(self) -> set[str]:
        """The ids of tests that passed as a whole."""
        sound = (ids for test, ids in self._claimed.items() if test not in self._broken)
        return set().union(*sound)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the score above pytest's own closing line."""
        terminalreporter.section("requirements")
        for line in score_lines(self.covered):
            terminalreporter.write_line(line)


def score_lines(covered: Iterable[str]) -> Iterator[str]:
    """Return the printed score: counts and ranges of covered, open and out, for K and for R."""
    done = set(covered)
    for kind, ids in KNOWN.items():
        parts = {
            "covered": [name for name in ids if name in done],
            "open": [name for name in ids if name not in done and name not in OUT],
        }
        for word, part in parts.items():
            yield f"{kind} {word} {len(part)} of {len(ids)}: {ranges(part) or 'none'}"
    for name, reason in OUT.items():
        yield f"out {name}: {reason}"


def ranges(ids: Sequence[str]) -> str:
    """Return ids in order as `K1 K3-K5`."""
    groups: list[list[str]] = []
    for before, name in pairwise(["", *ids]):
        if before and _number(name) == _number(before) + 1:
            groups[-1].append(name)
        else:
            groups.append([name])
    return " ".join(
        group[0] if len(group) == 1 else f"{group[0]}-{group[-1].removeprefix('R-')}"
        for group in groups
    )


def _number(name: str) -> int:
    return int(re.sub(r"\D", "", name))

"""The pair of Python and PySide6 that kills the process is refused, and only that pair."""

from __future__ import annotations

import pytest

from branch_app.bootstrap.runtime import is_bad_pair, refuse_bad_runtime
from branch_app.domain.errors import SystemUnsupported


@pytest.mark.parametrize(
    ("python", "pyside", "is_bad"),
    [
        ((3, 11), "6.12.0", True),
        ((3, 11), "6.12.1", True),
        ((3, 11), "6.13.0a1", True),
        ((3, 11), "7.0.0", True),
        ((3, 11), "6.11.3", False),
        ((3, 11), "6.9.3", False),
        ((3, 12), "6.12.0", False),
        ((3, 13), "6.12.0", False),
        ((3, 13), "6.11.3", False),
    ],
)
def test_only_the_pair_that_aborts_is_bad(
    python: tuple[int, int], pyside: str, is_bad: bool
) -> None:
    assert is_bad_pair(python, pyside) is is_bad


def test_the_bad_pair_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.version_info", (3, 11, 7, "final", 0))
    monkeypatch.setattr("importlib.metadata.version", {"PySide6-Essentials": "6.12.0"}.__getitem__)
    with pytest.raises(SystemUnsupported) as refused:
        refuse_bad_runtime()
    assert refused.value.details == {"reason": "pyside6_loses_none", "pyside": "6.12.0"}


@pytest.mark.wheel
def test_what_runs_here_is_allowed() -> None:
    refuse_bad_runtime()

"""A skipped test fails the run: what could not be tried is not proven."""

from __future__ import annotations

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Watch in the process that decides the exit code."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(SkipWatch(), "skip-watch")


class SkipWatch:
    """Counts skipped and expectedly failed tests, and skipped modules."""

    def __init__(self) -> None:
        self._skipped: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a test."""
        if report.skipped:
            self._skipped.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note a module."""
        if report.skipped:
            self._skipped.append(report.nodeid)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Turn a run that would end well into a failed one."""
        good = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
        if self._skipped and session.exitstatus in good:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name what was skipped."""
        if self._skipped:
            terminalreporter.section("skipped tests fail the run")
            for nodeid in self._skipped:
                terminalreporter.write_line(nodeid)

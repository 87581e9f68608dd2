"""The run ends by printing where the kills fell, in whichever process they were made."""

from __future__ import annotations

import pytest

PROPERTY = "histogram"


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the histograms of the tests that kill."""
    told = [
        str(value)
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call"
        for name, value in report.user_properties
        if name == PROPERTY
    ]
    if told:
        terminalreporter.section("where the kills fell")
        for histogram in told:
            terminalreporter.write_line(histogram)

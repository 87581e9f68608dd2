"""What every test stands on: no network, no display, no unexpected warning, no skip."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# Before any test module can import Qt: a window on a developer's screen is not wanted.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

pytest_plugins = [
    "pytester",
    "tests.plugins.requirements",
    "tests.plugins.no_skips",
    "tests.plugins.closed_network",
    "tests.plugins.quiet_log",
    "tests.end_to_end.histograms",
]

# A shared machine pauses at will: the time of one example proves nothing. The same examples each
# time: what a landing finds red is what the change brought. Other examples, and many more of
# them, are looked for by `--hypothesis-profile searching` (README).
settings.register_profile("house", deadline=None, derandomize=True)
settings.register_profile(
    "searching",
    deadline=None,
    derandomize=False,
    max_examples=1000,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")

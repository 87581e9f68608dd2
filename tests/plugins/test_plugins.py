"""The suite's own plugins, each run on small made-up suites in a process of its own."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.plugins.closed_network import NetworkClosedError, is_this_machine
from tests.plugins.quiet_log import log_problem
from tests.plugins.requirements import ranges, score_lines

ROOT = Path(__file__).resolve().parents[2]
SUITE = """
import logging, socket, pytest

@pytest.mark.covers("K17", "R-016")
def test_passes(): pass

@pytest.mark.covers("K18")
def test_fails(): assert False

@pytest.fixture
def broken_end():
    yield
    raise RuntimeError("teardown")

@pytest.mark.covers("K19")
def test_fails_at_its_end(broken_end): pass

@pytest.mark.covers("K63")
def test_claims_what_is_not_there(): pass
"""


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A made-up suite under the plugins of the real one."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    pytester.makeini("[pytest]\nmarkers = covers\n")
    names = ("requirements", "no_skips", "closed_network", "quiet_log")
    plugins = ", ".join(f'"tests.plugins.{name}"' for name in names)
    pytester.makeconftest(f"pytest_plugins = [{plugins}]")
    return pytester


@pytest.mark.parametrize("spread", [[], ["-n", "2"]])
def test_only_tests_that_passed_as_a_whole_count(suite: pytest.Pytester, spread: list[str]) -> None:
    suite.makepyfile(SUITE)
    ran = suite.runpytest_inprocess(*spread)
    ran.stdout.fnmatch_lines(
        [
            "*no such requirement: K63*",
            "K covered 1 of 62: K17",
            "K open 61 of 62: K1-K16 K18-K62",
            "R covered 1 of 239: R-016",
            "R open 237 of 239: R-001-015 R-017-175 R-177-239",
            "out R-176: *",
            "=* 1 failed, 2 passed, 2 errors in *",
        ]
        if not spread
        else ["K covered 1 of 62: K17", "R covered 1 of 239: R-016", "=* in * =*"]
    )


def test_the_list_is_left_out_on_request(suite: pytest.Pytester) -> None:
    suite.makepyfile("def test_passes(): pass")
    ran = suite.runpytest_inprocess("--requirements=none")
    ran.stdout.no_fnmatch_line("*K open*")
    assert ran.ret == pytest.ExitCode.OK


SKIPS = [
    "def test_skips(): pytest.skip('no server')",
    "@pytest.mark.skipif(True, reason='no server')\ndef test_skips(): pass",
    "@pytest.mark.xfail\ndef test_fails(): assert False",
    "pytest.importorskip('no_such_library')",
]


@pytest.mark.parametrize("skipped", SKIPS)
def test_a_skip_fails_the_run(suite: pytest.Pytester, skipped: str) -> None:
    suite.makepyfile(test_good="def test_passes(): pass", test_bad=f"import pytest\n{skipped}\n")
    ran = suite.runpytest_inprocess()
    assert ran.ret == pytest.ExitCode.TESTS_FAILED
    ran.stdout.fnmatch_lines(["=*skipped tests fail the run*=", "test_bad.py*"])


@pytest.mark.parametrize("skipped", [SKIPS[0], SKIPS[-1]])
def test_a_skip_in_another_process_fails_the_run(suite: pytest.Pytester, skipped: str) -> None:
    suite.makepyfile(test_good="def test_passes(): pass", test_bad=f"import pytest\n{skipped}\n")
    ran = suite.runpytest_inprocess("-n", "2")
    assert ran.ret == pytest.ExitCode.TESTS_FAILED
    ran.stdout.fnmatch_lines(["=*skipped tests fail the run*=", "test_bad.py*"])


def test_a_run_without_skips_passes(suite: pytest.Pytester) -> None:
    suite.makepyfile("def test_passes(): pass")
    assert suite.runpytest_inprocess().ret == pytest.ExitCode.OK


def test_the_network_is_closed_even_to_a_program_that_swallows_the_error(
    suite: pytest.Pytester,
) -> None:
    suite.makepyfile(
        """
        import contextlib, socket

        def test_connects():
            with contextlib.suppress(BaseException), socket.socket() as sock:
                sock.connect(("192.0.2.1", 80))

        def test_looks_up():
            with contextlib.suppress(BaseException):
                socket.getaddrinfo("head-office.invalid", 443)

        def test_talks_to_itself():
            with socket.create_server(("127.0.0.1", 0)) as server:
                socket.create_connection(server.getsockname(), timeout=5).close()
        """
    )
    ran = suite.runpytest_inprocess()
    ran.assert_outcomes(passed=3, errors=2)
    ran.stdout.fnmatch_lines(["*tried to reach 192.0.2.1*", "*tried to reach head-office.invalid*"])


def test_an_attempt_to_leave_this_machine_raises_at_once(closed_network: list[str]) -> None:
    with socket.socket() as sock, pytest.raises(NetworkClosedError):
        sock.connect(("192.0.2.1", 80))
    assert closed_network == ["192.0.2.1"]
    closed_network.clear()


@pytest.mark.parametrize(
    ("host", "is_here"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        (b"localhost", True),
        (None, True),
        ("10.0.0.1", False),
        ("192.0.2.1", False),
        ("2001:db8::1", False),
        ("head-office.example", False),
        ("localhost.example", False),
    ],
)
def test_only_loopback_is_this_machine(host: object, is_here: bool) -> None:
    assert is_this_machine(host) is is_here


def test_an_unexpected_warning_fails_and_an_expected_one_must_come(
    suite: pytest.Pytester,
) -> None:
    suite.makepyfile(
        """
        import logging

        LOG = logging.getLogger("branch_app.storage")

        def test_surprise():
            LOG.warning("disk is %s", "slow")

        def test_expected(expected_warnings):
            expected_warnings.append("disk is slow")
            LOG.warning("disk is %s", "slow")

        def test_does_not_come(expected_warnings):
            expected_warnings.append("disk is slow")

        def test_information():
            LOG.info("all is well")
            logging.getLogger("elsewhere").warning("not ours")
        """
    )
    ran = suite.runpytest_subprocess()
    ran.assert_outcomes(passed=4, errors=2)
    ran.stdout.fnmatch_lines(
        [
            "*unexpected in the log: WARNING branch_app.storage: disk is slow*",
            "*expected in the log and not heard: disk is slow*",
        ]
    )


def test_a_log_is_right_when_what_is_heard_is_what_is_expected() -> None:
    assert log_problem([], []) == ""
    assert log_problem(["WARNING a: b"], ["b"]) == ""


def test_ranges_join_neighbours() -> None:
    assert ranges([]) == ""
    assert ranges(["K1", "K3", "K4", "K5", "K62"]) == "K1 K3-K5 K62"
    assert ranges(["R-009", "R-010", "R-239"]) == "R-009-010 R-239"


def test_the_score_counts_every_requirement_once() -> None:
    lines = list(score_lines(["K1", "R-001", "R-002"]))
    assert lines[0] == "K covered 1 of 62: K1"
    assert lines[2] == "R covered 2 of 239: R-001-002"

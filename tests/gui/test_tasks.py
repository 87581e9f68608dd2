"""Lanes, order, errors, and the ordered end of the task runner."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from branch_app.domain.errors import DiskFull
from branch_app.gui.tasks import TaskRunner, TaskScope
from tests.gui.inline_tasks import InlineTasks

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def runner() -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.shutdown(lambda: None)


def test_results_arrive_on_the_gui_thread_in_the_order_of_the_database(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    told: list[tuple[int, bool]] = []
    threads: set[str] = set()

    def job(number: int) -> int:
        threads.add(threading.current_thread().name)
        return number

    gui = QThread.currentThread()
    for number in range(20):
        runner.database(
            partial(job, number), lambda n: told.append((n, QThread.currentThread() is gui))
        )
    assert not runner.is_idle()
    qtbot.waitUntil(runner.is_idle)
    assert told == [(number, True) for number in range(20)]
    assert len(threads) == 1
    assert threads.pop().startswith("database")


def test_each_lane_has_its_own_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    names: dict[str, str] = {}
    for lane in (runner.database, runner.read, runner.paper, runner.work):
        lane(
            lambda: threading.current_thread().name,
            lambda name: names.setdefault(name.partition("_")[0], name),
        )
    qtbot.waitUntil(runner.is_idle)
    assert set(names) == {"database", "read", "paper", "work"}


def test_an_awaited_error_goes_to_its_job_and_any_other_to_one_signal(
    runner: TaskRunner, qtbot: QtBot, expected_warnings: list[str]
) -> None:
    expected_warnings.append("incident ")
    awaited: list[str] = []
    reported: list[BaseException] = []
    runner.failed.connect(reported.append)

    def fail() -> None:
        raise DiskFull

    def break_down() -> None:
        raise ZeroDivisionError

    runner.work(fail, None, lambda error: awaited.append(error.code))
    runner.work(fail)
    runner.database(break_down, None, lambda error: awaited.append(error.code))
    runner.read(break_down)
    qtbot.waitUntil(runner.is_idle)
    assert sorted(awaited) == ["disk_full", "incident"]
    assert sorted(type(error).__name__ for error in reported) == ["DiskFull", "Incident"]


def test_idle_is_told_after_the_last_of_a_chain(runner: TaskRunner, qtbot: QtBot) -> None:
    steps: list[str] = []
    runner.became_idle.connect(lambda: steps.append("idle"))
    runner.database(
        lambda: None,
        lambda _done: runner.work(lambda: steps.append("work"), lambda _x: steps.append("told")),
    )
    qtbot.waitUntil(lambda: "idle" in steps)
    assert steps == ["work", "told", "idle"]


def test_shutdown_finishes_every_save_drops_queued_reads_and_runs_the_last_job_last() -> None:
    runner = TaskRunner()
    order: list[str] = []
    gate = threading.Event()
    started = threading.Event()

    def first_read() -> None:
        started.set()
        gate.wait(10)
        order.append("read under way")

    runner.read(first_read)
    runner.read(lambda: order.append("queued read"))
    for number in range(3):
        runner.database(partial(order.append, f"save {number}"))
    assert started.wait(10)
    gate.set()
    runner.shutdown(lambda: order.append("closed"))
    runner.database(lambda: order.append("too late"))
    assert "queued read" not in order
    assert [step for step in order if step.startswith("save")] == ["save 0", "save 1", "save 2"]
    assert order[-1] == "closed"
    assert "read under way" in order


def test_a_failing_last_job_is_logged_and_the_end_is_still_an_end(
    expected_warnings: list[str],
) -> None:
    expected_warnings.append("closing failed: disk_full")
    runner = TaskRunner()

    def fail() -> None:
        raise DiskFull

    runner.shutdown(fail)


def test_a_closed_scope_drops_late_results_and_errors() -> None:
    tasks = InlineTasks()
    tasks.holds = True
    scope = TaskScope(tasks)
    told: list[object] = []

    def fail() -> None:
        raise DiskFull

    scope.database(lambda: 1, told.append)
    scope.read(fail, told.append, told.append)
    scope.paper(lambda: 3, told.append)
    scope.work(lambda: 4)
    scope.close()
    tasks.run_held()
    assert told == []


def test_an_open_scope_passes_everything_on() -> None:
    tasks = InlineTasks()
    scope = TaskScope(tasks)
    told: list[object] = []
    scope.database(lambda: 1, told.append)
    scope.read(lambda: 2, told.append)
    scope.paper(lambda: 3, told.append)
    scope.work(lambda: 4, told.append)
    assert (told, tasks.lanes) == ([1, 2, 3, 4], ["database", "read", "paper", "work"])

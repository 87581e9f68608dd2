"""PDFs in a child process: one that hangs or crashes it is refused, and the next one is read."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from branch_app.domain.errors import BadInput, ScanUnreadable
from branch_app.scanning.limits import ChildNotStarted, ReaderClosed, Refused, Unreadable
from branch_app.scanning.pdf_frames import PDF_CHILD
from branch_app.scanning.pdf_process import PdfProcess, child_command, child_environment
from branch_app.scanning.reader import ScanPageReader
from tests.documents.made_content import page_codes
from tests.scanning.made_pdfs import nested, scanned

TOO_SLOW = "took too long"
BROKEN = "ended the process that drew it"
# Only a hang is to fail.
PATIENCE = 60
# Windows knows no other way to end a process, and this is that.
KILL = signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL


@pytest.fixture
def made() -> Iterator[Callable[..., PdfProcess]]:
    all_made: list[PdfProcess] = []

    def make(**named: object) -> PdfProcess:
        all_made.append(PdfProcess(**named))  # type: ignore[arg-type]
        return all_made[-1]

    yield make
    for each in all_made:
        each.close()


def _code(pdf: PdfProcess) -> str | None:
    (page,) = ScanPageReader(pdf).read(scanned(), "good.pdf")
    return page.code


def _refused(pdf: PdfProcess, data: bytes) -> str:
    with pytest.raises(ScanUnreadable) as refused:
        ScanPageReader(pdf).read(data, "bad.pdf")
    assert refused.value.details["file"] == "bad.pdf"
    return str(refused.value.details["reason"])


def _is_running(process_id: int) -> bool:
    if sys.platform == "win32":
        asked = ["tasklist", "/FI", f"PID eq {process_id}"]
        done = subprocess.run(asked, check=True, capture_output=True, text=True)
        return str(process_id) in done.stdout
    try:
        os.kill(process_id, 0)
    except OSError:
        return False
    return True


def test_a_page_that_takes_too_long_is_refused_and_the_next_file_is_read(
    made: Callable[..., PdfProcess], expected_warnings: list[str]
) -> None:
    expected_warnings.append(TOO_SLOW)
    pdf = made(seconds=1)
    hostile = nested()
    assert len(hostile) < 2500
    assert _code(pdf) == page_codes()(1)
    first = pdf.child_id
    began = time.monotonic()
    assert _refused(pdf, hostile) == "too_slow"
    assert time.monotonic() - began < PATIENCE / 2
    assert pdf.child_id is None
    assert first is not None
    assert not _is_running(first)
    assert _code(pdf) == page_codes()(1)


def test_many_pages_that_each_take_long_are_refused_together(
    made: Callable[..., PdfProcess], expected_warnings: list[str]
) -> None:
    expected_warnings.append(TOO_SLOW)
    images = made(seconds=0.4).images(nested([5] * 100))
    with pytest.raises(Refused, match=Unreadable.TOO_SLOW):
        sum(1 for _image in images)


def test_a_child_that_dies_over_a_file_calls_it_damaged_and_the_next_one_is_read(
    made: Callable[..., PdfProcess], expected_warnings: list[str]
) -> None:
    expected_warnings.append(BROKEN)
    pdf = made(seconds=PATIENCE)
    # The first page is here, so the second one is being drawn.
    images = pdf.images(nested([0, 12]))
    next(images)
    assert pdf.child_id is not None
    os.kill(pdf.child_id, KILL)
    with pytest.raises(Refused, match=Unreadable.DAMAGED):
        next(images)
    assert _code(pdf) == page_codes()(1)


def test_a_child_that_died_between_two_files_is_no_fault_of_the_next_one(
    made: Callable[..., PdfProcess],
) -> None:
    pdf = made()
    assert _code(pdf) == page_codes()(1)
    first = pdf.child_id
    assert first is not None
    os.kill(first, KILL)
    if sys.platform != "win32":
        os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
    assert _code(pdf) == page_codes()(1)
    assert pdf.child_id != first


def test_one_child_serves_file_after_file_whatever_is_wrong_with_some(
    made: Callable[..., PdfProcess],
) -> None:
    pdf = made()
    seen = set()
    for _round in range(3):
        assert _refused(pdf, b"%PDF-1.7\nnothing") == "damaged"
        assert _code(pdf) == page_codes()(1)
        seen.add(pdf.child_id)
    assert len(seen) == 1


def test_whoever_stops_early_leaves_no_page_for_the_next_file(
    made: Callable[..., PdfProcess],
) -> None:
    pdf = made()
    images = pdf.images(nested([0, 1, 0]))
    next(images)
    images.close()
    assert _code(pdf) == page_codes()(1)


def test_no_child_is_left_after_the_end_and_none_is_started(
    made: Callable[..., PdfProcess],
) -> None:
    pdf = made()
    assert _code(pdf) == page_codes()(1)
    child = pdf.child_id
    assert child is not None
    pdf.close()
    assert not _is_running(child)
    with pytest.raises(BadInput):
        ScanPageReader(pdf).read(scanned(), "good.pdf")
    assert pdf.child_id is None
    pdf.close()


def test_the_end_comes_at_once_also_while_a_page_is_drawn(
    made: Callable[..., PdfProcess],
) -> None:
    pdf = made(seconds=PATIENCE)
    images = pdf.images(nested([0, 12]))
    next(images)
    child = pdf.child_id
    began = time.monotonic()
    with ThreadPoolExecutor(1) as lane:
        waiting = lane.submit(lambda: [*images])
        pdf.close()
        # Not that the file is damaged: nobody knows.
        with pytest.raises(ReaderClosed):
            waiting.result()
    assert time.monotonic() - began < PATIENCE / 2
    assert child is not None
    assert not _is_running(child)


def test_several_threads_are_served_in_turn(made: Callable[..., PdfProcess]) -> None:
    pdf = made()
    with ThreadPoolExecutor(3) as lanes:
        assert set(lanes.map(lambda _: _code(pdf), range(6))) == {page_codes()(1)}


_DYING = """
import os, signal, sys
from branch_app.scanning.pdf_process import PdfProcess
from tests.scanning.made_pdfs import nested
pdf = PdfProcess(300)
images = pdf.images(nested([0, 12]))
next(images)
print(pdf.child_id, flush=True)
sys.stdin.read()
os._exit(1)
"""


def test_a_program_that_dies_takes_the_child_with_it_whatever_it_draws() -> None:
    if not hasattr(os, "pidfd_open"):
        return
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", _DYING]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=root, stdin=pipe, stdout=pipe, text=True) as program:
        assert program.stdin
        assert program.stdout
        child = os.pidfd_open(int(program.stdout.readline()))
        program.kill()
    ended, _, _ = select.select([child], [], [], PATIENCE)
    os.close(child)
    assert ended


@pytest.mark.parametrize(
    "command", [["no-such-program-here"], [sys.executable, "-c", "raise SystemExit(3)"]]
)
def test_a_child_that_does_not_start_is_not_the_fault_of_the_file(
    made: Callable[..., PdfProcess], command: list[str]
) -> None:
    pdf = made(command=command)
    for _again in range(2):
        with pytest.raises(ChildNotStarted):
            ScanPageReader(pdf).read(scanned(), "good.pdf")


_LIAR = """
import struct, sys
out, answer = sys.stdout.buffer, struct.Struct(">cII")
out.write(answer.pack(b"+", 0, 0)); out.flush()
sys.stdin.buffer.read(*struct.unpack(">Q", sys.stdin.buffer.read(8)))
out.write({lie}); out.flush()
sys.stdin.buffer.read()
"""
LIES = {
    "huge": 'answer.pack(b"P", 2**31, 2**31)',
    "no_size": 'answer.pack(b"P", 0, 7)',
    "unknown": 'answer.pack(b"X", 1, 1) + b"x"',
    "reason": 'answer.pack(b"R", 4, 0) + b"none"',
    "no_text": 'answer.pack(b"R", 2, 0) + bytes((255, 255))',
    "endless": '(answer.pack(b"P", 60, 40) + bytes(2400)) * 200',
    "long_reason": 'answer.pack(b"R", 2**31, 0)',
}


@pytest.mark.parametrize("lie", LIES)
def test_a_child_that_was_taken_over_is_believed_nothing(
    made: Callable[..., PdfProcess], lie: str, expected_warnings: list[str]
) -> None:
    expected_warnings.append(BROKEN)
    pdf = made(seconds=PATIENCE, command=[sys.executable, "-c", _LIAR.format(lie=LIES[lie])])
    assert _refused(pdf, scanned()) == "damaged"
    assert pdf.child_id is None


def test_the_child_knows_no_secret_of_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRANCH_APP_PASSWORD", "korpe-zhusan-besik")
    assert "korpe-zhusan-besik" not in child_environment().values()
    told = (
        "import sys; import branch_app.scanning.pdf_child; print(*sorted(sys.modules), sep='\\n')"
    )
    done = subprocess.run(
        [*child_command()[:2], "-c", told],
        check=True,
        env=child_environment(),
        capture_output=True,
        text=True,
    )
    loaded = set(done.stdout.split())
    assert "branch_app.scanning.pdf_child" in loaded
    strangers = {"PySide6", "sqlalchemy", "sqlcipher3", "cryptography", "socket", "ssl", "httpx"}
    assert not loaded & strangers
    ours = {name for name in loaded if name.startswith("branch_app.")}
    assert {name.split(".")[1] for name in ours} == {"scanning"}


def test_a_frozen_program_starts_itself_as_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    assert child_command()[1:] == ["-P", "-m", "branch_app", PDF_CHILD]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == [sys.executable, PDF_CHILD]

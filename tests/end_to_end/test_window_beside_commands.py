"""The window has a file open while commands change the same person: refused, kept, nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock, Timeout
from pytestqt.qtbot import QtBot

from branch_app.bootstrap.window import WINDOW_LOCK_NAME
from branch_app.cli import exits
from branch_app.demo.people import make_people
from branch_app.domain.drafting import draft_of
from branch_app.domain.record_state import RecordState
from branch_app.gui.application import make_application
from tests.end_to_end.joining_child import join
from tests.end_to_end.lives import admit_officer
from tests.end_to_end.made_branch import (
    LOGIN,
    PASSWORD,
    Branch,
    consent,
    draft,
    make_branch,
    pages_of,
)
from tests.end_to_end.other_process import (
    FIELD,
    hold_database,
    hold_window,
    mark_beside,
)
from tests.end_to_end.processes import begun
from tests.end_to_end.real_window import RealWindow
from tests.services.import_files import data

TYPED = "Терілген көше, 5-үй"
MINE = "actual_address"
# A shared machine pauses at will: only a hang is to fail.
DEADLINE = 300


@pytest.fixture
def alone(tmp_path: Path) -> Branch:
    return make_branch(tmp_path / "data")


@pytest.fixture
def two(alone: Branch) -> tuple[str, str]:
    """Two who have consented."""
    with alone.session() as services:
        pack, key = services.packs.current(), alone.page_key()
        first, second = (consent(services, pack, one, key) for one in make_people(2, 17))
    return first, second


@pytest.fixture
def window(alone: Branch, two: tuple[str, str], qtbot: QtBot) -> Iterator[RealWindow]:
    """The window with the first person's data being changed; one field is typed anew."""
    make_application()
    shown = RealWindow(alone, qtbot)
    shown.unlock()
    shown.change(two[0])
    shown.type_into(MINE, TYPED)
    yield shown
    shown.close()


def _marked(branch: Branch, applicant_id: str, mark: str) -> None:
    """Let another process add a mark to the address."""
    with begun(mark_beside, branch.data_dir, applicant_id, [mark]) as other:
        assert other.hear() == "ready"
        other.pipe.send("go")
        assert other.hear() == 0
        other.wait()


def _commanded(branch: Branch, *arguments: str) -> tuple[int, str]:
    """Run the program in a process of its own; return its exit code and what it complained of."""
    given = {"BRANCH_APP_DATA_DIR": str(branch.data_dir), "QT_QPA_PLATFORM": "offscreen"}
    given |= {"BRANCH_APP_STAFF": LOGIN, "BRANCH_APP_PASSWORD": PASSWORD}
    done = subprocess.run(
        [sys.executable, "-m", "branch_app", *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **given},
        timeout=DEADLINE,
        check=False,
    )
    return done.returncode, done.stderr


def _nothing_is_lost(branch: Branch, applicant_id: str) -> None:
    """Every version is there, in order, and the journal holds."""
    rows = branch.rows(
        "SELECT version FROM history WHERE record_id = ? ORDER BY version", applicant_id
    )
    versions = [version for (version,) in rows]
    assert versions == list(range(1, len(versions) + 1))
    with branch.session() as services:
        assert services.auditing.verify().faults == ()


@pytest.mark.covers("K44")
def test_a_stale_save_is_refused_and_both_changes_are_kept(
    alone: Branch, two: tuple[str, str], window: RealWindow
) -> None:
    with alone.session() as services:
        was = draft_of(services.applicants.open(two[0]).applicant.values).values
    _marked(alone, two[0], "theirs")
    window.save()
    assert window.codes[-1] == "stale_record"
    assert "newer version" in window.window.notice_bar.sentence.text()
    assert window.shown()[MINE] == TYPED
    assert window.shown()[FIELD] == f"{was[FIELD]} theirs", "what was left alone is as stored"
    stored = window.workplace.applicant.data.form.rows[MINE].stored.text()
    assert was[MINE] in stored
    window.save()
    assert window.codes[-1] == "person_saved"
    with alone.session() as services:
        now = services.applicants.open(two[0]).applicant
    assert now.values[MINE] == TYPED
    assert str(now.values[FIELD]).endswith(" theirs")
    _nothing_is_lost(alone, two[0])


@pytest.mark.covers("K39", "K44")
def test_entries_that_come_back_after_a_lock_take_nothing_back(
    alone: Branch, two: tuple[str, str], window: RealWindow
) -> None:
    window.window.lock()
    window.settle()
    _marked(alone, two[0], "theirs")
    window.unlock()
    assert window.codes[-1] == "stale_record"
    assert window.shown()[MINE] == TYPED
    assert window.shown()[FIELD].endswith(" theirs")
    window.save()
    with alone.session() as services:
        now = services.applicants.open(two[0]).applicant
    assert (now.values[MINE], str(now.values[FIELD])[-7:]) == (TYPED, " theirs")
    _nothing_is_lost(alone, two[0])


@pytest.mark.covers("K44")
def test_an_import_beside_the_window(
    alone: Branch, two: tuple[str, str], window: RealWindow, tmp_path: Path
) -> None:
    file = tmp_path / "people.jsonl"
    with alone.session() as services:
        now = services.applicants.open(two[0])
        serial = next(form.serial for form in now.forms if form.code == "C1")
        known = draft(services.packs.current(), make_people(2, 17)[0], before_consent=False)
    told = {"values": {**known.values, "position": "сатушы"}, "reasons": dict(known.reasons)}
    file.write_bytes(data({**told, "consent": serial}))
    assert _commanded(alone, "import", str(file)) == (exits.DONE, "")
    window.save()
    assert window.codes[-1] == "stale_record"
    assert window.shown()["position"] == "сатушы"
    window.save()
    with alone.session() as services:
        after = services.applicants.open(two[0]).applicant
    assert (after.values[MINE], after.values["position"]) == (TYPED, "сатушы")
    _nothing_is_lost(alone, two[0])


@pytest.mark.covers("K44")
@pytest.mark.parametrize(("kept", "code"), [(0, "stale_record"), (1, "record_merged")])
def test_files_joined_beside_the_window(
    alone: Branch, two: tuple[str, str], window: RealWindow, kept: int, code: str
) -> None:
    admit_officer(alone)
    with alone.session() as services:
        join(services, two[kept], two[1 - kept])
    window.save()
    assert window.codes[-1] == code
    assert window.shown()[MINE] == TYPED, "what was typed stays on the screen"
    for one in two:
        _nothing_is_lost(alone, one)


@pytest.mark.covers("K16", "K44")
def test_a_draft_whose_consent_was_scanned_beside_the_window(
    alone: Branch, window: RealWindow
) -> None:
    with alone.session() as services:
        pack = services.packs.current()
        person = make_people(3, 17)[2]
        new = services.applicants.register(draft(pack, person, before_consent=True)).applicant
        form = services.forms.issue(new.id, "C1")
        services.consents.record_ticks(form.serial, dict.fromkeys(form.choices, True))
    window.workplace.applicant.presenter.give_up_edits()
    window.change(new.id)
    window.type_into("document_issuer", "ҚР ІІМ, Үлгі")
    assert "birth_date" not in window.shown()
    with alone.session() as services:
        services.scans.add(pages_of(form, alone.page_key()), "scan.png")
        assert services.applicants.open(new.id).applicant.state is RecordState.ACTIVE
    window.save()
    assert window.codes[-1] == "stale_record"
    assert window.shown()["document_issuer"] == "ҚР ІІМ, Үлгі"
    assert window.shown()["birth_date"] == "", "the questionnaire is asked for now"
    _nothing_is_lost(alone, new.id)


@pytest.mark.covers("K44", "K45")
def test_while_another_process_holds_the_database_window_and_command_say_so(
    alone: Branch, two: tuple[str, str], window: RealWindow
) -> None:
    typed = window.shown()
    with begun(hold_database, alone.data_dir) as holder:
        assert holder.hear() == "held"
        code, complaint = _commanded(alone, "applicants", "show", two[0])
        assert code == exits.BUSY
        assert "Another process holds the database; nothing was changed." in complaint
        window.save()
        assert window.codes[-1] == "database_busy"
        assert window.shown() == typed
        holder.pipe.send("enough")
        holder.wait()
    assert _commanded(alone, "applicants", "show", two[0])[0] == exits.DONE
    window.window.notice_bar.act.click()
    window.settle()
    assert window.codes[-1] == "person_saved"
    _nothing_is_lost(alone, two[0])


def _is_held(lock: Path) -> bool:
    one = FileLock(lock)
    try:
        one.acquire(blocking=False)
    except Timeout:
        return True
    one.release()
    return False


@pytest.mark.covers("K44")
def test_one_window_for_each_data_folder(alone: Branch, qtbot: QtBot) -> None:
    lock = alone.data_dir / WINDOW_LOCK_NAME
    with begun(hold_window, alone.data_dir) as first:
        assert first.hear() == "begun"
        qtbot.waitUntil(lambda: _is_held(lock), timeout=60_000)
        code, complaint = _commanded(alone)
        assert code == exits.BUSY
        assert "Another process is at work in this data folder" in complaint
        first.kill()
    # Who was killed holds nothing.
    assert not _is_held(lock)

"""A disk that is full while the services save: refused, nothing changed, goes on with space."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlcipher3 import dbapi2

from branch_app.cli import exits
from branch_app.cli.app import run
from branch_app.cli.papers import write_new
from branch_app.demo.people import make_people
from branch_app.domain.errors import BadInput, DiskFull, DuplicateApplicant
from branch_app.services.bundle import Services
from branch_app.services.mailbox import SyncState
from branch_app.sync.names import envelope_name
from tests.end_to_end.made_branch import LOGIN, PASSWORD, Branch, consent, draft, make_branch
from tests.end_to_end.made_house import assert_same_at_both_ends
from tests.sync.made_head_office import MadeHeadOffice

NO_LIMIT = 4_000_000
# Every write to it finds no space; where there is none of its kind, the limits of pages must do.
FULL_DEVICE = Path("/dev/full")
DATABASES = ["branch.db", "attachments.db"]
PLACES = [*DATABASES, "branch.head"] if FULL_DEVICE.exists() else DATABASES
PEOPLE = make_people(60, 17)


@dataclass
class Disk:
    """Limits the files of one workstation by the databases' own limit, or by a full device."""

    folder: Path
    limited_at_opening: str = ""
    _opened: dict[str, Any] = field(default_factory=dict)

    def heard(self, driver: Any, _record: object) -> None:  # noqa: ANN401 - a driver's connection
        """Take hold of a connection that was just opened for writing."""
        if not isinstance(driver, dbapi2.Connection) or _asked(driver, "query_only"):
            return
        name = Path(driver.execute("PRAGMA database_list").fetchone()[2]).name
        self._opened[name] = driver
        if name == self.limited_at_opening:
            self.fill(name)

    def fill(self, name: str) -> None:
        """Leave no space for another page, or for another byte of a plain file."""
        if name in DATABASES:
            pages = _asked(self._opened[name], "page_count")
            _asked(self._opened[name], f"max_page_count = {pages}")
        else:
            (self.folder / name).with_name(f"{name}.new").symlink_to(FULL_DEVICE)

    def free(self, name: str) -> None:
        if name in DATABASES:
            _asked(self._opened[name], f"max_page_count = {NO_LIMIT}")
        else:
            (self.folder / name).with_name(f"{name}.new").unlink()


def _asked(driver: Any, pragma: str) -> int:  # noqa: ANN401
    return int(driver.execute(f"PRAGMA {pragma}").fetchone()[0])


@contextmanager
def _watched(disk: Disk) -> Iterator[Disk]:
    event.listen(Engine, "connect", disk.heard)
    try:
        yield disk
    finally:
        event.remove(Engine, "connect", disk.heard)


def _facts(branch: Branch) -> dict[str, list[tuple[Any, ...]]]:
    tables = ("applicant", "issued_form", "consent", "attachment", "holder_key", "journal")
    return {table: branch.rows(f"SELECT * FROM {table} ORDER BY 1") for table in tables}  # noqa: S608


def _register_until_full(services: Services, branch: Branch) -> None:
    pack = services.packs.current()
    for person in PEOPLE[1:]:
        before = _facts(branch)
        try:
            services.applicants.register(draft(pack, person, before_consent=True))
        except DuplicateApplicant:
            continue
        except DiskFull:
            assert _facts(branch) == before
            raise


def _issue_until_full(services: Services, branch: Branch) -> None:
    ((applicant_id,),) = branch.rows("SELECT id FROM applicant")
    for _ in range(40):
        before = _facts(branch)
        try:
            services.forms.issue(applicant_id, "C10")
        except DiskFull:
            assert _facts(branch) == before
            raise


WORK: dict[str, Callable[[Services, Branch], None]] = {
    "branch.db": _register_until_full,
    "attachments.db": _issue_until_full,
    "branch.head": _register_until_full,
}


@pytest.mark.covers("K44", "R-146")
@pytest.mark.parametrize("place", PLACES)
def test_a_full_disk_changes_nothing_and_is_overcome(tmp_path: Path, place: str) -> None:
    branch = make_branch(tmp_path / "data")
    key = branch.page_key()
    with _watched(Disk(folder=branch.data_dir)) as disk, branch.session() as services:
        pack = services.packs.current()
        consent(services, pack, PEOPLE[0], key)
        disk.fill(place)
        for _ in range(2):
            with pytest.raises(DiskFull):
                WORK[place](services, branch)
        disk.free(place)
        consent(services, pack, PEOPLE[-1], key)
        assert services.auditing.verify().faults == ()
    with branch.session() as services:
        assert services.auditing.verify().faults == ()
        assert services.search.find(PEOPLE[-1].values["iin"])[0].consent == "granted"


@pytest.mark.covers("K44")
def test_a_command_on_a_full_disk_ends_with_its_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    branch = make_branch(tmp_path / "data")
    with branch.session() as services:
        applicant_id = consent(services, services.packs.current(), PEOPLE[0], branch.page_key())
    monkeypatch.setenv("BRANCH_APP_PASSWORD", PASSWORD)
    paper = tmp_path / "paper.pdf"
    command = ["forms", "render", "--form", "C10", "--applicant", applicant_id, "--staff", LOGIN]
    command += ["--out", str(paper), "--data-dir", str(branch.data_dir)]
    forms = branch.rows("SELECT count(*) FROM issued_form")
    with _watched(Disk(folder=branch.data_dir, limited_at_opening="attachments.db")):
        assert run(command) == exits.DISK_FULL
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert branch.rows("SELECT count(*) FROM issued_form") == forms
    assert not paper.exists()
    assert run(command) == exits.DONE


@pytest.mark.covers("R-089")
def test_a_paper_that_cannot_be_written_leaves_no_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(BadInput):
        write_new(tmp_path / "taken", b"%PDF of a person")
    assert [path.name for path in tmp_path.rglob("*")] == ["taken"]


if FULL_DEVICE.exists():

    @pytest.mark.covers("K44", "K45")
    def test_a_full_disk_under_the_outbox_is_overcome(
        branch: Branch, office: MadeHeadOffice
    ) -> None:
        with branch.session() as services:
            consent(services, services.packs.current(), PEOPLE[0], branch.page_key())
            state = services.synchronisation.state()
            block = _next_part(branch, state)
            block.symlink_to(FULL_DEVICE)
            with pytest.raises(DiskFull):
                services.synchronisation.seal()
            assert services.synchronisation.state().sealed_seq == state.sealed_seq
            assert not block.exists()
            assert services.synchronisation.seal() > 0
        branch.carry_all()
        assert_same_at_both_ends(branch, office)


def _next_part(branch: Branch, state: SyncState) -> Path:
    """The file in which the next envelope is written; sealing adds one row of its own."""
    name = envelope_name(branch.setting("epoch"), state.sealed_seq + 1, state.head_seq + 1)
    return branch.data_dir / "outbox" / f".{name}.part"

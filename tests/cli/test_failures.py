"""One clear sentence, the right exit code, nothing lost: for everything that goes wrong."""

from __future__ import annotations

import ast
import json
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import branch_app
from branch_app.cli import exits
from branch_app.cli.messages import SENTENCES, sentence
from branch_app.cli.reasons import REASONS
from branch_app.domain import error_base, errors
from branch_app.domain.errors import BadInput, BranchError
from tests.cli.conftest import Answer

Command = Callable[..., Answer]


def _one_sentence(answer: Answer, code: int) -> None:
    assert answer.code == code
    assert answer.err.startswith("branch-app: ")
    assert len(answer.err.strip().splitlines()) == 1
    assert "Traceback" not in answer.err + answer.out


def _kinds(kind: type[BranchError]) -> list[type[BranchError]]:
    return [kind, *(each for sub in kind.__subclasses__() for each in _kinds(sub))]


def test_every_error_has_a_sentence_and_every_sentence_an_error() -> None:
    ours = {errors.__name__, error_base.__name__}
    kinds = [kind for kind in _kinds(BranchError) if kind.__module__ in ours]
    codes = {kind.code for kind in kinds} - {"error"}
    assert codes == set(SENTENCES)
    assert errors.DiskFull in exits.CODES


def _reasons(tree: ast.AST) -> Iterator[str]:
    """Every reason that a `BadInput` of this module names in so many words."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "BadInput":
            told = [keyword.value for keyword in node.keywords if keyword.arg == "reason"]
            for part in (each for value in told for each in ast.walk(value)):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def test_every_reason_of_services_and_domain_has_a_sentence() -> None:
    root = Path(branch_app.__file__).parent
    modules = [*(root / "services").glob("*.py"), *(root / "domain").glob("*.py")]
    found = {reason for file in modules for reason in _reasons(ast.parse(file.read_text("utf-8")))}
    assert len(found) > 25
    for reason in found:
        told = sentence(BadInput(reason=reason))
        assert told.startswith(REASONS[f"bad_input:{reason}"])


def test_money_owed_is_a_refusal_with_words_of_its_own() -> None:
    owed = errors.ObligationOpen(task_id="1")
    assert exits.exit_code(owed) == exits.REFUSED
    assert "owed" in sentence(owed)


@pytest.mark.covers("K37", "K39")
def test_wrong_password(command: Command, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (data_dir / "branch.db").read_bytes()
    for name in ("BRANCH_APP_PASSWORD", "BRANCH_APP_STAFF"):
        with monkeypatch.context() as other:
            other.setenv(name, "somebody else entirely")
            _one_sentence(command("forms", "list"), exits.REFUSED)
    assert (data_dir / "branch.db").read_bytes() == before
    assert command("forms", "list").code == 0


def test_no_prompt_without_a_terminal(
    command: Command, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert data_dir.is_dir()
    monkeypatch.delenv("BRANCH_APP_PASSWORD")
    _one_sentence(command("forms", "list"), exits.BAD_INPUT)


@pytest.mark.covers("K44")
def test_damaged_database_is_told_from_a_wrong_password(
    command: Command, applicant_id: str, data_dir: Path
) -> None:
    assert applicant_id
    database = data_dir / "branch.db"
    damaged = bytearray(database.read_bytes())
    damaged[200] ^= 1
    database.write_bytes(damaged)
    _one_sentence(command("applicants", "show", applicant_id), exits.UNOPENABLE)


@pytest.mark.covers("K44")
@pytest.mark.parametrize("file", ["branch.db", "attachments.db", "branch.head", "vault.json"])
def test_a_missing_file_is_never_taken_for_a_first_start(
    command: Command, data_dir: Path, file: str, expected_warnings: list[str]
) -> None:
    (data_dir / file).unlink()
    if file == "vault.json":
        expected_warnings.append("vault.json")
        # The copy opens it, and the file is mended.
        assert command("forms", "list").code == 0
        (data_dir / "vault.json").unlink()
        (data_dir / "vault.json.bak").unlink()
    _one_sentence(command("forms", "list"), exits.UNOPENABLE)
    refused = command(
        "setup", "--pack", "lft", "--branch", "ALM1", "--workstation", "01", "--admin", "aida"
    )
    assert refused.code == exits.FAILED
    assert command("health").code == exits.UNOPENABLE


@pytest.mark.covers("K44", "K40")
def test_an_older_copy_of_the_database_is_refused(
    command: Command, data_dir: Path, tmp_path: Path
) -> None:
    older = tmp_path / "older.db"
    shutil.copy(data_dir / "branch.db", older)
    assert command("forms", "list").code == 0
    for leftover in ("branch.db-wal", "branch.db-shm"):
        (data_dir / leftover).unlink(missing_ok=True)
    shutil.copy(older, data_dir / "branch.db")
    _one_sentence(command("forms", "list"), exits.UNOPENABLE)


def test_nothing_set_up(command: Command) -> None:
    _one_sentence(command("forms", "list"), exits.FAILED)
    _one_sentence(command("sync", "--once"), exits.FAILED)
    assert command("health").code == 0


@pytest.mark.covers("K21")
def test_unreadable_scans_are_named_and_left_alone(
    command: Command, data_dir: Path, tmp_path: Path
) -> None:
    assert data_dir.is_dir()
    bad = tmp_path / "scan.pdf"
    bad.write_bytes(b"%PDF-1.7 and then nothing of the kind")
    refused = command("scans", "add", bad, tmp_path / "absent.jpg", "--json")
    assert refused.code == exits.BAD_INPUT
    assert "scan.pdf" in refused.err
    assert "absent.jpg" in refused.err
    assert refused.facts == []
    assert bad.exists()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{not json", "line 1"),
        ('{"consent": 1}', "field consent"),
        ('["consent"]', "not_an_object"),
        ('{"a": true, "a": false}', "unreadable"),
    ],
)
def test_bad_ticks_name_file_line_and_field(
    command: Command, data_dir: Path, tmp_path: Path, content: str, told: str
) -> None:
    assert data_dir.is_dir()
    ticks = tmp_path / "ticks.json"
    ticks.write_text(content)
    refused = command("consents", "record", "--serial", "X", "--ticks", ticks)
    _one_sentence(refused, exits.BAD_INPUT)
    assert "ticks.json" in refused.err
    assert told in refused.err


@pytest.mark.covers("K45")
def test_head_office_away_loses_nothing(command: Command, data_dir: Path) -> None:
    from branch_app.sync.agent_folder import AgentFolder, AgentIdentity

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    AgentFolder(data_dir / "agent").save(
        AgentIdentity(
            device="d" * 32,
            epoch="e" * 32,
            url=f"http://127.0.0.1:{port}",
            head_office_sign=b"s" * 32,
            transport_private=b"t" * 32,
        )
    )
    _one_sentence(command("sync", "--once"), exits.UNREACHABLE)
    assert command("forms", "list").code == 0


@pytest.mark.covers("K50")
def test_head_office_beyond_this_machine_is_refused(command: Command, tmp_path: Path) -> None:
    code = tmp_path / "code.txt"
    code.write_text("whatever")
    order = ("setup", "--pack", "lft", "--branch", "ALM1", "--workstation", "01", "--admin", "aida")
    for url in ("http://192.0.2.7:80", "https://head-office.example", "ftp://127.0.0.1:1"):
        refused = command(*order, "--head-office", url, "--code-file", code)
        _one_sentence(refused, exits.BAD_INPUT)
    assert not (tmp_path / "data" / "vault.json").exists()


def test_usage_and_bad_options(command: Command, data_dir: Path, tmp_path: Path) -> None:
    assert data_dir.is_dir()
    assert command("no-such-command").code == exits.USAGE
    assert command("forms", "render").code == exits.USAGE
    assert command("head-office", "serve", "--data-dir", tmp_path, "--port", "0").code == 2
    _one_sentence(command("packs", "lint", tmp_path / "absent"), exits.BAD_INPUT)
    (data_dir / "config.toml").write_text("[counter]\nwatch_sekunds = 3\n")
    refused = command("forms", "list")
    _one_sentence(refused, exits.BAD_INPUT)
    assert "counter.watch_sekunds" in refused.err


@pytest.mark.covers("K46")
def test_port_taken(command: Command, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        answer = command("head-office", "serve", "--data-dir", tmp_path / "ho", "--port", port)
    _one_sentence(answer, exits.BUSY)
    assert port in answer.err


@pytest.mark.covers("K39", "K43")
def test_health_tells_counts_and_no_person(
    command: Command, applicant_id: str, data_dir: Path
) -> None:
    assert applicant_id
    report = command("health", "--json")
    assert report.code == 0
    facts = report.facts
    assert (facts["slots"], facts["enrolled"], facts["problems"]) == (2, False, [])
    assert facts["branch_bytes"] == (data_dir / "branch.db").stat().st_size
    assert "Әбдіқадыров" not in json.dumps(facts, ensure_ascii=False)

"""The commands of the main job on a real encrypted workstation."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from branch_app.cli import exits
from branch_app.domain.serials import show_serial
from tests.cli.conftest import PASSWORD, Answer
from tests.services.desk import IIN

Command = Callable[..., Answer]


@pytest.mark.covers("K17", "K19", "K21", "K18", "R-005", "R-018")
def test_form_scan_and_ticks_by_commands_make_a_consent(
    command: Command, applicant_id: str, tmp_path: Path
) -> None:
    paper = tmp_path / "c1.pdf"
    rendered = command(
        "forms", "render", "--form", "C1", "--applicant", applicant_id, "--out", paper, "--json"
    )
    assert rendered.code == 0
    serial = rendered.facts["serial"]
    ticks = tmp_path / "ticks.json"
    ticks.write_text(json.dumps(dict.fromkeys(rendered.facts["choices"], True)))
    recorded = command("consents", "record", "--serial", serial, "--ticks", ticks, "--json")
    assert (recorded.code, recorded.facts["consents"]) == (0, [])
    # The paper itself, put on the scanner unsigned, carries its codes.
    scanned = command("scans", "add", paper, "--json")
    assert scanned.code == 0
    assert {page["serial"] for page in scanned.facts} == {serial}
    assert scanned.facts[-1]["form_state"] == "signed"
    # Nobody has signed it: each page says so.
    assert (
        {"not_seen"}
        <= {page["signature"] for page in scanned.facts}
        <= {
            "not_seen",
            "none_asked",
        }
    )
    assert all(page["ink"]["laid_over"] for page in scanned.facts)
    again = command("scans", "add", paper)
    assert "signature not seen" in again.out
    listed = command("consents", "list", "--applicant", applicant_id, "--json")
    assert [(each["code"], each["state"]) for each in listed.facts] == [("C1", "granted")]
    shown = command("applicants", "show", applicant_id, "--json")
    assert shown.facts["state"] == "active"
    # Nobody has signed it: the scans say so, and change nothing.
    looked = command("scans", "ink", "--serial", serial, "--json")
    assert looked.code == 0
    assert all(page["laid_over"] for page in looked.facts)
    assert {box["ink"] for page in looked.facts for box in page["boxes"]} == {"empty"}
    choices = [choice for page in looked.facts for choice in page["choices"]]
    assert {(one["read"], one["entered"], one["agreement"]) for one in choices} <= {
        ("none", True, "differs")
    }
    assert "signature" in command("scans", "ink", "--serial", serial).out
    assert command("scans", "ink", "--serial", "ALM1-01-0999999-0").code == exits.BAD_INPUT
    # It waits until somebody looked, over as many openings as there are commands.
    (waits,) = command("scans", "ink", "--json").facts
    assert (waits["serial"], waits["form"]) == (serial, "C1")
    assert {one["doubt"] for one in waits["doubts"]} == {"not_seen", "differs"}
    assert "signature not seen" in command("scans", "ink").out
    saw = ("scans", "looked", "--serial", serial, "--saw", "seen")
    refused = command(*saw)
    assert refused.code == exits.BAD_INPUT
    assert "beside" in refused.err
    done = command(*saw, "--reason", "beside")
    assert done.out == f"{show_serial(serial)}: seen\n"
    assert command("scans", "ink").out.strip() == "none"
    assert command(*saw, "--reason", "beside").code != 0
    told = command("audit", "list", "--act", "look_at_scan", "--json").facts
    assert "beside" in json.dumps(told)


@pytest.mark.covers("K16", "K21")
def test_a_no_to_c1_is_compared_with_the_scan_before_it_erases(
    command: Command, applicant_id: str, tmp_path: Path
) -> None:
    paper = tmp_path / "c1.pdf"
    made = ("forms", "render", "--form", "C1", "--applicant", applicant_id, "--out", paper)
    rendered = command(*made, "--json").facts
    ticks = tmp_path / "ticks.json"
    ticks.write_text(json.dumps(dict.fromkeys(rendered["choices"], False)))
    record = ("consents", "record", "--serial", rendered["serial"], "--ticks", ticks)
    early = command(*record, "--refused")
    assert (early.code, "add the scan" in early.err) == (exits.BAD_INPUT, True)
    command("scans", "add", paper)
    stopped = command(*record)
    assert stopped.code == exits.BAD_INPUT
    assert "consent none" in stopped.err
    assert "--refused" in stopped.err
    assert command("applicants", "show", applicant_id, "--json").facts["state"] == "draft"
    assert command(*record, "--refused", "--json").facts["draft_erased"] is True
    assert command("applicants", "show", applicant_id).code != 0


@pytest.mark.covers("K17", "K5", "R-016", "R-001")
def test_the_rendered_form_names_operator_and_subject(
    command: Command, applicant_id: str, tmp_path: Path
) -> None:
    paper = tmp_path / "c1.pdf"
    command("forms", "render", "--form", "C1", "--applicant", applicant_id, "--out", paper)
    document = pypdfium2.PdfDocument(paper)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    for needed in ("240140000011", IIN, "Әбдіқадыров", "жинақтау", "накопление"):
        assert needed in text


@pytest.mark.covers("K39", "K40")
def test_people_are_found_masked_and_shown_whole_only_by_id(
    command: Command, applicant_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_name = ("Әбдіқ", "абдик", "Abdik", "улан абд", "Ulan Abdiqadyrov", "F,lbr")
    by_number = ("8501", IIN, IIN[-5:], "012345678", "0123", 'қ"әі')
    for query in (*by_name, *by_number):
        monkeypatch.setattr("sys.stdin", io.StringIO(query + "\n"))
        found = command("applicants", "find", "--json")
        assert [row["id"] for row in found.facts] == [applicant_id]
        assert IIN not in found.out
        assert found.facts[0]["iin_tail"] == IIN[-4:]
    assert IIN in command("applicants", "show", applicant_id).out
    report = command("audit", "verify", "--json")
    assert (report.code, report.facts["whole"]) == (0, True)


@pytest.mark.covers("K37", "K38", "K39", "R-138")
def test_setup_makes_a_workstation_once(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code_file = tmp_path / "recovery.txt"
    order = ("setup", "--pack", "satcredit", "--branch", "AST1", "--workstation", "02")
    admin = ("--admin", "aida", "--recovery-file", code_file)
    monkeypatch.setenv("BRANCH_APP_PASSWORD", "short")
    assert command(*order, *admin).code == 11
    assert not (tmp_path / "data" / "vault.json").exists()
    monkeypatch.setenv("BRANCH_APP_PASSWORD", PASSWORD)
    made = command(*order, *admin, "--json")
    assert (made.code, PASSWORD in made.out) == (0, False)
    assert len(code_file.read_text().strip()) > 20
    assert code_file.stat().st_mode & 0o077 == 0
    early = command("forms", "list")
    assert (early.code, "staff rules" in early.err) == (11, True)
    assert command("staff", "rules", "--acknowledge").code == 0
    listed = command("forms", "list", "--json")
    assert {"C1", "C10", "WITHDRAWAL"} <= {each["code"] for each in listed.facts}
    again = command(*order, "--admin", "aida")
    assert (again.code, "already" in again.err) == (1, True)


@pytest.mark.covers("K1", "K60")
def test_setup_takes_an_operator_profile_of_its_own(command: Command, tmp_path: Path) -> None:
    from branch_app.resource_files import resource_path

    profile = tmp_path / "operator.toml"
    sample = (resource_path("packs") / "lft" / "sample_profile.toml").read_text("utf-8")
    profile.write_text(sample.replace("240140000011", "240140000012"), "utf-8")
    order = ("setup", "--pack", "lft", "--branch", "AST1", "--workstation", "02", "--admin", "aida")
    refused = command(*order, "--profile", profile)
    assert refused.code == 18
    assert "operator.toml" in refused.err
    assert not (tmp_path / "data" / "vault.json").exists()
    profile.write_text(sample, "utf-8")
    assert command(*order, "--profile", profile).code == 0


@pytest.mark.covers("K1", "K5")
def test_a_profile_of_another_organisation_is_refused(command: Command, tmp_path: Path) -> None:
    from branch_app.resource_files import resource_path

    profile = resource_path("packs") / "lft" / "sample_profile.toml"
    order = ("setup", "--pack", "satcredit", "--branch", "ALM1", "--workstation", "01")
    refused = command(*order, "--admin", "aida", "--profile", profile)
    assert (refused.code, "another_organisation" in refused.err) == (18, True)
    assert not (tmp_path / "data" / "vault.json").exists()


@pytest.mark.covers("K44", "K40")
def test_audit_verify_looks_at_every_page_of_the_files(
    command: Command,
    applicant_id: str,
    data_dir: Path,
    caplog: pytest.LogCaptureFixture,
    expected_warnings: list[str],
) -> None:
    assert applicant_id
    database = data_dir / "branch.db"
    whole = database.read_bytes()
    told = []
    for page in range(8, len(whole) // 4096, 5):
        damaged = bytearray(whole)
        damaged[page * 4096 + 100] ^= 1
        database.write_bytes(damaged)
        told.append(command("audit", "verify").code)
        for leftover in ("branch.db-wal", "branch.db-shm"):
            (data_dir / leftover).unlink(missing_ok=True)
    assert set(told) == {16}
    if (unread := "health does not know which notices wait") in caplog.text:
        # The page of the applications may be among those that were damaged.
        expected_warnings.append(unread)


@pytest.mark.covers("K37")
def test_a_recovery_file_that_cannot_be_written_stops_set_up_before_it_begins(
    command: Command, tmp_path: Path
) -> None:
    order = ("setup", "--pack", "lft", "--branch", "ALM1", "--workstation", "01")
    refused = command(*order, "--admin", "aida", "--recovery-file", tmp_path / "no" / "code")
    assert (refused.code, "no_such_folder" in refused.err) == (18, True)
    assert not (tmp_path / "data" / "vault.json").exists()


@pytest.mark.covers("K1")
def test_packs_are_listed_and_linted_without_a_workstation(
    command: Command, tmp_path: Path
) -> None:
    import shutil

    from branch_app.resource_files import resource_path

    listed = command("packs", "list", "--json")
    assert [pack["id"] for pack in listed.facts] == ["lft", "satcredit"]
    folder = tmp_path / "pack"
    shutil.copytree(resource_path("packs") / "lft", folder)
    assert command("packs", "lint", folder).code == 0
    form = folder / "forms" / "C1" / "1.toml"
    form.write_text(form.read_text("utf-8").replace("отозвать", "безотзывно"), "utf-8")
    refused = command("packs", "lint", folder)
    assert refused.code == 18
    assert "forms/C1/1.toml:" in refused.out

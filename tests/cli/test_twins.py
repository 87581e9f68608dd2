"""Twins by commands: who is alike, masked; two files joined by two persons."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.cli import exits
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.staff import Role
from branch_app.settings import Settings
from tests.cli.conftest import PASSWORD, Answer
from tests.cli.counter import type_in
from tests.cli.crew import LOGINS, Crew, furnish
from tests.end_to_end.made_branch import Branch, sign
from tests.services.desk import IIN, NEEDED

GONE = {
    **NEEDED,
    "family_name": "Тұрғанова",
    "iin": "970312400013",
    "document_number": "087654321",
}


@pytest.fixture
def crew(data_dir: Path, command: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch) -> Crew:
    return Crew(furnish(data_dir), command, monkeypatch)


@pytest.fixture
def gone_id(data_dir: Path, crew: Crew) -> str:
    """Another file of the same person, consented to."""
    branch = Branch(settings=Settings(data_dir=data_dir))
    key = branch.page_key()
    assert crew.kept.applicant_id
    with branch.session() as services:
        person = services.applicants.register(ApplicantDraft(values=GONE)).applicant
        sign(services, services.forms.issue(person.id, "C1"), key)
    return person.id


def test_a_draft_on_standard_input_finds_who_is_alike_masked(crew: Crew) -> None:
    type_in(crew.monkeypatch, {**NEEDED, "iin": "850101300015", "document_number": "087654321"})
    found = crew.run(Role.CLERK, "applicants", "likely", "--json")
    assert found.code == 0, found.err
    (twin,) = found.facts["people"]
    assert twin["id"] == crew.kept.applicant_id
    assert twin["alike"] == ["name_and_birth", "near_iin"]
    assert twin["fields"]["iin"] == {
        "typed": "••••••••0015",
        "known": "••••••••0005",
        "same": False,
    }
    assert found.facts["second_person_needed"] is False
    assert IIN not in found.out
    of_file = crew.run(Role.CLERK, "applicants", "likely", "--applicant", crew.kept.applicant_id)
    assert (of_file.code, of_file.out.strip()) == (0, "nobody alike")


@pytest.mark.covers("K55", "R-033")
def test_a_file_tells_whose_document_number_is_the_same(crew: Crew, data_dir: Path) -> None:
    other = {
        **NEEDED,
        "family_name": "Басқа",
        "iin": "900228400123",
        "document_kind": "residence_permit",
    }
    with Branch(settings=Settings(data_dir=data_dir)).session() as services:
        person = services.applicants.register(ApplicantDraft(values=other)).applicant
    shown = crew.run(Role.CLERK, "applicants", "show", person.id, "--json")
    assert shown.facts["shared"] == [{"code": "same_document", "files": [crew.kept.applicant_id]}]
    told = crew.run(Role.CLERK, "applicants", "show", person.id).out
    assert f"same document in {crew.kept.applicant_id}" in told


def test_a_blocked_twin_is_not_told_of(crew: Crew) -> None:
    crew.block()
    type_in(crew.monkeypatch, {**NEEDED, "iin": "850101300015", "document_number": "087654321"})
    found = crew.run(Role.CLERK, "applicants", "likely", "--json")
    assert (found.facts["people"], found.facts["second_person_needed"]) == ([], True)
    assert crew.kept.applicant_id not in found.out
    refused = crew.run(Role.MANAGER, "applicants", "likely", "--applicant", crew.kept.applicant_id)
    assert (refused.code, "blocked" in refused.err) == (exits.REFUSED, True)


def test_two_files_are_joined_by_two_persons(crew: Crew, gone_id: str, tmp_path: Path) -> None:
    choices, kept = tmp_path / "choices.json", crew.kept.applicant_id
    order = ("applicants", "merge", kept, gone_id, "--paper-number", "14/2", "--choices", choices)
    second = ("--second", LOGINS[Role.OFFICER])
    choices.write_text('{"iin": "kept"}', "utf-8")
    missing = crew.run(Role.MANAGER, *order, *second)
    assert missing.code == exits.BAD_INPUT
    assert "field document_number" in missing.err
    choices.write_text('{"iin": "both"}', "utf-8")
    assert crew.run(Role.MANAGER, *order, *second).code == exits.BAD_INPUT
    wanted = {"iin": "kept", "document_number": "kept", "family_name": "gone"}
    choices.write_text(json.dumps(wanted), "utf-8")
    assert crew.run(Role.CLERK, *order, *second).code == exits.REFUSED
    same = crew.run(Role.MANAGER, *order, "--second", LOGINS[Role.MANAGER])
    assert same.code == exits.REFUSED
    joined = crew.run(Role.MANAGER, *order, *second, "--json")
    assert joined.code == 0, joined.err
    assert joined.facts["id"] == kept
    assert joined.facts["counts"]["forms"] == 1
    shown = crew.run(Role.CLERK, "applicants", "show", gone_id, "--json")
    assert (shown.facts["id"], shown.facts["values"]["family_name"]) == (kept, "Тұрғанова")
    assert len(shown.facts["forms"]) == 3
    again = crew.run(Role.MANAGER, *order, *second)
    assert (again.code, "joined with another one" in again.err) == (exits.FAILED, True)
    report = crew.run(Role.MANAGER, "audit", "verify", "--json")
    assert report.facts["whole"] is True
    assert PASSWORD not in joined.out + again.err

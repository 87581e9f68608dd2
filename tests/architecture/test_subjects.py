"""Services get at people, papers, consents and pages by `services/subjects.py` alone (K27)."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

import pytest

from tests.architecture.places import PACKAGE, modules

DOOR = PACKAGE / "services" / "subjects.py"
# What a service may ask of these repositories by itself: nothing that hands out a record, but the
# list of waiting pages, which shows no picture and names nobody.
ALLOWED: Mapping[str, frozenset[str]] = {
    "applicants": frozenset({"save", "erase_draft", "take_back_draft", "destroy"}),
    "forms": frozenset({"save", "next_number"}),
    "consents": frozenset({"save"}),
    "inbox": frozenset({"save", "waiting"}),
    "applications": frozenset({"save", "next_number"}),
    # What is due: whose it is, is seen by `subjects.sees`.
    "tasks": frozenset({"save", "open"}),
}
# The seams beneath the services: whoever holds one goes past the gate of permissions.
SEAMS = frozenset({"begin_work", "read_model", "vault", "courier", "renderer", "reader"})


def ways_round(source: str) -> list[str]:
    """Return where a service asks a unit of work for a person's record by itself."""
    tree = ast.parse(source)
    followed = {node.value: node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return [
        f"line {node.lineno}: {node.attr}.{followed.get(node, '?')}"
        for node in _repositories(tree)
        if followed.get(node) not in ALLOWED[node.attr]
    ]


def _repositories(tree: ast.AST) -> Iterator[ast.Attribute]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in ALLOWED and _is_work(node.value):
            yield node


def _is_work(node: ast.expr) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name == "work"


def seams_touched(source: str) -> list[str]:
    """Return where a front door takes hold of what lies beneath a service."""
    return [
        f"line {node.lineno}: {node.value.attr}.{node.attr}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute)
        and node.attr in SEAMS
        and isinstance(node.value, ast.Attribute)
    ]


def test_no_service_goes_round_the_door() -> None:
    services = [file for file in modules("branch_app/services") if file != DOOR]
    assert len(services) > 15
    found = {file.name: ways_round(file.read_text("utf-8")) for file in services}
    assert {name: lines for name, lines in found.items() if lines} == {}
    assert ways_round(DOOR.read_text("utf-8")), "the door itself asks the repositories"


@pytest.mark.parametrize(
    "source",
    [
        "work.applicants.get(applicant_id)",
        "self.work.applicants.find(applicant_id)",
        "work.applicants.by_iin(iin)",
        "people = work.applicants",
        "form = work.forms.by_serial(serial)",
        "work.consents.of_applicant(applicant_id)",
        "work.inbox.get(inbox_id)",
        "read = work.forms.get",
    ],
)
def test_a_way_round_is_found(source: str) -> None:
    assert len(ways_round(source)) == 1


def test_writing_and_other_repositories_are_let_through() -> None:
    source = "work.applicants.save(one, act)\nwork.forms.next_number()\nwork.staff.get(staff_id)\n"
    assert ways_round(source) == []


def test_no_service_names_a_repository_by_a_text() -> None:
    for file in modules("branch_app/services"):
        tree = ast.parse(file.read_text("utf-8"))
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert "getattr" not in names, file.name


def test_window_and_commands_hold_no_seam_beneath_the_services() -> None:
    doors = modules("branch_app/gui", "branch_app/cli")
    found = {file.name: seams_touched(file.read_text("utf-8")) for file in doors}
    assert {name: lines for name, lines in found.items() if lines} == {}
    assert seams_touched("self._desk.services.search.read_model.find_applicants(text, 5)")

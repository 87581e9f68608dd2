"""The lint: every rule that a pack must keep before anything of it is printed (R-223, R-225)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from branch_app.packs.files import files_of_bytes, files_of_directory
from branch_app.packs.reading import PackReading, read_files
from branch_app.packs.rules_editions import edition_rules
from branch_app.packs.rules_ends import end_rules
from branch_app.packs.rules_forms import form_rules
from branch_app.packs.rules_full_texts import full_text_rules
from branch_app.packs.rules_inputs import input_rules
from branch_app.packs.rules_law import law_rules
from branch_app.packs.rules_leads import lead_rules
from branch_app.packs.rules_lists import list_rules
from branch_app.packs.rules_texts import text_rules
from branch_app.packs.source import EMPTY_FILE, NOT_TOML, LintProblem

_RULES: tuple[Callable[[PackReading], Iterator[LintProblem]], ...] = (
    list_rules,
    form_rules,
    input_rules,
    lead_rules,
    law_rules,
    end_rules,
    edition_rules,
    full_text_rules,
    text_rules,
)
# What one file cannot tell alone: not asked while another file cannot be read.
_ACROSS_FILES = frozenset(
    {
        *("missing_form", "missing_rules", "missing_field", "no_purpose", "full_text_alone"),
        *("unknown_part", "unknown_policy", "unknown_rules", "unknown_purpose"),
        *("unknown_product", "no_products"),
        *("unknown_consent", "unknown_effect", "same_text"),
    }
)


def lint(directory: Path) -> list[LintProblem]:
    """Return every broken rule of the pack in a folder. Raises BadPack when it cannot be read."""
    return lint_files(files_of_directory(directory))


def lint_bytes(data: bytes) -> list[LintProblem]:
    """Return every broken rule of a pack in its one-file form. Raises BadPack."""
    return lint_files(files_of_bytes(data))


def lint_files(files: Mapping[str, str]) -> list[LintProblem]:
    """Return every broken rule in these texts, by file and line. Raises BadPack."""
    reading = read_files(files)
    found = [*reading.problems, *(problem for rule in _RULES for problem in rule(reading))]
    if reading.broken:
        found = [problem for problem in found if _is_told_alone(problem, reading.broken)]
    return sorted(set(found), key=lambda problem: (problem.file, problem.line, problem.reason))


def _is_told_alone(problem: LintProblem, broken: Collection[str]) -> bool:
    """Tell whether a problem stands whatever a broken file may hold, or is the break itself."""
    is_apart = problem.file not in broken and problem.reason not in _ACROSS_FILES
    return is_apart or problem.reason in {NOT_TOML, EMPTY_FILE}

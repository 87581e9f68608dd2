"""`branch-app packs lint|list|preview`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from branch_app.bootstrap.packs import lint_pack, shipped_packs
from branch_app.bootstrap.preview import preview_form
from branch_app.cli import exits
from branch_app.cli.answers import complain, tell
from branch_app.cli.lint_words import LINT_WORDS
from branch_app.cli.options import AsJson
from branch_app.cli.papers import refuse_no_folder, refuse_place, write_new
from branch_app.packs import LintProblem

app = typer.Typer(help="Organisation packs", no_args_is_help=True)


@app.command()
def lint(
    directory: Annotated[Path, typer.Argument(help="Folder of the pack")],
    as_json: AsJson = False,
) -> None:
    """Check a pack: the items of Art. 8(4), both languages, forbidden words, lists and ids."""
    refuse_no_folder(directory)
    problems = lint_pack(directory)
    facts = [_facts(each) for each in problems]
    tell(facts, _lines(problems) or ["no problem found"], as_json=as_json)
    if problems:
        _refuse(problems)


@app.command()
def preview(
    directory: Annotated[Path, typer.Argument(help="Folder of the pack")],
    form: Annotated[str, typer.Option(help="Code of the form, such as C1")],
    out: Annotated[Path, typer.Option(help="New PDF to write")],
    blank: Annotated[bool, typer.Option("--blank", help="As it is filled in by hand")] = False,
    as_json: AsJson = False,
) -> None:
    """Write a form of the folder as a PDF marked SAMPLE, with invented data and no database."""
    refuse_no_folder(directory)
    refuse_place(out)
    seen = preview_form(directory, form, is_blank=blank)
    if not seen.pdf:
        tell([_facts(each) for each in seen.problems], _lines(seen.problems), as_json=as_json)
        _refuse(seen.problems)
    write_new(out, seen.pdf)
    facts = {"code": form, "edition": seen.edition, "pages": seen.page_count, "file": str(out)}
    remarks = [_facts(each) for each in seen.problems]
    lines = [f"{form}  edition {seen.edition}  {seen.page_count} pages  {out}"]
    tell({**facts, "problems": remarks}, [*_lines(seen.problems), *lines], as_json=as_json)


def _facts(problem: LintProblem) -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "reason": problem.reason,
        "detail": problem.detail,
    }


def _lines(problems: Sequence[LintProblem]) -> list[str]:
    return [_line(each) for each in problems]


def _line(problem: LintProblem) -> str:
    what = f"{problem.reason} {problem.detail}".rstrip()
    return f"{problem.file}:{problem.line}: {LINT_WORDS[problem.reason]} ({what})"


def _refuse(problems: Sequence[LintProblem]) -> NoReturn:
    count = len(problems)
    complain(f"The pack must not be used: {count} {'problem' if count == 1 else 'problems'}.")
    raise typer.Exit(exits.BAD_INPUT)


@app.command("list")
def list_packs(as_json: AsJson = False) -> None:
    """List the packs shipped with the program."""
    packs = shipped_packs()
    facts = [
        {
            "id": pack.id,
            "edition": pack.edition,
            "kk": pack.name.kk,
            "ru": pack.name.ru,
            "policy": pack.policy.number,
            "forms": sorted(pack.forms),
        }
        for pack in packs
    ]
    lines = [f"{pack.id:<10} edition {pack.edition}  {pack.name.ru}" for pack in packs]
    tell(facts, lines, as_json=as_json)

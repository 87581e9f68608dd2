"""A counter that works by commands alone; only the scanner is played: signed pages come ready."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from branch_app.settings import Settings
from tests.cli.conftest import Answer
from tests.end_to_end.made_branch import Branch, pages_of


@dataclass
class CommandCounter:
    """Runs commands about one person and puts papers before the scanner."""

    branch: Branch
    folder: Path
    command: Callable[..., Answer]
    applicant_id: str
    made: int = 0

    @property
    def person(self) -> tuple[str, str]:
        return ("--applicant", self.applicant_id)

    def facts(self, *arguments: str | Path) -> Any:  # noqa: ANN401 - any JSON value
        """Run a command that must be done."""
        answer = self.command(*arguments, "--json")
        assert answer.code == 0, answer.err
        return answer.facts

    def file(self, content: object) -> Path:
        """A JSON file with this content."""
        self.made += 1
        path = self.folder / f"given-{self.made}.json"
        path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
        return path

    def place(self) -> Path:
        """Where a new paper goes."""
        self.made += 1
        return self.folder / f"paper-{self.made}.pdf"

    def render(self, code: str, order: Mapping[str, object] | None = None) -> dict[str, Any]:
        more = ("--order", self.file(order)) if order else ()
        out = self.place()
        made = self.facts("forms", "render", "--form", code, *self.person, "--out", out, *more)
        return dict(made)

    def tick(self, paper: Mapping[str, Any], ticks: Mapping[str, bool] | bool = True) -> Any:  # noqa: ANN401
        marked = dict.fromkeys(paper["choices"], ticks) if isinstance(ticks, bool) else ticks
        given = {**dict.fromkeys(paper["choices"], False), **marked}
        record = ("consents", "record", "--serial", str(paper["serial"]), "--refused")
        return self.facts(*record, "--ticks", self.file(given))

    def scan(self, paper: Mapping[str, Any]) -> None:
        key = self.branch.page_key()
        with self.branch.session() as services:
            form = services.forms.by_serial(str(paper["serial"]))
            services.scans.add(pages_of(form, key), "scan.png")

    def sign(self, paper: Mapping[str, Any], ticks: Mapping[str, bool] | bool = True) -> None:
        self.scan(paper)
        self.tick(paper, ticks)

    def may(self, **use: str) -> tuple[int, Any]:
        """Ask whether a use is allowed: the exit code and the facts."""
        options = [part for name, code in use.items() for part in (f"--{name}", code)]
        answer = self.command("consents", "may", *self.person, *options, "--json")
        return answer.code, answer.facts


def make_counter(
    data_dir: Path, folder: Path, command: Callable[..., Answer], applicant_id: str
) -> CommandCounter:
    branch = Branch(settings=Settings(data_dir=data_dir))
    return CommandCounter(branch, folder, command, applicant_id)


def text_of(paper: str | Path) -> str:
    """The words of a PDF, as one line."""
    document = pypdfium2.PdfDocument(paper)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def type_in(monkeypatch: pytest.MonkeyPatch, content: object) -> None:
    """Let standard input give this JSON."""
    data = json.dumps(content, ensure_ascii=False).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))

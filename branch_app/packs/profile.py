"""The operator profile as a file: the facts of the operator that no pack can know (K1, K60)."""

from __future__ import annotations

import unicodedata

from branch_app.domain.approval import Approval
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.errors import BadInput, BadPack
from branch_app.domain.identity_numbers import bin_facts, bin_problem
from branch_app.domain.pack import MOST_WITH_ACCESS, OperatorProfile, ResponsiblePerson
from branch_app.domain.printable import unprintable
from branch_app.domain.serials import BRANCH_CODE
from branch_app.packs.endings import endless
from branch_app.packs.source import LintProblem, Table, TomlFile
from branch_app.packs.wording import language_problem, wording_problems

PROFILE_FILE = "operator.toml"
PROFILE_LIMIT = 256 * 1024
_ROOT_KEYS = (
    *(
        "is_sample",
        "access_limit",
        "bin",
        "licence",
        "contacts",
        "legal_name",
        "address",
        "responsible",
    ),
    *(
        "policy_approval",
        "data_list_approval",
        "forms_approval",
        "term",
        "branches",
        "paper_ground",
    ),
)
_NEVER_THE_SAME = frozenset({"legal_name", "term"})


def read_profile(data: bytes, name: str = PROFILE_FILE) -> OperatorProfile:
    """Return the operator profile in these bytes. Raises BadInput (`file`, `line`, `field`)."""
    problems: list[LintProblem] = []
    try:
        profile = _Reader(TomlFile(name, _text(data, name), problems)).read()
    except BadPack as error:
        raise BadInput(**error.details) from error
    if problems:
        first = min(problems, key=lambda problem: problem.line)
        raise BadInput(file=name, line=first.line, reason=first.reason, field=first.detail)
    return profile


def _text(data: bytes, name: str) -> str:
    if len(data) > PROFILE_LIMIT:
        raise BadInput(file=name, line=1, reason="too_large")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(file=name, line=line, reason="not_utf8") from error
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def _line(table: Table, key: str, *, optional: bool = False) -> str:
    """Return a text that stands on papers in one language; every letter of it can be printed."""
    text = table.text(key, optional=optional)
    if unprintable(text):
        table.note("letter_not_printable", key)
    return text


class _Reader:
    def __init__(self, file: TomlFile) -> None:
        self._file = file
        self._root = file.root()

    def read(self) -> OperatorProfile:
        root = self._root
        root.only(*_ROOT_KEYS)
        return OperatorProfile(
            bin=self._bin(),
            legal_name=self._both("legal_name"),
            address=self._both("address"),
            licence=_line(root, "licence", optional=True),
            contacts=_line(root, "contacts"),
            responsible=self._responsible(),
            policy_approval=self._approval("policy_approval"),
            data_list_approval=self._approval("data_list_approval"),
            term=self._both("term"),
            branches=self._branches(),
            is_sample=root.flag("is_sample"),
            access_limit=self._access_limit(),
            forms_approval=self._forms_approval(),
            paper_ground=_line(root, "paper_ground", optional=True)
            if "paper_ground" in root.values
            else "",
        )

    def _both(self, name: str) -> Bilingual:
        table = self._file.table(name)
        table.only("kk", "ru")
        text = table.both()
        for language in ("kk", "ru"):
            side = text.side(language)
            for reason, _ in wording_problems(side):
                table.note(reason, language)
            if "{" in side or "}" in side:
                table.note("unknown_placeholder", language)
            if name == "term" and endless(side):
                table.note("no_end", language)
        if name in _NEVER_THE_SAME and text.kk and language_problem(text, ()) == "same_text":
            table.note("same_text", "kk")
        return text

    def _bin(self) -> str:
        number = self._root.text("bin")
        reason = bin_problem(number) if number else None
        if reason:
            self._root.note(f"bin_{reason}", "bin")
        elif number and bin_facts(number).unit != "head":
            self._root.note("bin_not_head", "bin")
        return number

    def _access_limit(self) -> int:
        if "access_limit" not in self._root.values:
            return MOST_WITH_ACCESS
        return self._root.number("access_limit")

    def _responsible(self) -> ResponsiblePerson:
        table = self._file.table("responsible")
        table.only("name", "telephone", "email", "post")
        return ResponsiblePerson(
            name=_line(table, "name"),
            post=self._both("responsible.post"),
            telephone=_line(table, "telephone"),
            email=_line(table, "email"),
        )

    def _approval(self, name: str) -> Approval:
        table = self._file.table(name)
        table.only("number", "on", "body")
        body = self._both(f"{name}.body")
        number = _line(table, "number", optional=True)
        return Approval(body=body, number=number, on=table.date("on"))

    def _forms_approval(self) -> Approval | None:
        return self._approval("forms_approval") if "forms_approval" in self._root.values else None

    def _branches(self) -> dict[str, Bilingual]:
        table = self._file.table("branches")
        for code in table.values:
            if not BRANCH_CODE.match(code):
                table.note("branch_code", code)
        if not table.values:
            table.note("missing_key")
        return {code: self._both(f"branches.{code}") for code in table.values}

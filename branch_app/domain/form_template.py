"""A form as a pack tells it: head, blocks, what an employee types; no words of ours, no layout."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from branch_app.domain.approval import Approval
from branch_app.domain.bilingual import Bilingual


class Sort(StrEnum):
    """What a paper is: who signs it and whether it can grant anything.

    `consent` and `statement` are signed by the person, an `answer` by an employee, a `handout` by
    nobody. Only a consent grants.
    """

    CONSENT = "consent"
    STATEMENT = "statement"
    ANSWER = "answer"
    HANDOUT = "handout"


class WithdrawalRule(StrEnum):
    """How a consent is taken back (`domain.md` 5.3, 94-V Art. 8(2), 8(7)).

    `at_once`: at any time, the processing stops with the signature; `decided`: asked for, answered
    within 15 working days, refused while an obligation is open; `elsewhere`: by the state service.
    """

    AT_ONCE = "at_once"
    DECIDED = "decided"
    ELSEWHERE = "elsewhere"


def by_number(code: str) -> tuple[bool, int, str]:
    """Return what forms are sorted by: C1 to C15 by their number, then the others by code."""
    number = code[1:] if code[:1] == "C" else ""
    is_consent = number.isdigit()
    return not is_consent, int(number) if is_consent else 0, code


class Condition(StrEnum):
    """What a block may be bound to by `when`."""

    BY_SUBJECT = "by_subject"
    BY_REPRESENTATIVE = "by_representative"
    BY_HELPER = "by_helper"
    WITH_APPLICATION = "with_application"
    SECURED = "secured"
    TO_ACCOUNT = "to_account"
    IN_BRANCH = "in_branch"
    WITH_OBLIGATION = "with_obligation"
    AT_ONCE = "at_once"
    WITHIN_TERM = "within_term"
    WITH_DEBT_LOAD = "with_debt_load"
    WITHOUT_INCOME = "without_income"
    WITHOUT_DEBT_LOAD = "without_debt_load"
    PAYMENT_TYPED = "payment_typed"
    PAYMENT_ESTIMATED = "payment_estimated"
    PAYMENT_UNKNOWN = "payment_unknown"


# Of each of these sets a paper fulfils at most one: blocks bound to two of them never meet.
EXCLUSIVE = (
    frozenset({Condition.BY_SUBJECT, Condition.BY_REPRESENTATIVE, Condition.BY_HELPER}),
    frozenset({Condition.TO_ACCOUNT, Condition.IN_BRANCH}),
    frozenset({Condition.WITH_DEBT_LOAD, Condition.WITHOUT_INCOME, Condition.WITHOUT_DEBT_LOAD}),
    frozenset({Condition.PAYMENT_TYPED, Condition.PAYMENT_ESTIMATED, Condition.PAYMENT_UNKNOWN}),
)


class InputKind(StrEnum):
    """What an employee types into a form when it is made."""

    TEXT = "text"
    DATE = "date"
    MONEY = "money"


@dataclass(frozen=True, kw_only=True, slots=True)
class FormInput:
    """A fact that only the maker of the paper knows; `{input.<id>}` prints it in both columns."""

    id: str
    kind: InputKind
    label: Bilingual
    is_required: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class TemplateBlock:
    """One block of a form as the pack tells it; texts may hold placeholders like `{subject}`.

    `kind`: clause, heading, data_table, choice, handwriting, signature, clerk.
    `law`: the items of Art. 8(4) that the block satisfies, such as `8(4)(1)`.
    `effect` of a choice: `grant:C10.email`, `withdraw:C10`, `ask_withdrawal:C1` or `note`.
    `when`: conditions that must all hold; `source`: what a data table lists.
    """

    kind: str
    id: str
    number: str
    text: Bilingual
    law: tuple[str, ...] = ()
    effect: str = ""
    is_required: bool = False
    when: tuple[str, ...] = ()
    source: str = ""

    @property
    def granted(self) -> str:
        """What a yes grants: `C1`, `C10.email`; nothing of other choices."""
        verb, _, target = self.effect.partition(":")
        return target if verb == "grant" else ""

    @property
    def taken_back(self) -> str:
        """What a yes takes back, at once or when it is decided; nothing of other choices."""
        verb, _, target = self.effect.partition(":")
        return target if verb in {"withdraw", "ask_withdrawal"} else ""

    @property
    def is_decided(self) -> bool:
        """Tell whether what it takes back must be decided first (Art. 8(7))."""
        return self.effect.startswith("ask_withdrawal:")

    def stands(self, conditions: Collection[str]) -> bool:
        """Tell whether the block stands on a paper that fulfils these conditions."""
        return set(self.when) <= set(conditions)


# Stored papers, and sums: neither comes from a pen.
_NEVER_BY_HAND = ("papers_of_day", "total_payments")


@dataclass(frozen=True, kw_only=True, slots=True)
class FormTemplate:
    """One edition of a form; once issued it never changes (K3).

    `term_months`: how long a grant holds from the day of signing, 0 for the operator's own term;
    `is_once`: one application uses it up (C4); `approval` of this edition, wins over the profile's.
    """

    code: str
    edition: int
    title: Bilingual
    in_force_on: dt.date
    blocks: tuple[TemplateBlock, ...]
    sort: Sort = Sort.CONSENT
    withdrawal: WithdrawalRule = WithdrawalRule.DECIDED
    term_months: int = 0
    is_once: bool = False
    inputs: tuple[FormInput, ...] = ()
    approval: Approval | None = None

    @property
    def choices(self) -> tuple[TemplateBlock, ...]:
        """The yes/no choices in the order of the paper."""
        return tuple(block for block in self.blocks if block.kind == "choice")

    @property
    def is_signed(self) -> bool:
        """Tell whether the person signs it, so that a scan must come back."""
        return self.sort in {Sort.CONSENT, Sort.STATEMENT}

    @property
    def may_be_blank(self) -> bool:
        """Tell whether a hand can fill it in: signed, and nothing of it is listed or reckoned."""
        return self.is_signed and not any(map(self.speaks_of, _NEVER_BY_HAND))

    def speaks_of(self, name: str) -> bool:
        """Tell whether a block that always stands has this placeholder or table."""
        told = f"{{{name}}}"
        return any(
            told in block.text.kk or block.source == name for block in self.blocks if not block.when
        )

    @property
    def takes_back(self) -> bool:
        """Tell whether it is an application to withdraw."""
        return any(block.taken_back for block in self.choices)

    @property
    def grants(self) -> tuple[str, ...]:
        """What a yes grants: `C1`, `C10.email`."""
        return tuple(block.granted for block in self.choices if block.granted)


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffRules:
    """One edition of the rules that each employee acknowledges before the first work (K38)."""

    edition: int
    title: Bilingual
    in_force_on: dt.date
    clauses: tuple[TemplateBlock, ...]

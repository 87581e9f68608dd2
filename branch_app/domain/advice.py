"""Advice about an application: what a person should look at before anything is decided.

Advice alone (94-V Art. 19-1): it keeps nothing from being saved and decides nothing. Codes and
counts; the values themselves stand in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from branch_app.domain.debt_load import DebtLoad, PaymentWay, Unknown
from branch_app.domain.list_check import ListCheck, ListOutcome
from branch_app.domain.shared_values import SharedValue


class Level(StrEnum):
    """How much a piece of advice weighs; `missing`: something was not asked or done yet."""

    CALL_MANAGER = "call_manager"
    WARNING = "warning"
    MISSING = "missing"
    INFO = "info"


class AdviceCode(StrEnum):
    """Kinds of advice."""

    LIST_HIT = "list_hit"
    LIST_MISSING = "list_missing"
    LIST_OLD = "list_old"
    LIST_CALL_MANAGER = "list_call_manager"
    LIST_NOT_CHECKED = "list_not_checked"
    LIST_CLEAR = "list_clear"
    PUBLIC_OFFICIAL = "public_official"
    PUBLIC_OFFICIAL_UNANSWERED = "public_official_unanswered"
    QUESTIONNAIRE_UNSIGNED = "questionnaire_unsigned"
    DEBT_LOAD_OVER_CAP = "debt_load_over_cap"
    DEBT_LOAD_OVER_HINT = "debt_load_over_hint"
    NO_CONFIRMED_INCOME = "no_confirmed_income"
    INCOME_NOT_ON_LIST = "income_not_on_list"
    CREDIT_PAYMENTS_UNKNOWN = "credit_payments_unknown"
    NEW_PAYMENT_UNKNOWN = "new_payment_unknown"
    NEW_PAYMENT_ESTIMATED = "new_payment_estimated"
    SAME_TELEPHONE = "same_telephone"
    SAME_ADDRESS = "same_address"
    SAME_DOCUMENT = "same_document"
    DATA_STALE = "data_stale"


_C = AdviceCode
LEVELS: Mapping[AdviceCode, Level] = {
    _C.LIST_HIT: Level.CALL_MANAGER,
    _C.LIST_MISSING: Level.CALL_MANAGER,
    _C.LIST_OLD: Level.CALL_MANAGER,
    _C.LIST_CALL_MANAGER: Level.CALL_MANAGER,
    _C.LIST_NOT_CHECKED: Level.MISSING,
    _C.LIST_CLEAR: Level.INFO,
    _C.PUBLIC_OFFICIAL: Level.CALL_MANAGER,
    _C.PUBLIC_OFFICIAL_UNANSWERED: Level.MISSING,
    _C.QUESTIONNAIRE_UNSIGNED: Level.MISSING,
    _C.DEBT_LOAD_OVER_CAP: Level.WARNING,
    _C.DEBT_LOAD_OVER_HINT: Level.INFO,
    _C.NO_CONFIRMED_INCOME: Level.WARNING,
    _C.INCOME_NOT_ON_LIST: Level.INFO,
    _C.CREDIT_PAYMENTS_UNKNOWN: Level.WARNING,
    _C.NEW_PAYMENT_UNKNOWN: Level.WARNING,
    _C.NEW_PAYMENT_ESTIMATED: Level.INFO,
    _C.SAME_TELEPHONE: Level.WARNING,
    # Families live together: worth a look, no more.
    _C.SAME_ADDRESS: Level.INFO,
    _C.SAME_DOCUMENT: Level.WARNING,
    _C.DATA_STALE: Level.WARNING,
}
_ORDER = tuple(Level)
_LISTED: Mapping[ListOutcome, AdviceCode] = {
    ListOutcome.HIT: _C.LIST_HIT,
    ListOutcome.NO_HIT: _C.LIST_CLEAR,
    ListOutcome.NO_LIST: _C.LIST_MISSING,
    ListOutcome.OLD_LIST: _C.LIST_OLD,
    ListOutcome.NOT_CHECKED: _C.LIST_NOT_CHECKED,
    ListOutcome.CALL_MANAGER: _C.LIST_CALL_MANAGER,
}
_UNKNOWN: Mapping[Unknown, AdviceCode] = {
    Unknown.NO_INCOME: _C.NO_CONFIRMED_INCOME,
    Unknown.NO_PAYMENTS: _C.CREDIT_PAYMENTS_UNKNOWN,
    Unknown.NO_NEW_PAYMENT: _C.NEW_PAYMENT_UNKNOWN,
}
_SAME: Mapping[SharedValue, AdviceCode] = {
    SharedValue.TELEPHONE: _C.SAME_TELEPHONE,
    SharedValue.DOCUMENT: _C.SAME_DOCUMENT,
    SharedValue.ADDRESS: _C.SAME_ADDRESS,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Advice:
    """One thing to look at; `files` are the other people's files that may be opened."""

    code: AdviceCode
    count: int = 0
    files: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        """How much it weighs."""
        return LEVELS[self.code]


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviceFacts:
    """What advice is made of; `list_check` as this reader may learn it.

    `asks_income` tells whether the approved data list lets an income be collected.
    """

    debt_load: DebtLoad
    list_check: ListCheck
    public_official: str = ""
    is_questionnaire_signed: bool = False
    stale: int = 0
    asks_income: bool = True
    shared: Mapping[SharedValue, Sequence[str]] = field(default_factory=dict)


def advise(facts: AdviceFacts) -> tuple[Advice, ...]:
    """Return the advice, the weightiest first."""
    found = (
        *_list(facts),
        *_official(facts),
        *_questionnaire(facts),
        *_debt_load(facts),
        *shared_advice(facts.shared),
        *_stale(facts),
    )
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.level)))


def shared_advice(shared: Mapping[SharedValue, Sequence[str]]) -> tuple[Advice, ...]:
    """Return what to say of the files that share a value, the weightiest first (R-033)."""
    return tuple(
        Advice(code=code, count=len(files), files=files)
        for kind, code in _SAME.items()
        if (files := tuple(shared.get(kind, ())))
    )


def is_complete(found: Sequence[Advice]) -> bool:
    """Tell whether everything was asked and done on which advice rests."""
    return all(one.level is not Level.MISSING for one in found)


def _list(facts: AdviceFacts) -> Iterator[Advice]:
    check = facts.list_check
    yield Advice(code=_LISTED[check.outcome], count=len(check.lines))


def _official(facts: AdviceFacts) -> Iterator[Advice]:
    if facts.public_official == "yes":
        yield Advice(code=_C.PUBLIC_OFFICIAL)
    elif not facts.public_official:
        yield Advice(code=_C.PUBLIC_OFFICIAL_UNANSWERED)


def _questionnaire(facts: AdviceFacts) -> Iterator[Advice]:
    if not facts.is_questionnaire_signed:
        yield Advice(code=_C.QUESTIONNAIRE_UNSIGNED)


def _debt_load(facts: AdviceFacts) -> Iterator[Advice]:
    load = facts.debt_load
    if not facts.asks_income:
        # Nobody is told to enter what may not be collected.
        yield Advice(code=_C.INCOME_NOT_ON_LIST)
        return
    if load.unknown is not None:
        yield Advice(code=_UNKNOWN[load.unknown])
        return
    if load.is_over_cap:
        yield Advice(code=_C.DEBT_LOAD_OVER_CAP)
    elif load.is_over_hint:
        yield Advice(code=_C.DEBT_LOAD_OVER_HINT)
    if load.way is PaymentWay.ESTIMATED:
        yield Advice(code=_C.NEW_PAYMENT_ESTIMATED)


def _stale(facts: AdviceFacts) -> Iterator[Advice]:
    if facts.stale:
        yield Advice(code=_C.DATA_STALE, count=facts.stale)

"""Reading amounts, numbers, the employer's BIN and bank details as a clerk typed or pasted them.

As in `typed_values`: each takes the field's name and a text that is not blank.
"""

from __future__ import annotations

from branch_app.domain.amounts import read_tenge, read_whole
from branch_app.domain.bank_details import clean_iban, iban_problem, is_card_end
from branch_app.domain.checks import ProblemCode, warning
from branch_app.domain.identity_numbers import bin_problem, clean_number
from branch_app.domain.kazakh_text import clean_text, digits_meant
from branch_app.domain.typed_values import Reading, refused


def read_money(name: str, typed: str) -> Reading:
    """Return whole tenge: `1 234 567`, `1,234,567 тг`, `1 234 567,00 ₸`."""
    amount = read_tenge(clean_text(typed))
    return refused(name, ProblemCode.NOT_MONEY) if amount is None else (amount, ())


def read_number(name: str, typed: str) -> Reading:
    """Return a whole number; its limits are a check of the field."""
    number = read_whole(clean_text(typed))
    return refused(name, ProblemCode.NOT_A_NUMBER) if number is None else (number, ())


def read_bin(name: str, typed: str) -> Reading:
    """Return a BIN whose length, check digit, month, type and unit are right (`domain.md` 3.2)."""
    number = clean_number(typed)
    found = bin_problem(number)
    return refused(name, ProblemCode(f"bin_{found}")) if found else (number, ())


def read_iban(name: str, typed: str) -> Reading:
    """Return a Kazakh IBAN; Cyrillic capitals that look Latin are put right with a warning."""
    iban, had_cyrillic = clean_iban(clean_text(typed))
    found = iban_problem(iban)
    if found:
        return refused(name, ProblemCode(f"iban_{found}"))
    return iban, (warning(name, ProblemCode.IBAN_LETTERS),) if had_cyrillic else ()


def read_card_end(name: str, typed: str) -> Reading:
    """Return the last four digits of a card; anything longer is refused, not cut (K11)."""
    text = digits_meant(clean_text(typed)).replace(" ", "")
    if not is_card_end(text):
        return refused(name, ProblemCode.CARD_END)
    return text, ()

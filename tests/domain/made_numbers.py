"""Synthetic BINs and accounts: right by their check digits, nobody's."""

from __future__ import annotations

from hypothesis import strategies as st

from branch_app.domain.identity_numbers import check_digit

_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def made_bin(year: int, month: int, kind: str, unit: str, serial: int) -> str | None:
    """Return the BIN with these facts, or None when it is never issued."""
    first = f"{year:02d}{month:02d}{kind}{unit}{serial:05d}"
    digit = check_digit(first)
    return None if digit is None else f"{first}{digit}"


def made_iban(bank: int, account: str) -> str:
    """Return the Kazakh IBAN of this account: bank code 000 is nobody's."""
    body = f"{bank:03d}{account}"
    rest = int("".join(str(_SIGNS.index(sign)) for sign in f"{body}KZ00")) % 97
    return f"KZ{98 - rest:02d}{body}"


BINS = st.builds(
    made_bin,
    st.integers(0, 99),
    st.integers(1, 12),
    st.sampled_from("456"),
    st.sampled_from("0123"),
    st.integers(0, 99_999),
).flatmap(lambda number: st.just(number) if number else st.nothing())
IBANS = st.builds(made_iban, st.integers(0, 999), st.text(_SIGNS, min_size=13, max_size=13))

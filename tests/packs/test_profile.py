"""The operator profile: what is read from it and how each fault is told."""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.errors import BadInput
from branch_app.packs import read_profile
from branch_app.packs.profile import PROFILE_LIMIT
from tests.packs.copies import PACKS, shipped


def sample(pack: str = "lft") -> str:
    return (shipped(pack) / "sample_profile.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("pack", PACKS)
def test_windows_line_ends_and_a_byte_order_mark_do_not_matter(pack: str) -> None:
    text = sample(pack)
    windows = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert read_profile(windows) == read_profile(text.encode())


def test_the_facts_of_the_operator_are_read() -> None:
    profile = read_profile(sample().replace("is_sample = true", "is_sample = false").encode())
    assert profile.bin == "240140000011"
    assert not profile.is_sample
    assert profile.legal_name.kk.endswith("жауапкершілігі шектеулі серіктестігі")
    assert profile.responsible.post.ru == "специалист по персональным данным"
    assert profile.policy_approval.on == dt.date(2026, 1, 12)
    assert list(profile.branches) == ["ALM1", "AST1", "SHY1"]


def test_an_approval_that_is_not_stated_yet_may_be_left_empty() -> None:
    text = sample().replace('number = "1-Ү"\n', "", 1).replace('licence = "02.00.0001.M"\n', "")
    profile = read_profile(text.encode())
    assert (profile.policy_approval.number, profile.licence) == ("", "")


BIN = 'bin = "240140000011"'
KK = 'kk = "шарт бойынша міндеттемелер'


@pytest.mark.parametrize(
    ("old", "new", "reason", "field"),
    [
        (BIN, 'bin = "240140000012"', "bin_check_digit", "bin"),
        (BIN, 'bin = "24014000001"', "bin_length", "bin"),
        (BIN, 'bin = "150311000775"', "bin_type", "bin"),
        (BIN, 'bin = "240141000027"', "bin_not_head", "bin"),
        (BIN, "bin = 240140000011", "wrong_type", "bin"),
        (BIN, "", "missing_key", "bin"),
        (BIN, f'{BIN}\nokpo = "1"', "unknown_key", "okpo"),
        ("\nis_sample = true", "", "missing_key", "is_sample"),
        ("\nis_sample = true", '\nis_sample = "no"', "wrong_type", "is_sample"),
        ('kk = "директордың бұйрығы"', "", "one_language", "data_list_approval.body.kk"),
        (KK, 'kk = "сөзсіз шарт бойынша', "irrevocable", "term.kk"),
        (KK, 'kk = "мерзімсіз; шарт бойынша', "no_end", "term.kk"),
        ('contacts = "', 'contacts = "☎ ', "letter_not_printable", "contacts"),
        ('name = "', 'name = "😀', "letter_not_printable", "responsible.name"),
        (KK, 'kk = "{term}', "unknown_placeholder", "term.kk"),
        ("[branches.ALM1]", "[branches.Almaty]", "branch_code", "branches.Almaty"),
        ("on = 2026-01-12", 'on = "12.01.2026"', "wrong_type", "policy_approval.on"),
        ("[term]", "[period]", "missing_key", "term"),
        (
            'ru = "приказ директора"',
            'ru = "прикaз директора"',
            "mixed_script",
            "data_list_approval.body.ru",
        ),
    ],
)
def test_a_fault_is_told_with_its_field(old: str, new: str, reason: str, field: str) -> None:
    text = sample()
    assert old in text
    with pytest.raises(BadInput) as refused:
        read_profile(text.replace(old, new, 1).encode(), "operator.toml")
    told = refused.value.details
    assert (told["file"], told["reason"], told["field"]) == ("operator.toml", reason, field)


def test_a_fault_is_told_with_its_line() -> None:
    lines = sample().splitlines()
    number = next(n for n, line in enumerate(lines, start=1) if line.startswith("telephone"))
    lines[number - 1] = "telephone = 7"
    with pytest.raises(BadInput) as refused:
        read_profile("\n".join(lines).encode())
    assert refused.value.details["line"] == number


def test_a_wrong_branch_code_is_told_with_the_line_of_its_header() -> None:
    text = sample().replace("[branches.AST1]", "[branches.Astana]")
    with pytest.raises(BadInput) as refused:
        read_profile(text.encode())
    assert refused.value.details["line"] == text.splitlines().index("[branches.Astana]") + 1


def test_a_term_in_one_language_for_both_is_refused() -> None:
    text = sample()
    term = next(line for line in text.splitlines() if line.startswith(KK))
    russian = next(line for line in text.splitlines() if line.startswith('ru = "до полного'))
    with pytest.raises(BadInput) as refused:
        read_profile(text.replace(term, russian.replace("ru =", "kk =")).encode())
    assert refused.value.details["reason"] == "same_text"


def test_an_inline_table_is_told_by_the_line_of_its_key() -> None:
    text = sample()
    start = text.index("[policy_approval.body]")
    end = text.index("[data_list_approval]")
    inline = 'body = { kk = "шешім" }\n'
    text = text[:start] + text[end:]
    text = text.replace("on = 2026-01-12\n", f"on = 2026-01-12\n{inline}", 1)
    with pytest.raises(BadInput) as refused:
        read_profile(text.encode())
    wanted = next(n for n, line in enumerate(text.splitlines(), 1) if line.startswith("body"))
    assert (refused.value.details["reason"], refused.value.details["line"]) == (
        "one_language",
        wanted,
    )


def test_a_profile_without_branches_is_refused() -> None:
    with pytest.raises(BadInput) as refused:
        read_profile(sample()[: sample().index("[branches.ALM1]")].encode())
    assert refused.value.details["field"] == "branches"


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b"bin = \n", 1, "not_toml"),
        (b'a = 1\nb = "\xc0"\n', 2, "not_utf8"),
        (b"#" * (PROFILE_LIMIT + 1), 1, "too_large"),
    ],
)
def test_bytes_that_are_no_profile_are_refused(data: bytes, line: int, reason: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_profile(data)
    assert (refused.value.details["line"], refused.value.details["reason"]) == (line, reason)

"""What is refused as a password, and what must not be."""

from __future__ import annotations

import pytest

from branch_app.resource_files import resource_path
from branch_app.security.passwords import LIST_NAME, common_passwords, password_rule_broken

LOGIN = "aigerim"

COMMON = {
    "keyboard rows": [
        "qwertyuiop12",
        "йцукенгшщзхъ",
        "asdfghjkl;'zxc",
        "ъхзщшгненкуцй",
        "QWERTYUIOP[]",
    ],
    "kazakh figure row": ["әіңғүұқөһәіңғ"],
    "figures": [
        "123456789012",
        "098765432109",
        "123123123123",
        "112233445566",
        "12345678901234567",
    ],
    "figures and letters in turn": ["1q2w3e4r5t6y", "1qaz2wsx3edc", "1й2ц3у4к5е6н", "йфяцычувскам"],
    "alphabets": ["abcdefghijkl", "абвгдеёжзийк", "zyxwvutsrqpo"],
    "a word and figures": [
        "password1234",
        "Password2026!",
        "2026password",
        "Пароль123456",
        "сәлем2026!!!!",
    ],
    "letters exchanged": ["P@ssw0rd1234", "p4$$w0rd2026", "@dm1n1str@tor"],
    "the wrong layout": ["gfhjkmgfhjkm", "gfhjkm123456", "зфыыцщкв1234", "ghbdtnghbdtn"],
    "repetitions": ["passpasspass", "adminadminadmin", "abcabcabcabc", "парольпароль"],
    "names and dates": ["Айгүл19870512", "sergey12051987", "Нұрлан-2001-!"],
    "sentences that all know": ["iloveyou1234", "Қазақстан2026", "correcthorsebatterystaple"],
    "the program and its users": ["BranchApp2026", "satcredit-2026"],
}
GOOD = [
    "тоғыз қоңыр қаз",
    "Жасыл-Алма-Көк-42",
    "tractor velvet orbit",
    "correct horse cattle",
    "xK9$mQ2!vR7z",
    "87g1q0z5hhw2",
    "qwerty drinks tea",
    "менің үйім көлде",
    "password of the lake house",
    "қарлығаш ұясы төрт",
    "стол под старой липой",
    "qwmzpalxnvbt",
    "x" + "йцукен" + "7Ж!кр",
]


@pytest.mark.parametrize("password", [word for words in COMMON.values() for word in words])
def test_what_is_tried_first_is_refused(password: str) -> None:
    assert len(password) >= 12
    assert password_rule_broken(password, LOGIN) == "common"
    assert password_rule_broken(password.upper(), LOGIN) == "common"


@pytest.mark.parametrize("password", GOOD)
def test_what_is_not_on_the_list_is_taken_whatever_its_composition(password: str) -> None:
    assert password_rule_broken(password, LOGIN) is None


@pytest.mark.parametrize("password", ["", "a", "тоғыз қаз 1", "xK9$mQ2!vR7"])
def test_eleven_characters_are_too_few(password: str) -> None:
    assert password_rule_broken(password, LOGIN) == "short"


def test_the_login_with_a_little_around_is_refused() -> None:
    assert password_rule_broken("Aigerim-2026", LOGIN) == "login"


def test_sixty_four_characters_and_more_are_taken() -> None:
    long = "тоғыз қоңыр қаз көлге қонды, бірі ұшып кетті де, сегізі қалды, қыс болды"
    assert len(long) >= 64
    assert password_rule_broken(long, LOGIN) is None
    assert password_rule_broken("xk" * 5_000, LOGIN) == "common"
    assert password_rule_broken(long * 100, LOGIN) is None


def test_many_figures_after_a_common_word_are_no_longer_a_first_try() -> None:
    assert password_rule_broken("love83920174", LOGIN) == "common"
    assert password_rule_broken("love839201746", LOGIN) is None


def test_the_list_is_in_order() -> None:
    text = resource_path(LIST_NAME).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert len(lines) > 500
    assert len(lines) == len(set(lines)) == len(common_passwords())
    assert all(line == line.strip().casefold() for line in lines)


@pytest.mark.parametrize("entry", sorted(word for word in common_passwords() if len(word) > 11))
def test_every_long_entry_of_the_list_is_refused(entry: str) -> None:
    assert password_rule_broken(entry, LOGIN) == "common"

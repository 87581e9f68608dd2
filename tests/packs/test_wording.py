"""Single words: what the filters catch, and what they must leave alone."""

from __future__ import annotations

import pytest

from branch_app.domain.bilingual import Bilingual
from branch_app.packs.wording import language_problem, open_ending, wording_problems


@pytest.mark.parametrize(
    "text",
    [
        "Келісімді кері қайтарып алуға болмайды, егер орындалмаған міндеттеме болса.",
        "Отозвать согласие нельзя, если есть неисполненное обязательство.",
        "Закон от 21 мая 2013 года № 94-V, статья 8-1, форма C10",
        "Сайт dengiclick.kz, e-mail: info@lft.example, SMS",
        "XX ғасыр, IV тоқсан",
        "Жеке басын растау үшін {iin} және {document} керек",
        "Ёлка, съезд, ілгек",
    ],
)
def test_right_words_are_left_alone(text: str) -> None:
    assert wording_problems(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        *("безотзывное", "БЕЗОТЗЫВНОГО", "без-отзывным", "бeзoтзывнoе", "безо\u200bтзывно"),
        *(
            "безусловно",
            "безоговорочное",
            "бесповоротно",
            "без права  отзыва",
            "не подлежит отзыву",
        ),
        *("қайтарылмайтын", "Қайтарылмайтындай", "кайтарылмайтын", "қaйтарылмайтын", "сөзсіз"),
        *("СӨЗСІЗ", "созсиз", "сөзсiз", "шартсыз", "кері қайтарып алынбайтын"),
        *("irrevocable", "Irrevocably", "UNCONDITIONAL", "unconditionally"),
    ],
)
def test_promises_for_ever_are_caught_in_every_spelling(text: str) -> None:
    reasons = {reason for reason, _ in wording_problems(f"Келісім {text} болады")}
    assert "irrevocable" in reasons


@pytest.mark.parametrize(
    "text",
    [
        *("және басқалар", "және басқа да тұлғалар", "және т.б.", "және т. б.", "т.с.с."),
        *("және өзге де ұйымдар", "кез келген тұлға", "осымен шектелмейді"),
        *("и другие лица", "и др.", "и т.д.", "и т. п.", "и прочие", "и иным лицам"),
        *("любым лицам", "не ограничиваясь ими", "и так далее"),
    ],
)
def test_open_lists_are_caught(text: str) -> None:
    assert open_ending(f"банктер, {text}")


@pytest.mark.parametrize(
    "text",
    [
        *("тәуекелдерді бағалау және басқару", "құқықты басқаға беру", "Другое бюро"),
        *("почтовые и курьерские службы", "адвокаты и нотариусы", "инстанции"),
    ],
)
def test_closed_lists_are_left_alone(text: str) -> None:
    assert open_ending(text) == ""


@pytest.mark.parametrize(
    ("kk", "ru", "problem"),
    [
        ("Дата", "Дата", "same_text"),
        ("{iin}, {bin}", "{iin}, {bin}", ""),
        ("Satcredit.kz", "Satcredit.kz", ""),
        ("Telegram", "Telegram", "same_text"),
        ("2026", "2026", ""),
        ("Пoл", "Пол", "same_text"),
        ("Күні", "Дата", ""),
        ("Это просто русский текст здесь", "Это русский текст", "not_kazakh"),
        ("Банк", "Бұл мәтін қазақша жазылған", "not_russian"),
        ("Жетісу облысы", "область Жетісу", ""),
    ],
)
def test_two_sides_must_be_two_languages(kk: str, ru: str, problem: str) -> None:
    assert language_problem(Bilingual(kk=kk, ru=ru), ("satcredit.kz",)) == problem

"""Sentences by which a consent would never end, and those that the law itself has (Art. 8(2))."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.packs import lint
from branch_app.packs.endings import endless, never_withdrawn
from tests.packs.copies import copied, replaced


@pytest.mark.parametrize(
    "text",
    [
        "Согласие нельзя отозвать никогда.",
        "Согласие не может быть отозвано никогда.",
        "Согласие нельзя отозвать.",
        "Отозвать согласие невозможно.",
        "Отзыв согласия не допускается.",
        "Отзыв этого согласия запрещён.",
        "Нельзя отозвать никогда, даже если обязательств нет.",
        "Обязательство может быть открыто. Отозвать согласие нельзя. Если хотите, пишите.",
        "Келісімді ешқашан қайтарып алуға болмайды.",
        "Келісімді кері қайтарып алуға болмайды.",
        "Келісімді кері қайтарып алу мүмкін емес.",
    ],
)
def test_a_plain_never_is_found(text: str) -> None:
    assert never_withdrawn(text)


@pytest.mark.parametrize(
    "text",
    [
        "Отозвать согласие нельзя, если это противоречит законам.",
        "Отозвать согласие нельзя, пока есть неисполненное обязательство.",
        "Согласие можно отозвать в любое время.",
        "Платёж нельзя отменить.",
        "Заңдарға қайшы келсе не орындалмаған міндеттеме болса, келісімді кері қайтарып алуға"
        " болмайды.",
        "Міндеттеме орындалғанға дейін келісімді кері қайтарып алуға болмайды.",
    ],
)
def test_the_limit_of_the_law_is_left_alone(text: str) -> None:
    assert never_withdrawn(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        *("Хранится бессрочно", "БЕССРОЧНОЕ согласие", "навсегда", "Срок не ограничен"),
        *("без срока", "на неограниченный срок", "пожизненно", "мерзімсіз", "мәңгі", "Мәңгілік"),
        "өмір бойы",
    ],
)
def test_a_term_without_an_end_is_found(text: str) -> None:
    assert endless(f"Келісім: {text}.")


@pytest.mark.parametrize(
    "text",
    ["5 лет", "до отзыва, но не более 12 месяцев", "срок действия", "мерзімі 1 жыл", "бес жыл"],
)
def test_a_term_with_an_end_is_left_alone(text: str) -> None:
    assert endless(text) == ""


def test_a_document_may_hold_for_ever_and_a_consent_ten_years(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    replaced(pack / "forms/C10/1.toml", "term_months = 12", "term_months = 120")
    replaced(
        pack / "forms/RIGHTS/1.toml",
        'ru = """\n',
        'ru = """\nБессрочный документ, удостоверяющий личность. ',
    )
    assert [problem.reason for problem in lint(pack)] == []

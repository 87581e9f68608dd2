"""Lines: never wider than the column, no word lost, nothing torn from what it belongs to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from branch_app.documents.fonts import SPARE_LETTERS, Weight, extra_letters, faces, printable
from branch_app.documents.typography import BODY, TITLE, Style, break_lines, width_mm
from branch_app.domain.errors import InvalidRecord
from branch_app.domain.printable import ALPHABET, NO_BREAK_SPACE, PRINTABLE

LETTERS = "әғқңөұүһіӘҒҚҢӨҰҮҺІабвё ЖШЩ-—№«»0123456789.,;"
WIDTHS = (20.0, 31.0, 49.0, 74.0, 82.0)


@settings(max_examples=60)
@given(st.text(LETTERS, max_size=300), st.sampled_from(WIDTHS), st.sampled_from([BODY, TITLE]))
def test_every_letter_is_set_and_no_line_is_too_wide(text: str, limit: float, style: Style) -> None:
    cleaned = printable(text)
    lines = break_lines(cleaned, style, limit)
    assert all(width_mm(line, style) <= limit + 0.01 for line in lines)
    assert "".join("".join(lines).split()) == "".join(cleaned.split())


def test_the_right_edge_is_evened_out_instead_of_leaving_a_hole() -> None:
    text = "деректерді өңдеу мақсаттары мен жағдайлары туралы хабарландыру тәртібі"
    lines = break_lines(text, BODY, 49.0)
    widths = [width_mm(line, BODY) for line in lines[:-1]]
    assert max(widths) - min(widths) < 15.0


def test_no_lone_short_word_ends_a_paragraph() -> None:
    text = "Субъект берген келісімді операторға жазбаша хабарлап кері қайтарып ала алады деп"
    for limit in (49.0, 60.0, 74.0, 82.0):
        assert width_mm(break_lines(text, BODY, limit)[-1], BODY) > 0.15 * limit


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("келісім нөмірі № 94-V заң бойынша берілген және сақталады", "№ 94-V"),
        ("согласие дано в соответствии с законом и в интересах субъекта", "в соответствии"),
        ("хранится ещё в течение 5 лет после окончания всех обязательств", "5 лет"),
        ("дербес деректер — субъектіге қатысты кез келген мәліметтер болып табылады", "деректер —"),
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str, bound: str) -> None:
    for limit in range(36, 90, 3):
        lines = break_lines(text, BODY, float(limit))
        assert any(bound in line.replace("\u00a0", " ") for line in lines)


def test_a_written_break_is_kept_and_an_empty_text_is_one_empty_line() -> None:
    assert break_lines("бір\nекі", BODY, 80.0) == ["бір", "екі"]
    assert break_lines("", BODY, 80.0) == [""]


def test_a_long_address_is_cut_after_a_sign() -> None:
    lines = break_lines("https://derekter.example.kz/zhauapty-tulga/keri-qaitaru", BODY, 40.0)
    assert len(lines) > 1
    assert all(line[-1] in "-/.:" for line in lines[:-1])


def test_all_nine_kazakh_letters_are_in_both_weights_and_need_no_spare_place() -> None:
    kazakh = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
    assert printable(kazakh) == kazakh
    assert set(kazakh) <= set(ALPHABET)
    assert extra_letters([kazakh, "Şş"]) == "Şş"


def test_more_foreign_letters_than_there_is_room_for_are_refused() -> None:
    foreign = "".join(chr(code) for code in range(0xC0, 0xC0 + SPARE_LETTERS + 1))
    assert len(extra_letters([foreign[:-1]])) == SPARE_LETTERS
    with pytest.raises(InvalidRecord):
        extra_letters([foreign])


def test_every_letter_that_a_pack_may_use_is_in_both_faces_of_the_paper() -> None:
    for weight in Weight:
        assert set(PRINTABLE) <= set(faces()[weight].advances)
    assert printable("".join(sorted(PRINTABLE - {" ", NO_BREAK_SPACE}))) != ""

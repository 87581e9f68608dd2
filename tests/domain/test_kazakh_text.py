from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.kazakh_text import (
    clean_text,
    digits_meant,
    has_mixed_scripts,
    is_latin,
    is_name_letter,
    repaired,
    search_key,
    sort_key,
)

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
KAZAKH_WORDS = st.text(ALPHABET + ALPHABET.upper() + " -'", max_size=30)
CYRILLIC_DOUBLES = str.maketrans("асеіорхуәАВСЕНІКМОРТХУ", "aceiopxyəABCEHIKMOPTXY")
RUSSIAN_SUBSTITUTES = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("деректердi", "деректерді"),
        ("Aхметов", "Ахметов"),
        ("Əлия", "Әлия"),
        ("Бəйтерек", "Бәйтерек"),
        ("ТYPҒAН", "ТУРҒАН"),
        ("Жaнiбек Cepiков", "Жанібек Серіков"),
        ("Smith", "Smith"),
        ("Smіth", "Smith"),
        ("AXMET", "AXMET"),
        ("O'Нейл", "O'Нейл"),
        ("Кім-Smith", "Кім-Smith"),
        ("Пакw", "Пакw"),
        ("корпус 2B", "корпус 2B"),
        ("", ""),
    ],
)
def test_look_alikes_are_put_right_only_in_a_cyrillic_word(typed: str, meant: str) -> None:
    assert repaired(typed) == meant


@given(st.text(ALPHABET, min_size=1, max_size=12), st.data())
def test_any_latin_doubles_in_a_word_with_one_own_letter_are_put_right(
    word: str, data: st.DataObject
) -> None:
    typed = "".join(c.translate(CYRILLIC_DOUBLES) if data.draw(st.booleans()) else c for c in word)
    assert repaired(f"Ж{typed}") == f"Ж{word}"


@given(st.text(max_size=40))
def test_putting_right_twice_changes_nothing_more(text: str) -> None:
    assert repaired(repaired(text)) == repaired(text)


@pytest.mark.parametrize(
    ("text", "mixed", "latin"),
    [
        ("Smitж", True, False),
        ("Smith", False, True),
        ("Anna-Мария", False, False),
        ("Әлия", False, False),
        ("12", False, False),
    ],
)
def test_scripts_are_told_apart(text: str, mixed: bool, latin: bool) -> None:
    assert has_mixed_scripts(text) is mixed
    assert is_latin(text) is latin


def test_letters_of_names_are_cyrillic_or_latin() -> None:
    assert all(is_name_letter(letter) for letter in ALPHABET + "ÄçßŁ" + "ўҳ")
    assert not any(is_name_letter(letter) for letter in "1-' '金α_")


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("  а \t б\r\nв ", "а б в"),
        ("а\u200bб\ufeffв\u00adг", "абвг"),
        ("а\x00б\x07", "а б"),
        (unicodedata.normalize("NFD", "Йё"), "Йё"),
        ("а\u00a0б", "а б"),
        ("\u200b", ""),
    ],
)
def test_text_is_cleaned(typed: str, clean: str) -> None:
    assert clean_text(typed) == clean


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ('"әіңғ,.үұқ', "1234567890"),
        ('Һ., (.қ") іқққғққ', "=76 (701) 3000500"),
        ("ӘІҢҒҮҰҚ", "2345890"),
        ("қө", "0-"),
        ("12,5.", "12,5."),
        ("қазақ", "қазақ"),
        ("үй 5", "үй 5"),
        ("\u0661\u0662", "12"),
        ("", ""),
    ],
)
def test_digits_of_the_kazakh_row_are_mapped_back_only_in_numbers(typed: str, meant: str) -> None:
    assert digits_meant(typed) == meant


@pytest.mark.parametrize(
    "spellings",
    [
        ("Жәнібек", "Жанибек", "ЖӘНІБЕК", "Zhanibek", "Janibek"),
        ("Нұрлан", "Нурлан", "Nurlan"),
        ("Қанат", "Канат", "Qanat", "Kanat"),
        ("Ахметов", "Akhmetov", "Ahmetov", "Axметов"),
        ("Есімов", "Есимов", "Yessimov", "Yesimov", "Esimov"),
        ("Әсел", "Асель", "Assel", "Asel"),
        ("Юлия", "Yuliya", "Iuliia", "Yulia"),
        ("Наталья", "Наталия", "Natalya", "Nataliya", "Natalia"),
        ("Татьяна", "Tatyana", "Tatiana"),
        ("Ильяс", "Ilyas", "Iliyas"),
        ("Данияр", "Daniyar", "Daniar"),
        ("Қызылорда", "Кызылорда", "Kyzylorda", "Qyzylorda"),
        ("Щербаков", "Shcherbakov", "Scherbakov"),
        ("Цой", "Tsoy", "Tsoi"),
        ("Чингиз", "Chingiz"),
        ("Шыңғыс", "Шынгыс", "Shyngys", "Shynghys"),
        ("Александр", "Aleksandr", "Alexandr", "ALEXANDR"),
        ("Дмитрий", "Dmitriy", "Dmitry", "Dmitrii"),
        ("Артём", "Артем", "Artyom", "Artem"),
        ("Алиев", "Әлиев", "Aliyev", "Aliev"),
        ("Эльмира", "Elmira"),
        ("Сәуле", "Сауле", "Saule", "Sawle"),
        ("Гүлназ", "Гульназ", "Gulnaz", "Gülnaz"),
        ("Өмірзақ", "Омирзак", "Omirzaq", "Ömirzaq"),
        ("Геннадий", "Генадий", "Gennadiy"),
        ("Ы-ағаш", "Ы Агаш", "  ы\u2010АҒАШ "),
        ("Объедков", "Обедков", "Ob'edkov"),
        ("O'Нейл", "О’Нейл", "ОНейл"),
        ("Müller", "Muller", "Муллер"),
    ],
)
def test_a_name_has_one_key_in_every_spelling(spellings: tuple[str, ...]) -> None:
    assert len({search_key(spelling) for spelling in spellings}) == 1


def test_different_names_have_different_keys() -> None:
    names = ["Асан", "Хасан", "Айша", "Аида", "Жанар", "Динара", "Серік", "Берік", "Мұрат"]
    assert len({search_key(name) for name in names}) == len(names)


def test_a_key_is_cyrillic_capitals_digits_and_single_blanks() -> None:
    assert search_key(" Әлия-Гүл  О’Нейл, 2-ші ") == "АЛИА ГУЛ ОНЕИЛ 2 ШИ"


@given(st.text(max_size=60))
def test_the_key_of_a_key_is_the_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


@given(KAZAKH_WORDS)
def test_case_form_and_substitutes_do_not_matter(text: str) -> None:
    key = search_key(text)
    assert search_key(text.upper()) == key
    assert search_key(text.lower()) == key
    assert search_key(unicodedata.normalize("NFD", text)) == key
    assert search_key(text.translate(RUSSIAN_SUBSTITUTES)) == key
    assert search_key(text.replace("-", " ")) == key


@given(KAZAKH_WORDS, st.integers(0, 30))
def test_the_beginning_of_a_name_gives_the_beginning_of_its_key(text: str, length: int) -> None:
    assert search_key(text).startswith(search_key(text[:length]))


def test_words_sort_by_the_kazakh_alphabet() -> None:
    words = [
        "а",
        "Ә",
        "б",
        "Ғ",
        "г",
        "Қ",
        "к",
        "ң",
        "ө",
        "ү",
        "ұ",
        "һ",
        "х",
        "і",
        "ы",
        "я",
        "zed",
        "1",
    ]
    assert sorted(words, key=sort_key) == [
        *(
            "1",
            "а",
            "Ә",
            "б",
            "г",
            "Ғ",
            "к",
            "Қ",
            "ң",
            "ө",
            "ұ",
            "ү",
            "х",
            "һ",
            "ы",
            "і",
            "я",
            "zed",
        )
    ]
    assert "".join(sorted(ALPHABET, key=sort_key)) == ALPHABET


def test_shorter_names_sort_first_and_blanks_before_letters() -> None:
    names = ["Ахметова Анар", "Ахметов Яков", "Ахмет"]
    assert sorted(names, key=sort_key) == ["Ахмет", "Ахметов Яков", "Ахметова Анар"]

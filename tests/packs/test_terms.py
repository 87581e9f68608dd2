"""The terms of the law: each stands on both sides of a block, or on neither."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from branch_app.domain.bilingual import Bilingual
from branch_app.packs import lint
from branch_app.packs.files import files_of_directory
from branch_app.packs.reading import read_files
from branch_app.packs.terms import HOMONYMS, TERMS, differing_terms, plain
from tests.packs.copies import PACKS, copied, shipped

# The glossary of `domain.md` 1.1 and 8, as it is written there: English | Kazakh | Russian.
GLOSSARY = """
biometric data | биометриялық деректер | биометрические данные
personal data | дербес деректер | персональные данные
state service | мемлекеттік сервис | государственный сервис
automated processing | дербес деректерді автоматтандырылған өңдеу | автоматизированная обработка
blocking | бұғаттау | блокирование
accumulation | жинақтау | накопление
collection | жинау | сбор
destruction | жою | уничтожение
depersonalisation | иесіздендіру | обезличивание
base | дербес деректерді қамтитын база | база, содержащая персональные данные
owner | меншік иесі | собственник
operator | оператор | оператор
authorised body | уәкілетті орган | уполномоченный орган
processing | өңдеу | обработка
storage | сақтау | хранение
distribution | тарату | распространение
PD security breach | дербес деректер қауіпсіздігінің бұзылуы | нарушение безопасности
subject | субъект | субъект
third party | үшінші тұлға | третье лицо
cross-border transfer | трансшекаралық беру | трансграничная передача
consent | дербес деректерді жинауға, өңдеуге келісім | согласие на сбор, обработку данных
withdraw consent | келісімді кері қайтарып алу | отозвать согласие
unfulfilled obligation | орындалмаған міндеттеме | неисполненное обязательство
legal representative | заңды өкіл | законный представитель
reasoned refusal | уәжді бас тарту | мотивированный отказ
reasoned answer | дәлелді жауап | мотивированный ответ
working day | жұмыс күні | рабочий день
change and addition | өзгерту және толықтыру | изменение и дополнение
lift blocking | бұғаттауды алып тастау | снять блокирование
public sources | жалпыға бірдей қолжетімді көздер | общедоступные источники
limited access PD | қолжетімділігі шектеулі дербес деректер | данные ограниченного доступа
necessary list | қажетті және жеткілікті тізбе | перечень, необходимый и достаточный
responsible | өңдеуді ұйымдастыруға жауапты тұлға | лицо, ответственное за организацию обработки
material carrier | материалдық жеткізгіш | материальный носитель
free of charge | өтеусіз | безвозмездно
credit bureau | кредиттік бюро | кредитное бюро
credit report | кредиттік есеп | кредитный отчёт
credit history | кредиттік тарих | кредитная история
secrecy of microcredit | микрокредит беру құпиясы | тайна предоставления микрокредита
solvency | төлем қабілеттілігі | платёжеспособность
breach of security | қауіпсіздіктің бұзылуы | нарушение безопасности
backup | резервтік көшіру | резервное копирование
destruction act | жою актісі | акт уничтожения
full name | тегі, аты, әкесінің аты (бар болса) | фамилия, имя, отчество (при наличии)
registered address | тіркелген мекенжайы | адрес регистрации
actual address | нақты тұратын мекенжайы | фактический адрес
dependants | асырауындағы адамдар | иждивенцы
marital status | отбасы жағдайы | семейное положение
branch | бөлімше | отделение
clerk | қызметкер | работник
"""
ENTRIES = [tuple(part.strip() for part in line.split("|")) for line in GLOSSARY.split("\n") if line]


def _blocks(pack: str) -> Iterator[Bilingual]:
    reading = read_files(files_of_directory(shipped(pack)))
    for paper in (*reading.forms, *reading.policies, *reading.rules):
        yield paper.title.value
        yield from (block.value.text for block in paper.blocks)


@pytest.mark.parametrize(("name", "kk", "ru"), ENTRIES, ids=[entry[0] for entry in ENTRIES])
def test_a_term_is_known_in_both_languages_and_missed_on_either_side(
    name: str, kk: str, ru: str
) -> None:
    known = [t for t in TERMS if t.kk.search(plain(kk)) and t.ru.search(plain(ru))]
    assert known, name
    silent = {language for _, language in differing_terms(kk, "Здесь его нет.")}
    assert silent == {"ru"}
    silent = {language for _, language in differing_terms("Мұнда ол жоқ.", ru)}
    assert silent == {"kk"}


@pytest.mark.parametrize("pack", PACKS)
def test_both_sides_of_every_block_speak_of_the_same_things(pack: str) -> None:
    found = [
        (term.name, language, text.side(language)[:60])
        for text in _blocks(pack)
        for term, language in differing_terms(text.kk, text.ru)
    ]
    assert found == []


def test_every_exception_is_used_and_says_why() -> None:
    texts = [(plain(t.kk), plain(t.ru)) for pack in PACKS for t in _blocks(pack)]
    for one in HOMONYMS:
        assert one.why
        term = next(term for term in TERMS if term.name == one.name)
        assert any(
            one.kk.search(kk)
            and one.ru.search(ru)
            and bool(term.kk.search(kk)) is not bool(term.ru.search(ru))
            for kk, ru in texts
        ), one.name


# What an author might write in place of a term, by everyday words: each stands in a shipped form.
@pytest.mark.parametrize(
    ("file", "old", "new", "language", "name"),
    [
        ("forms/C1/1.toml", "иесіздендіру", "атын өшіру", "kk", "depersonalisation"),
        ("forms/NOTICE/1.toml", "безвозмездны", "бесплатны", "ru", "free of charge"),
        (
            "forms/REFUSAL/1.toml",
            "уәжді бас тарт",
            "негізделген бас тарт",
            "kk",
            "reasoned refusal",
        ),
        ("forms/NOTICE/1.toml", "уәкілетті орган", "мемлекеттік орган", "kk", "authorised body"),
        ("parts/signing/1.toml", "Субъектінің қолы", "Адамның қолы", "kk", "subject"),
    ],
)
def test_another_word_in_place_of_a_term_is_refused_with_its_place(
    tmp_path: Path, file: str, old: str, new: str, language: str, name: str
) -> None:
    pack = copied("lft", tmp_path)
    path = pack / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = [problem for problem in lint(pack) if problem.reason == "term_differs"]
    assert name in {problem.detail for problem in found}
    lines = path.read_text(encoding="utf-8").splitlines()
    for problem in found:
        assert problem.file == file
        assert lines[problem.line - 1].startswith(f"{language} =")

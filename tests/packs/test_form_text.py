"""The words on paper: placeholders filled, data in both languages, names as in the document."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from branch_app.domain.applicant import FieldValue
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.errors import BadPack, NotFound
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.form_content import Choice, ClerkBlock, DataTable, Handwriting
from branch_app.domain.form_template import TemplateBlock
from branch_app.domain.form_text import missing_facts
from branch_app.domain.paper_dates import long_date
from branch_app.domain.serials import show_serial
from tests.packs.copies import PACKS
from tests.packs.filled import PERSON, SERIAL, composed, pack, profile, said, texts, told

CODES = tuple(sorted(set(pack("lft").forms) & set(pack("satcredit").forms)))


def test_the_subject_and_the_operator_are_named_in_both_languages() -> None:
    content = composed()
    assert told(content, "subject") == Bilingual(
        kk="Дербес деректер субъектісі: Әлімғұлова Гүлнәр Қайратқызы, ЖСН 900228400123.",
        ru="Субъект персональных данных: Әлімғұлова Гүлнәр Қайратқызы, ИИН 900228400123.",
    )
    operator = told(content, "operator")
    assert "«„Lending and Finance technologies“ микроқаржы ұйымы»" in operator.kk
    assert "БСН 240140000011" in operator.kk
    assert "БИН 240140000011" in operator.ru
    assert operator.kk.endswith("№ 94-V Заңы (бұдан әрі – Заң).")
    assert "отделение № 1 в городе Астана" in operator.ru


def test_the_letterhead_tells_operator_branch_and_colour() -> None:
    head = composed(name="satcredit").letterhead
    assert head.bin == "990740005555"
    assert head.branch.kk == "Астана қаласындағы № 1 бөлімше"
    assert head.colour == pack("satcredit").colour
    assert head.contacts == profile("satcredit").contacts


def test_the_data_table_shows_what_was_typed_before_consent() -> None:
    values = {**PERSON, "birth_date": dt.date(1990, 2, 28), "mobile_phone": "+77011234567"}
    table = next(block for block in composed(values).blocks if isinstance(block, DataTable))
    rows = {row.label.kk: row.value for row in table.rows}
    assert rows["Жеке басты куәландыратын құжат"] == Bilingual(
        kk="жеке куәлік", ru="удостоверение личности"
    )
    assert rows["Құжаттың қолданылу мерзімі"] == Bilingual(kk="04.03.2030", ru="04.03.2030")
    assert "Туған күні" not in rows
    assert [row.label.ru for row in table.rows][:4] == [
        "Фамилия",
        "Имя",
        "Отчество (при наличии)",
        "Индивидуальный идентификационный номер (ИИН)",
    ]


@pytest.mark.parametrize("empty", [{}, {"patronymic": ""}], ids=["absent", "blank"])
def test_nothing_is_printed_for_a_missing_patronymic(empty: dict[str, FieldValue]) -> None:
    values = {**{k: v for k, v in PERSON.items() if k != "patronymic"}, **empty}
    content = composed(values)
    assert "Әлімғұлова Гүлнәр, ЖСН" in told(content, "subject").kk
    table = next(block for block in content.blocks if isinstance(block, DataTable))
    assert "Отчество (при наличии)" not in {row.label.ru for row in table.rows}


def test_the_document_is_told_whole_on_the_withdrawal() -> None:
    assert told(composed(code="WITHDRAWAL"), "subject").kk.endswith(
        "құжат: жеке куәлік № 012345678, құжатты берген орган: ҚР ІІМ, "
        "құжаттың берілген күні: 05.03.2020, құжаттың қолданылу мерзімі: 04.03.2030."
    )
    short = told(composed(code="WITHDRAWAL", name="satcredit"), "subject").ru
    assert short.endswith("личность: № 012345678, срок действия документа: 04.03.2030.")


@pytest.mark.parametrize("name", PACKS)
def test_the_base_consent_lists_every_datum_purpose_and_recipient_it_asks_for(name: str) -> None:
    content = composed(name=name)
    for language in ("kk", "ru"):
        data = told(content, "data_list").side(language).casefold()
        for entry in pack(name).data_list:
            assert (entry.label.side(language).casefold() in data) == (not entry.consent_code)
        purposes = told(content, "purposes").side(language)
        recipients = told(content, "third_parties").side(language)
        for purpose in pack(name).purposes:
            is_told = purpose.text.side(language) in purposes
            assert is_told == (purpose.consent_code == "C1")
        for recipient in pack(name).recipients:
            is_told = recipient.name.side(language) in recipients
            assert is_told == (recipient.consent_code == "C1")


def test_the_marketing_consent_lists_only_data_needed_for_it() -> None:
    listed = told(composed(code="C10"), "data_list").ru
    assert "электронная почта" in listed
    assert "мобильный телефон" in listed
    assert "ИИН" not in listed
    assert "документ" not in listed


def test_recipients_are_told_by_country() -> None:
    recipients = (replace(pack("lft").recipients[0], country="UZ"), *pack("lft").recipients[1:3])
    content = composed(code="C2", recipients=recipients)
    clause = told(content, "third_parties")
    assert "Өзбекстан: төлемдерді өңдейтін ұйымдар; Қазақстан Республикасында: " in clause.kk
    assert "организации, обрабатывающие платежи; в Республике Казахстан: " in clause.ru


def test_policy_and_responsible_person_are_told_with_dates_and_contacts() -> None:
    clause = told(composed(name="satcredit"), "policy")
    assert "«Құпиялық және қауіпсіздік саясаты», 1-редакция" in clause.kk
    assert "қолданысқа енгізілді: 16.09.2025" in clause.kk
    assert "редакция 1 (введена в действие: 16.09.2025; утверждена: 15.09.2025" in clause.ru
    person = profile("satcredit").responsible
    assert all(fact in clause.ru for fact in (person.name, person.telephone, person.email))


@pytest.mark.parametrize(
    ("on", "kk", "ru"),
    [
        (dt.date(2026, 11, 22), "«22» қараша 2026 ж.", "«22» ноября 2026 г."),
        (dt.date(2027, 1, 5), "«05» қаңтар 2027 ж.", "«05» января 2027 г."),
        (dt.date(2026, 9, 30), "«30» қыркүйек 2026 ж.", "«30» сентября 2026 г."),
        (dt.date(2028, 2, 29), "«29» ақпан 2028 ж.", "«29» февраля 2028 г."),
    ],
)
def test_dates_are_written_as_papers_write_them(on: dt.date, kk: str, ru: str) -> None:
    assert long_date(on) == Bilingual(kk=kk, ru=ru)


def test_every_month_has_its_own_name_in_both_languages() -> None:
    dates = [long_date(dt.date(2026, month, 1)) for month in range(1, 13)]
    assert len({date.kk for date in dates}) == len({date.ru for date in dates}) == 12


def test_serial_date_address_and_contacts_have_placeholders_of_their_own() -> None:
    content = composed(blocks=(said("{serial} {date} {operator_address} {contacts}"),))
    assert told(content, "x").kk == (
        f"{show_serial(SERIAL)} «22» қараша 2026 ж. "
        "050000, Алматы қаласы, Үлгі көшесі, 1-үй +7 727 000 00 01, info@lft.example"
    )


def test_a_paper_that_asks_for_no_purpose_lists_all_data() -> None:
    listed = told(composed(code="WITHDRAWAL", blocks=(said("{data_list}"),)), "x").ru
    labels = {entry.label.ru for entry in pack("lft").data_list}
    assert listed.count("; ") == len(labels) - 1
    assert len(labels) == len(pack("lft").data_list) - 2 * 3


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        (
            "C7",
            [
                *("фамилия", "имя", "отчество", "идентификационный номер"),
                *("сеанса биометрической", "дата биометрической"),
                *("время биометрической", "результат биометрической"),
            ],
        ),
        ("C15", ["степень родства", "отчество (при наличии) родственника", "телефон родственника"]),
    ],
)
def test_a_consent_of_its_own_lists_its_own_data_each_once(code: str, asked: list[str]) -> None:
    template = replace(pack("lft").forms["C1"], code=code, blocks=(said("{data_list}"),))
    listed = told(composed(template=template), "x").ru.split("; ")
    assert len(listed) == len(asked)
    assert all(part in line for part, line in zip(asked, listed, strict=True))


def test_the_kinds_of_block_reach_the_paper_in_their_order() -> None:
    content = composed()
    blocks = pack("lft").forms["C1"].blocks
    standing = [block.id for block in blocks if block.stands({"by_subject"})]
    assert [block.id for block in content.blocks] == standing
    assert [type(block) for block in content.blocks][-5:] == [
        *(Choice, Handwriting, Handwriting, Handwriting, ClerkBlock),
    ]
    signatures = [b for b in content.blocks if isinstance(b, Handwriting) and b.is_signature]
    assert [block.id for block in signatures] == ["signature"]


@pytest.mark.parametrize("block", [said("ә", "poem"), said("{wish}")], ids=["kind", "wish"])
def test_a_template_that_was_never_admitted_is_refused(block: TemplateBlock) -> None:
    with pytest.raises(BadPack):
        composed(blocks=(block,))


def test_a_branch_that_the_profile_does_not_name_is_refused() -> None:
    with pytest.raises(NotFound) as refused:
        composed(branch="OSK9")
    assert refused.value.details == {"branch": "OSK9"}


def test_a_paper_says_sample_until_the_operator_has_stated_its_facts() -> None:
    stated = replace(profile("lft"), is_sample=False)
    unstated = replace(stated, policy_approval=replace(stated.policy_approval, number=""))
    for operator, is_sample, missing in (
        *((stated, False, ()), (profile("lft"), True, ())),
        *(
            (unstated, True, ("policy_approval",)),
            (replace(stated, licence=""), True, ("licence",)),
        ),
    ):
        assert composed(operator=operator).is_sample is is_sample
        assert missing_facts(operator) == missing
    assert "№ ____" in told(composed(operator=unstated), "policy").kk


LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІіАаБбЁёЫыЭэЯя'- "
NAMES = st.text(LETTERS, min_size=1, max_size=100)
DATES = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
KINDS = st.sampled_from(CATALOGUE["document_kind"].choices)
PEOPLE = st.fixed_dictionaries(
    {"family_name": NAMES, "given_name": NAMES, "iin": st.just("900228400123")},
    optional={
        "patronymic": NAMES,
        "document_kind": KINDS,
        "document_number": st.text("N0123456789", min_size=1, max_size=20),
        "document_issuer": st.text(LETTERS, min_size=1, max_size=150),
        "document_issued_on": DATES,
        "document_expires_on": DATES,
    },
)


@settings(max_examples=60)
@given(values=PEOPLE, name=st.sampled_from(PACKS), code=st.sampled_from(CODES))
def test_no_placeholder_survives_and_no_side_is_empty(
    values: dict[str, FieldValue], name: str, code: str
) -> None:
    content = composed(values, name=name, code=code)
    for text in texts(content):
        for side in (text.kk, text.ru):
            assert side
            assert "{" not in side
            assert "}" not in side
    is_named = any("{subject}" in block.text.kk for block in pack(name).forms[code].blocks)
    named = f"{values['family_name']} {values['given_name']}"
    for language in ("kk", "ru"):
        assert any(named in text.side(language) for text in texts(content)) or not is_named


def test_braces_in_a_value_are_text_and_not_a_placeholder() -> None:
    content = composed({**PERSON, "document_issuer": "{iin} {"}, code="WITHDRAWAL")
    assert "құжатты берген орган: {iin} {, " in told(content, "subject").kk


def test_very_long_names_stand_whole() -> None:
    surname = "-".join(["Ғаббасқұлова"] * 8)
    content = composed({**PERSON, "family_name": surname})
    assert surname in told(content, "subject").kk
    assert surname in told(content, "subject").ru

"""The two packs that ship: clean, complete and in good letters."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from branch_app.domain.fields import CATALOGUE, Part
from branch_app.domain.form_template import FormTemplate
from branch_app.packs import lint, read_pack, read_profile
from branch_app.packs.wording import FORBIDDEN, folded
from tests.packs.copies import PACKS, shipped

GLOSSARY_KK = (
    *("дербес деректер", "келісім қолданыста болатын мерзім", "үшінші тұлға", "трансшекаралық"),
    *("жалпыға бірдей қолжетімді көздер", "жиналатын деректердің тізбесі", "жұмыс күні"),
    *("кері қайтарып ал", "орындалмаған міндеттеме", "уәжді бас тарту", "өтеусіз", "субъект"),
    *("дербес деректерді өңдеуді ұйымдастыруға жауапты тұлға", "қажетті және жеткілікті"),
    *("қағаз жеткізгіш", "база", "оператор", "бөлімше"),
)
GLOSSARY_RU = (
    *("персональных данных", "срок действия согласия", "третьим лицам", "трансграничная передача"),
    *("общедоступных источниках", "перечень собираемых данных", "рабочих дней", "отозвать"),
    *("неисполненное обязательство", "мотивированный отказ", "безвозмездно", "субъект"),
    *("ответственное за организацию обработки персональных данных", "необходимый и достаточный"),
    *("бумажном носителе", "базе", "оператор", "отделение"),
)
ACTIONS_KK = (
    *("жинақтау", "сақтау", "өзгерту", "толықтыру", "пайдалану", "тарату"),
    *("иесіздендіру", "бұғаттау", "жою"),
)
ACTIONS_RU = (
    *("накопление", "хранение", "изменение", "дополнение", "использование", "распространение"),
    *("обезличивание", "блокирование", "уничтожение"),
)
SAT_CLAUSE_3_3 = {
    *("family_name", "given_name", "patronymic", "iin", "document_number", "document_expires_on"),
    *("mobile_phone", "email", "registration_address", "actual_country", "actual_address"),
    *("iban", "card_last4", "study_place", "study_address", "employer_name", "employer_address"),
    *("biometric_session", "biometric_on", "biometric_result", "other_information"),
}
LAW_191 = {"public_official"}
THE_APPLICATION = {"product", "amount", "term_months", "credit_purpose", "payout_channel"}


def told(form: FormTemplate, language: str) -> str:
    return " ".join(block.text.side(language) for block in form.blocks).casefold()


@pytest.mark.parametrize("pack", PACKS)
def test_shipped_pack_has_no_lint_problem(pack: str) -> None:
    assert lint(shipped(pack)) == []


@pytest.mark.parametrize("pack", PACKS)
def test_shipped_pack_has_the_three_papers_of_the_counter(pack: str) -> None:
    forms = read_pack(shipped(pack)).forms
    assert {"C1", "C10", "WITHDRAWAL"} <= set(forms)
    assert [(c.effect, c.is_required) for c in forms["C1"].choices] == [("grant:C1", True)]
    channels = {"email", "telephone", "post", "partners"}
    assert {c.effect for c in forms["C10"].choices} == {f"grant:C10.{name}" for name in channels}
    assert not any(choice.is_required for choice in forms["C10"].choices)
    withdrawn = {f"withdraw:C10.{name}" for name in channels}
    effects = {choice.effect for choice in forms["WITHDRAWAL"].choices}
    assert {"withdraw:C10", "ask_withdrawal:C1", *withdrawn} <= effects


@pytest.mark.parametrize("pack", PACKS)
def test_each_separate_consent_grants_only_its_own_and_tells_how_it_is_taken_back(
    pack: str,
) -> None:
    forms = read_pack(shipped(pack)).forms
    categories = ["processing", "service_provider", *["post"] * (pack == "lft"), "legal_help"]
    wanted = {
        "C2": ("decided", 0, [f"C2.{name}" for name in categories]),
        "C3": ("decided", 0, ["C3"]),
        "C4": ("decided", 3, ["C4"]),
        "C5": ("elsewhere", 3, ["C5"]),
        "C6": ("at_once", 12, ["C6"]),
        "C7": ("at_once", 0, ["C7.biometrics", "C7.photo"]),
        "C8": ("at_once", 12, ["C8"]),
        "C9": ("at_once", 12, ["C9"]),
    }
    for code, (withdrawal, term, grants) in wanted.items():
        form = forms[code]
        assert (form.withdrawal.value, form.term_months) == (withdrawal, term)
        assert list(form.grants) == grants
        assert not any(choice.is_required for choice in form.choices)
        assert form.is_once == (code == "C4")


@pytest.mark.parametrize("pack", PACKS)
def test_each_recipient_of_the_second_consent_has_a_choice_of_its_category(pack: str) -> None:
    read = read_pack(shipped(pack))
    asked = [r for r in read.recipients if r.consent_code.startswith("C2")]
    assert [f"C2.{r.category}" for r in asked] == [r.consent_code for r in asked]
    assert {r.consent_code for r in asked} == set(read.forms["C2"].grants)


@pytest.mark.parametrize("pack", PACKS)
def test_consent_speaks_the_words_of_the_law_in_both_languages(pack: str) -> None:
    form = read_pack(shipped(pack)).forms["C1"]
    kazakh, russian = told(form, "kk"), told(form, "ru")
    assert [term for term in GLOSSARY_KK if term not in kazakh] == []
    assert [term for term in GLOSSARY_RU if term not in russian] == []


@pytest.mark.parametrize("pack", PACKS)
def test_the_nine_actions_stand_in_one_clause_in_both_languages(pack: str) -> None:
    form = read_pack(shipped(pack)).forms["C1"]
    clause = next(block for block in form.blocks if "1(12)" in block.law)
    assert [word for word in ACTIONS_KK if word not in clause.text.kk] == []
    assert [word for word in ACTIONS_RU if word not in clause.text.ru] == []


@pytest.mark.parametrize("pack", PACKS)
def test_no_paper_promises_for_ever(pack: str) -> None:
    for form in read_pack(shipped(pack)).forms.values():
        for language in ("kk", "ru"):
            skeleton = folded(told(form, language))
            assert [stem for stem in FORBIDDEN if folded(stem) in skeleton] == []


def test_data_lists_hold_exactly_what_the_policies_name() -> None:
    lft, satcredit = (read_pack(shipped(pack)) for pack in PACKS)
    assert {entry.field for entry in lft.data_list} == set(CATALOGUE) - {"other_information"}
    listed = {entry.field for entry in satcredit.data_list}
    assert listed == SAT_CLAUSE_3_3 | LAW_191 | THE_APPLICATION


@pytest.mark.parametrize("pack", PACKS)
def test_only_name_iin_and_document_may_be_typed_before_consent(pack: str) -> None:
    entries = read_pack(shipped(pack)).data_list
    early = {entry.field for entry in entries if entry.before_consent}
    names = {"family_name", "given_name", "patronymic", "iin"}
    listed = {entry.field for entry in entries}
    assert early == names | {field for field in listed if field.startswith("document_")}


@pytest.mark.parametrize("pack", PACKS)
def test_every_datum_has_a_purpose_that_the_base_consent_prints(pack: str) -> None:
    read = read_pack(shipped(pack))
    base = {purpose.code for purpose in read.purposes if purpose.consent_code == "C1"}
    missed = [
        entry.field
        for entry in read.data_list
        if not entry.consent_code and not base & set(entry.purposes)
    ]
    assert missed == []


@pytest.mark.parametrize("pack", PACKS)
def test_data_of_others_and_biometry_wait_for_a_consent_of_their_own(pack: str) -> None:
    entries = read_pack(shipped(pack)).data_list
    keys = {entry.field: entry.consent_key for entry in entries if entry.consent_code}
    biometry = dict.fromkeys(("biometric_session", "biometric_on", "biometric_result"), "C7")
    relatives = {
        f"relative_{part}_{number}": f"C15.{number}"
        for part in ("kind", "name", "phone")
        for number in (1, 2, 3)
    }
    assert keys == ({**biometry, **relatives} if pack == "lft" else biometry)


@pytest.mark.parametrize("pack", PACKS)
def test_bank_details_exist_only_where_money_goes_to_an_account_or_a_card(pack: str) -> None:
    entries = read_pack(shipped(pack)).data_list
    narrowed = {entry.field: entry.channels for entry in entries if entry.channels}
    assert narrowed == dict.fromkeys(("iban", "card_last4"), ("account", "card"))


@pytest.mark.parametrize("pack", PACKS)
def test_nothing_new_is_required_and_what_the_aml_law_asks_for_says_so(pack: str) -> None:
    entries = read_pack(shipped(pack)).data_list
    law = {entry.field: entry.law for entry in entries if entry.law}
    assert {"iin", "document_number", "registration_address"} <= set(law)
    assert law["iin"] == "191-IV 5(3)(1)"
    assert law["public_official"] == "191-IV 8"
    assert not any(entry.is_required for entry in entries if entry.field == "public_official")


@pytest.mark.parametrize("pack", PACKS)
def test_applicant_and_application_share_no_datum_and_leave_none_out(pack: str) -> None:
    read = read_pack(shipped(pack))
    person, application = (read.entries_of(part) for part in Part)
    assert sorted(e.field for e in (*person, *application)) == sorted(
        entry.field for entry in read.data_list
    )
    assert {entry.field for entry in application} >= THE_APPLICATION


@pytest.mark.parametrize("pack", PACKS)
def test_optional_purposes_never_ride_on_the_base_consent(pack: str) -> None:
    purposes = read_pack(shipped(pack)).purposes
    asked = {p.code: p.consent_code for p in purposes if p.is_optional}
    assert asked["marketing"] == asked["partner_offers"] == "C10"
    assert asked["bureau_information"] == "C3"
    assert asked["biometric_identification"] == "C7"
    assert "C1" not in asked.values()


@pytest.mark.parametrize("pack", PACKS)
def test_recipients_are_in_kazakhstan(pack: str) -> None:
    recipients = read_pack(shipped(pack)).recipients
    assert {recipient.country for recipient in recipients} == {"KZ"}
    assert len(recipients) >= 6


@pytest.mark.parametrize("pack", PACKS)
def test_law_is_cited_with_number_and_date_in_both_languages(pack: str) -> None:
    law = read_pack(shipped(pack)).law
    assert all(part in law.kk for part in ("2013 жылғы 21 мамырдағы", "№ 94-V", "Заңы"))
    assert all(part in law.ru for part in ("21 мая 2013 года", "№ 94-V", "Закон"))


def test_policy_of_satcredit_is_edition_one_of_september_2025() -> None:
    policy = read_pack(shipped("satcredit")).policy
    assert (policy.number, policy.in_force_on.isoformat()) == (1, "2025-09-16")


@pytest.mark.parametrize("pack", PACKS)
def test_sample_profile_says_that_it_is_a_sample(pack: str) -> None:
    profile = read_profile((shipped(pack) / "sample_profile.toml").read_bytes())
    assert profile.is_sample
    assert len(profile.branches) >= 2


def _texts() -> list[Path]:
    return [path for pack in PACKS for path in sorted(shipped(pack).rglob("*.toml"))]


@pytest.mark.parametrize("path", _texts(), ids=lambda path: "/".join(path.parts[-3:]))
def test_no_word_of_a_shipped_file_mixes_alphabets(path: Path) -> None:
    words = re.findall(r"[^\W\d_]+", path.read_text(encoding="utf-8"))
    scripts = {word: {unicodedata.name(c).partition(" ")[0] for c in word} for word in words}
    assert [word for word, found in scripts.items() if len(found) > 1] == []
    assert words

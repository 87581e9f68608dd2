"""The two packs that ship: clean, complete and in good letters."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from branch_app.domain.fields import CATALOGUE, Part
from branch_app.domain.form_template import FormTemplate, Sort, WithdrawalRule
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
    *("biometric_session", "biometric_on", "biometric_time", "biometric_result"),
    "other_information",
}
LAW_191 = {"public_official"}
THE_APPLICATION = {
    *("product", "amount", "term_months", "monthly_payment", "credit_purpose", "payout_channel")
}


def told(form: FormTemplate, language: str) -> str:
    return " ".join(block.text.side(language) for block in form.blocks).casefold()


@pytest.mark.parametrize("pack", PACKS)
def test_shipped_pack_has_no_lint_problem(pack: str) -> None:
    assert lint(shipped(pack)) == []


CONSENTS = {f"C{number}" for number in range(1, 16)}
STATEMENTS = {"WITHDRAWAL", "REQUEST", "QUESTIONNAIRE", "COPY_RECEIPT", "DEBT_LOAD"}
ANSWERS = {
    "ACCEPTANCE",
    "REFUSAL",
    "CESSION_NOTICE",
    "RECEIPT",
    "CONSENT_RECEIPT",
    "INVENTORY",
    "STATUS",
}
HANDOUTS = {"NOTICE", "RIGHTS", "POLICY"}
# How each consent is taken back (`domain.md` 5.3, 94-V Art. 8(7)), and its own term in months.
DECIDED = {"C1", "C2", "C3", "C4", "C12"}
ELSEWHERE = {"C5"}
OWN_TERMS = {"C4": 3, "C5": 3} | dict.fromkeys(("C6", "C8", "C9", "C10", "C13", "C15"), 12)
CHANNELS = {"email", "telephone", "post", "partners"}
PARTS = {
    "C2": {"processing", "service_provider", "post", "legal_help"},
    "C7": {"biometrics", "photo"},
    "C10": CHANNELS,
}


def not_asked(pack: str) -> set[str]:
    """What the policy of Satcredit does not speak of: relatives, transfer by post."""
    return {"C15", "C2.post"} if pack == "satcredit" else set()


def granted(code: str, pack: str) -> set[str]:
    targets = {f"{code}.{part}" for part in PARTS.get(code, ())} or {code}
    return targets - not_asked(pack)


@pytest.mark.parametrize("pack", PACKS)
def test_shipped_pack_has_every_paper_of_the_counter_and_knows_what_it_is(pack: str) -> None:
    forms = read_pack(shipped(pack)).forms
    of_sort = {sort: {f.code for f in forms.values() if f.sort is sort} for sort in Sort}
    assert of_sort == {
        Sort.CONSENT: CONSENTS - not_asked(pack),
        Sort.STATEMENT: STATEMENTS,
        Sort.ANSWER: ANSWERS,
        Sort.HANDOUT: HANDOUTS,
    }


@pytest.mark.parametrize("pack", PACKS)
def test_each_recipient_of_the_second_consent_has_a_choice_of_its_category(pack: str) -> None:
    read = read_pack(shipped(pack))
    asked = [r for r in read.recipients if r.consent_code.startswith("C2")]
    assert [f"C2.{r.category}" for r in asked] == [r.consent_code for r in asked]
    assert {r.consent_code for r in asked} == set(read.forms["C2"].grants)


@pytest.mark.parametrize("pack", PACKS)
def test_each_consent_grants_its_own_and_nothing_but_the_base_one_is_required(pack: str) -> None:
    for code, form in read_pack(shipped(pack)).forms.items():
        assert set(form.grants) == (granted(code, pack) if code in CONSENTS else set())
        required = [c.effect for c in form.choices if c.is_required and c.effect != "note"]
        assert required == (["grant:C1"] if code == "C1" else [])


@pytest.mark.parametrize("pack", PACKS)
def test_each_consent_says_how_it_is_taken_back_and_how_long_it_holds(pack: str) -> None:
    for form in read_pack(shipped(pack)).forms.values():
        if form.code not in CONSENTS:
            continue
        rule = WithdrawalRule.DECIDED if form.code in DECIDED else WithdrawalRule.AT_ONCE
        assert form.withdrawal is (WithdrawalRule.ELSEWHERE if form.code in ELSEWHERE else rule)
        assert form.term_months == OWN_TERMS.get(form.code, 0)
        assert form.is_once is (form.code == "C4")


@pytest.mark.parametrize("pack", PACKS)
def test_everything_granted_here_can_be_taken_back_here(pack: str) -> None:
    effects = {choice.effect for choice in read_pack(shipped(pack)).forms["WITHDRAWAL"].choices}
    # C5 goes back by the state service; C15 is the paper of another person, who asks by letter.
    at_once = CONSENTS - DECIDED - ELSEWHERE - {"C15"}
    wanted = {f"withdraw:{code}" for code in at_once} | {f"ask_withdrawal:{c}" for c in DECIDED}
    assert effects == wanted | {f"withdraw:C10.{channel}" for channel in CHANNELS}


@pytest.mark.parametrize("pack", PACKS)
def test_who_signs_has_a_box_and_an_answer_is_the_clerks_alone(pack: str) -> None:
    for form in read_pack(shipped(pack)).forms.values():
        kinds = {block.kind for block in form.blocks}
        assert ("signature" in kinds) is form.is_signed
        assert ("clerk" in kinds) is (form.sort is not Sort.HANDOUT)
        ways = {way for block in form.blocks if block.kind == "signature" for way in block.when}
        # The other person of C15 signs for himself: nobody else may.
        three = {"by_subject", "by_representative", "by_helper"}
        assert ways == (three if form.is_signed and form.code != "C15" else set())


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
    biometry = dict.fromkeys(
        ("biometric_session", "biometric_on", "biometric_time", "biometric_result"),
        "C7.biometrics",
    )
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
    told = [entry.field for part in Part for entry in read.entries_of(part)]
    assert sorted(told) == sorted(entry.field for entry in read.data_list)
    assert {entry.field for entry in read.entries_of(Part.APPLICATION)} >= THE_APPLICATION


def test_what_is_owed_is_on_the_list_that_names_it() -> None:
    """LFT 2.3 names penalty and debt (R-079), SAT 3.3 does not."""
    lft, other = (read_pack(shipped(pack)).entries_of(Part.OWED) for pack in ("lft", "satcredit"))
    assert ([entry.field for entry in lft], other) == (["owed_on", "debt", "penalty"], ())
    assert not any(entry.before_consent or not entry.purposes for entry in lft)


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

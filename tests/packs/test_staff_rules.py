"""The rules that each employee acknowledges: whole, in both languages, with facts filled in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.errors import BadPack
from branch_app.domain.form_template import StaffRules
from branch_app.domain.staff_rules import told_rules
from branch_app.packs import lint, read_pack
from tests.packs.copies import PACKS, copied, replaced
from tests.packs.filled import pack, profile

# What the rules speak of, in the words of the law and of the window (`domain.md` 1.7, 8).
SUBJECTS_KK = (
    *("құпиясөз", "құлыптайды|құлыпталады", "қажетті және жеткілікті", "келісім", "көшірме"),
    *("мессенджер", "бұлттық қойма", "жасыр", "материалдық жеткізгіш", "ұсатқыш", "жұмыс күні"),
    *("бұғатта", "жою актісі", "өтініш", "дәлелді жауап", "қауіпсіздігінің|қауіпсіздіктің"),
    *("дербес деректерді өңдеуді ұйымдастыруға жауапты тұлға", "журнал", "бас кеңсе"),
)
SUBJECTS_RU = (
    *("пароль", "закрывает доступ|доступ к программе закрывают", "необходим", "согласие", "копи"),
    *("мессенджер", "облачное хранилище", "скрыт", "материальн", "измельчител", "рабочего дня"),
    *("блокир", "акт уничтожения", "обращени|обратиться", "мотивированный ответ"),
    *("нарушение безопасности", "ответственное за организацию обработки персональных данных"),
    *("журнал", "головной офис"),
)


def rules_of(name: str) -> StaffRules:
    rules = pack(name).rules
    assert rules is not None
    return rules


def shown(name: str) -> StaffRules:
    return told_rules(rules_of(name), pack(name), profile(name))


@pytest.mark.parametrize("name", PACKS)
def test_the_rules_speak_of_everything_that_an_employee_must_know(name: str) -> None:
    for language, subjects in (("kk", SUBJECTS_KK), ("ru", SUBJECTS_RU)):
        text = " ".join(clause.text.side(language) for clause in shown(name).clauses).casefold()
        missing = [one for one in subjects if not any(word in text for word in one.split("|"))]
        assert missing == []


@pytest.mark.parametrize("name", PACKS)
def test_every_clause_is_numbered_and_no_placeholder_is_left(name: str) -> None:
    clauses = shown(name).clauses
    assert [clause.number for clause in clauses] == [str(n) for n in range(1, len(clauses) + 1)]
    assert 12 <= len(clauses) <= 16
    for clause in clauses:
        assert not {"{", "}"} & set(clause.text.kk + clause.text.ru)


@pytest.mark.parametrize("name", PACKS)
def test_the_operator_the_law_and_the_responsible_person_are_told(name: str) -> None:
    operator, person = profile(name), profile(name).responsible
    basis, breach = shown(name).clauses[0].text, shown(name).clauses[14].text
    for language in ("kk", "ru"):
        assert operator.legal_name.side(language) in basis.side(language)
        assert pack(name).law.side(language) in basis.side(language)
        for fact in (person.name, person.post.side(language), person.telephone, person.email):
            assert fact in breach.side(language)


def test_satcredit_lists_the_data_that_may_be_asked_for() -> None:
    text = shown("satcredit").clauses[5].text
    for entry in pack("satcredit").data_list:
        assert entry.label.kk.casefold() in text.kk.casefold()
        assert entry.label.ru.casefold() in text.ru.casefold()


def test_rules_that_were_never_admitted_are_refused() -> None:
    rules = rules_of("lft")
    asking = replace(rules.clauses[0], text=Bilingual(kk="{subject}", ru="{subject}"))
    with pytest.raises(BadPack) as refused:
        told_rules(replace(rules, clauses=(asking,)), pack("lft"), profile("lft"))
    assert refused.value.details == {"rules": 1, "reason": "unknown_placeholder"}


def test_the_edition_that_the_pack_names_is_in_force(tmp_path: Path) -> None:
    folder = copied("lft", tmp_path)
    text = (folder / "rules/1.toml").read_text(encoding="utf-8")
    newer = text.replace("edition = 1", "edition = 2", 1).replace("2026-01-18", "2026-12-01", 1)
    (folder / "rules/2.toml").write_text(newer, encoding="utf-8")
    assert lint(folder) == []
    waiting = read_pack(folder).rules
    assert waiting is not None
    assert waiting.edition == 1
    replaced(folder / "pack.toml", "rules = 1", "rules = 2")
    told = read_pack(folder).rules
    assert told is not None
    assert (told.edition, told.in_force_on.isoformat()) == (2, "2026-12-01")

"""Rules of law: what a consent (K17, R-225) and the rules for employees (K38) may not leave out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.form_template import TemplateBlock
from branch_app.packs.papers import CONSENT_CODES, FormReading, Placed
from branch_app.packs.reading import PackReading
from branch_app.packs.source import LintProblem

ACTIONS_KK = (
    *("жинақта", "сақта", "өзгерт", "толықтыр", "пайдалан", "тарат"),
    *("иесіздендір", "бұғатта", "жою"),
)
ACTIONS_RU = (
    *("накоплени", "хранени", "изменени", "дополнени", "использовани", "распространени"),
    *("обезличивани", "блокировани", "уничтожени"),
)
_ABSENT = (("жүзеге асырылмайды",), ("не осуществляется",))


@dataclass(frozen=True, kw_only=True, slots=True)
class LawItem:
    """What the blocks marked with an item must hold; only form `absent_unless` may allow it."""

    item: str
    placeholders: tuple[str, ...] = ()
    kk: tuple[str, ...] = ()
    ru: tuple[str, ...] = ()
    absent_unless: str = ""


EVERY_CONSENT = (
    LawItem(item="8(4)(1)", placeholders=("operator", "bin", "law")),
    LawItem(item="8(4)(2)", placeholders=("subject", "iin")),
    LawItem(item="8(4)(3)", kk=("мерзім",), ru=("срок",)),
    LawItem(item="8(4)(4)", kk=("үшінші тұлға",), ru=("третьим лицам",)),
    LawItem(item="8(4)(5)", kk=("трансшекаралық",), ru=("трансграничн",), absent_unless="C8"),
    LawItem(
        item="8(4)(6)",
        kk=("жалпыға бірдей қолжетімді",),
        ru=("общедоступн",),
        absent_unless="C9",
    ),
    LawItem(item="8(4)(7)", placeholders=("data_list",)),
    LawItem(item="8(4)(8)", placeholders=("purposes", "policy", "responsible")),
    LawItem(item="8(7)", kk=("кері қайтар", "15 жұмыс күн"), ru=("отозвать", "15 рабочих")),
)
COLLECTION_CONSENT = (
    LawItem(item="8(4)(3)", placeholders=("term",)),
    LawItem(item="8(4)(4)", placeholders=("recipients",)),
    LawItem(item="8(2)", kk=("орындалмаған міндеттеме",), ru=("неисполненное обязательство",)),
    LawItem(item="1(12)", kk=ACTIONS_KK, ru=ACTIONS_RU),
    LawItem(
        item="24",
        kk=("толықтыр", "бұғатта", "жою", "кері қайтар"),
        ru=("дополнени", "блокировани", "уничтожени", "отозвать"),
    ),
    LawItem(item="25(2)(9)", kk=("өтеусіз",), ru=("безвозмездно",)),
    LawItem(
        item="8(4)(8)",
        kk=("өзіме тиесілі", "таныс", "түсінікті", "өз еркіммен", "ақпараттандырылған"),
        ru=("принадлежат мне", "ознакомлен", "понятны", "своей воле", "информированное"),
    ),
)


RULES_FOR_STAFF = (
    LawItem(item="11"),
    LawItem(item="7(9)", kk=("қажетті және жеткілікті",), ru=("необходим", "достаточн")),
    LawItem(item="7(10)", kk=("көшірме",), ru=("копи",)),
    LawItem(item="12(2)", kk=("мессенджер",), ru=("мессенджер",)),
    LawItem(item="24", kk=("өтініш", "дәлелді жауап"), ru=("обращени", "мотивированный ответ")),
    LawItem(
        item="25(2)(8)",
        placeholders=("responsible",),
        kk=("бір жұмыс күні", "бұғатта", "жою", "бұзыл"),
        ru=("одного рабочего дня", "блокир", "уничтож", "нарушение безопасности"),
    ),
)


def law_rules(reading: PackReading) -> Iterator[LintProblem]:
    """Yield every item of the law that a consent form, or the rules for employees, leave out."""
    if "rules" not in reading.head.values:
        yield reading.head.problem("missing_rules", "rules")
    for rules in reading.rules:
        for item in RULES_FOR_STAFF:
            yield from _item_rules(rules, item)
    for form in reading.forms:
        if form.template.code not in CONSENT_CODES or not form.is_whole:
            continue
        is_base = form.template.code == BASE_CONSENT
        for item in (*EVERY_CONSENT, *(COLLECTION_CONSENT if is_base else ())):
            yield from _item_rules(form, _for_form(item, form.template.code))


def _for_form(item: LawItem, code: str) -> LawItem:
    """C15 is the other person's own paper: it names that person, who has no IIN here."""
    if item.item == "8(4)(2)" and code == "C15":
        return replace(item, placeholders=("contact_person", "subject"))
    return item


def _item_rules(form: FormReading, item: LawItem) -> Iterator[LintProblem]:
    blocks = [placed for placed in form.blocks if item.item in placed.value.law]
    if not blocks:
        yield form.head.problem("missing_item", "code", item.item)
        return
    for language, stems in (("kk", item.kk), ("ru", item.ru)):
        text = _told(blocks, language)
        wanted = (*(f"{{{name}}}" for name in item.placeholders), *stems)
        for part in wanted:
            if part not in text:
                detail = f"{item.item}: {part}"
                yield blocks[0].table.problem("missing_item", language, detail)
    if item.absent_unless and item.absent_unless != form.template.code:
        yield from _absence_rules(blocks, item.item)


def _told(blocks: list[Placed[TemplateBlock]], language: str) -> str:
    return " ".join(placed.value.text.side(language) for placed in blocks).casefold()


def _absence_rules(blocks: list[Placed[TemplateBlock]], item: str) -> Iterator[LintProblem]:
    for language, phrases in zip(("kk", "ru"), _ABSENT, strict=True):
        if not any(phrase in _told(blocks, language) for phrase in phrases):
            yield blocks[0].table.problem("bundled_consent", language, item)

"""Reading what a clerk typed or pasted, one function a kind of field.

Each takes the field's name and a text that is not blank, and returns the value (None when it
cannot be used) with the problems found on the way. The day plays no part here: see `checks`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

from email_validator import EmailNotValidError, validate_email

from branch_app.domain import reference
from branch_app.domain.applicant import FieldValue
from branch_app.domain.bank_details import holds_card_number
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.checks import Problem, ProblemCode, blocking, warning
from branch_app.domain.identity_numbers import clean_number, iin_problem
from branch_app.domain.kazakh_text import (
    clean_text,
    digits_meant,
    has_mixed_scripts,
    has_two_alphabets,
    in_latin,
    is_name_letter,
    repaired,
)
from branch_app.domain.paper_dates import worded_date
from branch_app.domain.telephone import read_telephone

Reading = tuple[FieldValue | None, tuple[Problem, ...]]

_HYPHENS = re.compile(r"\s*[-\u2010-\u2015]\s*")
_APOSTROPHES = re.compile(r"[\u2018\u2019\u02bc\u02b9\u0060\u00b4\u2032]")
# Of a name in a list or a letter. An apostrophe at one end alone is a letter's sign: Gogol'.
_QUOTE = r"[\"\u00ab\u00bb\u2018-\u201f\u2032-\u2036\u2039\u203a\u02bc\u02b9'\u0060\u00b4]"
_QUOTED = re.compile(rf"{_QUOTE}(.*){_QUOTE}")
# What tables and lists hang on a date.
_AFTER_DATE = r"(?:[T\s]+0?0:00(?::00(?:\.0+)?)?)?[.,;]?"
_DATE = re.compile(rf"([0-9]{{1,2}})[.,/\-\s]+([0-9]{{1,2}})[.,/\-\s]+([0-9]+){_AFTER_DATE}")
_BARE_DATE = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})")
_ROW_DATE = re.compile(r"([0-9]{2})7([0-9]{2})7([0-9]{4})")
_ISO_DATE = re.compile(rf"([0-9]{{4}})([-./])([0-9]{{2}})\2([0-9]{{2}}){_AFTER_DATE}")
_TIME = re.compile(r"([0-9]{1,2})[.,:\-\s]([0-9]{2})(?::[0-9]{2})?|([0-9]{1,2})([0-9]{2})")
_YEAR_WORD = re.compile(r"\s*(?:ж|г|жылғы|года)\.?\Z", re.IGNORECASE)
_NUMBER_NOISE = re.compile(r"[\s№_\-\u2010-\u2015]")
# As mail programs copy it: a name, then the address in brackets.
_ADDRESSED = re.compile(r"[^<>@]*<([^<>]+)")
_AROUND_ADDRESS = " <>;,\"'"
_MAIL_LINK = re.compile(r"\Amailto:", re.IGNORECASE)
_PASSPORT_LETTERS = "NnТтНн"
_CYRILLIC_PASSPORT = re.compile(r"\A[ТН](?=[0-9]{8}\Z)")
_YEARS = range(1850, 2101)


def refused(name: str, code: ProblemCode) -> Reading:
    """Return no value and the problem that forbids it."""
    return None, (blocking(name, code),)


def _is_of_a_name(character: str) -> bool:
    is_mark = _HYPHENS.fullmatch(character) or _APOSTROPHES.fullmatch(character)
    return is_name_letter(character) or character in "' " or bool(is_mark)


def _is_of_a_number(character: str) -> bool:
    is_noise = bool(_NUMBER_NOISE.fullmatch(character))
    return is_noise or character.isalnum() or character == "/"


def _wrong_character(
    name: str, text: str, is_right: Callable[[str], bool], start: int = 1
) -> Reading:
    """Tell the place of the first wrong character, the text's first being `start`.

    Of a text without any right character no place is told.
    """
    shown = enumerate(text, start=start)
    place = next((number for number, one in shown if not is_right(one)), 0)
    details = {"place": place} if place else {}
    return None, (blocking(name, ProblemCode.CHARACTERS, **details),)


def read_text(name: str, typed: str) -> Reading:
    """Return the text in NFC on one line, look-alike letters put right; no whole card number."""
    text = repaired(clean_text(typed))
    return refused(name, ProblemCode.CARD_END) if holds_card_number(text) else (text, ())


def _unquoted(text: str) -> str:
    while found := _QUOTED.fullmatch(text):
        text = found[1].strip()
    return text


def read_name(name: str, typed: str) -> Reading:
    """Return a name: letters, hyphen, apostrophe, space; look-alike Latin letters put right.

    Quotes around the whole of it are taken away; one within is a wrong character.
    """
    whole = clean_text(typed)
    bare = _unquoted(whole)
    text = repaired(_APOSTROPHES.sub("'", _HYPHENS.sub("-", bare)))
    letters = [character for character in text if is_name_letter(character)]
    if not letters or any(c not in "-' " and not is_name_letter(c) for c in text):
        return _wrong_character(name, bare, _is_of_a_name, whole.index(bare) + 1)
    if has_mixed_scripts(text):
        return text, (warning(name, ProblemCode.MIXED_SCRIPTS),)
    if has_two_alphabets(text):
        return text, (warning(name, ProblemCode.TWO_ALPHABETS),)
    return text, ()


def read_iin(name: str, typed: str) -> Reading:
    """Return an IIN whose length, characters and check digit are right (`domain.md` 3.1)."""
    number = clean_number(typed)
    found = iin_problem(number)
    return refused(name, ProblemCode(f"iin_{found}")) if found else (number, ())


def read_phone(name: str, typed: str) -> Reading:
    """Return a telephone number as E.164; an unknown prefix or a foreign number only warns."""
    telephone = read_telephone(typed)
    if telephone is None:
        return refused(name, ProblemCode.NOT_A_PHONE)
    problems = []
    if not telephone.is_known:
        problems.append(warning(name, ProblemCode.PHONE_PREFIX))
    if not telephone.is_home:
        problems.append(warning(name, ProblemCode.PHONE_ABROAD))
    return telephone.e164, tuple(problems)


def read_email(name: str, typed: str) -> Reading:
    """Return an e-mail address that is well formed; nothing is asked of the network."""
    text = clean_text(typed).rstrip(" .,;").strip(_AROUND_ADDRESS)
    if addressed := _ADDRESSED.fullmatch(text):
        text = addressed[1].strip()
    local, sign, domain = _MAIL_LINK.sub("", text).rpartition("@")
    # No mailbox here has Cyrillic letters in front; behind may stand a name such as почта.қаз.
    text = f"{in_latin(local)}{sign}{repaired(domain)}"
    try:
        found = validate_email(text, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        return refused(name, ProblemCode.NOT_AN_EMAIL)
    return found.normalized, ()


def _date_parts(text: str) -> tuple[str, str, str] | None:
    """Return day, month and year; on the Kazakh digit row a dot is also a 7."""
    iso = _ISO_DATE.fullmatch(text)
    if iso:
        return iso[4], iso[3], iso[1]
    if worded := worded_date(text):
        return worded
    meant = digits_meant(text)
    for pattern, candidate in (
        (_DATE, text),
        (_DATE, meant),
        (_BARE_DATE, meant),
        (_ROW_DATE, meant),
    ):
        found = pattern.fullmatch(candidate)
        if found:
            return found[1], found[2], found[3]
    return None


def read_date(name: str, typed: str) -> Reading:
    """Return a date typed as dd.mm.yyyy, without dots, in ISO, or pasted with its month in words.

    Two-digit years are refused.
    """
    parts = _date_parts(_YEAR_WORD.sub("", clean_text(typed)))
    if parts is None:
        return refused(name, ProblemCode.NOT_A_DATE)
    day, month, year = parts
    if len(year) == 2:
        return refused(name, ProblemCode.TWO_DIGIT_YEAR)
    if len(year) != 4 or int(year) not in _YEARS:
        return refused(name, ProblemCode.NOT_A_DATE)
    try:
        return dt.date(int(year), int(month), int(day)), ()
    except ValueError:
        return refused(name, ProblemCode.NOT_A_DATE)


def read_time(name: str, typed: str) -> Reading:
    """Return a time of day in Kazakhstan (`local_time`) as `HH:MM`: 9:05, 09.05, 0905, 09:05:59.

    Seconds are left out. A text and no moment: the day stands in a field of its own.
    """
    text = clean_text(typed)
    found = _TIME.fullmatch(text) or _TIME.fullmatch(digits_meant(text))
    if found is None:
        return refused(name, ProblemCode.NOT_A_TIME)
    hour, minute = int(found[1] or found[3]), int(found[2] or found[4])
    if hour > 23 or minute > 59:
        return refused(name, ProblemCode.NOT_A_TIME)
    return f"{hour:02d}:{minute:02d}", ()


def read_choice(name: str, typed: str, choices: tuple[str, ...]) -> Reading:
    """Return the choice told by its value or by its label in either language."""
    return read_named(name, typed, {one: reference.choice_label(name, one) for one in choices})


def read_named(name: str, typed: str, names: Mapping[str, Bilingual]) -> Reading:
    """Return the code of one of `names`, told by code or by its name in either language."""
    wanted = clean_text(typed).casefold()
    for code, label in names.items():
        if wanted in {code, label.kk.casefold(), label.ru.casefold()}:
            return code, ()
    return refused(name, ProblemCode.NOT_A_CHOICE)


def read_country(name: str, typed: str) -> Reading:
    """Return the ISO 3166-1 alpha-2 code of a country told by code or name."""
    country = reference.find_country(clean_text(typed))
    return (country.code, ()) if country else refused(name, ProblemCode.NOT_A_COUNTRY)


def read_region(name: str, typed: str) -> Reading:
    """Return the KATO prefix of a region told by prefix or name."""
    region = reference.find_region(clean_text(typed))
    return (region.code, ()) if region else refused(name, ProblemCode.NOT_A_REGION)


def read_document_number(name: str, typed: str) -> Reading:
    """Return the number without blanks, in capitals; its shape by kind is a cross check.

    The N of a Kazakh passport comes as Cyrillic T from the Russian layout, or as Cyrillic N.
    """
    text = _NUMBER_NOISE.sub("", clean_text(typed))
    head = text[:1] if text[:1] in _PASSPORT_LETTERS else ""
    text = (head + digits_meant(text[len(head) :])).upper()
    text = _CYRILLIC_PASSPORT.sub("N", text)
    if not text or not all(c.isalnum() or c == "/" for c in text):
        return _wrong_character(name, clean_text(typed), _is_of_a_number)
    return text, ()

"""A problem's sentence stands alone under its field, and after the field's name in a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from branch_app.domain.checks import ProblemCode, blocking
from branch_app.domain.import_batch import LineEntry, LineReason
from branch_app.gui.field_labels import PROBLEMS, field_label, problem_text
from branch_app.gui.imports.words import entry_text
from branch_app.gui.language import Language

# Which sentences are told of a field beside those of every field.
OWN: dict[str, tuple[str, ...]] = {
    "iin": ("iin_", LineReason.DUPLICATE),
    "employer_bin": ("bin_",),
    "iban": ("iban_",),
    "card_last4": (ProblemCode.CARD_END,),
    "registration_address": (ProblemCode.CARD_END,),
    "family_name": (ProblemCode.LATIN_NAME, ProblemCode.TWO_ALPHABETS, ProblemCode.MIXED_SCRIPTS),
    "given_name": (ProblemCode.LATIN_NAME, ProblemCode.TWO_ALPHABETS, ProblemCode.MIXED_SCRIPTS),
    "patronymic": (ProblemCode.LATIN_NAME, ProblemCode.TWO_ALPHABETS, ProblemCode.MIXED_SCRIPTS),
    "document_kind": (ProblemCode.DOCUMENT_CITIZENSHIP,),
    "document_number": (ProblemCode.DOCUMENT_NUMBER, LineReason.DUPLICATE_DOCUMENT),
    "document_expires_on": (ProblemCode.DOCUMENT_EXPIRED, ProblemCode.DOCUMENT_TERM),
    "biometric_on": (ProblemCode.IDENTIFIED_WHEN,),
    "biometric_time": (ProblemCode.IDENTIFIED_WHEN,),
}
CODES = [*PROBLEMS, LineReason.DUPLICATE, LineReason.DUPLICATE_DOCUMENT]
PAIRS = [
    (field, code)
    for field, told in OWN.items()
    for code in CODES
    if any(code == one or (one.endswith("_") and code.startswith(one)) for one in told)
]
# Words of one stem: the first letters are the same, of abbreviations all.
STEM = 5


def _stems(text: str) -> Iterator[str]:
    yield from (word[:STEM].casefold() for word in re.findall(r"\w+", text))


@pytest.mark.parametrize("spoken", ["kk", "ru"])
@pytest.mark.parametrize(("field", "code"), PAIRS)
def test_after_the_name_of_its_field_no_sentence_begins_with_it_again(
    language: Language, spoken: str, field: str, code: str
) -> None:
    language.use(spoken)
    label = field_label(field)
    told = entry_text(LineEntry(line=1, reason=code, field=field))
    assert told.startswith(f"{label}: ")
    first = next(_stems(told.removeprefix(f"{label}: ")))
    assert first not in set(_stems(label)), told


@pytest.mark.parametrize(
    ("spoken", "length", "sex"),
    [
        ("kk", "Дәл 12 цифр болуы керек.", "Басқа жынысты көрсетеді. Құжатпен салыстырыңыз."),
        ("ru", "Нужно ровно 12 цифр.", "Указывает на другой пол. Сверьте с документом."),
        ("en", "Exactly 12 digits are needed.", "Tells the other sex. Compare with the document."),
    ],
)
@pytest.mark.covers("K16")
def test_the_same_sentence_stands_alone_and_after_the_name(
    language: Language, spoken: str, length: str, sex: str
) -> None:
    language.use(spoken)
    label = field_label("iin")
    for code, alone in ((ProblemCode.IIN_LENGTH, length), (ProblemCode.IIN_SEX, sex)):
        assert problem_text(blocking("iin", code)) == alone
        after = f"{label}: {alone[:1].lower()}{alone[1:]}"
        assert entry_text(LineEntry(line=7, reason=code, field="iin")) == after

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.applicant import FieldValue
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.fields import CATALOGUE, MASKED_KINDS, mask, show, show_bilingual


@pytest.mark.parametrize(
    ("name", "value", "shown", "masked"),
    [
        ("iin", "850101300005", "850101300005", "••••••••0005"),
        ("mobile_phone", "+77011234567", "+7 701 123 45 67", "+7 ••• ••• 45 67"),
        ("home_phone", "+442079460958", "+44 20 7946 0958", "+4• •• •••• 0958"),
        ("document_number", "N01234567", "N01234567", "••••••567"),
        ("document_number", "AB12", "AB12", "•••2"),
        ("document_number", "A1", "A1", "••"),
        ("email", "synaly@example.kz", "synaly@example.kz", "s•••@example.kz"),
        ("birth_date", dt.date(1985, 1, 2), "02.01.1985", "02.01.1985"),
        ("family_name", "Әбіш", "Әбіш", "Әбіш"),
    ],
)
def test_values_are_shown_and_masked(name: str, value: FieldValue, shown: str, masked: str) -> None:
    spec = CATALOGUE[name]
    assert show(spec, value) == shown
    assert mask(spec, value) == masked
    assert (spec.kind in MASKED_KINDS) == (shown != masked)


@pytest.mark.parametrize(
    ("name", "value", "kk", "ru"),
    [
        ("sex", "female", "әйел", "женский"),
        ("document_kind", "id_card", "жеке куәлік", "удостоверение личности"),
        ("citizenship", "KZ", "Қазақстан", "Казахстан"),
        ("registration_region", "10", "Абай облысы", "область Абай"),
        ("birth_date", dt.date(1985, 1, 2), "02.01.1985", "02.01.1985"),
        ("family_name", "Әбіш", "Әбіш", "Әбіш"),
    ],
)
def test_papers_show_both_languages(name: str, value: FieldValue, kk: str, ru: str) -> None:
    assert show_bilingual(CATALOGUE[name], value) == Bilingual(kk=kk, ru=ru)

from __future__ import annotations

import re

import pytest

from branch_app.domain import reference

NEAR = ["KZ", "RU", "UZ", "KG", "TM", "CN", "TJ", "AM", "AZ", "BY", "GE", "MD", "UA", "MN", "TR"]


def test_there_are_seventeen_regions_and_three_cities() -> None:
    regions = reference.regions()
    assert len(regions) == 20
    assert [code for code, region in regions.items() if not region.centre.kk] == ["71", "75", "79"]
    assert all(region.name.kk.endswith(("облысы", "қаласы")) for region in regions.values())
    assert all(re.fullmatch("[0-9]{2}", code) for code in regions)
    assert len({region.name.ru for region in regions.values()}) == 20


def test_countries_have_two_codes_and_two_names() -> None:
    countries = reference.countries()
    assert list(countries)[: len(NEAR)] == NEAR
    assert len(countries) > 200
    assert all(re.fullmatch("[A-Z]{2}", code) for code in countries)
    assert all(re.fullmatch("[A-Z]{3}", country.alpha3) for country in countries.values())
    for told in (
        [country.alpha3 for country in countries.values()],
        [country.name.kk for country in countries.values()],
        [country.name.ru for country in countries.values()],
    ):
        assert len(set(told)) == len(countries)


def test_no_name_mixes_alphabets_or_is_empty() -> None:
    names = [
        *(country.name for country in reference.countries().values()),
        *(region.name for region in reference.regions().values()),
        *(
            label
            for field in ("sex", "document_kind", "residence_basis")
            for label in reference.choices(field).values()
        ),
    ]
    for name in names:
        assert re.fullmatch(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі ,'()\-]+", name.kk), name
        assert re.fullmatch(r"[А-Яа-яЁёҰұі ,'()\-]+", name.ru), name


@pytest.mark.parametrize("text", ["UZ", "uzb", " Өзбекстан ", "УЗБЕКИСТАН"])
def test_a_country_is_found_by_code_and_by_name(text: str) -> None:
    found = reference.find_country(text)
    assert found is not None
    assert found == reference.country("UZ")


@pytest.mark.parametrize("text", ["63", "Шығыс Қазақстан облысы", "восточно-казахстанская область"])
def test_a_region_is_found_by_code_and_by_name(text: str) -> None:
    found = reference.find_region(text)
    assert found is not None
    assert found == reference.region("63")


def test_what_is_not_there_is_not_found() -> None:
    assert reference.find_country("XX") is None
    assert reference.find_region("99") is None
    for ask in (lambda: reference.country("XX"), lambda: reference.region("99")):
        with pytest.raises(KeyError):
            ask()
    with pytest.raises(KeyError):
        reference.choice_label("sex", "unknown")

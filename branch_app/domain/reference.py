"""Reference lists as shipped data: regions, countries, and the two-language names of choices.

The lists are files because they change (Alatau city, renamed regions) without a new program.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from branch_app.domain.bilingual import Bilingual
from branch_app.resource_files import resource_path

_NUMBER = re.compile(r"_[1-9]\Z")


@dataclass(frozen=True, kw_only=True, slots=True)
class Region:
    """A region or a city of republican significance; `code` is the KATO prefix."""

    code: str
    name: Bilingual
    centre: Bilingual


@dataclass(frozen=True, kw_only=True, slots=True)
class Country:
    """A country: ISO 3166-1 alpha-2 in `code`, alpha-3 as printed in machine-readable zones."""

    code: str
    alpha3: str
    name: Bilingual


def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads(resource_path(f"reference/{name}.toml").read_text(encoding="utf-8"))


def _bilingual(entry: Mapping[str, str], prefix: str = "") -> Bilingual:
    return Bilingual(kk=entry[f"{prefix}kk"], ru=entry[f"{prefix}ru"])


@cache
def regions() -> Mapping[str, Region]:
    """Return the regions by KATO prefix, in the order of the classifier."""
    return MappingProxyType(
        {
            code: Region(code=code, name=_bilingual(entry), centre=_bilingual(entry, "centre_"))
            for code, entry in _read("regions").items()
        }
    )


@cache
def countries() -> Mapping[str, Country]:
    """Return the countries by alpha-2 code: Kazakhstan, its neighbours, then by code."""
    return MappingProxyType(
        {
            code: Country(code=code, alpha3=entry["alpha3"], name=_bilingual(entry))
            for code, entry in _read("countries").items()
        }
    )


@cache
def _choices() -> Mapping[str, Mapping[str, Bilingual]]:
    return MappingProxyType(
        {
            field: MappingProxyType({value: _bilingual(label) for value, label in labels.items()})
            for field, labels in _read("choices").items()
        }
    )


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip().casefold()


@cache
def _country_names() -> Mapping[str, Country]:
    return {
        _folded(name): country
        for country in countries().values()
        for name in (country.name.kk, country.name.ru, country.alpha3, country.code)
    }


@cache
def _region_names() -> Mapping[str, Region]:
    return {
        _folded(name): region
        for region in regions().values()
        for name in (region.name.kk, region.name.ru, region.code)
    }


def region(code: str) -> Region:
    """Return the region with this KATO prefix. Raises KeyError."""
    return regions()[code]


def country(code: str) -> Country:
    """Return the country with this alpha-2 code. Raises KeyError."""
    return countries()[code]


def find_region(text: str) -> Region | None:
    """Return the region told by KATO prefix or by its name in either language, or None."""
    return _region_names().get(_folded(text))


def find_country(text: str) -> Country | None:
    """Return the country told by alpha-2, alpha-3 or its name in either language, or None."""
    return _country_names().get(_folded(text))


def unnumbered(field: str) -> str:
    """Return the name that a repeated field shares: `relative_kind_2` gives `relative_kind`."""
    return _NUMBER.sub("", field)


def number_in(field: str) -> str:
    """Return which of several a field is for: `relative_kind_2` gives `_2`, most give nothing."""
    return field[len(unnumbered(field)) :]


def choices(field: str) -> Mapping[str, Bilingual]:
    """Return the values of a choice field with their names, in order. Raises KeyError."""
    return _choices()[unnumbered(field)]


def choice_label(field: str, value: str) -> Bilingual:
    """Return the name of one choice, as on every paper. Raises KeyError."""
    return _choices()[unnumbered(field)][value]


@cache
def _groups() -> Mapping[str, Bilingual]:
    return MappingProxyType({name: _bilingual(entry) for name, entry in _read("groups").items()})


def group_label(group: str) -> Bilingual:
    """Return the name of a section of the questionnaire, as on paper. Raises KeyError."""
    return _groups()[group]

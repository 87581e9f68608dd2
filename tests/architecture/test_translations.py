"""Committed translations are what a fresh run makes of the sources, and complete."""

from __future__ import annotations

from pathlib import Path

import pytest

import translations
from tests.architecture.places import ROOT

PAGE = 'class Page:\n    def build(self):\n        self.tr("Save {name}")\n'


def test_the_committed_translations_are_fresh_and_complete() -> None:
    assert {"branch_app_kk.qm", "branch_app_ru.qm"} <= {
        file.name for file in (ROOT / "i18n").glob("*.qm")
    }
    assert translations.stale(ROOT) == []


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A made-up checkout with one text, translated and compiled."""
    page = tmp_path / "branch_app" / "gui" / "page.py"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, "utf-8")
    translations.write(tmp_path, tmp_path / "i18n")
    for file in (tmp_path / "i18n").glob("*.ts"):
        _translate(file, "Сақтау {name}")
    translations.write(tmp_path, tmp_path / "i18n")
    return tmp_path


def _translate(file: Path, text: str) -> None:
    untranslated = '<translation type="unfinished"></translation>'
    file.write_text(
        file.read_text("utf-8").replace(untranslated, f"<translation>{text}</translation>"), "utf-8"
    )


def test_a_translated_checkout_is_not_stale(checkout: Path) -> None:
    assert translations.stale(checkout) == []


def test_a_new_text_makes_both_languages_stale(checkout: Path) -> None:
    page = checkout / "branch_app" / "gui" / "page.py"
    page.write_text(PAGE + '        self.tr("Print")\n', "utf-8")
    found = translations.stale(checkout)
    assert [line.split()[0] for line in found] == ["i18n/branch_app_kk.ts", "i18n/branch_app_ru.ts"]


def test_a_changed_translation_that_is_not_compiled_is_stale(checkout: Path) -> None:
    file = checkout / "i18n" / "branch_app_kk.ts"
    file.write_text(file.read_text("utf-8").replace("Сақтау", "Жазу"), "utf-8")
    assert [line.split()[0] for line in translations.stale(checkout)] == ["i18n/branch_app_kk.qm"]


def test_a_missing_language_is_stale(checkout: Path) -> None:
    for file in (checkout / "i18n").glob("branch_app_ru.*"):
        file.unlink()
    assert {line.split()[0] for line in translations.stale(checkout)} == {
        "i18n/branch_app_ru.qm",
        "i18n/branch_app_ru.ts",
    }


@pytest.mark.parametrize(
    ("translation", "problem"),
    [
        ('<translation type="unfinished">Сақтау {name}</translation>', "unfinished"),
        ("<translation></translation>", "empty"),
        ("<translation>Сақтау</translation>", "placeholders differ"),
    ],
)
def test_an_incomplete_translation_is_told(checkout: Path, translation: str, problem: str) -> None:
    file = checkout / "i18n" / "branch_app_kk.ts"
    whole = "<translation>Сақтау {name}</translation>"
    file.write_text(file.read_text("utf-8").replace(whole, translation), "utf-8")
    assert list(translations.text_problems(file)) == [f"{problem}: 'Save {{name}}'"]

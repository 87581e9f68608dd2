"""Habits of the sources, and that each check catches what it is for."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from branch_app.domain import errors
from tests.architecture import rules
from tests.architecture.places import PACKAGE, README, ROOT, modules


def test_no_module_is_longer_than_300_lines() -> None:
    found = rules.long_modules(modules("branch_app", "packaging", "tests", "benchmarks"))
    assert not found, "\n".join(found)


def test_a_module_of_301_lines_is_found(tmp_path: Path) -> None:
    for count in (300, 301):
        (tmp_path / f"{count}.py").write_text("\n" * count, "utf-8")
    assert rules.long_modules(sorted(tmp_path.iterdir())) == [f"{tmp_path / '301.py'}: 301 lines"]


def test_every_module_opens_by_saying_its_job() -> None:
    found = rules.undocumented_modules(modules("branch_app", "packaging"))
    assert not found, "\n".join(found)


def test_a_module_without_words_is_found(tmp_path: Path) -> None:
    for name, text in {
        "good.py": '"""Job."""\n',
        "blank.py": '""" """\n',
        "bare.py": "A = 1\n",
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    found = rules.undocumented_modules(sorted(tmp_path.iterdir()))
    assert [Path(name).name for name in found] == ["bare.py", "blank.py"]


def test_style_sheets_are_set_in_one_place() -> None:
    application = PACKAGE / "gui" / "application.py"
    found = {
        file: rules.style_sheet_calls(file.read_text("utf-8")) for file in modules("branch_app")
    }
    assert [file for file, lines in found.items() if lines and file != application] == []
    assert found[application], "the one place does not set the style sheet"


def test_a_style_sheet_call_is_found() -> None:
    assert rules.style_sheet_calls("a = 1\nself.button.setStyleSheet('color: red')\n") == [2]


def test_every_word_on_screen_can_be_translated() -> None:
    window = modules("branch_app/gui")
    assert len(window) > 20, "the window's modules were not found"
    found = [
        f"{file.relative_to(ROOT)}, {text}"
        for file in window
        for text in rules.bare_texts(file.read_text("utf-8"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "source",
    [
        "QLabel('Surname')",
        "QtWidgets.QPushButton('Save', self)",
        "self.surname.setText('Тегі')",
        "self.surname.setText(text='Surname')",
        "QAction(icon, 'Print', self)",
        "self.setWindowTitle(f'Page {number}')",
        "self.search.setPlaceholderText('IIN ' + hint)",
        "self.search.setToolTip('Sent' if sent else self.tr('Waiting'))",
        "tabs.addTab(page, 'Data')",
        "table.setHorizontalHeaderLabels(['Name', self.tr('State')])",
        "self.state.setText('{} sent'.format(count))",
        "form.addRow('Surname', editor)",
        "self.reveal.setToolTip('Show (F7)')",
    ],
)
def test_a_bare_text_is_found(source: str) -> None:
    assert len(rules.bare_texts(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "QLabel()",
        "QLabel(self)",
        "QLabel(self.tr('Surname'))",
        "self.surname.setText('')",
        "self.pages.setText('1 / 2')",
        "self.surname.setText(values['surname'])",
        "self.setObjectName('surname')",
        "box.addItem(self.tr('Kazakh'), 'kk')",
        "self.state.setText(self.tr('{count} sent').format(count=count))",
        "self.state.setText(f'{first} - {last}')",
        "self.reveal.setToolTip(f'{words} (Ctrl+F7)')",
    ],
)
def test_a_translated_or_wordless_text_is_let_through(source: str) -> None:
    assert rules.bare_texts(source) == []


def test_libraries_are_found_wherever_they_are_imported() -> None:
    source = "import os.path\nimport branch_app.cli\ndef go():\n    from PIL import Image\n"
    assert rules.outside_libraries(source, ["branch_app"], ["os"]) == {"PIL"}


def _error_classes() -> list[type[errors.BranchError]]:
    found = [kind for _, kind in inspect.getmembers(errors, inspect.isclass)]
    return [kind for kind in found if issubclass(kind, errors.BranchError)]


def test_every_error_has_a_code_of_its_own() -> None:
    classes = _error_classes()
    assert len(classes) > 20
    assert [kind.__name__ for kind in classes if "code" not in vars(kind)] == []
    codes = [kind.code for kind in classes]
    assert sorted(codes) == sorted(set(codes))
    assert [code for code in codes if not re.fullmatch(r"[a-z][a-z0-9_]*", code)] == []


@pytest.mark.parametrize(
    "command",
    [
        "sh packaging/run.sh demo",
        "sh packaging/run.sh test",
        r"packaging\run.cmd demo",
        r"packaging\run.cmd test",
    ],
)
def test_the_readme_tells_the_commands_and_they_exist(command: str) -> None:
    assert f"\n    {command}\n" in README.read_text("utf-8")
    script = command.removeprefix("sh ").split()[0].replace("\\", "/")
    assert (ROOT / script).is_file()

"""Keeps i18n/ in step with the sources: `translations.py` writes, `--check` only compares.

Writing gathers the window's and the commands' texts into each .ts file and compiles each to .qm.
Checking fails if a fresh run would differ, if a text is untranslated, or if a translation loses a
placeholder.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = {"kk": "kk_KZ", "ru": "ru_RU"}
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\d")


def main(arguments: list[str]) -> int:
    """Write or check; return 0 or 1."""
    if "--check" not in arguments:
        write(ROOT, ROOT / "i18n")
        return 0
    problems = stale(ROOT)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def sources(root: Path) -> list[str]:
    """Return the modules whose texts a person reads, in a fixed order."""
    found = [
        file.relative_to(root).as_posix()
        for folder in ("gui", "cli")
        for file in (root / "branch_app" / folder).rglob("*.py")
    ]
    return sorted(found)


def write(root: Path, folder: Path) -> None:
    """Update every .ts file in the folder from the sources and compile it."""
    folder.mkdir(exist_ok=True)
    for name in {file.name for file in folder.glob("branch_app_*.ts")} | set(map(_ts, LANGUAGES)):
        language = Path(name).stem.removeprefix("branch_app_")
        texts = folder / name
        _qt(
            root, "lupdate", *sources(root), "-ts", str(texts), "-silent", "-no-obsolete",
            "-locations", "none", "-source-language", "en",
            "-target-language", LANGUAGES.get(language, language),
            "-disable-heuristic", "sametext", "-disable-heuristic", "similartext",
        )  # fmt: skip
        _qt(root, "lrelease", "-silent", str(texts), "-qm", str(texts.with_suffix(".qm")))


def stale(root: Path) -> list[str]:
    """Return a sentence for each file that a fresh run would change and each text to translate."""
    kept = root / "i18n"
    with tempfile.TemporaryDirectory() as temporary:
        fresh = Path(temporary)
        for file in kept.glob("branch_app_*.ts"):
            shutil.copy(file, fresh)
        write(root, fresh)
        problems = [
            f"i18n/{file.name} is stale: run packaging/translations.py"
            for file in sorted(fresh.iterdir())
            if not _same(file, kept / file.name)
        ]
    for file in sorted(kept.glob("branch_app_*.ts")):
        problems += [f"i18n/{file.name}: {problem}" for problem in text_problems(file)]
    return problems


def text_problems(texts: Path) -> Iterator[str]:
    """Tell each text of a .ts file that is unfinished, empty, or loses a placeholder."""
    for message in ElementTree.parse(texts).getroot().iter("message"):  # noqa: S314 our own file
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None or translation.get("type") is not None:
            yield f"unfinished: {source!r}"
            continue
        forms = translation.findall("numerusform") or [translation]
        for form in forms:
            if not (form.text or "").strip():
                yield f"empty: {source!r}"
            elif _placeholders(form.text or "") != _placeholders(source):
                yield f"placeholders differ: {source!r}"


def _placeholders(text: str) -> set[str]:
    """Return the names to be filled in; a plural form may leave out the number itself."""
    return set(_PLACEHOLDER.findall(text))


def _ts(language: str) -> str:
    return f"branch_app_{language}.ts"


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def _qt(root: Path, program: str, *arguments: str) -> None:
    package = importlib.util.find_spec("PySide6")
    if package is None or not package.submodule_search_locations:
        raise SystemExit("PySide6 is not installed: run packaging/run.sh setup")
    suffix = ".exe" if os.name == "nt" else ""
    tool = Path(package.submodule_search_locations[0], f"{program}{suffix}")
    subprocess.run([str(tool), *arguments], check=True, cwd=root, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The files of a pack: from a folder, and as the one byte string that is stored and sent."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path

from branch_app.domain.canonical import canonical_bytes, read_canonical
from branch_app.domain.errors import BadPack
from branch_app.packs.reading import is_pack_file

FORMAT = "branch-app pack 1"
BUNDLE = "pack.json"
FILE_LIMIT = 256 * 1024
TOTAL_LIMIT = 2 * 1024 * 1024
COUNT_LIMIT = 200
_PROFILE_ENDING = "profile.toml"


def files_of_directory(directory: Path) -> dict[str, str]:
    """Return the pack's texts by relative name, line ends and accents made canonical.

    Profiles (`*profile.toml` in the top folder) and files that are neither TOML nor a text beside
    the policy are no part of a pack.
    Raises BadPack (`missing_file`, `unknown_file`, `unsafe_file`, `too_large`, `not_utf8`).
    """
    if not directory.is_dir():
        raise BadPack(file=directory.name, line=1, reason="missing_file")
    files: dict[str, str] = {}
    for path in sorted((*directory.rglob("*.toml"), *directory.glob("policy/*.txt"))):
        name = path.relative_to(directory).as_posix()
        if "/" not in name and name.endswith(_PROFILE_ENDING):
            continue
        if not is_pack_file(name):
            raise BadPack(file=name, line=1, reason="unknown_file")
        files[name] = _text_of(path, name)
    _refuse_too_large(files)
    return files


def bytes_of_files(files: Mapping[str, str]) -> bytes:
    """Return canonical JSON: the same texts give the same bytes on every machine."""
    return canonical_bytes({"format": FORMAT, "files": dict(files)})


def files_of_bytes(data: bytes) -> dict[str, str]:
    """Return the texts in such bytes. Raises BadPack (`not_a_pack`, `too_large`...)."""
    if len(data) > 2 * TOTAL_LIMIT:
        raise BadPack(file=BUNDLE, line=1, reason="too_large")
    try:
        value = read_canonical(data)
        is_canonical = canonical_bytes(value) == data
    except ValueError as error:
        raise BadPack(file=BUNDLE, line=1, reason="not_a_pack") from error
    files = _texts_in(value)
    if files is None or not is_canonical:
        raise BadPack(file=BUNDLE, line=1, reason="not_a_pack")
    for name in files:
        if not is_pack_file(name):
            raise BadPack(file=BUNDLE, line=1, reason="unknown_file")
    _refuse_too_large(files)
    return files


def _texts_in(value: object) -> dict[str, str] | None:
    if not isinstance(value, dict) or set(value) != {"format", "files"}:
        return None
    files = value["files"]
    if value["format"] != FORMAT or not isinstance(files, dict):
        return None
    texts = {name: text for name, text in files.items() if isinstance(text, str)}
    return texts if len(texts) == len(files) else None


def _text_of(path: Path, name: str) -> str:
    if path.is_symlink() or not path.is_file():
        raise BadPack(file=name, line=1, reason="unsafe_file")
    if path.stat().st_size > FILE_LIMIT:
        raise BadPack(file=name, line=1, reason="too_large")
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadPack(file=name, line=line, reason="not_utf8") from error
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def _refuse_too_large(files: Mapping[str, str]) -> None:
    if len(files) > COUNT_LIMIT:
        raise BadPack(file=BUNDLE, line=1, reason="too_many_files")
    total = 0
    for name, text in files.items():
        size = len(text.encode("utf-8"))
        total += size
        if size > FILE_LIMIT or total > TOTAL_LIMIT:
            raise BadPack(file=name, line=1, reason="too_large")

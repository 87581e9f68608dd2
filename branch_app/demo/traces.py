"""Searching every file of a data folder for a person: no name, number or telephone may be found."""

from __future__ import annotations

import base64
import contextlib
import json
import mmap
import os
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ahocorasick_rs import BytesAhoCorasick

Bytes = bytes | mmap.mmap

_ZLIB_HEADS = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
LARGEST_STREAM = 64 * 1024 * 1024
STEP = 16 * 1024


@dataclass(frozen=True, kw_only=True, slots=True)
class Trace:
    """A text found where it must not be; `person` is the place in the list, never the text."""

    file: str
    person: int
    how: str


def spellings(text: str) -> dict[str, bytes]:
    """Return the byte forms under which a text could lie in a file."""
    found: dict[str, bytes] = {}
    for codec in ("utf-8", "utf-16-le", "utf-16-be"):
        found[codec] = text.encode(codec)
    # The code page of Russian Windows lacks the Kazakh letters.
    with contextlib.suppress(UnicodeEncodeError):
        found["cp1251"] = text.encode("cp1251")
    found["json"] = json.dumps(text).strip('"').encode("ascii")
    data = text.encode("utf-8")
    for shift in range(3):
        # The middle of the base64 form does not depend on what stands before and after.
        coded = base64.b64encode(b"\0" * shift + data)
        found[f"base64+{shift}"] = coded[4 if shift else 0 : len(coded) - 4]
    return {name: form for name, form in found.items() if len(form) >= 4}


def inflated(data: Bytes) -> Iterator[bytes]:
    """Return every zlib or gzip stream found inside the bytes, inflated, with a limit."""
    view = memoryview(data)
    for head in _ZLIB_HEADS.finditer(data):
        stream = _inflate(view[head.start() :])
        if len(stream) > 16:
            yield stream


def _inflate(view: memoryview) -> bytes:
    """Inflate in small steps: what only looks like a stream breaks off after a few bytes."""
    inflater = zlib.decompressobj(47)
    out = bytearray()
    for start in range(0, len(view), STEP):
        try:
            out += inflater.decompress(view[start : start + STEP])
        except zlib.error:
            break
        if inflater.eof or len(out) > LARGEST_STREAM:
            break
    return bytes(out)


class _Search:
    """All needles sought in one pass: hundreds of people in gigabytes of files."""

    def __init__(self, people: Iterable[Iterable[str]]) -> None:
        self._needles = [
            (number, how, form)
            for number, texts in enumerate(people)
            for text in texts
            for how, form in spellings(text).items()
        ]
        self._automaton = BytesAhoCorasick([form for _number, _how, form in self._needles])

    def hits(self, where: Bytes) -> Iterator[tuple[int, str]]:
        """Yield person and spelling of each needle that lies there, each once."""
        found = self._automaton.find_matches_as_indexes(where, overlapping=True)
        for place in sorted({match[0] for match in found}):
            number, how, _form = self._needles[place]
            yield number, how


def find_traces(folder: Path, people: Iterable[Iterable[str]]) -> list[Trace]:
    """Return every trace of the people in every file under the folder and in the files' names."""
    search = _Search(people)
    found: list[Trace] = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = str(file.relative_to(folder)).encode("utf-8")
        found += [Trace(file=file.name, person=n, how=how) for n, how in search.hits(name)]
        with _mapped(file) as data:
            for place, where in (("", data), *(("inflated ", s) for s in inflated(data))):
                found += [
                    Trace(file=file.name, person=number, how=place + how)
                    for number, how in search.hits(where)
                ]
    return found


@contextlib.contextmanager
def _mapped(file: Path) -> Iterator[Bytes]:
    """Give the bytes of a file without reading it into memory: attachments.db has no limit."""
    with file.open("rb") as opened:
        if os.fstat(opened.fileno()).st_size == 0:
            yield b""
            return
        with mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
            yield data


def leaves_control(folder: Path, person: tuple[str, ...]) -> bool:
    """Plant one person in a file in every spelling, search, erase it; tell whether all were found.

    A search that finds nothing says something only if it would have found something.
    """
    folder.mkdir(parents=True)
    wanted = {how for text in person for how in spellings(text)}
    planted = folder / "control.bin"
    try:
        parts = [form for text in person for form in spellings(text).values()]
        parts.append(zlib.compress("; ".join(person).encode("utf-8")))
        planted.write_bytes(b"\0".join(parts))
        found = {trace.how for trace in find_traces(folder, [person])}
    finally:
        planted.unlink(missing_ok=True)
        folder.rmdir()
    return wanted <= found and "inflated utf-8" in found

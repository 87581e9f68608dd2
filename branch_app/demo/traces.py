"""Searching every file of a data folder for a person: no name, number or telephone may be found."""

from __future__ import annotations

import base64
import contextlib
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

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


def inflated(data: bytes) -> Iterator[bytes]:
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


def find_traces(folder: Path, people: Iterable[Iterable[str]]) -> list[Trace]:
    """Return every trace of the people in every file under the folder and in the files' names."""
    needles = [
        (number, how, form)
        for number, texts in enumerate(people)
        for text in texts
        for how, form in spellings(text).items()
    ]
    found: list[Trace] = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = file.read_bytes()
        name = str(file.relative_to(folder)).encode("utf-8")
        places = [("", name + b"\n" + data), *(("inflated ", s) for s in inflated(data))]
        for place, where in places:
            found += [
                Trace(file=file.name, person=number, how=place + how)
                for number, how, form in needles
                if form in where
            ]
    return found


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

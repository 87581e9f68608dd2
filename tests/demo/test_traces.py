"""The search for traces finds what is planted, in every spelling, and nothing else."""

from __future__ import annotations

import base64
import json
import os
import zlib
from pathlib import Path

import pytest

from branch_app.demo.traces import find_traces, inflated, leaves_control, spellings

NAME = "Әбдіқадыр Ұлан Һәкімұлы"
IIN = "850101300005"


@pytest.mark.parametrize(
    "planted",
    [
        NAME.encode(),
        NAME.encode("utf-16-le"),
        NAME.encode("utf-16-be"),
        json.dumps({"name": NAME}).encode(),
        base64.b64encode(b"x" + NAME.encode() + b"yz"),
        base64.b64encode(b"xy" + NAME.encode() + b"z"),
        base64.b64encode(NAME.encode()),
        zlib.compress(b"before " + NAME.encode() + b" after"),
        IIN.encode(),
        "Синтетиков".encode("cp1251"),
    ],
)
def test_each_spelling_is_found_among_noise(tmp_path: Path, planted: bytes) -> None:
    (tmp_path / "noise.bin").write_bytes(os.urandom(5000) + planted + os.urandom(5000))
    people = [("Nobody here",), (NAME, IIN, "Синтетиков")]
    assert {trace.person for trace in find_traces(tmp_path, people)} == {1}


def test_file_names_are_searched_too(tmp_path: Path) -> None:
    (tmp_path / f"scan-{IIN}.pdf").write_bytes(b"")
    assert {trace.person for trace in find_traces(tmp_path, [(IIN,)])} == {0}


def test_noise_alone_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "noise.bin").write_bytes(os.urandom(2_000_000))
    assert find_traces(tmp_path, [(NAME, IIN)]) == []


def test_the_control_is_found_and_taken_away_again(tmp_path: Path) -> None:
    folder = tmp_path / "control"
    assert leaves_control(folder, (NAME, IIN))
    assert not folder.exists()


def test_a_broken_or_endless_stream_does_no_harm() -> None:
    whole = zlib.compress(bytes(200_000))
    assert [len(each) for each in inflated(b"junk" + whole)] == [200_000]
    assert list(inflated(b"\x78\x9c" + b"not a stream at all")) == []
    assert "cp1251" not in spellings("Һ")

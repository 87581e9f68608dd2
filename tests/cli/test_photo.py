"""`branch-app applicants photo`: under C7, with a box, taken away, and every refusal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Answer
from tests.cli.counter import CommandCounter, make_counter
from tests.scanning.made_pictures import as_file, face, png_bomb


@pytest.fixture
def counter(
    data_dir: Path, tmp_path: Path, command: Callable[..., Answer], applicant_id: str
) -> CommandCounter:
    made = make_counter(data_dir, tmp_path, command, applicant_id)
    made.sign(made.render("C1"))
    return made


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    file = tmp_path / "F.jpg"
    file.write_bytes(as_file(face()))
    return file


def _stored(counter: CommandCounter) -> bytes:
    with counter.branch.session() as services:
        return services.photographs.get(counter.applicant_id)


@pytest.mark.covers("K12", "R-077", "R-078", "R-193")
def test_a_photograph_comes_from_a_file_only_under_its_consent(
    counter: CommandCounter, picture: Path
) -> None:
    photo = ("applicants", "photo", counter.applicant_id)
    refused = counter.command(*photo, "--file", picture)
    assert refused.code == 1
    assert "C7.photo" in refused.err
    counter.sign(counter.render("C7"), {"photo": True})
    assert counter.facts(*photo, "--file", picture)["version"] == 1
    whole = _stored(counter)
    told = counter.facts(*photo, "--file", picture, "--crop", "0,0,300,400")
    assert told == {"has_photograph": True, "id": counter.applicant_id, "version": 2}
    assert _stored(counter) != whole
    assert counter.facts(*photo, "--remove")["has_photograph"] is False
    again = counter.command(*photo, "--remove")
    assert again.code == 1


@pytest.mark.covers("R-193")
def test_what_cannot_be_a_photograph_is_told_exactly(
    counter: CommandCounter, picture: Path, tmp_path: Path
) -> None:
    counter.sign(counter.render("C7"), {"photo": True})
    photo = ("applicants", "photo", counter.applicant_id)
    files = {"bomb.png": png_bomb(9000), "cut.jpg": as_file(face())[:900], "no.jpg": b"text" * 99}
    for name, data in {**files, "empty.jpg": b"", "small.png": as_file(face(200, 300))}.items():
        (tmp_path / name).write_bytes(data)
        answer = counter.command(*photo, "--file", tmp_path / name)
        assert (answer.code, answer.out) == (18, "")
        assert "Nothing was stored." in answer.err
        assert len(answer.err.splitlines()) == 1
    for crop in ("1,2,3", "0,0,600,-800", "a,b,c,d", "0,0,900,1300", "0,0,600,600"):
        assert counter.command(*photo, "--file", picture, "--crop", crop).code == 18
    assert counter.command(*photo, "--file", tmp_path / "none.jpg").code == 18
    for usage in ((), ("--remove", "--crop", "0,0,300,400"), ("--remove", "--file", picture)):
        assert counter.command(*photo, *usage).code == 2

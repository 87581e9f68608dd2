"""The photograph is made of hostile bytes: shape, size, nothing of the file, clear refusals."""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from branch_app.domain.crop import Crop
from branch_app.domain.errors import PictureUnusable
from branch_app.scanning.photographs import (
    HEIGHT,
    MOST_BYTES,
    MOST_STORED_BYTES,
    WIDTH,
    PillowPhotographMaker,
)
from tests.scanning.made_pictures import as_file, face, heads_of_bombs, png_bomb

MAKER = PillowPhotographMaker()
SECRETS = (b"51,128", b"Secret", b"secret", b"Exif", b"http://ns.adobe", b"ICC_PROFILE", b"JFXX")


def _opened(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        return picture


def _refused(data: bytes, crop: Crop | None = None) -> str:
    with pytest.raises(PictureUnusable) as refused:
        MAKER.make(data, crop)
    return str(refused.value.details["reason"])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "WEBP", "AVIF"])
def test_every_format_becomes_the_one_that_is_stored(kind: str) -> None:
    made = MAKER.make(as_file(face(), kind), None)
    picture = _opened(made)
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (WIDTH, HEIGHT))
    assert len(made) <= MOST_STORED_BYTES


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "I;16", "CMYK"])
def test_any_kind_of_pixel_becomes_colour(mode: str) -> None:
    grey = face().convert("L")
    picture = grey.convert("I").point(lambda v: v * 257).convert(mode)
    if mode != "I;16":
        picture = face().convert(mode)
    made = _opened(MAKER.make(as_file(picture, "JPEG" if mode == "CMYK" else "PNG"), None))
    lowest, highest = made.convert("L").getextrema()
    assert isinstance(lowest, int)
    assert isinstance(highest, int)
    assert highest - lowest > 60, "something is still seen"


def test_what_is_transparent_is_white() -> None:
    clear = Image.new("RGBA", (400, 600), (0, 0, 0, 0))
    assert _opened(MAKER.make(as_file(clear, "PNG"), None)).getextrema() == ((255, 255),) * 3


def test_noise_is_pressed_under_the_limit() -> None:
    noise = Image.merge("RGB", [Image.effect_noise((600, 800), 120) for _ in range(3)])
    assert len(MAKER.make(as_file(noise, "PNG"), None)) <= MOST_STORED_BYTES


def test_the_same_picture_and_box_give_the_same_bytes() -> None:
    data, crop = as_file(face(), "PNG"), Crop(left=10, top=20, width=600, height=800)
    assert MAKER.make(data, crop) == MAKER.make(data, crop)
    assert MAKER.make(data, crop) != MAKER.make(data, None)


def test_nothing_of_the_file_stays_with_the_picture() -> None:
    exif = Image.Exif()
    exif[0x010E] = "Secret words"
    exif[0x8825] = {1: "N", 2: (51.0, 7.0, 40.0), 3: "E", 4: (71.0, 25.0, 0.0), 29: "Secret day"}
    data = as_file(
        face(),
        exif=exif,
        comment=b"secret comment 51,128",
        icc_profile=b"secret profile",
        xmp=b"<x>http://ns.adobe secret</x>",
    )
    thumbnail = as_file(face(160, 120))
    data = data[:2] + b"\xff\xe1" + (len(thumbnail) + 2).to_bytes(2, "big") + thumbnail + data[2:]
    assert all(word in data for word in (b"Secret words", b"Secret day", b"Exif", thumbnail))
    made = MAKER.make(data, None)
    assert [word for word in (*SECRETS, thumbnail[:400]) if word in made] == []
    assert made.count(b"\xff\xd8\xff") == 1, "one picture, no preview in it"
    picture = _opened(made)
    assert not picture.getexif()
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert [word for word in SECRETS if word in MAKER.look(data).preview] == []


@pytest.mark.parametrize("turn", range(1, 9))
def test_the_picture_is_set_upright_first(turn: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    lying = {5, 6, 7, 8}
    upright = face()
    undo = {
        2: [Image.Transpose.FLIP_LEFT_RIGHT],
        3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE],
        6: [Image.Transpose.ROTATE_90],
        7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270],
    }
    stored = upright
    for step in undo.get(turn, []):
        stored = stored.transpose(step)
    assert (stored.width > stored.height) is (turn in lying)
    data = as_file(stored, exif=exif, quality=95)
    looked = MAKER.look(data)
    assert (looked.width, looked.height) == upright.size
    made = _opened(MAKER.make(data, None))
    corners = [made.getpixel(at) for at in ((20, 20), (580, 20), (20, 780), (580, 780))]
    expected = [upright.getpixel(at) for at in ((30, 30), (870, 30), (30, 1170), (870, 1170))]
    for here, there in zip(corners, expected, strict=True):
        assert isinstance(here, tuple)
        assert isinstance(there, tuple)
        assert max(abs(a - b) for a, b in zip(here, there, strict=True)) < 25


def test_the_chosen_part_is_what_is_kept() -> None:
    data = as_file(face(), "PNG")
    made = _opened(MAKER.make(data, Crop(left=600, top=800, width=300, height=400)))
    red, green, _blue = made.getpixel((WIDTH // 2, HEIGHT // 2))  # type: ignore[misc]
    assert red > 190
    assert green > 190


def test_the_preview_is_small_and_the_size_is_the_whole_one() -> None:
    looked = MAKER.look(as_file(face(4000, 3000)))
    assert (looked.width, looked.height) == (4000, 3000)
    assert max(_opened(looked.preview).size) == 1200


@pytest.mark.parametrize(
    ("crop", "reason"),
    [
        (Crop(left=-1, top=0, width=600, height=800), "crop_outside"),
        (Crop(left=400, top=0, width=600, height=800), "crop_outside"),
        (Crop(left=0, top=0, width=0, height=0), "crop_outside"),
        (Crop(left=0, top=0, width=600, height=700), "crop_not_3_to_4"),
        (Crop(left=0, top=0, width=297, height=396), "crop_too_small"),
    ],
)
def test_a_wrong_box_is_refused(crop: Crop, reason: str) -> None:
    assert _refused(as_file(face()), crop) == reason


def test_unfit_files_are_refused_each_with_its_reason() -> None:
    good = as_file(face())
    frames = [face(400, 600), face(400, 600).rotate(180)]
    moving = {"save_all": True, "append_images": frames[1:]}
    assert _refused(b"") == "empty"
    assert _refused(b"x" * (MOST_BYTES + 1)) == "too_large"
    assert _refused(b"%PDF-1.7 no picture") == "unknown_format"
    assert _refused(as_file(frames[0], "GIF")) == "unknown_format"
    assert _refused(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic") == "heic"
    assert _refused(good[: len(good) // 2]) == "damaged"
    assert _refused(as_file(frames[0], "PNG", **moving)) == "animated"
    assert _refused(as_file(frames[0], "WEBP", **moving)) == "animated"
    assert _refused(as_file(face(299, 400))) == "too_small"
    assert _refused(as_file(face(400, 300))) == "too_small"


def test_a_telephones_picture_of_two_is_taken_by_its_first() -> None:
    two = as_file(face(), "MPO", save_all=True, append_images=[face().rotate(180)])
    red, green, _blue = _opened(MAKER.make(two, None)).getpixel((20, 20))  # type: ignore[misc]
    assert max(red, green) < 40


@pytest.mark.parametrize("kind", sorted(heads_of_bombs()))
def test_a_bomb_is_refused_by_its_head(kind: str) -> None:
    data = heads_of_bombs()[kind]
    assert _refused(data) == "too_many_pixels"
    with pytest.raises(PictureUnusable, match="too_many_pixels"):
        MAKER.look(data)


BOMB = """
import json, resource, sys, warnings
from branch_app.domain.errors import PictureUnusable
from branch_app.scanning.photographs import PillowPhotographMaker
from tests.scanning.made_pictures import as_file, face
from pathlib import Path
maker = PillowPhotographMaker()
maker.make(as_file(face()), None)
data = Path(sys.argv[1]).read_bytes()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    maker.make(data, None)
except PictureUnusable as refused:
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps([refused.details["reason"], after - before]))
"""


def test_nine_hundred_million_pixels_take_no_memory(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.png"
    bomb.write_bytes(png_bomb())
    assert bomb.stat().st_size < 2_000_000
    done = subprocess.run(
        [sys.executable, "-c", BOMB, str(bomb)], check=True, capture_output=True, text=True
    )
    reason, kilobytes = json.loads(done.stdout)
    assert reason == "too_many_pixels"
    assert kilobytes < 16_000


_GOOD = (as_file(face(320, 420)), as_file(face(320, 420), "PNG"), as_file(face(320, 420), "WEBP"))


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_crash_it(data: bytes) -> None:
    with pytest.raises(PictureUnusable):
        MAKER.make(data, None)


@settings(deadline=None, max_examples=150)
@given(
    st.sampled_from(_GOOD),
    st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 255)), max_size=8),
    st.integers(0, 100_000),
)
def test_no_spoiled_picture_crashes_it(
    good: bytes, changes: list[tuple[int, int]], cut: int
) -> None:
    spoiled = bytearray(good)
    for at, value in changes:
        spoiled[at % len(spoiled)] = value
    data = bytes(spoiled[: cut % len(spoiled)] if cut % 3 == 0 else spoiled)
    made = b""
    with contextlib.suppress(PictureUnusable):
        made = MAKER.make(data, None)
    assert not made or _opened(made).size == (WIDTH, HEIGHT)

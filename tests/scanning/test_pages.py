"""Files become clean pages; hostile ones are refused with a reason."""

from __future__ import annotations

import hashlib
import io
import struct
import threading
import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from branch_app.domain.errors import ScanUnreadable
from branch_app.domain.scan import LARGEST_FILE, ScannedPage
from branch_app.scanning.limits import LONGEST_SIDE, MOST_PAGES
from branch_app.scanning.pdf import PdfInProcess, PdfPages
from branch_app.scanning.pdf_process import PdfProcess
from branch_app.scanning.reader import ScanPageReader
from branch_app.services.ports import PageReader
from tests.documents.made_content import page_codes
from tests.scanning.made_scans import as_file, printed, sheet


def _png(width: int, height: int, *, extra: bytes = b"", data: bytes = b"") -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        sum_ = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", sum_)

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", data or zlib.compress(b"\0" * 64))
    return b"\x89PNG\r\n\x1a\n" + head + extra + body + chunk(b"IEND", b"")


def _text_bomb() -> bytes:
    packed = zlib.compress(b"\0" * 80_000_000, 9)
    body = b"zTXt" + b"note\0\0" + packed
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return _png(8, 8, extra=chunk, data=zlib.compress(b"\0" * 72))


def _pdf(pages: int, password: str | None = None) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(60, 40), invariant=1, encrypt=password)
    for _ in range(pages):
        canvas.drawString(5, 10, "page")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _tiff(pages: int) -> bytes:
    frames = [Image.new("L", (4, 4), n % 255) for n in range(pages)]
    return as_file(frames[0], "TIFF", save_all=True, append_images=frames[1:])


def _pdf_with_a_lost_picture() -> bytes:
    """Return two scanned pages of which a reader shows the second as white paper."""
    target = io.BytesIO()
    first, second = (sheet(page, 100).convert("L") for page in (1, 2))
    first.save(target, "PDF", save_all=True, append_images=[second])
    data = bytearray(target.getvalue())
    at = data.rindex(b"\xff\xd8\xff")
    data[at : at + 3] = bytes(3)
    return bytes(data)


def _half_of(data: bytes) -> bytes:
    return data[: len(data) // 2]


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (bytes, "empty"),
    "too_many_bytes": (lambda: bytes(LARGEST_FILE + 1), "too_large"),
    "text_renamed": (lambda: "Бұл мәтін".encode() * 50, "unknown_format"),
    "gif_renamed": (lambda: as_file(Image.new("L", (9, 9)), "GIF"), "unknown_format"),
    "jpeg_cut": (lambda: _half_of(as_file(sheet(1, 150), "JPEG")), "damaged"),
    "png_cut": (lambda: _half_of(as_file(sheet(1, 150), "PNG")), "damaged"),
    "tiff_cut": (lambda: _half_of(as_file(sheet(1, 150), "TIFF")), "damaged"),
    "pdf_of_noise": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 20, "damaged"),
    "pdf_encrypted": (lambda: _pdf(1, "secret"), "encrypted"),
    "pdf_without_pages": (lambda: b"%PDF-1.4\n%%EOF", "damaged"),
    "pdf_too_long": (lambda: _pdf(MOST_PAGES + 1), "too_many_pages"),
    "tiff_too_long": (lambda: _tiff(MOST_PAGES + 1), "too_many_pages"),
    "png_large": (lambda: _png(8_000, 8_000), "too_many_pixels"),
    "png_very_large": (lambda: _png(12_000, 10_000), "too_many_pixels"),
    "png_bomb": (lambda: _png(60_000, 60_000), "too_many_pixels"),
    "pdf_picture_lost": (_pdf_with_a_lost_picture, "damaged"),
    "png_text_bomb": (_text_bomb, "damaged"),
}


@pytest.fixture(scope="module")
def child() -> Iterator[PdfProcess]:
    drawn = PdfProcess()
    yield drawn
    drawn.close()


@pytest.fixture(params=["in this process", "in a child"])
def pdf(request: pytest.FixtureRequest, child: PdfProcess) -> PdfPages:
    return child if request.param == "in a child" else PdfInProcess()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason(name: str, pdf: PdfPages) -> None:
    make, reason = HOSTILE[name]
    with pytest.raises(ScanUnreadable) as refused:
        ScanPageReader(pdf).read(make(), f"{name}.pdf")
    assert refused.value.details == {"file": f"{name}.pdf", "reason": reason}


def test_a_pdf_gives_its_pages_in_order_with_codes_and_digests(pdf: PdfPages) -> None:
    reader: PageReader = ScanPageReader(pdf)
    pages = tuple(reader.read(printed(), "scan.pdf"))
    assert [page.number for page in pages] == [1, 2, 3]
    assert [page.code for page in pages] == [page_codes()(n) for n in (1, 2, 3)]
    assert all(page.digest == hashlib.sha256(page.image).hexdigest() for page in pages)
    with Image.open(io.BytesIO(pages[0].image)) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "L", (2481, 3508))
    assert ScanPageReader().read(printed(), "again.pdf") == pages


def test_black_and_white_tiff_pages_stay_black_and_white() -> None:
    frames = [sheet(page, 200).point(lambda v: 255 * (v > 140)).convert("1") for page in (1, 2)]
    data = as_file(frames[0], "TIFF", save_all=True, append_images=frames[1:], compression="group4")
    pages = ScanPageReader().read(data, "fax.tif")
    assert [page.code for page in pages] == [page_codes()(1), page_codes()(2)]
    assert {page.media_type for page in pages} == {"image/png"}
    with Image.open(io.BytesIO(pages[1].image)) as picture:
        assert (picture.mode, picture.size) == ("1", frames[1].size)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "CMYK", "P", "LA", "I;16"])
def test_any_kind_of_pixel_becomes_grey(mode: str) -> None:
    kind = "TIFF" if mode == "CMYK" else "PNG"
    page = sheet(1, 150)
    made = (
        page.convert("I").point(lambda v: v * 257).convert(mode)
        if mode == "I;16"
        else page.convert(mode)
    )
    (found,) = ScanPageReader().read(as_file(made, kind), "page")
    assert found.code == page_codes()(1)
    with Image.open(io.BytesIO(found.image)) as picture:
        assert picture.mode == "L"
        assert picture.getpixel((2, 2)) >= 250  # type: ignore[operator]


def test_what_is_transparent_is_white() -> None:
    clear = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    (found,) = ScanPageReader().read(as_file(clear, "PNG"), "clear.png")
    with Image.open(io.BytesIO(found.image)) as picture:
        assert picture.getextrema() == (255, 255)


@pytest.mark.parametrize(("orientation", "turn"), [(1, 0), (3, 180), (6, 90), (8, 270)])
def test_a_photograph_is_set_upright_and_loses_what_it_knows(orientation: int, turn: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = "secret place"
    photo = sheet(1, 150).rotate(turn, expand=True)
    data = as_file(photo, "JPEG", exif=exif, comment=b"secret words", icc_profile=b"secret profile")
    (found,) = ScanPageReader().read(data, "photo.jpg")
    with Image.open(io.BytesIO(found.image)) as picture:
        assert picture.size == sheet(1, 150).size
        assert not picture.getexif()
        above, below = (picture.crop((0, y, 1240, y + 200)).resize((1, 1)) for y in (60, 1400))
        assert above.getpixel((0, 0)) != below.getpixel((0, 0))
        upright = picture.crop((100, 85, 1120, 105)).resize((1, 1)).getpixel((0, 0))
    assert b"secret" not in found.image
    assert upright < 200  # type: ignore[operator]


def test_a_tiff_that_says_it_lies_on_its_side_is_set_upright() -> None:
    turned = sheet(1, 150).rotate(90, expand=True)
    (found,) = ScanPageReader().read(as_file(turned, "TIFF", tiffinfo={0x0112: 6}), "side.tif")
    with Image.open(io.BytesIO(found.image)) as picture:
        assert picture.size == sheet(1, 150).size
        band = picture.crop((100, 75, 1120, 95)).resize((1, 1)).getpixel((0, 0))
    assert band < 200  # type: ignore[operator]


def test_a_png_loses_its_texts_and_profile() -> None:
    bilevel = sheet(1, 150).convert("1")
    data = as_file(bilevel, "PNG", icc_profile=b"secret profile")
    (found,) = ScanPageReader().read(data, "page.png")
    assert b"secret" in data or b"iCCP" in data
    assert b"iCCP" not in found.image


def test_more_than_300_dots_an_inch_are_reduced() -> None:
    large = sheet(1, 150).resize((4960, 7016))
    (found,) = ScanPageReader().read(as_file(large, "PNG", compress_level=1), "large.png")
    with Image.open(io.BytesIO(found.image)) as picture:
        assert max(picture.size) == LONGEST_SIDE
    assert found.code == page_codes()(1)


def test_of_a_photograph_with_layers_only_the_picture_counts() -> None:
    page = sheet(1, 150).convert("RGB")
    data = as_file(page, "MPO", save_all=True, append_images=[page.resize((80, 60))])
    assert len(ScanPageReader().read(data, "phone.jpg")) == 1


class _CountingLock:
    """A lock that tells how often it was taken and refuses to be taken twice at once."""

    def __init__(self) -> None:
        self.taken = 0
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        assert self._lock.acquire(timeout=30)
        self.taken += 1

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def test_pdfium_is_used_under_the_lock_that_was_given() -> None:
    lock = _CountingLock()
    reader = ScanPageReader(PdfInProcess(lock))
    reader.read(_tiff(2), "two.tif")
    assert lock.taken == 0
    with ThreadPoolExecutor(4) as pool:
        read = list(pool.map(lambda _: reader.read(_pdf(3), "three.pdf"), range(8)))
    assert lock.taken == 8 * (3 + 2)
    assert all(pages == read[0] for pages in read)


SMALL = {
    "jpeg": as_file(Image.linear_gradient("L"), "JPEG"),
    "png": as_file(Image.linear_gradient("L"), "PNG"),
    "tiff": _tiff(3),
    "pdf": _pdf(2),
}


@settings(max_examples=60)
@given(st.sampled_from(sorted(SMALL)), st.data())
def test_a_damaged_file_gives_pages_or_a_reason_and_nothing_else(
    kind: str, data: st.DataObject
) -> None:
    damaged = bytearray(SMALL[kind])
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    del damaged[data.draw(st.integers(len(damaged) // 2, len(damaged))) :]
    refusal: ScanUnreadable | None = None
    pages: Sequence[ScannedPage] = ()
    try:
        pages = ScanPageReader().read(bytes(damaged), "damaged")
    except ScanUnreadable as refused:
        refusal = refused
    assert refusal is None or refusal.details["file"] == "damaged"
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert bool(pages) != bool(refusal)

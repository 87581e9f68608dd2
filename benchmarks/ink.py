"""How long a 300-dpi page takes to be found, and to be checked for signatures.

Run `python -m benchmarks.ink [--pages N] [--seed S]`. Pages are those of the tests of ink
(tests/scanning/made_ink.py): pens, stamps, folds, cups and a bad scanner at 300 dpi. In the same
run, beside it: the bare decoding of the stored JPEG, which no method can do without, and the
library's own defaults for the code. Times are of the processor, so that neighbours do not count.
"""

from __future__ import annotations

import argparse
import io
import random
import statistics
import time
from collections.abc import Callable

import zxingcpp
from PIL import Image

from branch_app.domain.issued_form import Box
from branch_app.scanning.codes import find_code
from branch_app.scanning.ink import PillowInkReader
from branch_app.scanning.reader import ScanPageReader
from branch_app.scanning.registration import registered
from tests.documents.made_content import page_codes
from tests.scanning.made_ink import boxes_of, written_sheet
from tests.scanning.made_scans import as_file


def _decoded(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as picture:
        return picture.convert("L")


def _matched(data: bytes, boxes: list[Box]) -> bool:
    picture = _decoded(data)
    return registered(picture, boxes, find_code(picture)) is not None


def made(page: int, chance: random.Random) -> bytes:
    """Return the stored picture of a page, written on and scanned at 300 dpi."""
    paper = written_sheet(page, chance).convert("L")
    bicubic = Image.Resampling.BICUBIC
    crooked = paper.rotate(chance.uniform(-3, 3), fillcolor=250, resample=bicubic)
    crooked = crooked.rotate(chance.choice((0, 90, 180, 270)), expand=True)
    (scan,) = ScanPageReader().read(as_file(crooked, "JPEG", quality=80), "scan.jpg")
    return scan.image


def measure(pages: int, seed: int) -> dict[str, list[float]]:
    """Return the milliseconds of each way, in turns over the same pages."""
    chance = random.Random(seed)
    times: dict[str, list[float]] = {}
    reader = PillowInkReader()
    for number in range(pages):
        page = 1 + number % 3
        data, boxes, code = made(page, chance), boxes_of(page), page_codes()(page)
        ways: dict[str, Callable[[], object]] = {
            "decoding alone (limit)": lambda data=data: _decoded(data),  # type: ignore[misc]
            "found and matched": lambda data=data, boxes=boxes: _matched(data, boxes),  # type: ignore[misc]
            "with signature check": lambda data=data, boxes=boxes, code=code: reader.read(  # type: ignore[misc]
                data, boxes, code
            ),
            "zxing-cpp defaults": lambda data=data: zxingcpp.read_barcodes(_decoded(data)),  # type: ignore[misc]
        }
        for name, way in ways.items():
            start = time.process_time()
            way()
            times.setdefault(name, []).append((time.process_time() - start) * 1000)
    return times


def main() -> None:
    """Print p50 and p95 of each way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for name, each in measure(asked.pages, asked.seed).items():
        late = sorted(each)[int(len(each) * 0.95)]
        print(f"{name:24} p50 {statistics.median(each):7.1f} ms   p95 {late:7.1f} ms")


if __name__ == "__main__":
    main()

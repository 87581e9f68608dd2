"""The quick windows give what Pillow's slow filters give."""

from __future__ import annotations

import random

import pytest
from PIL import Image, ImageFilter

from branch_app.scanning.neighbours import brightest, darkest


@pytest.mark.parametrize("reach", [1, 2, 4, 6, 9])
@pytest.mark.parametrize("size", [(61, 40), (5, 3), (1, 1)])
def test_every_point_gets_what_a_rank_filter_gives_it(reach: int, size: tuple[int, int]) -> None:
    data = random.Random(reach).randbytes(size[0] * size[1])
    picture = Image.frombytes("L", size, data)
    window = 2 * reach + 1
    light, dark = ImageFilter.MaxFilter(window), ImageFilter.MinFilter(window)
    assert brightest(picture, reach).tobytes() == picture.filter(light).tobytes()
    assert darkest(picture, reach).tobytes() == picture.filter(dark).tobytes()

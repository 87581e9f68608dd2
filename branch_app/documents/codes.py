"""Makes the code of a page: a QR symbol (model 2, EC M) as runs of dark modules."""

from __future__ import annotations

import re

import zxingcpp

from branch_app.domain.serials import ALPHABET, CODE_LENGTH

MODULE_COUNT = 25
CODE_SIZE = 23.0
QUIET_MODULES = 4
MODULE_SIZE = CODE_SIZE / MODULE_COUNT
QUIET_ZONE = QUIET_MODULES * MODULE_SIZE
_DARK = re.compile(rb"\x00+")
Run = tuple[int, int, int]


def code_runs(text: str) -> list[Run]:
    """Return row, column and length of each run of dark modules of a page code.

    Raises ValueError for any other text.
    """
    if len(text) != CODE_LENGTH or any(character not in ALPHABET for character in text):
        raise ValueError("not a page code")
    symbol = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = zxingcpp.write_barcode_to_image(symbol, scale=1, add_quiet_zones=False)
    modules = bytes(memoryview(image))  # type: ignore[arg-type]
    if len(modules) != MODULE_COUNT * MODULE_COUNT:
        raise ValueError("not a page code")
    return [
        (row, dark.start(), dark.end() - dark.start())
        for row in range(MODULE_COUNT)
        for dark in _DARK.finditer(modules[row * MODULE_COUNT : (row + 1) * MODULE_COUNT])
    ]

"""An embedded TrueType subset read from its bytes: which glyph a code shows and how wide it is."""

from __future__ import annotations

import struct
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class EmbeddedFont:
    units: int
    advances: tuple[int, ...]
    encodings: tuple[tuple[int, int], ...]
    glyphs: dict[int, int]
    glyph_count: int

    def width(self, code: int) -> float:
        glyph = self.glyphs[code]
        return self.advances[min(glyph, len(self.advances) - 1)] * 1000 / self.units


def _tables(data: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", data, 4)
    found = {}
    for number in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        assert offset + length <= len(data)
        found[tag.decode()] = data[offset : offset + length]
    return found


def _mapped(cmap: bytes, offset: int) -> dict[int, int]:
    (kind,) = struct.unpack_from(">H", cmap, offset)
    if kind == 0:
        return dict(enumerate(cmap[offset + 6 : offset + 262]))
    assert kind == 6
    first, count = struct.unpack_from(">HH", cmap, offset + 6)
    glyphs = struct.unpack_from(f">{count}H", cmap, offset + 10)
    return {first + number: glyph for number, glyph in enumerate(glyphs)}


def read_font(data: bytes) -> EmbeddedFont:
    tables = _tables(data)
    (units,) = struct.unpack_from(">H", tables["head"], 18)
    (long_ones,) = struct.unpack_from(">H", tables["hhea"], 34)
    (glyph_count,) = struct.unpack_from(">H", tables["maxp"], 4)
    metrics = struct.unpack_from(f">{2 * long_ones}H", tables["hmtx"])
    cmap = tables["cmap"]
    (encodings,) = struct.unpack_from(">H", cmap, 2)
    heads = [struct.unpack_from(">HHI", cmap, 4 + 8 * number) for number in range(encodings)]
    return EmbeddedFont(
        units=units,
        advances=metrics[::2],
        encodings=tuple((platform, kind) for platform, kind, _ in heads),
        glyphs=_mapped(cmap, heads[0][2]),
        glyph_count=glyph_count,
    )

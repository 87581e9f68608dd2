"""Pictures for the tests of the photograph: usual ones, and files that mean harm."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image

SIDE = 30_000


def face(width: int = 900, height: int = 1200) -> Image.Image:
    """Return a picture whose every place has its own colour: red to the right, green downward."""
    red = Image.linear_gradient("L").rotate(90).resize((width, height))
    green = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (red, green, Image.new("L", (width, height), 90)))


def as_file(picture: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:  # noqa: ANN401
    target = io.BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    whole = kind + data
    return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))


def png_bomb(side: int = SIDE) -> bytes:
    """Return a PNG of side x side grey pixels, all of it there, in about one megabyte."""
    packer = zlib.compressobj(9)
    row = bytes(side + 1)
    packed = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    body = _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def heads_of_bombs() -> dict[str, bytes]:
    """Return files that say that they are huge and hold nothing of it."""
    bmp = b"BM" + struct.pack("<IHHI", 54, 0, 0, 54)
    bmp += struct.pack("<IiiHHIIiiII", 40, SIDE, SIDE, 1, 24, 0, 0, 0, 0, 0, 0)
    jpeg = bytearray(as_file(face(320, 420)))
    at = jpeg.index(b"\xff\xc0") + 5
    jpeg[at : at + 4] = struct.pack(">HH", SIDE, SIDE)
    return {"bmp": bmp, "jpeg": bytes(jpeg), "png": png_bomb(8000)}

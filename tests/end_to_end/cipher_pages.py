"""Every page of a SQLCipher 4 file and of its write-ahead log, decrypted: unused pages too.

Read by the published format, not through the library, which shows no page that is not in use.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
# 16 bytes of IV and 64 of HMAC-SHA512 at the end of each page.
RESERVE = 80
SALT = 16
LOG_HEAD, FRAME_HEAD = 32, 24


def _opened(page: bytes, key: bytes, *, is_first: bool) -> bytes:
    start = SALT if is_first else 0
    iv = page[PAGE - RESERVE : PAGE - RESERVE + 16]
    cipher = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return cipher.update(page[start : PAGE - RESERVE]) + cipher.finalize()


def decrypted_pages(file: Path, key: bytes) -> Iterator[bytes]:
    """Yield every page of the file, then every frame of its log."""
    data = file.read_bytes()
    assert len(data) % PAGE == 0
    for at in range(0, len(data), PAGE):
        yield _opened(data[at : at + PAGE], key, is_first=at == 0)
    log = file.with_name(file.name + "-wal")
    frames = log.read_bytes() if log.exists() else b""
    for at in range(LOG_HEAD, len(frames) - PAGE, FRAME_HEAD + PAGE):
        (number,) = struct.unpack(">I", frames[at : at + 4])
        page = frames[at + FRAME_HEAD : at + FRAME_HEAD + PAGE]
        yield _opened(page, key, is_first=number == 1)

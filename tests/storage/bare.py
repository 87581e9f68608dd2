"""Looking at the files past the program: bare statements, and pages decrypted by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import Engine

SALT_BYTES = 16
IV_BYTES = 16
MAC_BYTES = 64
LOG_HEADER_BYTES = 32
FRAME_HEADER_BYTES = 24


def run_bare(engine: Engine, statement: str) -> list[tuple[object, ...]]:
    """Run a statement outside any transaction."""
    raw = engine.raw_connection()
    cursor = raw.cursor()
    try:
        cursor.execute(statement)
        return [tuple(row) for row in cursor.fetchall()]
    finally:
        cursor.close()
        raw.close()


def decrypted_pages(path: Path, key: bytes, page_size: int) -> Iterator[bytes]:
    """Yield every page of a SQLCipher file and of its write-ahead log, free pages too."""
    data = path.read_bytes()
    for at in range(0, len(data), page_size):
        yield _decrypted(data[at : at + page_size], key, is_first=at == 0)
    log = path.with_name(path.name + "-wal")
    frames = log.read_bytes()[LOG_HEADER_BYTES:] if log.exists() else b""
    step = FRAME_HEADER_BYTES + page_size
    for at in range(0, len(frames) - step + 1, step):
        number = int.from_bytes(frames[at : at + 4], "big")
        page = frames[at + FRAME_HEADER_BYTES : at + step]
        yield _decrypted(page, key, is_first=number == 1)


def _decrypted(page: bytes, key: bytes, *, is_first: bool) -> bytes:
    end = len(page) - IV_BYTES - MAC_BYTES
    iv = page[end : end + IV_BYTES]
    body = page[SALT_BYTES if is_first else 0 : end]
    reader = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return reader.update(body) + reader.finalize()

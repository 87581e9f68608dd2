"""Serials: the number printed on a form and the code that ties each page to its record.

Serial, 14 characters: branch (4, padded with 0), workstation (2), running number (7), check (1,
ISO 7064 MOD 37,36). Page code, 32 characters of 0-9 A-Z: `B1`, serial, page (2), truncated
HMAC-SHA256 (14 characters, 70 bits) under a key of the workstation, so that a foreign or invented
code is told from an own one.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CODE_LENGTH = 32
_BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_FORMAT = "B1"
_CHECK_LENGTH = 14
# No zero in front and no shorter desk: padding must not make one serial of two places.
BRANCH_CODE = re.compile(r"[A-Z1-9][A-Z0-9]{0,3}\Z")
WORKSTATION_CODE = re.compile(r"[A-Z0-9]{2}\Z")
_SERIAL = re.compile(r"[A-Z0-9]{6}[0-9]{7}[A-Z0-9]\Z")
LAST_NUMBER = 9_999_999


@dataclass(frozen=True, kw_only=True, slots=True)
class PageCode:
    """What the code on a page says."""

    serial: str
    page: int


def check_character(text: str) -> str:
    """Return the check of letters of the alphabet: ISO 7064 MOD 37,36."""
    modulus = len(ALPHABET)
    product = modulus
    for character in text:
        total = (product + ALPHABET.index(character)) % modulus or modulus
        product = total * 2 % (modulus + 1)
    return ALPHABET[(modulus + 1 - product) % modulus]


def make_serial(branch: str, workstation: str, number: int) -> str:
    """Return the serial of the number-th form of a workstation. Raises ValueError."""
    if not BRANCH_CODE.match(branch) or not WORKSTATION_CODE.match(workstation):
        raise ValueError("branch or workstation code")
    if not 1 <= number <= LAST_NUMBER:
        raise ValueError("serial number out of range")
    body = f"{branch:0>4}{workstation}{number:07d}"
    return body + check_character(body)


def is_serial(text: str) -> bool:
    """Tell whether the text has the shape and the check character of a serial."""
    return bool(_SERIAL.match(text)) and check_character(text[:-1]) == text[-1]


def read_serial(text: str) -> str | None:
    """Return the serial in a text typed by a person (spaces, hyphens, any case), or None."""
    cleaned = re.sub(r"[\s\-\u2010-\u2015]", "", text).upper()
    return cleaned if is_serial(cleaned) else None


def show_serial(serial: str) -> str:
    """Return the serial in groups, as printed: `ALM1-01-0000042-K`."""
    return f"{serial[:4]}-{serial[4:6]}-{serial[6:13]}-{serial[13:]}"


def check_of(text: str, key: bytes) -> str:
    """Return the 14 characters of the truncated HMAC of a code."""
    number = int.from_bytes(hmac.digest(key, text.encode("ascii"), hashlib.sha256)[:9], "big") >> 2
    return "".join(_BASE32[(number >> 5 * place) & 31] for place in range(_CHECK_LENGTH))


def has_form_prefix(text: str) -> bool:
    """Tell whether a code is, by its first letters, of a form's page; a label is not."""
    return text.startswith(_FORMAT)


def make_page_code(code: PageCode, key: bytes) -> str:
    """Return the 32 characters printed on that page. Raises ValueError."""
    if not is_serial(code.serial) or not 1 <= code.page <= 99:
        raise ValueError("serial or page")
    text = f"{_FORMAT}{code.serial}{code.page:02d}"
    return text + check_of(text, key)


def read_page_code(text: str, key: bytes) -> PageCode | None:
    """Return what a code says, or None when it is not a code made under this key."""
    if len(text) != CODE_LENGTH or not text.startswith(_FORMAT) or not text.isascii():
        return None
    head, check = text[:-_CHECK_LENGTH], text[-_CHECK_LENGTH:]
    if not hmac.compare_digest(check_of(head, key), check):
        return None
    serial, page = head[2:16], head[16:]
    if not is_serial(serial) or not re.fullmatch(r"[0-9]{2}", page) or page == "00":
        return None
    return PageCode(serial=serial, page=int(page))

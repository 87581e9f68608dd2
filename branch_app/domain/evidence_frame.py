"""The outside of a container: a ZIP of stored members in one order, times fixed, nothing optional.

The same members give the same bytes, so that whatever is neither a member's content nor as it would
be written today is a change. Nothing is ever unpacked by a method of compression.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MEMBER_LIMIT = 4096
CONTAINER_LIMIT = 256 * 1024 * 1024
_LOCAL = struct.Struct("<4s5H3L2H")
_ENTRY = struct.Struct("<4s2B5H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_LOCAL_SIGN, _ENTRY_SIGN, _END_SIGN = b"PK\3\4", b"PK\1\2", b"PK\5\6"
_VERSION, _UNIX, _FIRST_DAY, _PLAIN_FILE = 10, 3, 0x21, 0o100644 << 16
# Where the check sums stand in a local header and in an entry of the directory.
_LOCAL_CRC, _ENTRY_CRC, _CRC_BYTES = 14, 16, 4
_NAME = re.compile(r"[a-z0-9_]+(?:[./-][a-z0-9_]+)*\Z")


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """One file inside: a name that leads nowhere else, and its bytes."""

    name: str
    data: bytes

    @property
    def crc(self) -> int:
        """The check sum that a ZIP keeps of it, twice."""
        return zlib.crc32(self.data)


def is_member_name(name: str) -> bool:
    """Tell whether a name may stand in a container: small letters, no way up or to a root."""
    return len(name) <= 80 and bool(_NAME.match(name))


@dataclass(frozen=True, kw_only=True, slots=True)
class Region:
    """A stretch of the frame: what it is, of which member (none for the end)."""

    first: int
    size: int
    part: str
    name: str = ""
    crc_at: int = -1


def framed(members: Sequence[Member]) -> bytes:
    """Return the container. Raises ValueError for a name that may not stand in it."""
    if any(not is_member_name(member.name) for member in members):
        raise ValueError("name of a member")
    return _framed(members)


def _framed(members: Sequence[Member]) -> bytes:
    parts: list[bytes] = []
    entries: list[bytes] = []
    at = 0
    for member in members:
        name = member.name.encode("latin-1")
        size = len(member.data)
        shared = (0, 0, 0, _FIRST_DAY, member.crc, size, size, len(name), 0)
        header = _LOCAL.pack(_LOCAL_SIGN, _VERSION, *shared) + name
        entry = _ENTRY.pack(
            *(_ENTRY_SIGN, _VERSION, _UNIX, _VERSION, *shared), *(0, 0, 0, _PLAIN_FILE, at)
        )
        parts += [header, member.data]
        entries.append(entry + name)
        at += len(header) + size
    directory = b"".join(entries)
    count = len(members)
    end = _END.pack(_END_SIGN, 0, 0, count, count, len(directory), at, 0)
    return b"".join([*parts, directory, end])


def _regions(members: Sequence[Member]) -> Iterator[Region]:
    """Yield what surrounds the members' bytes, in order."""
    at = 0
    for member in members:
        size = _LOCAL.size + len(member.name)
        yield Region(first=at, size=size, part="header", name=member.name, crc_at=at + _LOCAL_CRC)
        at += size + len(member.data)
    for member in members:
        size = _ENTRY.size + len(member.name)
        crc_at = at + _ENTRY_CRC
        yield Region(first=at, size=size, part="directory", name=member.name, crc_at=crc_at)
        at += size
    yield Region(first=at, size=_END.size, part="end")


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """A byte of the frame that is not as written: where, in which part, of which member."""

    at: int
    part: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A container as one of its two lists of members tells it, and how the frame differs.

    `damaged` are members of whose bytes both check sums say that they were others; `excess` is how
    many bytes follow the end, less than none where some are missing; `is_cut`: the end is gone.
    """

    members: tuple[Member, ...]
    differences: tuple[Difference, ...]
    damaged: frozenset[str]
    excess: int
    is_cut: bool

    @property
    def badness(self) -> int:
        """How far the frame is from how it would be written."""
        return len(self.differences) + abs(self.excess)


def readings(data: bytes) -> tuple[Reading, ...]:
    """Return the container as its headers tell it and as its directory does; none for no ZIP."""
    if len(data) > CONTAINER_LIMIT:
        return ()
    found = [tuple(_by_headers(data)), _by_directory(data)]
    return tuple(_compared(data, members) for members in found if members)


def _by_headers(data: bytes) -> Iterator[Member]:
    at = 0
    for _ in range(MEMBER_LIMIT):
        if data[at : at + 4] != _LOCAL_SIGN or at + _LOCAL.size > len(data):
            return
        *_, packed, _size, name_size, extra = _LOCAL.unpack_from(data, at)
        start = at + _LOCAL.size + name_size + extra
        if start + packed > len(data):
            return
        name = data[at + _LOCAL.size : at + _LOCAL.size + name_size].decode("latin-1")
        yield Member(name=name, data=data[start : start + packed])
        at = start + packed


def _by_directory(data: bytes) -> tuple[Member, ...]:
    end = data.rfind(_END_SIGN)
    if end < 0 or end + _END.size > len(data):
        return ()
    *_, count, size, at, _comment = _END.unpack_from(data, end)
    if count > MEMBER_LIMIT or at + size > end:
        return ()
    members: list[Member] = []
    total = 0
    for _ in range(count):
        if at + _ENTRY.size > end:
            return ()
        told = _ENTRY.unpack_from(data, at)
        packed, name_size, extra, comment, local = (told[i] for i in (9, 11, 12, 13, 17))
        name = data[at + _ENTRY.size : at + _ENTRY.size + name_size].decode("latin-1")
        start = local + _LOCAL.size + name_size
        total += packed
        # Members that overlap are how a small file tells of a huge one.
        if start + packed > len(data) or total > len(data):
            return ()
        members.append(Member(name=name, data=data[start : start + packed]))
        at += _ENTRY.size + name_size + extra + comment
    return tuple(members)


def _compared(data: bytes, members: tuple[Member, ...]) -> Reading:
    wanted = _framed(members)
    differences: list[Difference] = []
    wrong_sums: dict[str, list[Difference]] = {}
    for region in _regions(members):
        last = region.first + region.size
        if data[region.first : last] == wanted[region.first : last]:
            continue
        for at in range(region.first, last):
            if data[at : at + 1] == wanted[at : at + 1]:
                continue
            one = Difference(at=at, part=region.part, name=region.name)
            if region.crc_at <= at < region.crc_at + _CRC_BYTES:
                wrong_sums.setdefault(f"{region.part} {region.name}", []).append(one)
            else:
                differences.append(one)
    damaged = {
        member.name
        for member in members
        if f"header {member.name}" in wrong_sums and f"directory {member.name}" in wrong_sums
    }
    for found in wrong_sums.values():
        # One sum against the other and the bytes: the sum itself was changed.
        differences += [one for one in found if one.name not in damaged]
    excess = len(data) - len(wanted)
    return Reading(
        members=members,
        differences=tuple(sorted(differences, key=lambda one: one.at)),
        damaged=frozenset(damaged),
        excess=excess,
        is_cut=bool(excess) and (excess < 0 or data.rfind(_END_SIGN) < 0),
    )

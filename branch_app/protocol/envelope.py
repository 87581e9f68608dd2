"""Journal rows as the contents of an envelope: packed within limits, unpacked without trust."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from branch_app.domain.audit import chain_hash
from branch_app.domain.errors import BadInput, ChainBroken
from branch_app.protocol.codec import decode, encode
from branch_app.protocol.limits import (
    CONTENTS_LIMIT,
    ROW_LIMIT,
    require_hex,
    require_number,
    require_text,
)
from branch_app.protocol.messages import EnvelopeContents, EnvelopeHeader, EnvelopeRow


@dataclass(frozen=True, kw_only=True, slots=True)
class RowFacts:
    """What head office must know of a row, whatever else its header holds."""

    seq: int
    act: str
    kind: str
    record_id: str
    version: int
    base_version: int
    body_digest: str


def row_facts(row: EnvelopeRow) -> RowFacts:
    """Read the facts of a row's header; unknown keys are left alone. Raises BadInput."""
    try:
        facts = RowFacts(
            seq=_number(row, "seq"),
            act=_text(row, "act"),
            kind=_text(row, "kind"),
            record_id=_text(row, "record_id"),
            version=_number(row, "version"),
            base_version=_number(row, "base_version"),
            body_digest=_text(row, "body_digest"),
        )
        if facts.body_digest:
            require_hex(facts.body_digest, 64)
    except ValueError as error:
        raise BadInput(file="envelope_row", reason="schema") from error
    return facts


def _number(row: EnvelopeRow, name: str) -> int:
    value = row.header.get(name)
    if type(value) is not int:
        raise ValueError("not a number")
    require_number(value)
    return value


def _text(row: EnvelopeRow, name: str) -> str:
    value = row.header.get(name)
    if not isinstance(value, str):
        raise ValueError("not a text")
    require_text(value, 80)
    return value


def pack_rows(rows: Sequence[EnvelopeRow]) -> bytes:
    """Return the contents compressed. Raises BadInput over 500 rows or 4 MiB."""
    plain = encode(EnvelopeContents(rows=tuple(rows)))
    if len(rows) > ROW_LIMIT or len(plain) > CONTENTS_LIMIT:
        raise BadInput(file="envelope_contents", reason="too_large")
    return zlib.compress(plain, 6)


def unpack_rows(data: bytes) -> tuple[EnvelopeRow, ...]:
    """Return the rows; inflating stops at the limit. Raises BadInput."""
    inflater = zlib.decompressobj()
    try:
        plain = inflater.decompress(data, CONTENTS_LIMIT + 1)
    except zlib.error as error:
        raise BadInput(file="envelope_contents", reason="not_compressed") from error
    if len(plain) > CONTENTS_LIMIT or not inflater.eof or inflater.unused_data:
        raise BadInput(file="envelope_contents", reason="too_large")
    rows = decode(EnvelopeContents, plain, CONTENTS_LIMIT).rows
    if not 0 < len(rows) <= ROW_LIMIT:
        raise BadInput(file="envelope_contents", reason="too_large")
    return rows


def checked_rows(
    header: EnvelopeHeader, rows: Sequence[EnvelopeRow]
) -> Iterator[tuple[RowFacts, EnvelopeRow]]:
    """Yield the rows with their facts, each link of the chain verified on the way.

    Raises ChainBroken (`seq`) where sequence, link, hash or the header's claim does not hold.
    """
    prev, expected = header.prev, header.first_seq
    for row in rows:
        facts = row_facts(row)
        if facts.seq != expected or chain_hash(prev, row.header) != row.hash:
            raise ChainBroken(seq=expected)
        yield facts, row
        prev, expected = row.hash, expected + 1
    if expected - 1 != header.last_seq or prev != header.last_hash:
        raise ChainBroken(seq=header.last_seq)

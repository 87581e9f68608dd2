"""One line of an import file, read strictly: whatever it holds, a line or reasons come of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.checks import ProblemCode
from branch_app.domain.correction import WarningReason
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.field_source import Origin, Source, Verification
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.import_batch import LineReason
from branch_app.domain.serials import read_serial

LONGEST_LINE = 64 * 1024
LONGEST_EXTERNAL_ID = 100
_KEYS = ("values", "origins", "reasons", "consent", "external_id")


class BadLine(Exception):
    """The line cannot be used: a reason and, where it is a field of ours, the field."""

    def __init__(self, reason: LineReason, field: str = "") -> None:
        super().__init__(reason.value)
        self.reason, self.field = reason, field


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportLine:
    """What a line tells: a draft as typed, and the serial of the consent behind it if there is one.

    `key` is the same in every file for the same external id, else for the same content; `digest`
    for the same content alone. Both are digests: an external id may be anybody's number.
    """

    draft: ApplicantDraft
    consent: str
    key: str
    digest: str


def read_line(raw: bytes) -> ImportLine:
    """Return what a line tells. Raises BadLine, never anything else."""
    told = _object(raw)
    for key in told:
        if key not in _KEYS:
            raise BadLine(LineReason.UNKNOWN_KEY)
    draft = ApplicantDraft(
        values=_values(told.get("values")),
        origins=_origins(told.get("origins", {})),
        reasons=_reasons(told.get("reasons", {})),
    )
    consent, external_id = _consent(told), _external_id(told)
    digest = hashlib.sha256(b"line\0" + canonical_bytes(told)).hexdigest()
    key = hashlib.sha256(b"id\0" + external_id.encode()).hexdigest() if external_id else digest
    return ImportLine(draft=draft, consent=consent, key=key, digest=digest)


def _object(raw: bytes) -> dict[str, object]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadLine(LineReason.NOT_UTF8) from error
    try:
        # Numbers stand nowhere in a line: each is kept as no text, however long it is.
        told = json.loads(
            text,
            object_pairs_hook=_pairs,
            parse_constant=_refuse_constant,
            parse_int=_no_text,
            parse_float=_no_text,
        )
    except (ValueError, RecursionError) as error:
        raise BadLine(LineReason.NOT_JSON) from error
    if not isinstance(told, dict):
        raise BadLine(LineReason.NOT_AN_OBJECT)
    return told


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise BadLine(LineReason.DUPLICATE_KEY)
    return found


def _refuse_constant(_name: str) -> NoReturn:
    raise BadLine(LineReason.NOT_JSON)


def _no_text(_digits: str) -> None:
    return None


def _values(told: object) -> dict[str, str]:
    values = _mapping(told, LineReason.NO_VALUES)
    if not values:
        raise BadLine(LineReason.NO_VALUES)
    for name, value in values.items():
        if name not in CATALOGUE:
            raise BadLine(LineReason.UNKNOWN_FIELD)
        _text(value, LineReason.NOT_A_TEXT, name)
    return {name: str(value) for name, value in values.items()}


def _origins(told: object) -> dict[str, Origin]:
    return {
        name: _origin(pair, _field(name))
        for name, pair in _mapping(told, LineReason.BAD_ORIGIN).items()
    }


def _origin(pair: object, field: str) -> Origin:
    is_pair = isinstance(pair, list) and len(pair) == 2
    source, verification = pair if isinstance(pair, list) and is_pair else ("", "")
    try:
        return Origin(source=Source(source), verification=Verification(verification))
    except ValueError as error:
        raise BadLine(LineReason.BAD_ORIGIN, field) from error


def _reasons(told: object) -> dict[str, str]:
    reasons = {}
    for key, reason in _mapping(told, LineReason.BAD_REASON).items():
        name, _, code = key.partition(".")
        field = _field(name)
        is_known = code in set(ProblemCode) and isinstance(reason, str)
        if not is_known or reason not in set(WarningReason):
            raise BadLine(LineReason.BAD_REASON, field)
        reasons[key] = str(reason)
    return reasons


def _field(name: str) -> str:
    """Return the name of a field of ours; any other may be anything, a person's name too."""
    if name not in CATALOGUE:
        raise BadLine(LineReason.UNKNOWN_FIELD)
    return name


def _consent(told: Mapping[str, object]) -> str:
    if "consent" not in told:
        return ""
    serial = read_serial(_text(told["consent"], LineReason.BAD_CONSENT))
    if serial is None:
        raise BadLine(LineReason.BAD_CONSENT)
    return serial


def _external_id(told: Mapping[str, object]) -> str:
    if "external_id" not in told:
        return ""
    found = _text(told["external_id"], LineReason.BAD_EXTERNAL_ID).strip()
    if not 0 < len(found) <= LONGEST_EXTERNAL_ID:
        raise BadLine(LineReason.BAD_EXTERNAL_ID)
    return found


def _mapping(told: object, reason: LineReason) -> dict[str, object]:
    if not isinstance(told, dict):
        raise BadLine(reason)
    return told


def _text(value: object, reason: LineReason, field: str = "") -> str:
    """Return a text that can be stored: JSON's escapes may spell halves of letters."""
    if not isinstance(value, str) or _is_broken(value):
        raise BadLine(reason, field)
    return value


def _is_broken(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text)

"""Envelopes that are forged, broken or meant to harm; what is told and logged of them."""

from __future__ import annotations

import dataclasses
import logging
import zlib

import pytest

from branch_app.domain.errors import HeadOfficeUnreachable
from branch_app.protocol.limits import CONTENTS_LIMIT, ENVELOPE_LIMIT
from branch_app.security.crypto import new_key
from branch_app.sync.envelopes import seal_rows
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_pushes import refused, sealed_by, stored
from tests.sync.made_workstation import (
    Workstation,
    forged,
    make_applicant,
)


@pytest.mark.covers("K44")
@pytest.mark.parametrize("at", [-1, -70, -200])
def test_a_flipped_byte_is_refused(
    head_office: MadeHeadOffice, workstation: Workstation, at: int
) -> None:
    workstation.chain.note()
    assert refused(workstation, forged(workstation.seal(1, 1).data, at)) == {
        "reason": "seal_broken"
    }
    assert stored(head_office) == []


def test_an_envelope_signed_by_another_key_is_refused(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    workstation.chain.note()
    stranger = dataclasses.replace(workstation.sealing, sign_private=new_key())
    (item,) = seal_rows(workstation.chain.rows, stranger)
    assert refused(workstation, item.data) == {"reason": "seal_broken"}
    assert stored(head_office) == []


def test_an_envelope_of_another_device_is_refused(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    other = head_office.workstation()
    other.chain.note()
    assert refused(workstation, other.seal(1, 1).data) == {"reason": "wrong_device"}
    assert stored(head_office) == []


_DEEP = b'{"message":"envelope_contents","rows":' + b"[" * 5000 + b"]" * 5000 + b',"v":1}'


_DOUBLED = b'{"message":"envelope_contents","rows":[],"rows":[],"v":1}'


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        pytest.param(zlib.compress(_DEEP), "schema", id="deep"),
        pytest.param(zlib.compress(_DOUBLED), "schema", id="duplicate key"),
        pytest.param(b"not compressed", "schema", id="not compressed"),
        pytest.param(zlib.compress(b" " * (CONTENTS_LIMIT + 1)), "too_large", id="bomb"),
        pytest.param(zlib.compress(b"{}"), "schema", id="no rows"),
    ],
)
def test_hostile_contents_are_refused_though_sealed_and_signed(
    head_office: MadeHeadOffice, workstation: Workstation, contents: bytes, reason: str
) -> None:
    assert refused(workstation, sealed_by(workstation, contents)) == {"reason": reason}
    assert stored(head_office) == []


def test_an_oversize_body_is_refused_unread(workstation: Workstation) -> None:
    assert refused(workstation, bytes(ENVELOPE_LIMIT + 1)) == {"reason": "too_large"}


def test_what_is_no_envelope_is_refused(workstation: Workstation) -> None:
    assert refused(workstation, b"") == {"reason": "schema"}
    assert refused(workstation, b"branch-app sealed 1\n{}\n") == {"reason": "schema"}


@pytest.mark.covers("K39")
def test_answers_and_logs_hold_no_person(
    head_office: MadeHeadOffice,
    workstation: Workstation,
    caplog: pytest.LogCaptureFixture,
    expected_warnings: list[str],
) -> None:
    expected_warnings.append("incident")
    caplog.set_level(logging.DEBUG)
    workstation.chain.save(make_applicant(), body_digest="0" * 64)
    workstation.chain.save(make_applicant(2, given_name="Әсем\0"))
    with workstation.carrier() as carrier:
        answer = carrier.push(workstation.seal(1, 2).data)

    def die() -> None:
        raise RuntimeError("Әсем 900228400123")

    head_office.before_commit.act = die
    with workstation.carrier() as carrier, pytest.raises(HeadOfficeUnreachable):
        carrier.push(workstation.seal(1, 2).data)
    for secret in ("Әсем", "900228400123", "Қарлығашева"):
        assert secret not in caplog.text
        assert secret.encode() not in answer

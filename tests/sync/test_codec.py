"""Messages as canonical JSON: what is read back, what is refused, what an old one looks like."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.errors import BadInput
from branch_app.protocol.codec import decode, encode
from branch_app.protocol.messages import (
    DirectivePage,
    EnvelopeContents,
    EnvelopeRow,
    Hello,
    Receipt,
    RowVerdict,
    SealedDirective,
    Verdict,
)
from tests.sync.made_workstation import AT

HELLO = Hello(
    device="d" * 32,
    epoch="e" * 32,
    head_seq=7,
    head_hash="a" * 64,
    app_version="0.1.0",
    sent_at=AT,
)
# Frozen: a head office of any later version must read these very bytes.
HELLO_OF_PROTOCOL_1 = (
    b'{"app_version":"0.1.0","device":"dddddddddddddddddddddddddddddddd",'
    b'"epoch":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee","head_hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
    b'aaaaaaaaaaaaaaaaaaaaaaaaaaaa","head_seq":7,"message":"hello",'
    b'"sent_at":"2026-11-22T04:00:00.000+00:00","v":1}'
)


def test_the_form_of_protocol_1_does_not_change() -> None:
    assert encode(HELLO) == HELLO_OF_PROTOCOL_1
    assert decode(Hello, HELLO_OF_PROTOCOL_1) == HELLO


@given(
    st.lists(
        st.builds(
            RowVerdict,
            seq=st.integers(0, 2**53 - 1),
            verdict=st.sampled_from(Verdict),
            field=st.from_regex(r"[a-z_]{0,20}", fullmatch=True),
            reason=st.from_regex(r"[a-z_]{0,20}", fullmatch=True),
        ),
        max_size=5,
    )
)
def test_a_receipt_comes_back_as_it_was(verdicts: list[RowVerdict]) -> None:
    receipt = Receipt(
        device="d" * 32,
        epoch="e" * 32,
        ack_seq=3,
        ack_hash="a" * 64,
        verdicts=tuple(verdicts),
        server_time=AT,
        countersignature=b"\x00\xff",
    )
    assert decode(Receipt, encode(receipt)) == receipt


def test_nested_messages_bytes_and_absent_bodies_come_back() -> None:
    page = DirectivePage(items=(SealedDirective(number=1, data=b"\x01"),), has_more=True)
    assert decode(DirectivePage, encode(page)) == page
    row = EnvelopeRow(header={"seq": 1, "new": {"deep": [1]}}, hash="a" * 64, body=None, salt=b"s")
    contents = EnvelopeContents(rows=(row,))
    assert decode(EnvelopeContents, encode(contents)) == contents


def _changed(**changes: object) -> bytes:
    value = json.loads(HELLO_OF_PROTOCOL_1) | changes
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xff", id="not UTF-8"),
        pytest.param(b"[1]", id="not an object"),
        pytest.param(HELLO_OF_PROTOCOL_1 + b" ", id="not canonical"),
        pytest.param(HELLO_OF_PROTOCOL_1.replace(b'"v":1', b'"v":1,"v":1'), id="duplicate key"),
        pytest.param(b"[" * 100_000 + b"]" * 100_000, id="deep"),
        pytest.param(b'{"a":' * 40 + b"1" + b"}" * 40, id="deeper than canonical"),
        pytest.param(_changed(v=2), id="another protocol"),
        pytest.param(_changed(message="hullo"), id="another message"),
        pytest.param(_changed(extra=1), id="unknown field"),
        pytest.param(_changed(head_seq=7.5), id="float"),
        pytest.param(_changed(head_seq="7"), id="text for a number"),
        pytest.param(_changed(head_seq=True), id="flag for a number"),
        pytest.param(_changed(head_seq=-1), id="negative"),
        pytest.param(_changed(head_seq=2**70), id="huge"),
        pytest.param(_changed(device="D" * 32), id="upper-case id"),
        pytest.param(_changed(device=5), id="number for a text"),
        pytest.param(_changed(app_version="1\x00"), id="NUL"),
        pytest.param(_changed(app_version="1" * 41), id="long text"),
        pytest.param(_changed(sent_at="2026-11-22T04:00:00"), id="time without a zone"),
        pytest.param(_changed(sent_at="yesterday"), id="not a time"),
    ],
)
def test_a_message_that_is_not_exactly_one_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        decode(Hello, data, limit=1_000_000)
    assert caught.value.details == {"file": "hello", "reason": "schema"}


def test_a_message_over_its_limit_is_refused_unread() -> None:
    with pytest.raises(BadInput):
        decode(Hello, HELLO_OF_PROTOCOL_1, limit=len(HELLO_OF_PROTOCOL_1) - 1)


@pytest.mark.parametrize(
    "page",
    [
        b'{"has_more":true,"items":{},"message":"directive_page","v":1}',
        b'{"has_more":1,"items":[],"message":"directive_page","v":1}',
        b'{"has_more":true,"items":[{"data":"*","number":1}],"message":"directive_page","v":1}',
        b'{"has_more":true,"items":[{"data":"AQ=="}],"message":"directive_page","v":1}',
        b'{"has_more":true,"items":[{"data":"AQ==","number":0}],"message":"directive_page","v":1}',
    ],
)
def test_a_list_of_something_else_is_refused(page: bytes) -> None:
    with pytest.raises(BadInput):
        decode(DirectivePage, page)


def test_a_header_that_is_no_object_is_refused() -> None:
    row = b'{"body":null,"hash":"' + b"a" * 64 + b'","header":[],"salt":null}'
    with pytest.raises(BadInput):
        decode(EnvelopeContents, b'{"message":"envelope_contents","rows":[' + row + b'],"v":1}')

"""Directives: numbered without gaps, sealed to the device, asked for until acknowledged."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from branch_app.domain.errors import BadInput, HeadOfficeRefused, SealBroken
from branch_app.head_office.publishing import PAGE, publish_pack
from branch_app.protocol.limits import PACK_LIMIT
from branch_app.protocol.messages import DirectiveAck
from branch_app.sync.settle import open_directive
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_workstation import Workstation


def _publish(office: MadeHeadOffice, data: bytes) -> int:
    return publish_pack(office.running.office, data)


@pytest.mark.covers("K46")
def test_a_pack_edition_reaches_every_device(head_office: MadeHeadOffice) -> None:
    stations = [head_office.workstation() for _ in range(2)]
    assert [_publish(head_office, data) for data in (b"edition 1", b"edition 2")] == [1, 2]
    for station in stations:
        with station.carrier() as carrier:
            page = carrier.directives(0)
        opened = [open_directive(item.data, station.keys.kem, station.trust) for item in page.items]
        assert [(one.number, one.kind, one.body) for one in opened] == [
            (1, "pack", b"edition 1"),
            (2, "pack", b"edition 2"),
        ]
        assert not page.has_more


def test_a_directive_is_opaque_to_everybody_else(head_office: MadeHeadOffice) -> None:
    station, other = head_office.workstation(), head_office.workstation()
    _publish(head_office, b"edition 1")
    with station.carrier() as carrier:
        (item,) = carrier.directives(0).items
    assert b"edition 1" not in item.data
    with pytest.raises(SealBroken):
        open_directive(item.data, other.keys.kem, other.trust)


def test_the_same_bytes_are_published_once(head_office: MadeHeadOffice) -> None:
    assert [_publish(head_office, b"same") for _ in range(3)] == [1, 1, 1]
    assert head_office.value("SELECT count(*) FROM directive") == 1


def test_a_pack_over_the_limit_is_refused(head_office: MadeHeadOffice) -> None:
    with pytest.raises(BadInput):
        _publish(head_office, bytes(PACK_LIMIT + 1))


def test_numbers_have_no_gaps_and_a_cursor_misses_none(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    with ThreadPoolExecutor(3) as pool:
        numbers = list(pool.map(lambda n: _publish(head_office, b"%d" % n), range(12)))
    assert sorted(numbers) == list(range(1, 13))
    with workstation.carrier() as carrier:
        assert [item.number for item in carrier.directives(5).items] == list(range(6, 13))
        assert carrier.directives(12).items == ()


def test_a_failed_publication_takes_no_number(head_office: MadeHeadOffice) -> None:
    def die() -> None:
        raise RuntimeError("no power")

    head_office.before_commit.act = die
    with pytest.raises(RuntimeError):
        _publish(head_office, b"lost")
    head_office.before_commit.act = lambda: None
    assert _publish(head_office, b"kept") == 1


def test_many_directives_come_in_pages(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    for number in range(PAGE + 2):
        _publish(head_office, b"%d" % number)
    with workstation.carrier() as carrier:
        first = carrier.directives(0)
        assert (len(first.items), first.has_more) == (PAGE, True)
        rest = carrier.directives(first.items[-1].number)
        assert ([item.number for item in rest.items], rest.has_more) == ([51, 52], False)


def test_large_directives_share_no_page(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    for letter in (b"a", b"b"):
        _publish(head_office, letter * PACK_LIMIT)
    with workstation.carrier() as carrier:
        page = carrier.directives(0)
    assert ([item.number for item in page.items], page.has_more) == ([1], True)


def test_an_acknowledgement_is_kept_and_may_be_repeated(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    _publish(head_office, b"edition 1")
    device = workstation.identity.device
    with workstation.carrier() as carrier:
        for outcome in ("deferred", "applied", "applied"):
            carrier.acknowledge(DirectiveAck(device=device, number=1, outcome=outcome))
        for ack, reason in (
            (DirectiveAck(device=device, number=2, outcome="applied"), "not_found"),
            (DirectiveAck(device="9" * 32, number=1, outcome="applied"), "wrong_device"),
        ):
            with pytest.raises(HeadOfficeRefused) as caught:
                carrier.acknowledge(ack)
            assert caught.value.details["reason"] == reason
    assert head_office.rows("SELECT device_id, number, outcome FROM directive_ack") == [
        (device, 1, "applied")
    ]

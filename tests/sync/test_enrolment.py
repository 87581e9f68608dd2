"""A one-time code buys one identity, once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from branch_app.domain.errors import BranchError, HeadOfficeRefused
from branch_app.head_office.enrolment import TRIES
from branch_app.protocol.messages import Enrolment, EnrolmentAnswer
from branch_app.security.sealing import DeviceKeys
from branch_app.sync.http_carrier import enrol
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_workstation import make_enrolment


def _refused(office: MadeHeadOffice, enrolment: Enrolment) -> object:
    with pytest.raises(HeadOfficeRefused) as caught:
        enrol(office.url, enrolment)
    return caught.value.details["reason"]


def _devices(office: MadeHeadOffice) -> object:
    return office.rows("SELECT count(*) FROM device")[0][0]


@pytest.mark.covers("K46")
def test_a_code_gives_a_device_its_identity(head_office: MadeHeadOffice) -> None:
    answer = enrol(head_office.url, make_enrolment(head_office.code("W7"), DeviceKeys.make()))
    assert (answer.branch, answer.workstation) == ("ALM", "W7")
    assert answer.keys == head_office.running.office.keys.public()
    assert head_office.rows("SELECT id, branch, workstation, state FROM device") == [
        (answer.device, "ALM", "W7", "active")
    ]


def test_a_code_is_typed_as_people_type(head_office: MadeHeadOffice) -> None:
    typed = head_office.code().lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert enrol(head_office.url, make_enrolment(typed, DeviceKeys.make())).device


def test_only_the_hash_of_a_code_is_kept(head_office: MadeHeadOffice) -> None:
    code = head_office.code().replace("-", "")
    stored = str(head_office.rows("SELECT * FROM enrolment_code"))
    assert code[8:] not in stored
    # 28 letters of 32 possible: 140 bits that nobody can guess.
    assert len(code[8:]) * 5 >= 128


def test_a_used_code_buys_nothing_for_other_keys(head_office: MadeHeadOffice) -> None:
    code = head_office.code()
    enrol(head_office.url, make_enrolment(code, DeviceKeys.make()))
    assert _refused(head_office, make_enrolment(code, DeviceKeys.make())) == "code_used"
    assert _devices(head_office) == 1


def test_an_answer_that_was_lost_is_given_again_to_the_same_keys(
    head_office: MadeHeadOffice,
) -> None:
    enrolment = make_enrolment(head_office.code(), DeviceKeys.make())
    first, again = enrol(head_office.url, enrolment), enrol(head_office.url, enrolment)
    assert again.device == first.device
    assert _devices(head_office) == 1


def test_a_code_dies_after_five_wrong_tries(head_office: MadeHeadOffice) -> None:
    code = head_office.code()
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    for _ in range(TRIES):
        assert _refused(head_office, make_enrolment(wrong, DeviceKeys.make())) == "code_refused"
    assert _refused(head_office, make_enrolment(code, DeviceKeys.make())) == "code_refused"


def test_four_wrong_tries_are_forgiven(head_office: MadeHeadOffice) -> None:
    code = head_office.code()
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    for _ in range(TRIES - 1):
        _refused(head_office, make_enrolment(wrong, DeviceKeys.make()))
    assert enrol(head_office.url, make_enrolment(code, DeviceKeys.make())).device


def test_a_code_lives_one_day(head_office: MadeHeadOffice) -> None:
    code = head_office.code()
    span = head_office.rows("SELECT expires_at - issued_at FROM enrolment_code")[0][0]
    assert str(span) == "1 day, 0:00:00"
    head_office.change("UPDATE enrolment_code SET expires_at = now() - interval '1 second'")
    assert _refused(head_office, make_enrolment(code, DeviceKeys.make())) == "code_expired"


@pytest.mark.parametrize(
    "code", ["", "X", "0000-0000-0000-0000-0000-0000-0000-0000-0000", "Ә" * 36]
)
def test_a_code_that_nobody_issued_is_refused(head_office: MadeHeadOffice, code: str) -> None:
    assert _refused(head_office, make_enrolment(code, DeviceKeys.make())) == "code_refused"


def test_who_does_not_hold_the_keys_gets_no_identity(head_office: MadeHeadOffice) -> None:
    code = head_office.code()
    mine, theirs = DeviceKeys.make(), DeviceKeys.make()
    good = make_enrolment(code, mine)
    other = make_enrolment(code, theirs).keys
    stolen = (
        replace(good, keys=replace(good.keys, sign=other.sign)),
        replace(good, keys=replace(good.keys, transport=other.transport)),
        replace(good, keys=replace(good.keys, kem=other.kem)),
        replace(good, sign_proof=b""),
    )
    for enrolment in stolen:
        assert _refused(head_office, enrolment) == "proof"
    assert enrol(head_office.url, good).device


def test_a_key_to_which_nothing_can_be_sealed_is_refused(head_office: MadeHeadOffice) -> None:
    keys = DeviceKeys.make()
    good = make_enrolment(head_office.code(), keys)
    weak = replace(good, keys=replace(good.keys, kem=bytes(32)))
    assert _refused(head_office, weak) == "proof"


def test_one_set_of_keys_is_one_device(head_office: MadeHeadOffice) -> None:
    keys = DeviceKeys.make()
    enrol(head_office.url, make_enrolment(head_office.code(), keys))
    assert _refused(head_office, make_enrolment(head_office.code(), keys)) == "keys_known"


def test_of_two_at_once_one_gets_in(head_office: MadeHeadOffice) -> None:
    code = head_office.code()

    def try_it(_: int) -> EnrolmentAnswer | BranchError:
        try:
            return enrol(head_office.url, make_enrolment(code, DeviceKeys.make()))
        except HeadOfficeRefused as refusal:
            return refusal

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(try_it, range(4)))
    assert sum(isinstance(answer, EnrolmentAnswer) for answer in answers) == 1
    assert _devices(head_office) == 1


def test_a_server_that_dies_before_commit_has_enrolled_nobody(
    head_office: MadeHeadOffice, expected_warnings: list[str]
) -> None:
    enrolment = make_enrolment(head_office.code(), DeviceKeys.make())
    expected_warnings.append("incident")

    def die() -> None:
        raise RuntimeError("no power")

    head_office.before_commit.act = die
    with pytest.raises(BranchError):
        enrol(head_office.url, enrolment)
    assert _devices(head_office) == 0
    head_office.before_commit.act = lambda: None
    assert enrol(head_office.url, enrolment).device

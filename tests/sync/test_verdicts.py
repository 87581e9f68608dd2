"""What head office says to each row, and what becomes of its record."""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import replace

import pytest

from branch_app.domain.audit import EMPTY_HASH, body_digest, chain_hash
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.consent import Consent, ConsentState
from branch_app.domain.issued_form import Box, BoxKind, FormState, IssuedForm, SignedPage
from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Role, StaffMember
from branch_app.protocol.messages import Verdict
from branch_app.services.mailbox import SealedItem
from tests.fakes import START
from tests.storage.made_applications import APPLICATION, PUT_RIGHT, TOLD
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_pushes import push, sealed_by, verdicts
from tests.sync.made_workstation import (
    AT,
    Workstation,
    make_applicant,
)


@pytest.mark.covers("K46")
def test_records_become_rows_that_a_bare_driver_can_read(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    form = IssuedForm(
        id="f" * 32, version=1, serial="ALM-W1-000001", applicant_id=f"{1:032x}", code="C1",
        edition=1, pack_id="lft", pack_edition=1, language="kk", state=FormState.SIGNED,
        choices=("c1",), page_count=1,
        boxes=(Box(page=1, id="s", kind=BoxKind.SIGNATURE, x=1.5, y=2, width=30, height=8),),
        pdf_digest="a" * 64, pdf_attachment_id="b" * 32, issued_by="5" * 32, issued_at=AT,
        changed_at=AT, ticks={"c1": True},
        scans=(SignedPage(page=1, attachment_id="c" * 32, digest="d" * 64),), signed_at=AT,
    )  # fmt: skip
    consent = Consent(
        id="e" * 32, version=1, applicant_id=f"{1:032x}", code="C1", item="",
        state=ConsentState.GRANTED, form_id="f" * 32, decided_at=AT, changed_at=AT,
    )  # fmt: skip
    workstation.chain.save(make_applicant())
    workstation.chain.save(form)
    workstation.chain.save(consent)
    assert verdicts(push(workstation, workstation.seal(1, 3))) == ["applied"] * 3
    assert head_office.rows(
        "SELECT values->>'iin', values->>'birth_date', state, branch, registered_at FROM applicant"
    ) == [("900228400123", "1990-02-28", "active", "ALM", AT)]
    assert head_office.rows(
        "SELECT serial, state, ticks, boxes->0->>'x', scans->0->>'digest', signed_at, choices "
        "FROM issued_form"
    ) == [("ALM-W1-000001", "signed", {"c1": True}, "1.5", "d" * 64, AT, ["c1"])]
    assert head_office.rows("SELECT code, state, form_id, decided_at FROM consent") == [
        ("C1", "granted", "f" * 32, AT)
    ]


@pytest.mark.covers("K14", "K26", "K46")
def test_sources_and_grounds_of_an_application_arrive_with_the_version_they_belong_to(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    for record in (APPLICATION, TOLD, PUT_RIGHT):
        workstation.chain.save(record)
    assert verdicts(push(workstation, workstation.seal(1, 3))) == ["applied"] * 3
    (row,) = head_office.rows("SELECT version, sources, correction FROM application")
    version, sources, correction = row
    assert (version, correction) == (
        3,
        {"reason": "subject_request", "document": "№ 7", "second": "boss"},
    )
    assert isinstance(sources, dict)
    assert {name: one["obtained_by"] for name, one in sources.items()} == {
        "amount": "other",
        "payout_channel": "staff",
    }
    assert sources["amount"]["confirmed_at"] == START.isoformat()
    assert sources["payout_channel"]["confirmed_at"] is None
    workstation.chain.save(PUT_RIGHT.given_to("b" * 32))
    assert verdicts(push(workstation, workstation.seal(4, 4))) == ["applied"]
    assert head_office.rows("SELECT applicant_id, correction FROM application") == [
        ("b" * 32, None)
    ]


@pytest.mark.covers("K46")
def test_a_refused_row_is_kept_for_a_person_and_its_neighbours_pass(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    chain, nonsense = workstation.chain, b'{"id":5}'
    chain.save(make_applicant(1))
    chain.save(make_applicant(2), body_digest="0" * 64)
    digest = body_digest(b"s", nonsense)
    chain.append(Act.CORRECT, RecordKind.APPLICANT, (nonsense, b"s"), body_digest=digest)
    chain.save(make_applicant(4), record_id="9" * 32)
    chain.save(make_applicant(5, family_name="A\0B"))
    chain.save(make_applicant(6))
    receipt = push(workstation, workstation.seal(1, 6))
    assert verdicts(receipt) == ["applied", *["quarantined"] * 4, "applied"]
    told = [(row.field, row.reason) for row in receipt.verdicts[1:5]]
    assert told == [
        ("body", "digest"),
        ("applicant", "schema is missing"),
        ("version", "another_record"),
        ("applicant", "not_storable"),
    ]
    assert head_office.rows("SELECT id FROM applicant ORDER BY id") == [
        (f"{1:032x}",),
        (f"{6:032x}",),
    ]
    assert head_office.value("SELECT count(body) FROM journal_row") == 6
    again = push(workstation, workstation.seal(1, 6))
    assert verdicts(again) == ["duplicate", *["quarantined"] * 4, "duplicate"]


@pytest.mark.parametrize(
    "body", [b"{", b'{"b":1,"a":2}', b'{"a":1.5}', b'"\xff"', b"[" * 4000 + b"]" * 4000]
)
def test_a_body_that_is_not_canonical_is_kept_and_not_quoted(
    head_office: MadeHeadOffice, workstation: Workstation, body: bytes
) -> None:
    workstation.chain.append(
        Act.CORRECT, RecordKind.APPLICANT, (body, b"s"),
        record_id="3" * 32, version=1, body_digest=body_digest(b"s", body),
    )  # fmt: skip
    (verdict,) = push(workstation, workstation.seal(1, 1)).verdicts
    assert (verdict.verdict, verdict.reason) == (Verdict.QUARANTINED, "not canonical")
    assert head_office.rows("SELECT body FROM journal_row") == [(body,)]


def test_a_body_without_its_salt_is_quarantined(workstation: Workstation) -> None:
    workstation.chain.append(Act.CORRECT, RecordKind.APPLICANT, (b"{}", None))
    (verdict,) = push(workstation, workstation.seal(1, 1)).verdicts
    assert verdict.verdict is Verdict.QUARANTINED


def test_a_draft_or_erased_body_leaves_its_place_in_the_chain(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    person = replace(make_applicant(), state=RecordState.DRAFT)
    digest = hashlib.sha256(b"erased").hexdigest()
    workstation.chain.append(Act.REGISTER, RecordKind.APPLICANT, (None, None),
                             record_id=person.id, version=1, body_digest=digest)  # fmt: skip
    workstation.chain.save(person.activated(at=AT))
    assert verdicts(push(workstation, workstation.seal(1, 2))) == ["applied", "applied"]
    assert head_office.rows("SELECT version, state FROM applicant") == [
        (2, RecordState.ACTIVE.value)
    ]


def test_a_record_that_head_office_only_keeps_is_applied(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    member = StaffMember(
        id="7" * 32, version=1, login="aigul", display_name="Айгүл", role=Role.CLERK, admitted_at=AT
    )
    saved = workstation.chain.save(member)
    assert verdicts(push(workstation, workstation.seal(1, 1))) == ["applied"]
    assert head_office.rows("SELECT kind, body FROM journal_row") == [("staff", saved.body)]


def test_a_kind_from_a_newer_workstation_is_kept_and_marked(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    body = b'{"anything":1}'
    row = workstation.chain.append(
        Act.REGISTER, None, (body, b"s"), body_digest=body_digest(b"s", body)
    )
    header = {**row.entry.header(), "kind": "hologram", "act": "project", "colour": "green"}
    plain = {"message": "envelope_contents", "v": 1, "rows": [
        {"header": header, "hash": chain_hash(EMPTY_HASH, header),
         "body": "eyJhbnl0aGluZyI6MX0=", "salt": "cw=="}]}  # fmt: skip
    contents = json.dumps(plain, sort_keys=True, separators=(",", ":")).encode()
    last_hash = chain_hash(EMPTY_HASH, header)
    data = sealed_by(workstation, zlib.compress(contents), last_hash=last_hash)
    (verdict,) = push(workstation, SealedItem(name="", data=data)).verdicts
    assert (verdict.verdict, verdict.reason) == (Verdict.APPLIED, "unknown_kind")
    stored_header, stored_body = head_office.rows("SELECT header, body FROM journal_row")[0]
    assert isinstance(stored_header, bytes)
    assert json.loads(stored_header)["colour"] == "green"
    assert stored_body == body


@pytest.mark.covers("K46")
def test_a_version_from_a_stale_base_waits_for_a_person_and_both_are_kept(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    other = head_office.workstation()
    person = make_applicant()
    workstation.chain.save(person)
    mine = person.corrected({**person.values, "family_name": "Бір"}, at=AT)
    theirs = person.corrected({**person.values, "family_name": "Екі"}, at=AT)
    workstation.chain.save(mine)
    other.chain.save(theirs)
    assert verdicts(push(workstation, workstation.seal(1, 2))) == ["applied", "applied"]
    receipt = push(other, other.seal(1, 1))
    assert verdicts(receipt) == ["needs_review"]
    assert (receipt.verdicts[0].field, receipt.ack_seq) == ("base_version", 1)
    assert head_office.value("SELECT values->>'family_name' FROM applicant") == "Бір"
    assert (
        head_office.value("SELECT count(body) FROM journal_row WHERE record_id = :id", id=person.id)
        == 3
    )
    other.chain.save(mine.corrected({**mine.values, "family_name": "Үш"}, at=AT))
    assert verdicts(push(other, other.seal(2, 2))) == ["applied"]
    assert head_office.value("SELECT values->>'family_name' FROM applicant") == "Үш"

"""The proof of consent at the counter: what may be proven, by whom; the applicant's own receipt."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import json
import zipfile

import pypdfium2
import pytest

from branch_app.bootstrap.evidence import verify_evidence
from branch_app.cli.evidence_words import look_line
from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act
from branch_app.domain.destruction import Ground
from branch_app.domain.errors import (
    BranchError,
    ConsentMissing,
    MoveNotAllowed,
    NotFound,
    NotPermitted,
    RecordBlocked,
)
from branch_app.domain.evidence import ManifestSigner, put_together
from branch_app.domain.evidence_faults import EvidenceFaultKind, EvidenceState
from branch_app.domain.evidence_page import page_code
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.look import Doubt
from branch_app.domain.serials import read_page_code, show_serial
from branch_app.domain.staff import Role
from branch_app.services.evidence import EvidenceKeys
from branch_app.services.form_issuing import PAGE_CODE_KEY
from tests.services.argument_ink import unsigned_page
from tests.services.crew import make_crew, second
from tests.services.desk import KEY, NEEDED, Desk, make_desk, scanned

REPRESENTED = "C10.email"


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def _held(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        pages = [document[at].get_textpage().get_text_bounded() for at in range(len(document))]
    return "".join("".join(pages).split())


def _said(words: str, text: str) -> bool:
    return "".join(words.split()) in text


def _person(desk: Desk) -> Applicant:
    """Register a person with what the pack in force lets be asked."""
    with desk.begin_work() as work:
        asked = {entry.field for entry in work.packs.edition(1).data_list}
    values = {name: value for name, value in NEEDED.items() if name in asked}
    return desk.applicants.register(desk.confirming(values)).applicant


@pytest.mark.parametrize("pack_id", ["lft", "satcredit"])
def test_the_page_for_people_tells_what_when_by_which_paper(pack_id: str) -> None:
    desk = make_desk(pack_id)
    person = _person(desk)
    desk.consent(person)
    form = desk.sign(person, "C10", yes=["email"])
    made = desk.evidence.make(form.serial)
    page = _text(_held(made.data)["evidence.pdf"])
    for words in (
        "Келісімнің дәлелі",
        "Подтверждение согласия",
        show_serial(form.serial),
        form.pdf_digest[:8],
        person.full_name,
        "C10.email",
        "берілді",
        "не дано",
        "рабочее место не подключено к головному офису",
        "branch-app evidence verify",
    ):
        assert _said(words, page), words
    assert person.text("iin") not in page


def test_before_enrolment_it_is_whole_but_vouched_for_by_nobody(desk: Desk) -> None:
    form = desk.consent(desk.register())
    made = desk.evidence.make(form.serial)
    report = verify_evidence(made.data)
    assert (report.state, report.faults) == (EvidenceState.NOT_COUNTERSIGNED, ())
    assert (made.signed_up_to, report.workstation_key, report.head_office_key) == (0, "", "")
    assert report.consents == (("C1", "granted"),)


@pytest.mark.covers("K21")
def test_what_the_scan_left_in_doubt_and_who_looked_is_not_hidden(desk: Desk) -> None:
    form = desk.consent(desk.register())
    (due,) = desk.ink_checks.due()
    assert desk.ink_checks.note(form.id, due.version, [unsigned_page()]) is not None
    waiting = desk.evidence.make(form.serial).data
    page = _text(_held(waiting)["evidence.pdf"])
    assert _said("место для подписи на скане пустое", page)
    assert _said("ещё никто не посмотрел", page)
    desk.ink_checks.looked(form.serial, "seen", "pale")
    made = desk.evidence.make(form.serial).data
    page = _text(_held(made)["evidence.pdf"])
    for words in ("қол қойылатын орын сканда бос", f"күмән жоқ деп тапты: {desk.staff.id}"):
        assert _said(words, page), words
    (look,) = json.loads(_held(made)["consent.json"])["scan_looks"]
    assert (look["doubts"], look["result"], look["reason"]) == (["not_seen"], "seen", "pale")
    for data in (waiting, made):
        assert verify_evidence(data).faults == ()
    # Who only checks the file is told of it too.
    told = [verify_evidence(data).looks for data in (waiting, made)]
    assert told == [(((Doubt.NOT_SEEN,), ""),), (((Doubt.NOT_SEEN,), "seen"),)]
    assert look_line((Doubt.NOT_SEEN,), "").endswith("nobody has looked yet")
    # Put together anew with another result: the proven record of the look does not bear it out.
    others = {name: one for name, one in _held(made).items() if not name.startswith("manifest")}
    others["consent.json"] = others["consent.json"].replace(b'"seen"', b'"asked_again"')
    forged = put_together(others, serial=form.serial, made_at="2026-11-22", signer=None).data
    (fault,) = verify_evidence(forged).faults
    assert (fault.kind, fault.member) == (EvidenceFaultKind.FACTS, "consent.json")


@pytest.mark.covers("K21")
def test_a_page_that_a_person_tied_to_the_paper_is_named(desk: Desk) -> None:
    person = desk.register()
    desk.consent(person)
    form = desk.forms.issue(person.id, "C10")
    for number in range(2, form.page_count + 1):
        desk.scan(form, number)
    desk.scans.add([scanned(1, None, b"its corner is torn off")], "torn.jpg")
    (waiting,) = desk.scans.waiting()
    desk.scans.attach(waiting.id, form.serial, 1)
    desk.consents.record_ticks(form.serial, {one: one == "email" for one in form.choices})
    made = desk.evidence.make(form.serial).data
    page = _text(_held(made)["evidence.pdf"])
    assert _said(f"Страница, привязанная к бумаге вручную 1: {desk.staff.id}", page)
    (tied,) = json.loads(_held(made)["consent.json"])["pages_tied_by_hand"]
    assert tied["page"] == 1
    rows = json.loads(_held(made)["journal.json"])
    assert tied["journal_row"] in [
        row["header"]["seq"] for stretch in rows["stretches"] for row in stretch["rows"]
    ]
    assert verify_evidence(made).faults == ()


def test_a_withdrawal_is_proven_by_its_own_paper_and_told_by_the_first(desk: Desk) -> None:
    person = desk.register()
    desk.consent(person)
    adverts = desk.sign(person, "C10", yes=["email"])
    paper = desk.sign(person, "WITHDRAWAL", yes=["marketing"])
    for serial in (adverts.serial, paper.serial):
        report = verify_evidence(desk.evidence.make(serial).data)
        assert report.faults == ()
        assert dict(report.consents)["C10.email"] == "withdrawn"
    record = json.loads(_held(desk.evidence.make(adverts.serial).data)["consent.json"])
    events = {one["target"]: [e["event_type"] for e in one["events"]] for one in record["consents"]}
    assert events["C10.email"] == ["grant", "withdraw"]


@pytest.mark.covers("K21")
def test_after_a_scan_was_taken_off_the_reason_and_both_times_are_told() -> None:
    crew = make_crew()
    desk = crew.manager
    person = desk.register()
    paper = desk.consent(person)
    (given,) = (one for one in desk.consents.of_applicant(person.id) if one.code == "C1")
    desk.branch.clock.advance(hours=3)
    desk.scans.detach(paper.serial, 1, "unreadable", second(Role.OFFICER))
    with pytest.raises(MoveNotAllowed) as told:
        desk.evidence.make(paper.serial)
    assert told.value.details["reason"] == "scan_detached"
    desk.branch.clock.advance(hours=1)
    desk.scan(paper, 1, picture=b"scanned again")
    desk.consents.record_ticks(paper.serial, {"consent": True})
    page = _text(_held(desk.evidence.make(paper.serial).data)["evidence.pdf"])
    then = given.decided_at.astimezone(KAZAKHSTAN)
    end = then + dt.timedelta(hours=3)
    assert _said(f"аннулировано, {end:%d.%m.%Y %H:%M} (ответ дан {then:%d.%m.%Y %H:%M})", page)
    assert _said("күші жойылды", page)


def test_what_is_not_signed_or_not_answered_proves_nothing(desk: Desk) -> None:
    person = desk.register()
    paper = desk.forms.issue(person.id, "C1")
    with pytest.raises(MoveNotAllowed) as told:
        desk.evidence.make(paper.serial)
    assert told.value.details["reason"] == "not_settled"
    desk.scan(paper)
    with pytest.raises(MoveNotAllowed):
        desk.evidence.make(paper.serial)
    with pytest.raises(NotFound):
        desk.evidence.make("ALM1-01-9999999-0")


def test_a_clerk_and_an_auditor_may_not_and_a_blocked_person_stays_closed(desk: Desk) -> None:
    person = desk.register()
    form = desk.consent(person)
    for role in (Role.CLERK, Role.AUDITOR):
        member = dataclasses.replace(desk.staff, role=role)
        with pytest.raises(NotPermitted):
            dataclasses.replace(desk, staff=member).evidence.make(form.serial)
    desk.record_states.block(person.id, Ground.BREACH_NOTICE, "1")
    with pytest.raises(RecordBlocked):
        desk.evidence.make(form.serial)
    officer = dataclasses.replace(desk.staff, role=Role.OFFICER)
    made = dataclasses.replace(desk, staff=officer).evidence.make(form.serial)
    assert verify_evidence(made.data).faults == ()


def test_the_code_of_the_page_is_never_taken_for_the_paper(desk: Desk) -> None:
    form = desk.consent(desk.register())
    with desk.begin_work() as work:
        assert work.settings.get(PAGE_CODE_KEY) == KEY.hex()
    assert read_page_code(page_code(form.serial, 1), KEY) is None


@pytest.mark.parametrize("pack_id", ["lft", "satcredit"])
def test_the_receipt_tells_the_applicant_every_answer_with_its_serial(pack_id: str) -> None:
    desk = make_desk(pack_id)
    person = _person(desk)
    with pytest.raises(ConsentMissing):
        desk.forms.issue(person.id, "CONSENT_RECEIPT")
    base = desk.consent(person)
    adverts = desk.sign(person, "C10", yes=["email"])
    receipt = desk.forms.issue(person.id, "CONSENT_RECEIPT")
    assert not receipt.is_to_be_signed
    text = _text(desk.forms.pdf(receipt.id))
    with desk.begin_work() as work:
        pack = work.packs.edition(1)
    (choice,) = [one for one in pack.forms["C10"].choices if one.granted == REPRESENTED]
    for words in (
        show_serial(base.serial),
        show_serial(adverts.serial),
        choice.text.kk,
        choice.text.ru,
        "22.11.2026",
        "дано",
        "не дано",
    ):
        assert _said(words, text), words


def test_a_refusal_of_every_kind_is_an_expected_error(desk: Desk) -> None:
    for typed in ("", "x" * 400, "ALM10100000014", "😀"):
        with pytest.raises(BranchError):
            desk.evidence.make(typed)


def test_a_workstation_whose_enrolment_told_no_key_tells_it_with_its_first_proof(
    desk: Desk,
) -> None:
    form = desk.consent(desk.register())
    signer = ManifestSigner(public=b"k" * 32, sign=bytes)
    keys = EvidenceKeys(device="d" * 32, head_office=b"h" * 32, signer=signer)
    service = dataclasses.replace(desk.evidence, keys=lambda _settings: keys)
    for _time in range(2):
        made = service.make(form.serial)
        # Nobody vouches for it before the next synchronisation.
        assert made.signed_up_to == 0
        assert b"workstation_key" in _held(made.data)["journal.json"]
    with desk.begin_work() as work:
        (row,) = work.journal.told(Act.ENROL, "d" * 32)
    assert row.details == {"workstation_key": (b"k" * 32).hex()}

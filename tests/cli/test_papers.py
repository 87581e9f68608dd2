"""Papers by commands: blank ones keyed in, other signers and channels, reprints, editions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.cli import exits
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.packs import pack_bytes, read_pack
from tests.cli.conftest import Answer
from tests.cli.counter import CommandCounter, make_counter, text_of, type_in
from tests.packs.copies import copied, next_edition, replaced
from tests.services.desk import NEEDED

REPRESENTATIVE = {
    "kind": "representative",
    "name": "Үлгі Өкіл Өкілұлы",
    "document": "жеке куәлік 098765432",
    "authority": "сенімхат № 17",
}
HELPER = {
    "kind": "helper",
    "name": "Үлгі Көмекші",
    "document": "жеке куәлік 087654321",
    "reason": "қолы сынған",
}
CONTACT = {"place": 1, "name": "Үлгі Жақын", "kind": "sibling", "telephone": "+77017654321"}
PERIOD = ("--from", "2026-01-01", "--to", "2199-12-31")


@pytest.fixture
def counter(
    command: Callable[..., Answer], applicant_id: str, data_dir: Path, tmp_path: Path
) -> CommandCounter:
    return make_counter(data_dir, tmp_path, command, applicant_id)


def _refused(answer: Answer, told: str, code: int = exits.BAD_INPUT) -> None:
    assert (answer.code, told in answer.err) == (code, True), answer.err
    assert answer.out == ""
    assert len(answer.err.strip().splitlines()) == 1
    for told_of in (NEEDED, REPRESENTATIVE, HELPER, CONTACT):
        for name, value in told_of.items():
            assert name in {"kind", "place"} or str(value) not in answer.err


def _said(words: str, paper: str | Path) -> bool:
    return words.replace(" ", "") in text_of(paper).replace(" ", "")


def test_forms_are_told_in_both_languages_with_what_they_ask(counter: CommandCounter) -> None:
    forms = {one["code"]: one for one in counter.facts("forms", "list")}
    assert (forms["C1"]["sort"], forms["RIGHTS"]["sort"]) == ("consent", "handout")
    assert all(one["kk"] and one["ru"] and one["in_force_on"] for one in forms.values())
    asked = {one["id"]: one for one in forms["CESSION_NOTICE"]["inputs"]}
    assert (asked["contract_date"]["kind"], asked["contract_date"]["required"]) == ("date", True)


@pytest.mark.covers("K16", "K40", "R-009")
def test_a_reprint_needs_a_reason_and_a_spoiled_paper_stays_in_its_register(
    counter: CommandCounter,
) -> None:
    paper = counter.render("C1")
    serial = ("--serial", paper["serial"])
    again = ("forms", "reprint", *serial, "--out", counter.place())
    _refused(counter.command(*again), "needs a reason")
    _refused(counter.command(*again, "--reason", "whim"), "jam, lost, copy, quality")
    assert not Path(again[-1]).exists()
    written = counter.facts(*again, "--reason", "jam")
    assert (written["prints"], written["sha256"]) == (2, paper["sha256"])
    assert Path(again[-1]).read_bytes() == Path(paper["file"]).read_bytes()
    _refused(counter.command(*again, "--reason", "lost"), "such a file already")
    with counter.branch.session() as services:
        unwritten = services.forms.issue(counter.applicant_id, "C10")
    first = ("forms", "reprint", "--serial", unwritten.serial, "--out")
    assert counter.facts(*first, counter.place())["prints"] == 1
    _refused(counter.command(*first, counter.folder / ("a" * 300)), "no file there")
    _refused(counter.command("forms", "void", *serial, "--reason", "whim"), "misprint")
    _refused(counter.command("forms", "void", "--serial", "X", "--reason", "jam"), "no serial")
    assert counter.facts("forms", "void", *serial, "--reason", "misprint")["state"] == "void"
    (spoiled,) = counter.facts("forms", "spoiled", *PERIOD)
    assert (spoiled["serial"], spoiled["reason"], spoiled["blank"]) == (
        paper["serial"],
        "misprint",
        False,
    )
    assert counter.applicant_id not in str(spoiled)
    backwards = ("--from", "2026-02-01", "--to", "2026-01-01")
    _refused(counter.command("forms", "spoiled", *backwards), "before the first")
    assert counter.facts("consents", "refusals", *PERIOD)["count"] == 0
    counter.sign(counter.render("C1"), ticks=False)
    assert counter.facts("consents", "refusals", *PERIOD)["count"] == 1
    shown = counter.command("applicants", "show", counter.applicant_id)
    assert shown.code == exits.FAILED


@pytest.mark.covers("K56")
def test_a_blank_form_filled_in_by_hand_is_keyed_in_later_with_both_times(
    counter: CommandCounter,
) -> None:
    order = ("forms", "blank", "--form", "C1", "--out", counter.folder, "--count")
    _refused(counter.command(*order, "0"), "50")
    kept, spoiled = counter.facts(*order, "2")
    assert not any(_said(NEEDED[name], kept["file"]) for name in ("iin", "family_name"))
    waiting = counter.facts("forms", "waiting")
    assert [one["serial"] for one in waiting] == [kept["serial"], spoiled["serial"]]
    void = ("forms", "void", "--serial", spoiled["serial"], "--reason", "unused")
    assert counter.facts(*void)["state"] == "void"
    filled = dt.datetime.now(KAZAKHSTAN).replace(microsecond=0, tzinfo=None)
    filled += dt.timedelta(seconds=1)
    key_in = ("forms", "key-in", "--serial", kept["serial"], *counter.person, "--filled-at")
    _refused(counter.command(*key_in, "2026-01-01T10:15"), "before it was made")
    while dt.datetime.now(KAZAKHSTAN).replace(tzinfo=None) <= filled:
        counter.facts("forms", "waiting")
    keyed = counter.facts(*key_in, filled.isoformat())
    assert keyed["filled_at"].startswith(filled.isoformat())
    assert keyed["keyed_at"] >= keyed["filled_at"]
    assert counter.facts("forms", "waiting") == []
    counter.sign(keyed)
    (consent,) = counter.facts("consents", "list", *counter.person)
    assert (consent["state"], consent["serial"]) == ("granted", kept["serial"])
    assert consent["decided_at"] == keyed["filled_at"]
    again = counter.command(*key_in, filled.isoformat())
    assert again.code == exits.FAILED
    (line,) = counter.facts("forms", "spoiled", *PERIOD)
    assert (line["serial"], line["blank"]) == (spoiled["serial"], True)


@pytest.mark.covers("K56", "R-111")
@pytest.mark.parametrize("signer", [REPRESENTATIVE, HELPER], ids=["representative", "helper"])
def test_another_person_signs_with_authority_or_reason(
    counter: CommandCounter, monkeypatch: pytest.MonkeyPatch, signer: dict[str, str]
) -> None:
    base = ("forms", "render", "--form", "C1", *counter.person, "--order")
    for missing in set(signer) - {"kind"}:
        lacking = counter.file({"signer": {**signer, missing: " "}})
        out = counter.place()
        _refused(counter.command(*base, lacking, "--out", out), "representative needs")
        assert not out.exists()
    type_in(monkeypatch, {"language": "ru", "signer": signer})
    paper = counter.facts(*base, "-", "--out", counter.place())
    assert paper["signer"] == signer["kind"]
    for name in set(signer) - {"kind"}:
        assert _said(signer[name], paper["file"]), name
    counter.sign(paper)
    (consent,) = counter.facts("consents", "list", *counter.person)
    assert (consent["code"], consent["state"]) == ("C1", "granted")


@pytest.mark.covers("K19")
def test_a_contact_person_agrees_on_a_paper_of_their_own(counter: CommandCounter) -> None:
    counter.sign(counter.render("C1"))
    base = ("forms", "render", "--form", "C15", *counter.person, "--out", counter.place())
    _refused(counter.command(*base), "contact person")
    for wrong, told in (
        ({**CONTACT, "telephone": "12"}, "telephone"),
        ({**CONTACT, "place": 4}, "1 to 3"),
        ({**CONTACT, "place": "1"}, "contact.place"),
        ({**CONTACT, "kind": "neighbour of Үлгі"}, "contact.kind"),
    ):
        _refused(counter.command(*base, "--order", counter.file({"contact": wrong})), told)
    contact = counter.file({"contact": CONTACT})
    other = ("forms", "render", "--form", "C10", *counter.person, "--out", counter.place())
    _refused(counter.command(*other, "--order", contact), "leave it out")
    paper = counter.facts(*base, "--order", contact)
    assert _said(CONTACT["name"], paper["file"])  # type: ignore[arg-type]
    counter.sign(paper)
    listed = counter.facts("consents", "list", *counter.person)
    assert {(one["code"], one["item"]) for one in listed} == {("C1", ""), ("C15", "1")}


@pytest.mark.covers("K19", "K56", "R-117")
def test_a_consent_by_the_state_service_holds_by_its_reference(counter: CommandCounter) -> None:
    given = {
        "target": "C5",
        "granted": True,
        "channel": "state_service",
        "reference": "1414-2026-77",
        "decided_at": dt.datetime.now(KAZAKHSTAN).isoformat(),
        "valid_until": "2199-11-20",
    }
    base = ("consents", "elsewhere", *counter.person, "--given")
    before = counter.command(*base, counter.file(given))
    _refused(before, "not in force", exits.FAILED)
    counter.sign(counter.render("C1"))
    for wrong, told in (
        ({"channel": "paper"}, "state_service"),
        ({"channel": "pigeon"}, "state_service"),
        ({"reference": " "}, "reference"),
        ({"decided_at": "2199-01-01T00:00"}, "still to come"),
        ({"decided_at": "yesterday"}, "decided_at"),
        ({"granted": "yes"}, "granted"),
        ({"valid_until": "2026"}, "valid_until"),
    ):
        _refused(counter.command(*base, counter.file({**given, **wrong})), told)
    recorded = counter.facts(*base, counter.file(given))
    assert (recorded["channel"], recorded["valid_until"]) == ("state_service", "2199-11-20")
    code, answer = counter.may(purpose="state_databases")
    assert (code, answer["reference"], answer["serial"]) == (0, "1414-2026-77", "")
    standing = {one["code"]: one for one in counter.facts("consents", "set", *counter.person)}
    assert (standing["C5"]["standing"], standing["C5"]["proof"]) == ("holds", "1414-2026-77")
    counter.facts(*base, counter.file({**given, "granted": False}))
    code, answer = counter.may(purpose="state_databases")
    assert (code, answer["why"]) == (exits.REFUSED, "refused")


@pytest.mark.covers("K3", "R-170", "R-228")
def test_who_signed_an_older_edition_is_listed_and_asked_anew(
    counter: CommandCounter, tmp_path: Path
) -> None:
    first = counter.render("C1")
    counter.sign(first)
    assert counter.facts("consents", "older") == []
    pack = copied("lft", tmp_path / "next")
    replaced(pack / "pack.toml", "edition = 1\n", "edition = 2\n")
    next_edition(pack / "forms/C1/1.toml")
    with counter.branch.session() as services, services.packs.begin_work() as work:
        work.packs.install(read_pack(pack), pack_bytes(pack))
        work.commit()
    (older,) = counter.facts("consents", "older")
    assert older == {"applicant": counter.applicant_id, "form_edition": 1, "policy": 1}
    due = {one["code"]: one for one in counter.facts("consents", "set", *counter.person)}["C1"]
    assert (due["standing"], due["edition"], due["newest_edition"]) == ("older_edition", 1, 2)
    others = [part for code in range(2, 15) for part in ("--leave-out", f"C{code}")]
    (again,) = counter.facts("forms", "set", *counter.person, "--out", tmp_path, *others)
    assert (again["code"], again["edition"]) == ("C1", 2)
    assert counter.may(purpose="registration")[1]["serial"] == first["serial"]
    counter.sign(again)
    assert counter.facts("consents", "older") == []
    assert counter.may(purpose="registration")[1]["serial"] == again["serial"]


@pytest.mark.covers("K39", "R-160")
@pytest.mark.parametrize(
    ("order", "told"),
    [
        ({"Әбдіқадыров Ұлан": "x"}, "Nothing asks"),
        ({"signer": {"kind": "Әбдіқадыров"}}, "signer.kind"),
        ({"signer": ["Әбдіқадыров"]}, "field signer"),
        ({"choices": ["Әбдіқадыров Ұлан"]}, "field choices"),
        ({"inputs": {"Әбдіқадыров Ұлан": "x"}}, "Nothing asks"),
        ({"inputs": {"contract_number": "x"}}, "does not ask"),
        ({"language": "қазақша Әбдіқадыров"}, "kk or ru"),
        ({"application": 7}, "field application"),
        ([], "not_an_object"),
    ],
)
def test_a_bad_order_is_one_sentence_without_its_values(
    counter: CommandCounter, order: object, told: str
) -> None:
    out = counter.place()
    base = ("forms", "render", "--form", "C1", *counter.person, "--out", out)
    refused = counter.command(*base, "--order", counter.file(order))
    _refused(refused, told)
    assert "Әбдіқадыров" not in refused.err
    assert not out.exists()


@pytest.mark.covers("K57")
def test_what_only_its_maker_knows_is_typed_into_a_paper(counter: CommandCounter) -> None:
    counter.sign(counter.render("C1"))
    inputs = {
        "contract_number": "Ш-1/26",
        "contract_date": "26.11.2026",
        "assignee_name": "Үлгі Сатып алушы",
        "assignee_address": "Алматы",
        "assignment_date": "01.12.2026",
    }
    forms = {one["code"]: one for one in counter.facts("forms", "list")}
    asked = forms["CESSION_NOTICE"]["inputs"]
    given = {one["id"]: inputs.get(one["id"], "Үлгі") for one in asked}
    given |= {one["id"]: "26.11.2026" for one in asked if one["kind"] == "date"}
    given |= {one["id"]: "150000" for one in asked if one["kind"] == "money"}
    base = ("forms", "render", "--form", "CESSION_NOTICE", *counter.person, "--out")
    for wrong, told in (
        ({**given, "contract_date": "some day"}, "must be a date"),
        ({**given, "assignee_name": "Ү" * 301}, "longer"),
        ({**given, "assignee_name": ""}, "assignee_name"),
        ({**given, "colour": "red"}, "does not ask"),
    ):
        _refused(
            counter.command(*base, counter.place(), "--order", counter.file({"inputs": wrong})),
            told,
        )
    paper = counter.facts(*base, counter.place(), "--order", counter.file({"inputs": given}))
    assert _said(given["assignee_name"], paper["file"])

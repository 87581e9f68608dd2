"""`branch-app consents record|list|set|may|elsewhere|withdraw`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from branch_app.bootstrap.system import SystemClock
from branch_app.cli import exits
from branch_app.cli.answers import complain, tell
from branch_app.cli.ink import doubt_facts, doubt_words, measure_due
from branch_app.cli.json_files import read_given, read_ticks
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.orders import Language, OrderFile, read_order
from branch_app.cli.papers import (
    hand_out,
    paper_facts,
    paper_line,
    refuse_no_serial,
    refuse_place,
)
from branch_app.cli.times import shown_time
from branch_app.domain.consent import Consent, ConsentChannel
from branch_app.domain.consent_ledger import Answer, Use
from branch_app.domain.consent_set import SetLine, is_offered_by_itself
from branch_app.domain.errors import BadInput
from branch_app.domain.local_time import local_date
from branch_app.domain.look import doubts_of
from branch_app.domain.serials import show_serial
from branch_app.services.consents import GivenElsewhere

app = typer.Typer(help="Consents", no_args_is_help=True)
WITHDRAWAL = "WITHDRAWAL"
Applicant = Annotated[str, typer.Option("--applicant", help="Id of the applicant")]
_ELSEWHERE = ("target", "granted", "channel", "reference", "decided_at", "valid_until")


def _today() -> dt.date:
    return local_date(SystemClock().now())


def _facts(consent: Consent, serials: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": consent.id,
        "code": consent.code,
        "item": consent.item,
        "state": consent.state_on(_today()).value,
        "decided_at": shown_time(consent.decided_at),
        "valid_until": consent.valid_until and consent.valid_until.isoformat(),
        "channel": consent.channel.value,
        "reference": consent.reference,
        "serial": serials.get(consent.form_id, ""),
        "withdrawn_by": serials.get(consent.withdrawal_form_id, ""),
    }


def _line(consent: Consent, serials: Mapping[str, str]) -> str:
    proof = show_serial(serials[consent.form_id]) if consent.form_id in serials else ""
    parts = [
        f"{consent.code:<4} {consent.item:<10} {consent.state_on(_today()).value:<18}",
        f"{local_date(consent.decided_at):%d.%m.%Y}",
        f"until {consent.valid_until:%d.%m.%Y}" if consent.valid_until else "",
        proof or f"{consent.channel.value} {consent.reference}".strip(),
    ]
    return "  ".join(part for part in parts if part)


@app.command()
def record(
    serial: Annotated[str, typer.Option(help="Serial printed on the form")],
    ticks: Annotated[Path, typer.Option(help='JSON such as {"consent": true}, as on the paper')],
    staff: StaffLogin,
    refused: Annotated[
        bool, typer.Option("--refused", help="The applicant did not agree: erase the draft")
    ] = False,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Enter the ticks of a signed form; consent exists once the signed scan is there too.

    A no to C1 erases the draft for ever, so it must be confirmed by --refused.
    """
    given = read_ticks(ticks)
    refuse_no_serial(serial)
    with unlocked(data_dir, staff, password_file) as services:
        if not refused and services.consents.erases_draft(serial, given):
            for page in services.ink_checks.of_serial(serial):
                for one in page.choices:
                    complain(f"on the scan, page {page.page}: {one.id} {one.answer.value}")
            raise BadInput(reason="refused")
        recorded = services.consents.record_ticks(serial, given)
        doubts = doubts_of(measure_due(services).get(recorded.form.id, ()))
    form, settlement = recorded.form, recorded.settlement
    facts: dict[str, object] = {
        "serial": form.serial,
        "form_state": form.state.value,
        "consents": [_facts(each, {form.id: form.serial}) for each in settlement.consents],
        "draft_erased": settlement.draft_erased,
        "doubts": [doubt_facts(target) for target in doubts],
    }
    lines = [f"{show_serial(form.serial)}: ticks recorded"]
    lines += [f"  {each.code} {each.item} {each.state.value}" for each in settlement.consents]
    if settlement.draft_erased:
        lines.append("  refused: the draft was erased")
    elif not settlement.consents:
        lines.append("  waits for the signed scan")
    lines += [f"  advice: {doubt_words(target)}; look at the sheet" for target in doubts]
    tell(facts, lines, as_json=as_json)


@app.command("list")
def list_consents(
    applicant: Applicant,
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List what a person agreed to, refused and withdrew, each by its paper or reference."""
    with unlocked(data_dir, staff, password_file) as services:
        file = services.applicants.open(applicant)
    serials = {form.id: form.serial for form in file.forms}
    tell(
        [_facts(each, serials) for each in file.consents],
        [_line(each, serials) for each in file.consents] or ["none"],
        as_json=as_json,
    )


@app.command("set")
def show_set(
    applicant: Applicant,
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell how every consent form stands with a person; `forms set` prints those that are due."""
    with unlocked(data_dir, staff, password_file) as services:
        found = services.consents.standing(applicant)
    tell([_standing(each) for each in found], map(_standing_line, found), as_json=as_json)


def _is_due(line: SetLine) -> bool:
    return line.is_asked and is_offered_by_itself(line.template)


def _standing(line: SetLine) -> dict[str, object]:
    return {
        "code": line.template.code,
        "ru": line.template.title.ru,
        "kk": line.template.title.kk,
        "standing": line.standing.value,
        "due": _is_due(line),
        "proof": line.serial,
        "edition": line.edition,
        "newest_edition": line.template.edition,
        "valid_until": line.valid_until and line.valid_until.isoformat(),
        "granted": list(line.granted),
    }


def _standing_line(line: SetLine) -> str:
    due = "due" if _is_due(line) else ""
    head = f"{line.template.code:<4} {line.standing.value:<17} {due:<3}"
    return f"{head}  {line.template.title.kk} / {line.template.title.ru}"


@app.command()
def may(
    applicant: Applicant,
    staff: StaffLogin,
    purpose: Annotated[str, typer.Option(help="Code of a purpose of the pack")] = "",
    recipient: Annotated[str, typer.Option(help="Code of a recipient of the pack")] = "",
    channel: Annotated[str, typer.Option(help="email, telephone, post or partners")] = "",
    field: Annotated[str, typer.Option(help="Name of a field of the data list")] = "",
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell whether the person's data may be used so today, and by which paper or law.

    Exit code 0 for yes, 11 for no. All that is given must be allowed together.
    """
    use = Use(purpose=purpose, recipient=recipient, channel=channel, field=field)
    if use == Use():
        raise BadInput(field="--purpose", reason="no_use")
    with unlocked(data_dir, staff, password_file) as services:
        answer = services.consents.may(applicant, use)
        serials = (
            {form.id: form.serial for form in services.forms.of_applicant(applicant)}
            if answer.consent
            else {}
        )
    facts = _answer(answer, serials)
    tell(facts, [_answer_line(answer, facts)], as_json=as_json)
    if not answer.is_allowed:
        raise typer.Exit(exits.REFUSED)


def _answer(answer: Answer, serials: Mapping[str, str]) -> dict[str, object]:
    consent = answer.consent
    facts: dict[str, object] = {
        "allowed": answer.is_allowed,
        "why": answer.why.value,
        "target": answer.target,
        "law": answer.law,
    }
    if consent is not None:
        told = _facts(consent, serials)
        proof = ("serial", "withdrawn_by", "channel", "reference", "valid_until", "decided_at")
        facts |= {name: told[name] for name in proof}
    return facts


def _answer_line(answer: Answer, facts: Mapping[str, object]) -> str:
    serials = [str(facts.get(name, "")) for name in ("serial", "withdrawn_by")]
    parts = [
        "yes:" if answer.is_allowed else "no:",
        answer.why.value,
        answer.target,
        answer.law,
        *(show_serial(serial) for serial in serials if serial),
        str(facts.get("reference", "")),
    ]
    return " ".join(part for part in parts if part)


@app.command()
def elsewhere(
    applicant: Applicant,
    given: Annotated[
        Path,
        typer.Option(
            help=(
                'JSON such as {"target": "C5", "granted": true, "channel": "state_service",'
                ' "reference": ..., "decided_at": "2026-11-26T10:15", "valid_until": null};'
                " - for standard input"
            )
        ),
    ],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Record a consent, or its refusal, that came by the state or another service."""
    told = _given(given)
    with unlocked(data_dir, staff, password_file) as services:
        consent = services.consents.record_elsewhere(applicant, told)
    tell(_facts(consent, {}), [_line(consent, {})], as_json=as_json)


def _given(file: Path) -> GivenElsewhere:
    given = read_given(file, _ELSEWHERE)
    channel = given.text("channel", None)
    if channel not in set(ConsentChannel):
        raise given.bad("channel", "consent_channel")
    return GivenElsewhere(
        target=given.text("target", None),
        is_granted=given.flag("granted"),
        channel=ConsentChannel(channel),
        reference=given.text("reference", None),
        decided_at=given.moment("decided_at"),
        valid_until=given.day("valid_until"),
    )


@app.command()
def withdraw(
    applicant: Applicant,
    out: Annotated[Path, typer.Option(help="New PDF to write")],
    staff: StaffLogin,
    order: OrderFile = None,
    language: Language = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write the application by which the person takes consents back; it works once signed."""
    wanted = read_order(order, language)
    refuse_place(out)
    with unlocked(data_dir, staff, password_file) as services:
        issued = services.forms.issue(applicant, WITHDRAWAL, wanted)
        hand_out(services, issued, out)
    tell(paper_facts(issued, out), [paper_line(issued, out)], as_json=as_json)

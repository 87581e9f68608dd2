"""The page for people in a container: what was agreed, when, by which paper, who worked on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from branch_app.domain import evidence_words as words
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.change import Act
from branch_app.domain.consent import Consent
from branch_app.domain.form_content import (
    Block,
    Clause,
    DataRow,
    DataTable,
    FormContent,
    Heading,
    Letterhead,
)
from branch_app.domain.local_time import KAZAKHSTAN, local_date
from branch_app.domain.look import kinds_of
from branch_app.domain.paper_dates import long_date, short_date
from branch_app.domain.proof_facts import ProofFacts
from branch_app.domain.serials import CODE_LENGTH, show_serial

CODE = "EVIDENCE"
_EDITION = 1


def page_code(serial: str, page: int) -> str:
    """Return what stands in the code of the page: never that of the paper that it is about."""
    return f"E{_EDITION}{serial}{page:02d}".ljust(CODE_LENGTH, "0")


def evidence_page(facts: ProofFacts) -> FormContent:
    """Return the page, ready for the renderer of papers."""
    profile = facts.profile
    return FormContent(
        code=CODE,
        edition=_EDITION,
        serial=facts.form.serial,
        title=words.TITLE,
        letterhead=Letterhead(
            name=profile.legal_name,
            bin=profile.bin,
            address=profile.address,
            contacts=profile.contacts,
            branch=facts.branch,
            colour=facts.pack.colour,
        ),
        blocks=tuple(_blocks(facts)),
        issued_on=long_date(local_date(facts.made_at)),
        is_sample=profile.is_sample,
    )


def _blocks(facts: ProofFacts) -> Iterator[Block]:
    tables = (
        ("paper", words.ABOUT_PAPER, _paper(facts)),
        ("answers", words.ABOUT_CHOICES, _answers(facts)),
        ("consents", words.ABOUT_CONSENTS, _consents(facts)),
        ("people", words.ABOUT_WITNESSES, _people(facts)),
        ("looks", words.ABOUT_SCAN, _looks(facts)),
        ("check", words.ABOUT_CHECK, _keys(facts)),
    )
    for name, title, rows in tables:
        found = tuple(rows)
        if found:
            yield Heading(id=f"{name}_heading", text=title)
            yield DataTable(id=name, rows=found)
    for number, text in enumerate(words.HOW_TO_CHECK, start=1):
        yield Clause(id=f"check_{number}", number=str(number), text=text)


def _paper(facts: ProofFacts) -> Iterator[DataRow]:
    form, policy = facts.form, facts.pack.policy
    yield _row(words.PAPER, facts.template.title)
    yield _row(words.SERIAL, _same(show_serial(form.serial)))
    approved = f"{form.code}, {form.edition} ({short_date(facts.template.in_force_on)})"
    yield _row(words.EDITION, _same(approved))
    yield _row(
        words.POLICY,
        Bilingual(
            kk=f"{policy.title.kk}, {policy.number}-басылым",
            ru=f"{policy.title.ru}, редакция {policy.number}",
        ),
    )
    yield _row(words.SUBJECT, _same(facts.subject))
    if form.signer.name:
        yield _row(words.SIGNER, _same(form.signer.name))
    yield _row(words.FORM_DIGEST, _same(_in_groups(form.pdf_digest)))


def _answers(facts: ProofFacts) -> Iterator[DataRow]:
    for block in facts.asked:
        yield _row(block.text, words.YES if facts.answer(block.id) else words.NO)


def _consents(facts: ProofFacts) -> Iterator[DataRow]:
    for consent in facts.consents:
        yield _row(_purpose(facts, consent), _state(consent))


def _purpose(facts: ProofFacts, consent: Consent) -> Bilingual:
    block = next((one for one in facts.asked if one.granted == consent.target), None)
    title = facts.template.title if block or consent.form_id == facts.form.id else None
    other = facts.pack.forms.get(consent.code)
    text = title or (other.title if other else _same(consent.code))
    return Bilingual(kk=f"{consent.target}: {text.kk}", ru=f"{consent.target}: {text.ru}")


def _state(consent: Consent) -> Bilingual:
    text, at = words.STATES[consent.state], _moment(consent.decided_at)
    if consent.state in words.ENDED:
        # From when to when it stood: the time of the answer is not that of its end.
        end, told = _moment(consent.changed_at), words.ANSWERED_AT
        return Bilingual(
            kk=f"{text.kk}, {end} ({told.kk.format(at=at)})",
            ru=f"{text.ru}, {end} ({told.ru.format(at=at)})",
        )
    if consent.valid_until is None:
        return Bilingual(kk=f"{text.kk}, {at}", ru=f"{text.ru}, {at}")
    until = short_date(consent.valid_until)
    term = (words.UNTIL.kk.format(until=until), words.UNTIL.ru.format(until=until))
    return Bilingual(kk=f"{text.kk}, {at}, {term[0]}", ru=f"{text.ru}, {at}, {term[1]}")


def _people(facts: ProofFacts) -> Iterator[DataRow]:
    form = facts.form
    yield _row(words.ISSUED, _same(_moment(form.issued_at)))
    yield _row(words.WITNESS, _same(facts.names.get(form.issued_by, form.issued_by)))
    if form.filled_at:
        yield _row(words.FILLED, _same(_moment(form.filled_at)))
    if form.signed_at:
        yield _row(words.SIGNED, _same(_moment(form.signed_at)))
    worked = facts.actors(Act.SIGN, Act.RECORD_TICKS, Act.MATCH_PAGE, Act.KEY_IN)
    yield _row(words.RECORDED_BY, _same(_listed(worked)))
    yield _row(words.PAGES, _same(str(len(form.scans))))
    for tied in facts.by_hand:
        who = facts.names.get(tied.actor, tied.actor)
        told = f"{tied.details['page']}: {who}, {_moment(tied.clock.at)}"
        yield _row(words.TIED_BY_HAND, _same(told))


def _looks(facts: ProofFacts) -> Iterator[DataRow]:
    """Yield what of the scan was in doubt, and who saw what there when."""
    for look in facts.looks:
        doubts = [words.DOUBTS[one] for one in kinds_of(look.targets)]
        label = Bilingual(
            kk="; ".join(one.kk for one in doubts), ru="; ".join(one.ru for one in doubts)
        )
        if look.result is None or look.done_at is None:
            yield _row(label, words.NOT_LOOKED)
            continue
        seen, who = words.LOOKED[look.result], facts.names.get(look.done_by, look.done_by)
        told = f"{who}, {_moment(look.done_at)}"
        yield _row(label, Bilingual(kk=f"{seen.kk}: {told}", ru=f"{seen.ru}: {told}"))


def _keys(facts: ProofFacts) -> Iterator[DataRow]:
    if not facts.head_office_key:
        told = words.NOT_ENROLLED
    elif not facts.signed_up_to:
        told = words.NOT_COUNTERSIGNED
    else:
        seq, text = facts.signed_up_to, words.COUNTERSIGNED
        told = Bilingual(kk=text.kk.format(seq=seq), ru=text.ru.format(seq=seq))
    yield _row(words.HEAD_OFFICE, told)
    if facts.head_office_key:
        yield _row(words.HEAD_OFFICE_KEY, _same(facts.head_office_key))
        yield _row(words.WORKSTATION_KEY, _same(facts.workstation_key))


def _row(label: Bilingual, value: Bilingual) -> DataRow:
    return DataRow(label=label, value=value)


def _same(text: str) -> Bilingual:
    return Bilingual(kk=text, ru=text)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _in_groups(digest: str) -> str:
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


def _moment(at: dt.datetime) -> str:
    local = at.astimezone(KAZAKHSTAN)
    return f"{short_date(local.date())} {local:%H:%M}"

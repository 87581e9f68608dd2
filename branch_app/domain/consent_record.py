"""The pages for machines: the consent record after ISO/IEC TS 27560, answers, texts of the edition.

Names of keys are those of its clause 6 in the spelling of the W3C guide; times have their offset.
Nobody is named here: the person is the id of the record.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from branch_app.domain.approval import Approval, approval_of
from branch_app.domain.audit import JournalEntry
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.consent import Consent
from branch_app.domain.evidence_words import WITHDRAWAL_WAYS
from branch_app.domain.form_template import TemplateBlock
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.look import kinds_of
from branch_app.domain.proof_facts import ProofFacts, concerns, data_of
from branch_app.domain.task import Task

SCHEMA_VERSION = "ISO/IEC TS 27560:2023; branch-app 1"
JURISDICTION = "KZ"
Json = dict[str, object]


def record_bytes(facts: ProofFacts) -> bytes:
    """Return the consent record, which is its receipt too, as canonical JSON."""
    return canonical_bytes(
        {
            "schema_version": SCHEMA_VERSION,
            "record_id": facts.form.id,
            "receipt_id": facts.form.serial,
            "pii_principal_id": facts.form.applicant_id,
            "made_at": _time(facts.made_at),
            "jurisdiction": JURISDICTION,
            "pii_controller": _controller(facts),
            "notice": _notice(facts),
            "consents": [_consent(facts, one) for one in facts.consents],
            "scan_looks": [_look(one) for one in facts.looks],
            "pages_tied_by_hand": [_tied(one) for one in facts.by_hand],
        }
    )


def _controller(facts: ProofFacts) -> Json:
    profile = facts.profile
    return {
        "party_id": profile.bin,
        "party_name": _both(profile.legal_name),
        "party_address": _both(profile.address),
        "party_contact": profile.contacts,
        "responsible_person": {
            "name": profile.responsible.name,
            "telephone": profile.responsible.telephone,
            "email": profile.responsible.email,
        },
        "branch": _both(facts.branch),
        "authority": _both(facts.pack.authorised_body),
    }


def _notice(facts: ProofFacts) -> Json:
    policy = facts.pack.policy
    return {
        "form": facts.form.code,
        "form_edition": facts.form.edition,
        "pack": facts.form.pack_id,
        "pack_edition": facts.form.pack_edition,
        "policy_edition": policy.number,
        "policy_title": _both(policy.title),
        "language": facts.form.language,
        "languages_on_paper": ["kk", "ru"],
        "sha256": facts.form.pdf_digest,
    }


def _consent(facts: ProofFacts, consent: Consent) -> Json:
    pack = facts.pack
    return {
        "id": consent.id,
        "target": consent.target,
        "state": consent.state.value,
        "lawful_basis": "consent",
        "expressed_at": _time(consent.decided_at),
        "expressed_by": facts.form.signer.kind.value,
        "method": consent.channel.value,
        "purposes": [
            {"code": one.code, **_both(one.text)}
            for one in pack.purposes
            if concerns(one.consent_code, consent)
        ],
        "pii_information": [
            {"code": one.field, **_both(one.label)} for one in data_of(pack, consent)
        ],
        "recipient_third_parties": [
            {"code": one.code, "country": one.country, "category": one.category, **_both(one.name)}
            for one in pack.recipients
            if concerns(one.consent_code, consent)
        ],
        "retention_period": _retention(facts, consent),
        "withdrawal_method": _both(WITHDRAWAL_WAYS[facts.template.withdrawal]),
        "events": list(_events(facts, consent)),
    }


def _look(look: Task) -> Json:
    """Return what of the scan was in doubt, and what a person saw there; no result: nobody yet."""
    return {
        "id": look.id,
        "doubts": [one.value for one in kinds_of(look.targets)],
        "result": look.result.value if look.result else None,
        "reason": look.reason,
        "looked_at": _time(look.done_at) if look.done_at else None,
    }


def _tied(entry: JournalEntry) -> Json:
    """Return which page a person tied to the paper, and the row of the journal that proves it."""
    return {
        "page": entry.details["page"],
        "tied_at": _time(entry.clock.at),
        "journal_row": entry.seq,
    }


def _retention(facts: ProofFacts, consent: Consent) -> Json:
    until = consent.valid_until
    months = facts.template.term_months
    return {
        "valid_until": until.isoformat() if until else None,
        "months_from_signing": months or None,
        "operator_term": _both(facts.profile.term),
    }


def _events(facts: ProofFacts, consent: Consent) -> Iterator[Json]:
    """Yield what became of the consent, each event with the row of the journal that proves it."""
    for one in facts.versions:
        entry = one.entry
        if entry.record_id == consent.id:
            yield {
                "event_type": entry.act.value,
                "event_time": _time(entry.clock.at),
                "journal_row": entry.seq,
                "serial": str(entry.details.get("serial", "")),
            }


def choices_bytes(facts: ProofFacts) -> bytes:
    """Return every choice of the paper with its answer."""
    return canonical_bytes(
        {
            "serial": facts.form.serial,
            "choices": [
                {
                    "id": block.id,
                    "answer": facts.answer(block.id),
                    "effect": block.effect,
                    **_both(block.text),
                }
                for block in facts.asked
            ],
        }
    )


def texts_bytes(facts: ProofFacts) -> bytes:
    """Return the texts of the edition, as approved: the form, its blocks, the policy's digest."""
    template, policy = facts.template, facts.pack.policy
    return canonical_bytes(
        {
            "pack": facts.pack.id,
            "pack_edition": facts.pack.edition,
            "form": {
                "code": template.code,
                "edition": template.edition,
                "in_force_on": template.in_force_on.isoformat(),
                "approval": _approval(
                    approval_of(template.edition, template.approval, facts.profile.forms_approval)
                ),
                "title": _both(template.title),
                "blocks": [_block(block) for block in template.blocks],
            },
            "policy": {
                "edition": policy.number,
                "in_force_on": policy.in_force_on.isoformat(),
                "approval": _approval(
                    approval_of(policy.number, policy.approval, facts.profile.policy_approval)
                ),
                "title": _both(policy.title),
                "digest": [_block(block) for block in policy.digest],
            },
        }
    )


def _block(block: TemplateBlock) -> Mapping[str, object]:
    return {
        "id": block.id,
        "kind": block.kind,
        "number": block.number,
        "effect": block.effect,
        "law": list(block.law),
        "when": list(block.when),
        **_both(block.text),
    }


def _approval(one: Approval | None) -> Json | None:
    if one is None:
        return None
    return {"body": _both(one.body), "number": one.number, "on": one.on.isoformat()}


def _both(text: Bilingual) -> dict[str, str]:
    return {"kk": text.kk, "ru": text.ru}


def _time(at: dt.datetime) -> str:
    return at.astimezone(KAZAKHSTAN).isoformat(timespec="milliseconds")

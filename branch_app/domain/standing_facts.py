"""Facts that pack and operator profile alone can tell, and the placeholders that ask for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from branch_app.domain.approval import Approval, approval_of
from branch_app.domain.pack import OperatorProfile, OrganisationPack

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_TO_BE_FILLED = "____"

FactTeller = Callable[[OrganisationPack, OperatorProfile, str], str]


def lower_first(text: str) -> str:
    """Return a label as it stands inside a sentence."""
    return text[:1].lower() + text[1:]


def _responsible(_: OrganisationPack, profile: OperatorProfile, language: str) -> str:
    person = profile.responsible
    return f"{person.name}, {person.post.side(language)}, {person.telephone}, {person.email}"


def policy_approval(pack: OrganisationPack, profile: OperatorProfile) -> Approval | None:
    """Return the act that approved the policy in force, if one did."""
    policy = pack.policy
    return approval_of(policy.number, policy.approval, profile.policy_approval)


def _policy(pack: OrganisationPack, profile: OperatorProfile, language: str) -> str:
    policy, approval = pack.policy, policy_approval(pack, profile)
    since = f"{policy.in_force_on:%d.%m.%Y}"
    approved = f"{approval.on:%d.%m.%Y}" if approval else _TO_BE_FILLED
    number = (approval.number if approval else "") or _TO_BE_FILLED
    if language == "kk":
        told = f"қолданысқа енгізілді: {since}; бекітілді: {approved}, № {number}"
        return f"«{policy.title.kk}», {policy.number}-редакция ({told})"
    told = f"введена в действие: {since}; утверждена: {approved}, № {number}"
    return f"«{policy.title.ru}», редакция {policy.number} ({told})"


STANDING_FACTS: Mapping[str, FactTeller] = {
    "operator": lambda _, profile, language: profile.legal_name.side(language),
    "bin": lambda _, profile, __: profile.bin,
    "operator_address": lambda _, profile, language: profile.address.side(language),
    "term": lambda _, profile, language: profile.term.side(language),
    "law": lambda pack, _, language: pack.law.side(language),
    "policy": _policy,
    "responsible": _responsible,
    "contacts": lambda _, profile, __: profile.contacts,
    "authorised_body": lambda pack, _, language: pack.authorised_body.side(language),
}

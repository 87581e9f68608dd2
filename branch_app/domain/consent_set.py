"""Which papers of the counter a person still has to be asked for, and which hold (K3, K19).

A regular customer's valid consents are not asked again; one that stands under an older edition of
its form or of the policy is offered anew.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from branch_app.domain.consent import BASE_CONSENT, Consent, ConsentState
from branch_app.domain.consent_ledger import Ledger, Why
from branch_app.domain.form_template import FormTemplate, Sort, WithdrawalRule, by_number
from branch_app.domain.issued_form import FormState, IssuedForm


class Standing(StrEnum):
    """How a consent form stands with a person today."""

    NEVER = "never"
    WAITS = "waits"
    HOLDS = "holds"
    OLDER_EDITION = "older_edition"
    WITHDRAWAL_ASKED = "withdrawal_asked"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    USED_UP = "used_up"
    WITHOUT_BASE = "without_base"


# What is asked for without anybody choosing it: nothing that the person refused or took back.
ASKED_AGAIN = frozenset(
    {Standing.NEVER, Standing.OLDER_EDITION, Standing.EXPIRED, Standing.USED_UP}
)
# The person's no to C1, or its end by the person: whoever changes their mind asks for C1 first.
TAKEN_AWAY = frozenset({Standing.REFUSED, Standing.WITHDRAWN})
_NOT: Mapping[Why, Standing] = {
    Why.REFUSED: Standing.REFUSED,
    Why.WITHDRAWN: Standing.WITHDRAWN,
    Why.EXPIRED: Standing.EXPIRED,
    Why.USED_UP: Standing.USED_UP,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class SetLine:
    """One form of the set: how it stands, by which paper, until when (None: the operator's term).

    `edition` is the one signed, 0 if none; `granted` the parts in force; `is_possible` tells
    whether the form may be asked for at all: without C1 there is nothing else to agree to.
    """

    template: FormTemplate
    standing: Standing
    serial: str = ""
    edition: int = 0
    valid_until: dt.date | None = None
    granted: tuple[str, ...] = ()
    is_possible: bool = True

    @property
    def is_asked(self) -> bool:
        """Tell whether the form is due to be printed for this person."""
        return self.is_possible and self.standing in ASKED_AGAIN


@dataclass(frozen=True, kw_only=True, slots=True)
class SetFacts:
    """What the set is made of; `policies` maps editions of the pack to editions of the policy."""

    ledger: Ledger
    forms: Sequence[IssuedForm]
    policies: Mapping[int, int]


def consent_set(templates: Mapping[str, FormTemplate], facts: SetFacts) -> tuple[SetLine, ...]:
    """Return a line for every consent form in force, C1 first."""
    consents = [form for form in templates.values() if form.sort is Sort.CONSENT]
    lines = [_line(form, facts) for form in sorted(consents, key=lambda form: by_number(form.code))]
    base = next((line for line in lines if line.template.code == BASE_CONSENT), None)
    if base is None or facts.ledger.holds(BASE_CONSENT).is_allowed:
        return tuple(lines)
    is_possible = base.standing not in TAKEN_AWAY
    others = (_without_base(line, is_possible=is_possible) for line in lines if line is not base)
    return (base, *others)


def _without_base(line: SetLine, *, is_possible: bool) -> SetLine:
    """What was granted rests while C1 is not in force (94-V Art. 7, 8)."""
    rests = {Standing.HOLDS, Standing.OLDER_EDITION, Standing.WITHDRAWAL_ASKED}
    standing = Standing.WITHOUT_BASE if line.standing in rests else line.standing
    return replace(line, standing=standing, is_possible=is_possible)


def is_offered_by_itself(template: FormTemplate) -> bool:
    """Tell whether a form belongs to the set that is printed as a whole.

    Not so what is given elsewhere (C5: its paper only explains the state service) and the paper of
    another person (C15): they are asked for one by one.
    """
    return template.withdrawal is not WithdrawalRule.ELSEWHERE and template.code != "C15"


def _line(template: FormTemplate, facts: SetFacts) -> SetLine:
    answer = facts.ledger.own(template.code)
    papers = {form.id: form for form in facts.forms}
    own = [c for c in facts.ledger.consents if c.code == template.code]
    granted = tuple(t for t in template.grants if facts.ledger.holds(t).is_allowed)
    newest = answer.consent if answer.consent and answer.consent.code == template.code else None
    if newest is None:
        return SetLine(template=template, standing=_unanswered(template, facts))
    paper = papers.get(newest.form_id)
    return SetLine(
        template=template,
        standing=_standing(template, facts, answer.why, paper, own),
        serial=paper.serial if paper else newest.reference,
        edition=paper.edition if paper else 0,
        valid_until=newest.valid_until,
        granted=granted,
    )


def _unanswered(template: FormTemplate, facts: SetFacts) -> Standing:
    waiting = (form for form in facts.forms if form.code == template.code)
    is_waiting = any(
        form.is_waiting or (form.state is FormState.SIGNED and form.ticks is None)
        for form in waiting
    )
    return Standing.WAITS if is_waiting else Standing.NEVER


def _standing(
    template: FormTemplate,
    facts: SetFacts,
    why: Why,
    paper: IssuedForm | None,
    own: Sequence[Consent],
) -> Standing:
    if why is not Why.CONSENT:
        return _NOT.get(why, Standing.NEVER)
    if any(consent.state is ConsentState.WITHDRAWAL_ASKED for consent in own):
        return Standing.WITHDRAWAL_ASKED
    if paper is not None and _is_older(template, paper, facts):
        again = _unanswered(template, facts)
        return Standing.WAITS if again is Standing.WAITS else Standing.OLDER_EDITION
    return Standing.HOLDS


def _is_older(template: FormTemplate, paper: IssuedForm, facts: SetFacts) -> bool:
    policy = facts.policies.get(paper.pack_edition, 0)
    return paper.edition < template.edition or policy < facts.ledger.pack.policy.number

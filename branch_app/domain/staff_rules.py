"""The rules that each employee acknowledges, told with the operator's own facts (K38, R-138)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.errors import BadPack
from branch_app.domain.form_template import StaffRules
from branch_app.domain.pack import OperatorProfile, OrganisationPack, labels_of
from branch_app.domain.standing_facts import (
    PLACEHOLDER,
    STANDING_FACTS,
    FactTeller,
    lower_first,
)


def _data_list(pack: OrganisationPack, _: OperatorProfile, language: str) -> str:
    return "; ".join(map(lower_first, labels_of(pack.data_list, language)))


# Rules speak of no person and of no paper: only of what pack and profile tell.
RULES_FACTS: Mapping[str, FactTeller] = {**STANDING_FACTS, "data_list": _data_list}


def told_rules(rules: StaffRules, pack: OrganisationPack, profile: OperatorProfile) -> StaffRules:
    """Return the rules with every placeholder filled in, as they are shown and acknowledged.

    Raises BadPack for rules that were never admitted by the lint (an unknown placeholder).
    """

    def fill(text: str, language: str) -> str:
        def said(found: re.Match[str]) -> str:
            tell = RULES_FACTS.get(found[1])
            if tell is None:
                raise BadPack(rules=rules.edition, reason="unknown_placeholder")
            return tell(pack, profile, language)

        return PLACEHOLDER.sub(said, text)

    return replace(
        rules,
        clauses=tuple(
            replace(
                clause,
                text=Bilingual(kk=fill(clause.text.kk, "kk"), ru=fill(clause.text.ru, "ru")),
            )
            for clause in rules.clauses
        ),
    )

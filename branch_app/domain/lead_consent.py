"""The short consent of an enquiry, filled in: the pack's text with the facts of the operator."""

from __future__ import annotations

from dataclasses import dataclass

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.pack import OperatorProfile, OrganisationPack
from branch_app.domain.standing_facts import PLACEHOLDER, STANDING_FACTS

DAYS = "days"
# What the text may speak of.
LEAD_PLACEHOLDERS = frozenset({*STANDING_FACTS, DAYS})


@dataclass(frozen=True, kw_only=True, slots=True)
class LeadConsent:
    """What the person agrees to, of which edition of the pack, and for how many days."""

    text: Bilingual
    pack_edition: int
    days: int


def lead_consent(pack: OrganisationPack, profile: OperatorProfile) -> LeadConsent | None:
    """Return the text in both languages; None where the pack has none."""
    if not pack.lead_consent.kk:
        return None

    def filled(language: str) -> str:
        def said(name: str) -> str:
            if name == DAYS:
                return str(pack.lead_days)
            return STANDING_FACTS[name](pack, profile, language)

        text = " ".join(pack.lead_consent.side(language).split())
        return PLACEHOLDER.sub(lambda found: said(found[1]), text)

    return LeadConsent(
        text=Bilingual(kk=filled("kk"), ru=filled("ru")),
        pack_edition=pack.edition,
        days=pack.lead_days,
    )

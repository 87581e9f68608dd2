"""What the pages of a container are made of: one signed paper and everything told of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from branch_app.domain.audit import JournalEntry
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.change import Act
from branch_app.domain.consent import Consent
from branch_app.domain.evidence_chain import KeptVersion
from branch_app.domain.form_template import FormTemplate, TemplateBlock
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.pack import DataListEntry, OperatorProfile, OrganisationPack
from branch_app.domain.scan import BY_HAND
from branch_app.domain.task import Task


@dataclass(frozen=True, kw_only=True, slots=True)
class ProofFacts:
    """A signed paper with its edition, its consents, its versions and who worked on it.

    `looks` are the tasks to look at what its scan leaves in doubt, oldest first, but for those that
    ended by themselves; `names` are employees by id; keys are fingerprints, empty where there are
    none; `signed_up_to` is the row up to which head office vouches for all of it, 0 if it does not
    yet.
    """

    form: IssuedForm
    template: FormTemplate
    pack: OrganisationPack
    profile: OperatorProfile
    branch: Bilingual
    consents: tuple[Consent, ...]
    versions: tuple[KeptVersion, ...]
    subject: str
    names: Mapping[str, str]
    made_at: dt.datetime
    head_office_key: str = ""
    workstation_key: str = ""
    signed_up_to: int = 0
    looks: tuple[Task, ...] = ()

    @property
    def asked(self) -> tuple[TemplateBlock, ...]:
        """The choices that stand on this paper."""
        return tuple(block for block in self.template.choices if block.id in self.form.choices)

    def answer(self, choice: str) -> bool:
        """Return how the person answered a choice."""
        return bool((self.form.ticks or {}).get(choice))

    def actors(self, *acts: Act) -> tuple[str, ...]:
        """Return who did these acts on the paper, each once, in order."""
        found = (one.entry.actor for one in self.versions if one.entry.act in acts)
        return tuple(dict.fromkeys(self.names.get(each, each) for each in found))

    @property
    def by_hand(self) -> tuple[JournalEntry, ...]:
        """The rows by which a person, not its code, tied a page that the paper has now."""
        tying = {Act.MATCH_PAGE, Act.SIGN}
        entries = [one.entry for one in self.versions if one.entry.record_id == self.form.id]
        last = {each.details.get("page"): each for each in entries if each.act in tying}
        found = (last.get(scan.page) for scan in self.form.scans)
        return tuple(each for each in found if each is not None and each.details.get(BY_HAND))


def concerns(consent_code: str, consent: Consent) -> bool:
    """Tell whether a purpose or recipient with this code is one of that consent."""
    return consent_code in {consent.code, consent.target}


def data_of(pack: OrganisationPack, consent: Consent) -> tuple[DataListEntry, ...]:
    """Return the data that are processed for the purposes of a consent, or only under it."""
    purposes = {one.code for one in pack.purposes if concerns(one.consent_code, consent)}
    return tuple(
        entry
        for entry in pack.data_list
        if entry.consent_code == consent.code
        or (not entry.consent_code and purposes & set(entry.purposes))
    )

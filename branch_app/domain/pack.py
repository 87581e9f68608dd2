"""The organisation pack and the operator profile: what one organisation may collect and say.

A pack is read from files by `branch_app.packs`; here are only its shapes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from branch_app.domain.approval import Approval
from branch_app.domain.bilingual import UNTOLD, Bilingual
from branch_app.domain.fields import CATALOGUE, Group, Part
from branch_app.domain.form_template import FormTemplate, StaffRules, TemplateBlock

# The operator limits how many employees see personal data; where it does not say.
MOST_WITH_ACCESS = 25
# Of packs that do not say: how long an enquiry is kept, how old the list of persons may be.
LEAD_DAYS = 30
LIST_DAYS = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class Purpose:
    """Why data are processed; `consent_code` is the form, or the part of one, that asks for it.

    `law` is the article by which no consent is needed (Art. 9, law 573 Art. 25), if there is one.
    """

    code: str
    text: Bilingual
    consent_code: str
    is_optional: bool
    law: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recipient:
    """To whom data may be disclosed (Art. 8(4)(4)); country as ISO 3166-1 alpha-2.

    `consent_code` is the form that asks for the transfer: C1, or one of its own (K18, C2-C15);
    `law` as with purposes.
    """

    code: str
    name: Bilingual
    category: str
    country: str
    consent_code: str = "C1"
    law: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Product:
    """A kind of microcredit that the organisation gives; data may exist for some of them alone."""

    code: str
    name: Bilingual


@dataclass(frozen=True, kw_only=True, slots=True)
class DataListEntry:
    """One line of the approved list of data, necessary and sufficient (Art. 25(2)(1)).

    `field` is a name in `domain.fields.CATALOGUE`, `label` its name on every paper;
    `before_consent` marks what the consent form itself needs and may therefore be typed before it
    is signed (K16). With a `consent_code` the datum is collected only while that consent is in
    force: relatives by C15, one for each of them (`number`), biometry by C7. `channels` and
    `products` narrow it to payout channels and products; empty means all. `law` is the article
    that makes the field mandatory.
    """

    field: str
    label: Bilingual
    is_required: bool
    before_consent: bool
    purposes: tuple[str, ...]
    consent_code: str = ""
    channels: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    law: str = ""
    number: int = 0

    @property
    def consent_key(self) -> str:
        """The consent that it waits for: `C7`, `C15.1` for a numbered one, or an empty string."""
        return f"{self.consent_code}.{self.number}" if self.number else self.consent_code

    def is_open(self, consented: Set[str]) -> bool:
        """Tell whether the datum may be collected under these consents, besides C1."""
        return not self.consent_code or self.consent_key in consented


@dataclass(frozen=True, kw_only=True, slots=True)
class PolicyEdition:
    """A numbered edition of the organisation's policy and its digest under its own numbers.

    `approval`: its own, without which the operator profile's stands for edition 1 alone.
    """

    number: int
    title: Bilingual
    in_force_on: dt.date
    digest: tuple[TemplateBlock, ...] = ()
    approval: Approval | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RefusalGround:
    """A reason for which the law lets a withdrawal be refused (Art. 8(2)); `law` is its article."""

    code: str
    text: Bilingual
    law: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OrganisationPack:
    """All approved texts and lists of one organisation; `edition` counts up for ever.

    `forms` holds the newest edition of each form, `editions` all of them, oldest first;
    `stale_groups` after how many days the data of a group are to be confirmed anew; `lead_days`
    how long an enquiry is kept, under which `lead_consent`; `list_days` how old a list may be.
    """

    id: str
    edition: int
    name: Bilingual
    short_name: Bilingual
    sites: tuple[str, ...]
    colour: str
    law: Bilingual
    policy: PolicyEdition
    data_list: tuple[DataListEntry, ...]
    purposes: tuple[Purpose, ...]
    recipients: tuple[Recipient, ...]
    forms: Mapping[str, FormTemplate]
    rules: StaffRules | None = None
    editions: tuple[FormTemplate, ...] = ()
    authorised_body: Bilingual = UNTOLD
    refusal_grounds: tuple[RefusalGround, ...] = ()
    products: tuple[Product, ...] = ()
    stale_groups: Mapping[Group, int] = field(default_factory=dict)
    lead_days: int = LEAD_DAYS
    lead_consent: Bilingual = UNTOLD
    list_days: int = LIST_DAYS

    @property
    def stale_days(self) -> Mapping[str, int]:
        """After how many days a value is to be confirmed anew, by field (K15)."""
        return {
            entry.field: self.stale_groups[CATALOGUE[entry.field].group]
            for entry in self.data_list
            if CATALOGUE[entry.field].group in self.stale_groups
        }

    def forms_on(self, today: dt.date) -> Mapping[str, FormTemplate]:
        """Return the forms in force on that day: of each the newest edition whose day has come."""
        begun = (form for form in self._all_editions() if form.in_force_on <= today)
        return {form.code: form for form in begun}

    def form(self, code: str, edition: int) -> FormTemplate | None:
        """Return exactly this edition of a form, or None."""
        wanted = (code, edition)
        return next((f for f in self._all_editions() if (f.code, f.edition) == wanted), None)

    def _all_editions(self) -> tuple[FormTemplate, ...]:
        return self.editions or tuple(self.forms.values())

    def entry(self, field: str) -> DataListEntry | None:
        """Return the line of the data list for a field, or None when it may not be collected."""
        return next((entry for entry in self.data_list if entry.field == field), None)

    def product_name(self, code: str) -> Bilingual:
        """Return the name of a product; of one that the pack no longer names the code itself."""
        known = (product.name for product in self.products if product.code == code)
        return next(known, Bilingual(kk=code, ru=code))

    def entries_of(self, part: Part) -> tuple[DataListEntry, ...]:
        """Return the lines of the data list that are the person's, or an application's part."""
        return tuple(
            entry
            for entry in self.data_list
            if entry.field in CATALOGUE and CATALOGUE[entry.field].part is part
        )


def labels_of(entries: Iterable[DataListEntry], language: str) -> tuple[str, ...]:
    """Return the labels in order, each once: a datum asked for three times is one datum."""
    return tuple(dict.fromkeys(entry.label.side(language) for entry in entries))


@dataclass(frozen=True, kw_only=True, slots=True)
class ResponsiblePerson:
    """The person responsible for organising the processing (Art. 25(2)(10))."""

    name: str
    post: Bilingual
    telephone: str
    email: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OperatorProfile:
    """The facts of the operator that no pack can know; `is_sample` prints SAMPLE on each page.

    `paper_ground` is the internal act that lets papers be carriers (order 003 4.1, R-213).
    `forms_approval` and `policy_approval` stand for edition 1 of each form and of the policy.
    """

    bin: str
    legal_name: Bilingual
    address: Bilingual
    licence: str
    contacts: str
    responsible: ResponsiblePerson
    policy_approval: Approval
    data_list_approval: Approval
    term: Bilingual
    branches: Mapping[str, Bilingual]
    is_sample: bool
    access_limit: int = MOST_WITH_ACCESS
    forms_approval: Approval | None = None
    paper_ground: str = ""

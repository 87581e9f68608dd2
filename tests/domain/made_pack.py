"""A small pack for tests: three fields before consent, the rest after it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.form_template import FormTemplate, TemplateBlock
from branch_app.domain.pack import DataListEntry, OrganisationPack, PolicyEdition

BEFORE_CONSENT = (
    "family_name",
    "given_name",
    "patronymic",
    "iin",
    "birth_date",
    "citizenship",
    "document_kind",
    "document_number",
    "document_issued_on",
    "document_expires_on",
)
REQUIRED = ("family_name", "given_name", "iin", "document_number", "mobile_phone")
LEFT_OUT = "work_phone"


def _said(text: str) -> Bilingual:
    return Bilingual(kk=f"{text} (қаз)", ru=f"{text} (рус)")


def made_pack(*, required: tuple[str, ...] = REQUIRED) -> OrganisationPack:
    """Every field of the catalogue but the work telephone."""
    blocks = (
        TemplateBlock(kind="clause", id="a", number="1", text=_said("clause")),
        TemplateBlock(kind="choice", id="b", number="2", text=_said("choice")),
    )
    form = FormTemplate(
        code="C1", edition=1, title=_said("C1"), in_force_on=dt.date(2026, 1, 1), blocks=blocks
    )
    return OrganisationPack(
        id="made",
        edition=1,
        name=_said("name"),
        short_name=_said("short"),
        sites=(),
        colour="#000000",
        law=_said("law"),
        policy=PolicyEdition(number=1, title=_said("p"), in_force_on=dt.date(2026, 1, 1)),
        data_list=tuple(
            DataListEntry(
                field=name,
                label=_said(name),
                is_required=name in required,
                before_consent=name in BEFORE_CONSENT,
                purposes=("p1",),
            )
            for name in CATALOGUE
            if name != LEFT_OUT
        ),
        purposes=(),
        recipients=(),
        forms={"C1": form},
    )


def under_consents(pack: OrganisationPack) -> OrganisationPack:
    """The pack with relatives under C15, one consent each, and biometry under C7."""

    def narrowed(entry: DataListEntry) -> DataListEntry:
        if entry.field.startswith("relative_"):
            return replace(entry, consent_code="C15", number=int(entry.field[-1]))
        if entry.field.startswith("biometric_"):
            return replace(entry, consent_code="C7")
        return entry

    return replace(pack, data_list=tuple(narrowed(entry) for entry in pack.data_list))

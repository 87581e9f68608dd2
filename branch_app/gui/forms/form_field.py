"""A field to be asked for, and why: the purposes of the data list and the law that demands it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from branch_app.domain import reference
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.fields import CATALOGUE, Group, Kind
from branch_app.domain.pack import DataListEntry, OrganisationPack, Purpose
from branch_app.gui.language import paper_language

# A card for one number alone would only take room.
_SAME_CARD = {Group.IDENTITY: Group.NAME}


@dataclass(frozen=True, kw_only=True, slots=True)
class FormField:
    """A field; `purposes` and `law` as the approved list of data tells them (94-V Art. 25(2)).

    `choices` are code and name of what the pack itself offers: of products alone.
    """

    name: str
    is_required: bool
    purposes: tuple[Purpose, ...] = ()
    law: str = ""
    choices: Mapping[str, Bilingual] = field(default_factory=dict)

    def about(self) -> str:
        """Return what the datum is for; purposes in a language of the papers."""
        translate, language = QCoreApplication.translate, paper_language()
        told = "; ".join(purpose.text.side(language) for purpose in self.purposes)
        parts = [translate("FormField", "What for: {purposes}.").format(purposes=told)] * bool(told)
        if self.law:
            parts.append(translate("FormField", "Demanded by law: {law}.").format(law=self.law))
        return " ".join(parts)


def asked_field(pack: OrganisationPack, entry: DataListEntry) -> FormField:
    """Return the field of a line of the data list."""
    return FormField(
        name=entry.field,
        is_required=entry.is_required,
        purposes=tuple(one for one in pack.purposes if one.code in entry.purposes),
        law=entry.law,
        choices=offered(pack, entry.field),
    )


def offered(pack: OrganisationPack, name: str) -> Mapping[str, Bilingual]:
    """Return what the pack offers for a field: its products, nothing for any other field."""
    is_product = name in CATALOGUE and CATALOGUE[name].kind is Kind.PRODUCT
    return {one.code: one.name for one in pack.products} if is_product else {}


def on_cards(fields: Sequence[FormField]) -> dict[Group, list[FormField]]:
    """Return the fields by card; cards in the order in which the data list first names them.

    What is asked for several times comes one person after another, as on paper.
    """
    groups: dict[Group, list[FormField]] = {}
    for one in fields:
        group = CATALOGUE[one.name].group
        groups.setdefault(_SAME_CARD.get(group, group), []).append(one)
    for members in groups.values():
        members.sort(key=lambda one: reference.number_in(one.name))
    return groups

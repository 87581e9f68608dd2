"""What is typed on the sheet that orders papers: read, checked, and made into orders by form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from branch_app.domain.form_facts import SUBJECT, ContactPerson, Signer, SignerKind
from branch_app.domain.form_template import FormInput, FormTemplate, InputKind, TemplateBlock
from branch_app.domain.typed_values import read_date, read_phone
from branch_app.gui.entry_problems import EntryProblem
from branch_app.gui.told import Json, number, part, texts, word, words
from branch_app.services.form_orders import FormOrder

SIGNER_FIELDS = {
    SignerKind.SUBJECT: (),
    SignerKind.REPRESENTATIVE: ("name", "document", "authority"),
    SignerKind.HELPER: ("name", "document", "reason"),
}
NOBODY = ContactPerson(place=1, name="", kind="", telephone="")


@dataclass(frozen=True, kw_only=True, slots=True)
class OrderEntries:
    """Everything chosen and typed, to the character.

    `inputs` and `left_out` are by form: what was typed for it, and which choices not to offer.
    """

    codes: tuple[str, ...] = ()
    language: str = "kk"
    signer: Signer = SUBJECT
    contact: ContactPerson = NOBODY
    application_id: str = ""
    inputs: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    left_out: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def is_typed(self) -> bool:
        """Tell whether something was typed that would be lost."""
        said = (self.signer.name, self.signer.document, self.signer.authority, self.signer.reason)
        given = [text for one in self.inputs.values() for text in one.values()]
        contact = (self.contact.name, self.contact.telephone)
        return any(text.strip() for text in (*said, *given, *contact))

    def content(self) -> Json:
        """Return the entries as JSON values."""
        signer, contact = self.signer, self.contact
        return {
            "codes": list(self.codes),
            "language": self.language,
            "signer": {
                "kind": signer.kind.value,
                "name": signer.name,
                "document": signer.document,
                "authority": signer.authority,
                "reason": signer.reason,
            },
            "contact": {
                "place": contact.place,
                "name": contact.name,
                "kind": contact.kind,
                "telephone": contact.telephone,
            },
            "application": self.application_id,
            "inputs": {code: dict(typed) for code, typed in self.inputs.items()},
            "left_out": {code: list(choices) for code, choices in self.left_out.items()},
        }


def read_content(told: Json) -> OrderEntries:
    """Return entries that were kept."""
    signer, contact = part(told, "signer"), part(told, "contact")
    kind = word(signer, "kind")
    inputs, left_out = part(told, "inputs"), part(told, "left_out")
    return OrderEntries(
        codes=tuple(words(told, "codes")),
        language=word(told, "language") or "kk",
        signer=Signer(
            kind=SignerKind(kind) if kind in set(SignerKind) else SignerKind.SUBJECT,
            name=word(signer, "name"),
            document=word(signer, "document"),
            authority=word(signer, "authority"),
            reason=word(signer, "reason"),
        ),
        contact=ContactPerson(
            place=number(contact, "place") or 1,
            name=word(contact, "name"),
            kind=word(contact, "kind"),
            telephone=word(contact, "telephone"),
        ),
        application_id=word(told, "application"),
        inputs={code: texts(inputs, code) for code in inputs},
        left_out={code: words(left_out, code) for code in left_out},
    )


def needs_contact(template: FormTemplate) -> bool:
    """Tell whether the paper is another person's (C15)."""
    return template.speaks_of("contact_person")


def needs_application(template: FormTemplate) -> bool:
    """Tell whether the paper is about one application."""
    return template.speaks_of("application")


def is_asking(template: FormTemplate) -> bool:
    """Tell whether the paper cannot be made without something being chosen or typed."""
    return needs_contact(template) or needs_application(template) or bool(template.inputs)


def choices_to_offer(template: FormTemplate, granted: frozenset[str]) -> tuple[TemplateBlock, ...]:
    """Return the choices that may be left out; nothing is taken back that is not in force."""
    found = []
    for block in template.choices:
        verb, _, target = block.effect.partition(":")
        is_open = verb == "grant" and not block.is_required
        if verb in {"withdraw", "ask_withdrawal"}:
            is_open = any(one == target or one.startswith(f"{target}.") for one in granted)
        if is_open:
            found.append(block)
    return tuple(found) if len(found) > 1 else ()


def problems_of(
    entries: OrderEntries, templates: Sequence[FormTemplate]
) -> Mapping[str, EntryProblem]:
    """Return what is wrong, by the name of the field beside which it is told."""
    return dict(_problems(entries, templates))


def _problems(
    entries: OrderEntries, templates: Sequence[FormTemplate]
) -> Iterator[tuple[str, EntryProblem]]:
    empty = EntryProblem(code="empty")
    if not templates:
        yield "forms", EntryProblem(code="no_paper")
    if any(map(needs_application, templates)) and not entries.application_id:
        yield "application", EntryProblem(code="choose")
    for name in SIGNER_FIELDS[entries.signer.kind]:
        if not str(getattr(entries.signer, name)).strip():
            yield f"signer_{name}", empty
    if any(map(needs_contact, templates)):
        yield from _contact_problems(entries.contact)
    for template in templates:
        typed = entries.inputs.get(template.code, {})
        for one in template.inputs:
            if code := _input_problem(one, typed.get(one.id, "").strip()):
                yield input_name(template.code, one.id), EntryProblem(code=code)


def input_name(code: str, input_id: str) -> str:
    """Return the name of the field for one typed fact of a form."""
    return f"input_{code}_{input_id}"


def _contact_problems(contact: ContactPerson) -> Iterator[tuple[str, EntryProblem]]:
    if not contact.name.strip():
        yield "contact_name", EntryProblem(code="empty")
    if not contact.kind:
        yield "contact_kind", EntryProblem(code="choose")
    if not contact.telephone.strip():
        yield "contact_telephone", EntryProblem(code="empty")
    elif read_phone("telephone", contact.telephone)[0] is None:
        yield "contact_telephone", EntryProblem(code="not_a_phone")


def _input_problem(one: FormInput, typed: str) -> str:
    if not typed:
        return "empty" if one.is_required else ""
    if one.kind is InputKind.DATE and not isinstance(read_date(one.id, typed)[0], dt.date):
        return "not_a_date"
    if one.kind is InputKind.MONEY:
        digits = "".join(c for c in typed.removesuffix("₸") if not c.isspace())
        return "" if digits.isdigit() else "not_money"
    return ""


def orders_of(entries: OrderEntries, templates: Sequence[FormTemplate]) -> Mapping[str, FormOrder]:
    """Return the order of each paper; what one form asks for is not told to the others."""
    return {one.code: _order(entries, one, is_alone=len(templates) == 1) for one in templates}


def _order(entries: OrderEntries, template: FormTemplate, *, is_alone: bool) -> FormOrder:
    out = entries.left_out.get(template.code, ())
    kept = [b.id for b in template.choices if b.id not in out] if out else None
    is_others = needs_contact(template)
    # Whoever signs for the applicant does not sign for the contact person.
    signer = _told(entries.signer) if is_alone or not is_others else SUBJECT
    return FormOrder(
        language=entries.language,
        choices=kept,
        signer=signer,
        contact=_written(entries.contact) if is_others else None,
        application_id=entries.application_id if needs_application(template) else "",
        inputs=entries.inputs.get(template.code, {}),
    )


def _written(contact: ContactPerson) -> ContactPerson:
    """Return the contact person with one space between words and the number as it is kept."""
    telephone = read_phone("telephone", contact.telephone)[0]
    name = " ".join(contact.name.split())
    return replace(contact, name=name, telephone=str(telephone or contact.telephone))


def _told(signer: Signer) -> Signer:
    """Return the signer with what its kind tells, and nothing left over from another kind."""
    told = {
        name: " ".join(str(getattr(signer, name)).split()) for name in SIGNER_FIELDS[signer.kind]
    }
    return Signer(kind=signer.kind, **told)

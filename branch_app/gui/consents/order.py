"""What is typed on the sheet that orders papers: read, checked, and made into orders by form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from branch_app.domain.form_facts import SUBJECT, ContactPerson, Signer, SignerKind
from branch_app.domain.form_inputs import input_problem
from branch_app.domain.form_template import FormTemplate, TemplateBlock
from branch_app.gui.entry_problems import EntryProblem
from branch_app.gui.told import Json, number, part, texts, word, words
from branch_app.services.form_orders import FormOrder

# What is wrong with a typed fact, in the words of the problems beside fields.
INPUT_WORDS = {
    "input_missing": "empty",
    "input_too_long": "too_long",
    "input_not_a_date": "not_a_date",
    "input_not_money": "not_money",
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
        is_open = bool(block.granted) and not block.is_required
        if target := block.taken_back:
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
    if not templates:
        yield "forms", EntryProblem(code="no_paper")
    if any(map(needs_application, templates)) and not entries.application_id:
        yield "application", EntryProblem(code="choose")
    for name in entries.signer.missing:
        yield f"signer_{name}", EntryProblem(code="empty")
    if any(map(needs_contact, templates)):
        yield from _contact_problems(entries.contact)
    for template in templates:
        typed = entries.inputs.get(template.code, {})
        for one in template.inputs:
            if code := INPUT_WORDS.get(input_problem(one, typed.get(one.id, ""))):
                yield input_name(template.code, one.id), EntryProblem(code=code)


def input_name(code: str, input_id: str) -> str:
    """Return the name of the field for one typed fact of a form."""
    return f"input_{code}_{input_id}"


def _contact_problems(contact: ContactPerson) -> Iterator[tuple[str, EntryProblem]]:
    for name in contact.missing:
        code = "choose" if name == "kind" else "empty"
        is_typed = name == "telephone" and contact.telephone.strip()
        yield f"contact_{name}", EntryProblem(code="not_a_phone" if is_typed else code)


def orders_of(entries: OrderEntries, templates: Sequence[FormTemplate]) -> Mapping[str, FormOrder]:
    """Return the order of each paper; what one form asks for is not told to the others."""
    return {one.code: _order(entries, one, is_alone=len(templates) == 1) for one in templates}


def _order(entries: OrderEntries, template: FormTemplate, *, is_alone: bool) -> FormOrder:
    out = entries.left_out.get(template.code, ())
    kept = [b.id for b in template.choices if b.id not in out] if out else None
    is_others = needs_contact(template)
    # Whoever signs for the applicant does not sign for the contact person.
    signer = entries.signer.written() if is_alone or not is_others else SUBJECT
    return FormOrder(
        language=entries.language,
        choices=kept,
        signer=signer,
        contact=entries.contact if is_others else None,
        application_id=entries.application_id if needs_application(template) else "",
        inputs=entries.inputs.get(template.code, {}),
    )

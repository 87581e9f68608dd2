"""Names of forms, of their parts and of recipients as the pack itself tells them."""

from __future__ import annotations

from branch_app.domain.consent import MARKETING_CONSENT, form_of, item_of
from branch_app.domain.form_template import FormTemplate, Sort, TemplateBlock
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.pack import OrganisationPack
from branch_app.gui.labels import PARTS, word
from branch_app.gui.language import spoken


def form_title(template: FormTemplate) -> str:
    """Return the title of a form; a consent carries its code, by which people call it."""
    title = template.title.side(spoken())
    return f"{template.code} · {title}" if template.sort is Sort.CONSENT else title


def paper_title(pack: OrganisationPack, form: IssuedForm) -> str:
    """Return the title of a paper in its own edition; the code alone of a form that is gone."""
    template = pack.form(form.code, form.edition) or pack.forms.get(form.code)
    return form_title(template) if template is not None else form.code


def title_of(pack: OrganisationPack, code: str) -> str:
    """Return the title of a form in its newest edition; the code alone of one that is not there."""
    template = pack.forms.get(code)
    return form_title(template) if template is not None else code


def told_paper(pack: OrganisationPack, code: str, serial: str) -> str:
    """Return code and number of a consent, number and title of another form, as people say it."""
    template = pack.forms.get(code)
    if template is None or template.sort is Sort.CONSENT:
        return f"{code} · {serial}"
    return f"{serial} · {form_title(template)}"


def consent_title(pack: OrganisationPack, target: str) -> str:
    """Return the title of a consent, with the part it is about."""
    title, item = title_of(pack, form_of(target)), item_of(target)
    part = word(PARTS, target) if target in PARTS else item
    return f"{title}, {part}" if item else title


def part_title(pack: OrganisationPack, template: FormTemplate, block: TemplateBlock) -> str:
    """Return what one choice is about, in a few words where there are any."""
    target = block.granted or block.taken_back
    if target in PARTS:
        return word(PARTS, target)
    told = [one.name.side(spoken()) for one in pack.recipients if one.consent_code == target]
    if told and "." in target:
        return ", ".join(told)
    own = pack.forms.get(target)
    if own is not None and own is not template:
        return form_title(own)
    number = f"{block.number} " if block.number else ""
    return number + " ".join(block.text.side(spoken()).split())


def granted_parts(
    pack: OrganisationPack, template: FormTemplate, targets: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the names of the parts in force; nothing for a consent that has no parts."""
    return tuple(
        part_title(pack, template, block)
        for block in template.choices
        if block.granted in targets and item_of(block.granted)
    )


def channels_of(pack: OrganisationPack) -> tuple[tuple[str, str], ...]:
    """Return code and name of each channel that the pack's marketing consent asks for."""
    template = pack.forms.get(MARKETING_CONSENT)
    blocks = template.choices if template is not None else ()
    return tuple(
        (item_of(block.granted), part_title(pack, template, block))
        for block in blocks
        if template is not None and item_of(block.granted)
    )

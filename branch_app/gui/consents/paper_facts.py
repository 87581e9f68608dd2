"""What is known of papers: the bytes and the edition of the one shown, which comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.checks import Problem
from branch_app.domain.consent_set import SetLine
from branch_app.domain.errors import BranchError, InvalidRecord
from branch_app.domain.form_template import TemplateBlock
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.staff import Permission
from branch_app.gui.colours import Tone
from branch_app.gui.consents.view import ConsentsView
from branch_app.gui.desk import Desk
from branch_app.services.bundle import Services

ANSWERED_FROM = {FormState.PRINTED, FormState.SIGNED}


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenedPaper:
    """The stored bytes, the pack under which it was made, and the names of who printed it."""

    pdf: bytes
    pack: OrganisationPack
    names: Mapping[str, str]


def open_paper(form: IssuedForm, services: Services, known: OrganisationPack | None) -> OpenedPaper:
    """Read a paper; one of an older edition of the pack goes by the texts of that edition."""
    return OpenedPaper(
        pdf=services.forms.pdf(form.id),
        pack=known or services.packs.edition(form.pack_edition),
        names=_printers_of(form, services),
    )


def report_not_made(
    error: BranchError, desk: Desk, view: ConsentsView, again: Callable[[], object]
) -> None:
    """Tell why no paper was made; data to be corrected first are marked where they stand."""
    if isinstance(error, InvalidRecord):
        desk.notices.tell("form_refused", Tone.WARNING)
        view.tell_problems([p for p in error.problems if isinstance(p, Problem)])
    else:
        desk.notices.report(error, again=again)


def choices_of(form: IssuedForm, pack: OrganisationPack | None) -> tuple[TemplateBlock, ...]:
    """Return the choices on the paper in the words of its very edition."""
    template = pack.form(form.code, form.edition) if pack is not None else None
    blocks = template.choices if template is not None else ()
    return tuple(block for block in blocks if block.id in form.choices)


def next_unanswered(forms: Sequence[IssuedForm], done: IssuedForm) -> IssuedForm | None:
    """Return the next paper of the same day whose answers are to be entered."""
    day = local_date(done.issued_at)
    return next(
        (
            form
            for form in reversed(forms)
            if form.id != done.id and form.ticks is None and form.choices
            if form.state in ANSWERED_FROM and form.is_to_be_signed
            if local_date(form.issued_at) == day
        ),
        None,
    )


def paper_behind(line: SetLine, forms: Sequence[IssuedForm]) -> IssuedForm | None:
    """Return the paper that is on its way for a consent, else the one by which it stands."""
    code = line.template.code
    waiting = next((form for form in forms if form.code == code and form.is_waiting), None)
    behind = next((form for form in forms if form.serial == line.serial), None)
    return waiting or behind


def _printers_of(form: IssuedForm, services: Services) -> Mapping[str, str]:
    """Return the names of those who printed it, as far as the role may see them."""
    own = services.staff_member
    if own.may(Permission.READ_STAFF) and any(one.by != own.id for one in form.prints):
        return {member.id: member.display_name for member in services.staff.all()}
    return {own.id: own.display_name}

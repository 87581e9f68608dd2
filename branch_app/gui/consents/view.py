"""What the presenter of consents and forms asks of its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QImage

from branch_app.domain.checks import Problem
from branch_app.domain.consent import Consent
from branch_app.domain.form_template import FormTemplate, TemplateBlock
from branch_app.domain.issued_form import IssuedForm


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """A form that can be made, or a code of `REASONS` for which it cannot be made now."""

    template: FormTemplate
    why_not: str = ""

    @property
    def code(self) -> str:
        """Return the code of the form."""
        return self.template.code


class ConsentsView(Protocol):
    """Papers at the left, one paper at the right."""

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer these forms to be issued; those that cannot be made now say why."""
        ...

    def show_why_not(self, reason: str) -> None:
        """Show why nothing may be done with the papers now, or that it may."""
        ...

    def show_lists(self, forms: Sequence[IssuedForm], consents: Sequence[Consent]) -> None:
        """Show all papers and consents of the person."""
        ...

    def show_paper(self, form: IssuedForm | None, choices: Sequence[TemplateBlock]) -> None:
        """Show this paper with what can be done with it now, or none."""
        ...

    def show_pictures(self, pictures: Sequence[QImage]) -> None:
        """Show the pages of the paper."""
        ...

    def show_panel(self, name: str) -> None:
        """Open `print`, `outcome`, `void` or `ticks` beside the paper, or close with empty."""
        ...

    def show_unanswered(self, choices: Sequence[str]) -> None:
        """Mark the choices that have no answer."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Show that a paper is being made or printed."""
        ...

    def tell_problems(self, problems: Sequence[Problem]) -> None:
        """Pass on that the data forbid the paper."""
        ...

    def tell_erased(self) -> None:
        """Pass on that the draft was erased because the applicant did not agree."""
        ...

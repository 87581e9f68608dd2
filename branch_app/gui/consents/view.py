"""What the presenters of consents and forms ask of their page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QImage

from branch_app.domain.application import Application
from branch_app.domain.checks import Problem
from branch_app.domain.consent_set import SetLine
from branch_app.domain.form_template import FormTemplate, TemplateBlock
from branch_app.domain.issued_form import IssuedForm
from branch_app.gui.consents.order import OrderEntries
from branch_app.gui.consents.standing_words import UseLine
from branch_app.gui.entry_problems import EntryProblem


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """A form that can be made, or a code of `REASONS` for which it cannot be made now."""

    template: FormTemplate
    why_not: str = ""

    @property
    def code(self) -> str:
        """Return the code of the form."""
        return self.template.code


@dataclass(frozen=True, kw_only=True, slots=True)
class OrderGround:
    """What the order of papers goes by: the forms on offer, how each stands, applications."""

    offers: tuple[Offer, ...] = ()
    lines: tuple[SetLine, ...] = ()
    applications: tuple[Application, ...] = ()

    @property
    def granted(self) -> frozenset[str]:
        """Return every target in force today."""
        return frozenset(target for line in self.lines for target in line.granted)


class ConsentsView(Protocol):
    """Papers at the left, one paper at the right."""

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer these forms to be issued; those that cannot be made now say why."""
        ...

    def show_why_not(self, reason: str) -> None:
        """Show why nothing may be done with the papers now, or that it may."""
        ...

    def show_lists(self, forms: Sequence[IssuedForm], lines: Sequence[SetLine]) -> None:
        """Show all papers of the person, and how each consent stands."""
        ...

    def show_paper(self, form: IssuedForm | None, choices: Sequence[TemplateBlock]) -> None:
        """Show this paper with what can be done with it now, or none."""
        ...

    def show_names(self, names: Mapping[str, str]) -> None:
        """Take the names of employees, by id, for telling who printed."""
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


class SetView(ConsentsView, Protocol):
    """The sheets in place of the paper: ordering papers, printing them, what may be done."""

    def show_sheet(self, name: str) -> None:
        """Show `order`, `run` or `may` in place of the paper, or the paper again with empty."""
        ...

    def show_ground(self, ground: OrderGround) -> None:
        """Show the forms on offer, on the sheet too; what is marked and typed stays."""
        ...

    def show_order(self, entries: OrderEntries) -> None:
        """Fill the sheet."""
        ...

    def show_order_problems(self, problems: Mapping[str, EntryProblem]) -> None:
        """Tell what is wrong beside its field, and go to the first."""
        ...

    def show_run(self, forms: Sequence[IssuedForm], step: str) -> None:
        """Show the papers just made: to be printed (`print`), or whether they came out."""
        ...

    def show_uses(self, uses: Sequence[UseLine]) -> None:
        """Show what may be done today."""
        ...

"""What the presenter of an applicant's file asks of its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Protocol

from branch_app.domain.checks import Problem
from branch_app.domain.confirming import ConfirmedWarning
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import BranchError
from branch_app.domain.field_source import FieldSource, Origin
from branch_app.gui.applicants.summary import Summary
from branch_app.gui.forms.form_field import FormField
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.duplicates import Candidates


class DataView(Protocol):
    """The fields, and what is told of them."""

    def ask_for(self, fields: Sequence[FormField]) -> None:
        """Build the form for these fields."""
        ...

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems beside their fields and no others."""
        ...

    def show_confirmed(self, confirmed: Sequence[ConfirmedWarning]) -> None:
        """Show these warnings quietly as confirmed and no others."""
        ...

    def draft(self) -> ApplicantDraft:
        """Return what stands in the fields, with sources, checks and reasons."""
        ...

    def show_sources(self, sources: Mapping[str, FieldSource], stale: Set[str]) -> None:
        """Show where values came from, how they were checked, and which are old."""
        ...

    def take_origins(self, origins: Mapping[str, Origin]) -> None:
        """Choose these sources and checks again."""
        ...

    def take_reasons(self, reasons: Mapping[str, str]) -> None:
        """Choose these reasons of confirmed warnings."""
        ...

    def ask_grounds(self, fields: Sequence[str]) -> None:
        """Ask for reason, document and second person: these signed values were changed."""
        ...

    def ask_twins(self, candidates: Candidates) -> None:
        """Ask of each of these people whether it is the same person."""
        ...

    def second_refused(self, error: BranchError) -> bool:
        """Show beside grounds or twins what is wrong with the second person; False for others."""
        ...

    def close_questions(self) -> None:
        """Ask for no grounds and about no twins, and forget what was entered."""
        ...

    def fill(self, values: Mapping[str, str]) -> None:
        """Put values into fields as if typed."""
        ...

    def show_stored(self, values: Mapping[str, str]) -> None:
        """Show what is stored now under the fields that differ."""
        ...


class ApplicantView(Protocol):
    """What the presenter asks of the page."""

    @property
    def data(self) -> DataView:
        """The fields."""
        ...

    def let_edit(self, values: Mapping[str, str]) -> None:
        """Show these values to be changed."""
        ...

    def show_only(self, values: Mapping[str, str]) -> None:
        """Show these values to be read, numbers masked."""
        ...

    def focus_first_problem(self) -> None:
        """Give the keys to the first wrong field."""
        ...

    def show_summary(self, summary: Summary) -> None:
        """Show the strip."""
        ...

    def show_iin(self, text: str) -> None:
        """Show this number, masked or whole."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Show that something is being saved."""
        ...

    def show_file(self, file: ApplicantFile) -> None:
        """Hand the file to the tab of consents and forms."""
        ...

    def focus_next_step(self) -> None:
        """Give the keys to what comes next."""
        ...

    def leave(self) -> None:
        """Go back to the counter: the file is gone."""
        ...

    def open_other(self, applicant_id: str) -> None:
        """Ask for another person's file."""
        ...

"""What the presenter of blank forms asks of its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from branch_app.domain.issued_form import IssuedForm
from branch_app.gui.entry_problems import Problems
from branch_app.services.blank_forms import SpoiledPaper
from branch_app.services.read_model import ApplicantRow


@dataclass(frozen=True, kw_only=True, slots=True)
class KeyInTyped:
    """What is typed to key a blank form in."""

    serial: str = ""
    day: str = ""
    time: str = ""
    carrier: str = ""


class BlanksView(Protocol):
    """Keying in and the spoiled ones at the left, making and waiting at the right."""

    def show_waiting(self, forms: Sequence[IssuedForm]) -> None:
        """Show the blank forms that are neither keyed in nor void."""
        ...

    def show_spoiled(self, papers: Sequence[SpoiledPaper]) -> None:
        """Show the void papers of the period, without names."""
        ...

    def show_people(self, rows: Sequence[ApplicantRow], text: str) -> None:
        """Show masked rows that match this text."""
        ...

    def show_person(self, row: ApplicantRow | None) -> None:
        """Show who has filled the form in, or that nobody is chosen."""
        ...

    def offer_printing(self, count: int) -> None:
        """Offer to print so many forms that are not printed yet."""
        ...

    def ask_outcome(self, count: int) -> None:
        """Ask whether so many papers came out; 0 puts the question away."""
        ...

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong with the entries, by field."""
        ...

    def show_keyed_in(self, form: IssuedForm | None) -> None:
        """Show both times of a form that was keyed in, or none."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while something is under way."""
        ...

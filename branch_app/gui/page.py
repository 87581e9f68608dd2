"""What every page of the window has: keys for F1, a first focus, and entries that must not go lost.

What a page tells of its entries holds JSON values only: it is stored encrypted, and comes back in
another process perhaps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from branch_app.gui.parts.translated import TranslatedWidget

KeyHelp = tuple[str, str]
Told = Mapping[str, object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Entries:
    """What was typed on a page and is not saved; `place` is scroll and focus, which may differ."""

    content: Told
    person_id: str = ""
    label: str = ""
    place: Told = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Left:
    """What comes back to a page: where the employee stood on it, and entries, if there were any."""

    view: Told = field(default_factory=dict)
    content: Told | None = None
    person_id: str = ""


class Page(TranslatedWidget):
    """A page; the main window asks it these questions and knows nothing else of it."""

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return key and meaning of each shortcut of the page, in the language of the window."""
        return ()

    def enter(self) -> None:
        """Load what is shown and give the keys to the first thing; called at each showing."""

    def has_unsaved_edits(self) -> bool:
        """Tell whether something typed would be lost by leaving."""
        return False

    def save(self) -> bool:
        """Store what is typed; False when the page has nothing of its own to store."""
        return False

    def edit(self) -> bool:
        """Let what is shown be changed; False when the page has nothing of its own to change."""
        return False

    def go_to_problem(self, step: int) -> None:
        """Go to the next (1) or previous (-1) wrong field of the page, if it has fields."""

    def field_with_keys(self) -> str:
        """Return the field of the catalogue that has the keys, or an empty string."""
        return ""

    def focus_origin(self) -> None:
        """Give the keys to source and check of the card on which somebody works, if it has them."""

    def stop(self) -> None:
        """Stop the page's timers: the session ends."""

    def entries(self) -> Entries | None:
        """Return what was typed and is not saved, to the character; None for nothing."""
        return None

    def is_saving(self) -> bool:
        """Tell whether the entries are just being saved, so that keeping them must wait."""
        return False

    def view(self) -> Told:
        """Return where the employee stands on the page, typed or not: kept by the lock alone."""
        return {}

    def hold_still(self, *, is_held: bool) -> None:
        """Take nothing that happens under the lock's cover for an act of the employee."""

    def reopen(self, left: Left) -> None:
        """Begin to come back: ask for whatever must be read first."""

    def put_back(self, left: Left) -> None:
        """Put everything back in its place, once what `reopen` asked for has come."""

"""What every page of the window has: keys for F1, a first focus, and edits that may be lost."""

from __future__ import annotations

from branch_app.gui.parts.translated import TranslatedWidget

KeyHelp = tuple[str, str]


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

    def stop(self) -> None:
        """Stop the page's timers: the session ends."""

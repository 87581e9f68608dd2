"""The notice bar's board: errors and news come here as codes and become sentences when shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QObject, Signal

from branch_app.domain.errors import BranchError, Fault
from branch_app.gui.colours import Tone
from branch_app.gui.exact_sentences import REASONS
from branch_app.gui.incidents import as_incident
from branch_app.gui.news import ACTIONS, NEWS
from branch_app.gui.sentences import FAULTS, REFUSALS

SENTENCES: dict[str, str] = {**REFUSALS, **FAULTS, **REASONS, **NEWS}

# The details by which a sentence may be more exact, the most telling first.
EXACT = ("reason", "by", "record", "form", "consent", "field", "file")


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticeAction:
    """A button of the notice: a word of `news.ACTIONS` and what it does."""

    word: str
    run: Callable[[], object]

    def text(self) -> str:
        """Return the word in the language of the window."""
        return QCoreApplication.translate("notices", ACTIONS[self.word])


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """One thing to tell: a code of `SENTENCES` with the numbers for its gaps."""

    code: str
    tone: Tone
    details: Mapping[str, str | int] = field(default_factory=dict)
    action: NoticeAction | None = None

    def text(self) -> str:
        """Return the sentence in the language of the window."""
        return sentence(self.code, self.details)


class _Gaps(dict[str, str | int]):
    def __missing__(self, name: str) -> str:
        return ""


def sentence(code: str, details: Mapping[str, str | int] | None = None) -> str:
    """Return the sentence for a code; a detail such as `reason` may make it more exact."""
    told = dict(details or {})
    exact = next(
        (key for name in EXACT if (key := f"{code}:{told.get(name)}") in SENTENCES),
        code,
    )
    text = QCoreApplication.translate("notices", SENTENCES.get(exact, SENTENCES["refused"]))
    return text.format_map(_Gaps(told))


class NoticeBoard(QObject):
    """Where presenters put what the user has to know."""

    posted = Signal(object)
    cleared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current: Notice | None = None
        self._is_muted = False

    def mute(self, *, is_muted: bool) -> None:
        """Tell nothing while the window is being locked: whoever it is for does not look."""
        self._is_muted = is_muted

    def is_telling(self, code: str) -> bool:
        """Tell whether this notice is on the screen: a warning counts only while it is read."""
        return self.current is not None and self.current.code == code

    def tell(self, code: str, tone: Tone = Tone.GOOD, **details: str | int) -> None:
        """Post a piece of news."""
        self._post(Notice(code=code, tone=tone, details=details))

    def tell_with(self, action: NoticeAction, code: str, tone: Tone, **details: str | int) -> None:
        """Post a piece of news with a button that leads to the matter."""
        self._post(Notice(code=code, tone=tone, details=details, action=action))

    def tell_failure(self, code: str, action: NoticeAction) -> None:
        """Post that something failed, and what can be done about it."""
        self._post(Notice(code=code, tone=Tone.BAD, action=action))

    def report(
        self,
        error: BranchError,
        *,
        again: Callable[[], object] | None = None,
        action: NoticeAction | None = None,
    ) -> None:
        """Post an error; a fault of the surroundings offers to try again."""
        tone = Tone.BAD if isinstance(error, Fault) else Tone.WARNING
        if action is None and again is not None and isinstance(error, Fault):
            action = NoticeAction(word="try_again", run=again)
        self._post(Notice(code=error.code, tone=tone, details=error.details, action=action))

    def receive(self, error: BaseException) -> None:
        """Take an error that nobody awaited; an unexpected one is logged under a number."""
        self.report(error if isinstance(error, BranchError) else as_incident(error))

    def clear(self) -> None:
        """Take away what is shown."""
        self.current = None
        self.cleared.emit()

    def _post(self, notice: Notice) -> None:
        if self._is_muted:
            return
        self.current = notice
        self.posted.emit(notice)

"""Views without widgets, for presenters: they remember what they were told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class RecordingView:
    """Answers every call by remembering it; `answers` gives what a call is to return."""

    def __init__(self, **answers: Callable[..., object]) -> None:
        self.calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []
        self._answers = answers

    def __getattr__(self, name: str) -> Callable[..., object]:
        if name.startswith("_"):
            raise AttributeError(name)

        def call(*values: object, **named: object) -> object:
            self.calls.append((name, values, named))
            answer = self._answers.get(name)
            return answer(*values, **named) if answer else None

        return call

    def told(self, name: str) -> list[tuple[Any, ...]]:
        """Return the arguments of every call of this name."""
        return [values for called, values, _named in self.calls if called == name]

    def last(self, name: str) -> Any:  # noqa: ANN401 whatever the presenter gave
        """Return the first argument of the last call of this name."""
        return self.told(name)[-1][0]

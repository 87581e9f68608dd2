"""The page of a file without widgets: its fields are a dictionary."""

from __future__ import annotations

from collections.abc import Mapping

from branch_app.domain.drafting import ApplicantDraft
from tests.gui.recording import RecordingView


class Form(RecordingView):
    """A view whose fields are a dictionary."""

    def __init__(self) -> None:
        super().__init__(
            let_edit=self._set,
            show_only=self._set,
            fill=self._fill,
            draft=lambda: ApplicantDraft(values=self.fields, reasons=self.reasons),
        )
        self.fields: dict[str, str] = {}
        self.reasons: dict[str, str] = {}

    @property
    def data(self) -> Form:
        return self

    def _set(self, values: Mapping[str, str]) -> None:
        self.fields = dict(values)

    def _fill(self, values: Mapping[str, str]) -> None:
        self.fields.update(values)

    def problems(self) -> dict[str, str]:
        return {problem.field: str(problem.code) for problem in self.last("show_problems")}

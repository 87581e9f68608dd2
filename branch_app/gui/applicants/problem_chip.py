"""How many problems the form has, as the chip in the bar under it tells it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from branch_app.domain.checks import Problem
from branch_app.gui.colours import Tone
from branch_app.gui.parts.chip import ChipText


def problem_chip(problems: Sequence[Problem]) -> ChipText | None:
    """Return the numbers of errors and of warnings, or None where there is neither."""
    if not problems:
        return None
    errors = sum(1 for problem in problems if problem.is_blocking)
    text = QCoreApplication.translate("problems", "Errors: {errors}, warnings: {warnings}").format(
        errors=errors, warnings=len(problems) - errors
    )
    sign, tone = ("cross-circle", Tone.BAD) if errors else ("warning", Tone.WARNING)
    return ChipText(sign=sign, word=text, tone=tone)

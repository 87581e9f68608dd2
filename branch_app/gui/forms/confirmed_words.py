"""How a confirmed warning is told: what was doubtful, why it stays, who said so and when."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from branch_app.domain.confirming import ConfirmedWarning
from branch_app.domain.local_time import local_date
from branch_app.gui import data_words, labels
from branch_app.gui.after_colon import after_colon


def confirmed_text(one: ConfirmedWarning) -> str:
    """Return `Confirmed: <reason>`, with who and when where that is known."""
    text = QCoreApplication.translate("confirmed", "Confirmed: {reason}").format(
        reason=after_colon(labels.word(data_words.WARNING_REASONS, one.reason))
    )
    day = labels.date_text(local_date(one.at)) if one.at is not None else ""
    return " · ".join(filter(None, (text, one.by, day)))

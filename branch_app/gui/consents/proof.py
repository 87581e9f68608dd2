"""Saving the proof of a consent from the window: made and journalled first, then written."""

from __future__ import annotations

from pathlib import Path

from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.serials import show_serial
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.handing_out import write
from branch_app.services.evidence import Evidence

RECEIPT = "CONSENT_RECEIPT"


def save_proof(desk: Desk, form: IssuedForm | None, file: Path) -> None:
    """Make the proof of the paper shown and write it; tell whether head office vouches for it."""
    if form is None:
        return

    def make() -> Evidence:
        made = desk.services.evidence.make(form.serial)
        write(file, made.data)
        return made

    desk.tasks.database(
        make,
        lambda made: _told(desk, made),
        lambda error: desk.notices.report(error, again=lambda: save_proof(desk, form, file)),
    )


def _told(desk: Desk, made: Evidence) -> None:
    serial = show_serial(made.form.serial)
    if made.signed_up_to:
        desk.notices.tell("proof_saved", serial=serial)
    else:
        desk.notices.tell("proof_unsigned", Tone.WARNING, serial=serial)

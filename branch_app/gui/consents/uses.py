"""Asking the ledger about every channel and recipient of the pack; runs on the database lane."""

from __future__ import annotations

from branch_app.domain.consent_ledger import Use
from branch_app.gui.consents.standing_words import UseLine
from branch_app.gui.desk import Desk
from branch_app.gui.language import spoken
from branch_app.gui.titles import channels_of
from branch_app.services.applicant_files import ApplicantFile


def uses_of(desk: Desk, file: ApplicantFile) -> list[UseLine]:
    """Return what may be done with the person's data today, by which paper, or why not."""
    asked = [(Use(channel=code), name) for code, name in channels_of(desk.pack)]
    asked += [(Use(recipient=one.code), one.name.side(spoken())) for one in desk.pack.recipients]
    serials = {form.id: form.serial for form in file.forms}
    lines = []
    for use, title in asked:
        answer = desk.services.consents.may(file.applicant.id, use)
        consent = answer.consent
        serial = serials.get(consent.form_id, consent.reference) if consent else ""
        name = f"channel:{use.channel}" if use.channel else f"recipient:{use.recipient}"
        lines.append(UseLine(id=name, title=title, answer=answer, serial=serial))
    return lines

"""What may be done with applications now, and which fields exist for one; decided by the domain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from branch_app.domain.application import ALLOWED_MOVES, Application, MicrocreditStatus
from branch_app.domain.application_draft import is_asked
from branch_app.domain.consent import BASE_CONSENT, ConsentState
from branch_app.domain.fields import CATALOGUE, Part
from branch_app.domain.kazakh_text import clean_text
from branch_app.domain.pack import DataListEntry
from branch_app.gui.applicants.why_not import why_not_change, why_not_use
from branch_app.gui.applications.view import Doing, ShownApplication
from branch_app.gui.desk import Desk
from branch_app.gui.forms.form_field import FormField, asked_field, offered
from branch_app.services.applicant_files import ApplicantFile

IN_FORCE = frozenset({ConsentState.GRANTED, ConsentState.WITHDRAWAL_ASKED})


def consented(desk: Desk, file: ApplicantFile | None) -> frozenset[str]:
    """Return the consents in force today, C1 among them."""
    today, consents = desk.today(), file.consents if file else ()
    return frozenset(one.target for one in consents if one.state_on(today) in IN_FORCE)


def why_not_begin(desk: Desk, file: ApplicantFile | None) -> str:
    """Return why no application can be begun now, as a code of `REASONS`, or nothing."""
    if reason := why_not_change(desk, file):
        return reason
    return "" if BASE_CONSENT in consented(desk, file) else "base_consent_missing"


def why_no_status(desk: Desk, file: ApplicantFile | None, one: Application) -> str:
    """Return why no status can be entered now."""
    return why_not_change(desk, file) or ("" if next_statuses(one) else "application_ended")


def why_no_change(desk: Desk, file: ApplicantFile | None, one: Application) -> str:
    """Return why what was applied for cannot be changed now."""
    may_type = not one.is_decided or (one.typed_part is Part.OWED and tells_owed(desk))
    return why_not_begin(desk, file) or ("" if may_type else "application_decided")


def tells_owed(desk: Desk) -> bool:
    """Tell whether this organisation's list knows what is owed under a contract (R-079)."""
    return bool(desk.pack.entries_of(Part.OWED))


def next_statuses(one: Application) -> tuple[MicrocreditStatus, ...]:
    """Return the statuses that may follow, in their usual order."""
    return tuple(each for each in MicrocreditStatus if each in ALLOWED_MOVES[one.status])


def shown_application(
    desk: Desk, file: ApplicantFile | None, one: Application | None, doing: Doing | None
) -> ShownApplication:
    """Return what the right side shows of an application, or of a new one."""
    return ShownApplication(
        application=one,
        doing=doing,
        next_statuses=next_statuses(one) if one else (),
        why_no_status=why_no_status(desk, file, one) if one else "",
        why_no_change=why_no_change(desk, file, one) if one else "",
        why_no_paper=why_not_use(desk, file),
        tells_owed=one is not None and one.typed_part is Part.OWED and tells_owed(desk),
    )


def fields_for(
    desk: Desk,
    file: ApplicantFile | None,
    typed: Mapping[str, str],
    part: Part = Part.APPLICATION,
) -> list[FormField]:
    """Return the fields of this part that exist for this payout channel and product."""
    told = {name: clean_text(text) for name, text in typed.items()}
    granted = consented(desk, file)
    return [
        asked_field(desk.pack, entry)
        for entry in desk.pack.entries_of(part)
        if entry.is_open(granted) and is_asked(entry, told)
    ]


def told_fields(desk: Desk, values: Mapping[str, object]) -> list[FormField]:
    """Return the fields that have a value, in the order of the catalogue, to be read alone."""
    parts = (Part.APPLICATION, Part.OWED)
    entries = {entry.field: entry for part in parts for entry in desk.pack.entries_of(part)}
    return [_told(desk, name, entries.get(name)) for name in CATALOGUE if name in values]


def _told(desk: Desk, name: str, entry: DataListEntry | None) -> FormField:
    """Return a field with what it is for; of one that is not on the list now, nothing is told."""
    if entry is None:
        return FormField(name=name, is_required=True, choices=offered(desk.pack, name))
    return replace(asked_field(desk.pack, entry), is_required=True)

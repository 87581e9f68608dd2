"""Which values of a person stand on a paper that the person has signed (K26)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.field_source import FieldSource
from branch_app.domain.fields import Part
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.pack import OrganisationPack

QUESTIONNAIRE = "QUESTIONNAIRE"


def signed_fields(
    pack: OrganisationPack, sources: Mapping[str, FieldSource], forms: Iterable[IssuedForm]
) -> frozenset[str]:
    """Return the fields whose present value stands on a signed paper (94-V Art. 24(1)(2), K26).

    C1 tells what is asked before consent, the questionnaire everything of the person.
    """
    entries = pack.entries_of(Part.APPLICANT)
    listed = {
        BASE_CONSENT: frozenset(entry.field for entry in entries if entry.before_consent),
        QUESTIONNAIRE: frozenset(entry.field for entry in entries),
    }
    signed: set[str] = set()
    for form in forms:
        if form.state is FormState.SIGNED and form.code in listed:
            signed |= {
                name
                for name in listed[form.code]
                if name in sources and sources[name].obtained_at <= told_at(form)
            }
    return frozenset(signed)


def told_at(form: IssuedForm) -> dt.datetime:
    """Return as of when a paper tells the data.

    What was written by hand on a blank form is in the record once the form is keyed in.
    """
    return form.keyed_at or form.issued_at

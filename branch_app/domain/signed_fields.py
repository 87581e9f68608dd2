"""Which values of a person, and of an application, stand on a paper that was signed (K26)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from branch_app.domain.application import Application
from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.field_source import FieldSource
from branch_app.domain.fields import CATALOGUE, Part
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.pack import OrganisationPack

QUESTIONNAIRE = "QUESTIONNAIRE"
DEBT_LOAD = "DEBT_LOAD"
# What the person signs of an application; receipt and statement of the state are signed by others.
_TELL_APPLICATION = frozenset({QUESTIONNAIRE, DEBT_LOAD})


def signed_fields(
    pack: OrganisationPack, sources: Mapping[str, FieldSource], forms: Iterable[IssuedForm]
) -> frozenset[str]:
    """Return a person's fields whose present value stands on a signed paper (94-V Art. 24(1)(2)).

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
            signed |= _told(form, listed[form.code], sources)
    return frozenset(signed)


def signed_of_application(one: Application, forms: Iterable[IssuedForm]) -> frozenset[str]:
    """Return the fields of an application whose present value stands on a signed paper about it.

    What is owed stands on none of them.
    """
    listed = frozenset(name for name in one.values if CATALOGUE[name].part is Part.APPLICATION)
    signed: set[str] = set()
    for form in forms:
        is_about = form.application_id == one.id and form.code in _TELL_APPLICATION
        if is_about and form.state is FormState.SIGNED:
            signed |= _told(form, listed, one.sources)
    return frozenset(signed)


def told_at(form: IssuedForm) -> dt.datetime:
    """Return as of when a paper tells the data.

    What was written by hand on a blank form is in the record once the form is keyed in.
    """
    return form.keyed_at or form.issued_at


def _told(
    form: IssuedForm, listed: frozenset[str], sources: Mapping[str, FieldSource]
) -> frozenset[str]:
    at = told_at(form)
    return frozenset(name for name in listed if name in sources and sources[name].obtained_at <= at)

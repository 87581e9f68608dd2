"""What a person has agreed to, for the receipt that the person takes home (K21)."""

from __future__ import annotations

from collections.abc import Sequence

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.consent import Consent, ConsentState
from branch_app.domain.consent_ledger import Ledger
from branch_app.domain.form_facts import AgreedLine
from branch_app.domain.form_template import by_number
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack

# The source of a data table that lists them.
AGREED = "consents"
_GONE = frozenset({ConsentState.SUPERSEDED, ConsentState.ANNULLED})


def agreed_lines(ledger: Ledger, forms: Sequence[IssuedForm]) -> tuple[AgreedLine, ...]:
    """Return each answer that still counts, C1 first; what a newer paper replaced is left out."""
    papers = {form.id: form for form in forms}
    standing = [one for one in ledger.consents if one.state not in _GONE]
    standing.sort(key=lambda one: (by_number(one.code), one.item, one.id))
    return tuple(_line(one, ledger, papers.get(one.form_id)) for one in standing)


def _line(consent: Consent, ledger: Ledger, paper: IssuedForm | None) -> AgreedLine:
    return AgreedLine(
        text=_text(consent, ledger.pack, paper),
        state=consent.state_on(ledger.today),
        serial=paper.serial if paper else "",
        on=local_date(consent.willed_at),
        until=consent.valid_until,
    )


def _text(consent: Consent, pack: OrganisationPack, paper: IssuedForm | None) -> Bilingual:
    """Return the choice as the paper told it, else the title of the form."""
    own = pack.form(consent.code, paper.edition) if paper else None
    template = own or pack.forms.get(consent.code)
    if template is None:
        return Bilingual(kk=consent.target, ru=consent.target)
    wanted = {consent.target, consent.code}
    choices = [one for one in template.choices if one.granted in wanted]
    return choices[0].text if choices else template.title

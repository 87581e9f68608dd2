"""Whom an import brought without consent: they may be asked for it, and nothing more (K16)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.consent_ledger import Use, Why
from branch_app.domain.destruction import Ground
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import BadInput, ConsentMissing, InvalidRecord, MoveNotAllowed
from branch_app.domain.record_state import RecordState
from branch_app.services.search import SearchService
from tests.gui.memory_read_model import MemoryReadModel
from tests.services.argument_files import APPLICATION
from tests.services.desk import MORE, NEEDED, Desk
from tests.services.import_files import iin, people, run, whole


@pytest.fixture
def awaiting(desk: Desk) -> Applicant:
    run(desk, whole(1))
    (person,) = people(desk)
    return person


def test_every_paper_is_refused_that_neither_informs_nor_asks_for_consent(
    desk: Desk, awaiting: Applicant
) -> None:
    refused = set()
    for template in desk.forms.templates():
        try:
            desk.forms.issue(awaiting.id, template.code)
        except ConsentMissing:
            refused.add(template.code)
        except BadInput:
            # The contact person's own consent.
            assert template.code == "C15"
    assert refused == {
        *("ACCEPTANCE", "CESSION_NOTICE", "COPY_RECEIPT", "INVENTORY", "QUESTIONNAIRE"),
        "CONSENT_RECEIPT",
        *("DEBT_LOAD", "RECEIPT", "REFUSAL", "REQUEST", "STATUS", "WITHDRAWAL"),
    }


ACTS: dict[str, Callable[[Desk, Applicant], object]] = {
    "apply": lambda desk, one: desk.applications.register(
        one.id, ApplicantDraft(values=APPLICATION)
    ),
    "add data": lambda desk, one: desk.applicants.correct(
        one.id, one.version, ApplicantDraft(values={**NEEDED, **MORE, "iin": iin(1)})
    ),
    "block": lambda desk, one: desk.record_states.block(one.id, Ground.BREACH_NOTICE, "1"),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_what_needs_a_consent_is_refused(
    desk: Desk, awaiting: Applicant, act: Callable[[Desk, Applicant], object]
) -> None:
    with pytest.raises((ConsentMissing, InvalidRecord, MoveNotAllowed)):
        act(desk, awaiting)


def test_no_purpose_recipient_or_channel_is_open(desk: Desk, awaiting: Applicant) -> None:
    with desk.begin_work() as work:
        pack = work.packs.edition(1)
    uses = [Use(purpose=one.code) for one in pack.purposes]
    uses += [Use(recipient=one.code) for one in pack.recipients]
    for use in [*uses, Use(channel="email"), Use(field="iin")]:
        answer = desk.consents.may(awaiting.id, use)
        assert (answer.is_allowed, answer.why) == (False, Why.DRAFT)


def test_it_is_found_as_a_draft_without_consent(desk: Desk, awaiting: Applicant) -> None:
    model = MemoryReadModel(desk.branch)
    search = SearchService(begin_work=desk.begin_work, read_model=model, staff=desk.staff)
    (row,) = search.find(iin(1))
    assert (row.id, row.state, row.consent) == (awaiting.id, "draft", "")


def test_once_c1_is_signed_the_person_is_like_any_other(desk: Desk, awaiting: Applicant) -> None:
    form = desk.consent(awaiting)
    run(desk, whole(1, consent=form.serial))
    after = desk.stored(awaiting)
    assert after is not None
    assert after.state is RecordState.ACTIVE
    assert set(after.values) == {*NEEDED, *MORE}
    assert desk.applications.register(awaiting.id, ApplicantDraft(values=APPLICATION)).id

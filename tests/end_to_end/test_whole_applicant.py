"""Applicants by the services, both organisations: one who agrees, and two of whom nothing stays."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from branch_app.demo.people import DemoPerson, make_people
from branch_app.demo.traces import spellings
from branch_app.domain.change import Act
from branch_app.domain.errors import MoveNotAllowed, NotFound
from branch_app.domain.issued_form import FormState
from branch_app.domain.kazakh_text import search_key
from branch_app.services.bundle import Services
from branch_app.storage.engine import ATTACHMENTS, BRANCH
from tests.end_to_end.made_branch import Branch, consent, draft, make_branch, pages_of, sign
from tests.end_to_end.made_house import assert_same_at_both_ends, everything_in, new_code
from tests.packs.copies import PACKS
from tests.storage.bare import decrypted_pages
from tests.sync.made_head_office import MadeHeadOffice

# Nobody of the three shares a name with another.
AGREES, ALOUD, ON_PAPER = make_people(12, 24)[3:6]


@pytest.fixture(params=PACKS)
def served(request: pytest.FixtureRequest, office: MadeHeadOffice, tmp_path: Path) -> Branch:
    """A workstation of each organisation."""
    return make_branch(
        tmp_path / "data", pack_id=request.param, url=office.url, code=new_code(office)
    )


def _texts(person: DemoPerson) -> Iterable[str]:
    """What could tell of the person, also the way in which the search keeps the name."""
    yield from person.traces
    yield person.values["family_name"]
    yield search_key(person.values["family_name"])


def _found(data: bytes, person: DemoPerson) -> set[str]:
    return {
        text for text in _texts(person) if any(form in data for form in spellings(text).values())
    }


def _decrypted(branch: Branch) -> bytes:
    """Every page of both databases and their logs, free ones too, decrypted past the program."""
    with branch.keys() as keys:
        records = decrypted_pages(branch.data_dir / "branch.db", bytes(keys.branch), 4096)
        files = decrypted_pages(
            branch.data_dir / "attachments.db", bytes(keys.attachments), ATTACHMENTS.page_size
        )
        assert BRANCH.page_size == 4096
        return b"".join([*records, *files])


def _begin_draft(services: Services, person: DemoPerson) -> str:
    """Somebody whose C1 is printed; one page of it was scanned before the person thought again."""
    pack = services.packs.current()
    return services.applicants.register(draft(pack, person, before_consent=True)).applicant.id


@pytest.mark.covers("K16", "R-009", "K46", "R-081")
def test_one_who_agrees_and_two_who_do_not(served: Branch, office: MadeHeadOffice) -> None:
    key = served.page_key()
    with served.session() as services:
        agrees = consent(services, services.packs.current(), AGREES, key)
        aloud, on_paper = (_begin_draft(services, person) for person in (ALOUD, ON_PAPER))
        forms = [services.forms.issue(each, "C1") for each in (aloud, on_paper)]
        services.scans.add(pages_of(forms[0], key)[:1], "scan.png")
    # A night passes while they are drafts: their rows travel, without a body.
    served.carry()
    before = _decrypted(served)
    assert all(_found(before, person) for person in (AGREES, ALOUD, ON_PAPER))
    assert (
        office.rows(
            "SELECT body FROM journal_row WHERE record_id IN (:a, :b, :c, :d)",
            a=aloud,
            b=on_paper,
            c=forms[0].id,
            d=forms[1].id,
        )
        == [(None,)] * 5
    )
    with served.session() as services:
        services.applicants.refuse(aloud)
        sign(services, forms[1], key, ticks=False)
        _assert_erased(services, [aloud, on_paper], [form.serial for form in forms])
        with pytest.raises(MoveNotAllowed):
            services.applicants.refuse(agrees)
        # While the program is still open.
        assert _found(_decrypted(served), AGREES)
        assert [_found(_decrypted(served), person) for person in (ALOUD, ON_PAPER)] == [set()] * 2
    served.carry_all()
    pages = _decrypted(served)
    assert [_found(pages, person) for person in (ALOUD, ON_PAPER)] == [set(), set()]
    assert _found(pages, AGREES) == set(_texts(AGREES))
    assert served.rows("SELECT DISTINCT holder_id FROM attachment") == [(agrees,)]
    assert served.rows("SELECT count(*) FROM history WHERE record_id = ?", aloud) == [(0,)]
    _assert_never_left(office)
    assert_same_at_both_ends(served, office)


def _assert_erased(services: Services, people: list[str], serials: list[str]) -> None:
    """No record; the serials are void and bare; the count of refusals stays, and the chain."""
    for applicant_id in people:
        with pytest.raises(NotFound):
            services.applicants.open(applicant_id)
    for serial in serials:
        form = services.forms.by_serial(serial)
        assert form.state is FormState.VOID
        assert (form.pdf_digest, form.scans, form.ticks) == ("", (), None)
        with pytest.raises(NotFound):
            services.forms.pdf(form.id)
    entries = services.auditing.entries(limit=1000)
    erased = [entry for entry in entries if entry.act is Act.ERASE_DRAFT]
    assert [entry.record_id for entry in erased] == people
    assert services.auditing.verify().faults == ()


def _assert_never_left(office: MadeHeadOffice) -> None:
    arrived = everything_in(office)
    assert [_found(arrived, person) for person in (ALOUD, ON_PAPER)] == [set(), set()]
    assert _found(arrived, AGREES) >= set(AGREES.traces[1:])

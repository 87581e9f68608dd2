"""The contract of a unit of work on erasing a draft, the refusal of K16."""

from __future__ import annotations

import pytest

from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import MoveNotAllowed, NotFound
from branch_app.domain.issued_form import FormState, SignedPage
from branch_app.domain.record_state import RecordState
from branch_app.services.ports import BeginWork, UnitOfWork
from tests.fakes import START
from tests.storage.made import IIN, OTHER_IIN, make_applicant, make_form, make_page

SCAN = SignedPage(page=1, attachment_id="9" * 32, digest="8" * 64)
PNG = "image/png"


class ErasureContract:
    """The refusal of a person who was a draft (K16)."""

    def _draft_with_paper(self, work: UnitOfWork) -> tuple[str, str]:
        work.applicants.save(make_applicant(), Act.REGISTER)
        pdf = work.attachments.put("a" * 32, "form/1", b"%PDF", "application/pdf")
        form = work.forms.save(make_form(pdf_attachment_id=pdf.id), Act.ISSUE)
        image = work.attachments.put("1" * 32, "inbox", b"scan", PNG)
        page = make_page(serial=form.serial, page=1, attachment_id=image.id)
        work.inbox.save(page, Act.RECEIVE_PAGE)
        signed = form.with_scan(SCAN, at=START).with_ticks({"collection": False}, at=START)
        work.forms.save(form.with_scan(SCAN, at=START), Act.MATCH_PAGE)
        work.forms.save(signed, Act.RECORD_TICKS)
        return pdf.id, image.id

    def test_nothing_of_the_person_stays(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            files = self._draft_with_paper(work)
            work.commit()
        with begin_work() as work:
            work.applicants.erase_draft("a" * 32)
            work.commit()
        with begin_work() as work:
            assert work.applicants.find("a" * 32) is None
            assert work.applicants.by_iin(IIN) is None
            assert [work.attachments.find(file) for file in files] == [None, None]
            assert work.inbox.find("1" * 32) is None
            form = work.forms.get("f" * 32)
            assert form.state is FormState.VOID
            assert (form.ticks, form.scans, form.boxes, form.choices) == (None, (), (), ())
            assert (form.pdf_digest, form.pdf_attachment_id) == ("", "")
            assert work.forms.by_serial(make_form().serial) == form

    def test_the_journal_tells_it_and_stays_whole(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            self._draft_with_paper(work)
            before = list(work.journal.entries())
            work.applicants.erase_draft("a" * 32)
            work.commit()
        with begin_work() as work:
            entries = list(work.journal.entries())
            assert entries[: len(before)] == before
            told = entries[len(before)]
            assert (told.act, told.kind) == (Act.ERASE_DRAFT, RecordKind.APPLICANT)
            assert (told.record_id, dict(told.details)) == ("a" * 32, {"forms": 1, "pages": 1})
            assert [entry.act for entry in entries[len(before) + 1 :]] == [Act.VOID]
            assert work.journal.verify() == []

    def test_others_are_left_alone(self, begin_work: BeginWork) -> None:
        other = make_applicant(id="b" * 32, values={"iin": OTHER_IIN})
        with begin_work() as work:
            self._draft_with_paper(work)
            work.applicants.save(other, Act.REGISTER)
            kept = work.attachments.put(other.id, "form/2", b"%PDF 2", "application/pdf")
            work.applicants.erase_draft("a" * 32)
            work.commit()
        with begin_work() as work:
            assert work.applicants.by_iin(OTHER_IIN) == other
            assert work.attachments.get(kept.id) == b"%PDF 2"

    def test_only_a_draft_can_be_erased(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            work.applicants.save(make_applicant(state=RecordState.ACTIVE), Act.REGISTER)
            with pytest.raises(MoveNotAllowed):
                work.applicants.erase_draft("a" * 32)
            with pytest.raises(NotFound):
                work.applicants.erase_draft("b" * 32)

    def test_the_person_may_come_again_as_somebody_new(self, begin_work: BeginWork) -> None:
        again = make_applicant(id="b" * 32)
        with begin_work() as work:
            self._draft_with_paper(work)
            work.applicants.erase_draft("a" * 32)
            work.applicants.save(again, Act.REGISTER)
            assert work.applicants.by_iin(IIN) == again

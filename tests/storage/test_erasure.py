"""No plain text in any file, and of an erased draft nothing even in decrypted pages (K16)."""

from __future__ import annotations

import base64
import json

import pytest

from branch_app.domain.change import Act
from branch_app.domain.kazakh_text import search_key
from branch_app.storage.engine import ATTACHMENTS, BRANCH
from branch_app.storage.places import StoreKeys, StorePaths
from branch_app.storage.store import Store
from tests.fakes import START
from tests.storage.bare import decrypted_pages
from tests.storage.made import OTHER_IIN, make_applicant, make_form, make_page
from tests.storage.workstation import OpenStore

CANARIES = ("Сенімқұлова", "850101300005", "77011234567", "N00998877", "canary-pdf", "canary-scan")
VALUES = {"family_name": CANARIES[0], "document_number": CANARIES[3]}
# Long enough that the blob has pages of its own.
PDF = CANARIES[4].encode() * 4000
SCAN = CANARIES[5].encode() * 4000


def _spellings(canary: str) -> set[bytes]:
    utf8 = canary.encode()
    return {
        utf8,
        canary.encode("utf-16-le"),
        canary.encode("cp1251", "ignore") if canary.isascii() else canary.encode("utf-16-be"),
        json.dumps(canary)[1:-1].encode(),
        base64.b64encode(utf8)[:-4],
        canary[::-1].encode(),
        # As a search key tells it: folded, or without the letter of a passport.
        search_key(canary).encode(),
        canary.lstrip("N").encode(),
    }


def _seen(data: bytes) -> set[str]:
    return {c for c in CANARIES if any(spelling in data for spelling in _spellings(c))}


def _pages(paths: StorePaths, keys: StoreKeys) -> bytes:
    branch = decrypted_pages(paths.branch, bytes(keys.branch), BRANCH.page_size)
    blobs = decrypted_pages(paths.attachments, bytes(keys.attachments), ATTACHMENTS.page_size)
    return b"".join([*branch, *blobs])


def _fill(store: Store) -> None:
    with store.begin_work("staff") as work:
        work.applicants.save(make_applicant(values=VALUES), Act.REGISTER)
        pdf = work.attachments.put("a" * 32, "form/1", PDF, "application/pdf")
        form = work.forms.save(make_form(pdf_attachment_id=pdf.id), Act.ISSUE)
        scan = work.attachments.put("1" * 32, "inbox", SCAN, "image/png")
        work.inbox.save(
            make_page(serial=form.serial, page=1, attachment_id=scan.id), Act.RECEIVE_PAGE
        )
        work.commit()
    with store.begin_work("staff") as work:
        was = work.applicants.get("a" * 32)
        values = {**was.values, "given_name": "Нұрлан"}
        work.applicants.save(was.corrected(values, at=START), Act.CORRECT)
        other = make_applicant(
            id="b" * 32, values={"family_name": "Басқа", "iin": OTHER_IIN, "mobile_phone": ""}
        )
        work.applicants.save(other, Act.REGISTER)
        work.commit()


@pytest.mark.parametrize("is_closed", [False, True], ids=["open", "closed"])
def test_no_file_holds_a_readable_value(
    open_here: OpenStore, paths: StorePaths, is_closed: bool
) -> None:
    store = open_here()
    _fill(store)
    store.read_model.find_applicants(CANARIES[0])
    if is_closed:
        store.close()
    files = [file for file in paths.folder.iterdir() if file.is_file()]
    assert {file.name for file in files} >= {"branch.db", "attachments.db", "branch.head"}
    assert {file.name: _seen(file.read_bytes()) for file in files} == {
        file.name: set() for file in files
    }


def test_the_search_would_find_what_is_there() -> None:
    for canary in CANARIES:
        for spelling in _spellings(canary):
            assert _seen(b"\0" + spelling + b"\0") == {canary}


def test_of_an_erased_draft_no_page_holds_anything(
    open_here: OpenStore, paths: StorePaths, keys: StoreKeys
) -> None:
    store = open_here()
    _fill(store)
    before = _seen(_pages(paths, keys))
    assert before >= set(CANARIES[:4]), "decrypting by hand must show what is there"
    with store.begin_work("staff") as work:
        work.applicants.erase_draft("a" * 32)
        work.commit()
    assert (paths.folder / "branch.db-wal").stat().st_size == 0
    assert (paths.folder / "attachments.db-wal").stat().st_size == 0
    pages = _pages(paths, keys)
    assert _seen(pages) == set()
    assert "Басқа".encode() in pages, "the other person is still there"
    assert store.verify() == []
    store.close()
    assert _seen(_pages(paths, keys)) == set()
    assert open_here().verify() == []


def test_erased_blobs_are_gone_and_their_key_too(
    store: Store, paths: StorePaths, keys: StoreKeys
) -> None:
    _fill(store)
    holder_keys = _holder_keys(store)
    with store.begin_work("staff") as work:
        work.applicants.erase_draft("a" * 32)
        work.commit()
    assert len(holder_keys) == 2
    assert _holder_keys(store) == []
    pages = _pages(paths, keys)
    assert [key in pages for key in holder_keys] == [False, False]
    with store.attachments_engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM blob").scalar() == 0


def _holder_keys(store: Store) -> list[bytes]:
    with store.engine.connect() as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT key FROM holder_key")]


def test_erasing_can_be_rolled_back(store: Store) -> None:
    _fill(store)
    with store.begin_work("staff") as work:
        work.applicants.erase_draft("a" * 32)
    with store.begin_work("staff") as work:
        form = work.forms.get("f" * 32)
        assert work.applicants.get("a" * 32).text("family_name") == CANARIES[0]
        assert work.attachments.get(form.pdf_attachment_id) == PDF
        assert work.journal.verify() == []


def test_an_erased_draft_is_not_found_any_more(store: Store) -> None:
    _fill(store)
    assert len(store.read_model.find_applicants(CANARIES[0])) == 1
    with store.begin_work("staff") as work:
        work.applicants.erase_draft("a" * 32)
        work.commit()
    for text in (CANARIES[0], "Нұрлан", "850101300005", "4567", make_form().serial):
        assert store.read_model.find_applicants(text) == []
    assert store.read_model.open_forms() == []
    assert store.read_model.counts().inbox == 0

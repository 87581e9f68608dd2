"""Who signed an older edition is found page by page, whatever newer ones lie between."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.packs import pack_bytes, read_pack
from tests.packs.copies import copied, next_edition, replaced
from tests.services.desk import Desk


@pytest.mark.covers("K3", "R-170")
def test_newer_consents_hide_no_older_one_from_the_next_page(desk: Desk, tmp_path: Path) -> None:
    late = desk.register()
    old = desk.forms.issue(late.id, "C1")
    pack = copied("lft", tmp_path)
    replaced(pack / "pack.toml", "edition = 1\n", "edition = 2\n")
    next_edition(pack / "forms/C1/1.toml")
    with desk.begin_work() as work:
        work.packs.install(read_pack(pack), pack_bytes(pack))
        work.commit()
    person = desk.register(iin="900228400123")
    now = desk.forms.issue(person.id, "C1")
    assert {(one.edition, one.newer_edition) for one in desk.scan(now)} == {(2, 0)}
    desk.consents.record_ticks(now.serial, dict.fromkeys(now.choices, True))
    desk.consents.record_ticks(old.serial, dict.fromkeys(old.choices, True))
    told = desk.scan(old)
    # Each page of a paper of the edition that is over is named.
    assert {(one.edition, one.newer_edition) for one in told} == {(1, 2)}
    (found,) = desk.consents.under_older_editions(limit=1)
    assert (found.applicant_id, found.form_edition) == (late.id, 1)
    assert desk.consents.under_older_editions(found.consent_id, limit=1) == ()

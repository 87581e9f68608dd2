"""A picture that comes back other than it was stored is matched with nothing (K21)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import pytest

from branch_app.domain.errors import DatabaseDamaged
from branch_app.gui.printing import page_pictures
from branch_app.gui.scans.presenter import ScansPresenter
from branch_app.services.stores import Attachments
from tests.fakes import InMemoryBranch, InMemoryUnitOfWork
from tests.gui.conftest import TestDesk
from tests.gui.recording import RecordingView
from tests.services.desk import Desk


@dataclass
class SpoilingDisc:
    """An attachment port whose disc turns one byte of each picture."""

    inner: Attachments

    def get(self, attachment_id: str) -> bytes:
        data = self.inner.get(attachment_id)
        return bytes([data[0] ^ 1]) + data[1:]

    def __getattr__(self, name: str) -> object:
        return getattr(self.inner, name)


class OnABadDisc(InMemoryUnitOfWork):
    """A unit of work over such a disc."""

    def __enter__(self) -> OnABadDisc:
        super().__enter__()
        self.attachments = cast(Attachments, SpoilingDisc(self.attachments))
        return self


class BadDisc(InMemoryBranch):
    """The same workstation as `good`, its disc gone bad."""

    def __init__(self, good: InMemoryBranch) -> None:
        super().__init__(good.clock, good.ids)
        self.state = good.state

    def begin_work(self, actor: str = "staff") -> InMemoryUnitOfWork:
        return OnABadDisc(self, actor)


@pytest.mark.covers("K21")
def test_a_spoiled_picture_matches_nothing_and_its_original_stays_in_the_folder(
    at_desk: TestDesk, tmp_path: Path
) -> None:
    good = at_desk.program.desk
    form = good.forms.issue(good.register().id, "C10")
    picture = page_pictures(good.forms.pdf(form.id), 2.0)[0]
    assert picture.save(str(tmp_path / "page.png"))
    original = (tmp_path / "page.png").read_bytes()
    rows, files = len(good.branch.state.entries), dict(good.branch.state.files)
    bad = BadDisc(good.branch)
    scans = replace(at_desk.desk.services.scans, begin_work=bad.begin_work)
    desk = replace(at_desk.desk, services=replace(at_desk.desk.services, scans=scans))
    at_desk.program.watched = tmp_path
    view = RecordingView()
    ScansPresenter(view, desk, at_desk.program).poll()  # type: ignore[arg-type]
    assert at_desk.codes == ["database_damaged"]
    assert at_desk.notices[0].details["reason"] == "read_back"
    assert (view.told("add_unreadable")[0][0], view.told("add_verdicts")) == ("page.png", [])
    assert (tmp_path / "page.png").read_bytes() == original
    # Neither record, file nor row of the journal came of it.
    assert bad.state.files == good.branch.state.files == files
    assert len(bad.state.entries) == len(good.branch.state.entries) == rows
    assert good.forms.by_serial(form.serial).scans == ()
    with pytest.raises(DatabaseDamaged):
        Desk(branch=bad, staff=good.staff, vault=good.vault).scan(form, 1)

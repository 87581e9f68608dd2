"""Head office sends packs down: papers keep the edition under which they were issued."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from branch_app.bootstrap import head_office as house
from branch_app.demo.people import make_people
from branch_app.domain.errors import BadPack
from branch_app.domain.issued_form import FormState
from branch_app.head_office.publishing import publish_pack
from branch_app.head_office.service import HeadOfficeSettings
from branch_app.packs import pack_bytes
from tests.end_to_end.made_branch import Branch, draft, sign
from tests.end_to_end.made_house import assert_same_at_both_ends
from tests.packs.copies import copied, next_edition, replaced
from tests.sync.made_head_office import MadeHeadOffice

OLD, NEW = "Согласие", "Письменное согласие"


def _next_edition(folder: Path, edition: int, title: str = "") -> Path:
    """A copy of the shipped pack under the next edition; with a title, C1 has a new one too."""
    pack = copied("lft", folder / str(edition))
    replaced(pack / "pack.toml", "edition = 1\n", f"edition = {edition}\n")
    if title:
        form = next_edition(pack / "forms/C1/1.toml")
        replaced(form, f'ru = "{OLD}', f'ru = "{title}')
    return pack


def _in_future(pack: Path) -> Path:
    """The same under a policy that is in force from a far day."""
    next_edition(pack / "policy/1.toml", begins=dt.date(2199, 1, 1))
    replaced(pack / "pack.toml", "policy = 1", "policy = 2")
    return pack


def _send(branch: Branch, office: MadeHeadOffice, data: bytes) -> int:
    """Publish and let the workstation fetch, settle and acknowledge it."""
    number = publish_pack(office.running.office, data)
    branch.carry_all()
    return number


def _outcomes(office: MadeHeadOffice) -> list[tuple[object, ...]]:
    return office.rows("SELECT number, outcome FROM directive_ack ORDER BY number")


def _text(pdf: bytes) -> str:
    document = pdfium.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    finally:
        document.close()


@pytest.mark.covers("K3", "K46", "R-170", "R-212")
def test_a_paper_keeps_its_edition_and_new_ones_take_the_next(
    branch: Branch, office: MadeHeadOffice, tmp_path: Path
) -> None:
    people = make_people(2, 29)
    with branch.session() as services:
        pack = services.packs.current()
        ids = [
            services.applicants.register(draft(pack, person, before_consent=True)).applicant.id
            for person in people
        ]
        old = services.forms.issue(ids[0], "C1")
        bytes_of_old = services.forms.pdf(old.id)
    _send(branch, office, pack_bytes(_next_edition(tmp_path, 2, NEW)))
    with branch.session() as services:
        assert [edition for _, edition, _ in services.packs.editions()] == [1, 2]
        new = services.forms.issue(ids[1], "C1")
        assert services.forms.pdf(old.id) == bytes_of_old
        assert [(form.pack_edition, form.edition) for form in (old, new)] == [(1, 1), (2, 2)]
        assert NEW not in _text(bytes_of_old)
        assert NEW in _text(services.forms.pdf(new.id))
        # The old paper comes back signed: its own edition says what must be ticked.
        sign(services, old, branch.page_key())
        signed = services.forms.by_serial(old.serial)
        assert (signed.state, signed.pack_edition) == (FormState.SIGNED, 1)
        assert services.forms.pdf(old.id) == bytes_of_old
    branch.carry_all()
    assert _outcomes(office) == [(1, "applied")]
    assert_same_at_both_ends(branch, office)
    stored = "SELECT content FROM blob WHERE attachment_id = :id"
    assert office.value(stored, id=old.pdf_attachment_id) == bytes_of_old


@pytest.mark.covers("K3", "R-170")
def test_an_edition_waits_for_its_day(
    branch: Branch, office: MadeHeadOffice, tmp_path: Path
) -> None:
    _send(branch, office, pack_bytes(_in_future(_next_edition(tmp_path, 2))))
    assert _outcomes(office) == [(1, "applied")]
    with branch.session() as services:
        assert [edition for _, edition, _ in services.packs.editions()] == [1, 2]
        assert services.packs.current().edition == 1


@pytest.mark.covers("K3", "K46", "R-223", "R-225")
def test_a_pack_that_breaks_the_law_is_deferred_kept_and_told(
    branch: Branch, office: MadeHeadOffice, tmp_path: Path, expected_warnings: list[str]
) -> None:
    bad = _next_edition(tmp_path, 2, "Безотзывное согласие")
    settings = HeadOfficeSettings(database_url="", data_dir=tmp_path)
    with pytest.raises(BadPack):
        house.publish(settings, bad)
    expected_warnings.append("directive refused: bad_pack")
    data = pack_bytes(bad)
    assert _send(branch, office, data) == 1
    assert _outcomes(office) == [(1, "deferred")]
    assert bytes.fromhex(branch.setting("deferred_directive.1")) == data
    with branch.session() as services:
        assert services.packs.current().edition == 1
    # What comes after it is not held up.
    _send(branch, office, pack_bytes(_next_edition(tmp_path, 3)))
    assert _outcomes(office) == [(1, "deferred"), (2, "applied")]
    with branch.session() as services:
        assert services.packs.current().edition == 3


@pytest.mark.covers("R-171", "K46")
@pytest.mark.parametrize("edition", [1, 9])
def test_a_pack_of_another_organisation_is_not_taken(
    branch: Branch,
    office: MadeHeadOffice,
    tmp_path: Path,
    expected_warnings: list[str],
    edition: int,
) -> None:
    other = copied("satcredit", tmp_path)
    replaced(other / "pack.toml", "edition = 1\n", f"edition = {edition}\n")
    expected_warnings.append("directive refused: bad_pack")
    _send(branch, office, pack_bytes(other))
    assert _outcomes(office) == [(1, "deferred")]
    with branch.session() as services:
        assert [(pack, number) for pack, number, _ in services.packs.editions()] == [("lft", 1)]
        assert services.packs.current().id == "lft"


@pytest.mark.covers("K46", "K44")
def test_a_directive_damaged_on_the_disk_is_asked_for_again_in_order(
    branch: Branch, office: MadeHeadOffice, tmp_path: Path, expected_warnings: list[str]
) -> None:
    for edition in (2, 3):
        publish_pack(office.running.office, pack_bytes(_next_edition(tmp_path, edition)))
    assert branch.carry().directives == 2
    first = min((branch.data_dir / "inbox").glob("*.directive"))
    damaged = bytearray(first.read_bytes())
    damaged[-9] ^= 1
    first.write_bytes(damaged)
    expected_warnings += ["refused: seal_broken", "refused: bad_input"]
    with branch.session() as services:
        assert services.packs.current().edition == 1
    branch.carry_all()
    assert _outcomes(office) == [(1, "applied"), (2, "applied")]
    with branch.session() as services:
        assert services.packs.current().edition == 3

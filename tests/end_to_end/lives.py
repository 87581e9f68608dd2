"""People who live at a counter by chance and are destroyed, and where they are sought after."""

from __future__ import annotations

import base64
import datetime as dt
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from branch_app.bootstrap.session import Session, open_session
from branch_app.demo.people import DemoPerson
from branch_app.domain.destruction import Ground
from branch_app.domain.staff import Role
from branch_app.domain.unsaved_form import FormEntries
from branch_app.protocol.envelope import unpack_rows
from branch_app.protocol.sealed_file import read_sealed_file
from branch_app.services.orders import Order
from branch_app.services.second_person import Signatory
from tests.end_to_end.cipher_pages import decrypted_pages
from tests.end_to_end.made_branch import (
    LOGIN,
    PASSWORD,
    Branch,
    acknowledge_rules,
    draft,
    sign,
)
from tests.services.desk import scanned
from tests.sync.made_head_office import MadeHeadOffice

OFFICER, FIRST, OWN = "dina", "seven green hills", "nine tall poplars"
ORDER = Order(role=Role.OFFICER, post="маман", number="2-Ж", on=dt.date(2026, 1, 5))


def admit_officer(branch: Branch) -> None:
    """Admit the officer, who sets an own password and reads the rules."""
    with branch.session() as services:
        services.staff.add(OFFICER, "Дина Үлгіқызы", ORDER, FIRST)
    session = open_session(branch.settings, OFFICER, FIRST)
    try:
        session.set_own_password(FIRST, OWN)
    finally:
        session.close()
    acknowledge_rules(branch.settings, OFFICER, OWN)


@contextmanager
def officer_at_work(branch: Branch) -> Iterator[Session]:
    session = open_session(branch.settings, OFFICER, OWN)
    try:
        yield session
    finally:
        session.close()


@dataclass(frozen=True)
class Canary:
    """What of a person is searched: whole name, its long parts, IIN, telephone."""

    texts: tuple[str, ...]

    @classmethod
    def of(cls, person: DemoPerson) -> Canary:
        numbers = (person.values["iin"], *person.traces)
        return cls(texts=tuple(dict.fromkeys((person.traces[0], *numbers))))

    def found_in(self, where: bytes) -> list[int]:
        """The places in the list, never the texts."""
        forms = [
            (text.encode(), text.encode("utf-16-le"), base64.b64encode(text.encode())[:-4])
            for text in self.texts
        ]
        return [at for at, each in enumerate(forms) if any(form in where for form in each)]


def in_pages(branch: Branch) -> bytes:
    """Every page of both databases and their logs, decrypted."""
    with branch.keys() as keys:
        pages = [
            *decrypted_pages(branch.data_dir / "branch.db", bytes(keys.branch)),
            *decrypted_pages(branch.data_dir / "attachments.db", bytes(keys.attachments)),
        ]
    return b"\n".join(pages)


def in_mailbox(branch: Branch, office: MadeHeadOffice) -> bytes:
    """What head office would read in everything that waits."""
    house = office.running.office
    ((sign_public,),) = office.rows("SELECT sign_public FROM device")
    assert isinstance(sign_public, bytes)
    found: list[bytes] = []
    for path in (branch.data_dir / "outbox").iterdir():
        if path.suffix not in {".envelope", ".blob"}:
            continue
        file = read_sealed_file(path.read_bytes())
        data = house.crypto.open_sealed(
            house.keys.kem_private, sign_public, file.sealed, file.context
        )
        if path.suffix == ".envelope":
            data = b"\n".join(row.body or b"" for row in unpack_rows(data))
        found.append(data)
    return b"\n".join(found)


def in_other_files(branch: Branch, temporary: Path) -> bytes:
    """Logs, settings, counts of logins, temp folder, and every file's name."""
    files = [path for path in branch.data_dir.rglob("*") if path.is_file()]
    files += [path for path in temporary.rglob("*") if path.is_file()]
    return b"\n".join(str(path).encode() + b"\n" + path.read_bytes() for path in files)


@dataclass(frozen=True)
class Life:
    """One person at the counter, by chance."""

    branch: Branch
    chance: random.Random
    person: DemoPerson

    def live(self) -> str:
        """Register, sign, correct, leave things lying about; return the person's id."""
        branch, chance, key = self.branch, self.chance, self.branch.page_key()
        with branch.session() as services:
            pack = services.packs.current()
            early = draft(pack, self.person, before_consent=True)
            applicant_id = services.applicants.register(early).applicant.id
            if chance.random() < 0.3:
                services.applicants.correct(applicant_id, 1, early)
            base = services.forms.issue(applicant_id, "C1")
            sign(services, base, key)
            for _ in range(chance.randrange(3)):
                now = services.applicants.open(applicant_id).applicant
                whole = draft(pack, self.person, before_consent=False)
                services.applicants.correct(applicant_id, now.version, whole)
            if chance.random() < 0.6:
                marketing = services.forms.issue(applicant_id, "C10")
                if chance.random() < 0.5:
                    sign(services, marketing, key, dict.fromkeys(marketing.choices, False))
            if chance.random() < 0.5:
                # The same page once more: it waits in the inbox with its picture.
                picture = self.person.traces[0].encode() * 50
                services.scans.add([scanned(1, None, picture)], "scan.png")
                services.scans.set_aside(services.scans.waiting()[-1].id)
            self._leave_entries(services.unsaved, applicant_id)
            if chance.random() < 0.5:
                services.synchronisation.seal()
        if chance.random() < 0.3:
            branch.carry()
        return applicant_id

    def _leave_entries(self, unsaved: object, applicant_id: str) -> None:
        keep = unsaved.keep  # type: ignore[attr-defined]
        for person_id in (applicant_id, ""):
            if self.chance.random() < 0.6:
                entries = FormEntries(
                    id=f"{self.chance.getrandbits(128):032x}",
                    page="applicant",
                    person_id=person_id,
                    label=self.person.traces[0],
                    content=f'{{"values": {{"iin": "{self.person.values["iin"]}"}}}}',
                )
                keep([entries])


def destroy(branch: Branch, applicant_id: str) -> None:
    with officer_at_work(branch) as session:
        session.services.record_states.destroy(
            applicant_id,
            Ground.CONSENT_WITHDRAWN,
            "12-Ж",
            Signatory(login=LOGIN, password=PASSWORD),
        )

"""A real workstation on the disk, its vault cheap: the program's own set-up, session, carrying."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import sqlcipher3

from branch_app.bootstrap.carrying import CarriedItems, carry
from branch_app.bootstrap.session import open_session
from branch_app.bootstrap.set_up import SetUpOrder, set_up
from branch_app.demo.people import DemoPerson
from branch_app.domain.correction import WarningReason, warning_key
from branch_app.domain.drafting import ApplicantDraft, read_draft
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.scan import ScannedPage
from branch_app.domain.serials import PageCode, make_page_code
from branch_app.security.data_keys import DataKeys
from branch_app.security.kdf import CheapKdf
from branch_app.security.vault import open_vault
from branch_app.services.bundle import Services
from branch_app.services.form_issuing import PAGE_CODE_KEY
from branch_app.settings import Settings
from branch_app.storage.places import Pauses
from branch_app.sync.agent_folder import AgentFolder
from tests.services.desk import scanned

BRANCH, WORKSTATION = "ALM1", "01"
LOGIN, PASSWORD = "aida", "three brown foxes"
Rows = list[tuple[Any, ...]]


@dataclass(frozen=True)
class Branch:
    """One workstation; nothing of it is open between two calls."""

    settings: Settings

    @property
    def data_dir(self) -> Path:
        return self.settings.data_dir

    @contextmanager
    def session(self, pauses: Pauses | None = None) -> Iterator[Services]:
        """Unlock, give the services, lock."""
        session = open_session(self.settings, LOGIN, PASSWORD, pauses=pauses)
        try:
            yield session.services
        finally:
            session.close()

    def carry(self) -> CarriedItems:
        """The nightly job, once."""
        return carry(self.settings)

    def carry_all(self) -> CarriedItems:
        """Carry, let the clerk's program settle, carry what settling brought about."""
        self.carry()
        with self.session():
            pass
        return self.carry()

    def keys(self) -> DataKeys:
        return open_vault(self.settings.vault, LOGIN, PASSWORD)

    @contextmanager
    def bare(self) -> Iterator[Any]:
        """The database by the bare driver, read-only."""
        database = self.data_dir / "branch.db"
        connection = sqlcipher3.connect(f"{database.as_uri()}?mode=ro", uri=True)
        try:
            with self.keys() as keys:
                connection.execute(f"PRAGMA key = \"x'{bytes(keys.branch).hex()}'\"")
            yield connection
        finally:
            connection.close()

    def rows(self, query: str, *values: object) -> Rows:
        with self.bare() as connection:
            return [tuple(row) for row in connection.execute(query, values)]

    def setting(self, name: str) -> str:
        ((value,),) = self.rows("SELECT value FROM setting WHERE name = ?", name)
        return str(value)

    def page_key(self) -> bytes:
        """The key under which this workstation's page codes are made."""
        return bytes.fromhex(self.setting(PAGE_CODE_KEY))

    def point_to(self, url: str) -> None:
        """Let the carrier look for head office elsewhere."""
        folder = AgentFolder(self.settings.agent_dir)
        folder.save(replace(folder.identity(), url=url))


def make_branch(folder: Path, *, pack_id: str = "lft", url: str = "", code: str = "") -> Branch:
    """Set a workstation up, enrolled where told; its manager has read the rules."""
    settings = Settings(data_dir=folder)
    order = SetUpOrder(
        pack_id=pack_id,
        profile=None,
        branch=BRANCH,
        workstation=WORKSTATION,
        login=LOGIN,
        display_name="Аида Үлгіқызы",
        password=PASSWORD,
        head_office_url=url,
        enrolment_code=code,
    )
    set_up(settings, order, kdf=CheapKdf())
    acknowledge_rules(settings)
    return Branch(settings=settings)


def acknowledge_rules(settings: Settings, login: str = LOGIN, password: str = PASSWORD) -> None:
    """What each employee does before the first work (K38)."""
    session = open_session(settings, login, password)
    try:
        rules = session.admission().rules
        assert rules is not None
        session.acknowledge_rules(rules.edition)
    finally:
        session.close()


def draft(pack: OrganisationPack, person: DemoPerson, *, before_consent: bool) -> ApplicantDraft:
    """What a clerk types of a person before, or after, C1 is signed, and why it stays so."""
    wanted = {entry.field for entry in pack.data_list if entry.before_consent or not before_consent}
    typed = ApplicantDraft(values={n: t for n, t in person.values.items() if n in wanted})
    today = dt.datetime.now(KAZAKHSTAN).date()
    found = read_draft(typed, pack, today, before_consent=before_consent).warnings
    keys = [warning_key(one.field, one.code) for one in found]
    return replace(typed, reasons=dict.fromkeys(keys, WarningReason.AS_IN_DOCUMENT.value))


def pages_of(form: IssuedForm, key: bytes) -> list[ScannedPage]:
    """The signed pages of a form, ready-made: what the reader of scans would give."""
    return [
        scanned(
            number,
            make_page_code(PageCode(serial=form.serial, page=number), key),
            f"{form.serial}-{number} ".encode() * 200,
        )
        for number in range(1, form.page_count + 1)
    ]


def sign(
    services: Services, form: IssuedForm, key: bytes, ticks: Mapping[str, bool] | bool = True
) -> None:
    """Ticks and every page of a paper, as the applicant signed it."""
    marked = dict.fromkeys(form.choices, ticks) if isinstance(ticks, bool) else ticks
    services.scans.add(pages_of(form, key), "scan.png")
    services.consents.record_ticks(form.serial, marked)


def consent(services: Services, pack: OrganisationPack, person: DemoPerson, key: bytes) -> str:
    """The way of a person who agrees, up to the whole questionnaire; return the id."""
    applicant = services.applicants.register(draft(pack, person, before_consent=True)).applicant
    sign(services, services.forms.issue(applicant.id, "C1"), key)
    now = services.applicants.open(applicant.id).applicant
    services.applicants.correct(now.id, now.version, draft(pack, person, before_consent=False))
    return applicant.id

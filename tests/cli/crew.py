"""A real workstation at which one employee of each role works, and a person who has consented."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from branch_app.bootstrap.session import open_session
from branch_app.domain.change import Act
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.serials import PageCode, make_page_code
from branch_app.domain.staff import Role, StaffMember
from branch_app.services.bundle import Services
from branch_app.services.form_issuing import PAGE_CODE_KEY
from branch_app.settings import Settings
from tests.cli.conftest import LOGIN, PASSWORD, Answer
from tests.services.desk import NEEDED, scanned

LOGINS = {role: LOGIN if role is Role.MANAGER else f"the.{role}" for role in Role}


@dataclass(frozen=True)
class Kept:
    """What lies at the workstation before the commands run."""

    applicant_id: str
    form_serial: str


def furnish(data_dir: Path) -> Kept:
    """Admit a clerk, an officer and an auditor; capture a person, let C1 be signed, issue C10."""
    session = open_session(Settings(data_dir=data_dir), LOGIN, PASSWORD)
    try:
        for role in LOGINS:
            if role is not Role.MANAGER:
                _admit(session.services, role)
        return _consent(session.services)
    finally:
        session.close()


def _admit(services: Services, role: Role) -> None:
    member = StaffMember(
        id=services.staff.ids.new(),
        version=1,
        login=LOGINS[role],
        display_name="Үлгі",
        role=role,
        admitted_at=dt.datetime(2026, 1, 5, 4, tzinfo=dt.UTC),
        rules_edition=99,
    )
    with services.staff.begin_work() as work:
        work.staff.save(member, Act.ADMIT_STAFF)
        services.staff.vault.add_employee(member.id, member.login, PASSWORD)
        work.commit()


def _consent(services: Services) -> Kept:
    person = services.applicants.register(ApplicantDraft(values=NEEDED)).applicant
    form = services.forms.issue(person.id, "C1")
    services.consents.record_ticks(form.serial, dict.fromkeys(form.choices, True))
    with services.scans.begin_work() as work:
        key = bytes.fromhex(work.settings.get(PAGE_CODE_KEY) or "")
    for page in range(1, form.page_count + 1):
        code = make_page_code(PageCode(serial=form.serial, page=page), key)
        services.scans.add([scanned(page, code, f"signed {page}".encode())], "scan.png")
    paper = services.forms.issue(person.id, "C10")
    return Kept(applicant_id=person.id, form_serial=paper.serial)


@dataclass(frozen=True)
class Crew:
    """Runs commands as the employee of a role."""

    kept: Kept
    command: Callable[..., Answer]
    monkeypatch: pytest.MonkeyPatch

    def run(self, role: Role, *arguments: str | Path) -> Answer:
        with self.monkeypatch.context() as other:
            other.setenv("BRANCH_APP_STAFF", LOGINS[role])
            other.setenv("BRANCH_APP_SECOND_PASSWORD", PASSWORD)
            return self.command(*arguments)

    def block(self) -> None:
        answer = self.run(Role.MANAGER, *block_command(self.kept.applicant_id))
        assert answer.code == 0, answer.err


def block_command(applicant_id: str) -> tuple[str, ...]:
    """Return the command by which a manager blocks."""
    grounds = ("--ground", "breach_notice", "--paper-number", "ЖТ-14/2")
    return ("applicants", "block", applicant_id, *grounds)

"""`branch-app consents older|refusals`: who is to be asked anew, how many did not agree."""

from __future__ import annotations

from collections.abc import Iterator

from branch_app.cli.answers import tell
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.times import FirstDay, LastDay, period
from branch_app.services.consents import ConsentService
from branch_app.services.older_editions import OlderEdition

PAGE = 500


def older(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List who signed C1 under an older edition of the form or of the policy: ids, no names."""
    with unlocked(data_dir, staff, password_file) as services:
        found = list(_pages(services.consents))
    facts = [
        {
            "applicant": one.applicant_id,
            "form_edition": one.form_edition,
            "policy": one.policy_number,
        }
        for one in found
    ]
    lines = [
        f"{one.applicant_id}  C1 edition {one.form_edition}, policy {one.policy_number}"
        for one in found
    ]
    tell(facts, lines or ["none"], as_json=as_json)


def _pages(consents: ConsentService) -> Iterator[OlderEdition]:
    after = ""
    while page := consents.under_older_editions(after, PAGE):
        yield from page
        after = page[-1].consent_id


def refusals(
    staff: StaffLogin,
    since: FirstDay,
    until: LastDay,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Count the drafts that were erased because the person did not agree."""
    first, last = period(since, until)
    with unlocked(data_dir, staff, password_file) as services:
        count = services.consents.refusals(first, last)
    facts = {"from": first.isoformat(), "to": last.isoformat(), "count": count}
    tell(facts, [f"{count} refused from {first:%d.%m.%Y} to {last:%d.%m.%Y}"], as_json=as_json)

"""Head office's records of an earlier version are still told after a step of the schema."""

from __future__ import annotations

import json

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

from branch_app.head_office.database import open_engine
from branch_app.head_office.service import HeadOfficeSettings, migrate
from tests.sync.made_workstation import CRYPTO

_ROW = """
INSERT INTO applicant (id, version, state, "values", sources, branch, registered_by,
    registered_at, changed_at, device_id, epoch, seq)
VALUES ('a', 1, 'active', '{}', :sources, 'ALM1', 'staff',
    '2026-11-22T04:00:00.25+00:00', '2026-11-22T04:00:00+00:00', 'd', 'e', 1)
"""
_APPLICATION = """
INSERT INTO application (id, version, number, applicant_id, "values", consent_form_id,
    policy_number, statuses, branch, registered_by, registered_at, changed_at, device_id, epoch,
    seq)
VALUES ('b', 2, 'ALM1-01-1', 'a', :values, 'f', 1, '[]', 'ALM1', 'staff',
    '2026-11-22T04:00:00.25+00:00', '2026-11-22T05:00:00+00:00', 'd', 'e', 1)
"""
KNOWN = {
    "source": "subject",
    "verification": "verbal",
    "obtained_at": "2026-11-22T04:00:00.250000+00:00",
    "obtained_by": "staff",
    "confirmed_at": None,
}


def _upgrade(engine: Engine, step: str, row: str, **given: object) -> None:
    """Bring an empty database up to this step and put a row of its time into it."""
    config = Config()
    config.set_main_option("script_location", "branch_app.head_office:migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, step)
        connection.execute(text(row), {name: json.dumps(one) for name, one in given.items()})


@pytest.mark.covers("K14", "K46")
def test_a_source_that_was_a_name_tells_what_the_registration_knew(
    settings: HeadOfficeSettings,
) -> None:
    engine = open_engine(settings.database_url)
    _upgrade(engine, "0003", _ROW, sources={"iin": "subject"})
    migrate(settings, CRYPTO)
    with engine.connect() as connection:
        row = connection.execute(text("SELECT sources, confirmations, correction FROM applicant"))
        sources, confirmations, correction = row.one()
    engine.dispose()
    assert sources == {"iin": KNOWN}
    assert (confirmations, correction) == ({}, None)


@pytest.mark.covers("K14", "K46")
def test_an_application_without_sources_tells_what_its_registration_knew(
    settings: HeadOfficeSettings,
) -> None:
    engine = open_engine(settings.database_url)
    _upgrade(engine, "0007", _APPLICATION, values={"amount": 150_000, "payout_channel": "branch"})
    migrate(settings, CRYPTO)
    with engine.connect() as connection:
        row = connection.execute(text("SELECT sources, correction FROM application")).one()
    engine.dispose()
    assert tuple(row) == (dict.fromkeys(("amount", "payout_channel"), KNOWN), None)

"""Head office's records of an earlier version are still told after a step of the schema."""

from __future__ import annotations

import json

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from branch_app.head_office.database import open_engine
from branch_app.head_office.service import HeadOfficeSettings, migrate
from tests.sync.made_workstation import CRYPTO

_ROW = """
INSERT INTO applicant (id, version, state, "values", sources, branch, registered_by,
    registered_at, changed_at, device_id, epoch, seq)
VALUES ('a', 1, 'active', '{}', :sources, 'ALM1', 'staff',
    '2026-11-22T04:00:00.25+00:00', '2026-11-22T04:00:00+00:00', 'd', 'e', 1)
"""


@pytest.mark.covers("K14", "K46")
def test_a_source_that_was_a_name_tells_what_the_registration_knew(
    settings: HeadOfficeSettings,
) -> None:
    config = Config()
    config.set_main_option("script_location", "branch_app.head_office:migrations")
    engine = open_engine(settings.database_url)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        connection.execute(text(_ROW), {"sources": json.dumps({"iin": "subject"})})
    migrate(settings, CRYPTO)
    with engine.connect() as connection:
        row = connection.execute(text("SELECT sources, confirmations, correction FROM applicant"))
        sources, confirmations, correction = row.one()
    engine.dispose()
    assert sources == {
        "iin": {
            "source": "subject",
            "verification": "verbal",
            "obtained_at": "2026-11-22T04:00:00.250000+00:00",
            "obtained_by": "staff",
            "confirmed_at": None,
        }
    }
    assert (confirmations, correction) == ({}, None)

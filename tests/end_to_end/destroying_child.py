"""The officer's process, which destroys one person until it is killed."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path

from branch_app.bootstrap.session import open_session
from branch_app.domain.destruction import Ground
from branch_app.services.second_person import Signatory
from branch_app.settings import Settings
from tests.end_to_end.crash_child import Stop, Teller
from tests.end_to_end.lives import OFFICER, OWN
from tests.end_to_end.made_branch import LOGIN, PASSWORD


def destroy_until_killed(pipe: Connection, data_dir: Path, applicant_id: str, stop: Stop) -> None:
    """Unlock as the officer, destroy, lock; wait at the stop for the kill."""
    teller = Teller(pipe, stop)
    teller.watch_files(data_dir)
    settings, pauses = Settings(data_dir=data_dir), teller.pauses()
    session = open_session(settings, OFFICER, OWN, pauses=pauses)
    second = Signatory(login=LOGIN, password=PASSWORD)
    states = session.services.record_states
    teller.do(
        "destroy",
        lambda: states.destroy(applicant_id, Ground.CONSENT_WITHDRAWN, "12-Ж", second),
        lambda act: {"number": act.number},
    )
    teller.do("lock", session.close, lambda _: {})

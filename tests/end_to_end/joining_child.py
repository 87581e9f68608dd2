"""The manager's process, which joins two files until it is killed."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path

from branch_app.bootstrap.session import open_session
from branch_app.domain.merge import Side
from branch_app.services.bundle import Services
from branch_app.services.merging import JoinedFiles, Joining
from branch_app.services.second_person import Signatory
from branch_app.settings import Settings
from tests.end_to_end.crash_child import Stop, Teller
from tests.end_to_end.lives import OFFICER, OWN
from tests.end_to_end.made_branch import LOGIN, PASSWORD


def join(services: Services, kept_id: str, gone_id: str) -> JoinedFiles:
    """Join two files; every value of the kept one stays."""
    view = services.merging.compare(kept_id, gone_id)
    return services.merging.merge(
        view.kept_id,
        view.kept_version,
        view.gone_id,
        view.gone_version,
        Joining(
            choices={line.field: Side.KEPT for line in view.lines if line.kept},
            paper_number="14/2",
        ),
        Signatory(login=OFFICER, password=OWN),
    )


def join_until_killed(
    pipe: Connection, data_dir: Path, kept_id: str, gone_id: str, stop: Stop
) -> None:
    """Unlock as the manager, join; wait at the stop for the kill."""
    teller = Teller(pipe, stop)
    teller.watch_files(data_dir)
    settings, pauses = Settings(data_dir=data_dir), teller.pauses()
    session = open_session(settings, LOGIN, PASSWORD, pauses=pauses)
    services = session.services
    teller.do("join", lambda: join(services, kept_id, gone_id), lambda _: {})
    teller.do("lock", session.close, lambda _: {})

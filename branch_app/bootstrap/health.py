"""What IT may know of a workstation without any key: counts, sizes and times, no personal data."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Mapping
from dataclasses import dataclass

from branch_app import __version__
from branch_app.bootstrap.carrying import is_enrolled
from branch_app.bootstrap.runtime import refuse_bad_runtime
from branch_app.domain.errors import BranchError
from branch_app.security.vault import slots
from branch_app.settings import Settings
from branch_app.storage.places import StorePaths
from branch_app.sync.agent_folder import AgentFolder
from branch_app.sync.mailbox import FolderMailbox

LEAST_FREE_BYTES = 500 * 1024 * 1024
OLDEST_UNSENT_HOURS = 48


@dataclass(frozen=True, kw_only=True, slots=True)
class HealthReport:
    """Facts by name, and each thing that somebody should look at as one sentence."""

    facts: Mapping[str, object]
    problems: tuple[str, ...]
    is_unopenable: bool


def examine(settings: Settings) -> HealthReport:
    """Look at the workstation. Reads nothing that is encrypted."""
    paths = StorePaths(folder=settings.data_dir)
    facts: dict[str, object] = {"version": __version__, "data_dir": str(settings.data_dir)}
    problems: list[str] = []
    is_set_up = settings.vault.is_file() or paths.branch.is_file()
    facts["set_up"] = is_set_up
    _examine_runtime(problems)
    unopenable = False
    if is_set_up:
        unopenable = _examine_files(settings, paths, facts, problems)
        _examine_mailbox(settings, facts, problems)
    free = shutil.disk_usage(_existing(settings)).free
    facts["free_bytes"] = free
    if free < LEAST_FREE_BYTES:
        problems.append("Less than 500 MB are free on the disk of the data folder.")
    return HealthReport(facts=facts, problems=tuple(problems), is_unopenable=unopenable)


def _existing(settings: Settings) -> str:
    folder = settings.data_dir
    while not folder.is_dir():
        folder = folder.parent
    return str(folder)


def _examine_runtime(problems: list[str]) -> None:
    try:
        refuse_bad_runtime()
    except BranchError:
        problems.append("This combination of Python and PySide6 must not be used.")


def _examine_files(
    settings: Settings, paths: StorePaths, facts: dict[str, object], problems: list[str]
) -> bool:
    unopenable = False
    try:
        facts["slots"] = len(slots(settings.vault))
    except BranchError:
        problems.append("The key vault is damaged or missing.")
        unopenable = True
    for name, path in (("branch_bytes", paths.branch), ("attachments_bytes", paths.attachments)):
        size = path.stat().st_size if path.is_file() else 0
        facts[name] = size
        if size == 0:
            problems.append(f"{path.name} is missing or empty.")
            unopenable = True
    if not paths.head.is_file():
        problems.append("The sealed head of the journal is missing.")
        unopenable = True
    return unopenable


def _examine_mailbox(settings: Settings, facts: dict[str, object], problems: list[str]) -> None:
    mailbox = FolderMailbox(settings.data_dir)
    outgoing = mailbox.outgoing()
    facts["outbox"] = len(outgoing)
    facts["inbox"] = len(mailbox.received())
    facts["enrolled"] = is_enrolled(settings)
    if not facts["enrolled"]:
        return
    agent = AgentFolder(settings.agent_dir)
    facts["receipted_seq"] = agent.progress(agent.identity().epoch).acked_seq
    if not outgoing:
        return
    oldest = min((settings.data_dir / "outbox" / name).stat().st_mtime for name in outgoing)
    waited = dt.datetime.now(dt.UTC) - dt.datetime.fromtimestamp(oldest, dt.UTC)
    facts["oldest_unsent_hours"] = int(waited.total_seconds() // 3600)
    if waited > dt.timedelta(hours=OLDEST_UNSENT_HOURS):
        problems.append("Records have waited for head office for more than two days.")

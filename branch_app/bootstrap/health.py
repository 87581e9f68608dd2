"""What IT may know of a workstation without any key: counts, sizes and times, no personal data."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Mapping
from dataclasses import dataclass

from branch_app import __version__
from branch_app.bootstrap.carrying import is_enrolled
from branch_app.bootstrap.crypto import CRYPTO
from branch_app.bootstrap.refused_openings import RefusedOpening, refused_opening
from branch_app.bootstrap.runtime import refuse_bad_runtime
from branch_app.bootstrap.waiting_notices import noted_due
from branch_app.bootstrap.waiting_receipts import waiting_heads
from branch_app.domain.errors import BranchError
from branch_app.security.vault import slots
from branch_app.settings import Settings
from branch_app.storage.places import StorePaths
from branch_app.sync.agent_folder import AgentFolder, AgentIdentity
from branch_app.sync.mailbox import FolderMailbox
from branch_app.sync.names import ENVELOPE, RECEIPT, envelope_rows
from branch_app.sync.settle import Trust

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
        unopenable |= _examine_refusals(settings, problems)
        _examine_notices(settings, facts, problems)
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


def _examine_refusals(settings: Settings, problems: list[str]) -> bool:
    opening = refused_opening(settings.data_dir)
    if opening is not None:
        problems.append(
            f"The last opening was refused ({_told(opening)}): the journal does not fit what is"
            " remembered of it. Let `audit verify` name the rows; call head office."
        )
    night = refused_opening(settings.agent_dir)
    if night is not None:
        problems.append(f"The last run to head office was refused ({_told(night)}).")
    return opening is not None


def _told(refused: RefusedOpening) -> str:
    return f"{refused.code}, {refused.reason}" if refused.reason else refused.code


def _examine_notices(settings: Settings, facts: dict[str, object], problems: list[str]) -> None:
    due = noted_due(settings.data_dir)
    late = sum(1 for at in due if at < dt.datetime.now(dt.UTC))
    facts["notices_waiting"], facts["notices_late"] = len(due), late
    if late:
        problems.append(
            f"The credit bureau was not told within an hour of applications: {late}. Let"
            " `applications waiting` name them."
        )


def _is_behind(mailbox: FolderMailbox, identity: AgentIdentity) -> bool:
    """Tell whether a receipt that waits tells of rows beyond all that lie in the mailbox.

    Everything sealed here lies there as an envelope or as its receipt until the next opening.
    """
    trust = Trust(device=identity.device, head_office_sign=identity.head_office_sign, crypto=CRYPTO)
    names = [
        f"{name.removesuffix(RECEIPT)}{ENVELOPE}" if name.endswith(RECEIPT) else name
        for name in (*mailbox.received(), *mailbox.outgoing())
    ]
    known = max((envelope_rows(name, identity.epoch).stop - 1 for name in names), default=0)
    return any(head.seq > known for head in waiting_heads(mailbox, trust, identity.epoch))


def _examine_mailbox(settings: Settings, facts: dict[str, object], problems: list[str]) -> None:
    mailbox = FolderMailbox(settings.data_dir)
    outgoing = mailbox.outgoing()
    facts["outbox"] = len(outgoing)
    facts["inbox"] = len(mailbox.received())
    facts["enrolled"] = is_enrolled(settings)
    if not facts["enrolled"]:
        return
    agent = AgentFolder(settings.agent_dir)
    identity = agent.identity()
    facts["receipted_seq"] = agent.progress(identity.epoch).acked_seq
    if _is_behind(mailbox, identity):
        problems.append(
            "Head office holds rows that this workstation has not sent: an older state of it was"
            " put back. Let `audit verify` name the rows; call head office."
        )
    if not outgoing:
        return
    oldest = min((settings.data_dir / "outbox" / name).stat().st_mtime for name in outgoing)
    waited = dt.datetime.now(dt.UTC) - dt.datetime.fromtimestamp(oldest, dt.UTC)
    facts["oldest_unsent_hours"] = int(waited.total_seconds() // 3600)
    if waited > dt.timedelta(hours=OLDEST_UNSENT_HOURS):
        problems.append("Records have waited for head office for more than two days.")

"""The nightly job put together: agent, mailbox and carrier; no database and no key to one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from branch_app import __version__
from branch_app.bootstrap.crypto import CRYPTO
from branch_app.bootstrap.refused_openings import refusals_noted
from branch_app.settings import Settings
from branch_app.sync.agent import Agent
from branch_app.sync.agent_folder import AgentFolder, AgentIdentity
from branch_app.sync.http_carrier import HttpCarrier
from branch_app.sync.mailbox import FolderMailbox
from branch_app.sync.report import Outcome
from branch_app.sync.retry import Retry


@dataclass(frozen=True, kw_only=True, slots=True)
class CarriedItems:
    """What one run carried and what still waits in the outbox."""

    sent: int
    blobs: int
    receipted_seq: int
    directives: int
    waiting: int
    verdicts: Mapping[str, int]
    outcome: Outcome
    finished_at: dt.datetime


def is_enrolled(settings: Settings) -> bool:
    """Tell whether a head office is known to the unattended job."""
    return (settings.agent_dir / "agent.json").is_file()


def carry(settings: Settings, *, tries: int = 1) -> CarriedItems:
    """Carry the mailbox to head office and back.

    Raises NotSetUp, AlreadyRunning, HeadOfficeUnreachable, HeadOfficeRefused, DiskFull.
    """
    timeout = float(settings.head_office.timeout_seconds)

    def connect(identity: AgentIdentity) -> HttpCarrier:
        return HttpCarrier(identity, CRYPTO, timeout=timeout)

    folder = AgentFolder(settings.agent_dir)
    identity = folder.identity()
    mailbox = FolderMailbox(settings.data_dir)
    agent = Agent(
        folder=folder,
        mailbox=mailbox,
        crypto=CRYPTO,
        connect=connect,
        app_version=__version__,
        retry=Retry(attempts=tries),
    )
    with refusals_noted(settings.agent_dir):
        report = agent.run()
    return CarriedItems(
        sent=report.sent,
        blobs=report.blobs,
        receipted_seq=folder.progress(identity.epoch).acked_seq,
        directives=report.directives,
        waiting=len(mailbox.outgoing()),
        verdicts=report.verdicts,
        outcome=report.outcome,
        finished_at=dt.datetime.now(dt.UTC),
    )

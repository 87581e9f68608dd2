"""What a second process does to the data folder of a window: sessions of its own, and commands."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from filelock import FileLock

from branch_app.bootstrap.session import open_session
from branch_app.cli.app import run
from branch_app.demo.people import make_people
from branch_app.domain.applicant import Applicant
from branch_app.domain.drafting import ApplicantDraft, draft_of
from branch_app.domain.errors import DuplicateApplicant, MoveNotAllowed, StaleRecord
from branch_app.services.bundle import Services
from branch_app.settings import Settings
from branch_app.storage.places import StorePaths
from tests.end_to_end.made_branch import LOGIN, PASSWORD, Branch, consent

FIELD = "registration_address"


def changed(now: Applicant, mark: str) -> ApplicantDraft:
    """The person's values as shown, with a mark added to the address."""
    shown = draft_of(now.values).values
    return ApplicantDraft(values={**shown, FIELD: f"{shown[FIELD]} {mark}"})


def add_marks(services: Services, applicant_id: str, marks: Sequence[str]) -> int:
    """Add each mark to the address, reading again when somebody was faster; count those times."""
    stale = 0
    for mark in marks:
        while True:
            now = services.applicants.open(applicant_id).applicant
            try:
                services.applicants.correct(applicant_id, now.version, changed(now, mark))
                break
            except StaleRecord:
                stale += 1
    return stale


def register_all(services: Services, people: Sequence[ApplicantDraft]) -> int:
    """Register everybody whom nobody has registered yet; return how many."""
    made = 0
    for person in people:
        try:
            services.applicants.register(person)
            made += 1
        except DuplicateApplicant:
            continue
    return made


def mark_beside(pipe: Connection, data_dir: Path, applicant_id: str, marks: list[str]) -> None:
    """Open, wait for the word, add marks, tell how often somebody was faster."""
    session = open_session(Settings(data_dir=data_dir), LOGIN, PASSWORD)
    pipe.send("ready")
    pipe.recv()
    pipe.send(add_marks(session.services, applicant_id, marks))
    session.close()


def issue_beside(pipe: Connection, data_dir: Path, number: str, holder: str) -> None:
    """Open, wait for the word, hand a carrier out; tell who has it, or that it was refused."""
    session = open_session(Settings(data_dir=data_dir), LOGIN, PASSWORD)
    pipe.send("ready")
    pipe.recv()
    try:
        pipe.send(session.services.carriers.issue(number, holder).holder)
    except MoveNotAllowed:
        pipe.send("")
    session.close()


def register_beside(pipe: Connection, data_dir: Path, people: list[dict[str, str]]) -> None:
    """Open, wait for the word, register people, tell how many were new."""
    session = open_session(Settings(data_dir=data_dir), LOGIN, PASSWORD)
    pipe.send("ready")
    pipe.recv()
    drafts = [ApplicantDraft(values=typed) for typed in people]
    pipe.send(register_all(session.services, drafts))
    session.close()


def work_watched(pipe: Connection, data_dir: Path, page_key: bytes) -> None:
    """Serve somebody, seal, carry and settle; tell every address asked for or connected to."""
    asked: list[str] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}:
            asked.append(f"{arguments[0]}")
        elif event in {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"}:
            asked.append(f"{arguments[1]}")
        elif event.startswith(("urllib.", "http.client.", "ftplib.", "smtplib.", "subprocess.")):
            asked.append(event)

    sys.addaudithook(watch)
    branch = Branch(settings=Settings(data_dir=data_dir))
    with branch.session() as services:
        person = make_people(1, 5)[0]
        consent(services, services.packs.current(), person, page_key)
    branch.carry_all()
    pipe.send(asked)


def run_commands(pipe: Connection, data_dir: Path) -> None:
    """Run one command after another as told, until there is none; tell each exit code."""
    os.environ.update(BRANCH_APP_STAFF=LOGIN, BRANCH_APP_PASSWORD=PASSWORD)
    os.environ["BRANCH_APP_DATA_DIR"] = str(data_dir)
    while arguments := pipe.recv():
        pipe.send("begun")
        pipe.send(run(arguments))


def hold_database(pipe: Connection, data_dir: Path) -> None:
    """Hold what a unit of work holds while it writes, until told that it is enough."""
    with FileLock(StorePaths(folder=data_dir).lock):
        pipe.send("held")
        pipe.recv()


def hold_window(pipe: Connection, data_dir: Path) -> None:
    """Open the program's window and idle until killed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    pipe.send("begun")
    run(["--data-dir", str(data_dir)])

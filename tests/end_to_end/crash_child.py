"""A process that works at the counter until it is killed, telling what was asked, begun and done.

Told on a pipe as (word, act, facts): `asked` when the user asks, `begin` when the transaction has
begun, the name of a place when it waits there to be killed, `done` when the user was told so.
"""

from __future__ import annotations

import itertools
import logging
import os
import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn, TypeVar

from branch_app.bootstrap.carrying import CarriedItems, carry
from branch_app.bootstrap.session import open_session
from branch_app.demo.counter import DemoCounter, Tally
from branch_app.demo.people import DemoPerson, make_people
from branch_app.domain.applicant import Applicant
from branch_app.domain.errors import DuplicateApplicant
from branch_app.domain.incident import report_incident
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.record_state import RecordState
from branch_app.domain.scan import PageVerdict, ScannedPage
from branch_app.logs import set_up_logs
from branch_app.services.bundle import Services
from branch_app.settings import Settings
from branch_app.storage.places import Pauses
from tests.end_to_end.made_branch import LOGIN, PASSWORD, draft, pages_of

T = TypeVar("T")
Facts = dict[str, str | int]
Message = tuple[str, str, Facts]
SEED, PEOPLE = 20261122, 400
# Every fifth person does not agree.
REFUSES_EVERY = 5
FILE_EVENTS = {"open", "os.rename", "os.remove"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Stop:
    """Where to wait for the kill: the n-th time that an act comes to a place of the program."""

    act: str
    place: str
    visit: int = 1


class Teller:
    """The pipe, and what the process is doing now."""

    def __init__(self, pipe: Connection, stop: Stop | None) -> None:
        self._pipe = pipe
        self._stop = stop
        self._left = stop.visit if stop else 0
        self.act = "unlock"

    def tell(self, word: str, facts: Facts | None = None) -> None:
        self._pipe.send((word, self.act, facts or {}))

    def come_to(self, place: str) -> None:
        """Wait here for ever if this is the place to be killed at."""
        if self._stop is None or (self._stop.act, self._stop.place) != (self.act, place):
            return
        self._left -= 1
        if self._left == 0:
            self.tell(place)
            self._pipe.recv()

    def pauses(self) -> Pauses:
        def begun() -> None:
            self.tell("begin")
            self.come_to("after BEGIN")

        return Pauses(
            after_begin=begun,
            before_commit=lambda: self.come_to("before COMMIT"),
            before_head=lambda: self.come_to("after COMMIT"),
        )

    def watch_files(self, folder: Path) -> None:
        """Come to the place `file` before each opening, renaming and removal under the folder."""

        def heard(event: str, arguments: tuple[object, ...]) -> None:
            if event in FILE_EVENTS and str(arguments[0]).startswith(str(folder)):
                self.come_to("file")

        sys.addaudithook(heard)

    def do(
        self,
        act: str,
        work: Callable[[], T],
        facts: Callable[[T], Facts],
        asked: Facts | None = None,
    ) -> T:
        """Ask for something and tell that it was done."""
        self.act = act
        self.tell("asked", asked)
        result = work()
        self.tell("done", facts(result))
        return result


class Counter:
    """One clerk who serves people by their number; a person half served is served on."""

    def __init__(self, services: Services, teller: Teller, page_key: bytes) -> None:
        self._services = services
        self._teller = teller
        self._key = page_key
        self._people = make_people(PEOPLE, SEED)
        self._pack = teller.do("look", services.packs.current, lambda _: {})

    def serve(self, number: int) -> None:
        person = self._people[number]
        applicant_id = self._register(number, person)
        now = self._look(applicant_id)
        if number % REFUSES_EVERY == REFUSES_EVERY - 1:
            self._issue(applicant_id)
            self._teller.do(
                "refuse",
                lambda: self._services.applicants.refuse(applicant_id),
                lambda _: {},
                {"applicant": applicant_id},
            )
            return
        if now.state is RecordState.DRAFT:
            self._sign(self._issue(applicant_id))
            now = self._look(applicant_id)
        self._correct(now, person)

    def _look(self, applicant_id: str) -> Applicant:
        file = self._teller.do(
            "look", lambda: self._services.applicants.open(applicant_id), lambda _: {}
        )
        return file.applicant

    def _register(self, number: int, person: DemoPerson) -> str:
        def register() -> str:
            typed = draft(self._pack, person, before_consent=True)
            try:
                return self._services.applicants.register(typed).applicant.id
            except DuplicateApplicant as twin:
                # Saved before the process was killed, and not told: found, not doubled.
                return str(twin.details["applicant_id"])

        return self._teller.do(
            "register", register, lambda found: {"applicant": found, "number": number}
        )

    def _issue(self, applicant_id: str) -> IssuedForm:
        return self._teller.do(
            "issue",
            lambda: self._services.forms.issue(applicant_id, "C1"),
            lambda made: {"form": made.id, "serial": made.serial, "applicant": applicant_id},
        )

    def _sign(self, form: IssuedForm) -> None:
        ticks = dict.fromkeys(form.choices, True)
        self._teller.do(
            "ticks",
            lambda: self._services.consents.record_ticks(form.serial, ticks),
            lambda recorded: {"serial": recorded.form.serial},
        )
        for page in pages_of(form, self._key):
            self._add(form, page)

    def _add(self, form: IssuedForm, page: ScannedPage) -> None:
        def facts(verdicts: Sequence[PageVerdict]) -> Facts:
            (verdict,) = verdicts
            told: Facts = {"serial": verdict.serial, "page": verdict.page}
            is_signed = verdict.form_state == FormState.SIGNED.value
            return {**told, "consented": form.applicant_id} if is_signed else told

        self._teller.do("page", lambda: self._services.scans.add([page], "scan.png"), facts)

    def _correct(self, now: Applicant, person: DemoPerson) -> None:
        typed = draft(self._pack, person, before_consent=False)
        self._teller.do(
            "correct",
            lambda: self._services.applicants.correct(now.id, now.version, typed),
            lambda saved: {"applicant": now.id, "version": saved.applicant.version},
        )


def save_until_killed(
    pipe: Connection, data_dir: Path, page_key: bytes, first: int, stop: Stop | None
) -> NoReturn:
    """Serve people from the first number on."""
    teller = Teller(pipe, stop)
    counter = Counter(_opened(teller, data_dir), teller, page_key)
    for number in itertools.count(first):
        counter.serve(number)
    raise AssertionError("nobody came to kill")


def sync_until_killed(
    pipe: Connection, data_dir: Path, page_key: bytes, first: int, stop: Stop | None
) -> NoReturn:
    """Serve a person, seal, carry, settle, and so on with the next."""
    teller = Teller(pipe, stop)
    services = _opened(teller, data_dir)
    counter, synchronisation = Counter(services, teller, page_key), services.synchronisation

    def carried() -> CarriedItems:
        teller.tell("begin")
        return carry(Settings(data_dir=data_dir))

    for number in itertools.count(first):
        counter.serve(number)
        teller.do("seal", synchronisation.seal, lambda posted: {"posted": posted})
        teller.do("carry", carried, lambda run: {"receipted": run.receipted_seq})
        teller.do("settle", synchronisation.settle, lambda applied: {"applied": len(applied)})
    raise AssertionError("nobody came to kill")


def serve_with_logs(
    pipe: Connection, data_dir: Path, out: Path, places: list[int], stop: Stop | None
) -> None:
    """The demonstration's counter with real paper and logs; then seal, settle and close, on word.

    Papers and temporary files go to folders of `out`. Somebody half served before a kill does not
    agree after all, and then does.
    """
    settings, teller = Settings(data_dir=data_dir), Teller(pipe, stop)
    tempfile.tempdir = os.environ["TMPDIR"] = str(out / "temporary")
    set_up_logs(settings.logs_dir, "window")
    logging.getLogger("branch_app").setLevel(logging.DEBUG)
    session = open_session(settings, LOGIN, PASSWORD, pauses=teller.pauses())
    services, people = session.services, make_people(PEOPLE, SEED)
    with ThreadPoolExecutor(1) as pool:
        counter = DemoCounter(
            services=services,
            pack=services.packs.current(),
            papers=out / "papers",
            chance=random.Random(SEED),
            tally=Tally(),
            pool=pool,
        )
        for place in places:
            teller.act = f"serve {place}"
            report_incident(ValueError(" ".join(people[place].values.values())))
            try:
                counter.serve(place, people[place])
            except DuplicateApplicant as twin:
                services.applicants.refuse(str(twin.details["applicant_id"]))
                counter.serve(place, people[place])
    for work in (services.synchronisation.seal, services.synchronisation.settle, session.close):
        work()
        teller.tell("done", {"failures": len(counter.tally.failures)})
        pipe.recv()


def carry_until_killed(pipe: Connection, data_dir: Path) -> None:
    """The nightly job alone: no password, no database key."""
    teller = Teller(pipe, None)
    teller.do("carry", lambda: carry(Settings(data_dir=data_dir)), lambda _: {})


def settle_until_killed(pipe: Connection, data_dir: Path, stop: Stop) -> None:
    """Unlock, which applies what came down."""
    teller = Teller(pipe, stop)
    _opened(teller, data_dir)


def _opened(teller: Teller, data_dir: Path) -> Services:
    teller.watch_files(data_dir)
    settings, pauses = Settings(data_dir=data_dir), teller.pauses()
    session = teller.do(
        "unlock", lambda: open_session(settings, LOGIN, PASSWORD, pauses=pauses), lambda _: {}
    )
    return session.services

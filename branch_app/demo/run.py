"""The whole demonstration: head office, set-up, people, sync, comparison, pictures, traces."""

from __future__ import annotations

import json
import os
import random
import secrets
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from branch_app import __version__
from branch_app.bootstrap import head_office
from branch_app.bootstrap.carrying import carry
from branch_app.bootstrap.packs import pack_directory
from branch_app.bootstrap.session import Session, open_session
from branch_app.bootstrap.set_up import SetUpOrder, set_up
from branch_app.demo.carriers import keep_papers
from branch_app.demo.compare import compare
from branch_app.demo.counter import WHOLE_SET, DemoCounter, Tally
from branch_app.demo.people import DemoPerson, make_people
from branch_app.demo.summary import Summary
from branch_app.demo.traces import find_traces, leaves_control
from branch_app.head_office.service import HeadOfficeSettings
from branch_app.security.vault import open_vault
from branch_app.settings import Settings

BRANCH, WORKSTATION, LOGIN = "ALM1", "01", "demo"


@dataclass(frozen=True, kw_only=True, slots=True)
class DemoOrder:
    """What was asked for; `tell` hears one line at each step."""

    out: Path
    data_dir: Path
    people: int
    seed: int
    pack_id: str
    tell: Callable[[str], object]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Stage:
    order: DemoOrder
    settings: Settings
    office: HeadOfficeSettings
    password: str
    summary: Summary
    people: list[DemoPerson]


def run_headless(order: DemoOrder) -> Summary:
    """Do it all without a display; write `summary.json`; its `failures` are empty if it held."""
    with _served(order) as stage:
        _send_and_check(stage)
        _take_pictures(stage)
    summary = stage.summary
    with summary.phase("traces"):
        _search_traces(stage)
    order.tell(f"The branch opens with login {LOGIN} and password {stage.password}")
    summary.facts["seconds_in_all"] = round(sum(summary.seconds.values()), 3)
    target = order.out / "summary.json"
    target.write_text(
        json.dumps(summary.told(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    return summary


def run_with_window(order: DemoOrder) -> int:
    """Serve the people, then open the window on that branch; head office goes on answering."""
    from branch_app.bootstrap.window import open_window

    with _served(order) as stage:
        _send_and_check(stage)
        order.tell(f"Open the window with login {LOGIN} and password {stage.password}")
        code = open_window(stage.settings)
    return 1 if stage.summary.failures else code


@contextmanager
def _served(order: DemoOrder) -> Iterator[_Stage]:
    summary = Summary(seed=order.seed, people=order.people, pack=order.pack_id, version=__version__)
    for folder in ("forms", "pictures"):
        (order.out / folder).mkdir(parents=True, exist_ok=True)
    order.tell("Head office starts on loopback")
    with summary.phase("head_office"):
        house = head_office.house(order.out / "head-office", "")
        office = house.__enter__()
    try:
        with head_office.running(office) as answering:
            stage = _Stage(
                order=order,
                settings=Settings(data_dir=order.data_dir),
                office=office,
                password=secrets.token_urlsafe(15),
                summary=summary,
                people=make_people(order.people, order.seed),
            )
            with summary.phase("set_up"):
                _set_up(stage, answering.url)
                _acknowledge_rules(stage)
            with summary.phase("counter"):
                _serve_people(stage)
            yield stage
    finally:
        house.__exit__(None, None, None)


def _set_up(stage: _Stage, url: str) -> None:
    order = stage.order
    order.tell(f"Workstation {BRANCH}-{WORKSTATION} is made and enrolled")
    code = head_office.new_code(stage.office, BRANCH, WORKSTATION)
    set_up(
        stage.settings,
        SetUpOrder(
            pack_id=order.pack_id,
            profile=None,
            branch=BRANCH,
            workstation=WORKSTATION,
            login=LOGIN,
            display_name="Демо Үлгіқызы",
            password=stage.password,
            head_office_url=url,
            enrolment_code=code,
        ),
    )


def _unlock(stage: _Stage) -> Session:
    return open_session(stage.settings, LOGIN, stage.password)


def _acknowledge_rules(stage: _Stage) -> None:
    """The first employee reads the rules too; nothing works before (K38)."""
    session = _unlock(stage)
    try:
        rules = session.admission().rules
        if rules is not None:
            session.acknowledge_rules(rules.edition)
            stage.order.tell(f"The rules for employees are acknowledged: edition {rules.edition}")
    finally:
        session.close()


def _serve_people(stage: _Stage) -> None:
    order = stage.order
    session = _unlock(stage)
    pool = ThreadPoolExecutor(os.cpu_count() or 1)
    try:
        tally = Tally()
        counter = DemoCounter(
            services=session.services,
            pack=session.services.packs.current(),
            papers=order.out / "forms",
            chance=random.Random(order.seed + 1),  # noqa: S311 - reproducible, not secret
            tally=tally,
            pool=pool,
        )
        for place, person in enumerate(stage.people):
            counter.serve(place, person)
            if (place + 1) % 10 == 0 or place + 1 == len(stage.people):
                order.tell(f"{place + 1} of {len(stage.people)} people served")
        keep_papers(session.services, order.out / "forms")
    finally:
        pool.shutdown()
        session.close()
    summary = stage.summary
    summary.take_tally(tally)
    summary.expect(
        tally.matched == tally.pages - tally.unsigned_pages, "not every page was matched"
    )
    agreeing = sum(1 for person in stage.people if person.agrees)
    summary.expect(tally.consented == agreeing, "not everybody who agreed has consented")


def _send_and_check(stage: _Stage) -> None:
    summary = stage.summary
    with summary.phase("sync"):
        _publish_next_edition(stage)
        carried = carry(stage.settings, tries=3)
        session = _unlock(stage)
        try:
            state = session.services.synchronisation.state()
            report = session.services.auditing.verify()
            editions = session.services.packs.editions()
        finally:
            session.close()
        # The second run carries what settling brought about: the directive's acknowledgement.
        after = carry(stage.settings, tries=3)
    summary.facts["sync"] = {
        "envelopes": carried.sent + after.sent,
        "attachments": carried.blobs + after.blobs,
        "directives": carried.directives,
        "pack_editions": len(editions),
        "receipted_seq": after.receipted_seq,
        "waiting": after.waiting,
        "verdicts": dict(carried.verdicts),
    }
    summary.facts["journal"] = {
        "rows": report.rows,
        "verified": not report.faults,
        "countersigned_seq": state.receipted_seq,
    }
    summary.expect(not report.faults, "the journal does not verify")
    summary.expect(after.waiting == 0, "something still waits for head office")
    summary.expect(len(editions) == 2, "the pack edition from head office did not arrive")
    with summary.phase("compare"):
        _compare(stage)


def _publish_next_edition(stage: _Stage) -> None:
    """Head office sends a second edition of the pack, so that something comes down too."""
    source = pack_directory(stage.order.pack_id)
    target = stage.office.data_dir / "next-edition"
    shutil.copytree(source, target)
    head = target / "pack.toml"
    text = head.read_text(encoding="utf-8")
    head.write_text(text.replace("edition = 1\n", "edition = 2\n", 1), encoding="utf-8")
    number = head_office.publish(stage.office, target)
    stage.order.tell(f"Head office publishes edition 2 of the pack (directive {number})")


def _compare(stage: _Stage) -> None:
    keys = open_vault(stage.settings.vault, LOGIN, stage.password)
    with keys:
        comparison = compare(
            stage.settings.data_dir / "branch.db",
            bytes(keys.branch),
            stage.office.database_url.replace("+psycopg", "", 1),
        )
    stage.summary.take_comparison(comparison)
    stage.order.tell(f"Both ends compared: equal is {comparison.is_equal}")


def _take_pictures(stage: _Stage) -> None:
    from branch_app.demo.pictures import take_pictures

    with stage.summary.phase("pictures"):
        taken = take_pictures(
            stage.settings,
            LOGIN,
            stage.password,
            _shown(stage),
            stage.order.out / "pictures",
        )
    stage.summary.facts["pictures"] = len(taken)
    stage.order.tell(f"{len(taken)} pictures of the window taken")


def _shown(stage: _Stage) -> str:
    """Return the id of the person in the pictures: whoever signed the whole set, if anybody did."""
    whole_set = [
        person
        for place, person in enumerate(stage.people)
        if person.agrees and place % 6 == WHOLE_SET
    ]
    agreeing = [person for person in stage.people if person.agrees]
    shown = max(whole_set or agreeing, key=lambda person: len(person.values["family_name"]))
    session = _unlock(stage)
    try:
        return session.services.search.find(shown.values["iin"])[0].id
    finally:
        session.close()


def _search_traces(stage: _Stage) -> None:
    summary = stage.summary
    searched = [person.traces for person in stage.people]
    found = find_traces(stage.settings.data_dir, searched)
    summary.facts["traces"] = {"people_searched": len(searched), "found": len(found)}
    summary.failures += [f"trace in {each.file} ({each.how})" for each in found[:20]]
    control = leaves_control(stage.order.out / "head-office" / "control", searched[0])
    summary.expect(control, "the search for traces does not find its own control")

"""Advice, lists, enquiries and notices to the bureau by commands (K49, K51, K53, K54, K55)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from branch_app.bootstrap.session import open_session
from branch_app.bootstrap.waiting_notices import NAME
from branch_app.cli import exits
from branch_app.domain.local_time import KAZAKHSTAN, local_date
from branch_app.domain.staff import Role
from branch_app.services.leads import LeadDraft
from branch_app.settings import Settings
from tests.cli.conftest import LOGIN, PASSWORD, Answer
from tests.cli.counter import CommandCounter, make_counter, text_of
from tests.cli.crew import Crew, furnish
from tests.services.desk import IIN

WANTED = {
    "product": "unsecured",
    "amount": "300000",
    "term_months": "6",
    "payout_channel": "branch",
}
LISTED = f"Фамилия;Имя;Дата рождения;ИИН\nӘбдіқадыров;Ұлан;01.01.1985;{IIN}\n"


@pytest.fixture
def counter(
    command: Callable[..., Answer], applicant_id: str, data_dir: Path, tmp_path: Path
) -> CommandCounter:
    made = make_counter(data_dir, tmp_path, command, applicant_id)
    made.sign(made.render("C1"))
    return made


def _apply(counter: CommandCounter) -> str:
    values = counter.file(WANTED)
    return str(counter.facts("applications", "add", *counter.person, "--values", values)["id"])


def _list(folder: Path, text: str) -> Path:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path


def _codes(counter: CommandCounter, application: str) -> dict[str, str]:
    found = counter.facts("applications", "advice", application)
    return {one["code"]: one["level"] for one in found["advice"]}


@pytest.mark.covers("K51", "R-028", "R-067")
def test_advice_is_told_and_the_application_was_stored_all_the_same(
    counter: CommandCounter,
) -> None:
    application = _apply(counter)
    found = counter.facts("applications", "advice", application)
    assert not found["complete"]
    assert found["debt_load"]["unknown"] == "no_income"
    assert (found["debt_load"]["new_payment"], found["debt_load"]["new_payment_is"]) == (
        50_000,
        "estimated",
    )
    levels = {one["code"]: one["level"] for one in found["advice"]}
    assert levels == {
        "list_missing": "call_manager",
        "public_official_unanswered": "missing",
        "questionnaire_unsigned": "missing",
        "no_confirmed_income": "warning",
    }
    order = {"language": "ru", "application": application}
    counter.sign(counter.render("QUESTIONNAIRE", order))
    assert "questionnaire_unsigned" not in _codes(counter, application)
    sheet = counter.render("DEBT_LOAD", order)
    assert "Подтверждённогодоходанет" in text_of(sheet["file"]).replace(" ", "").replace("\n", "")
    told = counter.command("applications", "advice", application).out
    assert told.strip().endswith("not complete: something is still to be done")


@pytest.mark.covers("K53", "R-031", "R-237")
def test_a_list_is_installed_checked_and_journalled(counter: CommandCounter) -> None:
    assert counter.facts("lists", "show") is None
    today = local_date(dt.datetime.now(dt.UTC))
    given = ("--kind", "terrorism", "--date", today.isoformat())
    facts = counter.facts("lists", "install", _list(counter.folder, LISTED), *given)
    assert (facts["count"], facts["unmatchable"]) == (1, 0)
    assert counter.facts("lists", "show") == facts
    application = _apply(counter)
    assert _codes(counter, application)["list_hit"] == "call_manager"
    found = counter.facts("applicants", "check-list", counter.applicant_id)
    assert (found["outcome"], found["lines"]) == ("hit", [2])
    rows = counter.facts("audit", "list", "--act", "check_list")
    assert len(rows) == 2
    told = json.dumps(rows, ensure_ascii=False)
    assert facts["digest"] in told
    assert "Әбдіқадыров" not in told
    garbage = _list(counter.folder, f"{LISTED}Ким;Алиса;көктемде;\n")
    refused = counter.command("lists", "install", garbage, *given)
    assert (refused.code, "line 3" in refused.err) == (exits.BAD_INPUT, True), refused.err
    assert "Ким" not in refused.err
    tomorrow = (today + dt.timedelta(days=1)).isoformat()
    late = counter.command("lists", "install", _list(counter.folder, LISTED), "--date", tomorrow)
    assert (late.code, "date of the list" in late.err) == (exits.BAD_INPUT, True)
    missing = counter.command("lists", "install", counter.folder / "none.csv", *given)
    assert missing.code == exits.BAD_INPUT
    assert counter.facts("lists", "show") == facts


@pytest.mark.covers("K53")
def test_a_clerk_by_command_learns_to_call_the_manager(
    command: Callable[..., Answer],
    data_dir: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    crew = Crew(furnish(data_dir), command, monkeypatch)
    today = local_date(dt.datetime.now(dt.UTC)).isoformat()
    install = ("lists", "install", _list(tmp_path, LISTED), "--date", today)
    assert crew.run(Role.CLERK, *install).code == exits.REFUSED
    assert crew.run(Role.MANAGER, *install).code == 0
    check = ("applicants", "check-list", crew.kept.applicant_id, "--json")
    assert crew.run(Role.CLERK, *check).facts["outcome"] == "call_manager"
    assert crew.run(Role.OFFICER, *check).facts["outcome"] == "hit"
    read = ("audit", "list", "--act", "check_list", "--json")
    assert "hit" in crew.run(Role.OFFICER, *read).out
    assert "hit" not in crew.run(Role.AUDITOR, *read).out


@pytest.mark.covers("K49")
def test_an_application_alarms_until_its_notice_is_recorded(
    counter: CommandCounter, data_dir: Path
) -> None:
    application = _apply(counter)
    (waiting,) = counter.facts("applications", "waiting")
    assert (waiting["id"], waiting["late"]) == (application, False)
    health = counter.command("health", "--json")
    assert (health.facts["notices_waiting"], health.facts["notices_late"]) == (1, 0)
    (data_dir / NAME).write_text('["2026-01-05T04:00:00+00:00"]', encoding="ascii")
    health = counter.command("health", "--json")
    assert (health.code, health.facts["notices_late"]) == (exits.FAILED, 1)
    assert "applications waiting" in health.err
    at = dt.datetime.now(KAZAKHSTAN).strftime("%Y-%m-%dT%H:%M:%S")
    notice = ("applications", "notice", application, "--at")
    for time, number, told in (
        ("2026-01-05T10:00", "ГКБ-1/26", "before the application"),
        (at, "Әбдіқадыров", "number of the paper"),
    ):
        refused = counter.command(*notice, time, "--number", number)
        assert (refused.code, told in refused.err) == (exits.BAD_INPUT, True), refused.err
    told = counter.facts(*notice, at, "--number", "ГКБ-1/26")
    assert told["notice"] == "ГКБ-1/26"
    assert counter.facts("applications", "waiting") == []
    assert counter.command("applications", "waiting").out.strip() == "none"
    health = counter.command("health", "--json")
    assert (health.facts["notices_waiting"], health.facts["notices_late"]) == (0, 0)
    assert counter.command(*notice, at, "--number", "ГКБ-2/26").code != 0
    assert len(counter.facts("audit", "list", "--act", "tell_bureau")) == 1


@pytest.mark.covers("K54", "R-006", "R-046")
def test_an_enquiry_is_taken_listed_and_erased(counter: CommandCounter) -> None:
    text = counter.facts("leads", "consent")
    assert text["days"] == 30
    assert "согласие" in text["ru"]
    given = {"name": "Сұраушы Үлгі", "telephone": "8 701 555 00 11", "way": "written"}
    added = counter.facts("leads", "add", "--values", counter.file(given))
    assert (added["telephone"], added["way"]) == ("+77015550011", "written")
    assert counter.facts("leads", "list") == [added]
    for wrong, told in (
        ({**given, "telephone": "12"}, "telephone"),
        ({**given, "way": "silently"}, "verbal or written"),
        ({"name": "Үлгі"}, "telephone"),
        ({**given, "iin": IIN}, "Nothing asks for this"),
    ):
        refused = counter.command("leads", "add", "--values", counter.file(wrong))
        assert (refused.code, told in refused.err) == (exits.BAD_INPUT, True), refused.err
        assert "Сұраушы" not in refused.err
    gone = counter.facts("leads", "remove", added["id"])
    assert gone["erased"]
    assert counter.facts("leads", "list") == []
    assert counter.command("leads", "remove", added["id"]).code != 0


@pytest.mark.covers("K54", "R-006")
def test_what_outlived_its_term_is_gone_at_the_next_unlocking(
    command: Callable[..., Answer], data_dir: Path
) -> None:
    settings = Settings(data_dir=data_dir)
    session = open_session(settings, LOGIN, PASSWORD)
    leads = session.services.leads
    one = leads.add(LeadDraft(name="Сұраушы", telephone="+77015550011"))
    with leads.begin_work() as work:
        work.leads.drop(one.id)
        work.leads.add(replace(one, expires_on=dt.date(2026, 1, 5)))
        work.commit()
    session.close()
    answer = command("leads", "list")
    assert answer.out.strip() == "none"
    told = command("audit", "list", "--act", "expire_leads", "--json")
    assert "Сұраушы" not in told.out
    assert len(told.facts) == 1

"""A log line tells ids, codes, counts and places; whatever else is given to it stays outside."""

from __future__ import annotations

import datetime as dt
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.applicant import Applicant
from branch_app.domain.errors import BranchError, DuplicateApplicant, NotFound
from branch_app.domain.incident import incident_number, telling
from branch_app.domain.locking import LockReason
from branch_app.logs import WITHHELD, RedactingFormatter, redact, set_up_logs, told
from tests.leaks.canaries import CANARIES, FAMILY, VALUES, canaries_in
from tests.services.desk import make_desk

OURS = "branch_app.services.applicants"


def line(message: object, *arguments: object, name: str = OURS, error: object = None) -> str:
    info = (type(error), error, error.__traceback__) if isinstance(error, BaseException) else None
    record = logging.LogRecord(name, logging.ERROR, "file.py", 7, message, arguments, info)
    return RedactingFormatter().format(record)


@pytest.mark.parametrize(
    "value",
    [
        *("wrong_password", "refused", "vault.json", "vault.json.bak", "ALM1", "01", "fork", ""),
        *("01a214d31b3b75b08396852640952adc", "23505", "qt.qpa.xcb", "QPainter::begin", "default"),
    ],
)
def test_codes_ids_and_names_of_our_own_files_are_told(value: str) -> None:
    assert told(value) == value


def test_counts_states_errors_and_incidents_are_told() -> None:
    number = incident_number()
    assert [told(each) for each in (3, 0.5, True, None, LockReason.ASKED, number)] == [
        *("3", "0.5", "true", "none", LockReason.ASKED.value, number)
    ]
    assert line("refused: %s", telling(NotFound(branch=FAMILY))).endswith("refused: not_found")


@pytest.mark.parametrize("canary", CANARIES)
def test_nothing_of_a_person_is_told_as_an_argument_or_in_a_line(canary: str) -> None:
    for value in (canary, [canary], {"name": canary}, canary.encode(), ValueError(canary)):
        assert canaries_in(line("given %s to %r", value, value)) == []
    assert canaries_in(line(f"bound too early: {canary}")) == []
    assert canaries_in(redact(f"in the midst ({canary}) of words")) == []
    assert canaries_in(line("asked %s", canary.lower())) == []
    assert canaries_in(line("asked", canary)) == []
    assert canaries_in(line(ValueError(canary))) == []
    assert canaries_in(line(f"{canary} %s %d", "one only")) == []


@pytest.mark.parametrize("number", [850101300005, 77012345678, 45678912])
def test_a_number_of_a_person_given_as_a_whole_number_is_not_told(number: int) -> None:
    assert line("row %d stored", number).endswith(f"row {WITHHELD} stored")


def test_an_error_tells_its_type_and_places_and_never_its_words() -> None:
    def deep(person: dict[str, str]) -> None:
        raise KeyError(" ".join(person.values()))

    with pytest.raises(KeyError) as caught:
        deep(VALUES)
    for said in (
        line("incident %s", "KDRM-XWPT", error=caught.value),
        line("incident %s: %s", "KDRM-XWPT", telling(caught.value)),
    ):
        assert "incident KDRM-XWPT" in said
        assert re.search(r"\n  test_log_lines.py:\d+ deep\n  KeyError\Z", said)
        assert canaries_in(said) == []


def test_another_librarys_line_tells_its_place_alone() -> None:
    said = line("Exception in %s", VALUES["iin"], name="sqlalchemy.pool", error=OSError("x"))
    assert said.splitlines()[0].endswith(f"ERROR sqlalchemy.pool {WITHHELD} at file:7")
    assert "Exception" not in said


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_line_fails_whatever_is_given(message: str, argument: str) -> None:
    said = line(message, argument)
    assert said
    assert line(f"{message}%", argument)


def test_no_error_of_ours_holds_a_value_in_its_words() -> None:
    desk = make_desk()
    desk.register(**VALUES)
    with pytest.raises(DuplicateApplicant) as twin:
        desk.register(**VALUES)
    raised: list[BranchError] = [twin.value]
    for field, wrong in (
        *(("iin", "850101300006"), ("family_name", "Qumyrsqabaev?1"), ("iin", "8501013000051")),
        *(("document_expires_on", "01.02.1999"), ("document_number", "N45678912N45678912N4567")),
    ):
        with pytest.raises(BranchError) as refused:
            desk.register(**{**VALUES, "iin": "900228400123", field: wrong})
        raised.append(refused.value)
    for error in raised:
        assert canaries_in(f"{error} {error!r} {error.args} {error.details}") == []
        assert "850101300006" not in f"{error} {error!r} {error.details}"


@pytest.fixture
def logs(tmp_path: Path) -> Iterator[Path]:
    root, ours = logging.getLogger(), logging.getLogger("branch_app")
    before, level = list(root.handlers), ours.level
    yield tmp_path / "logs"
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    ours.setLevel(level)


def test_one_file_hears_our_lines_once_and_the_libraries_warnings(
    logs: Path, expected_warnings: list[str]
) -> None:
    expected_warnings.append("of ours")
    set_up_logs(logs, "window")
    set_up_logs(logs, "window")
    logging.getLogger("branch_app.storage").info("a step of ours")
    logging.getLogger("branch_app.storage").warning("a warning of ours")
    logging.getLogger("elsewhere").info("not heard")
    logging.getLogger("elsewhere").warning("heard: %s", VALUES["family_name"])
    (file,) = logs.iterdir()
    assert file.name.startswith("window.")
    told_lines = file.read_text(encoding="utf-8").splitlines()
    assert [entry.split(" ")[1] for entry in told_lines] == ["INFO", "WARNING", "WARNING"]
    when = dt.datetime.fromisoformat(told_lines[0].split(" ")[0])
    assert abs(dt.datetime.now(dt.UTC) - when) < dt.timedelta(minutes=5)
    assert canaries_in(file.read_bytes()) == []


def test_a_record_shows_its_values_when_printed_so_that_these_tests_mean_something() -> None:
    person = make_desk().register(**VALUES)
    assert isinstance(person, Applicant)
    assert len(canaries_in(repr(person))) > 3

"""Every code has its words, in each language, and none is left in another one."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from branch_app.domain import errors
from branch_app.domain.application import MicrocreditStatus
from branch_app.domain.checks import ProblemCode, Severity, blocking
from branch_app.domain.consent import ConsentChannel, ConsentState
from branch_app.domain.errors import BranchError, Fault, Refusal
from branch_app.domain.fields import CATALOGUE, Group
from branch_app.domain.issued_form import VOID_REASONS, FormState
from branch_app.domain.record_state import RecordState
from branch_app.domain.scan import InboxReason
from branch_app.domain.staff import Permission, Role
from branch_app.domain.task import TaskKind, TaskResult
from branch_app.gui import case_words, field_labels, field_words, labels
from branch_app.gui.after_colon import NAMES
from branch_app.gui.colours import Tone
from branch_app.gui.entry_problems import ENTRIES
from branch_app.gui.first_run.problem_words import PROBLEMS, problem_word
from branch_app.gui.forms import iin_words
from branch_app.gui.language import Language
from branch_app.gui.news import ACTIONS, NEWS
from branch_app.gui.notices import SENTENCES, Notice, NoticeBoard, sentence
from branch_app.gui.parts.reasons import REASONS
from branch_app.gui.sentences import FAULTS, REFUSALS

SAID_AT_ONCE = (
    ("InboxPane", "Error: no such number. Read it from the picture."),
    ("InboxPane", "Error: this page cannot take the picture."),
    ("TicksPanel", "Error: mark yes or no."),
)

pytestmark = pytest.mark.usefixtures("language")

I18N = Path(__file__).parents[2] / "i18n"
MESSAGE = re.compile("<source>(.*?)</source>.*?<translation>(.*?)</translation>", re.DOTALL)
LANGUAGES = ("kk", "ru", "en")
CODES = sorted(
    kind.code
    for _name, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, BranchError) and kind is not BranchError
)
KAZAKH_ONLY = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")


@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_every_error_has_a_sentence_of_its_own_in_each_language(
    language: Language, spoken: str, code: str
) -> None:
    assert code in SENTENCES
    language.use(spoken)
    told = sentence(code)
    assert told.count(".") >= 2, "what happened, what was kept, what to do"
    is_english = told == re.sub(r"\{[^}]*\}", "", SENTENCES[code])
    assert is_english == (spoken == "en")
    if spoken == "kk":
        assert KAZAKH_ONLY.search(told)
    if spoken == "ru":
        assert not KAZAKH_ONLY.search(told)


def test_refusals_and_faults_are_told_apart() -> None:
    kinds = [kind for _name, kind in inspect.getmembers(errors, inspect.isclass)]
    assert set(REFUSALS) == {kind.code for kind in kinds if issubclass(kind, Refusal)}
    assert set(FAULTS) == {kind.code for kind in kinds if issubclass(kind, Fault)}


@pytest.mark.parametrize("spoken", ["kk", "ru"])
@pytest.mark.parametrize("code", [*NEWS, *(key for key in SENTENCES if ":" in key)])
def test_news_and_exact_reasons_are_translated(language: Language, spoken: str, code: str) -> None:
    language.use(spoken)
    text = QCoreApplication.translate("notices", SENTENCES[code])
    assert text != SENTENCES[code]


def test_a_reason_makes_the_sentence_more_exact() -> None:
    general, exact = sentence("bad_input"), sentence("bad_input", {"reason": "login_taken"})
    assert general != exact
    assert "login" in exact
    assert sentence("bad_input", {"reason": "never heard of"}) == general
    moved = sentence("move_not_allowed", {"record": "issued_form"})
    assert "signed or void" in moved


BAD_INPUTS = (
    "made_by_decision application_missing contact_missing contact_not_asked signer unknown_input "
    "input_missing input_too_long input_not_a_date input_not_money blank_count not_blank filled_at "
    "reprint_reason refusal_ground no_obligation status_day status_paper status_contract "
    "consent_channel consent_reference consent_time"
)


@pytest.mark.parametrize("reason", BAD_INPUTS.split())
def test_what_is_wrong_with_a_paper_or_a_step_is_told_exactly(reason: str) -> None:
    told = sentence("bad_input", {"reason": reason})
    assert told != sentence("bad_input")
    assert told.count(".") >= 3, "what happened, what was kept, what to do"


def test_gaps_are_filled_with_details_and_missing_ones_stay_empty() -> None:
    assert "{" not in sentence("head_office_refused")
    assert "clock_skew" in sentence("head_office_refused", {"reason": "clock_skew"})


def test_an_unknown_code_still_says_something() -> None:
    assert sentence("invented yesterday") == sentence("refused")


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_fields_groups_problems_and_choices_have_words(language: Language, spoken: str) -> None:
    language.use(spoken)
    assert set(field_words.FIELDS) == set(CATALOGUE)
    names = [field_labels.field_label(name) for name in CATALOGUE]
    groups = [field_labels.group_label(group) for group in Group]
    assert len(set(names)) == len(names)
    assert all([*names, *groups])
    for code in ProblemCode:
        details: dict[str, str | int] = dict(
            longest=9,
            youngest=14,
            oldest=110,
            years=10,
            kind="passport",
            least=3,
            most=12,
            consent="C15.1",
        )
        assert "{" not in field_labels.problem_text(blocking("iin", code, **details))
    for spec in CATALOGUE.values():
        words = [field_labels.choice_label(spec.name, choice) for choice in spec.choices]
        assert len(set(words)) == len(spec.choices)


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_problem_begins_alike_after_its_word(language: Language, spoken: str) -> None:
    language.use(spoken)
    for code, english in field_labels.PROBLEMS.items():
        alone = QCoreApplication.translate("problems", english)
        first = alone.split()[0]
        assert first.startswith("{") or first[0].isupper(), f"{code} stands alone too: {alone}"
        details = {name: 9 for name in re.findall(r"\{(\w+)\}", alone)}
        problem = blocking("iin", ProblemCode(code), **details)
        word, begun = field_labels.told_problem(problem).split(maxsplit=2)[:2]
        assert word == field_labels.severity_word(Severity.BLOCKING)
        is_name = first in NAMES or sum(letter.isupper() for letter in first) > 1
        assert begun[0].isupper() == is_name, f"{code}: {begun}"


@pytest.mark.parametrize("spoken", ["kk", "ru"])
@pytest.mark.parametrize("source", SAID_AT_ONCE)
def test_sentences_with_their_word_begin_alike(
    language: Language, spoken: str, source: tuple[str, str]
) -> None:
    language.use(spoken)
    for told in (source[1], QCoreApplication.translate(*source)):
        assert told.split(": ")[1][0].islower(), told


@pytest.mark.parametrize(
    ("spoken", "request_word", "enquiry_word"),
    [("ru", "обращени", "консультаци"), ("kk", "сұрау сал", "консультаци")],
)
def test_requests_of_a_person_and_enquiries_have_words_of_their_own(
    spoken: str, request_word: str, enquiry_word: str
) -> None:
    told = MESSAGE.findall((I18N / f"branch_app_{spoken}.ts").read_text("utf-8").lower())
    enquiries = 0
    for source, text in told:
        if "enquir" in source:
            enquiries += 1
            assert request_word not in text, source
            assert enquiry_word in text or "запис" in text or "жазба" in text, source
        elif "request" in source:
            assert enquiry_word not in text, source
    assert enquiries > 10


@pytest.mark.parametrize("spoken", ["kk", "ru"])
def test_no_label_stays_english(language: Language, spoken: str) -> None:
    language.use(spoken)
    tables = {
        "fields": [*field_words.FIELDS.values(), *field_words.GROUPS.values()],
        "problems": [
            *field_labels.PROBLEMS.values(),
            field_labels.PLACED_CHARACTER,
            *iin_words.WHERE.values(),
            iin_words.TYPED,
            iin_words.MEANT,
        ],
        "notices": list(ACTIONS.values()),
        "setup": list(PROBLEMS.values()),
        "entries": list(ENTRIES.values()),
        "reasons": list(REASONS.values()),
        "labels": [
            *labels.PARTS.values(),
            *labels.INBOX_REASONS.values(),
            *labels.ROLES.values(),
            *labels.PERMISSIONS.values(),
            *labels.VERDICTS.values(),
            *labels.UNSAVED_PAGES.values(),
            *case_words.TASK_KINDS.values(),
            *case_words.STATUS_WORDS.values(),
            *case_words.RESULT_WORDS.values(),
            *case_words.CONSENT_CHANNELS.values(),
            *case_words.VOID_WORDS.values(),
        ],
    }
    for context, texts in tables.items():
        for text in texts:
            assert QCoreApplication.translate(context, text) != text, text


def test_every_state_has_sign_word_and_tone() -> None:
    for table, states in (
        (labels.RECORD_STATES, RecordState),
        (labels.FORM_STATES, FormState),
        (labels.CONSENT_STATES, ConsentState),
    ):
        chips = [labels.state_chip(table, state) for state in states]
        assert len({chip.word for chip in chips}) == len(chips)
        assert all(chip.sign for chip in chips)
    assert set(labels.INBOX_REASONS) == set(InboxReason)
    assert set(case_words.TASK_KINDS) == set(TaskKind)
    assert set(case_words.TASK_RESULTS) == set(TaskResult)
    assert set(case_words.STATUSES) == set(MicrocreditStatus)
    assert set(case_words.CONSENT_CHANNELS) == set(ConsentChannel)
    assert set(case_words.VOID_WORDS) == set(VOID_REASONS)
    assert set(labels.ROLES) == set(Role)
    assert set(labels.PERMISSIONS) == set(Permission)
    assert field_labels.severity_word(Severity.WARNING) != field_labels.severity_word(
        Severity.BLOCKING
    )


def test_the_password_rule_about_the_login_is_not_the_fields_own_problem() -> None:
    assert problem_word("new_password", "login") != problem_word("manager_login", "login")


def test_a_fault_offers_to_try_again_and_a_refusal_does_not() -> None:
    board, tried = NoticeBoard(), list[int]()
    posted: list[Notice] = []
    board.posted.connect(posted.append)
    board.report(errors.HeadOfficeUnreachable(), again=lambda: tried.append(1))
    board.report(errors.NotPermitted(), again=lambda: tried.append(2))
    fault, refusal = posted
    assert (fault.tone, refusal.tone) == (Tone.BAD, Tone.WARNING)
    assert fault.action is not None
    fault.action.run()
    assert (tried, refusal.action) == ([1], None)


def test_a_bug_becomes_a_numbered_incident_in_log_and_notice(
    expected_warnings: list[str],
) -> None:
    expected_warnings.append("incident ")
    board = NoticeBoard()
    posted: list[Notice] = []
    board.posted.connect(posted.append)
    board.receive(KeyError("nothing of this is shown"))
    assert posted[0].code == "incident"
    assert re.fullmatch(r"[A-Z]{4}-[A-Z]{4}", str(posted[0].details["number"]))
    assert "nothing" not in posted[0].text()
    assert board.is_telling("incident")
    board.clear()
    assert not board.is_telling("incident")

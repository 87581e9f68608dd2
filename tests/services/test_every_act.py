"""Each method says whether it is an act: what gives personal data out is told first (K40)."""

from __future__ import annotations

import pytest

from branch_app.domain.change import Act
from branch_app.domain.staff import PERMISSIONS, Role
from tests.services.every_argument import ARGUMENTS
from tests.services.every_method import Counter, call, make_counter, methods

# Methods after which the journal holds this act, committed before they return.
ACTS: dict[str, Act] = {
    "person_files.content": Act.OPEN,
    "person_files.history": Act.OPEN,
    "unsaved.hand_over": Act.HAND_OVER,
    "applicants.confirm_data": Act.CONFIRM_DATA,
    "applicants.correct": Act.CORRECT,
    "applicants.open": Act.OPEN,
    "applicants.refuse": Act.ERASE_DRAFT,
    "applicants.register": Act.REGISTER,
    "applicants.show_number": Act.SHOW_NUMBER,
    "duplicates.candidates": Act.COMPARE,
    "duplicates.of_applicant": Act.COMPARE,
    "merging.compare": Act.COMPARE,
    "merging.merge": Act.MERGE,
    "auditing.open_journal": Act.READ_JOURNAL,
    "auditing.verify": Act.VERIFY_JOURNAL,
    "auditing.watch": Act.RAISE_ALERT,
    "consents.record_ticks": Act.RECORD_TICKS,
    "advice.of_application": Act.OPEN,
    "carriers.add": Act.REGISTER_CARRIER,
    "carriers.destroy": Act.DESTROY_CARRIER,
    "carriers.export": Act.EXPORT,
    "carriers.file_paper": Act.FILE_PAPER,
    "carriers.give_back": Act.RETURN_CARRIER,
    "carriers.issue": Act.ISSUE_CARRIER,
    "carriers.labels": Act.PRINT,
    "carriers.place": Act.PLACE_CARRIER,
    "stocktakings.begin": Act.BEGIN_STOCKTAKING,
    "stocktakings.finish": Act.FINISH_STOCKTAKING,
    "stocktakings.see": Act.SEE_CARRIER,
    "leads.add": Act.ADD_LEAD,
    "leads.all": Act.SEARCH,
    "leads.remove": Act.REMOVE_LEAD,
    "lists.check": Act.CHECK_LIST,
    "lists.install": Act.INSTALL_LIST,
    "applications.tell_bureau": Act.TELL_BUREAU,
    "applications.by_id": Act.OPEN,
    "applications.confirm_data": Act.CONFIRM_DATA,
    "applications.correct": Act.CORRECT_APPLICATION,
    "applications.of_applicant": Act.OPEN,
    "applications.register": Act.APPLY,
    "applications.tell_status": Act.TELL_STATUS,
    "blank_forms.issue": Act.ISSUE,
    "blank_forms.key_in": Act.KEY_IN,
    "consents.record_elsewhere": Act.GRANT,
    "withdrawals.accept": Act.DO_TASK,
    "withdrawals.done": Act.DO_TASK,
    "withdrawals.refuse": Act.REFUSE_WITHDRAWAL,
    "imports.run": Act.IMPORT,
    "imports.undo": Act.UNDO_IMPORT,
    "evidence.make": Act.MAKE_EVIDENCE,
    "forms.export": Act.EXPORT,
    "forms.issue_set": Act.ISSUE,
    "forms.issue": Act.ISSUE,
    "forms.mark_printed": Act.PRINT,
    "forms.pdf": Act.OPEN,
    "forms.to_print": Act.PRINT,
    "forms.void": Act.VOID,
    "photographs.get": Act.OPEN,
    "ink_checks.looked": Act.LOOK_AT_SCAN,
    "ink_checks.note": Act.SET_TASK,
    "ink_checks.of_form": Act.OPEN,
    "ink_checks.of_serial": Act.OPEN,
    "ink_checks.open_scans": Act.OPEN,
    "photographs.set": Act.SET_PHOTOGRAPH,
    "photographs.take_away": Act.TAKE_AWAY_PHOTOGRAPH,
    "record_states.block": Act.BLOCK,
    "record_states.destroy": Act.DESTROY,
    "record_states.unblock": Act.UNBLOCK,
    "scans.add": Act.MATCH_PAGE,
    "scans.attach": Act.MATCH_PAGE,
    "scans.detach": Act.DETACH_PAGE,
    "scans.image": Act.OPEN,
    "scans.set_aside": Act.SET_ASIDE,
    "search.settle": Act.SEARCH,
    "staff.add": Act.ADMIT_STAFF,
    "staff.change": Act.CHANGE_STAFF,
    "staff.change_own_password": Act.CHANGE_PASSWORD,
    "staff.disable": Act.DISABLE_STAFF,
    "staff.readmit": Act.ADMIT_STAFF,
    "staff.reset_password": Act.RESET_PASSWORD,
    "synchronisation.seal": Act.SEAL,
}
# Masked rows, counts, states of papers and consents, staff, texts: no value of an applicant.
SILENT = frozenset(
    {
        "applicants.check",
        "applications.waiting_for_notice",
        # Numbers, places and holders: a register of things.
        "carriers.all",
        "carriers.files_of",
        "carriers.find",
        "carriers.incidents",
        "stocktakings.standing",
        # Measures what `open_scans` gave out.
        "ink_checks.due",
        "ink_checks.look_at",
        "ink_checks.read",
        "ink_checks.waiting",
        "leads.consent",
        "lists.installed",
        "auditing.alerts",
        "auditing.entries",
        "auditing.page",
        "auditing.people",
        "blank_forms.spoiled",
        "blank_forms.waiting",
        "consents.may",
        "consents.of_applicant",
        "consents.erases_draft",
        "consents.refusals",
        "consents.standing",
        "consents.under_older_editions",
        "withdrawals.open_tasks",
        "withdrawals.tasks_of",
        "forms.by_serial",
        "forms.of_applicant",
        "forms.standing_papers",
        "forms.templates",
        "forms.warm_up",
        # A dry run changes nothing, the journal neither.
        "imports.batches",
        "imports.left",
        "imports.report",
        "imports.try_out",
        "packs.current",
        "packs.edition",
        "packs.editions",
        "packs.profile",
        "photographs.look",
        "record_states.acts",
        "scans.read",
        "scans.read_stack",
        "scans.waiting",
        "search.counts",
        "search.find",
        "person_files.files",
        "search.named",
        "search.open_forms",
        "search.papers_for",
        "search.papers_of",
        "staff.access",
        "staff.all",
        "synchronisation.settle",
        "synchronisation.state",
        # Typing is no act; who got whose entries is.
        "unsaved.colleagues",
        "unsaved.drop",
        "unsaved.keep",
        "unsaved.mine",
        "unsaved.new_id",
        "unsaved.waiting_for_others",
    }
)


@pytest.fixture(scope="module")
def made() -> Counter:
    return make_counter()


@pytest.fixture
def counter(made: Counter) -> Counter:
    made.put_back()
    return made


def test_every_method_is_an_act_or_says_that_it_is_none() -> None:
    assert set(ACTS) | SILENT == set(ARGUMENTS)
    assert not set(ACTS) & SILENT


@pytest.mark.parametrize("name", sorted(ARGUMENTS))
def test_the_act_is_committed_when_the_method_returns(counter: Counter, name: str) -> None:
    permission = methods()[name]
    assert permission is not None
    role = next(role for role in Role if permission in PERMISSIONS[role])
    before = len(counter.state.entries)
    call(counter.services(role), name, ARGUMENTS[name](counter.case(role)))
    new = counter.crew.manager.branch.state.entries[before:]
    if name in SILENT:
        assert new == []
    else:
        assert ACTS[name] in {entry.act for entry in new}


def test_the_key_acts_that_no_service_does_have_their_place() -> None:
    told = set(ACTS.values())
    # At set-up, unlocking and locking, in the courier, inside of other acts, or in the window.
    elsewhere = {
        *(Act.SET_UP, Act.ENROL, Act.LOGIN, Act.LOGIN_FAILED, Act.LOCK, Act.ACKNOWLEDGE_RULES),
        *(Act.INSTALL_PACK, Act.RECEIPT, Act.EXPIRE_LEADS),
        *(Act.ACTIVATE, Act.REFUSE, Act.SUPERSEDE, Act.WITHDRAW, Act.ASK_WITHDRAWAL),
        *(Act.RECEIVE_PAGE, Act.SIGN, Act.USE_UP, Act.CONFIRM_WARNING),
        # Of each draft that an undo takes back: tests/services/test_import_undo.py.
        Act.ERASE_IMPORTED,
        # Of what a stock-taking misses and finds again: tests/services/test_carriers.py.
        *(Act.MISS_CARRIER, Act.FIND_CARRIER, Act.OPEN_INCIDENT, Act.NOTE_INCIDENT),
        # When somebody alike is another person: tests/services/test_duplicates.py.
        Act.TELL_APART,
        # When a scan is taken from its paper: tests/services/test_detaching.py.
        *(Act.ANNUL, Act.RESTORE),
        # By the gate of every method: tests/services/test_every_method.py, test_refusals.py.
        Act.REFUSE_ACCESS,
    }
    assert told | elsewhere == set(Act)

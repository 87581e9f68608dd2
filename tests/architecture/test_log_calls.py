"""Every log line in the sources is a literal with ids, codes and counts, and the check catches."""

from __future__ import annotations

import pytest

from tests.architecture.places import PACKAGE, ROOT, modules
from tests.architecture.rules_logging import loose_log_calls, words_of_errors


def test_every_log_line_is_a_literal_with_ids_codes_and_counts() -> None:
    found = [
        f"{file.relative_to(ROOT)}, {fault}"
        for file in modules("branch_app")
        for fault in loose_log_calls(file.read_text("utf-8"))
    ]
    assert not found, "\n".join(found)


def test_errors_are_put_into_words_in_one_place() -> None:
    found = [
        file
        for file in modules("branch_app")
        if words_of_errors(file.read_text("utf-8")) and file != PACKAGE / "logs.py"
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "log.info(f'saved {name}')",
        "log.info('saved %s' % name)",
        "_log.warning('saved {}'.format(name))",
        "self._log.error('saved ' + name)",
        "log.info('saved %s', name)",
        "log.info('saved %s', applicant.values['iin'])",
        "log.error('failed: %s', error)",
        "log.error('failed: %s', str(error))",
        "log.info(message)",
        "log.info('saved', extra={'name': name})",
        "log.log(10, f'saved {name}')",
        "logging.getLogger(__name__).info('saved %r', person)",
        "logging.error('%s', person.full_name)",
        "log.info()",
        "log.error('incident %s', number, exc_info=error)",
    ],
)
def test_a_line_that_may_tell_a_value_is_found(source: str) -> None:
    assert len(loose_log_calls(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "log.info('saved')",
        "log.warning('refused: %s', error.code)",
        "_log.info('device %s rows %d-%d', sender.id, header.first_seq, header.last_seq)",
        "log.error('incident %s: %s', number, telling(error))",
        "catalogue.info(f'not a logger {name}')",
        "_log.log(level, '%s was %s', place.name, state)",
    ],
)
def test_a_line_of_ids_codes_and_counts_is_let_through(source: str) -> None:
    assert loose_log_calls(source) == []


def test_printing_an_error_is_found() -> None:
    assert words_of_errors("import traceback\ntraceback.print_exc()\n") == [2]

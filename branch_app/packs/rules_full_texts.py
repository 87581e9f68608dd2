"""Rules of the policy's own whole text, which lies beside its digest (K4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.printable import unprintable
from branch_app.packs.papers import FULL_TEXT_KEYS, LANGUAGES, FullText
from branch_app.packs.reading import PackReading
from branch_app.packs.source import LintProblem
from branch_app.packs.wording import language_problem

_FILE_NAME = re.compile(r"\S+\.(?:txt|pdf|docx?|odt|rtf|md|html?|toml)\Z", re.IGNORECASE)


def full_text_rules(reading: PackReading) -> Iterator[LintProblem]:
    """Yield whole texts in one language, of no policy, or with letters that no paper prints."""
    for policy in reading.policies:
        for key in FULL_TEXT_KEYS:
            if key in policy.head.values:
                yield policy.head.problem("full_text_inline", key)
    editions = {policy.template.edition for policy in reading.policies}
    texts = {(one.edition, one.language): one for one in reading.full_texts}
    for (edition, language), text in texts.items():
        if edition not in editions:
            yield _problem(text, "full_text_alone", f"policy/{edition}.toml")
        (other,) = set(LANGUAGES) - {language}
        if (edition, other) not in texts:
            yield _problem(text, "one_language", f"policy/{edition}.{other}.txt")
        yield from _letters(text)
    for edition in sorted(editions):
        if all((edition, language) in texts for language in LANGUAGES):
            yield from _languages(texts[edition, "kk"], texts[edition, "ru"])


def _letters(full_text: FullText) -> Iterator[LintProblem]:
    text = full_text.text.strip()
    if not text:
        yield _problem(full_text, "empty_text", full_text.file)
    elif _FILE_NAME.match(text):
        yield _problem(full_text, "file_name_as_text", text)
    for line, words in enumerate(full_text.text.split("\n"), start=1):
        for code_point in unprintable(words):
            yield _problem(full_text, "letter_not_printable", code_point, line)


def _languages(kk: FullText, ru: FullText) -> Iterator[LintProblem]:
    fault = language_problem(Bilingual(kk=kk.text, ru=ru.text), ())
    if fault:
        yield _problem(ru if fault == "not_russian" else kk, fault, "")


def _problem(text: FullText, reason: str, detail: str, line: int = 1) -> LintProblem:
    return LintProblem(file=text.file, line=line, reason=reason, detail=detail)

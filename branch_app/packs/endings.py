"""Sentences by which a consent would never end: no withdrawal at all, or no term (Art. 8(4)(3)).

The law itself lets a consent stand while an obligation is open (Art. 8(2)), so a sentence with a
condition is left alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from branch_app.packs.terms import plain

_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+")
_WITHDRAWING = {"kk": re.compile(r"қайтар"), "ru": re.compile(r"отозв|отзыв")}
_NEVER = {"kk": re.compile(r"\bешқашан\b"), "ru": re.compile(r"\bникогда\b")}
_FORBIDDING = {
    "kk": re.compile(r"қайтарып алуға болмай|қайтарып алу мүмкін емес|қайтарып ала алмай"),
    "ru": re.compile(
        r"\bнельзя\b|\bневозможн|\bне (?:может|могут) быть отозван|\bне вправе отозвать"
        r"|\bне могу отозвать|\bотзыв\w*(?: \w+){0,3} (?:не допуска|запрещ)"
    ),
}
_CONDITION = {
    "kk": re.compile(r"\bегер\b|\w(?:са|се)\b|\bдейін\b|\bжағдайда\b|\w(?:ған|ген|қан|кен)да\b"),
    "ru": re.compile(r"\bесли\b|\bпока\b|\bпри наличии\b|\bкроме\b|\bв случа\w+\b|\bдо тех пор\b"),
}
# Words that name no end, as patterns of stems in what `plain` returns.
_ENDLESS = re.compile(
    r"\bбессрочн\w*|\bнавсегда\b|\bнавечно\b|\bвечно\w*|\bпожизненн\w*"
    r"|\bбез (?:ограничения )?срока\b|\bсрок\w* не ограничен\w*|\bнеограниченн\w+ срок\w*"
    r"|\bмерзімсіз\w*|\bмәңгі\w*|\bөмір бойы\b|\bмерзімі шектелме\w*|\bшексіз мерзім\w*"
    r"|\bforever\b|\bperpetual\w*"
)


@lru_cache(maxsize=4096)
def never_withdrawn(text: str) -> str:
    """Return the words by which a consent could never be withdrawn, or an empty text."""
    for sentence in _SENTENCE_END.split(plain(text)):
        for language, withdrawing in _WITHDRAWING.items():
            if not withdrawing.search(sentence):
                continue
            if never := _NEVER[language].search(sentence):
                return never[0]
            told = _FORBIDDING[language].search(sentence)
            if told and not _CONDITION[language].search(sentence):
                return told[0]
    return ""


@lru_cache(maxsize=4096)
def endless(text: str) -> str:
    """Return the word by which something would hold for ever, or an empty text."""
    found = _ENDLESS.search(plain(text))
    return found[0] if found else ""

"""The port of the read side: masked rows for lists and search, on a connection of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from branch_app.services.journal_reading import JournalReader


@dataclass(frozen=True, kw_only=True, slots=True)
class ApplicantRow:
    """A line of a search result, masked: name, birth year, last four digits of the IIN."""

    id: str
    full_name: str
    birth_year: str
    iin_tail: str
    state: str
    consent: str
    changed_at: dt.datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class FormRow:
    """A line of a list of papers."""

    id: str
    serial: str
    code: str
    applicant_id: str
    applicant_name: str
    state: str
    issued_at: dt.datetime
    missing_pages: tuple[int, ...]
    has_ticks: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class PapersWanted:
    """For which waiting page papers are looked for.

    `serial` is what its code says, if it was read; `beside` are the serials nearest to it in its
    stack; `until` is when it came: no paper made later can be its own.
    """

    serial: str
    beside: tuple[str, ...]
    until: dt.datetime
    limit: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PapersFound:
    """Papers that lack pages, and the ids of the people whose papers lay beside the page."""

    rows: tuple[FormRow, ...]
    people: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class DayCounts:
    """What waits at this counter."""

    drafts: int
    printed_not_scanned: int
    signed_without_ticks: int
    inbox: int
    unsent: int


class ReadModel(JournalReader, Protocol):
    """Masked lists and the journal, read on a connection of its own."""

    def find_applicants(
        self, text: str, limit: int = 20, *, sees_blocked: bool = False
    ) -> Sequence[ApplicantRow]:
        """Return people whose name, IIN, telephone, document or form serial the text may mean.

        Spellings and case do not matter. The exact come first, then those last seen. Empty text:
        the latest. Unless
        `sees_blocked`, a blocked person is a row without name, year and digits, found by exactly
        the whole IIN.
        """
        ...

    def named(
        self, applicant_ids: Sequence[str], *, sees_blocked: bool = False
    ) -> Sequence[ApplicantRow]:
        """Return the masked rows of these people, by name; of blocked ones with `sees_blocked`."""
        ...

    def open_forms(self, limit: int = 50, *, sees_blocked: bool = False) -> Sequence[FormRow]:
        """Return papers not yet signed or without ticks, newest first.

        Papers of blocked people only with `sees_blocked`.
        """
        ...

    def papers_lacking_pages(
        self, wanted: PapersWanted, *, sees_blocked: bool = False
    ) -> PapersFound:
        """Return whose pages are missing: what lay beside, then the newest printed, then others.

        At most `limit` of each of the three, so the best of all are among them; of keyed-in forms
        only; papers of blocked people only with `sees_blocked`.
        """
        ...

    def papers_of_people(
        self, text: str, limit: int = 20, *, sees_blocked: bool = False
    ) -> Sequence[FormRow]:
        """Return the papers that lack pages of whom the text may mean, as `find_applicants` reads.

        The likeliest people first, of each the newest first. Papers of blocked people only with
        `sees_blocked`.
        """
        ...

    def counts(self) -> DayCounts:
        """Return what waits."""
        ...

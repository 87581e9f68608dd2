"""An issued form: a paper with a serial, on its way from printer to signed scan (K17, K21)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from branch_app.domain.errors import MoveNotAllowed


class FormState(StrEnum):
    """States of a paper."""

    ISSUED = "issued"
    PRINTED = "printed"
    SIGNED = "signed"
    VOID = "void"


ALLOWED_MOVES: dict[FormState, frozenset[FormState]] = {
    FormState.ISSUED: frozenset({FormState.PRINTED, FormState.SIGNED, FormState.VOID}),
    FormState.PRINTED: frozenset({FormState.PRINTED, FormState.SIGNED, FormState.VOID}),
    FormState.SIGNED: frozenset(),
    FormState.VOID: frozenset(),
}


# Why a paper is void (register J17): codes, since the journal holds no words of people.
VOID_REASONS = ("jam", "misprint", "data", "refused")


class BoxKind(StrEnum):
    """What a place on the page is for."""

    MARK = "mark"
    CODE = "code"
    SIGNATURE = "signature"
    HANDWRITING = "handwriting"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A place on a page, in millimetres from the top left corner of A4 (210 x 297)."""

    page: int
    id: str
    kind: BoxKind
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, kw_only=True, slots=True)
class SignedPage:
    """The scan of one page of the form."""

    page: int
    attachment_id: str
    digest: str


@dataclass(frozen=True, kw_only=True, slots=True)
class IssuedForm:
    """One version of an issued form; `ticks` are the choices as the applicant marked them."""

    id: str
    version: int
    serial: str
    applicant_id: str
    code: str
    edition: int
    pack_id: str
    pack_edition: int
    language: str
    state: FormState
    choices: tuple[str, ...]
    page_count: int
    boxes: tuple[Box, ...]
    pdf_digest: str
    pdf_attachment_id: str
    issued_by: str
    issued_at: dt.datetime
    changed_at: dt.datetime
    print_count: int = 0
    ticks: Mapping[str, bool] | None = None
    scans: tuple[SignedPage, ...] = field(default=())
    signed_at: dt.datetime | None = None

    def __post_init__(self) -> None:
        """Freeze the ticks."""
        if self.ticks is not None:
            object.__setattr__(self, "ticks", MappingProxyType(dict(self.ticks)))

    def _moved(self, state: FormState, at: dt.datetime) -> IssuedForm:
        if state not in ALLOWED_MOVES[self.state]:
            raise MoveNotAllowed(record="issued_form", was=self.state.value, asked=state.value)
        return replace(self, version=self.version + 1, state=state, changed_at=at)

    def printed(self, *, at: dt.datetime) -> IssuedForm:
        """Return the next version after one more printing. Raises MoveNotAllowed."""
        return replace(self._moved(FormState.PRINTED, at), print_count=self.print_count + 1)

    def voided(self, *, at: dt.datetime) -> IssuedForm:
        """Return the next version of a spoiled or refused paper. Raises MoveNotAllowed."""
        return self._moved(FormState.VOID, at)

    def with_ticks(self, ticks: Mapping[str, bool], *, at: dt.datetime) -> IssuedForm:
        """Return the next version holding the ticks entered by the clerk. Raises MoveNotAllowed."""
        if self.state is FormState.VOID:
            raise MoveNotAllowed(record="issued_form", was=self.state.value, asked="ticks")
        return replace(self, version=self.version + 1, ticks=ticks, changed_at=at)

    def with_scan(self, page: SignedPage, *, at: dt.datetime) -> IssuedForm:
        """Return the next version with one more scanned page; the last one makes it signed.

        Raises MoveNotAllowed for a void form or one that is already signed, ValueError for a page
        that the form does not have.
        """
        if FormState.SIGNED not in ALLOWED_MOVES[self.state]:
            raise MoveNotAllowed(record="issued_form", was=self.state.value, asked="signed")
        pages = set(range(1, self.page_count + 1))
        if page.page not in pages:
            raise ValueError("no such page")
        scans = (*self.scans, page)
        complete = {scan.page for scan in scans} == pages
        return replace(
            self,
            version=self.version + 1,
            scans=scans,
            state=FormState.SIGNED if complete else self.state,
            signed_at=at if complete else None,
            changed_at=at,
        )

    @property
    def missing_pages(self) -> tuple[int, ...]:
        """Pages not scanned yet."""
        seen = {scan.page for scan in self.scans}
        return tuple(page for page in range(1, self.page_count + 1) if page not in seen)

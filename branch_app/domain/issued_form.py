"""An issued form: a paper with a serial, on its way from printer to signed scan (K17, K21)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from branch_app.domain.errors import BadInput, MoveNotAllowed
from branch_app.domain.form_facts import SUBJECT, ContactPerson, Signer


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
VOID_REASONS = ("jam", "misprint", "data", "refused", "unused")
# Why a paper is printed once more (K40): told from the first print by reason and count.
REPRINT_REASONS = ("jam", "lost", "copy", "quality")


@dataclass(frozen=True, kw_only=True, slots=True)
class Printing:
    """One print that came out: when, by whom, how many copies; `reason` of every one but the first.

    `reason` is a code of `REPRINT_REASONS`.
    """

    at: dt.datetime
    by: str
    copies: int
    reason: str = ""


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


_SCANS = "scan"


def scan_slot(serial: str, page: int) -> str:
    """Return under which name the scan of a page lies, here and at head office."""
    return f"{scan_slots(serial)}{page}"


def scan_slots(serial: str) -> str:
    """Return how the names of all scans of a paper begin."""
    return f"{_SCANS}/{serial}/"


def serial_of_slot(slot: str) -> str:
    """Return of which paper the slot holds a scan, "" when it holds none."""
    kind, _, rest = slot.partition("/")
    return rest.rpartition("/")[0] if kind == _SCANS else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SignedPage:
    """The scan of one page of the form."""

    page: int
    attachment_id: str
    digest: str


@dataclass(frozen=True, kw_only=True, slots=True)
class IssuedForm:
    """One version of an issued form; `ticks` are the choices as the applicant marked them.

    A blank form is nobody's (`applicant_id` empty) until it is keyed in: then `filled_at` is the
    time written on the paper and `keyed_at` the time of the entry. `contact` is the other person
    of C15, `application_id` what the paper is about, `request_form_id` the paper it answers.
    `gone` are the attachments of scans taken from it: head office erases them too, in whatever
    order picture and record arrive there.
    """

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
    prints: tuple[Printing, ...] = ()
    ticks: Mapping[str, bool] | None = None
    scans: tuple[SignedPage, ...] = field(default=())
    signed_at: dt.datetime | None = None
    void_reason: str = ""
    signer: Signer = SUBJECT
    contact: ContactPerson | None = None
    application_id: str = ""
    request_form_id: str = ""
    is_blank: bool = False
    filled_at: dt.datetime | None = None
    keyed_at: dt.datetime | None = None
    gone: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Freeze the ticks."""
        if self.ticks is not None:
            object.__setattr__(self, "ticks", MappingProxyType(dict(self.ticks)))

    def _moved(self, state: FormState, at: dt.datetime) -> IssuedForm:
        if state not in ALLOWED_MOVES[self.state]:
            raise MoveNotAllowed(record="issued_form", was=self.state.value, asked=state.value)
        return replace(self, version=self.version + 1, state=state, changed_at=at)

    @property
    def print_count(self) -> int:
        """How often it was printed."""
        return len(self.prints)

    @property
    def is_reprint(self) -> bool:
        """Tell whether the next print is one more of the same paper, which needs a reason (K40)."""
        return bool(self.prints) or self.state is FormState.SIGNED

    @property
    def willed_at(self) -> dt.datetime | None:
        """When the person signed: as a blank form tells it, else when the last page was scanned."""
        return self.filled_at or self.signed_at

    @property
    def is_to_be_signed(self) -> bool:
        """Tell whether the person signs it, so that its scan must come back."""
        return any(box.kind is BoxKind.SIGNATURE for box in self.boxes)

    @property
    def is_waiting(self) -> bool:
        """Tell whether it may still be printed, signed or spoiled."""
        return self.state in {FormState.ISSUED, FormState.PRINTED}

    def printed(
        self, *, at: dt.datetime, by: str = "", copies: int = 1, reason: str = ""
    ) -> IssuedForm:
        """Return the next version after one more printing; a signed paper stays signed.

        Raises MoveNotAllowed (void), BadInput (a first print with a reason, a reprint without one).
        """
        if self.state is FormState.SIGNED:
            moved = replace(self, version=self.version + 1, changed_at=at)
        else:
            moved = self._moved(FormState.PRINTED, at)
        wanted = REPRINT_REASONS if self.is_reprint else ("",)
        if reason not in wanted or copies < 1:
            raise BadInput(reason="reprint_reason")
        one = Printing(at=at, by=by, copies=copies, reason=reason)
        return replace(moved, prints=(*self.prints, one))

    def voided(self, reason: str, *, at: dt.datetime) -> IssuedForm:
        """Return the next version of a spoiled or refused paper (J17).

        Raises BadInput for a reason that is none of `VOID_REASONS`, MoveNotAllowed.
        """
        if reason not in VOID_REASONS:
            raise BadInput(reason="void_reason")
        return replace(self._moved(FormState.VOID, at), void_reason=reason)

    def keyed_in(self, applicant_id: str, *, filled_at: dt.datetime, at: dt.datetime) -> IssuedForm:
        """Return the next version of a blank form that a person has filled in by hand.

        Raises MoveNotAllowed (no blank form, keyed in already, void), BadInput for a time of
        filling before the form was issued or after now.
        """
        if not self.is_blank or self.applicant_id or self.state is FormState.VOID:
            raise MoveNotAllowed(record="issued_form", was=self.state.value, asked="keyed_in")
        if not self.issued_at <= filled_at <= at:
            raise BadInput(reason="filled_at")
        return replace(
            self,
            version=self.version + 1,
            applicant_id=applicant_id,
            filled_at=filled_at,
            keyed_at=at,
            changed_at=at,
        )

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

    def without_scan(self, page: int, *, at: dt.datetime) -> IssuedForm:
        """Return the next version without the scan of that page: not signed, answers to be entered.

        Answers come from the paper; those entered may have been read off the wrong one.
        """
        waiting = FormState.PRINTED if self.prints else FormState.ISSUED
        taken = tuple(scan.attachment_id for scan in self.scans if scan.page == page)
        return replace(
            self,
            version=self.version + 1,
            scans=tuple(scan for scan in self.scans if scan.page != page),
            gone=(*self.gone, *taken),
            state=waiting,
            signed_at=None,
            ticks=None,
            changed_at=at,
        )

    @property
    def missing_pages(self) -> tuple[int, ...]:
        """Pages not scanned yet."""
        seen = {scan.page for scan in self.scans}
        return tuple(page for page in range(1, self.page_count + 1) if page not in seen)

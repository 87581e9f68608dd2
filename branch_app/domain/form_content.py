"""What stands on one paper: plain data, filled in, ready to be laid out in two columns.

`is_personal` says of a block that its words depend on the person: nothing made of them may be kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from branch_app.domain.bilingual import UNTOLD, Bilingual
from branch_app.domain.issued_form import Box


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """A numbered paragraph, Kazakh left, Russian right; `number` may be empty.

    `is_personal`, here and below: the text holds what is this paper's alone.
    """

    id: str
    number: str
    text: Bilingual
    is_personal: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """A heading between clauses."""

    id: str
    text: Bilingual
    is_personal: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class DataRow:
    """One line of the table of the subject's data; its value is always personal.

    A blank one has a line to write on in place of its value. One that is a heading shows its label
    alone, strong, over the rows that follow.
    """

    label: Bilingual
    value: Bilingual = UNTOLD
    is_blank: bool = False
    is_heading: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class DataTable:
    """The subject's data as printed: label in both languages, value.

    The place to write of a blank row is called `<table id>.<number of the row>`, from 1.
    """

    id: str
    rows: tuple[DataRow, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """A choice with two empty boxes, иә/да and жоқ/нет; never pre-ticked (R-018)."""

    id: str
    text: Bilingual
    is_personal: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Handwriting:
    """A line of at least 8 mm to be filled in by hand; `is_signature` makes a signature box."""

    id: str
    label: Bilingual
    is_signature: bool = False
    is_personal: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ClerkBlock:
    """The clerk's part: received, identity checked, name, signature, date and time."""

    id: str
    text: Bilingual
    is_personal: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraphs:
    """A text over the whole width in its one language, `kk` or `ru`: it was approved so."""

    id: str
    texts: tuple[str, ...]
    language: str


Block = Clause | Heading | DataTable | Choice | Handwriting | ClerkBlock | Paragraphs


@dataclass(frozen=True, kw_only=True, slots=True)
class Letterhead:
    """Identity of the operator on every paper (K5): names, BIN, address, colour `#rrggbb`."""

    name: Bilingual
    bin: str
    address: Bilingual
    contacts: str
    branch: Bilingual
    colour: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FormContent:
    """Everything that the renderer needs; the same content always gives the same bytes.

    `approval` says by which act of the operator the form was approved; it may be empty.
    """

    code: str
    edition: int
    serial: str
    title: Bilingual
    letterhead: Letterhead
    blocks: tuple[Block, ...]
    issued_on: Bilingual
    is_sample: bool
    approval: Bilingual = UNTOLD


@dataclass(frozen=True, kw_only=True, slots=True)
class RenderedForm:
    """A finished PDF and where its boxes stand."""

    pdf: bytes
    page_count: int
    boxes: tuple[Box, ...]

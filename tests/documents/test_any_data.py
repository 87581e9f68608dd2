"""No data whatever make a page overflow, lose a clause or differ between two renderings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from branch_app.documents.form import PdfFormRenderer, compose
from branch_app.documents.layout import Page, Words
from branch_app.domain.applicant import FieldValue
from branch_app.domain.application import Obligation
from branch_app.domain.field_specs import FieldSpec, Kind, Part
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.form_content import FormContent
from branch_app.domain.form_facts import (
    SUBJECT,
    ContactPerson,
    FormFacts,
    PaperLine,
    Signer,
    SignerKind,
)
from branch_app.domain.form_template import FormTemplate
from tests.documents.made_content import both, page_codes
from tests.documents.page_checks import check_page
from tests.documents.reading_back import said_by
from tests.documents.test_packs_on_paper import FORMS
from tests.packs.cases import Case, filled
from tests.packs.filled import SERIAL, TODAY, pack
from tests.packs.made_facts import application, usual_facts

LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІіАаБбЖжЁёЫыЭэЯя'- .,№\"«»/0123456789ABCxyz{}_"
WRITTEN = st.text(LETTERS, min_size=1, max_size=300).map(lambda text: " ".join(text.split()) or "ә")
DATES = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
# What the fields of a kind may hold once read: anything else never reaches a paper.
VALUES: Mapping[Kind, st.SearchStrategy[FieldValue]] = {
    Kind.DATE: DATES,
    Kind.TIME: st.times().map("{:%H:%M}".format),
    Kind.MONEY: st.integers(0, 999_999_999_999),
    Kind.NUMBER: st.integers(0, 999),
    Kind.COUNTRY: st.sampled_from(["KZ", "UZ", "GB", "BA"]),
    Kind.REGION: st.sampled_from(["75", "71", "10"]),
    Kind.PHONE: st.just("+77011234567"),
    Kind.IIN: st.just("900228400123"),
    Kind.IBAN: st.just("KZ000000000000000000"),
}


def _value(spec: FieldSpec) -> st.SearchStrategy[FieldValue]:
    if spec.kind is Kind.CHOICE:
        return st.sampled_from(spec.choices)
    if spec.kind in VALUES:
        return VALUES[spec.kind]
    return WRITTEN.map(lambda text: text[: spec.max_length].strip() or "ә")


def _values(part: Part) -> st.SearchStrategy[dict[str, FieldValue]]:
    fields = {name: _value(spec) for name, spec in CATALOGUE.items() if spec.part is part}
    return st.fixed_dictionaries({}, optional=fields)


SIGNERS = st.one_of(
    st.just(SUBJECT),
    st.builds(
        Signer,
        kind=st.sampled_from([SignerKind.REPRESENTATIVE, SignerKind.HELPER]),
        name=WRITTEN,
        document=WRITTEN,
        authority=WRITTEN,
        reason=WRITTEN,
    ),
)
CONTACTS = st.builds(
    ContactPerson,
    place=st.integers(1, 3),
    name=WRITTEN,
    kind=st.sampled_from(CATALOGUE["relative_kind_1"].choices),
    telephone=st.just("+77019876543"),
)
OBLIGATIONS = st.lists(
    st.builds(Obligation, contract_number=WRITTEN.map(lambda text: text[:60]), since=DATES),
    max_size=20,
).map(tuple)
PAPERS = st.lists(
    st.builds(
        PaperLine,
        title=st.builds(both, WRITTEN, WRITTEN),
        serial=st.just(SERIAL),
        issued_on=st.just(TODAY),
        page_count=st.integers(1, 99),
    ),
    max_size=45,
).map(tuple)


@st.composite
def contents(draw: st.DrawFn) -> FormContent:
    """Any form of any pack with anything that may be told on it."""
    name, code = draw(st.sampled_from(FORMS))
    template = pack(name).forms[code]
    case = Case(
        name="any",
        facts=lambda *_: draw(_facts(template, name)),
        values=draw(_values(Part.APPLICANT)),
    )
    return filled(name, code, case)


@st.composite
def _facts(draw: st.DrawFn, template: FormTemplate, name: str) -> FormFacts:
    asked = usual_facts(template, name).withdrawal
    values = draw(_values(Part.APPLICATION))
    return FormFacts(
        signer=draw(SIGNERS),
        contact=draw(CONTACTS),
        application=draw(st.one_of(st.none(), st.just(application(values)))),
        obligations=draw(OBLIGATIONS),
        withdrawal=draw(st.one_of(st.none(), st.just(asked))),
        papers=draw(PAPERS),
        inputs={one.id: draw(WRITTEN) for one in template.inputs},
        is_blank=draw(st.booleans()) and template.is_signed,
    )


def _bare(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=80, deadline=None)
@given(content=contents())
def test_no_data_make_a_page_overflow_or_lose_a_clause(content: FormContent) -> None:
    pages = compose(content, page_codes(SERIAL))
    for page in pages:
        check_page(page)
    for language in ("kk", "ru"):
        told, place = _told(pages, language), 0
        for block in content.blocks:
            for said in map(_bare, said_by(block, language)):
                found = told.find(said, place)
                assert found >= 0, said
                place = found + len(said)


def _told(pages: Sequence[Page], language: str) -> str:
    """Return what the flow says in a language; heads and footers stand at their own places."""
    return _bare(
        "".join(
            ink.text
            for page in pages
            for ink, down in page.placed
            if down and isinstance(ink, Words) and ink.language == language
        )
    )


@settings(max_examples=15, deadline=None)
@given(content=contents())
def test_any_paper_is_the_same_in_two_renderings(content: FormContent) -> None:
    assert PdfFormRenderer().render(content, page_codes()) == PdfFormRenderer().render(
        content, page_codes()
    )

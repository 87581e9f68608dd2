"""The debt-load sheet on paper, and that no paper tells of lists and marks (R-028, R-029, K53)."""

from __future__ import annotations

import datetime as dt
import io

import pypdfium2
import pytest

from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import BadInput, BranchError
from branch_app.services.form_orders import FormOrder
from tests.services.desk import IIN, MORE, NEEDED, Desk, make_desk

WANTED = {
    "product": "unsecured",
    "amount": "300 000",
    "term_months": "6",
    "payout_channel": "branch",
}
MEANS = {
    "monthly_income": "150 000",
    "income_source": "salary",
    "income_proof": "pension_contributions",
    "monthly_credit_payments": "30 000",
}
LISTED = f"Әбдіқадыров;Ұлан;;01.01.1985;{IIN}".encode()
PAPERS = {
    *("C1", "C2", "C3", "C4", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C14"),
    *("QUESTIONNAIRE", "RECEIPT", "DEBT_LOAD", "INVENTORY", "COPY_RECEIPT", "RIGHTS", "NOTICE"),
}


def _applied(desk: Desk, wanted: dict[str, str], **changes: str) -> tuple[str, FormOrder]:
    person = desk.register()
    desk.consent(person)
    stored = desk.stored(person)
    assert stored is not None
    draft = desk.confirming({**NEEDED, **MORE, **changes}, before_consent=False)
    desk.applicants.correct(person.id, stored.version, draft)
    one = desk.applications.register(person.id, ApplicantDraft(values=wanted))
    return person.id, FormOrder(application_id=one.id)


def _pdf(desk: Desk, person: str, code: str, order: FormOrder) -> bytes:
    return desk.forms.pdf(desk.forms.issue(person, code, order).id)


def _text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        pages = [document[at].get_textpage().get_text_bounded() for at in range(len(document))]
    return "".join("".join(pages).split())


def _said(words: str, text: str) -> bool:
    return "".join(words.split()) in text


def test_inputs_formula_and_coefficient_stand_in_both_languages(desk: Desk) -> None:
    person, order = _applied(desk, WANTED, **MEANS)
    text = _text(_pdf(desk, person, "DEBT_LOAD", order))
    for words in ("(Т): 150 000", "(Д): 150 000", "30 000", "80 000", "50 000", "0,534"):
        assert _said(words, text), words
    assert _said("Формула: коэффициент долговой нагрузки = (А + Б) / Д", text)
    assert _said("Формула: борыштық жүктеме коэффициенті = (А + Б) / Т", text)
    assert _said("оценка: сумма разделена", text)
    assert _said("Подпись субъекта", text)


def test_a_typed_payment_is_told_as_typed(desk: Desk) -> None:
    person, order = _applied(desk, {**WANTED, "monthly_payment": "61 000"}, **MEANS)
    text = _text(_pdf(desk, person, "DEBT_LOAD", order))
    assert _said("введён работником: 61 000", text)
    assert _said("0,607", text)
    assert not _said("оценка: сумма", text)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"income_proof": "none"}, "Подтверждённого дохода нет: коэффициент не рассчитан"),
        ({"monthly_income": "0"}, "Расталған табыс жоқ: коэффициент есептелмеді"),
        ({"monthly_credit_payments": ""}, "Сведения о платежах неполные"),
    ],
)
def test_without_an_input_there_is_no_number(
    desk: Desk, changes: dict[str, str], words: str
) -> None:
    person, order = _applied(desk, WANTED, **{**MEANS, **changes})
    text = _text(_pdf(desk, person, "DEBT_LOAD", order))
    assert _said(words, text)
    assert not _said("Предельное значение", text)


def test_a_pack_that_asks_for_no_income_prints_no_number() -> None:
    desk = make_desk("satcredit")
    person = desk.register(document_kind="", document_issuer="", document_issued_on="")
    desk.consent(person)
    one = desk.applications.register(person.id, ApplicantDraft(values=WANTED))
    order = FormOrder(application_id=one.id)
    text = _text(_pdf(desk, person.id, "DEBT_LOAD", order))
    assert _said("Подтверждённого дохода нет", text)


def test_it_speaks_of_an_application_and_is_made_for_one_alone(desk: Desk) -> None:
    person, _order = _applied(desk, WANTED, **MEANS)
    with pytest.raises(BadInput):
        desk.forms.issue(person, "DEBT_LOAD")


def _every_paper(*, is_listed: bool) -> dict[str, bytes]:
    """Make whatever can be made of one person, who is in the list or is not."""
    desk = make_desk()
    data = LISTED if is_listed else b"Basqa;Bireu;;01.01.1970;"
    desk.lists.install(data, dt.date(2026, 11, 1))
    person, order = _applied(desk, WANTED, **MEANS, public_official="no")
    assert (desk.lists.check(person).outcome.value == "hit") is is_listed
    made = {}
    for template in desk.forms.templates():
        try:
            made[template.code] = _pdf(desk, person, template.code, order)
        except BranchError:
            continue
    return made


def test_every_paper_of_who_is_in_the_list_is_byte_for_byte_that_of_who_is_not() -> None:
    listed, free = _every_paper(is_listed=True), _every_paper(is_listed=False)
    assert set(listed) >= PAPERS
    assert listed == free

"""Everything that a pack's list allows, captured by keys alone, and nothing that it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.application import Application
from branch_app.domain.change import RecordKind
from branch_app.domain.fields import CATALOGUE, PAYOUT_CHANNELS
from branch_app.domain.form_facts import ContactPerson
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.record_state import RecordState
from branch_app.services.form_orders import FormOrder
from tests.gui.captured import (
    application_fields,
    fill_in,
    in_sections,
    made,
    person_fields,
    typed,
)
from tests.gui.clauses import CLAUSES, OF_A_PERSON
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.real_keys import RealKeys
from tests.services.desk import make_desk

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PACKS = ("lft", "satcredit")
RELATIVES = {name for name in CATALOGUE if name.startswith("relative_")}
BIOMETRY = {name for name in CATALOGUE if name.startswith("biometric_")}
PLEDGE = {name for name in CATALOGUE if name.startswith("collateral_")}
TURNOVER = {"card_turnover_months", "card_spending", "card_topups"}
BANK = {"iban", "card_last4"}
RELATIVE_PLACES = (1, 2, 3)
UNSECURED = "unsecured"
WHOLE_CARD = "4000001234564242"


@pytest.fixture(params=PACKS)
def keys(request: pytest.FixtureRequest, open_at: Callable[..., OpenWindow]) -> RealKeys:
    """A keyboard at an unlocked window of the organisation, in Kazakh."""
    shown = open_at(MemoryProgram(desk=make_desk(request.param)), "kk")
    shown.unlock()
    return RealKeys(shown)


def _pack(keys: RealKeys) -> OrganisationPack:
    return keys.shown.program.services.packs.current()


def _person(keys: RealKeys) -> Applicant:
    rows = keys.shown.program.desk.branch.state.records[RecordKind.APPLICANT].values()
    (person,) = [row for row in rows if isinstance(row, Applicant)]
    return person


def _on_screen(keys: RealKeys) -> set[str]:
    """Return the fields of the catalogue that have an input in sight of the whole window."""
    found = (one for kind in (QLineEdit, QComboBox) for one in keys.shown.window.findChildren(kind))
    return {one.objectName() for one in found if one.isVisible()} & set(CATALOGUE)


def _values(names: Iterable[str]) -> dict[str, FieldValue]:
    return {name: made(name) for name in names}


def _in_form(keys: RealKeys) -> list[str]:
    return list(keys.shown.workplace.applicant.data.form.rows)


def _in_application(keys: RealKeys) -> list[str]:
    return list(keys.shown.workplace.applications.pane.form.rows)


def _capture(keys: RealKeys) -> Applicant:
    """From the search box to a draft of everything that the list allows before C1."""
    wanted = person_fields(_pack(keys), (), before_consent=True)
    assert keys.name == "search"
    keys.write(typed(CATALOGUE["iin"], made("iin")))
    keys.press(Qt.Key.Key_N, modifier=CTRL)
    assert _on_screen(keys) == set(wanted)
    met = fill_in(keys, lambda: _in_form(keys), _values(set(wanted) - {"iin"}))
    assert met == in_sections(wanted)
    assert keys.name == "save"
    keys.press(Qt.Key.Key_S, modifier=CTRL)
    person = _person(keys)
    assert person.state is RecordState.DRAFT
    assert dict(person.values) == _values(wanted)
    return person


def _sign_on_paper(keys: RealKeys, person: Applicant, **papers: FormOrder) -> None:
    """Let the person sign these papers and come back to the search; every tick is yes."""
    desk = keys.shown.program.desk
    for code, order in papers.items():
        form = desk.forms.issue(person.id, code.partition("_")[0], order)
        desk.consents.record_ticks(form.serial, dict.fromkeys(form.choices, True))
        desk.scan(form)


def _open_again(keys: RealKeys) -> None:
    """Find the person by the number and open the file."""
    keys.press(Qt.Key.Key_1, modifier=ALT)
    keys.press(Qt.Key.Key_A, modifier=CTRL)
    keys.write(typed(CATALOGUE["iin"], made("iin")))
    keys.shown.settle()
    keys.press(Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_F2)


def _relatives() -> dict[str, FormOrder]:
    orders = {}
    for place in RELATIVE_PLACES:
        told = {part: str(made(f"relative_{part}_{place}")) for part in ("name", "kind", "phone")}
        contact = ContactPerson(
            place=place, name=told["name"], kind=told["kind"], telephone=told["phone"]
        )
        orders[f"C15_{place}"] = FormOrder(contact=contact)
    return orders


def _consented(keys: RealKeys) -> Applicant:
    """Capture the person, let C1 be signed, and open the file again to be changed."""
    person = _capture(keys)
    _sign_on_paper(keys, person, C1=FormOrder())
    _open_again(keys)
    return person


def _lines(keys: RealKeys) -> set[str]:
    """Return every line of the form that can be typed into, whatever it is for."""
    lines = keys.shown.workplace.applicant.data.form.findChildren(QLineEdit)
    # A place has a line within the choice, which has the name.
    return {one.objectName() for one in lines if one.isVisible()} - {""}


def _complete(keys: RealKeys, wanted: list[str], known: Iterable[str]) -> Applicant:
    """Go through the whole form, type what is not known yet, and store it."""
    assert _on_screen(keys) == set(wanted)
    assert _lines(keys) <= set(wanted), "there is no room for a code or a password of anybody"
    rows = keys.shown.workplace.applicant.data.form.rows
    assert [name for name, row in rows.items() if not row.field.purposes] == []
    met = fill_in(keys, lambda: _in_form(keys), _values(set(wanted) - set(known)))
    assert met == in_sections(wanted), "Enter goes in the order of the paper"
    assert keys.name == "save"
    keys.press(Qt.Key.Key_Space)
    person = _person(keys)
    assert dict(person.values) == _values(wanted)
    return person


@pytest.mark.covers("K2", "K6", "K7", "K8", "K9", "K10", "K17", "R-072", "R-078", "R-080")
@pytest.mark.covers(*OF_A_PERSON)
def test_the_whole_list_of_a_person_is_captured_by_keys_and_nothing_outside_it(
    keys: RealKeys,
) -> None:
    photograph = keys.shown.workplace.applicant.data.photograph
    pack, captured = _pack(keys), _consented(keys)
    plain = person_fields(pack, ())
    assert not (RELATIVES | BIOMETRY) & set(plain)
    assert not photograph.from_file.isVisible()
    assert not photograph.from_camera.isVisible()
    assert not photograph.frame.isVisible()
    person = _complete(keys, plain, captured.values)
    assert person.state is RecordState.ACTIVE

    has_relatives = "C15" in pack.forms
    papers = {**(_relatives() if has_relatives else {}), "C7": FormOrder()}
    _sign_on_paper(keys, person, **papers)
    _open_again(keys)
    granted = {"C7.biometrics", *(f"C15.{place}" for place in RELATIVE_PLACES if has_relatives)}
    everything = person_fields(pack, granted)
    assert set(everything) - set(plain) == BIOMETRY | (RELATIVES if has_relatives else set())
    assert photograph.from_file.isVisible()
    assert photograph.from_file.isEnabled()
    whole = _complete(keys, everything, plain)
    for clause, fields in CLAUSES[pack.id].items():
        assert set(fields) <= set(whole.values), clause
    # What else somebody wants to tell has a place and a purpose of its own, where the list has it.
    told = pack.entry("other_information")
    assert (told.purposes if told else None) == {"satcredit": ("voluntary",)}.get(pack.id)
    expiry = pack.entry("document_expires_on")
    assert expiry is not None
    assert expiry.is_required


def _apply(keys: RealKeys, channel: str, product: str = UNSECURED) -> Application:
    """Make an application of everything that the list allows for it, paid out in this way."""
    known = {one.id for one in _applications(keys)}
    wanted = application_fields(_pack(keys), channel, product)
    keys.press(Qt.Key.Key_N, modifier=CTRL)
    values = {**_values(wanted), "product": product, "payout_channel": channel}
    met = fill_in(keys, lambda: _in_application(keys), values)
    assert met == in_sections(wanted)
    assert _on_screen(keys) == set(wanted)
    keys.press(Qt.Key.Key_S, modifier=CTRL)
    (one,) = [each for each in _applications(keys) if each.id not in known]
    assert dict(one.values) == values
    return one


def _applications(keys: RealKeys) -> list[Application]:
    return list(keys.shown.program.desk.applications.of_applicant(_person(keys).id))


@pytest.mark.covers("K11", "K13", "R-074", "R-076", "R-190")
def test_an_application_asks_for_bank_details_only_where_money_goes_to_them(
    keys: RealKeys,
) -> None:
    _consented(keys)
    keys.press(Qt.Key.Key_G, modifier=CTRL)
    for channel in PAYOUT_CHANNELS:
        one = _apply(keys, channel)
        asked = BANK if channel in {"account", "card"} else set()
        assert BANK & set(one.values) == asked
    assert len(_applications(keys)) == len(PAYOUT_CHANNELS)


@pytest.mark.covers("K11", "K13", "R-073", "R-074")
def test_a_pledge_is_asked_for_where_the_product_is_secured_and_nowhere_else(
    keys: RealKeys,
) -> None:
    _consented(keys)
    keys.press(Qt.Key.Key_G, modifier=CTRL)
    products = [one.code for one in _pack(keys).products]
    assert UNSECURED in products
    for product in products:
        values = set(_apply(keys, "branch", product).values)
        is_secured = product == "secured"
        assert bool(PLEDGE & values) is is_secured
        assert bool(TURNOVER & values) is (not is_secured and _pack(keys).id == "lft")


@pytest.mark.covers("K11", "R-076")
def test_of_a_card_the_end_alone_can_be_typed(keys: RealKeys) -> None:
    _consented(keys)
    keys.press(Qt.Key.Key_G, modifier=CTRL)
    keys.press(Qt.Key.Key_N, modifier=CTRL)
    wanted = application_fields(_pack(keys), "card", UNSECURED)
    values = {**_values(wanted), "payout_channel": "card"}
    fill_in(keys, lambda: _in_application(keys), {**values, "card_last4": WHOLE_CARD})
    keys.press(Qt.Key.Key_S, modifier=CTRL)
    assert _applications(keys) == []
    line = keys.here
    assert isinstance(line, QLineEdit)
    assert line.objectName() == "card_last4"
    assert not any(letter.isdigit() for letter in line.text())
    keys.press(Qt.Key.Key_A, modifier=CTRL)
    keys.write("4242")
    keys.press(Qt.Key.Key_S, modifier=CTRL)
    (one,) = _applications(keys)
    assert dict(one.values) == values

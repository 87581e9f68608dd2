from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.mrz import MrzReading, check_digit, read_mrz

TODAY = dt.date(2026, 11, 22)
CARD = (
    "IDKAZ0123456784850101300005<<<\n8501019M3405204KAZ<<<<<<<<<<<5\nSYNTHETIKOV<<SYNALY<<<<<<<<<<<"
)
PASSPORT = (
    "P<KAZSYNTHETIKOV<<SYNALY<<<<<<<<<<<<<<<<<<<<\nN012345679KAZ8501019M3405204850101300005<<52"
)
PERSON = {
    "iin": "850101300005",
    "birth_date": dt.date(1985, 1, 1),
    "sex": "male",
    "citizenship": "KZ",
    "document_expires_on": dt.date(2034, 5, 20),
}
US_KEYS = "QWERTYUIOPASDFGHJKLZXCVBNM<1234567890"
RUSSIAN_KEYS = "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБ1234567890"
KAZAKH_KEYS = 'ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБ"әіңғ,.үұқ'


def _read(text: str) -> MrzReading:
    reading = read_mrz(text, TODAY)
    assert reading is not None
    return reading


def _card(*, number: str, birth: str, sex: str, expiry: str, state: str, optional: str = "") -> str:
    """Build a TD1 zone whose check digits are right; `state` is issuer and nationality."""
    issuer, nationality = state[:3], state[3:]
    first = f"{number:<<9}{check_digit(number)}{optional:<<15}"
    births, expiries = birth + check_digit(birth), expiry + check_digit(expiry)
    composite = check_digit(first + births + expiries + "<" * 11)
    second = f"{births}{sex}{expiries}{nationality}{'<' * 11}{composite}"
    return f"ID{issuer}{first}\n{second}\n{'DOE<<JANE':<<30}"


def test_a_card_fills_everything_but_names() -> None:
    reading = _read(CARD)
    kind = {"document_kind": "id_card", "document_number": "012345678"}
    assert dict(reading.fills) == {**PERSON, **kind}
    assert (reading.format, reading.faults) == ("TD1", ())
    assert (reading.surname, reading.given_names) == ("SYNTHETIKOV", "SYNALY")


def test_a_passport_fills_everything_but_names() -> None:
    reading = _read(PASSPORT)
    kind = {"document_kind": "passport", "document_number": "N01234567"}
    assert dict(reading.fills) == {**PERSON, **kind}
    assert (reading.format, reading.faults) == ("TD3", ())
    assert (reading.surname, reading.given_names) == ("SYNTHETIKOV", "SYNALY")


@pytest.mark.parametrize("zone", [CARD, PASSPORT])
@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("\n", ""),
        ("\n", "\r\n\r\n"),
        ("\n", " "),
        ("\n", "\t"),
        ("<<", "«"),
        ("<", " < "),
        ("A", "a"),
        ("\n", "\u200b\n"),
    ],
)
def test_a_messy_paste_is_read_alike(zone: str, was: str, now: str) -> None:
    assert read_mrz(zone.replace(was, now), TODAY) == read_mrz(zone, TODAY)


@pytest.mark.parametrize("zone", [CARD, PASSPORT])
def test_a_copied_cell_of_a_table_is_read_alike(zone: str) -> None:
    assert read_mrz(f'"{zone}"\n', TODAY) == read_mrz(zone, TODAY)


@pytest.mark.parametrize("zone", [CARD, PASSPORT])
@pytest.mark.parametrize("keys", [RUSSIAN_KEYS, KAZAKH_KEYS])
@pytest.mark.parametrize("lower", [False, True])
def test_a_reader_under_another_layout_is_understood(zone: str, keys: str, lower: bool) -> None:
    typed = zone.translate(str.maketrans(US_KEYS, keys))
    assert read_mrz(typed.lower() if lower else typed, TODAY) == read_mrz(zone, TODAY)


@pytest.mark.parametrize("zone", [CARD, PASSPORT])
def test_lines_cut_at_their_fillers_are_read_alike(zone: str) -> None:
    cut = "\n".join(line.rstrip("<") for line in zone.splitlines())
    assert read_mrz(cut, TODAY) == read_mrz(zone, TODAY)
    assert read_mrz(cut.replace("\n", "  "), TODAY) == read_mrz(zone, TODAY)


@pytest.mark.parametrize("zone", [CARD, PASSPORT])
def test_a_reader_that_is_still_typing_has_not_sent_a_zone(zone: str) -> None:
    whole = zone.replace("\n", "")
    assert not any(read_mrz(whole[:typed], TODAY) for typed in range(len(whole)))
    assert read_mrz(whole, TODAY) == read_mrz(zone, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "850101300005",
        "Ахметов",
        CARD[:-31],
        CARD + CARD,
        "X" * 90,
        "V" * 88,
        "P<KAZ",
        "!",
    ],
)
def test_other_texts_are_no_zone(text: str) -> None:
    assert read_mrz(text, TODAY) is None


@pytest.mark.parametrize(
    ("was", "now", "fault", "unfilled"),
    [
        ("0123456784", "0123456774", "document_number", {"document_number", "iin"}),
        ("8501019M", "8501029M", "birth_date", {"birth_date", "iin"}),
        ("M3405204", "M3406204", "document_expires_on", {"document_expires_on", "iin"}),
        ("850101300005", "850101300015", "composite", {"iin"}),
        ("850101300005", "850101300006", "iin", {"iin"}),
    ],
)
def test_a_part_whose_check_digit_fails_fills_nothing(
    was: str, now: str, fault: str, unfilled: set[str]
) -> None:
    whole, damaged = _read(CARD), _read(CARD.replace(was, now))
    assert {fault, "composite"} <= set(damaged.faults)
    assert set(whole.fills) - set(damaged.fills) == unfilled


def test_the_optional_part_of_a_passport_has_a_check_digit_of_its_own() -> None:
    damaged = _read(PASSPORT.replace("850101300005<<52", "850101300015<<52"))
    assert set(damaged.faults) == {"optional", "composite"}
    assert "iin" not in damaged.fills


@given(st.sampled_from([CARD, PASSPORT]), st.integers(0, 92), st.integers(1, 9))
def test_no_wrong_digit_reaches_a_checked_field(zone: str, place: int, shift: int) -> None:
    place %= len(zone)
    if not zone[place].isdigit():
        return
    changed = zone[:place] + str((int(zone[place]) + shift) % 10) + zone[place + 1 :]
    damaged, whole = _read(changed), _read(zone)
    assert damaged.faults
    assert set(damaged.fills.items()) <= set(whole.fills.items())


def test_a_foreign_passport_fills_no_iin() -> None:
    text = PASSPORT.replace("P<KAZ", "P<UZB").replace("9KAZ", "9UZB")
    reading = _read(text)
    assert reading.faults == ()
    assert reading.fills["document_kind"] == "foreign_passport"
    assert reading.fills["citizenship"] == "UZ"
    assert "iin" not in reading.fills


@pytest.mark.parametrize(
    ("state", "kind", "citizenship"),
    [
        ("KAZKAZ", "id_card", "KZ"),
        ("KAZUZB", "residence_permit", "UZ"),
        ("KAZXXA", "stateless_certificate", None),
        ("UZBUZB", None, "UZ"),
        ("D<<D<<", None, "DE"),
        ("GBRGBN", None, "GB"),
    ],
)
def test_issuer_and_nationality_tell_the_kind(
    state: str, kind: str | None, citizenship: str | None
) -> None:
    zone = _card(number="012345678", birth="900228", sex="F", expiry="341231", state=state)
    reading = _read(zone)
    assert reading.faults == ()
    assert reading.fills.get("document_kind") == kind
    assert reading.fills.get("citizenship") == citizenship
    assert reading.fills["sex"] == "female"


def test_an_unknown_sex_and_an_unknown_birthday_fill_nothing() -> None:
    zone = _card(number="012345678", birth="8501<<", sex="<", expiry="341231", state="KAZKAZ")
    reading = _read(zone)
    assert reading.faults == ()
    assert {"sex", "birth_date"}.isdisjoint(reading.fills)


@pytest.mark.parametrize(("birth", "year"), [("261122", 2026), ("261123", 1926), ("850101", 1985)])
def test_nobody_is_born_tomorrow(birth: str, year: int) -> None:
    zone = _card(number="012345678", birth=birth, sex="M", expiry="341231", state="KAZKAZ")
    born = _read(zone).fills["birth_date"]
    assert isinstance(born, dt.date)
    assert born.year == year


def test_the_century_comes_from_the_iin() -> None:
    zone = _card(
        number="012345678",
        birth="910101",
        sex="M",
        expiry="341231",
        state="KAZKAZ",
        optional="910101100016",
    )
    assert _read(zone).fills["birth_date"] == dt.date(1891, 1, 1)


def test_a_number_longer_than_nine_goes_on_in_the_optional_part() -> None:
    check = check_digit("AB1234567890")
    first = f"IDUZBAB1234567<890{check}{'<' * 11}"
    births, expiries = "900228" + check_digit("900228"), "341231" + check_digit("341231")
    composite = check_digit(first[5:] + births + expiries + "<" * 11)
    zone = f"{first}\n{births}F{expiries}UZB{'<' * 11}{composite}\nDOE<<JANE"
    reading = _read(zone)
    assert reading.faults == ()
    assert reading.fills["document_number"] == "AB1234567890"


def test_a_number_without_a_check_digit_is_not_taken() -> None:
    assert (
        "document_number"
        in _read(CARD.replace("0123456784850101300005", "012345678<<<<<<<<<<<<<")).faults
    )


def test_an_empty_optional_part_may_have_a_filler_for_check_digit() -> None:
    head = "N012345679UZB8501019M3405204" + "<" * 15
    composite = check_digit(head[:10] + head[13:20] + head[21:])
    zone = PASSPORT.splitlines()[0] + "\n" + head + composite
    assert _read(zone).faults == ()


@given(st.text(max_size=120) | st.text("0123456789ABPIK<«\nЙІ", min_size=86, max_size=92))
def test_garbage_never_crashes(text: str) -> None:
    reading = read_mrz(text, TODAY)
    assert reading is None or reading.format in {"TD1", "TD3"}


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<", min_size=87, max_size=89))
def test_a_well_shaped_zone_of_nonsense_never_crashes(text: str) -> None:
    for start in ("P", "I"):
        reading = read_mrz(start + text, TODAY)
        assert reading is None or isinstance(reading.faults, tuple)

"""The contract of a unit of work on carriers, stock-takings and the incidents that they open."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from branch_app.domain.carrier import Carrier, CarrierKind, CarrierState
from branch_app.domain.carrier_number import make_carrier_number
from branch_app.domain.change import Act
from branch_app.domain.data_incident import DataIncident, DataIncidentKind
from branch_app.domain.errors import NotFound, StaleRecord
from branch_app.domain.stocktaking import Stocktaking
from branch_app.services.ports import BeginWork
from tests.fakes import START

LATER = START + dt.timedelta(minutes=5)
SERIALS = ("ALM1010000001X", "ALM1010000002X")


def make_carrier(count: int = 1, **changes: object) -> Carrier:
    whole = Carrier(
        id=f"{count:032x}",
        version=1,
        number=make_carrier_number("ALM1", "01", count),
        kind=CarrierKind.PAPER_FILE,
        category="келісімдер",
        sheets=10,
        received_from="касса",
        place="шкаф 1",
        state=CarrierState.IN_PLACE,
        since=START,
        registered_by="staff",
        registered_at=START,
        changed_at=START,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def make_stocktaking() -> Stocktaking:
    return Stocktaking(id="5" * 32, version=1, begun_by="staff", begun_at=START, changed_at=START)


def make_incident(carrier_id: str) -> DataIncident:
    return DataIncident(
        id="6" * 32,
        version=1,
        kind=DataIncidentKind.CARRIER_MISSING,
        carrier_id=carrier_id,
        stocktaking_id="5" * 32,
        opened_by="staff",
        opened_at=START,
        changed_at=START,
    )


class CarriersContract:
    """A carrier is found by its number and by any paper in it; old versions are refused."""

    def test_a_carrier_is_found_by_number_and_paper(self, begin_work: BeginWork) -> None:
        one, other = make_carrier(2, papers=SERIALS), make_carrier(1)
        with begin_work() as work:
            for each in (one, other):
                work.carriers.save(each, Act.REGISTER_CARRIER)
            work.commit()
        with begin_work() as work:
            assert work.carriers.by_number(one.number) == one
            assert work.carriers.by_number("none") is None
            assert [work.carriers.holding(serial) for serial in SERIALS] == [one, one]
            assert work.carriers.holding(SERIALS[0][:-1]) is None
            assert work.carriers.holding("%") is None
            assert list(work.carriers.all()) == [other, one]

    def test_an_issued_carrier_replaces_its_version_alone(self, begin_work: BeginWork) -> None:
        was = make_carrier()
        issued = was.issued("А. Үлгі", by="staff", at=LATER)
        with begin_work() as work:
            work.carriers.save(was, Act.REGISTER_CARRIER)
            work.carriers.save(issued, Act.ISSUE_CARRIER)
            work.commit()
        with begin_work() as work:
            assert work.carriers.get(was.id) == issued
            with pytest.raises(StaleRecord):
                work.carriers.save(was.issued("Б. Үлгі", by="x", at=LATER), Act.ISSUE_CARRIER)
            with pytest.raises(NotFound):
                work.carriers.get("f" * 32)

    def test_numbers_of_carriers_never_come_back(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            assert [work.carriers.next_number(), work.carriers.next_number()] == [1, 2]
            work.commit()
        with begin_work() as work:
            assert work.carriers.next_number() == 3

    def test_a_stocktaking_is_open_until_it_is_finished(self, begin_work: BeginWork) -> None:
        begun = make_stocktaking()
        with begin_work() as work:
            assert work.stocktakings.open() is None
            work.stocktakings.save(begun, Act.BEGIN_STOCKTAKING)
            assert work.stocktakings.open() == begun
            done = begun.finished(by="staff", at=LATER, seen=1, unseen=1, missing=("a" * 32,))
            work.stocktakings.save(done, Act.FINISH_STOCKTAKING)
            work.commit()
        with begin_work() as work:
            assert work.stocktakings.open() is None
            assert work.stocktakings.get(begun.id) == done

    def test_an_incident_is_found_by_its_carrier(self, begin_work: BeginWork) -> None:
        incident = make_incident("a" * 32)
        with begin_work() as work:
            work.data_incidents.save(incident, Act.OPEN_INCIDENT)
            noted = incident.carrier_found(by="staff", at=LATER)
            work.data_incidents.save(noted, Act.NOTE_INCIDENT)
            work.commit()
        with begin_work() as work:
            assert list(work.data_incidents.of_carrier("a" * 32)) == [noted]
            assert list(work.data_incidents.of_carrier("b" * 32)) == []
            assert list(work.data_incidents.all()) == [noted]

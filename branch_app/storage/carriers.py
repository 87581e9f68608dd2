"""Carriers, stock-takings and incidents: current versions."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from branch_app.domain.audit import Details
from branch_app.domain.carrier import Carrier
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.data_incident import DataIncident
from branch_app.domain.stocktaking import Stocktaking
from branch_app.storage import carrier_tables
from branch_app.storage.journal import SqlJournal
from branch_app.storage.setting_store import SqlSettings
from branch_app.storage.stored import all_where, find_by_id, first_where, get_by_id

CARRIER_NUMBER = "carrier_number"
_carrier = carrier_tables.carrier
_stocktaking = carrier_tables.stocktaking
_incident = carrier_tables.data_incident


class SqlCarriers:
    """Repository of carriers inside one unit of work."""

    def __init__(self, connection: Connection, journal: SqlJournal, settings: SqlSettings) -> None:
        self._connection = connection
        self._journal = journal
        self._settings = settings

    def get(self, record_id: str) -> Carrier:
        """Return the current version. Raises NotFound."""
        return get_by_id(self._connection, RecordKind.CARRIER, Carrier, record_id)

    def find(self, record_id: str) -> Carrier | None:
        """Return the current version or None."""
        return find_by_id(self._connection, RecordKind.CARRIER, Carrier, record_id)

    def save(self, record: Carrier, act: Act, details: Details | None = None) -> Carrier:
        """Store this version and tell the journal. Raises StaleRecord."""
        self._journal.save(record, act, details)
        return record

    def by_number(self, number: str) -> Carrier | None:
        """Return the carrier with this number, or None."""
        is_it = _carrier.c.number == number
        return first_where(self._connection, RecordKind.CARRIER, Carrier, is_it)

    def holding(self, serial: str) -> Carrier | None:
        """Return the file in which the paper with this serial lies, or None."""
        is_in_it = _carrier.c.papers.contains(f" {serial} ", autoescape=True)
        return first_where(self._connection, RecordKind.CARRIER, Carrier, is_in_it)

    def all(self) -> Sequence[Carrier]:
        """Return every carrier, the destroyed ones too, by number."""
        order = _carrier.c.number
        return all_where(self._connection, RecordKind.CARRIER, Carrier, order=order)

    def next_number(self) -> int:
        """Reserve the next running number of this workstation's carriers."""
        number = int(self._settings.get(CARRIER_NUMBER) or 0) + 1
        self._settings.set(CARRIER_NUMBER, str(number))
        return number


class SqlStocktakings:
    """Repository of stock-takings inside one unit of work."""

    def __init__(self, connection: Connection, journal: SqlJournal) -> None:
        self._connection = connection
        self._journal = journal

    def get(self, record_id: str) -> Stocktaking:
        """Return the current version. Raises NotFound."""
        return get_by_id(self._connection, RecordKind.STOCKTAKING, Stocktaking, record_id)

    def find(self, record_id: str) -> Stocktaking | None:
        """Return the current version or None."""
        return find_by_id(self._connection, RecordKind.STOCKTAKING, Stocktaking, record_id)

    def save(self, record: Stocktaking, act: Act, details: Details | None = None) -> Stocktaking:
        """Store this version and tell the journal. Raises StaleRecord."""
        self._journal.save(record, act, details)
        return record

    def open(self) -> Stocktaking | None:
        """Return the one that is not finished, or None."""
        is_open = _stocktaking.c.is_open == 1
        return first_where(self._connection, RecordKind.STOCKTAKING, Stocktaking, is_open)


class SqlDataIncidents:
    """Repository of incidents inside one unit of work."""

    def __init__(self, connection: Connection, journal: SqlJournal) -> None:
        self._connection = connection
        self._journal = journal

    def get(self, record_id: str) -> DataIncident:
        """Return the current version. Raises NotFound."""
        return get_by_id(self._connection, RecordKind.DATA_INCIDENT, DataIncident, record_id)

    def find(self, record_id: str) -> DataIncident | None:
        """Return the current version or None."""
        return find_by_id(self._connection, RecordKind.DATA_INCIDENT, DataIncident, record_id)

    def save(self, record: DataIncident, act: Act, details: Details | None = None) -> DataIncident:
        """Store this version and tell the journal. Raises StaleRecord."""
        self._journal.save(record, act, details)
        return record

    def of_carrier(self, carrier_id: str) -> Sequence[DataIncident]:
        """Return the incidents about a carrier, oldest first."""
        kind, is_its = RecordKind.DATA_INCIDENT, _incident.c.carrier_id == carrier_id
        return all_where(self._connection, kind, DataIncident, is_its, order=_incident.c.id)

    def all(self) -> Sequence[DataIncident]:
        """Return every incident, oldest first."""
        kind = RecordKind.DATA_INCIDENT
        return all_where(self._connection, kind, DataIncident, order=_incident.c.id)

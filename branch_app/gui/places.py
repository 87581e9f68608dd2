"""The places of the rail, and where a role's day begins."""

from __future__ import annotations

from branch_app.domain.staff import Permission
from branch_app.gui.rail import Place

PLACES = (
    Place(name="counter", sign="counter", needs=Permission.FIND_APPLICANTS),
    Place(name="scans", sign="scan", needs=Permission.ADD_SCANS),
    Place(name="registers", sign="folder", needs=Permission.READ_CARRIERS),
    Place(name="synchronisation", sign="sync", needs=Permission.SEE_SYNC),
    Place(name="staff", sign="staff", needs=Permission.READ_STAFF),
    Place(name="journal", sign="shield", needs=Permission.READ_JOURNAL),
    Place(name="preferences", sign="preferences", needs=Permission.WORK),
)
# The first of these that the role has.
OPENING = ("counter", "journal", "staff", "preferences")

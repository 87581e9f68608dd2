"""The statements of `finding`, in SQL for the sake of speed: each is run at every key pressed.

Each reads a bounded number of rows from one index and sorts nothing: what SQLite sets up for a sort
costs more than Python needs to rank two hundred rows. The indexes are named, since SQLite would
take the index of the ids alone and then open each record.
"""

from __future__ import annotations

from functools import cache

# So many matches are ranked, and so many of the latest people are looked at.
MATCHES = 200
LATEST = 300
# No value of anybody stands in these texts: what was typed comes as parameters alone.
_RANGE = "SELECT key, number, seen_on FROM applicant_key WHERE key >= {0} AND key < {1}"
BEGUN = _RANGE.format(":low", ":high") + " ORDER BY key LIMIT :most"

# The latest first; SQLite keeps the order of the inner query.
NEWEST = """
SELECT name_key, number FROM (
  SELECT number, name_key FROM applicant_line INDEXED BY applicant_line_by_change
  ORDER BY changed_at DESC, name_key DESC, number DESC LIMIT :latest)
WHERE name_key >= :low AND name_key < :high
"""

# Newest papers first; blank and void ones are nobody's.
OF_SERIAL = """
SELECT line.number FROM issued_form INDEXED BY issued_form_by_serial
JOIN applicant_line AS line ON line.id = applicant_id
WHERE serial >= :low AND serial < :high AND applicant_id != ''
ORDER BY serial DESC LIMIT :most
"""

# By the whole IIN alone.
BLOCKED = """
SELECT number, person.id, line.changed_at
FROM applicant AS person JOIN applicant_line AS line ON line.id = person.id
WHERE person.iin = :iin AND person.state = :state
"""

_EITHER = " UNION ALL ".join(
    f"{_RANGE.format(f':low{place}', f':high{place}')}{{holds}}" for place in range(2)
)
_COUNTED = "SELECT count(*) FROM ({either} LIMIT :most)"
COUNTED = _COUNTED.format(either=_EITHER.format(holds=""))

_LINES = """
SELECT number, id, full_name, birth_year, iin, state, changed_at, base_consent
FROM applicant_line WHERE number IN ({marks})
"""


@cache
def holding(others: int) -> str:
    """Return the statement for names that hold so many words beside the one they begin with."""
    return f"{_EITHER.format(holds=_holds(others))} LIMIT :most"


@cache
def pairs(others: int) -> str:
    """Return the statement for names under a pair of words that hold so many words besides."""
    return f"{_RANGE.format(':low', ':high')}{_holds(others)} LIMIT :most"


def _holds(others: int) -> str:
    return "".join(f" AND instr(key, :other{place})" for place in range(others))


@cache
def lines(count: int) -> str:
    """Return the statement for all that a list shows of so many people, in no order."""
    return _LINES.format(marks=", ".join("?" * count))

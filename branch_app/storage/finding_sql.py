"""The statements of `finding`, in SQL for the sake of speed: each is run at every key pressed.

Each gives whole lines, ranked: exact matches first, then those last seen. SQLite keeps the order of
the inner query where the lines are joined to it (CROSS JOIN). The indexes are named, since SQLite
would take the index of the ids alone and then open each record.
"""

from __future__ import annotations

from branch_app.domain.consent import BASE_CONSENT, ConsentState
from branch_app.domain.record_state import RecordState

# So many matches are ranked, and so many of the latest people are looked at.
MATCHES = 200
# What every one of them is told beside what was typed.
TOLD: dict[str, str | int] = {
    "latest": 500,
    "base": BASE_CONSENT,
    "superseded": ConsentState.SUPERSEDED.value,
    "annulled": ConsentState.ANNULLED.value,
    "blocked": RecordState.BLOCKED.value,
}
# No value of anybody stands in these texts: what was typed comes as parameters alone.
_FOUND = """
SELECT r.is_exact, a.id, a.full_name, a.birth_year, a.iin, a.state, a.changed_at,
  (SELECT c.state FROM consent AS c INDEXED BY consent_of
    WHERE c.applicant_id = a.id AND c.code = :base
      AND c.state NOT IN (:superseded, :annulled)
    ORDER BY c.changed_at DESC, c.id DESC LIMIT 1) AS consent
FROM ({ranked}) AS r CROSS JOIN applicant AS a INDEXED BY applicant_shown
WHERE a.id = r.id AND (:sees_blocked OR a.state != :blocked)
LIMIT :most
"""
_RANKED = """
SELECT applicant_id AS id, max(key = :low OR substr(key, 1, length(:low) + 1) = :low || ' ')
  AS is_exact
FROM ({hits}) GROUP BY applicant_id
ORDER BY is_exact DESC, max(seen_on) DESC, applicant_id DESC LIMIT :matches
"""
_RANGE = "SELECT key, applicant_id, seen_on FROM applicant_key WHERE key >= {0} AND key < {1}"

BEGUN = _FOUND.format(
    ranked=_RANKED.format(hits=_RANGE.format(":low", ":high") + " ORDER BY key LIMIT :matches")
)

# Nothing unless more people match than are ranked: then the latest people are looked through.
_NEWEST = """
SELECT id, (name_key = :name OR substr(name_key, 1, length(:name) + 1) = :name || ' ')
  AS is_exact
FROM (SELECT id, name_key, changed_at FROM applicant INDEXED BY applicant_by_change
  ORDER BY changed_at DESC, name_key DESC, id DESC LIMIT :latest)
WHERE name_key >= :name AND name_key < :name_high AND
  (SELECT 1 FROM applicant_key WHERE key >= :low AND key < :high LIMIT 1 OFFSET :matches)
ORDER BY is_exact DESC, changed_at DESC LIMIT :matches
"""
NEWEST = _FOUND.format(ranked=_NEWEST)

# Newest papers first; blank and void ones are nobody's.
_SERIAL = """
SELECT applicant_id AS id, 1 AS is_exact FROM (
  SELECT applicant_id, serial FROM issued_form INDEXED BY issued_form_by_serial
  WHERE serial >= :low AND serial < :high AND applicant_id != ''
  ORDER BY serial DESC LIMIT :matches)
GROUP BY applicant_id ORDER BY max(serial) DESC LIMIT :matches
"""
OF_SERIAL = _FOUND.format(ranked=_SERIAL)

_EITHER = " UNION ALL ".join(
    f"{_RANGE.format(f':low{place}', f':high{place}')}{{holds}}" for place in range(2)
)
_COUNTED = "SELECT count(*) FROM ({either} LIMIT :matches)"
COUNTED = _COUNTED.format(either=_EITHER.format(holds=""))


def holding(others: int) -> str:
    """Return the statement for names that hold so many words beside the one they begin with."""
    holds = "".join(f" AND instr(key, :other{place})" for place in range(others))
    return _FOUND.format(ranked=_RANKED.format(hits=_EITHER.format(holds=holds) + " LIMIT :hits"))

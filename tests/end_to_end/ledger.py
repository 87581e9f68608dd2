"""What the users of a killed program were told was saved, held against what lies in the database.

Read by the bare driver: nothing of the program's own reading is trusted here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from tests.end_to_end.crash_child import Facts
from tests.end_to_end.made_branch import Branch

# One row each, or somebody saved something twice.
_DOUBLED = (
    "SELECT iin FROM applicant GROUP BY iin HAVING count(*) > 1",
    "SELECT holder_id, slot FROM attachment GROUP BY holder_id, slot HAVING count(*) > 1",
    "SELECT applicant_id, code, item FROM consent GROUP BY 1, 2, 3 HAVING count(*) > 1",
    "SELECT record_id, version FROM history GROUP BY 1, 2 HAVING count(*) > 1",
)


@dataclass
class Ledger:
    """Acknowledged acts."""

    versions: dict[str, int] = field(default_factory=dict)
    consented: set[str] = field(default_factory=set)
    refusing: set[str] = field(default_factory=set)
    erased: set[str] = field(default_factory=set)
    serials: dict[str, str] = field(default_factory=dict)
    ticked: set[str] = field(default_factory=set)
    pages: set[tuple[str, int]] = field(default_factory=set)
    receipted: int = 0

    def ask(self, act: str, facts: Facts) -> None:
        """Take down what the user asked for: a draft under erasure is there, or is gone."""
        self.refusing = {str(facts["applicant"])} if act == "refuse" else set()

    def note(self, act: str, facts: Facts) -> None:
        """Take down what the user was told."""
        match act:
            case "register" | "correct":
                known = self.versions.get(str(facts["applicant"]), 1)
                self.versions[str(facts["applicant"])] = max(known, int(facts.get("version", 1)))
            case "refuse":
                self._forget(self.refusing)
            case "issue":
                self.serials[str(facts["serial"])] = str(facts["applicant"])
            case "ticks":
                self.ticked.add(str(facts["serial"]))
            case "page":
                self.pages.add((str(facts["serial"]), int(facts["page"])))
                self.consented |= {str(facts["consented"])} if "consented" in facts else set()
            case "carry":
                self.receipted = int(facts["receipted"])

    def hold_against(self, branch: Branch) -> None:
        """Assert that everything acknowledged is there once, and nothing is there twice."""
        with branch.bare() as connection:
            for query in _DOUBLED:
                assert connection.execute(query).fetchall() == []
            people = {
                row[0]: (row[1], row[2])
                for row in connection.execute("SELECT id, version, state FROM applicant")
            }
            forms = {
                row[0]: (row[1], json.loads(row[2]))
                for row in connection.execute("SELECT serial, applicant_id, body FROM issued_form")
            }
            granted = {
                row[0]
                for row in connection.execute(
                    "SELECT applicant_id FROM consent WHERE code = 'C1' AND state = 'granted'"
                )
            }
        self._forget(self.refusing - set(people))
        for applicant_id, version in self.versions.items():
            assert people[applicant_id][0] >= version
        # Whoever is there unacknowledged was being registered when the process was killed: the one
        # of this kill, and the one of an earlier kill whose turn comes again.
        assert len(set(people) - set(self.versions)) <= 2
        assert self.erased.isdisjoint(people)
        assert self.consented <= granted
        assert {people[each][1] for each in self.consented} <= {"active"}
        self._hold_papers(forms)

    def _forget(self, erased: set[str]) -> None:
        self.erased |= erased
        for applicant_id in erased:
            self.versions.pop(applicant_id, None)

    def _hold_papers(self, forms: dict[str, tuple[str, dict[str, Any]]]) -> None:
        for serial, applicant_id in self.serials.items():
            holder, body = forms[serial]
            assert holder == applicant_id
            assert (body["state"] == "void") >= (applicant_id in self.erased)
        assert {serial for serial in self.ticked if not forms[serial][1]["ticks"]} == set()
        scanned = [
            (serial, scan["page"]) for serial, (_, body) in forms.items() for scan in body["scans"]
        ]
        assert len(scanned) == len(set(scanned))
        assert self.pages <= set(scanned)

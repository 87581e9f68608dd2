"""What a check of a proof found, one English line for each fault."""

from __future__ import annotations

from collections.abc import Sequence

from branch_app.cli.ink import DOUBTS
from branch_app.domain.evidence_faults import EvidenceFault, EvidenceFaultKind, EvidenceState
from branch_app.domain.look import Doubt

STATES = {
    EvidenceState.VALID: "valid: whole, and signed by head office",
    EvidenceState.NOT_COUNTERSIGNED: "whole, but not yet countersigned by head office",
    EvidenceState.BAD: "not whole",
}
NOT_TRUSTED = "whole, but signed by another key than head office tells"
UNVOUCHED = (
    "head office has not signed that this is the workstation's key: "
    "evidence.pdf, consent.json and texts.json are not proven"
)
# What another program that packs files changes, or a mail server that adds something.
PACKING = {EvidenceFaultKind.FRAME, EvidenceFaultKind.EXCESS, EvidenceFaultKind.MISPLACED}
FAULTS = {
    EvidenceFaultKind.NO_CONTAINER: "the file is no proof of consent, or is too large for one",
    EvidenceFaultKind.CUT: "the end of the file is missing",
    EvidenceFaultKind.EXCESS: "{count} bytes too many",
    EvidenceFaultKind.FRAME: "{part} of {member}: {count} bytes changed, the first at {at}",
    EvidenceFaultKind.CHANGED: "{member} changed",
    EvidenceFaultKind.MISSING: "{member} missing",
    EvidenceFaultKind.ADDED: "{member} does not belong here",
    EvidenceFaultKind.DOUBLED: "{member} is there more than once",
    EvidenceFaultKind.MISPLACED: "{member} stands in another place",
    EvidenceFaultKind.UNREADABLE: "{member} cannot be read",
    EvidenceFaultKind.SEAL: "{member}: the manifest is not signed by the workstation",
    EvidenceFaultKind.LINK: "{member}: row {seq} does not continue the chain",
    EvidenceFaultKind.RECORD: "{member}: its row {seq} does not vouch for it",
    EvidenceFaultKind.RECEIPT: "{member}: head office did not sign row {seq}",
    EvidenceFaultKind.OTHER_KEY: "the key in it is not the one that head office tells",
    EvidenceFaultKind.FACTS: "{member} tells otherwise than the proven record",
}


_SEEN = {"seen": "a person looked and found it signed", "asked_again": "to be signed again"}


def look_line(doubts: Sequence[Doubt], result: str) -> str:
    """Return what the scan leaves in doubt, and what a person saw there; advice."""
    told = ", ".join(DOUBTS[one] for one in doubts)
    return f"on the scan: {told}; {_SEEN.get(result, 'nobody has looked yet')}"


def evidence_fault_line(fault: EvidenceFault) -> str:
    """Return the fault as one line."""
    return FAULTS[fault.kind].format(
        member=_shown(fault.member) or "the container",
        part=fault.part,
        count=fault.count,
        at=fault.at,
        seq=fault.seq,
    )


def _shown(name: str) -> str:
    """Return a name that is safe on a terminal, whoever wrote it."""
    return name.encode("ascii", "backslashreplace").decode() if name.isprintable() else repr(name)

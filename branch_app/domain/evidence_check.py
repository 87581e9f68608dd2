"""The check of a container: needs nothing but its bytes and a way to check signatures.

Every byte belongs to a member, whose digest the manifest holds, or to the frame, which is written
anew and compared; so each changed byte is named by one of the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from branch_app.domain.errors import BranchError
from branch_app.domain.evidence import (
    ALWAYS,
    MANIFEST,
    MANIFEST_SUM,
    SCANS,
    SEAL,
    Manifest,
    order_of,
    read_manifest,
    sum_line,
)
from branch_app.domain.evidence_chain import ChainReading, ReadReceipt
from branch_app.domain.evidence_facts import fact_faults
from branch_app.domain.evidence_faults import (
    EvidenceFault,
    EvidenceFaultKind,
    EvidenceReport,
    EvidenceState,
)
from branch_app.domain.evidence_frame import Reading, readings
from branch_app.domain.look import Doubt, kinds_of

_CHANGED, _MISSING = EvidenceFaultKind.CHANGED, EvidenceFaultKind.MISSING


@dataclass(frozen=True, kw_only=True, slots=True)
class SignatureChecks:
    """How signatures are checked: of a receipt by head office, of the manifest by a workstation.

    `manifest_seal(key, manifest, signature)` raises a BranchError or ValueError for a wrong one.
    """

    receipt: ReadReceipt
    manifest_seal: Callable[[bytes, bytes, bytes], None]


def verify_container(
    data: bytes, checks: SignatureChecks, wanted_key: Callable[[bytes], bool] | None = None
) -> EvidenceReport:
    """Return what the container proves; a fault for each byte and each link that is not right.

    `wanted_key` tells whether head office's public key in it is the one that the reader knows.
    """
    found = _best(data)
    if found is None:
        fault = EvidenceFault(kind=EvidenceFaultKind.NO_CONTAINER)
        return EvidenceReport(state=EvidenceState.BAD, faults=(fault,))
    checking = _Checking(found, checks)
    checking.frame()
    checking.listed()
    return checking.report(wanted_key)


def _best(data: bytes) -> Reading | None:
    """Return the reading that differs least from a container as it would be written."""

    def rank(reading: Reading) -> tuple[int, int]:
        members = {member.name: member.data for member in reading.members}
        manifest = _manifest(members)
        listed = set(order_of(manifest)) if manifest else set(members)
        return reading.badness, len(set(members) ^ listed)

    return min(readings(data), key=rank, default=None)


def _manifest(members: Mapping[str, bytes]) -> Manifest | None:
    try:
        return read_manifest(members[MANIFEST])
    except (KeyError, ValueError):
        return None


class _Checking:
    """One check under way."""

    def __init__(self, reading: Reading, checks: SignatureChecks) -> None:
        self._reading, self._checks = reading, checks
        self._faults: set[EvidenceFault] = set()
        # Of a doubled name the first counts.
        self._members = {one.name: one.data for one in reversed(reading.members)}
        self._manifest = _manifest(self._members)

    def _tell(self, kind: EvidenceFaultKind, member: str = "", count: int = 0) -> None:
        self._faults.add(EvidenceFault(kind=kind, member=member, count=count))

    def frame(self) -> None:
        """Name what is not as it would be written around the members, and what is too much."""
        reading = self._reading
        if reading.is_cut:
            self._tell(EvidenceFaultKind.CUT)
        elif reading.excess:
            self._tell(EvidenceFaultKind.EXCESS, count=abs(reading.excess))
        # Of a file without its end everything behind the members is missing.
        differences = [one for one in reading.differences if not reading.is_cut or one.name]
        for (part, name), group in groupby(differences, key=lambda one: (one.part, one.name)):
            places = [one.at for one in group]
            self._faults.add(
                EvidenceFault(
                    kind=EvidenceFaultKind.FRAME,
                    member=name,
                    part=part,
                    at=places[0],
                    count=len(places),
                )
            )

    def listed(self) -> None:
        """Name every member that is not the one listed."""
        names = [one.name for one in self._reading.members]
        for name in self._reading.damaged:
            self._tell(_CHANGED, name)
        for name in {each for each in names if names.count(each) > 1}:
            self._tell(EvidenceFaultKind.DOUBLED, name)
        self._manifest_itself()
        if self._manifest is None:
            return
        wanted = order_of(self._manifest)
        for name in set(wanted) - set(names):
            self._tell(_MISSING, name)
        for name in set(names) - set(wanted):
            self._tell(EvidenceFaultKind.ADDED, name)
        for name in set(ALWAYS) - set(wanted):
            self._tell(_MISSING, name)
        for one in self._manifest.members:
            if one.name in self._members and not one.holds(self._members[one.name]):
                self._tell(_CHANGED, one.name)
        if set(names) == set(wanted) and len(names) == len(wanted):
            for name, right in zip(names, wanted, strict=True):
                if name != right:
                    self._tell(EvidenceFaultKind.MISPLACED, name)

    def _manifest_itself(self) -> None:
        data = self._members.get(MANIFEST)
        if data is None:
            self._tell(_MISSING, MANIFEST)
            return
        if self._manifest is None:
            self._tell(_CHANGED, MANIFEST)
            return
        is_damaged = MANIFEST in self._reading.damaged
        own_sum = self._members.get(MANIFEST_SUM, sum_line(data))
        if own_sum != sum_line(data) and not is_damaged:
            self._tell(_CHANGED, MANIFEST_SUM)
        if self._manifest.workstation_key and SEAL in self._members and not is_damaged:
            self._seal(data, self._manifest.workstation_key, self._members[SEAL])

    def _seal(self, manifest: bytes, key: str, told: bytes) -> None:
        try:
            signature = bytes.fromhex(told.decode("ascii"))
            if told != f"{signature.hex()}\n".encode():
                raise ValueError("not as written")
            self._checks.manifest_seal(bytes.fromhex(key), manifest, signature)
        except (BranchError, ValueError):
            self._tell(EvidenceFaultKind.SEAL, SEAL)

    def report(self, wanted_key: Callable[[bytes], bool] | None) -> EvidenceReport:
        """Check what the members say, and return the outcome."""
        chain = ChainReading(self._members, self._checks.receipt)
        self._faults.update(chain.faults, self._facts(chain))
        self._names(chain)
        key = self._manifest.workstation_key if self._manifest else ""
        if self._is_stranger(key, chain):
            self._tell(EvidenceFaultKind.SEAL, SEAL)
        if wanted_key is not None and not wanted_key(chain.head_office_key):
            self._tell(EvidenceFaultKind.OTHER_KEY)
        newest = max(chain.signed_heads, key=lambda head: head.seq, default=None)
        is_vouched = key in chain.workstation_keys
        is_valid = chain.is_signed and is_vouched
        state = EvidenceState.VALID if is_valid else EvidenceState.NOT_COUNTERSIGNED
        return EvidenceReport(
            state=EvidenceState.BAD if self._faults else state,
            faults=_without_echoes(self._faults),
            serial=self._manifest.serial if self._manifest else "",
            made_at=self._manifest.made_at if self._manifest else "",
            head_office_key=chain.head_office_key.hex(),
            workstation_key=key,
            is_workstation_vouched=is_vouched,
            signed_up_to=newest.seq if newest else 0,
            signed_at=newest.signed_at if newest else "",
            consents=tuple(
                (_target(one.body), str(one.body.get("state"))) for one in chain.newest("consent")
            ),
            looks=tuple(_look(one.body) for one in chain.newest("task")),
        )

    def _is_stranger(self, key: str, chain: ChainReading) -> bool:
        """Tell whether the manifest is sealed by another than the workstation of this chain.

        A workstation that head office knows has a key, and signs. The pages for people and
        machines are proven by that key alone, so it must be the one that head office vouches for.
        """
        if self._manifest is None or not chain.head_office_key:
            return False
        return not key or (bool(chain.workstation_keys) and key not in chain.workstation_keys)

    def _names(self, chain: ChainReading) -> None:
        """Name a member to which nothing in the container leads, though the manifest lists it."""
        listed = self._manifest.members if self._manifest and chain.records else ()
        for name in {one.name for one in listed} - set(ALWAYS) - chain.named:
            if not name.startswith(SCANS):
                self._tell(EvidenceFaultKind.ADDED, name)

    def _facts(self, chain: ChainReading) -> Iterable[EvidenceFault]:
        serial = self._manifest.serial if self._manifest else ""
        return fact_faults(self._members, chain, serial)


def _target(body: Mapping[str, object]) -> str:
    return ".".join(str(body[name]) for name in ("code", "item") if body.get(name))


def _look(body: Mapping[str, object]) -> tuple[tuple[Doubt, ...], str]:
    targets = body.get("targets")
    try:
        doubts = kinds_of(map(str, targets)) if isinstance(targets, list) else ()
    except ValueError:
        doubts = ()
    return doubts, str(body.get("result") or "")


def _without_echoes(faults: set[EvidenceFault]) -> tuple[EvidenceFault, ...]:
    """Return the faults in order; what a changed or missing member makes of others is left out."""
    direct = {one.member for one in faults if one.kind in {_CHANGED, _MISSING}}
    echoes = {EvidenceFaultKind.UNREADABLE, EvidenceFaultKind.RECORD, EvidenceFaultKind.RECEIPT}
    kept = [one for one in faults if one.kind not in echoes or one.member not in direct]
    # What is wrong with the parts comes before what surrounds them: a file packed anew has much.
    frame = EvidenceFaultKind.FRAME
    return tuple(
        sorted(
            kept,
            key=lambda one: (one.kind is frame, one.member == "", one.member, one.kind, one.seq),
        )
    )

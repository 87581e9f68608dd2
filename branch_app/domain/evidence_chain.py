"""The journal inside a container: stretches of the chain, each up to a head head office signed.

A stretch begins with a row of the paper and ends with the nearest countersigned row, so that few
rows of other people stand in it: headers alone, which hold no personal data.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.audit import JournalEntry, body_digest, chain_hash
from branch_app.domain.canonical import canonical_bytes, read_canonical
from branch_app.domain.change import Act
from branch_app.domain.errors import BranchError
from branch_app.domain.evidence_faults import EvidenceFault, EvidenceFaultKind

JOURNAL = "journal.json"
# Under which name the row of an enrolment tells the public key of its workstation, in hex.
WORKSTATION_KEY = "workstation_key"
_JSON_LIMIT = 64 * 1024 * 1024
_NOT_OURS = (ValueError, TypeError, KeyError, AttributeError)


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptVersion:
    """A version of a record: its journal row, and body and salt by which the row vouches for it."""

    entry: JournalEntry
    salt: bytes
    body: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptReceipt:
    """A receipt of head office as it was signed, and the head that it signs."""

    seq: int
    hash: str
    data: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """Consecutive rows of the chain; without a receipt nobody else vouches for them yet."""

    rows: tuple[JournalEntry, ...]
    receipt: KeptReceipt | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SignedHead:
    """What a receipt says once its signature is found to be head office's."""

    seq: int
    hash: str
    signed_at: str
    device: str = ""


# Receipt and public key; raises a BranchError or ValueError unless that key signed it.
ReadReceipt = Callable[[bytes, bytes], SignedHead]


def record_name(seq: int) -> str:
    """Return under which name the body of a row lies in the container."""
    return f"records/{seq:09d}.json"


def receipt_name(seq: int) -> str:
    """Return under which name the receipt that signs a row lies in the container."""
    return f"receipts/{seq:09d}.json"


def stretches(
    seqs: Sequence[int],
    rows: Callable[[int, int], Sequence[JournalEntry]],
    receipt_from: Callable[[int], KeptReceipt | None],
) -> tuple[Stretch, ...]:
    """Return what proves the rows of these numbers, in order; `rows` gives first to last."""
    found: list[Stretch] = []
    reached = 0
    for seq in sorted(seqs):
        if seq <= reached:
            continue
        receipt = receipt_from(seq)
        reached = receipt.seq if receipt else max(seqs)
        found.append(Stretch(rows=tuple(rows(seq, reached)), receipt=receipt))
    return tuple(found)


def journal_bytes(
    proven: Sequence[Stretch], versions: Sequence[KeptVersion], head_office_key: bytes
) -> bytes:
    """Return the extract as canonical JSON; bodies and receipts lie beside it, named in it."""
    return canonical_bytes(
        {
            "head_office_key": head_office_key.hex(),
            "stretches": [
                {
                    "prev": one.rows[0].prev,
                    "receipt": receipt_name(one.receipt.seq) if one.receipt else "",
                    "rows": [{"hash": row.hash, "header": row.header()} for row in one.rows],
                }
                for one in proven
            ],
            "records": [
                {
                    "member": record_name(one.entry.seq),
                    "salt": one.salt.hex(),
                    "seq": one.entry.seq,
                }
                for one in versions
            ],
        }
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class ProvenRecord:
    """A body that its journal row vouches for, read as JSON."""

    kind: str
    seq: int
    body: Mapping[str, object]


class ChainReading:
    """What the extract proves; `faults` name each link, body and signature that does not hold."""

    def __init__(self, members: Mapping[str, bytes], read_receipt: ReadReceipt) -> None:
        self.faults: list[EvidenceFault] = []
        self.records: list[ProvenRecord] = []
        self.signed_heads: list[SignedHead] = []
        self.head_office_key = b""
        self.named = {JOURNAL}
        self._members = members
        self._read_receipt = read_receipt
        self._rows: dict[int, Mapping[str, object]] = {}
        self._signed: set[int] = set()
        try:
            self._read(read_canonical(members[JOURNAL], _JSON_LIMIT))
        except _NOT_OURS:
            self._fault(EvidenceFaultKind.UNREADABLE, JOURNAL)

    @property
    def is_signed(self) -> bool:
        """Tell whether head office vouches for every record."""
        return bool(self.records) and all(one.seq in self._signed for one in self.records)

    @property
    def workstation_keys(self) -> frozenset[str]:
        """The keys of the workstation for which head office vouches, in hex."""
        devices = {head.device for head in self.signed_heads}
        rows = [self._rows[seq] for seq in self._signed]
        told = [
            row.get("details")
            for row in rows
            if row.get("act") == Act.ENROL.value and row.get("record_id") in devices
        ]
        return frozenset(
            str(one[WORKSTATION_KEY])
            for one in told
            if isinstance(one, dict) and WORKSTATION_KEY in one
        )

    def newest(self, kind: str) -> list[ProvenRecord]:
        """Return the newest version of each record of a kind, by id."""
        found = {str(one.body["id"]): one for one in self.records if one.kind == kind}
        return [found[each] for each in sorted(found)]

    def _fault(self, kind: EvidenceFaultKind, member: str, seq: int = 0) -> None:
        self.faults.append(EvidenceFault(kind=kind, member=member, seq=seq))

    def _read(self, journal: object) -> None:
        told = _mapping(journal)
        self.head_office_key = bytes.fromhex(str(told["head_office_key"]))
        for one in _list(told["stretches"]):
            self._read_stretch(_mapping(one))
        for one in _list(told["records"]):
            self._read_record(_mapping(one))

    def _read_stretch(self, told: Mapping[str, object]) -> None:
        prev, last, seqs = str(told["prev"]), 0, []
        for one in map(_mapping, _list(told["rows"])):
            header, hash_ = _mapping(one["header"]), str(one["hash"])
            seq = _whole(header["seq"])
            is_next = not last or seq == last + 1
            # A row told twice could be one that is signed and one that is invented.
            if not is_next or seq in self._rows or chain_hash(prev, header) != hash_:
                self._fault(EvidenceFaultKind.LINK, JOURNAL, seq)
            else:
                self._rows[seq] = header
                seqs.append(seq)
            prev, last = hash_, seq
        if name := str(told["receipt"]):
            self.named.add(name)
            self._read_signature(name, last, prev, seqs)

    def _read_signature(self, name: str, seq: int, hash_: str, seqs: Sequence[int]) -> None:
        try:
            head = self._read_receipt(self._members[name], self.head_office_key)
        except (BranchError, *_NOT_OURS):
            self._fault(EvidenceFaultKind.RECEIPT, name, seq)
            return
        devices = {one.device for one in self.signed_heads}
        # Two workstations have two chains: what one of them tells proves nothing of the other's.
        if (head.seq, head.hash) != (seq, hash_) or not devices <= {head.device}:
            self._fault(EvidenceFaultKind.RECEIPT, name, seq)
            return
        self.signed_heads.append(head)
        self._signed.update(seqs)

    def _read_record(self, told: Mapping[str, object]) -> None:
        name, seq = str(told["member"]), _whole(told["seq"])
        self.named.add(name)
        body, header = self._members.get(name), self._rows.get(seq)
        if body is None or header is None:
            self._fault(EvidenceFaultKind.RECORD, name, seq)
            return
        if body_digest(bytes.fromhex(str(told["salt"])), body) != header["body_digest"]:
            self._fault(EvidenceFaultKind.RECORD, name, seq)
            return
        read = _mapping(read_canonical(body, _JSON_LIMIT))
        if not isinstance(read.get("id"), str):
            raise TypeError("no record")
        self.records.append(ProvenRecord(kind=str(header["kind"]), seq=seq, body=read))


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError("no object")
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("no list")
    return value


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError("no number")
    return value

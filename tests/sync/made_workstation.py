"""A workstation without window or database: keys, a chained journal, mailbox, agent folder."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass, field, replace
from pathlib import Path

from branch_app.domain.applicant import Applicant
from branch_app.domain.audit import (
    EMPTY_HASH,
    ClockReading,
    JournalEntry,
    body_digest,
    chain_hash,
)
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.record import Record
from branch_app.domain.record_state import RecordState
from branch_app.protocol.crypto import Crypto, KeyPair
from branch_app.protocol.messages import DevicePublicKeys, Enrolment, EnrolmentAnswer
from branch_app.protocol.records import body_bytes, kind_of
from branch_app.protocol.signatures import proven
from branch_app.security.crypto import ed25519_public, new_key, x25519_public
from branch_app.security.request_signing import claimed, sign_request, verify_request
from branch_app.security.sealing import DeviceKeys, open_sealed, seal_for, sign, verify
from branch_app.services.mailbox import OutgoingRow, SealedItem
from branch_app.sync.agent import Agent
from branch_app.sync.agent_folder import AgentFolder, AgentIdentity
from branch_app.sync.carrier import Carrier
from branch_app.sync.envelopes import Sealing, seal_rows
from branch_app.sync.http_carrier import HttpCarrier, enrol
from branch_app.sync.mailbox import FolderMailbox
from branch_app.sync.retry import Retry
from branch_app.sync.settle import Trust

AT = dt.datetime(2026, 11, 22, 4, 0, tzinfo=dt.UTC)


def _signing_pair() -> KeyPair:
    key = new_key()
    return KeyPair(private=key, public=ed25519_public(key))


def _kem_pair() -> KeyPair:
    key = new_key()
    return KeyPair(private=key, public=x25519_public(key))


CRYPTO = Crypto(
    sign=sign,
    verify=verify,
    seal_for=seal_for,
    open_sealed=open_sealed,
    sign_request=sign_request,
    claimed=claimed,
    verify_request=verify_request,
    new_signing_pair=_signing_pair,
    new_kem_pair=_kem_pair,
)

# Nobody waits in a test; what would have been waited is asked for in test_retry.
AT_ONCE = Retry(attempts=2, wait=lambda _: None)


def make_applicant(number: int = 1, **values: str) -> Applicant:
    """An invented person; the IIN is synthetic."""
    return Applicant(
        id=f"{number:032x}",
        version=1,
        state=RecordState.ACTIVE,
        values={
            "family_name": "Қарлығашева",
            "given_name": "Әсем",
            "iin": "900228400123",
            "birth_date": dt.date(1990, 2, 28),
            **values,
        },
        branch="ALM",
        registered_by="5" * 32,
        registered_at=AT,
        changed_at=AT,
    )


@dataclass
class Chain:
    """A journal in memory; `rows` are what would be sealed."""

    rows: list[OutgoingRow] = field(default_factory=list)

    @property
    def head(self) -> str:
        return self.rows[-1].entry.hash if self.rows else EMPTY_HASH

    def note(self, act: Act = Act.SEARCH, **changes: object) -> OutgoingRow:
        return self.append(act, None, (None, None), **changes)

    def save(self, record: Record, **changes: object) -> OutgoingRow:
        body, salt = body_bytes(record), secrets.token_bytes(16)
        stated: dict[str, object] = {
            "record_id": record.id,
            "version": record.version,
            "base_version": record.version - 1,
            "body_digest": body_digest(salt, body),
        }
        return self.append(Act.REGISTER, kind_of(record), (body, salt), **(stated | changes))

    def append(
        self,
        act: Act,
        kind: RecordKind | None,
        outgoing: tuple[bytes | None, bytes | None],
        /,
        **changes: object,
    ) -> OutgoingRow:
        stated: dict[str, object] = {
            "record_id": "",
            "version": 0,
            "base_version": 0,
            "body_digest": "",
            "details": {},
        }
        bare = JournalEntry(
            seq=len(self.rows) + 1,
            clock=ClockReading(at=AT, server_offset_ms=None, boot_id="b" * 32, monotonic_ms=1),
            actor="5" * 32,
            act=act,
            kind=kind,
            prev=self.head,
            hash="",
            **(stated | changes),  # type: ignore[arg-type]
        )
        entry = replace(bare, hash=chain_hash(bare.prev, bare.header()))
        row = OutgoingRow(entry=entry, body=outgoing[0], salt=outgoing[1])
        self.rows.append(row)
        return row

    def hash_at(self, seq: int) -> str | None:
        return self.rows[seq - 1].entry.hash if 0 < seq <= len(self.rows) else None


def make_enrolment(code: str, keys: DeviceKeys) -> Enrolment:
    """The enrolment of these keys, proven."""
    public = keys.public()
    bare = Enrolment(
        code=code,
        keys=DevicePublicKeys(sign=public.sign, kem=public.kem, transport=public.transport),
        app_version="0.1.0",
        sign_proof=b"",
        transport_proof=b"",
    )
    return proven(bare, CRYPTO, keys.sign, keys.transport)


@dataclass
class Workstation:
    """An enrolled device and all that it carries."""

    keys: DeviceKeys
    answer: EnrolmentAnswer
    identity: AgentIdentity
    mailbox: FolderMailbox
    folder: AgentFolder
    chain: Chain = field(default_factory=Chain)

    @classmethod
    def enrolled(cls, url: str, code: str, data_dir: Path) -> Workstation:
        keys = DeviceKeys.make()
        answer = enrol(url, make_enrolment(code, keys))
        identity = AgentIdentity(
            device=answer.device,
            epoch=secrets.token_hex(16),
            url=url,
            head_office_sign=answer.keys.sign,
            transport_private=bytes(keys.transport),
        )
        folder = AgentFolder(data_dir / "agent")
        folder.save(identity)
        mailbox = FolderMailbox(data_dir / "mailbox")
        return cls(keys=keys, answer=answer, identity=identity, mailbox=mailbox, folder=folder)

    @property
    def sealing(self) -> Sealing:
        return Sealing(
            device=self.identity.device,
            epoch=self.identity.epoch,
            sign_private=self.keys.sign,
            head_office_kem=self.answer.keys.kem,
            crypto=CRYPTO,
        )

    @property
    def trust(self) -> Trust:
        return Trust(
            device=self.identity.device, head_office_sign=self.answer.keys.sign, crypto=CRYPTO
        )

    def seal(self, first: int, last: int) -> SealedItem:
        """One envelope of these rows of the chain."""
        (item,) = seal_rows(self.chain.rows[first - 1 : last], self.sealing)
        return item

    def post(self, first: int, last: int) -> SealedItem:
        """The same, put into the outbox."""
        item = self.seal(first, last)
        self.mailbox.post(item)
        return item

    def carrier(self) -> HttpCarrier:
        return HttpCarrier(self.identity, CRYPTO)

    def agent(self, carrier: Carrier | None = None) -> Agent:
        """The unattended run, over HTTP unless another carrier is given."""
        return Agent(
            folder=self.folder,
            mailbox=self.mailbox,
            crypto=CRYPTO,
            connect=(
                (lambda identity: HttpCarrier(identity, CRYPTO))
                if carrier is None
                else (lambda _: _Lent(carrier))
            ),
            app_version="0.1.0",
            retry=AT_ONCE,
        )


@dataclass
class _Lent:
    """A carrier that the test keeps: the agent must not close it."""

    carrier: Carrier

    def __enter__(self) -> Carrier:
        return self.carrier

    def __exit__(self, *_: object) -> None:
        return


def forged(item: bytes, at: int = -10) -> bytes:
    """The item with one byte flipped."""
    changed = bytearray(item)
    changed[at] ^= 1
    return bytes(changed)

"""What bootstrap would lend to storage: real sealing by one fixed key, packs read from JSON."""

from __future__ import annotations

import datetime as dt
import json
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from branch_app.domain.approval import Approval
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.errors import SealBroken
from branch_app.domain.pack import (
    OperatorProfile,
    OrganisationPack,
    ResponsiblePerson,
)
from branch_app.services.ports import Clock, Ids
from branch_app.storage.places import Lent, StoreKeys
from tests.storage.made import make_pack

HEAD_KEY = bytes(range(32))
_NONCE = 12


def seal(key: bytes, data: bytes, aad: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, data, aad)


def open_sealed(key: bytes, sealed: bytes, aad: bytes) -> bytes:
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], aad)
    except (InvalidTag, ValueError) as error:
        raise SealBroken(reason="seal") from error


def seal_head(epoch: str, seq: int, hash_: str) -> bytes:
    return seal(HEAD_KEY, json.dumps([epoch, seq, hash_]).encode(), b"head")


def open_head(data: bytes) -> tuple[str, int, str]:
    epoch, seq, hash_ = json.loads(open_sealed(HEAD_KEY, data, b"head"))
    return epoch, seq, hash_


def read_pack(source: bytes) -> OrganisationPack:
    told = json.loads(source)
    return make_pack(told["edition"], dt.date.fromisoformat(told["in_force_on"]))


def read_profile(source: bytes) -> OperatorProfile:
    text = Bilingual(kk="мәтін", ru="текст")
    approval = Approval(body=text, number="1", on=dt.date(2026, 1, 5))
    return OperatorProfile(
        bin=json.loads(source)["bin"],
        legal_name=text,
        address=text,
        licence="1",
        contacts="",
        responsible=ResponsiblePerson(name="", post=text, telephone="", email=""),
        policy_approval=approval,
        data_list_approval=approval,
        term=text,
        branches={"ALM1": text},
        is_sample=True,
    )


def make_keys() -> StoreKeys:
    return StoreKeys(
        branch=bytearray(b"\x11" * 32),
        attachments=bytearray(b"\x22" * 32),
        backups=bytearray(b"\x33" * 32),
    )


def make_lent(clock: Clock, ids: Ids) -> Lent:
    return Lent(
        clock=clock,
        ids=ids,
        seal=seal,
        open=open_sealed,
        seal_head=seal_head,
        open_head=open_head,
        read_pack=read_pack,
        read_profile=read_profile,
    )

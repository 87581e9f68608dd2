"""Proofs of consent made by a real workstation, countersigned by a real head office."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

from branch_app.bootstrap.evidence import verify_evidence
from branch_app.demo.people import make_people
from branch_app.domain.evidence_frame import Member, framed
from tests.end_to_end.made_branch import Branch, consent, sign

PERSON, OTHER = make_people(2, 61)
YES = {"email": True, "telephone": False, "post": False, "partners": True}


@dataclass(frozen=True)
class Signed:
    """A person's two papers on a branch, and the proof of the first of them."""

    branch: Branch
    applicant: str
    serials: tuple[str, str]

    def proof(self, number: int = 0) -> bytes:
        with self.branch.session() as services:
            return services.evidence.make(self.serials[number]).data


def signed_papers(branch: Branch) -> Signed:
    """C1 and C10 signed, with another person's work before, between and after."""
    key = branch.page_key()
    with branch.session() as services:
        pack = services.packs.current()
        consent(services, pack, OTHER, key)
        person = consent(services, pack, PERSON, key)
        adverts = services.forms.issue(person, "C10")
        sign(services, adverts, key, YES)
        first = next(one for one in services.forms.of_applicant(person) if one.code == "C1")
    return Signed(branch=branch, applicant=person, serials=(first.serial, adverts.serial))


def members_of(proof: bytes) -> list[Member]:
    """What an ordinary unzip finds, in order."""
    with zipfile.ZipFile(io.BytesIO(proof)) as archive:
        return [Member(name=name, data=archive.read(name)) for name in archive.namelist()]


def members_by_name(proof: bytes) -> dict[str, bytes]:
    """Their bytes by their names."""
    return {one.name: one.data for one in members_of(proof)}


def again(members: Iterable[Member]) -> bytes:
    """The container that these members would make."""
    return framed(list(members))


def named(proof: bytes, key: str = "") -> set[tuple[str, str]]:
    """What is wrong with a proof: kinds and members."""
    return {(one.kind.value, one.member) for one in verify_evidence(proof, key).faults}


def owner_at(proof: bytes, at: int) -> str:
    """The member to which a byte belongs: its content, header or entry; empty for the end."""
    with zipfile.ZipFile(io.BytesIO(proof)) as archive:
        infos = archive.infolist()
        directory = archive.start_dir
    if at < directory:
        return max((one.header_offset, one.filename) for one in infos if one.header_offset <= at)[1]
    start = directory
    for one in infos:
        start += 46 + len(one.filename)
        if at < start:
            return one.filename
    return ""

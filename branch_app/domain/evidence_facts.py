"""Whether the pages of a container tell what its proven records say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from branch_app.domain.canonical import read_canonical
from branch_app.domain.evidence import CHOICES, CONSENT, FORM, SCANS
from branch_app.domain.evidence_chain import JOURNAL, ChainReading
from branch_app.domain.evidence_faults import EvidenceFault, EvidenceFaultKind

_JSON_LIMIT = 16 * 1024 * 1024


def fact_faults(
    members: Mapping[str, bytes], chain: ChainReading, serial: str
) -> Iterator[EvidenceFault]:
    """Yield a fault for each page that the newest record of the paper does not bear out."""
    papers = chain.newest("issued_form")
    if len(papers) != 1 or papers[0].body.get("serial") != serial:
        yield _fault(JOURNAL)
        return
    paper = papers[0].body
    if FORM in members and _digest(members[FORM]) != paper.get("pdf_digest"):
        yield _fault(FORM)
    yield from _scans(members, paper)
    if CHOICES in members and _answers(members[CHOICES]) != paper.get("ticks"):
        yield _fault(CHOICES)
    proven = tuple(
        {str(one.body["id"]): one.body.get(name) for one in chain.newest(kind)}
        for kind, name in (("consent", "state"), ("task", "result"))
    )
    if CONSENT in members and _events(members[CONSENT]) != (paper.get("id"), *proven):
        yield _fault(CONSENT)


def _scans(members: Mapping[str, bytes], paper: Mapping[str, object]) -> Iterator[EvidenceFault]:
    scans = paper.get("scans")
    wanted = {one.get("page"): one.get("digest") for one in _objects(scans)}
    found = {name: data for name, data in members.items() if name.startswith(SCANS)}
    for name, data in found.items():
        page = name.partition("page-")[2].partition(".")[0]
        if _digest(data) != wanted.pop(int(page) if page.isdigit() else 0, None):
            yield _fault(name)
    for missing in wanted:
        yield EvidenceFault(kind=EvidenceFaultKind.MISSING, member=f"{SCANS}page-{missing}")


def _answers(data: bytes) -> object:
    choices = _objects(_read(data).get("choices"))
    return {str(one.get("id")): one.get("answer") for one in choices}


def _events(data: bytes) -> tuple[object, ...]:
    """Return the paper's id, the states of the consents and the results of looks, by their ids."""
    told = _read(data)
    listed = (("consents", "state"), ("scan_looks", "result"))
    by_id = (
        {str(one.get("id")): one.get(name) for one in _objects(told.get(key))}
        for key, name in listed
    )
    return told.get("record_id"), *by_id


def _objects(value: object) -> list[Mapping[str, object]]:
    found = value if isinstance(value, list) else []
    return [one for one in found if isinstance(one, dict)]


def _read(data: bytes) -> Mapping[str, object]:
    try:
        told = read_canonical(data, _JSON_LIMIT)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _fault(member: str) -> EvidenceFault:
    return EvidenceFault(kind=EvidenceFaultKind.FACTS, member=member)

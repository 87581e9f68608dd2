"""Proof of consent as one file: which members it has, and the manifest that names each of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.canonical import canonical_bytes, read_canonical
from branch_app.domain.evidence_frame import Member, framed, is_member_name

FORMAT = "branch-app evidence 1"
MANIFEST = "manifest.json"
MANIFEST_SUM = "manifest.sha256"
SEAL = "manifest.sig"
FORM = "form.pdf"
CHOICES = "choices.json"
CONSENT = "consent.json"
PAGE = "evidence.pdf"
TEXTS = "texts.json"
READ_ME = "read_me.txt"
# What each container has, besides scans, records and receipts.
ALWAYS = (CHOICES, CONSENT, PAGE, FORM, "journal.json", READ_ME, TEXTS)
SEAL_CONTEXT = b"evidence"
SCANS = "scans/"
_SCAN_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/tiff": "tif"}
_ENTRY_KEYS = {"name", "sha256", "size"}


@dataclass(frozen=True, kw_only=True, slots=True)
class ManifestSigner:
    """The workstation's public key, and what signs by its private one in `SEAL_CONTEXT`."""

    public: bytes
    sign: Callable[[bytes], bytes]


def scan_name(page: int, media_type: str) -> str:
    """Return under which name the picture of a signed page lies in the container."""
    return f"{SCANS}page-{page:02d}.{_SCAN_ENDINGS.get(media_type, 'bin')}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """A member as the manifest names it."""

    name: str
    size: int
    sha256: str

    def holds(self, data: bytes) -> bool:
        """Tell whether these are the member's bytes."""
        return len(data) == self.size and hashlib.sha256(data).hexdigest() == self.sha256


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """What is in the container, about which paper, when it was put together."""

    serial: str
    made_at: str
    workstation_key: str
    members: tuple[Listed, ...]

    def to_bytes(self) -> bytes:
        """Return the manifest as canonical JSON."""
        listed = [{"name": m.name, "sha256": m.sha256, "size": m.size} for m in self.members]
        return canonical_bytes(
            {
                "format": FORMAT,
                "made_at": self.made_at,
                "members": listed,
                "serial": self.serial,
                "workstation_key": self.workstation_key,
            }
        )


def read_manifest(data: bytes) -> Manifest:
    """Return the manifest in these bytes. Raises ValueError unless they are canonical."""
    told = read_canonical(data)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise ValueError("no manifest")
    members = told.get("members")
    if not isinstance(members, list):
        raise ValueError("no members")
    manifest = Manifest(
        serial=str(told.get("serial")),
        made_at=str(told.get("made_at")),
        workstation_key=str(told.get("workstation_key")),
        members=tuple(map(_listed, members)),
    )
    if manifest.to_bytes() != data:
        raise ValueError("not canonical")
    return manifest


def _listed(told: object) -> Listed:
    if not isinstance(told, dict) or set(told) != _ENTRY_KEYS or type(told["size"]) is not int:
        raise ValueError("no member")
    name, sha256 = str(told["name"]), str(told["sha256"])
    if not is_member_name(name):
        raise ValueError("name of a member")
    return Listed(name=name, size=told["size"], sha256=sha256)


def sum_line(manifest: bytes) -> bytes:
    """Return the line by which `sha256sum -c` checks the manifest."""
    return f"{hashlib.sha256(manifest).hexdigest()}  {MANIFEST}\n".encode()


@dataclass(frozen=True, kw_only=True, slots=True)
class Container:
    """A finished container and the digest of its manifest, by which the journal knows it."""

    data: bytes
    manifest_digest: str


def put_together(
    members: Mapping[str, bytes], *, serial: str, made_at: str, signer: ManifestSigner | None
) -> Container:
    """Return the container of these members; `signer` is the workstation, if it is enrolled."""
    listed = tuple(
        Listed(name=name, size=len(data), sha256=hashlib.sha256(data).hexdigest())
        for name, data in sorted(members.items())
    )
    key = signer.public.hex() if signer else ""
    manifest = Manifest(serial=serial, made_at=made_at, workstation_key=key, members=listed)
    data = manifest.to_bytes()
    front = {MANIFEST: data, MANIFEST_SUM: sum_line(data)}
    if signer:
        front[SEAL] = f"{signer.sign(data).hex()}\n".encode()
    ordered = [*front.items(), *sorted(members.items())]
    made = framed([Member(name=name, data=each) for name, each in ordered])
    return Container(data=made, manifest_digest=hashlib.sha256(data).hexdigest())


def order_of(manifest: Manifest) -> Sequence[str]:
    """Return the names in the order in which they stand in the container."""
    seal = (SEAL,) if manifest.workstation_key else ()
    return (MANIFEST, MANIFEST_SUM, *seal, *(one.name for one in manifest.members))

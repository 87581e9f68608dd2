"""Making a workstation: vault, databases, pack, profile, first manager, enrolment; all or nothing.

Everything is made in a folder beside and moved into place with the vault last, so that a power cut
leaves either a workstation or none.
"""

from __future__ import annotations

import json
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from branch_app import __version__
from branch_app.bootstrap.courier import DEVICE, DEVICE_KEYS, EPOCH, HEAD_OFFICE_KEYS
from branch_app.bootstrap.crypto import CRYPTO
from branch_app.bootstrap.lending import lent_to_storage, store_keys
from branch_app.bootstrap.packs import (
    SAMPLE_PROFILE,
    lint_pack,
    pack_directory,
    profile_bytes,
)
from branch_app.bootstrap.session import BRANCH, WORKSTATION
from branch_app.bootstrap.system import SystemClock, TimeOrderedIds
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import (
    AlreadySetUp,
    BadInput,
    BadPack,
    DiskFull,
    HeadOfficeRefused,
    WeakPassword,
)
from branch_app.domain.evidence_chain import WORKSTATION_KEY
from branch_app.domain.pack import OperatorProfile, OrganisationPack
from branch_app.domain.serials import BRANCH_CODE, WORKSTATION_CODE
from branch_app.domain.staff import Role, StaffMember
from branch_app.packs import admit_pack_bytes, pack_bytes, read_profile
from branch_app.protocol.addresses import loopback_url
from branch_app.protocol.messages import DevicePublicKeys, Enrolment
from branch_app.protocol.signatures import proven
from branch_app.security.kdf import KdfParameters
from branch_app.security.passwords import password_rule_broken
from branch_app.security.sealing import DeviceKeys, HeadOfficeKeys
from branch_app.security.vault import create_vault, has_vault
from branch_app.services.form_issuing import PAGE_CODE_KEY
from branch_app.services.orders import checked_login
from branch_app.settings import Settings
from branch_app.storage.places import StorePaths
from branch_app.storage.store import create_workstation, open_store
from branch_app.storage.unit_of_work import SqlUnitOfWork
from branch_app.sync.agent_folder import AgentFolder, AgentIdentity
from branch_app.sync.http_carrier import enrol

PART = "setup.part"


@dataclass(frozen=True, kw_only=True, slots=True)
class SetUpOrder:
    """What has to be known; `profile` None takes the pack's sample profile."""

    pack_id: str
    profile: Path | None
    branch: str
    workstation: str
    login: str
    display_name: str
    password: str
    head_office_url: str = ""
    enrolment_code: str = ""


def is_set_up(settings: Settings) -> bool:
    """Tell whether the data folder holds a workstation, whole or damaged."""
    return has_vault(settings.vault) or StorePaths(folder=settings.data_dir).branch.exists()


def set_up(settings: Settings, order: SetUpOrder, *, kdf: KdfParameters | None = None) -> str:
    """Make the workstation and return the recovery code, which is told once.

    Raises BadInput, WeakPassword, BadPack, AlreadySetUp, HeadOfficeUnreachable,
    HeadOfficeRefused, DiskFull; then nothing was made.
    """
    order = _checked(order)
    with _part(settings) as part:
        made = Settings(data_dir=part)
        staff_id = TimeOrderedIds().new()
        keys, recovery_code = create_vault(
            made.vault, order.login, order.password, staff_id=staff_id, kdf=kdf
        )
        with keys:
            paths, lent = StorePaths(folder=part), lent_to_storage(keys)
            create_workstation(paths, store_keys(keys), lent)
            store = open_store(paths, store_keys(keys), lent)
            try:
                with store.begin_work(staff_id) as work:
                    _fill(work, order, staff_id)
                    if order.head_office_url:
                        _enrol(work, order, made)
                    work.commit()
                store.checkpoint()
            finally:
                store.close()
        _move(part, settings)
    return recovery_code


def _checked(order: SetUpOrder) -> SetUpOrder:
    login = checked_login(order.login)
    broken = password_rule_broken(order.password, login)
    if broken:
        raise WeakPassword(rule=broken)
    if not BRANCH_CODE.match(order.branch):
        raise BadInput(field="--branch", reason="up_to_4_of_A-Z_0-9_not_0_first")
    if not WORKSTATION_CODE.match(order.workstation):
        raise BadInput(field="--workstation", reason="2_of_A-Z_0-9")
    if bool(order.head_office_url) != bool(order.enrolment_code):
        raise BadInput(field="--code-file", reason="head_office_and_code_go_together")
    problems = lint_pack(pack_directory(order.pack_id))
    if problems:
        first = problems[0]
        raise BadPack(file=first.file, line=first.line, reason=first.reason)
    return SetUpOrder(
        pack_id=order.pack_id,
        profile=order.profile,
        branch=order.branch,
        workstation=order.workstation,
        login=login,
        display_name=order.display_name.strip() or login,
        password=order.password,
        head_office_url=loopback_url(order.head_office_url) if order.head_office_url else "",
        enrolment_code=order.enrolment_code,
    )


@contextmanager
def _part(settings: Settings) -> Iterator[Path]:
    part = settings.data_dir / PART
    if part.exists() and not has_vault(settings.vault):
        # A set-up that was cut off: its recovery code was never told, its keys never used.
        for path in _moved(settings):
            path.unlink(missing_ok=True)
        shutil.rmtree(part)
    if is_set_up(settings):
        raise AlreadySetUp(file=settings.vault.name)
    try:
        part.mkdir(mode=0o700, parents=True)
        settings.data_dir.chmod(0o700)
    except OSError as error:
        raise BadInput(file=settings.data_dir.name, reason="cannot_write") from error
    try:
        yield part
    except OSError as error:
        raise DiskFull(file=part.name) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _moved(settings: Settings) -> list[Path]:
    paths = StorePaths(folder=settings.data_dir)
    return [paths.branch, paths.attachments, paths.head, settings.agent_dir / "agent.json"]


def _move(part: Path, settings: Settings) -> None:
    """Move the vault last, its copy after it: no vault at all means that it was cut off."""
    vault = settings.vault.name
    for path in sorted(part.iterdir(), key=lambda path: (path.name.startswith(vault), path.name)):
        path.replace(settings.data_dir / path.name)


def _fill(work: SqlUnitOfWork, order: SetUpOrder, staff_id: str) -> None:
    clock = SystemClock()
    source = pack_bytes(pack_directory(order.pack_id))
    pack = admit_pack_bytes(source)
    data = profile_bytes(order.pack_id, order.profile)
    profile = read_profile(data, order.profile.name if order.profile else SAMPLE_PROFILE)
    if not _is_of(pack, profile):
        raise BadInput(field="--profile", reason="profile_of_another_organisation")
    if order.branch not in profile.branches:
        raise BadInput(field="--branch", reason="not_in_the_operator_profile")
    work.packs.install(pack, source)
    work.packs.set_profile(profile, data)
    work.settings.set(BRANCH, order.branch)
    work.settings.set(WORKSTATION, order.workstation)
    work.settings.set(PAGE_CODE_KEY, secrets.token_hex(32))
    work.journal.note(
        Act.SET_UP,
        kind=RecordKind.WORKSTATION,
        details={"branch": order.branch, "workstation": order.workstation, "pack": pack.id},
    )
    manager = StaffMember(
        id=staff_id,
        version=1,
        login=order.login,
        display_name=order.display_name,
        role=Role.MANAGER,
        admitted_at=clock.now(),
    )
    work.staff.save(manager, Act.ADMIT_STAFF, {"role": manager.role.value})


def _is_of(pack: OrganisationPack, profile: OperatorProfile) -> bool:
    """Tell whether the legal name holds the name that the pack's organisation bears in quotes."""
    names = re.findall("«([^«»]+)»", pack.name.ru)
    return all(name in profile.legal_name.ru for name in names)


def _enrol(work: SqlUnitOfWork, order: SetUpOrder, made: Settings) -> None:
    keys = DeviceKeys.make()
    public = keys.public()
    request = Enrolment(
        code=order.enrolment_code,
        keys=DevicePublicKeys(sign=public.sign, kem=public.kem, transport=public.transport),
        app_version=__version__,
        sign_proof=b"",
        transport_proof=b"",
    )
    request = proven(request, CRYPTO, keys.sign, keys.transport)
    answer = enrol(order.head_office_url, request)
    if (answer.branch, answer.workstation) != (order.branch, order.workstation):
        raise HeadOfficeRefused(reason="code_is_for_another_workstation_and_is_used_up")
    theirs = HeadOfficeKeys(sign=answer.keys.sign, kem=answer.keys.kem)
    work.settings.set(DEVICE, answer.device)
    work.settings.set(DEVICE_KEYS, json.dumps(keys.as_hex()))
    work.settings.set(HEAD_OFFICE_KEYS, json.dumps(theirs.as_hex()))
    AgentFolder(made.agent_dir).save(
        AgentIdentity(
            device=answer.device,
            epoch=work.settings.get(EPOCH) or "",
            url=order.head_office_url,
            head_office_sign=theirs.sign,
            transport_private=bytes(keys.transport),
        )
    )
    work.journal.note(
        Act.ENROL,
        kind=RecordKind.WORKSTATION,
        record_id=answer.device,
        # Once head office has signed this row it vouches for the key that signs proofs.
        details={WORKSTATION_KEY: public.sign.hex()},
    )

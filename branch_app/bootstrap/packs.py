"""The packs shipped with the program, and checking one from a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from branch_app.domain.errors import BadInput
from branch_app.domain.pack import OrganisationPack
from branch_app.packs import LintProblem, lint, read_pack
from branch_app.resource_files import resource_path

SAMPLE_PROFILE = "sample_profile.toml"


def pack_directory(pack_id: str) -> Path:
    """Return the folder of a shipped pack. Raises BadInput for an unknown one."""
    folder = resource_path("packs") / pack_id
    if not pack_id.isidentifier() or not (folder / "pack.toml").is_file():
        raise BadInput(field="--pack", reason="unknown_pack")
    return folder


def shipped_packs() -> Sequence[OrganisationPack]:
    """Return the packs shipped, by id."""
    folders = sorted(path.parent for path in resource_path("packs").glob("*/pack.toml"))
    return tuple(read_pack(folder) for folder in folders)


def lint_pack(directory: Path) -> Sequence[LintProblem]:
    """Return everything that forbids a pack to be used. Raises BadPack for unreadable files."""
    return tuple(lint(directory))


def profile_bytes(pack_id: str, profile: Path | None) -> bytes:
    """Return the operator profile given, or the pack's sample one. Raises BadInput."""
    path = profile or pack_directory(pack_id) / SAMPLE_PROFILE
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInput(file=path.name, reason="unreadable") from error

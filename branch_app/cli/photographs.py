"""`branch-app applicants photo`: a person's photograph from a file, or taken away."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.papers import refuse_no_file
from branch_app.domain.crop import Crop
from branch_app.domain.errors import BadInput, PictureUnusable
from branch_app.services.bundle import Services

_SIDES = 4


def photo(
    applicant_id: Annotated[str, typer.Argument(help="Id as `find` tells it")],
    staff: StaffLogin,
    file: Annotated[
        Path | None, typer.Option("--file", help="JPEG, PNG, BMP, WebP or AVIF, 300 x 400 or more")
    ] = None,
    crop: Annotated[
        str, typer.Option("--crop", help="X,Y,WIDTH,HEIGHT in pixels, 3 to 4; else the middle")
    ] = "",
    remove: Annotated[bool, typer.Option("--remove", help="Take the photograph away")] = False,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Set a person's photograph from a file, under the consent C7, or take it away."""
    if (file is None) is not remove or (remove and crop):
        raise typer.BadParameter("give --file, maybe with --crop, or --remove alone")
    box = _crop(crop) if crop else None
    data = _bytes_of(file) if file is not None else b""
    with unlocked(data_dir, staff, password_file) as services:
        version = _change(services, applicant_id, data, box)
    facts = {"id": applicant_id, "has_photograph": not remove, "version": version}
    words = "the photograph is taken away" if remove else "the photograph is stored"
    tell(facts, [f"{applicant_id}: {words}"], as_json=as_json)


def _change(services: Services, applicant_id: str, data: bytes, crop: Crop | None) -> int:
    if not data:
        return services.photographs.take_away(applicant_id).version
    return services.photographs.set(applicant_id, data, crop).version


def _crop(text: str) -> Crop:
    """Read `X,Y,WIDTH,HEIGHT`. Raises BadInput."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != _SIDES or not all(part.isascii() and part.isdigit() for part in parts):
        raise BadInput(field="--crop", reason="crop")
    left, top, width, height = map(int, parts)
    return Crop(left=left, top=top, width=width, height=height)


def _bytes_of(file: Path) -> bytes:
    """Read the file. Raises BadInput, PictureUnusable."""
    refuse_no_file(file)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise BadInput(file=file.name, reason="unreadable") from error
    if not data:
        raise PictureUnusable(file=file.name, reason="empty")
    return data

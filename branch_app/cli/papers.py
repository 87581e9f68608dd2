"""Papers leave a command as PDF files: whole or not at all, and told as printed once they are."""

from __future__ import annotations

import errno
import secrets
from collections.abc import Callable
from pathlib import Path

from branch_app.domain.errors import BadInput, DiskFull
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.serials import read_serial, show_serial
from branch_app.services.bundle import Services


def refuse_place(out: Path, option: str = "--out") -> None:
    """Refuse a file that is there already or has no folder, before something is made for it."""
    try:
        is_there = out.exists()
    except OSError as error:
        raise BadInput(field=option, reason="no_such_place") from error
    if is_there:
        raise BadInput(file=out.name, reason="exists")
    if not out.parent.is_dir():
        raise BadInput(file=out.name, reason="no_such_folder")


def refuse_no_folder(folder: Path) -> None:
    """Refuse a folder that is not there. Raises BadInput."""
    if not _is_there(folder.is_dir):
        raise BadInput(file=folder.name, reason="no_such_folder")


def refuse_no_file(file: Path) -> None:
    """Refuse a file that is not there. Raises BadInput."""
    if not _is_there(file.is_file):
        raise BadInput(file=file.name, reason="no_such_file")


def _is_there(told: Callable[[], bool]) -> bool:
    """Return what is told of a place; a name that is too long names nothing."""
    try:
        return told()
    except OSError:
        return False


def refuse_no_serial(serial: str) -> None:
    """Refuse what cannot be a serial: a figure missing or wrong. Raises BadInput."""
    if read_serial(serial) is None:
        raise BadInput(field="--serial", reason="not_a_serial")


def hand_out(services: Services, form: IssuedForm, out: Path) -> IssuedForm:
    """Write a new paper; from then on it is printed, and only `forms reprint` gives it again.

    Raises BadInput, DiskFull, RecordBlocked, NotFound, NotPermitted.
    """
    write_new(out, services.forms.export(form.id))
    return services.forms.mark_printed(form.id)


def place_in(folder: Path, form: IssuedForm) -> Path:
    """Return where a paper of many is written: its code and its serial, of nobody."""
    return folder / f"{form.code}-{show_serial(form.serial)}.pdf"


def paper_facts(form: IssuedForm, out: Path) -> dict[str, object]:
    """Return what a script needs to know of a paper that was written."""
    return {
        "serial": form.serial,
        "code": form.code,
        "edition": form.edition,
        "pages": form.page_count,
        "sha256": form.pdf_digest,
        "choices": list(form.choices),
        "signer": form.signer.kind.value,
        "file": str(out),
    }


def paper_line(form: IssuedForm, out: Path) -> str:
    """Return the same as a line."""
    return f"{show_serial(form.serial)}  {form.page_count} pages  {out}"


def write_new(path: Path, data: bytes, what: str = "paper") -> None:
    """Write a file that is either whole or not there. Raises BadInput, DiskFull.

    `what` it is decides what the refusal says can be done now.
    """
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        # What was written of a person's paper must not stay behind.
        part.unlink(missing_ok=True)
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(file=path.name, reason=f"{what}_kept") from error
        raise BadInput(file=path.name, reason=f"{what}_not_written") from error

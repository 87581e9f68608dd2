"""Options that many commands share, and how secrets reach a command (never as an argument)."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from branch_app.bootstrap.session import Session, open_session
from branch_app.domain.errors import BadInput
from branch_app.services.bundle import Services
from branch_app.services.second_person import Signatory
from branch_app.settings import Settings, load_settings

PASSWORD_VARIABLE = "BRANCH_APP_PASSWORD"  # noqa: S105 - a variable's name, not a password
SECOND_PASSWORD_VARIABLE = "BRANCH_APP_SECOND_PASSWORD"  # noqa: S105 - a variable's name

DataDir = Annotated[
    Path | None,
    typer.Option("--data-dir", help="Where the workstation lies (default: platform's data folder)"),
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with facts as JSON")]
StaffLogin = Annotated[
    str, typer.Option("--staff", envvar="BRANCH_APP_STAFF", help="Login of the employee at work")
]
PasswordFile = Annotated[
    Path | None,
    typer.Option(
        "--password-file",
        help="File whose first line is the password; else BRANCH_APP_PASSWORD, else a prompt",
    ),
]
SecondLogin = Annotated[
    str, typer.Option("--second", help="Login of the second person, who confirms with a password")
]
SecondPasswordFile = Annotated[
    Path | None,
    typer.Option(
        "--second-password-file",
        help="File with the second person's password; else BRANCH_APP_SECOND_PASSWORD or a prompt",
    ),
]


def settings_of(data_dir: Path | None) -> Settings:
    """Read the settings of this run. Raises BadInput."""
    return load_settings(data_dir)


def read_secret(file: Path | None, variable: str, prompt: str) -> str:
    """Return a secret from a file, an environment variable or, at a terminal, a prompt.

    Raises BadInput when there is none: no prompt without a terminal.
    """
    if file is not None:
        return first_line(file)
    if variable in os.environ:
        return os.environ[variable]
    if sys.stdin.isatty():
        return str(typer.prompt(prompt, hide_input=True, err=True))
    raise BadInput(reason="no_password", field="--password-file")


def first_line(file: Path) -> str:
    """Return the first line of a small text file. Raises BadInput naming the file."""
    try:
        with file.open(encoding="utf-8-sig") as lines:
            return lines.readline(4096).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(file=file.name, reason="unreadable") from error


@contextmanager
def unlocked(data_dir: Path | None, login: str, password_file: Path | None) -> Iterator[Services]:
    """Open the workstation for one command and close it after.

    Raises WrongPassword, LoginDelayed, AccessEnded, PasswordToChange, RulesNotRead and faults.
    """
    with unlocked_session(data_dir, login, password_file) as (session, _password):
        yield session.services


@contextmanager
def unlocked_session(
    data_dir: Path | None, login: str, password_file: Path | None
) -> Iterator[tuple[Session, str]]:
    """Open the workstation and give the session itself and the password that opened it.

    For commands that look at its files, or come before the first work.
    """
    settings = settings_of(data_dir)
    password = read_secret(password_file, PASSWORD_VARIABLE, f"Password of {login}")
    session = open_session(settings, login, password)
    try:
        yield session, password
    finally:
        session.close()


def second_signatory(login: str, password_file: Path | None) -> Signatory:
    """Return login and password of the second person of an act. Raises BadInput."""
    password = read_secret(password_file, SECOND_PASSWORD_VARIABLE, f"Password of {login}")
    return Signatory(login=login, password=password)

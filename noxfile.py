"""`nox -s check`: the same as .ci/run, in the environment that packaging/run.py keeps."""

from __future__ import annotations

import sys

import nox

nox.options.default_venv_backend = "none"
nox.options.sessions = ["check"]


@nox.session
def check(session: nox.Session) -> None:
    """Format, lint, types, imports, translations, wheels, then the tests."""
    session.run(sys.executable, "packaging/run.py", "check")
    session.run(sys.executable, "packaging/run.py", "test")


@nox.session
def lock(session: nox.Session) -> None:
    """Resolve the dependencies anew: `nox -s lock -- --upgrade`."""
    session.run(sys.executable, "packaging/lock.py", *session.posargs)

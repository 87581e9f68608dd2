"""The commands: `branch-app ...`: read arguments, ask services, tell the answer, set exit codes.

No business rule and no SQL here. May import bootstrap, services and domain; typer lives here only.
"""

from __future__ import annotations


def main() -> None:
    """Run the command line and leave with its exit code."""
    from branch_app.cli.app import run
    from branch_app.logs import guard_outputs

    guard_outputs()
    raise SystemExit(run())

"""`python -m branch_app`: the command line; with no command, the window."""

from __future__ import annotations

from branch_app.cli import main


def window() -> None:
    """Start the window without a console: the windowed script of the installed program."""
    main()


if __name__ == "__main__":
    main()

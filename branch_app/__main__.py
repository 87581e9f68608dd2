"""`python -m branch_app`: the command line; with no command, the window.

With the argument of `pdf_frames` it is the child that draws PDFs: a frozen program can start no
other one than itself.
"""

from __future__ import annotations

import sys

from branch_app.cli import main
from branch_app.scanning.pdf_frames import PDF_CHILD


def window() -> None:
    """Start the window without a console: the windowed script of the installed program."""
    main()


def _draw_pdfs() -> None:
    from branch_app.scanning.pdf_child import serve

    serve()


if __name__ == "__main__":
    if sys.argv[1:] == [PDF_CHILD]:
        _draw_pdfs()
    main()

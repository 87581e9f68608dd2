"""Sending a paper to the printer, or into a file that the employee has chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from branch_app.domain.errors import BadInput, BranchError
from branch_app.domain.issued_form import IssuedForm
from branch_app.gui import printing
from branch_app.gui.desk import Desk
from branch_app.gui.printing import PrintJob


def send_to_printer(
    desk: Desk,
    form: IssuedForm,
    job: PrintJob,
    reason: str,
    then: Callable[[], object],
    otherwise: Callable[[BranchError], object],
) -> None:
    """Journal that it is printed, then print the stored bytes at 100 %."""
    desk.tasks.database(
        lambda: desk.services.forms.to_print(form.id, job.copies, reason),
        lambda pdf: desk.tasks.paper(
            lambda: printing.print_pdf(pdf, job), lambda _pages: then(), otherwise
        ),
        otherwise,
    )


def send_all(
    desk: Desk,
    forms: Sequence[IssuedForm],
    job: PrintJob,
    then: Callable[[], object],
    failed: Callable[[BranchError, Callable[[], object]], object],
) -> None:
    """Print papers for the first time, one after the other; `failed` is given how to go on.

    What came out of the printer is not printed once more: it goes on where it stopped.
    """
    if not forms:
        then()
        return
    first, *others = forms
    send_to_printer(
        desk,
        first,
        job,
        "",
        lambda: send_all(desk, others, job, then, failed),
        lambda error: failed(error, lambda: send_all(desk, forms, job, then, failed)),
    )


def write(file: Path, data: bytes) -> None:
    """Write the bytes. Raises BadInput for a place that cannot be written to."""
    try:
        file.write_bytes(data)
    except OSError as error:
        raise BadInput(reason="file") from error

"""What every expected error is: a code, details without personal data, refusal or fault."""

from __future__ import annotations

from typing import ClassVar

Detail = str | int


class BranchError(Exception):
    """Base of all expected errors; `code` is stable, `details` hold no personal data."""

    code: ClassVar[str] = "error"

    def __init__(self, **details: Detail) -> None:
        super().__init__(self.code)
        self.details = details
        # Set by the gate of the services, so that one refusal is one row of the journal.
        self.is_journalled = False

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in sorted(self.details.items()))
        return f"{self.code} ({told})" if told else self.code


class Refusal(BranchError):
    """The user can act: something asked for is not allowed or not right."""

    code = "refused"


class Fault(BranchError):
    """The surroundings failed: disk, network, printer, file."""

    code = "fault"

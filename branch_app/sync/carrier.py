"""The port of the carrier: what the agent asks of head office, whatever the road."""

from __future__ import annotations

from typing import Protocol

from branch_app.protocol.messages import (
    BlobAnnouncement,
    BlobUpload,
    DirectiveAck,
    DirectivePage,
    Hello,
    HelloAnswer,
)


class Carrier(Protocol):
    """Every method raises HeadOfficeUnreachable (try later) or HeadOfficeRefused (`reason`)."""

    def hello(self, hello: Hello) -> HelloAnswer:
        """Tell our head, learn head office's."""
        ...

    def push(self, envelope: bytes) -> bytes:
        """Carry an envelope; return its receipt as it came."""
        ...

    def announce(self, announcement: BlobAnnouncement) -> BlobUpload:
        """Begin or find the upload of an attachment."""
        ...

    def offset(self, upload_id: str) -> int:
        """Return how many bytes of an upload are there."""
        ...

    def append(self, upload_id: str, offset: int, chunk: bytes) -> int:
        """Add a chunk exactly at the offset; return the new one. Refused: `wrong_offset`."""
        ...

    def finish(self, upload_id: str) -> bytes:
        """Close an upload whose digest is right; return its receipt as it came."""
        ...

    def directives(self, cursor: int) -> DirectivePage:
        """Return directives after the cursor, in order."""
        ...

    def acknowledge(self, ack: DirectiveAck) -> None:
        """Tell what became of a directive."""
        ...

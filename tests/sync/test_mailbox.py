"""The two folders: order, whole or absent, nothing but items."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from branch_app.domain.errors import BadInput, DiskFull, NotFound
from branch_app.services.mailbox import SealedItem
from branch_app.sync.mailbox import FolderMailbox
from branch_app.sync.names import (
    ack_name,
    blob_name,
    directive_name,
    envelope_name,
    receipt_name,
)

FIRST = envelope_name("e" * 32, 1, 500)


@pytest.fixture
def mailbox(tmp_path: Path) -> FolderMailbox:
    return FolderMailbox(tmp_path / "mailbox")


def test_items_are_carried_in_order_whenever_they_were_posted(mailbox: FolderMailbox) -> None:
    names = [
        FIRST,
        envelope_name("e" * 32, 501, 1000),
        envelope_name("e" * 32, 10_001, 10_002),
        blob_name("0" * 32),
        ack_name(2),
    ]
    for name in reversed(names):
        mailbox.post(SealedItem(name=name, data=b"x"))
    assert list(mailbox.outgoing()) == names


def test_receipts_come_before_directives(mailbox: FolderMailbox) -> None:
    names = [receipt_name(FIRST), receipt_name(blob_name("0" * 32)), directive_name(3)]
    for name in reversed(names):
        mailbox.deliver(SealedItem(name=name, data=b"x"))
    assert list(mailbox.received()) == names
    assert mailbox.outgoing() == ()


def test_an_item_is_taken_settled_and_gone(mailbox: FolderMailbox) -> None:
    mailbox.deliver(SealedItem(name=directive_name(1), data=b"told"))
    assert mailbox.take(directive_name(1)) == b"told"
    for _ in range(2):
        mailbox.settle(directive_name(1))
        assert mailbox.received() == ()
    with pytest.raises(NotFound):
        mailbox.take(directive_name(1))


def test_posting_again_replaces(mailbox: FolderMailbox) -> None:
    for data in (b"first", b"second"):
        mailbox.post(SealedItem(name=FIRST, data=data))
    assert mailbox.sealed(FIRST) == b"second"


@pytest.mark.parametrize(
    "name", ["../1-a.blob", "1-a/b.blob", ".1-a.blob", "CON", "1-a.blob:x", ""]
)
def test_a_name_that_is_no_item_reaches_no_file(mailbox: FolderMailbox, name: str) -> None:
    with pytest.raises(BadInput):
        mailbox.post(SealedItem(name=name, data=b"x"))
    with pytest.raises(BadInput):
        mailbox.take(name)
    with pytest.raises(BadInput):
        mailbox.settle(name)


def test_a_full_disk_leaves_the_old_item_and_nothing_half_written(
    mailbox: FolderMailbox, tmp_path: Path
) -> None:
    mailbox.post(SealedItem(name=FIRST, data=b"old"))
    outbox = tmp_path / "mailbox" / "outbox"
    (outbox / f".{FIRST}.part").symlink_to("/dev/full")
    with pytest.raises(DiskFull):
        mailbox.post(SealedItem(name=FIRST, data=b"new"))
    assert mailbox.sealed(FIRST) == b"old"
    assert [path.name for path in outbox.iterdir()] == [FIRST]


def test_what_a_power_cut_left_is_not_carried_and_swept(
    mailbox: FolderMailbox, tmp_path: Path
) -> None:
    left = tmp_path / "mailbox" / "outbox" / f".{FIRST}.part"
    left.write_bytes(b"half")
    assert mailbox.outgoing() == ()
    assert mailbox.sweep() == 0
    assert mailbox.sweep(older_than_seconds=0) == 1
    assert not left.exists()


def test_another_error_of_the_disk_is_not_called_full(
    mailbox: FolderMailbox, tmp_path: Path
) -> None:
    (tmp_path / "mailbox" / "outbox" / f".{FIRST}.part").mkdir()
    with pytest.raises(IsADirectoryError):
        mailbox.post(SealedItem(name=FIRST, data=b"x"))


def test_only_this_account_reads_the_mailbox(mailbox: FolderMailbox, tmp_path: Path) -> None:
    mailbox.post(SealedItem(name=FIRST, data=b"x"))
    for path in (tmp_path / "mailbox" / "outbox", tmp_path / "mailbox" / "outbox" / FIRST):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0

"""How many days a pack gives to things: data until they are old, enquiries, lists."""

from __future__ import annotations

from collections.abc import Mapping

from branch_app.domain.fields import Group
from branch_app.packs.source import Table, TomlFile


def stale_groups(head_file: TomlFile) -> Mapping[Group, int]:
    """Read after how many days the data of a group are to be confirmed anew (SAT 3.8)."""
    table = head_file.table("stale_days")
    table.only(*Group)
    return {name: table.number(name) for name in Group if name.value in table.values}


def days(head: Table, key: str, usual: int) -> int:
    """Read a number of days that a pack may leave to what is usual."""
    return head.number(key) if key in head.values else usual

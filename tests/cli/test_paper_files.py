"""A form that is on paper alone is registered with the paper file in which it lies (R-086, J9)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.cli import exits
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.serials import show_serial
from tests.cli.conftest import Answer
from tests.cli.counter import make_counter


@pytest.mark.covers("R-086", "K41")
def test_a_form_on_paper_alone_is_keyed_in_with_the_file_where_it_lies(
    command: Callable[..., Answer], applicant_id: str, data_dir: Path, tmp_path: Path
) -> None:
    counter = make_counter(data_dir, tmp_path, command, applicant_id)
    add = ("carriers", "add", "--category", "келісімдер", "--received-from", "касса")
    batch, file = (
        str(counter.facts(*add, "--place", "шкаф 2", "--kind", kind)["number"])
        for kind in ("scan_batch", "paper_file")
    )
    blank = ("forms", "blank", "--form", "C1", "--out", counter.folder, "--count", "1")
    (paper,) = counter.facts(*blank)
    filled = dt.datetime.now(KAZAKHSTAN).replace(microsecond=0, tzinfo=None)
    filled += dt.timedelta(seconds=1)
    while dt.datetime.now(KAZAKHSTAN).replace(tzinfo=None) <= filled:
        counter.facts("forms", "waiting")
    key_in = ("forms", "key-in", "--serial", paper["serial"], *counter.person)
    at = ("--filled-at", filled.isoformat(), "--carrier")
    assert counter.command(*key_in, *at, "M-1").code == exits.BAD_INPUT
    assert counter.command(*key_in, *at, batch).code == exits.FAILED
    assert [one["serial"] for one in counter.facts("forms", "waiting")] == [paper["serial"]]
    counter.facts(*key_in, *at, file)
    assert counter.facts("forms", "waiting") == []
    listed = {one["number"]: one["papers"] for one in counter.facts("carriers", "list")}
    assert listed == {batch: [], file: [show_serial(paper["serial"])]}

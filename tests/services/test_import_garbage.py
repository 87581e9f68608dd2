"""Whatever stands in an import file: each line is counted, refusals are told, nothing is raised."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.import_batch import LineEntry, Outcome
from branch_app.services.import_source import ImportSource
from branch_app.services.import_watch import ImportWatch
from tests.services.desk import MORE, NEEDED, make_desk
from tests.services.import_files import data, people

_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
_VALUES = st.dictionaries(st.sampled_from([*NEEDED, *MORE, "amount", "x"]), _JSON | st.text())
_LINES = st.fixed_dictionaries(
    {},
    optional={
        "values": _VALUES | _JSON,
        "origins": _JSON | st.dictionaries(st.sampled_from([*NEEDED]), _JSON),
        "reasons": _JSON | st.dictionaries(st.text(), st.text()),
        "consent": _JSON,
        "external_id": _JSON,
        "more": _JSON,
    },
)
_DESK = make_desk()
_CLEAN = _DESK.branch.state


@given(
    st.lists(
        st.binary(max_size=300).map(lambda raw: raw.replace(b"\n", b""))
        | st.text(max_size=300).map(lambda text: text.replace("\n", "").encode("utf-8", "replace"))
        | _LINES.map(lambda one: data(one)),
        max_size=6,
    )
)
def test_whatever_stands_in_a_file_is_counted_and_told(lines: list[bytes]) -> None:
    _DESK.branch.state = _CLEAN.snapshot()
    content = b"\n".join(lines)
    told: list[LineEntry] = []
    opened = ImportSource(io.BytesIO(content), "people.jsonl")
    done = _DESK.imports.run(opened, ImportWatch(tell=told.append))
    full = [at for at, each in enumerate(content.split(b"\n"), 1) if _is_told(each, at)]
    assert sum(done.counts.values()) == len(full)
    assert {entry.line for entry in told} <= set(full)
    assert done.counts[Outcome.REFUSED] == len({one.line for one in told if one.is_refusal})
    assert len(people(_DESK)) == done.counts[Outcome.DRAFT]


def _is_told(raw: bytes, number: int) -> bool:
    return bool((raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw).strip())

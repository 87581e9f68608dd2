"""What is kept between papers: the same for everybody, bounded, and no word of any person."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from types import FunctionType, ModuleType

from branch_app.documents.form import PdfFormRenderer
from branch_app.documents.standing import MOST_BLOCKS, _kept, forget, is_standing, set_block
from branch_app.domain.form_content import Clause, DataTable
from tests.documents.made_content import both, page_codes
from tests.packs.filled import PERSON, SERIAL, composed

CANARY = "Құпияұлы"
KEPT = type(lru_cache(print))


def _kept_things() -> Iterator[object]:
    """Yield whatever hangs on the caches and the modules' own values of this package."""
    modules = [m for name, m in sys.modules.items() if name.startswith("branch_app.documents")]
    waiting = [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, KEPT | dict | list | set | tuple)
    ]
    seen: set[int] = set()
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen or isinstance(thing, ModuleType | FunctionType | type):
            continue
        seen.add(id(thing))
        yield thing
        waiting += gc.get_referents(thing)


def _kept_texts() -> str:
    return "\n".join(thing for thing in _kept_things() if isinstance(thing, str))


def test_nothing_of_a_person_stays_when_the_paper_is_made() -> None:
    forget()
    serial_only = composed({**PERSON, "family_name": CANARY, "given_name": "Şükrü"})
    content = replace(
        serial_only,
        blocks=(
            *serial_only.blocks,
            Clause(id="own", number="", text=both(f"{CANARY} өзі"), is_personal=True),
        ),
    )
    assert sum(CANARY in str(block) for block in content.blocks) == 3
    PdfFormRenderer().render(content, page_codes(SERIAL))
    kept = _kept_texts()
    assert "Оператор" in kept
    assert CANARY not in kept
    assert CANARY.encode("utf-16-be").hex() not in kept
    assert "Şükrü" not in kept
    assert str(PERSON["iin"]) not in kept
    assert SERIAL not in kept


def test_a_standing_block_that_names_somebody_would_be_found_out() -> None:
    forget()
    set_block(Clause(id="own", number="", text=both(CANARY)), 8.0)
    assert CANARY in _kept_texts()
    forget()
    assert CANARY not in _kept_texts()


def test_blocks_that_depend_on_the_person_are_not_standing() -> None:
    blocks = composed().blocks
    assert [block.id for block in blocks if not is_standing(block)] == [
        block.id for block in blocks if isinstance(block, DataTable) or block.id == "subject"
    ]


def test_the_least_used_of_too_many_blocks_is_forgotten() -> None:
    for number in range(MOST_BLOCKS + 50):
        set_block(Clause(id="c", number="", text=both(f"{number}")), 8.0)
    assert _kept.cache_info().currsize == MOST_BLOCKS
    forget()
    assert _kept.cache_info().currsize == 0


def test_a_warm_renderer_has_laid_out_the_standing_blocks_of_a_form() -> None:
    forget()
    renderer = PdfFormRenderer()
    content = composed()
    renderer.warm_up([composed({})])
    before = _kept.cache_info()
    start = time.perf_counter()
    renderer.render(composed({**PERSON, "family_name": CANARY}), page_codes(SERIAL))
    assert time.perf_counter() - start < 0.5
    after = _kept.cache_info()
    assert after.misses == before.misses == sum(map(is_standing, content.blocks))
    assert after.hits > before.hits

"""Right arguments for the methods about carriers: part of `every_argument`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from branch_app.domain.carrier import CarrierKind
from branch_app.services.carriers import CarrierDraft

CARRIERS: Mapping[str, Callable[[Any], dict[str, Any]]] = {
    "carriers.add": lambda _case: {
        "typed": CarrierDraft(
            kind=CarrierKind.PAPER_FILE, category="келісімдер", received_from="касса", place="шкаф"
        )
    },
    "carriers.all": lambda _case: {},
    "carriers.destroy": lambda case: {"label": case.carrier, "act_number": "7-Ж"},
    "carriers.export": lambda _case: {},
    "carriers.file_paper": lambda case: {"label": case.carrier, "serial": case.serial},
    "carriers.files_of": lambda case: {"serials": (case.serial,)},
    "carriers.find": lambda case: {"label": case.carrier},
    "carriers.give_back": lambda case: {"label": case.carrier_out, "place": "шкаф 2"},
    "carriers.incidents": lambda _case: {},
    "carriers.issue": lambda case: {"label": case.carrier, "holder": "А. Үлгі"},
    "carriers.labels": lambda case: {"numbers": (case.carrier,)},
    "carriers.place": lambda case: {"label": case.carrier, "place": "шкаф 2"},
    "stocktakings.begin": lambda _case: {},
    "stocktakings.finish": lambda _case: {"missing": ()},
    "stocktakings.see": lambda case: {"label": case.carrier},
    "stocktakings.standing": lambda _case: {},
}

"""What stands on the labels of carriers: plain data, ready to be laid out 3 by 8 on A4."""

from __future__ import annotations

from dataclasses import dataclass

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.carrier import CarrierKind

LABELS_ON_SHEET = 24


@dataclass(frozen=True, kw_only=True, slots=True)
class CarrierLabel:
    """One label: the number as printed, the text of its code, what it sticks on."""

    number: str
    code: str
    kind: CarrierKind
    category: str


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelSheets:
    """All labels, and what stands under each: operator and the act that allows paper (R-213)."""

    labels: tuple[CarrierLabel, ...]
    operator: Bilingual
    ground: str
    is_sample: bool

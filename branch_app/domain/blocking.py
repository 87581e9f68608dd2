"""Blocking: why and since when a person's data are kept but not used (94-V Art. 1(3); K27)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from branch_app.domain.destruction import Ground


@dataclass(frozen=True, kw_only=True, slots=True)
class Blocking:
    """What the journal tells of the blocking in force; `ground` None when it tells no ground."""

    ground: Ground | None
    paper_number: str
    blocked_by: str
    blocked_at: dt.datetime

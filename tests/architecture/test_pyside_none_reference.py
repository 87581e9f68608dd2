"""Two million void Qt calls leave the process alive: see docs/decisions/0001."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

CALLS = 2_000_000
CHILD = f"""
import json, sys
from PySide6.QtCore import QObject
thing = QObject()
call = thing.setObjectName
before = sys.getrefcount(None)
for _ in range({CALLS}):
    call("x")
print(json.dumps({{"lost": before - sys.getrefcount(None), "name": thing.objectName()}}))
"""


@pytest.mark.wheel
def test_two_million_void_calls_lose_no_reference_to_none() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", CHILD], capture_output=True, text=True, check=False, timeout=60
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert told["name"] == "x"
    # A sound binding drifts by a handful; the broken one loses one a call.
    assert abs(told["lost"]) < CALLS // 1000

"""The check of wheels sees a missing wheel and a hash that is not locked."""

from __future__ import annotations

import tomllib

import pytest
from packaging.pylock import Pylock
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name
from packaging.version import Version

from check_windows_wheels import wheels_for
from lockfile import Locked

GOOD, OTHER = "1" * 64, "2" * 64
NAME = canonicalize_name("alembic")


def _offered(tag: str, marker: str = "") -> Pylock:
    url = f"https://example.invalid/alembic-1.0-{tag}.whl"
    return Pylock.from_dict(
        tomllib.loads(
            f'lock-version = "1.0"\ncreated-by = "test"\n[[packages]]\nname = "alembic"\n'
            f'version = "1.0"\n{marker}\n'
            f'wheels = [{{ url = "{url}", hashes = {{ sha256 = "{GOOD}" }} }}]\n'
        )
    )


def _locked(digest: str) -> dict[NormalizedName, Locked]:
    entry = Locked(
        requirement=Requirement("alembic==1.0"),
        version=Version("1.0"),
        hashes=frozenset({digest}),
    )
    return {NAME: entry}


@pytest.mark.parametrize("tag", ["py3-none-any", "cp311-cp311-win_amd64", "cp39-abi3-win_amd64"])
def test_a_wheel_for_windows_is_found(tag: str) -> None:
    assert wheels_for(_offered(tag), _locked(GOOD), "win_amd64", (3, 11)) == (1, [])


@pytest.mark.parametrize(
    "tag", ["cp311-cp311-manylinux_2_28_x86_64", "cp312-cp312-win_amd64", "cp311-cp311-win_arm64"]
)
def test_a_wheel_for_another_system_or_python_does_not_count(tag: str) -> None:
    told = wheels_for(_offered(tag), _locked(GOOD), "win_amd64", (3, 11))
    assert told == (0, ["win_amd64, Python 3.11: alembic has no wheel"])


def test_a_wheel_whose_hash_is_not_locked_does_not_count() -> None:
    found, problems = wheels_for(_offered("py3-none-any"), _locked(OTHER), "win_amd64", (3, 13))
    assert found == 0
    assert "hash of alembic-1.0-py3-none-any.whl is not in the lock" in problems[0]


def test_a_package_of_the_other_system_is_not_asked_for() -> None:
    offered = _offered("cp311-cp311-win_amd64", "marker = \"sys_platform == 'win32'\"")
    assert wheels_for(offered, _locked(GOOD), "manylinux_x86_64", (3, 11)) == (0, [])
    assert wheels_for(offered, _locked(GOOD), "win_amd64", (3, 11)) == (1, [])

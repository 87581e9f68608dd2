"""The settings of one process: read once, checked, passed on as values.

Order: command line, then environment, then `config.toml` in the data folder, then defaults. Texts
of the organisation are not settings but packs; window sizes and the last printer are in QSettings.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TypeVar

import platformdirs

from branch_app.domain.errors import BadInput

APPLICATION = "branch-app"
DATA_DIR_VARIABLE = "BRANCH_APP_DATA_DIR"
CONFIG_NAME = "config.toml"


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterSettings:
    """What the counter's window does by itself."""

    watched_folder: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class HeadOfficeSettings:
    """How head office is reached; its address comes with enrolment."""

    timeout_seconds: int = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class SecuritySettings:
    """When the window locks by itself: within an hour at the latest."""

    idle_minutes: int = 5


# Beyond it an unlocked screen would stand open to whoever comes by.
LONGEST_IDLE_MINUTES = 60


T = TypeVar("T", CounterSettings, HeadOfficeSettings, SecuritySettings)


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """Everything; `data_dir` is where the workstation lies."""

    data_dir: Path
    counter: CounterSettings = field(default_factory=CounterSettings)
    head_office: HeadOfficeSettings = field(default_factory=HeadOfficeSettings)
    security: SecuritySettings = field(default_factory=SecuritySettings)

    @property
    def vault(self) -> Path:
        """The key slots."""
        return self.data_dir / "vault.json"

    @property
    def agent_dir(self) -> Path:
        """What the unattended job may read: addresses and transport keys, no database key."""
        return self.data_dir / "agent"

    @property
    def logs_dir(self) -> Path:
        """The rotating logs."""
        return self.data_dir / "logs"


def default_data_dir(environment: Mapping[str, str]) -> Path:
    """Return the platform's data folder, unless the environment names another."""
    named = environment.get(DATA_DIR_VARIABLE)
    return Path(named) if named else Path(platformdirs.user_data_dir(APPLICATION, appauthor=False))


def load_settings(
    data_dir: Path | None = None, environment: Mapping[str, str] | None = None
) -> Settings:
    """Read the settings. Raises BadInput naming the file and the unknown or wrong key."""
    folder = data_dir or default_data_dir(os.environ if environment is None else environment)
    config = folder / CONFIG_NAME
    if not config.is_file():
        return Settings(data_dir=folder)
    try:
        found = tomllib.loads(config.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise BadInput(file=CONFIG_NAME, reason="not_toml") from error
    unknown = sorted(set(found) - {"counter", "head_office", "security"})
    if unknown:
        raise BadInput(file=CONFIG_NAME, reason="unknown_key", field=unknown[0])
    security = _group(SecuritySettings(), "security", found)
    if security.idle_minutes > LONGEST_IDLE_MINUTES:
        raise BadInput(
            file=CONFIG_NAME,
            field="security.idle_minutes",
            reason=f"from_1_to_{LONGEST_IDLE_MINUTES}",
        )
    return Settings(
        data_dir=folder,
        counter=_group(CounterSettings(), "counter", found),
        head_office=_group(HeadOfficeSettings(), "head_office", found),
        security=security,
    )


def _group(defaults: T, name: str, found: Mapping[str, object]) -> T:
    values = found.get(name, {})
    if not isinstance(values, dict):
        raise BadInput(file=CONFIG_NAME, reason="not_a_table", field=name)
    expected = {each.name: type(getattr(defaults, each.name)) for each in fields(defaults)}
    for key, value in values.items():
        if key not in expected:
            raise BadInput(file=CONFIG_NAME, reason="unknown_key", field=f"{name}.{key}")
        if type(value) is not expected[key] or (isinstance(value, int) and value < 1):
            raise BadInput(file=CONFIG_NAME, reason="wrong_value", field=f"{name}.{key}")
    return replace(defaults, **values)

"""Where shipped files lie: `resources/` and `i18n/` in a checkout, in the package in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root(in_wheel: str, in_checkout: str) -> Path:
    shipped = _PACKAGE / in_wheel
    return shipped if shipped.is_dir() else _PACKAGE.parent / in_checkout


def resource_path(name: str) -> Path:
    """Return the path of a shipped file or folder, such as `packs/lft/pack.toml`."""
    return _root("_resources", "resources") / name


def translations_path() -> Path:
    """Return the folder of the compiled translations."""
    return _root("_i18n", "i18n")

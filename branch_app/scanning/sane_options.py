"""What a SANE device offers, read from the help of `scanimage`, and which of it an order takes."""

from __future__ import annotations

import re

from branch_app.domain.acquiring import Colour, ScannerTrouble, ScanOrder, Source
from branch_app.domain.errors import ScannerFailed

A4 = {"x": 210.0, "y": 297.0}
_OPTION = re.compile(r"^ +(?:--([\w-]+)|-([lxyt])) (\S.*?) \[(?!inactive)", re.MULTILINE)
_RANGE = re.compile(r"(-?[\d.]+)\.\.(-?[\d.]+)")
_NUMBER = re.compile(r"\d+")
_BLACK_WHITE = ("lineart", "black & white", "binary", "threshold", "monochrome")
_GREY = ("gray", "grey", "true gray", "grayscale")
_FEEDER = ("adf", "feeder", "adf front", "automatic document feeder")
_GLASS = ("flatbed", "fb", "platen", "normal")


def offered(help_text: str) -> dict[str, str]:
    """Return the options that the device has and that can be set, with their values as told."""
    return {long or short: values for long, short, values in _OPTION.findall(help_text)}


def chosen(options: dict[str, str], order: ScanOrder) -> list[str]:
    """Return the arguments that make the device do what was ordered.

    Raises ScannerFailed (`not_offered`, `what`) where it cannot; grey is taken for black and white.
    """
    found = [*_source(options, order.source), *_colour(options, order.colour)]
    if "resolution" in options:
        found += ["--resolution", str(_resolution(options["resolution"], order.resolution))]
    for side, length in A4.items():
        if inside := _RANGE.search(options.get(side, "")):
            found += [f"-{side}", f"{min(length, float(inside[2])):g}"]
    return found


def _source(options: dict[str, str], source: Source) -> list[str]:
    choices = _choices(options, "source")
    if source is Source.GLASS:
        name = _named(choices, _GLASS)
        # Who has a feeder only, or no choice at all, takes the paper from where it lies.
        return ["--source", name] if name else []
    if source is Source.FEEDER:
        name = _named(choices, _FEEDER) or _first(choices, ("feeder", "adf"), but="duplex")
        if name:
            return ["--source", name]
    else:
        if name := _first(choices, ("duplex",)):
            return ["--source", name]
        name = _named(choices, _FEEDER)
        both = _named(_choices(options, "adf-mode"), ("duplex",))
        if name and both:
            return ["--source", name, "--adf-mode", both]
    raise ScannerFailed(reason=ScannerTrouble.NOT_OFFERED.value, what=source.value)


def _colour(options: dict[str, str], colour: Colour) -> list[str]:
    modes = _choices(options, "mode")
    if colour is Colour.BLACK_WHITE and (name := _named(modes, _BLACK_WHITE)):
        return ["--mode", name]
    grey = _named(modes, _GREY)
    found = ["--mode", grey] if grey else []
    depths = _choices(options, "depth")
    depth = "1" if colour is Colour.BLACK_WHITE else "8"
    return [*found, "--depth", depth] if depth in depths else found


def _resolution(values: str, wanted: int) -> int:
    """Return what the device has next to it, rather more than less."""
    if inside := _RANGE.search(values):
        return round(min(max(wanted, float(inside[1])), float(inside[2])))
    numbers = sorted(map(int, _NUMBER.findall(values)))
    return next((number for number in numbers if number >= wanted), (numbers or [wanted])[-1])


def _choices(options: dict[str, str], name: str) -> list[str]:
    return options[name].split("|") if name in options else []


def _named(choices: list[str], names: tuple[str, ...]) -> str:
    return next((one for one in choices if one.strip().lower() in names), "")


def _first(choices: list[str], words: tuple[str, ...], but: str = "\0") -> str:
    fitting = (one for one in choices if any(word in one.lower() for word in words))
    return next((one for one in fitting if but not in one.lower()), "")

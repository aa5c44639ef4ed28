"""What a ``figure`` command asks for, checked against the codes of the house."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import get_args

from unionmap.cli.mistakes import MistakeError
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS
from unionmap.model.slices import Budget, Slice
from unionmap.words import Reader
from unionmap.words.message import message

NO_INDICATOR = message("There is no indicator “{name}”; --list shows them.")
NO_DIMENSION = message("There is no dimension “{name}”; --list shows them.")
NO_CODE = message("The dimension “{dimension}” has no code “{code}”; --list shows its codes.")
NO_PAIR = message(
    "“--where {condition}” has to name a dimension and codes, as in --where ownership=FDI,TNHH."
)
NO_DAY = message("“{text}” is no date; write it as in 2025-03-31.")
NO_PERIOD = message("Release {release} has no period {period}; it has {periods}.")


def indicator_id(name: str) -> str:
    if name not in INDICATORS:
        raise MistakeError(NO_INDICATOR, name=name)
    return name


def dimension(name: str) -> str:
    if name not in DIMENSIONS:
        raise MistakeError(NO_DIMENSION, name=name)
    return name


def add_slice_options(command: argparse.ArgumentParser, reader: Reader) -> None:
    """The options that ``asked_slice`` reads."""
    add = command.add_argument
    add("--where", metavar="DIMENSION=CODE,...", action="append", default=[], help=reader.text("a filter"))
    add("--enterprise", action="store_true", help=reader.text("enterprises only"))
    add(
        "--pub100",
        choices=get_args(Budget),
        default="in",
        help=reader.text("units paid by the budget alone: in, out, or only these"),
    )
    add("--without-largest", action="store_true", help=reader.text("without the largest union"))


def asked_slice(options: argparse.Namespace) -> Slice:
    """The slice of ``--where`` and the switches; a dimension named twice takes the codes of both."""
    slice_ = Slice()
    for condition in options.where:
        key, codes = _condition(condition)
        slice_ = slice_.narrowed(key, (*slice_[key], *codes))
    return replace(
        slice_,
        enterprise=options.enterprise,
        pub100=options.pub100,
        without_largest=options.without_largest,
    )


def _condition(text: str) -> tuple[str, list[str]]:
    key, equals, listed = text.partition("=")
    codes = [code for code in listed.split(",") if code]
    if not (key and equals and codes):
        raise MistakeError(NO_PAIR, condition=text)
    known = DIMENSIONS[dimension(key)].codes()
    for code in codes:
        if code not in known:
            raise MistakeError(NO_CODE, dimension=key, code=code)
    return key, codes


def asked_period(text: str | None, periods: Sequence[date], release: int) -> date:
    """The period named, or the newest one."""
    period = periods[-1] if text is None and periods else day(text or "")
    if period not in periods:
        listed = ", ".join(known.isoformat() for known in periods)
        raise MistakeError(NO_PERIOD, release=release, period=period, periods=listed)
    return period


def day(text: str) -> date:
    """A day as it is typed: 2025-03-31."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise MistakeError(NO_DAY, text=text) from None

"""``figure``: one indicator with its basis, the same numbers as on the pages."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from unionmap.cli import listing
from unionmap.cli.asked import add_slice_options, asked_period, asked_slice, dimension, indicator_id
from unionmap.cli.figure_json import as_json
from unionmap.cli.figure_text import as_text
from unionmap.cli.mistakes import MistakeError
from unionmap.cli.opening import filled_store
from unionmap.cli.releases import NO_SUCH_RELEASE
from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.measure import measure
from unionmap.store.engine import Store
from unionmap.store.releases import UnknownReleaseError, latest_release
from unionmap.words import Reader
from unionmap.words.message import message

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

NO_INDICATOR_ASKED = message("Name an indicator with --indicator; --list shows them.")


def add_commands(commands: Commands, reader: Reader) -> list[argparse.ArgumentParser]:
    command = commands.add_parser("figure", help=reader.text("print the figures of one indicator"))
    add = command.add_argument
    add("--indicator", metavar="ID", help=reader.text("which figure; --list shows them"))
    add("--by", metavar="DIMENSION", help=reader.text("a row for every code of a dimension"))
    add("--period", metavar="YYYY-MM-DD", help=reader.text("the last day of a quarter; default: the newest"))
    add_slice_options(command, reader)
    add("--release", type=int, metavar="N", help=reader.text("default: the newest"))
    add("--json", action="store_true", help=reader.text("for programs"))
    add("--list", action="store_true", help=reader.text("show indicators, dimensions and codes"))
    command.set_defaults(run=run)
    return [command]


def run(options: argparse.Namespace, reader: Reader) -> None:
    print(listing.listed(options.json, reader) if options.list else _figures(options, reader))


def _figures(options: argparse.Namespace, reader: Reader) -> str:
    if options.indicator is None:
        raise MistakeError(NO_INDICATOR_ASKED)
    indicator, by = indicator_id(options.indicator), dimension(options.by) if options.by else None
    slice_ = asked_slice(options)
    with filled_store(reader) as store:
        cube = _cube(store, options.release)
    period = asked_period(options.period, cube.periods, cube.release)
    figures = measure(cube, indicator, period, slice_, by)
    if options.json:
        return json.dumps(as_json(figures, slice_, reader), ensure_ascii=False, indent=2)
    return as_text(figures, slice_, reader)


def _cube(store: Store, number: int | None) -> Cube:
    release = latest_release(store) if number is None else number
    try:
        return load_cube(store, release or 0)
    except UnknownReleaseError:
        raise MistakeError(NO_SUCH_RELEASE, number=number) from None

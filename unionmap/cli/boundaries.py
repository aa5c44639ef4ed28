"""``boundaries``: have boundaries of a province fetched, take in a file, list what is here."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from unionmap.cli.asked import day
from unionmap.cli.mistakes import MistakeError
from unionmap.cli.opening import filled_store
from unionmap.cli.reading import bytes_of
from unionmap.cli.text_table import text_table
from unionmap.filing.boundaries import Arrival, NothingMatchedError, keep
from unionmap.filing.boundary_match import guess, matched
from unionmap.geography.download import FAILURES, DownloadError, download
from unionmap.geography.reading.reader import BoundaryFile, Unlocated, read_boundaries
from unionmap.geography.reading.refusals import REFUSALS, BadBoundariesError
from unionmap.geography.reading.systems import SYSTEMS
from unionmap.intake.text import fold
from unionmap.model.national import units
from unionmap.reports.boundaries import found_words, kept_table, match_words
from unionmap.settings import boundary_checksums, boundary_folder
from unionmap.store.boundaries import boundaries
from unionmap.words import Reader
from unionmap.words.message import message

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

UNKNOWN_PROVINCE = message("There is no province “{asked}”; name one of the 34 or the 63, or its code.")
NO_SYSTEM = message("The file names no coordinate system; say it by --crs, one of: {options}.")
NO_MATCH = message(
    "No area of the file is a listed unit: nothing was kept. Use the page “Boundaries” to match it."
)


def add_commands(commands: Commands, reader: Reader) -> list[argparse.ArgumentParser]:
    told = reader.text("fetch, take in or list boundaries for maps")
    actions = commands.add_parser("boundaries", help=told).add_subparsers(dest="action", required=True)
    get = actions.add_parser(
        "get", help=reader.text("fetch those of a province from the address that is set")
    )
    get.add_argument("province", help=reader.text("its name or its code"))
    get.set_defaults(run=_get)
    add = actions.add_parser("add", help=reader.text("take in a file"))
    add.add_argument("file", type=Path, help=reader.text("its path"))
    add.set_defaults(run=_add)
    for taking in (get, add):
        taking.add_argument("--title", default="", help=reader.text("what to call them"))
        taking.add_argument("--from", dest="since", metavar="YYYY-MM-DD", help=reader.text("in force from"))
        taking.add_argument(
            "--crs",
            default="",
            choices=[known.id for known in SYSTEMS],
            help=reader.text("where the file lies"),
        )
        taking.add_argument("--by", default="cli", help=reader.text("who does it"))
    listing = actions.add_parser("list", help=reader.text("list those that are here"))
    listing.set_defaults(run=_list)
    return [get, add, listing]


def province_code(asked: str) -> str:
    """The code of a province by its code or its name, of the 34 before the 63. Raises MistakeError."""
    for level in ("provinces-34", "provinces-63"):
        for entry in units(level):
            if asked == entry.code or fold(asked) in (fold(entry.label.vi), fold(entry.short.vi)):
                return entry.code
    raise MistakeError(UNKNOWN_PROVINCE, asked=asked)


def _get(options: argparse.Namespace, reader: Reader) -> None:
    try:
        name, data = download(boundary_folder(), boundary_checksums(), province_code(options.province))
    except DownloadError as failed:
        raise MistakeError(FAILURES[failed.code], **failed.values) from None
    _take_in(name, data, options, reader)


def _add(options: argparse.Namespace, reader: Reader) -> None:
    _take_in(options.file.name, bytes_of(options.file), options, reader)


def _take_in(name: str, data: bytes, options: argparse.Namespace, reader: Reader) -> None:
    since = None if options.since is None else day(options.since)
    file = _read(data, options.crs)
    question = guess(file)
    if question is None:
        raise MistakeError(NO_MATCH)
    arrival = Arrival(name, data, file, matched(file, question))
    for sentence in [*found_words(reader, file), *match_words(reader, arrival.matched)]:
        print(f"- {sentence}")
    print(reader.text("Kept as boundaries no. {number}.", number=_kept(arrival, options, since, reader)))


def _read(data: bytes, crs: str) -> BoundaryFile:
    try:
        found = read_boundaries(data, crs)
    except BadBoundariesError as refused:
        raise MistakeError(REFUSALS[refused.code], **refused.values) from None
    if isinstance(found, Unlocated):
        raise MistakeError(NO_SYSTEM, options=", ".join(found.options))
    return found


def _kept(arrival: Arrival, options: argparse.Namespace, since: date | None, reader: Reader) -> int:
    try:
        with filled_store(reader) as store:
            return keep(store, arrival, options.title, since, options.by)
    except NothingMatchedError:
        raise MistakeError(NO_MATCH) from None


def _list(_: argparse.Namespace, reader: Reader) -> None:
    with filled_store(reader) as store:
        table = kept_table(reader, boundaries(store))
    rows = [
        [column.written(reader, cell) for column, cell in zip(table.columns, row, strict=True)]
        for row in table.rows
    ]
    print(text_table([column.heading for column in table.columns], rows))

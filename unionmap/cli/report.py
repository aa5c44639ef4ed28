"""``report``: a notebook, or the one page, as files in a folder; for a job that runs every month."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from unionmap.cli.asked import add_slice_options, asked_slice, day
from unionmap.cli.mistakes import MistakeError
from unionmap.cli.opening import filled_store
from unionmap.filing.due import today
from unionmap.model.notebook import Notebook
from unionmap.model.view import View
from unionmap.reports.desk import NothingPublishedError, Sources, open_desk, sources_of
from unionmap.reports.files.formats import FORMATS, PICTURES, Failed, File, House, house, written
from unionmap.reports.files.live import LiveReport, live_report, still, without_internal
from unionmap.reports.files.making import notebook_report, one_page
from unionmap.settings import letterhead_file, report_templates
from unionmap.store.engine import Store
from unionmap.store.notebooks import UnknownNotebookError, newest_version, notebooks
from unionmap.words import Reader
from unionmap.words.message import message

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

ONE_PAGE = "one-page"
INCOMPLETE = 3
"""What the command returns when something is missing, and the rest was written."""

NO_NOTEBOOK = message("There is no notebook “{name}”; there are: {known}.")
NO_FORMAT = message("There is no format “{name}”; there are: {known}.")
NOTHING = message("No figures have been published yet.")
NOT_THERE = message("Release {release} lacks {missing}.")
NO_FILE = message("“{file}” cannot be read: {why}")
NO_FOLDER = message("The folder “{folder}” cannot be written to: {why}")


def add_commands(commands: Commands, reader: Reader) -> list[argparse.ArgumentParser]:
    command = commands.add_parser("report", help=reader.text("write a notebook, or one page, as files"))
    add = command.add_argument
    add(
        "--notebook",
        metavar="ID",
        default=ONE_PAGE,
        help=reader.text("its number, or one-page (the default)"),
    )
    add("--out", metavar="DIR", type=Path, required=True, help=reader.text("the folder to write to"))
    add("--format", metavar="F,...", default="docx,pdf", help=", ".join([*FORMATS, *PICTURES]))
    add("--release", type=int, metavar="N", help=reader.text("default: the newest"))
    add("--period", metavar="YYYY-MM-DD", help=reader.text("the last day of a quarter; default: the newest"))
    add_slice_options(command, reader)
    add("--internal", action="store_true", help=reader.text("with what does not leave the federation"))
    command.set_defaults(run=run)
    return [command]


def run(options: argparse.Namespace, reader: Reader) -> None:
    """Write the files and say their names; end with ``INCOMPLETE`` where something is missing."""
    formats = asked_formats(options.format)
    own = _house(reader)
    with filled_store(reader) as store:
        live = _asked(store, options, reader, formats)
    if not options.internal:
        live = without_internal(live)
    faults = [f"{part.title}: {part.why}" for part in live.opening.missing if part.fault]
    faults += list(_deliver(live, formats, own, options.out))
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        sys.exit(INCOMPLETE)


def asked_formats(text: str) -> tuple[str, ...]:
    """The formats named, each once. Raises MistakeError for one that there is not."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in text.split(",") if name.strip()))
    for name in names:
        if name not in FORMATS and name not in PICTURES:
            raise MistakeError(NO_FORMAT, name=name, known=", ".join([*FORMATS, *PICTURES]))
    return names


def _house(reader: Reader) -> House:
    try:
        return house(letterhead_file(), report_templates(), reader.language)
    except OSError as fault:
        raise MistakeError(NO_FILE, file=fault.filename, why=fault.strerror) from None
    except ValueError as fault:
        raise MistakeError(NO_FILE, file=letterhead_file(), why=fault) from None


def _asked(store: Store, options: argparse.Namespace, reader: Reader, formats: tuple[str, ...]) -> LiveReport:
    """The report; with its switches alive only where a format can hold them."""
    sources, made = sources_of(store), today()
    period = None if options.period is None else day(options.period)
    view = View(release=options.release, period=period, slice=asked_slice(options), language=reader.language)
    try:
        if options.notebook == ONE_PAGE:
            return still(one_page(sources, _checked(sources, view), made, _tell))
        asked = _notebook(store, options, view)
        _checked(sources, asked.common)
        if "html" in formats:
            return live_report(sources, asked, made, _tell)
        return still(notebook_report(sources, asked, made, _tell))
    except NothingPublishedError:
        raise MistakeError(NOTHING) from None


def _checked(sources: Sources, view: View) -> View:
    """The view, if its release has all that was asked for."""
    desk, missing = open_desk(sources, view)
    if missing:
        told = ", ".join(f"{part.key} = {part.value}" for part in missing)
        raise MistakeError(NOT_THERE, release=desk.release, missing=told)
    return view


def _notebook(store: Store, options: argparse.Namespace, view: View) -> Notebook:
    """The notebook, with what the command line asks for in place of its own."""
    try:
        kept = newest_version(store, int(options.notebook)).read
    except (UnknownNotebookError, ValueError):
        known = ", ".join(
            [ONE_PAGE, *(f"{version.notebook} ({version.title})" for version in notebooks(store))]
        )
        raise MistakeError(NO_NOTEBOOK, name=options.notebook, known=known) from None
    return _with(kept, view)


def _with(kept: Notebook, view: View) -> Notebook:
    common = replace(
        kept.common,
        release=view.release or kept.common.release,
        period=view.period or kept.common.period,
        slice=kept.common.slice if view.slice.is_whole else view.slice,
        language=view.language,
    )
    return replace(kept, common=common)


def _tell(done: int, all_: int, name: str) -> None:
    """Progress for who watches; a scheduled job's mail stays short."""
    if sys.stderr.isatty():
        print(f"\r\033[K{done + 1}/{all_} {name}", end="\n" if done + 1 == all_ else "", file=sys.stderr)


def _deliver(live: LiveReport, formats: tuple[str, ...], own: House, folder: Path) -> list[str]:
    """Write what can be written; sentences on what could not."""
    faults = []
    for made in written(live, formats, own):
        if isinstance(made, Failed):
            faults.append(made.why)
        else:
            _save(made, folder)
    return faults


def _save(made: File, folder: Path) -> None:
    """Whole or not at all: written aside and moved into place."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = folder / f".{made.name}.part"
        aside.write_bytes(made.data)
        aside.replace(folder / made.name)
    except OSError as fault:
        raise MistakeError(NO_FOLDER, folder=folder, why=fault.strerror) from None
    print(folder / made.name)
    for remark in made.remarks:
        print(remark, file=sys.stderr)

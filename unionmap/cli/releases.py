"""``releases``, ``rollback`` and ``demo``: what is published, and taking the figures back to it."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from unionmap.cli.mistakes import MistakeError
from unionmap.cli.opening import opened_store
from unionmap.cli.text_table import text_table
from unionmap.store.demo import load_demo
from unionmap.store.releases import Release, UnknownReleaseError, releases, roll_back
from unionmap.words import Reader
from unionmap.words.message import message

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

HEADS = (
    message("Release"),
    message("Published (UTC)"),
    message("By"),
    message("Based on"),
    message("Note"),
)
NO_SUCH_RELEASE = message("There is no release {number}; the command “releases” lists them.")


def add_commands(commands: Commands, reader: Reader) -> list[argparse.ArgumentParser]:
    listing = commands.add_parser("releases", help=reader.text("list what was published"))
    listing.add_argument("--json", action="store_true", help=reader.text("for programs"))
    listing.set_defaults(run=show_releases)
    back = commands.add_parser("rollback", help=reader.text("publish an earlier release again"))
    back.add_argument("release", type=int, help=reader.text("its number"))
    back.add_argument("--by", default="cli", help=reader.text("who does it"))
    back.set_defaults(run=roll_back_to)
    demo = commands.add_parser("demo", help=reader.text("publish the demonstration in an empty store"))
    demo.set_defaults(run=publish_demo)
    return [listing, back, demo]


def show_releases(options: argparse.Namespace, reader: Reader) -> None:
    with opened_store() as store:
        found = releases(store)
    if options.json:
        print(json.dumps([_as_json(release) for release in found], ensure_ascii=False, indent=2))
    elif found:
        heads = [reader.text(head) for head in HEADS]
        print(text_table(heads, [_as_row(release, reader) for release in found], numbers=(0, 3)))
    else:
        print(reader.text("Nothing was published yet."))


def roll_back_to(options: argparse.Namespace, reader: Reader) -> None:
    with opened_store() as store:
        try:
            number = roll_back(store, options.release, by=options.by)
        except UnknownReleaseError:
            raise MistakeError(NO_SUCH_RELEASE, number=options.release) from None
    print(reader.text("Release {new} now holds what release {old} held.", new=number, old=options.release))


def publish_demo(_options: argparse.Namespace, reader: Reader) -> None:
    with opened_store() as store:
        published = load_demo(store)
    print(
        reader.text("The demonstration was published as releases 1 and 2.")
        if published
        else reader.text("The store holds releases already; the demonstration was not added.")
    )


def _as_json(release: Release) -> dict[str, object]:
    return {
        "number": release.number,
        "created_at": release.created_at.isoformat() + "Z",
        "published_by": release.published_by,
        "note": release.note,
        "based_on": release.based_on,
    }


def _as_row(release: Release, reader: Reader) -> list[str]:
    when = f"{reader.day(release.created_at.date())} {release.created_at:%H:%M}"
    return [str(release.number), when, release.published_by, str(release.based_on or ""), release.note]

"""A release among the others: when, by whom, and what it changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from unionmap.filing.due import day_in_vietnam
from unionmap.model.columns import FileKind
from unionmap.reports.file_words import KINDS, moment, person, sender_name
from unionmap.reports.table import Column, Table
from unionmap.store.releases import Difference, Release
from unionmap.store.uploads import Upload
from unionmap.words import Reader


def release_line(reader: Reader, release: Release) -> str:
    """When it was published and by whom."""
    return reader.text(
        "{moment} · published by: {person}",
        moment=moment(reader, release.created_at),
        person=person(reader, release.published_by),
    )


def history_table(reader: Reader, title: str, known: Sequence[Release]) -> Table:
    """A row for each release, in the order given."""
    columns = (
        Column(reader.text("Release"), "count"),
        Column(reader.text("Published at")),
        Column(reader.text("Published by")),
        Column(reader.text("Note")),
    )
    rows = tuple(
        (
            release.number,
            moment(reader, release.created_at),
            person(reader, release.published_by),
            " · ".join(filter(None, [origin(reader, release), release.note])) or None,
        )
        for release in known
    )
    return Table(title, columns, rows)


def origin(reader: Reader, release: Release) -> str:
    """Where its figures were taken from; empty where it goes on from the release before."""
    if release.based_on is None or release.based_on == release.number - 1:
        return ""
    return reader.text("Back to what release {number} held.", number=release.based_on)


def difference_summary(reader: Reader, differences: Sequence[Difference]) -> str:
    """How many files came, were replaced, were taken out."""
    if not differences:
        return reader.text("The same figures as the release before.")
    new = sum(each.before is None for each in differences)
    gone = sum(each.after is None for each in differences)
    replaced = len(differences) - new - gone
    said = [
        reader.plural(new, "{n} new file", "{n} new files") if new else "",
        reader.plural(replaced, "{n} file replaced", "{n} files replaced") if replaced else "",
        reader.plural(gone, "{n} file taken out", "{n} files taken out") if gone else "",
    ]
    return reader.listed([part for part in said if part]) + "."


def resent_words(reader: Reader, period: date, sent: Sequence[Upload]) -> str:
    """Which period was reported anew, by whom, in which file, and on which day that came."""
    files = [
        reader.text(
            "{sender}, file {file}, received on {day}",
            sender=sender_name(reader, upload.sender),
            file=upload.file_name,
            day=reader.day(day_in_vietnam(upload.received_at)),
        )
        for upload in sent
    ]
    return reader.text(
        "**{period}** was reported anew: {files}.",
        period=reader.period(period),
        files=reader.listed(files),
    )


def difference_table(
    reader: Reader, title: str, differences: Sequence[Difference], files: Mapping[int, str]
) -> Table:
    """One row for each kind and period that differs; ``files`` names uploads by their id."""
    order: list[FileKind] = [*KINDS]
    columns = (
        Column(reader.text("Kind of file")),
        Column(reader.text("Period")),
        Column(reader.text("File before")),
        Column(reader.text("File now")),
    )
    ranked = sorted(differences, key=lambda each: (-each.period.toordinal(), order.index(each.kind)))
    rows = [
        (
            reader.label(KINDS[each.kind]),
            reader.period(each.period),
            None if each.before is None else files[each.before],
            None if each.after is None else files[each.after],
        )
        for each in ranked
    ]
    return Table(title, columns, tuple(rows))

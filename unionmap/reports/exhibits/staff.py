"""What staff is asked about the figures: who has sent them, which release holds them, what they mean."""

from __future__ import annotations

from collections import Counter
from datetime import date

from unionmap.filing.board import board
from unionmap.filing.due import last_ended, today
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import TARGETED, programme
from unionmap.reports.board_table import STANDINGS, board_table
from unionmap.reports.definition import formula
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits.content import Content, remarks
from unionmap.reports.release_words import history_table
from unionmap.reports.table import Column, Table
from unionmap.store.releases import releases
from unionmap.words.message import message

RELEASES_LISTED = 10

DEFINED = (message("Indicator"), message("Unit"), message("Formula"), message("Definition"))


def awaited(desk: Desk) -> date:
    """The period whose reports are awaited: the one named, else the last that has ended."""
    return desk.view.awaited or last_ended()


def submissions(desk: Desk) -> Content:
    """Who has sent the report of a period, who is late, whose has problems."""
    reader, period = desk.reader, awaited(desk)
    shown = board(desk.store, period, today())
    title = reader.text("Union reports of {period}", period=reader.quarter(period))
    counts = Counter(line.standing for line in shown.lines)
    told = [
        f"{reader.text(words)}: {reader.number(counts[standing])}"
        for standing, words in STANDINGS.items()
        if counts[standing]
    ]
    day = reader.text("As of today, {day}.", day=reader.day(today()))
    sentence = f"{title}. {'; '.join(told)}."
    return Content(title, sentence, table=board_table(reader, title, shown), remarks=(day,))


def published(desk: Desk) -> Content:
    """The newest releases: when, by whom, with which note."""
    reader, known = desk.reader, releases(desk.store)
    title = reader.text("What was published when, and by whom?")
    sentence = reader.plural(
        len(known),
        "{n} release was published; this one is no. {number}.",
        "{n} releases were published; this one is no. {number}.",
        number=desk.release,
    )
    kept = reader.text(
        "Nothing is overwritten: every publication and every way back makes a new release. "
        "Links to older releases go on showing their own figures."
    )
    return Content(
        title, sentence, table=history_table(reader, title, known[:RELEASES_LISTED]), remarks=(kept,)
    )


def definitions(desk: Desk) -> Content:
    """What every indicator of the programme, and those on screen, mean."""
    reader, title = desk.reader, desk.reader.text("What do these figures mean?")
    shown = list(dict.fromkeys((*TARGETED, desk.view.rate, desk.view.count)))
    columns = tuple(Column(reader.text(heading)) for heading in DEFINED)
    rows = tuple(
        (
            reader.label(INDICATORS[id_].label),
            reader.label(INDICATORS[id_].unit),
            formula(reader, INDICATORS[id_]),
            reader.label(INDICATORS[id_].definition),
        )
        for id_ in shown
    )
    sentence = reader.plural(len(rows), "{n} indicator is defined.", "{n} indicators are defined.")
    documents = dict.fromkeys(target.document for target in programme())
    sources = (reader.text("Targets and baseline: {document}.", document=known) for known in documents)
    return Content(title, sentence, table=Table(title, columns, rows), remarks=remarks(*sources))

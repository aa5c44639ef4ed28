"""The steps of a change as a reader reads them."""

from __future__ import annotations

from unionmap.figures.movements import Part
from unionmap.words import Reader
from unionmap.words.message import message

PARTS: dict[Part, str] = {
    Part.FOUNDED: message("New unions"),
    Part.ADMITTED: message("Admitted by existing unions"),
    Part.TRANSFERRED_IN: message("Transferred in"),
    Part.QUIT: message("Left the job or retired"),
    Part.MOVED: message("Transferred away"),
    Part.RESIGNED: message("Asked to leave the union"),
    Part.DISSOLVED: message("Unions dissolved"),
    Part.MERGED: message("Unions merged into others"),
    Part.BREAK: message("Budget-paid units: unions ended (series break)"),
    Part.RECLASSIFIED: message("Reclassified: entered or left these filters"),
    Part.UNREPORTED: message("Reports that stayed out or came back"),
    Part.UNEXPLAINED: message("Not explained by the reports"),
}

SHORT: dict[Part, str] = {
    Part.FOUNDED: message("New unions"),
    Part.ADMITTED: message("Admitted"),
    Part.TRANSFERRED_IN: message("Transferred in"),
    Part.QUIT: message("Left the job"),
    Part.MOVED: message("Transferred away"),
    Part.RESIGNED: message("Asked to leave"),
    Part.DISSOLVED: message("Dissolved"),
    Part.MERGED: message("Merged"),
    Part.BREAK: message("Series break"),
    Part.RECLASSIFIED: message("Reclassified"),
    Part.UNREPORTED: message("Reports missing"),
    Part.UNEXPLAINED: message("Unexplained"),
}
"""Names that fit beside a bar on a telephone."""


def part_words(reader: Reader, part: Part) -> str:
    return reader.text(PARTS[part])


def short_part_words(reader: Reader, part: Part) -> str:
    return reader.text(SHORT[part])

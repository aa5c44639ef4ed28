"""How sure the reading of a column is, and what stands in it."""

from __future__ import annotations

from unionmap.intake.headers_refused import Refusal
from unionmap.intake.layout import Layout
from unionmap.intake.mapping import How, Match
from unionmap.words import Reader
from unionmap.words.message import message

LONGEST_EXAMPLE = 40
NEAR, NONE = "near", "none"

HOW: dict[How, str] = {
    "same": message("known name"),
    "near": message("{percent} alike"),
    "by_hand": message("chosen by hand"),
    "remembered": message("as last time"),
    "none": message("not used"),
}
REFUSED: dict[Refusal, str] = {
    "sensitive": message("sensitive personal data"),
    "personal": message("personal data of members"),
    "chairperson": message("personal data of the chairperson"),
}


def is_settled(match: Match) -> bool:
    """Whether nobody needs to look at a column: it is known, or deliberately left out."""
    return match.how not in (NEAR, NONE) or match.refused is not None or not match.heading


def certainty(reader: Reader, match: Match) -> str:
    """Why a column is read as it is."""
    if match.refused:
        return reader.text(REFUSED[match.refused])
    percent = reader.percent(100 * match.confidence, 0)
    return reader.text(HOW[match.how]).format(percent=percent)


def example(layout: Layout, position: int) -> str:
    """The first figure that stands in a column; empty where there is none."""
    cells = (line.cells[position] for line in layout.body if position < len(line.cells))
    return next((cell.strip()[:LONGEST_EXAMPLE] for cell in cells if cell.strip()), "")

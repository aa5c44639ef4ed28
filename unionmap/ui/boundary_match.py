"""How areas of a boundary file are matched to units, and a person's word for those that find none."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from unionmap.filing.boundary_match import Matched, Question, Way, provinces
from unionmap.geography.reading.reader import BoundaryFile
from unionmap.model.national import LEVEL_WORDS, LEVELS, Level, units
from unionmap.words import Reader
from unionmap.words.message import message

WAYS: dict[Way, str] = {"code": message("codes"), "name": message("names")}
MOST_STRAYS = 200


def show_question(reader: Reader, file: BoundaryFile, guessed: Question | None) -> Question | None:
    """What the areas are and where their codes or names stand; begins with what was guessed."""
    if not file.columns:
        st.error(reader.text("The areas carry no codes and no names, so they cannot be matched to units."))
        return None
    if guessed is None:
        st.warning(reader.text("It is not clear what the areas are: say it here."))
    first = guessed or Question("communes-34", file.columns[0], "name")
    at, by, how, within = st.columns([4, 3, 2, 4])
    level: Level = at.selectbox(
        reader.text("The areas are"),
        LEVELS,
        index=LEVELS.index(first.level),
        format_func=lambda id_: reader.label(LEVEL_WORDS[id_]),
    )
    column = by.selectbox(
        reader.text("Column"), file.columns, index=file.columns.index(first.column), key="boundary column"
    )
    way: Way = how.selectbox(
        reader.text("It holds"),
        list(WAYS),
        index=list(WAYS).index(first.way),
        format_func=lambda id_: reader.text(WAYS[id_]),
    )
    return Question(level, column, way, _province(reader, within, level, first))


def _province(reader: Reader, place: st.delta_generator.DeltaGenerator, level: Level, first: Question) -> str:
    if level.startswith("provinces"):
        return ""
    of: Level = "provinces-34" if level.endswith("34") else "provinces-63"
    options = ["", *provinces(level)]
    chosen = place.selectbox(
        reader.text("Province"),
        options,
        index=options.index(first.province) if level == first.level else 0,
        format_func=lambda code: reader.label(units(of).label(code)) if code else reader.text("All"),
    )
    return chosen or ""


def show_strays(reader: Reader, file: BoundaryFile, match: Matched) -> dict[int, str]:
    """Areas that found no unit, each with a place to name one; what was named, by place in the file."""
    if not match.strays:
        return {}
    st.markdown(
        reader.plural(
            len(match.strays),
            "**{n} area found no unit.** Name it here, or leave it out:",
            "**{n} areas found no unit.** Name them here, or leave them out:",
        )
    )
    options = _options(reader, match)
    places = list(match.strays)[:MOST_STRAYS]
    table = pd.DataFrame(
        {
            reader.text("Row"): [place + 1 for place in places],
            reader.text("In the file"): [match.strays[place][0] for place in places],
            "km²": [reader.number(file.km2[place], 1) for place in places],
            reader.text("Administrative unit"): [""] * len(places),
        }
    )
    unit = reader.text("Administrative unit")
    edited = st.data_editor(
        table,
        hide_index=True,
        key=f"strays {match.question}",
        disabled=[column for column in table.columns if column != unit],
        column_config={unit: st.column_config.SelectboxColumn(unit, options=["", *options])},
    )
    named = zip(places, edited[unit], strict=True)
    return {place: options[words] for place, words in named if isinstance(words, str) and words in options}


def _options(reader: Reader, match: Matched) -> dict[str, str]:
    """Codes of the units that the file draws nowhere, by name and code."""
    names = match.question.units
    return {f"{reader.label(names.label(code))} · {code}": code for code in match.missing}

"""``figure --list``: indicators, dimensions and codes."""

from __future__ import annotations

import json

from unionmap.cli.text_table import text_table
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS
from unionmap.words import Reader


def listed(for_programs: bool, reader: Reader) -> str:
    """All of them, as text or as JSON."""
    return _as_json(reader) if for_programs else _as_text(reader)


def _as_json(reader: Reader) -> str:
    indicators = {known.id: reader.label(known.label) for known in INDICATORS.values()}
    dimensions = {
        key: {
            "label": reader.label(dimension.label),
            "codes": {entry.code: reader.label(entry.label) for entry in dimension.codes()},
        }
        for key, dimension in DIMENSIONS.items()
    }
    return json.dumps({"indicators": indicators, "dimensions": dimensions}, ensure_ascii=False, indent=2)


def _as_text(reader: Reader) -> str:
    indicators = [[known.id, reader.label(known.label)] for known in INDICATORS.values()]
    parts = [text_table([reader.text("Indicator"), ""], indicators)]
    for key, dimension in DIMENSIONS.items():
        codes = [[entry.code, reader.label(entry.label)] for entry in dimension.codes()]
        parts.append(text_table([key, reader.label(dimension.label)], codes))
    return "\n\n".join(parts)

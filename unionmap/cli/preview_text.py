"""What importing a file does or would do, in plain text or as JSON."""

from __future__ import annotations

from typing import Any

from unionmap.cli.file_json import counts_json, problems_json
from unionmap.cli.file_text import problems_text
from unionmap.cli.text_table import text_table
from unionmap.figures.basis import Figure
from unionmap.figures.wording import written
from unionmap.filing.preview import Effect, Preview
from unionmap.filing.publish import Published
from unionmap.model.columns import COLUMNS
from unionmap.model.indicators import INDICATORS
from unionmap.words import Reader
from unionmap.words.message import message

KEPT = message("Draft {draft} ({rows}) is kept and not published.")
DONE = message("Published as release {release}; one person sent and approved it.")
ALREADY = message("Exactly this file was published before: {files}.")
CARRIED = message("Not in the file, kept as known before (rows): {columns}.")
UNITS = message("New: {new}. No longer there: {vanished}. Changed: {changed}.")


def preview_json(shown: Preview, published: Published | None, reader: Reader) -> dict[str, Any]:
    """Plain values for ``json.dumps``; counts of units are ``None`` for kinds whose rows have no code."""
    draft, changes = shown.draft, shown.changes
    return {
        "draft": draft.id,
        "kind": draft.kind,
        "period": draft.period.isoformat(),
        "upper": list(draft.uppers),
        "publishable": draft.publishable,
        "counts": counts_json(draft.problems, len(draft.rows)),
        "problems": problems_json(draft.problems, reader),
        "carried": dict(draft.carried),
        "known_as": [upload.file_name for upload in draft.earlier],
        "replaces": shown.replaces.file_name if shown.replaces else None,
        "compared": shown.compared.isoformat() if shown.compared else None,
        "new": len(changes.new) if changes else None,
        "vanished": len(changes.vanished) if changes else None,
        "changed": len(_changed(shown)) if changes else None,
        "figures": {effect.indicator: _effect_json(effect) for effect in shown.effects},
        "release": published.release if published else None,
    }


def _changed(shown: Preview) -> set[str]:
    return {move.id for move in shown.changes.moved} if shown.changes else set()


def _effect_json(effect: Effect) -> dict[str, Any]:
    before = effect.before
    return {
        "before": before.value if before else None,
        "before_period": before.basis.period.isoformat() if before else None,
        "after": effect.after.value,
        "state": effect.after.state.value,
    }


def preview_text(shown: Preview, published: Published | None, reader: Reader) -> str:
    """Problems, units, headline figures before and after, and what was done."""
    draft = shown.draft
    parts = [problems_text(draft.problems, reader), _carried(shown, reader)]
    parts += [_units(shown, reader), _effects(shown, reader)]
    if draft.earlier and published is None:
        parts.append(reader.text(ALREADY, files=", ".join(upload.file_name for upload in draft.earlier)))
    rows = reader.plural(len(draft.rows), "{n} row", "{n} rows")
    parts.append(
        reader.text(DONE, release=published.release)
        if published
        else reader.text(KEPT, draft=draft.id, rows=rows)
    )
    return "\n\n".join(part for part in parts if part)


def _carried(shown: Preview, reader: Reader) -> str:
    labels = {column.name: column.label for column in COLUMNS[shown.draft.kind]}
    columns = [
        f"{reader.label(labels[name])} ({reader.number(count)})"
        for name, count in shown.draft.carried.items()
    ]
    return reader.text(CARRIED, columns=", ".join(columns)) if columns else ""


def _units(shown: Preview, reader: Reader) -> str:
    if shown.changes is None:
        return ""
    counts = {
        "new": len(shown.changes.new),
        "vanished": len(shown.changes.vanished),
        "changed": len(_changed(shown)),
    }
    told = reader.text(UNITS, **{name: reader.number(count) for name, count in counts.items()})
    compared = reader.period(shown.compared) if shown.compared else ""
    return f"{reader.text('Compared with {period}', period=compared)}. {told}" if compared else told


def _effects(shown: Preview, reader: Reader) -> str:
    if not shown.effects:
        return ""
    heads = [reader.text("Figure"), reader.text("Before"), reader.text("After")]
    rows = [
        [
            reader.label(INDICATORS[effect.indicator].short),
            _dated(effect.before, reader),
            _dated(effect.after, reader),
        ]
        for effect in shown.effects
    ]
    return text_table(heads, rows, numbers=(1, 2))


def _dated(figure: Figure | None, reader: Reader) -> str:
    return f"{written(reader, figure)} ({reader.day(figure.basis.period)})" if figure else "–"

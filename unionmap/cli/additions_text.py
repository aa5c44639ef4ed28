"""What importing a file of records does or would do, in plain text or as JSON."""

from __future__ import annotations

from typing import Any

from unionmap.cli.file_json import counts_json, problems_json
from unionmap.cli.file_text import problems_text
from unionmap.cli.preview_text import ALREADY, KEPT
from unionmap.filing.records import Additions
from unionmap.reports.additions import additions_sentence, division_title, superseded_sentence
from unionmap.words import Reader
from unionmap.words.message import message

DONE = message("Kept as upload {upload}; one person sent and approved it.")


def additions_json(planned: Additions, upload: int | None, reader: Reader) -> dict[str, Any]:
    """Plain values for ``json.dumps``; ``upload`` is ``None`` where nothing was kept."""
    draft = planned.draft
    return {
        "draft": draft.id,
        "kind": draft.kind,
        "period": draft.period.isoformat(),
        "publishable": draft.publishable,
        "counts": counts_json(draft.problems, len(draft.rows)),
        "problems": problems_json(draft.problems, reader),
        "known_as": [upload.file_name for upload in draft.earlier],
        "lines": len(planned.lines),
        "divisions": [
            {
                "target": each.new.target,
                "among": each.new.dimension,
                "decision": each.new.decision,
                "supersedes": each.before.number if each.before else None,
            }
            for each in planned.divisions
        ],
        "known": planned.known,
        "withdrawn": planned.taken_back,
        "upload": upload,
    }


def additions_text(planned: Additions, upload: int | None, reader: Reader) -> str:
    """Problems, what is new, and what was done."""
    draft = planned.draft
    parts = [problems_text(draft.problems, reader), additions_sentence(reader, planned)]
    parts += [
        f"{division_title(reader, each.new)}. {superseded_sentence(reader, each)}".rstrip()
        for each in planned.divisions
    ]
    if draft.earlier and upload is None:
        parts.append(reader.text(ALREADY, files=", ".join(each.file_name for each in draft.earlier)))
    rows = reader.plural(len(draft.rows), "{n} row", "{n} rows")
    done = reader.text(DONE, upload=upload) if upload else reader.text(KEPT, draft=draft.id, rows=rows)
    return "\n\n".join(part for part in (*parts, done) if part)

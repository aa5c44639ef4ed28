"""The Vietnamese catalogues: gettext files, one for each room that speaks.

Source texts in the code are English; the English reader gets them as they stand.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent / "vi"


@cache
def vietnamese() -> dict[str, str]:
    """Vietnamese by English source text. The same source may not be translated in two ways."""
    merged: dict[str, str] = {}
    for path in sorted(FOLDER.glob("*.po")):
        with path.open("rb") as file:
            entries = {str(m.id): str(m.string) for m in read_po(file, locale="vi") if m.id}
        clash = {text for text, words in entries.items() if merged.get(text, words) != words}
        if clash:
            raise ValueError(f"{path.name}: translated differently elsewhere: {sorted(clash)}")
        merged |= entries
    return merged

"""Who writes to whom: head and foot of a report, as the federation has set them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unionmap.model.label import Language


@dataclass(frozen=True)
class Letterhead:
    """Lines of the head and the foot. ``place_and_day`` has room for the ``{year}``."""

    superior: str
    agency: str
    country: str
    motto: str
    number: str
    place_and_day: str
    kind: str
    recipients_heading: str
    recipients: tuple[str, ...]
    signing: tuple[str, ...]
    annex: str


def letterhead(file: Path, language: Language) -> Letterhead:
    """The letterhead in a language.

    Raises ValueError where the file is no TOML or has not exactly these lines; OSError where it is not there.
    """
    lines: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8")).get(language, {})
    wanted = set(Letterhead.__dataclass_fields__)
    if set(lines) != wanted:
        raise ValueError(f"{file}, [{language}]: {', '.join(sorted(wanted ^ set(lines)))}")
    listed = {name: tuple(line) for name, line in lines.items() if isinstance(line, list)}
    return Letterhead(**lines | listed)

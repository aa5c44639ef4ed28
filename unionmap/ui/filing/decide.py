"""What stands before the last step: questions to agree to, and what is then done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Decision:
    """``questions`` are keys and sentences to tick; ``publish`` takes who does it and a note.

    ``nothing`` says why there is nothing to publish; empty where there is.
    """

    questions: list[tuple[str, str]]
    publish: Callable[[str, str], None]
    nothing: str = ""

"""A reporting scope in a reader's words."""

from __future__ import annotations

from collections.abc import Sequence

from unionmap.model.codelists import codelist
from unionmap.model.dimensions import SCOPE
from unionmap.words import Reader


def scope_words(reader: Reader, scope: str) -> str:
    """``Phạm vi: Tỉnh Vĩnh Long (mới)``."""
    return reader.text("Scope: {scope}", scope=_name(reader, scope))


def scope_sentences(reader: Reader, scope: str, lacking: Sequence[str]) -> list[str]:
    """What figures of a scope other than the programme's are, and are not; ``lacking`` are old provinces."""
    said = [reader.text("Figures of {scope}.", scope=_name(reader, scope))]
    if lacking:
        names = reader.listed([_name(reader, province) for province in lacking])
        said.append(
            reader.text(
                "This release holds no unions of {names} at this period: that is no figure, not nought.",
                names=names,
            )
        )
    own = _name(reader, SCOPE)
    said.append(
        reader.text("The programme of 2021 set its targets for {own}: they are not scored here.", own=own)
    )
    return said


def _name(reader: Reader, scope: str) -> str:
    return reader.label(codelist("scope")[scope].label)

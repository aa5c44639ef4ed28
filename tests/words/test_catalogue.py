"""Every text a reader can meet stands in both languages, and no catalogue carries one that is gone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from unionmap.model.files import ROOT
from unionmap.words.catalogue import vietnamese

SPEAKERS = [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "unionmap").rglob("*.py")]
TEXT_ARGUMENTS = {
    "reader.text": (0,),
    "self.text": (0,),
    "reader.plural": (1, 2),
    "message": (0,),
}
"""Calls that take source texts, as their dotted names end, with the positions of the texts."""


def sources(path: Path) -> Iterator[str]:
    calls = (
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    )
    for call in calls:
        called = ".".join(ast.unparse(call.func).split(".")[-2:])
        for position in TEXT_ARGUMENTS.get(called, ()):
            argument = call.args[position] if position < len(call.args) else None
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


USED = {source for path in SPEAKERS for source in sources(path)}


def test_every_text_of_the_code_is_translated() -> None:
    assert not sorted(USED - set(vietnamese()))


def test_no_translation_is_left_over() -> None:
    assert not sorted(set(vietnamese()) - USED)


def test_no_translation_is_empty_and_names_are_kept() -> None:
    for source, words in vietnamese().items():
        assert words
        assert set(re.findall(r"\{(\w+)", words)) == set(re.findall(r"\{(\w+)", source)), source

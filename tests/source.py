"""Our own source as data, for the tests that guard its arrangement."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
APP = ("app.py", "pages", "unionmap")
BESIDE = ("tests", "tools", "data")


@dataclass(frozen=True)
class Import:
    """A module named by an import statement, with its line; ``late`` if starting the app does not run it."""

    module: str
    line: int
    late: bool


@cache
def files(*parts: str) -> tuple[Path, ...]:
    """Python files of some parts of the project, relative to its root."""
    patterns = (part if part.endswith(".py") else f"{part}/**/*.py" for part in parts)
    return tuple(path.relative_to(ROOT) for pattern in patterns for path in sorted(ROOT.glob(pattern)))


@cache
def tree(path: Path) -> ast.Module:
    """Syntax of a file."""
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), str(path))


def imports(module: ast.Module) -> Iterator[Import]:
    """Every import of a module, ``from a import b`` as ``a.b``."""
    late = {
        id(inner) for block in (*functions(module), *_for_types_only(module)) for inner in ast.walk(block)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (Import(name.name, node.lineno, id(node) in late) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (Import(f"{node.module}.{n.name}", node.lineno, id(node) in late) for n in node.names)


def _for_types_only(module: ast.Module) -> Iterator[ast.If]:
    blocks = (node for node in module.body if isinstance(node, ast.If))
    return (block for block in blocks if ast.unparse(block.test) == "TYPE_CHECKING")


def functions(module: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a module."""
    return (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function from ``def`` to its end, docstring included."""
    assert function.end_lineno is not None
    return function.end_lineno - function.lineno + 1

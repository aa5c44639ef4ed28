"""Promises of the files around the code: commands, packages, words, and nothing of one machine's."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from typing import Any

import pytest

from tests.source import APP, BESIDE, ROOT, files, imports, tree
from unionmap.figures.basis import State
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS

MACHINE_FOLDERS = ("work", "root", "home", "opt")
WHERE_A_SERVER_HAS_IT = "/opt/unionmap"
"""The guide for administrators and the unit name a folder, and mean it."""
REGISTRIES = (
    ("pypi", "org"),
    ("pythonhosted", "org"),
    ("npmjs", "org"),
    ("debian", "org"),
    ("anaconda", "org"),
)
OF_ONE_MACHINE = re.compile(
    "|".join(
        [
            *(rf"(?<![\w./~-])(?!{WHERE_A_SERVER_HAS_IT})/{folder}/\w" for folder in MACHINE_FOLDERS),
            *(rf"\b{name}\.{ending}\b" for name, ending in REGISTRIES),
        ]
    )
)

COMMANDS = {
    "pytest-xdist": "pytest -n 2",
    "ruff": "/ruff check",
    "mypy": "/mypy",
    "pandas-stubs": "/mypy",
    "pip-tools": "/pip-compile",
}
"""Packages for developers that are called and not imported, with what the Makefile calls."""

IMPORTED_BY_STREAMLIT = {"authlib"}
"""What the framework imports once it is set up to sign in with a provider."""

STARTED_BY_TESTS = {"oidc-provider-mock": "oidc_provider_mock"}
"""Packages that a test runs as a program, by the module it names."""


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def project() -> dict[str, Any]:
    declared: dict[str, Any] = tomllib.loads(text("pyproject.toml"))["project"]
    return declared


def normal(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def direct(*, dev: bool = False) -> set[str]:
    """Names of the direct dependencies, at runtime or for developers."""
    listed = project()["optional-dependencies"]["dev"] if dev else project()["dependencies"]
    return {normal(entry.split()[0]) for entry in listed}


def pins(name: str) -> dict[str, str]:
    """Versions of a list of requirements, by package."""
    lines = [line.split("#")[0].strip() for line in text(name).splitlines()]
    return {
        normal(package): version for package, _, version in (line.partition("==") for line in lines if line)
    }


def imported(*parts: str) -> set[str]:
    """Packages outside the standard library that some parts of the project import, by their registry name."""
    packages = {found.module.split(".")[0] for path in files(*parts) for found in imports(tree(path))}
    known = packages_distributions()
    return {normal(known[name][0]) for name in packages - sys.stdlib_module_names if name in known}


def tracked_texts() -> Iterator[tuple[str, str]]:
    """Every text file under version control, by its name."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in filter(None, listed.decode().split("\0")):
        path = ROOT / name
        data = path.read_bytes() if path.exists() else b""
        if b"\0" not in data:
            yield name, data.decode("utf-8", errors="replace")


def names(module: str) -> bool:
    """Whether some test names a module to run."""
    return any(f'"-m", "{module}"' in path.read_text(encoding="utf-8") for path in files("tests"))


def test_nothing_of_one_machine_is_kept() -> None:
    found = [
        f"{name}: {hit.group()}" for name, body in tracked_texts() for hit in OF_ONE_MACHINE.finditer(body)
    ]
    assert found == []


@pytest.mark.parametrize("line", ["see /" + "home/someone/x", "https://" + "pypi." + "org/simple"])
def test_a_trace_of_a_machine_is_seen(line: str) -> None:
    assert OF_ONE_MACHINE.search(line)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_is_pinned(name: str) -> None:
    assert all(re.fullmatch(r"[\w.]+", version) for version in pins(name).values())
    assert direct() <= set(pins(name))


def test_tests_run_on_the_packages_of_the_app() -> None:
    runtime, dev = pins("requirements.txt"), pins("requirements-dev.txt")
    assert runtime.items() <= dev.items()
    assert direct(dev=True) <= set(dev)


def test_every_direct_package_has_a_job() -> None:
    assert direct() == imported(*APP) | IMPORTED_BY_STREAMLIT


def test_every_package_for_developers_has_a_job() -> None:
    called = {package for package, command in COMMANDS.items() if command in text("Makefile")}
    started = {package for package, module in STARTED_BY_TESTS.items() if names(module)}
    used = imported(*BESIDE) - direct()
    assert direct(dev=True) == used | called | started


def test_the_commands_of_the_readme_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))
    named = set(re.findall(r"^make ([a-z-]+)", text("README.md"), re.MULTILINE))
    assert named == {"run", "test"}
    assert named <= targets


def test_links_between_documents_lead_somewhere() -> None:
    links = [
        (name, link)
        for name, body in tracked_texts()
        if name.endswith(".md")
        for link in re.findall(r"\]\(([^)#:]+)\)", body)
    ]
    assert [(name, link) for name, link in links if not (ROOT / name).parent.joinpath(link).exists()] == []


def test_the_glossary_has_every_word_of_the_code() -> None:
    words = set(re.findall(r"`([^`]+)`", text("GLOSSARY.md")))
    assert {*INDICATORS, *DIMENSIONS, *State} <= words


def test_the_changelog_knows_the_version() -> None:
    assert f"## {project()['version']} " in text("CHANGELOG.md")

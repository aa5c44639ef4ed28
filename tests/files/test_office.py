"""LibreOffice, which wrote none of them, opens every office file; what it shows still says the figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.files.conftest import Asked
from tests.files.opened import pdf_pages
from tests.files.test_numbers import words
from tools.office import as_pdf
from unionmap.reports.files.formats import File

KINDS = ("docx", "pptx", "xlsx")


@pytest.fixture(scope="module")
def shown(files: dict[str, File], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What LibreOffice shows of each file, in words."""
    folder: Path = tmp_path_factory.mktemp("office")
    for kind in KINDS:
        (folder / f"{kind}.{kind}").write_bytes(files[kind].data)
    as_pdf([folder / f"{kind}.{kind}" for kind in KINDS], folder)
    return {kind: " ".join(pdf_pages((folder / f"{kind}.pdf").read_bytes())) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_libreoffice_shows_the_figures_with_their_diacritics(
    shown: dict[str, str], asked: Asked, kind: str
) -> None:
    said = shown[kind].replace("\N{NO-BREAK SPACE}", " ")
    for known in ("Số liệu theo địa bàn", "Càng Long", "Định nghĩa", "Số liệu đến 30/9/2026"):
        assert known in said
    for value in asked("members", "district").values():
        assert words("members", value) in said or f"{value:,.0f}" in said

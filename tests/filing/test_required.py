"""A row that cannot be stored blocks its draft, and nothing else goes wrong with it."""

from __future__ import annotations

from tests.filing.office import PERIOD
from unionmap.filing.preview import preview
from unionmap.filing.receive import receive
from unionmap.intake.problems import Severity
from unionmap.intake.problems_rows import RowProblem
from unionmap.store.engine import Store

HEAD = "Huyện (cũ);Phiên bản ngành (VSIC);Ngành kinh tế;Loại hình sở hữu;Lao động làm công hưởng lương"


def blocking(store: Store, *lines: str) -> list[tuple[str, int | None, str]]:
    data = "\n".join([HEAD, *lines, ""]).encode()
    draft = receive(store, data, "lao dong.csv", "workforce", PERIOD, "cli")
    assert preview(store, draft).after.workforce.periods == (PERIOD,)
    found = [p for p in draft.problems if p.severity is Severity.BLOCKS]
    return [(p.code, p.row, p.field) for p in found if isinstance(p, RowProblem)]


def test_a_place_that_is_not_known_is_required_all_the_same(store: Store) -> None:
    lines = ("Trà Cú;2018;C;FDI;500", "Không đâu cả;2018;C;FDI;700", "Càng Long;2018;C;FDI;10")
    assert blocking(store, *lines) == [("required_missing", 3, "district")]


def test_what_blocks_already_is_not_said_twice(store: Store) -> None:
    lines = ("Trà Cú;2018;C;FDI;500", ";2018;C;FDI;700", "Càng Long;2018;C;FDI;10")
    assert blocking(store, *lines) == [("required_missing", 3, "district")]

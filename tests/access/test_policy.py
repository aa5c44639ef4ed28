"""The policy: every role, every action, every reach; and how long a wrong password makes one wait."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.source import files, tree
from unionmap.model.access import (
    ACTIONS,
    DEMANDS,
    GRANTS,
    ROLES,
    Action,
    Actor,
    NotAllowedError,
    Role,
    operator,
)
from unionmap.model.codelists import codelist
from unionmap.model.lockout import FREE, LONGEST, wait_after

JUDGED_ELSEWHERE = {"upgrade", "sign_in", "account"}

MATRIX: dict[Role, set[Action]] = {
    "viewer": {"see_figures", "keep_notebooks"},
    "staff": {"see_figures", "keep_notebooks", "see_names", "bring_files", "keep_logs"},
    "approver": {
        "see_figures", "keep_notebooks", "see_names", "bring_files", "keep_logs", "publish", "divide_targets",
        "change_areas",
    },
    "administrator": set(ACTIONS),
}  # fmt: skip


def deeds(module: ast.Module) -> Iterator[str]:
    """The deeds that a module writes into the store, as it calls them."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "write":
            yield from (
                a.value for a in node.args[1:2] if isinstance(a, ast.Constant) and isinstance(a.value, str)
            )


@pytest.mark.parametrize("role", ROLES)
def test_what_a_role_may_do(role: Role) -> None:
    actor = Actor("Tổ chức", role)
    assert {action for action in ACTIONS if actor.may(action)} == MATRIX[role]
    for action in set(ACTIONS) - MATRIX[role]:
        with pytest.raises(NotAllowedError):
            actor.must(action)


def test_every_action_is_granted_to_somebody_and_every_role_has_a_name() -> None:
    assert set(GRANTS) == set(ACTIONS)
    assert all(GRANTS[action] for action in ACTIONS)
    assert set(codelist("role").codes) == set(ROLES)


def test_a_file_speaks_for_unions_in_one_s_care_alone() -> None:
    everywhere, somewhere = (
        Actor("A", "staff", "a", uppers) for uppers in (None, frozenset({"LD-849", "LD-842"}))
    )
    for allowed in (["LD-849"], ["LD-849", "LD-842"]):
        somewhere.must_reach(allowed)
    for refused in ([], ["LD-844"], ["LD-849", "LD-844"]):
        everywhere.must_reach(refused)
        with pytest.raises(NotAllowedError):
            somewhere.must_reach(refused)


def test_every_deed_of_the_audit_is_judged() -> None:
    assert {*DEMANDS} | JUDGED_ELSEWHERE == {*codelist("audit_action").codes}
    written = {deed for path in files("unionmap") for deed in deeds(tree(path))}
    assert written <= {*DEMANDS} | JUDGED_ELSEWHERE
    assert len(written) > 10


def test_whoever_can_start_the_app_may_do_everything() -> None:
    assert all(operator("văn phòng").may(action) for action in ACTIONS)


def test_nobody_waits_at_first_then_twice_as_long_each_time() -> None:
    assert [wait_after(count) for count in range(FREE)] == [timedelta()] * FREE
    waits = [wait_after(FREE + step) for step in range(40)]
    assert waits == sorted(waits)
    assert (waits[1], waits[-1]) == (2 * waits[0], LONGEST)

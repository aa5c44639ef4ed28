"""The policy: every role, every action, every reach; and how long a wrong password makes one wait."""

from __future__ import annotations

from datetime import timedelta

import pytest

from unionmap.model.access import ACTIONS, GRANTS, ROLES, Action, Actor, NotAllowedError, Role, operator
from unionmap.model.codelists import codelist
from unionmap.model.lockout import FREE, LONGEST, wait_after

MATRIX: dict[Role, set[Action]] = {
    "viewer": {"see_figures", "keep_notebooks"},
    "staff": {"see_figures", "keep_notebooks", "see_names", "bring_files", "keep_logs"},
    "approver": {
        "see_figures", "keep_notebooks", "see_names", "bring_files", "keep_logs", "publish", "divide_targets",
        "change_areas",
    },
    "administrator": set(ACTIONS),
}  # fmt: skip


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


@pytest.mark.parametrize("action", ACTIONS)
def test_care_of_some_unions_limits_files_alone(action: Action) -> None:
    everywhere, somewhere = (Actor("A", "approver", "a", uppers) for uppers in (None, frozenset({"LD-849"})))
    assert somewhere.may(action) == everywhere.may(action)
    assert somewhere.may(action, ["LD-849"]) == everywhere.may(action, ["LD-849"])
    assert somewhere.may(action, ["LD-849", "LD-842"]) == (everywhere.may(action) and action != "bring_files")


def test_whoever_can_start_the_app_may_do_everything() -> None:
    assert all(operator("văn phòng").may(action, ["LD-842"]) for action in ACTIONS)


def test_nobody_waits_at_first_then_twice_as_long_each_time() -> None:
    assert [wait_after(count) for count in range(FREE)] == [timedelta()] * FREE
    waits = [wait_after(FREE + step) for step in range(40)]
    assert waits == sorted(waits)
    assert (waits[1], waits[-1]) == (2 * waits[0], LONGEST)

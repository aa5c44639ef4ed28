from __future__ import annotations

from unionmap.reports.markdown import plain


def test_signs_of_markdown_stand_for_themselves() -> None:
    assert plain("**a** [b](c) :red[d] $x$ `e`") == r"\*\*a\*\* \[b\](c) \:red\[d\] \$x\$ \`e\`"


def test_a_text_of_several_lines_becomes_one() -> None:
    assert plain("a\n  b") == "a b"

"""What every check owes its reader."""

import ast
import re
from pathlib import Path

import pytest

from lofted.checking import explain, no_firmer_than_its_ground
from lofted.checks import CHECKS
from lofted.facts import Evidence, Finding, Verdict

FOLDER = Path(__file__).parent.parent / "lofted" / "checks"
WORDS_ABOUT_THE_WRITER = re.compile(r"\b(?:false|wrong|lie[sd]?|lying|error|mistake|untrue|fake)\b", re.I)
MILD = {"unnamed_only"}  # an unnamed voice may well be right, so nothing it is alone with conflicts
every = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)


@every
def test_a_check_asks_and_shows_its_answers(check):
    answers = [example.want for example in check.examples]
    assert check.question.endswith("?")
    assert "Source:" in check.doc
    assert re.search(r"\bSilent\b", check.doc), "it says when it keeps silent"
    objects = "depends" if check.name in MILD else "conflicts"
    assert any(f": {objects}." in answer for answer in answers), "show it objecting"
    assert any(f": {objects}." not in answer for answer in answers), "show a near miss that it leaves alone"


@every
def test_a_page_holds_every_example(check):
    page = explain(check)
    assert page.startswith(f"# {check.name}")
    assert page.count("\n> ") == len(check.examples)


@every
def test_reasons_speak_of_words_and_never_of_the_writer(check):
    for example in check.examples:
        assert not WORDS_ABOUT_THE_WRITER.search(example.want)


@every
def test_every_number_has_its_unit_and_origin_beside_it(check):
    source = (FOLDER / f"{check.name}.py").read_text("utf-8").splitlines()
    for node in ast.parse("\n".join(source)).body:
        if isinstance(node, ast.Assign) and any(
            isinstance(part, ast.Constant) and isinstance(part.value, int | float) and part.value not in (0, 1, 2)
            for part in ast.walk(node.value)
        ):
            assert "#" in source[node.lineno - 1], f"line {node.lineno}: say the unit and where the number comes from"


@pytest.mark.parametrize("verdict", Verdict)
def test_an_unverified_row_carries_nothing_firmer_than_depends(verdict):
    shaky = Evidence("a-flight", "somebody: 998 km", "memory", "", verified=False)
    softened = no_firmer_than_its_ground(Finding(verdict, "It does not fit.", evidence=(shaky,)))
    assert softened.verdict is (Verdict.OPEN if verdict is Verdict.OPEN else Verdict.DEPENDS)
    assert verdict is Verdict.OPEN or "a-flight" in (softened.depends_on or "")

"""What every check owes its reader."""

import ast
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from lofted import Desk, Reading
from lofted.checks import CHECKS
from lofted.facts import Evidence, Finding, Verdict
from lofted.putting import explain, no_firmer_than_its_ground, run, text_of

FOLDER = Path(__file__).parent.parent / "lofted" / "checks"
WORDS_ABOUT_THE_WRITER = re.compile(r"\b(?:false|wrong|lie[sd]?|lying|error|mistake|untrue|fake)\b", re.I)
OBJECTS = re.compile(r"^\w+: (?:conflicts|depends|open)\.")  # not every check can say more than that it depends
every = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)


@every
def test_a_check_asks_and_shows_its_answers(check):
    answers = [example.want for example in check.examples]
    assert check.question.endswith("?")
    assert "Source:" in check.doc
    assert re.search(r"\bSilent\b", check.doc), "it says when it keeps silent"
    objecting = [bool(OBJECTS.search(answer)) for answer in answers]
    assert any(objecting), "show it objecting"
    assert not all(objecting), "show a near miss that it leaves alone"


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


CUED = [check for check in CHECKS if check.cues]


@cache
def shown() -> tuple[Reading, ...]:
    """Every example of the checks that have cues."""
    desk = Desk(checks=())
    return tuple(desk.review(text_of(example)) for check in CUED for example in check.examples)


@pytest.mark.parametrize("check", CUED, ids=lambda check: check.name)
def test_a_check_has_nothing_to_say_where_none_of_its_cues_stands(check):
    desk = Desk()
    for reading in shown():
        always = list(run(reading, [replace(check, cues=())], desk.record))
        assert list(run(reading, [check], desk.record)) == always


@pytest.mark.parametrize("verdict", Verdict)
def test_an_unverified_row_carries_nothing_firmer_than_depends(verdict):
    shaky = Evidence("a-flight", "somebody: 998 km", "memory", "", verified=False)
    softened = no_firmer_than_its_ground(Finding(verdict, "It does not fit.", evidence=(shaky,)))
    assert softened.verdict is (Verdict.OPEN if verdict is Verdict.OPEN else Verdict.DEPENDS)
    assert verdict is Verdict.OPEN or "a-flight" in (softened.depends_on or "")

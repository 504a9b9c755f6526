"""Ordinary true paragraphs, on which every check together finds nothing to object to.

One file of `quiet/` holds paragraphs of one style, parted by a line of three
dashes. Above each stand lines of a head: `source`, the public address of its
facts; `published`, where its dates need one; `depends`, the reason why a
`depends` is right there; and `known`, the check that objects and should not:
such a paragraph is expected to fail, and the test says so when it no longer does.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from lofted import Desk, Reading, Verdict

QUIET = Path(__file__).parent / "quiet"
HEADS = {"source", "published", "depends", "known"}
FEWEST = 200  # paragraphs that the desk must bear; as many as were asked for when the test was written


@dataclass(frozen=True)
class Paragraph:
    """One true paragraph, with its head."""

    name: str
    text: str
    head: dict[str, str]


def paragraphs(path):
    for number, part in enumerate(path.read_text("utf-8").split("\n---\n"), start=1):
        head, _, text = part.strip().partition("\n\n")
        fields = dict(line.split(": ", 1) for line in head.splitlines())
        yield Paragraph(f"{path.stem}-{number}", text.strip(), fields)


ALL = [paragraph for path in sorted(QUIET.glob("*.txt")) for paragraph in paragraphs(path)]


def marked(paragraph):
    known = paragraph.head.get("known")
    marks = [pytest.mark.xfail(reason=f"{known} objects and should not", strict=True)] if known else []
    return pytest.param(paragraph, marks=marks, id=paragraph.name)


@cache
def read(text, published):
    return Desk().review(text, published=published)


def objections(reading: Reading, bad):
    return [str(finding) for finding in reading.findings if finding.verdict in bad]


@pytest.mark.parametrize("paragraph", [marked(one) for one in ALL])
def test_a_true_paragraph_is_left_alone(paragraph):
    reading = read(paragraph.text, paragraph.head.get("published"))
    bad = {Verdict.CONFLICTS} if "depends" in paragraph.head else {Verdict.CONFLICTS, Verdict.DEPENDS}
    assert not objections(reading, bad)


@pytest.mark.parametrize("paragraph", [one for one in ALL if "known" in one.head], ids=lambda one: one.name)
def test_a_known_fault_is_of_the_check_that_is_named(paragraph):
    reading = read(paragraph.text, paragraph.head.get("published"))
    names = {finding.check for finding in reading.findings if finding.verdict in {Verdict.CONFLICTS, Verdict.DEPENDS}}
    assert names <= {name.strip() for name in paragraph.head["known"].split(",")}


def test_every_paragraph_says_where_its_facts_are_from():
    for paragraph in ALL:
        assert paragraph.head.keys() <= HEADS, paragraph.name
        assert paragraph.head.get("source", "").startswith(("http://", "https://")), paragraph.name


def test_there_are_enough_and_the_desk_reads_them():
    assert len(ALL) >= FEWEST
    read_at_all = [one for one in ALL if read(one.text, one.head.get("published")).claims]
    assert len(read_at_all) == len(ALL), "a paragraph without a claim tests nothing"

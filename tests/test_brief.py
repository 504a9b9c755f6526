"""The brief names every voice, keeps every hedge, stays short, and puts those who differ side by side."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from few import BROADCASTER, MINISTRY, statement
from hypothesis import given
from hypothesis import strategies as st

from lofted.cli import lofted
from lofted.facts import (
    Act,
    Article,
    Claim,
    Event,
    Firmness,
    Likelihood,
    Mark,
    Reading,
    Span,
    Value,
    Voice,
    VoiceKind,
    Words,
    content_id,
)
from lofted.present.brief import FEWEST, MOST, compose
from lofted.present.disagreements import denials
from lofted.present.launches import told_figures
from lofted.present.quoting import quoted, shorter
from lofted.present.statements import sentence
from lofted.reference.units import measure

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.*"))


def told(text: str, name: str, cue: str, said: str, *, most: int = 30, **more: object) -> str | None:
    """The sentence that a brief makes of one statement."""
    return sentence(statement(text, name, cue, said, **more), Article(text), most=most)


LIKELY, POSSIBLE, DENIED = Likelihood(Firmness.LIKELY), Likelihood(Firmness.POSSIBLE), Likelihood(Firmness.DENIED)
REPORTED, PLANNED = Likelihood(Firmness.REPORTED), Likelihood(Firmness.PLANNED)


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (
            told("The Navy accused Sudland of jamming its radars.", "Navy", "accused", "jamming its radars",
                 whom="Sudland", act=Act.ACCUSES, mark=Mark.DISTANCE),
            "The Navy accuses Sudland of “jamming its radars”.",
        ),
        (
            told("The Navy accused Sudland of jamming.", "Navy", "accused", "Sudland of jamming", whom="Sudland",
                 act=Act.ACCUSES, mark=Mark.DISTANCE),
            "The Navy accuses Sudland of “jamming”.",
        ),
        (
            told("The Navy did not confirm that it fell.", "Navy", "did not confirm", "that it fell", denied=True),
            "The Navy does not confirm that “it fell”.",
        ),
        (
            told("Norland warned that it would answer any flight.", "Norland", "warned", "that it would answer any flight",
                 act=Act.WARNS),
            "Norland warns that “it would answer any flight”.",
        ),
        (
            told("Norland denied that it had tested a missile.", "Norland", "denied", "that it had tested a missile",
                 act=Act.DENIES, likelihood=DENIED, denied=True),
            "Norland denies that “it had tested a missile”.",
        ),
        (
            told("Norland praised the crew of the launch.", "Norland", "praised", "the crew of the launch",
                 act=Act.PRAISES),
            "Norland praises “the crew of the launch”.",
        ),
        (
            told("The Navy claimed its radar saw two flights.", "Navy", "claimed", "its radar saw two flights",
                 mark=Mark.DISTANCE),
            "The Navy claims “its radar saw two flights”.",
        ),
        (
            told("Two flights were seen, the Navy confirmed.", "Navy", "confirmed", "Two flights were seen",
                 mark=Mark.SUPPORT),
            "The Navy confirms that “two flights were seen”.",
        ),
        (
            told("The site, a diplomat said, might close by May.", "a diplomat", "said", "might close by May",
                 kind="unnamed person", likelihood=POSSIBLE),
            None,
        ),
        (
            told("Analysts believe the site is closed.", "Analysts", "believe", "the site is closed",
                 kind="unnamed group", likelihood=LIKELY),
            "Analysts believe that “the site is closed”.",
        ),
        (
            told("Norland had at first said the flight was a drill.", "Norland", "had at first said",
                 "the flight was a drill"),
            "Norland had at first said that “the flight was a drill”.",
        ),
        (
            told("The Navy did not say that it had seen a flight.", "Navy", "say", "that it had seen a flight",
                 denied=True),
            "The Navy does not say that “it had seen a flight”.",
        ),
        (
            told("Norland vowed to close the site.", "Norland", "vowed", "to close the site", act=Act.PROMISES,
                 likelihood=PLANNED),
            "Norland vows “to close the site”.",
        ),
        (
            told("“We saw it from the pier,” the clerk said.", "clerk", "said", "“We saw it from the pier,”",
                 kind="unnamed person", direct=True),
            "The clerk says: “We saw it from the pier”.",
        ),
        (
            told("The Navy said that “a grave error” was made.", "Navy", "said", "that “a grave error” was made"),
            "The Navy says that “‘a grave error’ was made”.",
        ),
    ],
)  # fmt: skip
def test_a_statement_is_one_sentence_with_its_act_for_a_verb(made, sentence):
    assert made == sentence


def test_who_passes_it_on_is_named_first():
    text = "SBX, citing Norland officials, said the flight had failed early."
    claim = statement(text, "Norland officials", "citing", "the flight had failed early", kind="unnamed group")
    claim = replace(claim, voice=replace(claim.voice, via=BROADCASTER))
    assert sentence(claim, Article(text), most=30) == (
        "SBX, citing Norland officials, says that “the flight had failed early”."
    )
    accuses = replace(claim, act=Act.ACCUSES, mark=Mark.DISTANCE)
    assert (sentence(accuses, Article(text), most=30) or "").startswith("Norland officials, according to SBX, ")


def test_a_firmness_that_no_word_shows_is_told_by_the_verb():
    text = "The ministry said the flight failed early."
    for likelihood, verb in ((LIKELY, "thinks it likely"), (POSSIBLE, "thinks it possible"), (REPORTED, "reportedly")):
        made = told(text, "ministry", "said", "the flight failed early", likelihood=likelihood)
        assert made is not None
        assert verb in made


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("the flight ended near the coast of the island, which lies to the east", "the flight ended near the coast of the island"),
        ("the flight ended near the coast of the island, which may lie to the east", ""),
        ("the team from the northern radar site, which arrived on Monday, will look at it", ""),
        ("the flight ended near the coast of the island if the radar was right", ""),
    ],
)  # fmt: skip
def test_only_whole_clauses_without_a_hedge_are_left_out(words, left):
    assert shorter(words, 11) == left


@given(
    st.lists(
        st.sampled_from(["it", "may", "fly", ",", "which", "if", "“so”", "—", "(a", "b)", "not", "…"]), max_size=60
    )
)
def test_a_quotation_is_never_longer_than_asked_and_never_invented(parts):
    text = " ".join(parts)
    claim = Claim("1", "statement", Words(text), Span(0, len(text)), Span(0, len(text)), MINISTRY)
    words = quoted(claim, most=12)
    if words:
        assert len(words.words.split()) <= 12
        assert words.words.rstrip('”"') in " ".join(text.split())


def figure(words: str, aspect: str, voice: Voice, value: Value) -> Claim:
    return Claim(content_id(words, aspect, voice.name), aspect, value, Span(0, 1), Span(0, 1), voice)


def test_voices_that_differ_on_a_figure_stand_in_one_sentence():
    other = Voice("Sudland’s navy", VoiceKind.OFFICE)
    one = figure("6,000 km", "apogee", MINISTRY, measure("6000 km"))
    two = figure("4,000 km", "apogee", other, measure("4000 km"))
    near = figure("about 6,000 km", "apogee", other, measure("~6000 km"))
    differing = [told for told, _ in told_figures(Article(""), [Event("e", "launch", (one, two))])]
    assert len(differing) == 1
    assert " but Sudland’s navy gives an apogee of " in differing[0]
    (alike,) = [told for told, _ in told_figures(Article(""), [Event("e", "launch", (one, near))])]
    assert " while Sudland’s navy gives " in alike


@pytest.mark.parametrize(
    ("likelihood", "denied", "verb"),
    [(REPORTED, False, "reportedly gives"), (LIKELY, False, "thinks it likely:"), (DENIED, True, "denies")],
)
def test_a_figure_keeps_its_hedge(likelihood, denied, verb):
    claim = replace(figure("6,000 km", "apogee", MINISTRY, measure("6000 km")), likelihood=likelihood, denied=denied)
    ((told, _),) = told_figures(Article(""), [Event("e", "launch", (claim,))])
    assert f"ministry {verb} " in told


def test_a_denial_stands_with_what_it_denies():
    text = (
        "Sudland’s navy said that Norland fired two missiles from its eastern coast. "
        "Norland denied that it fired missiles from the eastern coast."
    )
    said = statement(text, "Sudland’s navy", "said", "that Norland fired two missiles from its eastern coast")
    denial = statement(text, "Norland", "denied", "that it fired missiles from the eastern coast", act=Act.DENIES,
                       likelihood=DENIED, denied=True)  # fmt: skip
    assert list(denials([said, denial])) == [(said, denial)]
    assert list(denials([said, replace(denial, value=Words("that talks about grain had ended"))])) == []
    (line,) = [one for one in compose(Reading(Article(text), (said, denial))) if "denies" in one.sentence]
    assert line.sentence.startswith("Sudland’s navy says that “Norland fired")
    assert ", but Norland denies that “it fired missiles" in line.sentence


def test_the_accused_who_denies_answers_the_accusation():
    text = "Sudland accused Norland of shelling ships. Norland denied any shelling."
    said = statement(text, "Sudland", "accused", "shelling ships", whom="Norland", act=Act.ACCUSES)
    denial = statement(text, "Norland", "denied", "any shelling", act=Act.DENIES, likelihood=DENIED, denied=True)
    assert list(denials([said, denial])) == [(said, denial)]
    assert list(denials([said, replace(denial, voice=Voice("Eastland", VoiceKind.OFFICE))])) == []


@pytest.mark.parametrize("path", [one for one in EXAMPLES if one.suffix not in (".jsonl",) and one.stem != "README"],
                         ids=lambda path: path.name)  # fmt: skip
@pytest.mark.parametrize("most", [30, 60, 120, 300])
def test_the_brief_is_short_cites_and_is_whole(desk, path, most):
    for reading in desk.readings(path):
        lines = compose(reading, words=most)
        assert sum(len(line.sentence.split()) for line in lines) < most
        assert len(lines) <= MOST
        assert most < 120 or len(lines) >= FEWEST
        for line in lines:
            assert re.search(r"[.?!”] \[¶[\d, ¶]+\]$", line.sentence) or line.span is None
            assert line.sentence[0].isupper()
            assert line.sentence.count("“") == line.sentence.count("”")
            assert "…" not in line.sentence or "…" in reading.article.text or " … " in line.sentence
            assert all(claim in reading.claims for claim in line.claims)


def test_the_record_and_the_command_keep_to_the_words(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(EXAMPLES[0].read_text("utf-8") if EXAMPLES[0].suffix == ".txt" else "Moscow denied it. " * 3)
    for most in (40, 120):
        run = CliRunner().invoke(
            lofted, ["read", str(path), "--as", "record", "--words", str(most), "--fail-on", "nothing"]
        )
        brief = json.loads(run.stdout)["brief"]
        assert 0 < sum(len(line["sentence"].split()) for line in brief) < most
    refused = CliRunner().invoke(lofted, ["read", str(path), "--words", "5"])
    assert refused.exit_code == 2
    assert "x>=30" in refused.stderr

"""Plain attributions are settled by patterns alone, without a parse."""

from collections.abc import Iterator, Sequence

import pytest
from few import Few

from lofted.extract import settling
from lofted.extract.cues import find_cues
from lofted.extract.grammar import Parse
from lofted.extract.plain import read_plain
from lofted.extract.sentences import split_sentences
from lofted.extract.settling import VERBS
from lofted.extract.standing import tells
from lofted.extract.voices import Statement, find_statements
from lofted.facts import Article, Span

SETTLED = (  # text, who says it, what is said
    ("Shortly before the launch, the ministry said it had warned ships.", "ministry", "it had warned ships"),
    ("Confirming the test, the army said the missile flew 900 km.", "army", "the missile flew 900 km"),
    ("Seoul, however, said the rocket fell into the sea.", "Seoul", "the rocket fell into the sea"),
    ("The ministry last week said the rocket had failed.", "ministry", "the rocket had failed"),
    ("An envoy picked last week by Tokyo said the talks had failed.", "envoy", "the talks had failed"),
    ("The fleet sailed after Seoul said a launch was near.", "Seoul", "a launch was near"),
    ("It was an engine that officials said burned for 80 seconds.", "officials", "burned for 80 seconds"),
    ("While the army said the test failed, the crew was cheering.", "army", "the test failed"),
    ("Tokyo held a drill on Monday, saying it expected another launch.", "Tokyo", "it expected another launch"),
    ("The minister told business channel Orbit that the launch would wait.", "minister", "that the launch would wait"),
    ("He was backed by engineers who said the tank was sound.", "engineers", "the tank was sound"),
    ("Norway wants Russia to stop the jamming.", "Norway", "Russia to stop the jamming"),
    ("Canada is willing to share its radar data.", "Canada", "to share its radar data"),
    ("The ministry said in a note to parliament that the wreck was found.", "ministry", "that the wreck was found"),
    (
        "Kyiv denied Minsk's claim that the drone was shot down.",
        "Minsk",
        "that the drone was shot down",
    ),
    ("The report was confirmed by the ministry.", "ministry", "The report"),
    ("The envoy flew to Vienna and announced that the talks would go on.", "envoy", "that the talks would go on"),
    ("“It will fly,” Ito said Friday at a hearing, flanked by her staff.", "Ito", "“It will fly,”"),
    ("“It will fly,” county official Jane Roe said.", "Jane Roe", "“It will fly,”"),
    ("It burned for what the army said was eight minutes.", "army", "was eight minutes"),
    ("As the mayor noted, the bridge was built in a year.", "mayor", "the bridge was built in a year"),
    ("The drone is expected to land in Oslo.", "", "to land in Oslo"),
    ("Oslo said the rocket was lost, but the operator kept silent.", "Oslo", "the rocket was lost"),
)
IDLE = (
    "The treaty gives security guarantees for small states.",
    "The rocket landed on the barge, as promised.",
    "The army fired two suspected cruise missiles.",
    "There is no doubt about the orbit.",
    "The crew applauds as it leaves the hall.",
)


def read(text: str) -> tuple[Article, list[Statement]]:
    article = Article(text)
    return article, list(find_statements(article, tuple(split_sentences(article)), Few(())))


def refuse(sentences: Sequence[str]) -> list[object]:
    assert not sentences, f"{sentences} went to the grammar"
    return []


@pytest.mark.parametrize(("text", "source", "content"), SETTLED, ids=[row[0][:40] for row in SETTLED])
def test_patterns_settle_it(monkeypatch: pytest.MonkeyPatch, text: str, source: str, content: str) -> None:
    monkeypatch.setattr(settling, "parse", refuse)
    article, found = read(text)
    told = [(one.voice.name.lower(), [article.quote(piece) for piece in one.content]) for one in found]
    assert any(source.lower() in name and content in pieces for name, pieces in told), told


@pytest.mark.parametrize("text", IDLE)
def test_a_word_that_tells_nothing_is_no_cue(text: str) -> None:
    whole = Span(0, len(text))
    assert not [row.form for span, row in find_cues(text, whole, *VERBS) if tells(text, whole, span, row)]


def test_a_tail_that_only_goes_on_is_left_out_of_the_parse_and_kept_in_the_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = (
        "Few in the town by the sea, where the plant stands, ever doubted the claims of the army about the old "
        "silo on the northern shore of the wide lake near the border."
    )
    seen: list[str] = []
    parse = settling.parse

    def spy(sentences: Sequence[str]) -> Iterator[Parse]:
        seen.extend(sentences)
        return parse(sentences)

    monkeypatch.setattr(settling, "parse", spy)
    article, found = read(text)
    assert seen and not any("border" in words for words in seen)
    assert any(article.quote(piece).endswith("border") for one in found for piece in one.content)


def test_what_patterns_cannot_tell_goes_to_the_grammar() -> None:
    text = "The plan the army announced in a letter to the crew called on him for the launch."
    whole = Span(0, len(text))
    cues = [(span, row) for span, row in find_cues(text, whole, *VERBS) if tells(text, whole, span, row)]
    assert read_plain(Article(text), whole, (), cues) is None

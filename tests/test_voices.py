"""Who says what, how firmly, and through whom: a table of sentences as the specification."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from few import Few

from lofted import Desk
from lofted.extract.firmness import firmness_at
from lofted.extract.sentences import split_sentences
from lofted.extract.voices import Statement, find_statements
from lofted.facts import Article, Entry, Firmness


def entry(id: str, kind: str, name: str, *aliases: str, sort: str = "") -> Entry:
    return Entry(id, kind, name, aliases, {"kind": sort}, "made up for the test")


ENTRIES = (
    entry("japan", "country", "Japan", "Japanese", "Tokyo"),
    entry("north-korea", "country", "North Korea", "North Korean", "Pyongyang", "DPRK"),
    entry("south-korea", "country", "South Korea", "South Korean", "Seoul"),
    entry("united-states", "country", "United States", "U.S.", "American", "Washington"),
    entry("russia", "country", "Russia", "Russian", "Moscow"),
    entry("iran", "country", "Iran", "Iranian", "Tehran"),
    entry("pentagon", "body", "Pentagon", "US Department of Defense"),
    entry("jcs", "body", "Joint Chiefs of Staff", "JCS"),
    entry("iaea", "body", "International Atomic Energy Agency", "IAEA"),
    entry("kcna", "outlet", "Korean Central News Agency", "KCNA", sort="state media"),
    entry("nhk", "outlet", "NHK", sort="broadcaster"),
    entry("yonhap", "outlet", "Yonhap", "Yonhap News Agency", sort="agency"),
    entry("reuters", "outlet", "Reuters", sort="agency"),
    entry("hwasong-18", "vehicle", "Hwasong-18"),
)


def read(text: str) -> tuple[Article, list[Statement]]:
    article = Article(text)
    return article, list(find_statements(article, tuple(split_sentences(article)), Few(ENTRIES)))


def table() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each sentence of the table, and the statements that are read from it."""
    lines = (Path(__file__).parent / "voices.txt").read_text("utf-8").splitlines()
    rows = "\n".join(line for line in lines if line and not line.startswith("#"))
    for text, *wanted in (row.split("\n    ") for row in re.split(r"\n(?! )", rows)):
        yield text, tuple(wanted)


TABLE = tuple(table())

SILENT = (
    "The army is certain to test it again.",
    "The agency issued a warning to its neighbours.",
    "The ambassador spoke on Monday at noon.",
    "Analysts see the island from the coast.",
    "The rocket would be described as a failure.",
    "Crowds shouted and danced.",
    "Iran called an emergency meeting.",
    "Kim Jong Sung visited the plant.",
    "Learn more about the launch.",
    "The ministry was not certain that it had flown.",
    "The missile flew 900 km.",
    "It carried a said amount of fuel.",
    "The report card came on Monday.",
    "He gave a told-you-so look.",
    "The Hwasong area of Pyongyang has new flats.",
    "The planned launch slipped to June.",
    "They worked day and night in order to finish it.",
    "The United States sent two bombers.",
    "The ministry did not say where the missile fell.",
    "Seoul declined to comment.",
    "The claims department is closed.",
    "Iran has never said it wants a bomb.",
    "She will announce the winner tomorrow.",
    "A state visit is due in May.",
    "Leaders met at Observation Post Alpha.",
    "The show held the city for a week.",
    "The notes fell from the table.",
    "",
)


def told(article: Article, one: Statement) -> str:
    """A statement as the table writes it."""
    parts = [
        one.voice.name,
        str(one.voice.kind),
        str(one.likelihood.words),
        one.voice.via.name if one.voice.via else "",
        " … ".join(article.quote(piece) for piece in one.content),
        *(["denied"] if one.denied else []),
        *(["direct"] if one.direct else []),
    ]
    return " | ".join(parts).replace("|  |", "| |")


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[text[:50] for text, _ in TABLE])
def test_statements(text: str, wanted: tuple[str, ...]) -> None:
    article, found = read(text)
    assert [told(article, one) for one in found] == list(wanted)


@pytest.mark.parametrize("text", SILENT)
def test_no_statement(text: str) -> None:
    article, found = read(text)
    assert [told(article, one) for one in found] == []


@pytest.mark.parametrize(("text", "_"), TABLE, ids=[text[:50] for text, _ in TABLE])
def test_spans_stand_in_the_text(text: str, _: tuple[str, ...]) -> None:
    article, found = read(text)
    for one in found:
        for span in (*one.content, one.sentence, *([one.voice.cue] if one.voice.cue else [])):
            assert 0 <= span.start < span.end <= len(text)
            assert article.quote(span) == article.quote(span).strip()


def test_entries_are_kept() -> None:
    _, found = read("NHK, citing the Pentagon, said the missile fell at sea.")
    assert found[0].voice.entry == "pentagon"
    assert found[0].voice.via is not None and found[0].voice.via.entry == "nhk"


def test_a_pronoun_is_a_source_that_a_name_stands_behind() -> None:
    article, found = read("Anton Weber, who admitted that it leaked, left.")
    assert found[0].source is not None and article.quote(found[0].source) == "who"


@pytest.mark.parametrize(
    ("text", "cue"),
    (
        ("Several senators were critical of the deal.", "were critical of"),
        ("Tokyo expressed deep concern about the debris.", "expressed deep concern about"),
        ("The ambassador spoke on Monday about the test site.", "spoke on Monday about"),
        ("Seoul is confident that the interceptor will work.", "is confident"),
    ),
)
def test_a_cue_of_two_words_is_whole(text: str, cue: str) -> None:
    article, found = read(text)
    assert [article.quote(one.voice.cue) for one in found if one.voice.cue] == [cue]


def test_a_statement_belongs_to_the_sentence_that_says_it() -> None:
    _, found = read("“Will it fly again?” Maria Keller asked.")
    assert found and all(one.sentence.meets(one.content[0]) for one in found)


def test_a_chain_has_all_its_links() -> None:
    _, found = read("KCNA said that Russia had said that Iran denied that it sold engines.")
    voice = found[-1].voice
    assert (voice.name, voice.via and voice.via.name, voice.via and voice.via.via and voice.via.via.name) == (
        "Iran",
        "Russia",
        "KCNA",
    )


def test_an_office_is_found_again() -> None:
    _, found = read("The defence ministry said it flew. The ministry said it fell.")
    assert [one.voice.name for one in found] == ["defence ministry", "defence ministry"]


def test_reading_twice_is_the_same() -> None:
    text = " ".join(text for text, _ in TABLE)
    assert read(text)[1] == read(text)[1]


FIRMNESS = (
    ("It may have flown |500 km.", Firmness.POSSIBLE, None),
    ("It may have flown 500 km, but it fell in the |sea.", Firmness.FLAT, None),
    ("It very likely flew |500 km.", Firmness.LIKELY, 0.80),
    ("It is unlikely to have flown |500 km.", Firmness.DOUBTED, 0.20),
    ("There is almost no chance that it flew |500 km.", Firmness.DOUBTED, 0.01),
    ("It almost certainly flew |500 km.", Firmness.LIKELY, 0.95),
    ("It probably flew |500 km.", Firmness.LIKELY, 0.55),
    ("In May it flew |500 km.", Firmness.FLAT, None),
    ("It reportedly flew |500 km.", Firmness.REPORTED, None),
    ("The alleged |500 km flight drew doubts.", Firmness.REPORTED, None),
    ("The station will operate until |2030.", Firmness.PLANNED, None),
    ("The missile, which may carry a warhead, flew |500 km.", Firmness.FLAT, None),
    ("It flew |500 km.", Firmness.FLAT, None),
)


@pytest.mark.parametrize(("text", "firmness", "low"), FIRMNESS)
def test_firmness_at(text: str, firmness: Firmness, low: float | None) -> None:
    found = firmness_at(text.replace("|", ""), text.index("|"))
    assert (found.words, found.low) == (firmness, low)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to KCNA the missile of March 24, 2022 rose to 6,248.5 km.", "KCNA"),
        ("According to the Joint Chiefs of Staff the missile flew 1,000 km.", "Joint Chiefs of Staff"),
        ("According to Yonhap it came down after 20 minutes.", "Yonhap"),
        ("According to officials in Seoul two missiles fell into the sea.", "officials in Seoul"),
        ("According to Lee Ho the director of the institute, it flew 1,000 km.", None),
        ("According to the head of the agency, it flew 1,000 km.", "head of the agency"),
    ],
)
def test_a_source_ends_where_what_it_says_begins_without_a_comma(text, source):
    names = {claim.voice.name for claim in Desk().review(text).claims if claim.aspect == "statement"}
    assert source is None or names == {source}
    assert not any("missile" in name or " it" in name for name in names)

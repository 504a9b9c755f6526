"""Who says and does what, about and with whom, across articles: the nodes and edges of a network.

An edge is an act of a voice at somebody ("accuses"), about somebody (what is
said names a country and is aimed at nobody), or with somebody ("meets",
"signs"); "cites" leads from an outlet to the voice that it passes on.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lofted.facts import THIS_ARTICLE, Claim, Mark, Named, Reading, Record, Span, Voice
from lofted.present.parties import (
    Node,
    countries_in,
    of_article,
    of_entry,
    of_target,
    of_voice,
    party,
    party_names,
)
from lofted.present.places import statements
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.wording import sentences

AT, ABOUT, WITH = "at", "about", "with"  # how an act meets its target
CITES, MEETS, SIGNS, BELONGS = "cites", "meets", "signs", "belongs to"
_SIGNING = re.compile(r"sign|ratif|acced|join", re.I)
_TOGETHER = re.compile(r"\b(?:met|meets?|host(?:ed|s)|talks|summit|meeting|sign(?:ed|s)?)\b")
_TITLES = (
    r"(?:(?:with|the|his|its|then|visiting|president|leader|prime|foreign|defen[cs]e|minister|secretary|premier|chancellor|"
    r"counterpart|general|[A-Z][\w’'.-]{1,20})\s){0,5}?"
)


@dataclass(frozen=True, slots=True)
class Tie:
    """One act of one towards another, once: in which article, with which mark, and whether it is denied."""

    source: Node
    target: Node
    act: str
    aim: str
    article: str
    mark: Mark | None = None
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """An act of one towards another, with how often it is told, with which marks, and in which articles."""

    source: str
    target: str
    act: str
    aim: str
    count: int
    support: int
    distance: int
    hearsay: int
    denied: int
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The nodes and edges of some articles."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def network(readings: Iterable[Reading], record: Record) -> Network:
    """Everyone whom some articles tie to somebody, and how."""
    return of_ties(tie for reading in readings for tie in ties_of(reading, record))


def of_ties(ties: Iterable[Tie]) -> Network:
    """The network that some ties make."""
    nodes: dict[str, Node] = {}
    told: dict[tuple[str, str, str, str], list[Tie]] = {}
    for tie in ties:
        for node in (tie.source, tie.target):
            nodes.setdefault(node.id, node)
        told.setdefault((tie.source.id, tie.target.id, tie.act, tie.aim), []).append(tie)
    edges = sorted(
        (edge_of(same) for same in told.values()), key=lambda one: (-one.count, one.source, one.target, one.act)
    )
    return Network(tuple(sorted(nodes.values(), key=lambda one: one.id)), tuple(edges))


def edge_of(ties: list[Tie]) -> Edge:
    """The same act of the same two, counted."""
    first, marks = ties[0], Counter(tie.mark for tie in ties)
    return Edge(
        source=first.source.id,
        target=first.target.id,
        act=first.act,
        aim=first.aim,
        count=len(ties),
        support=marks[Mark.SUPPORT],
        distance=marks[Mark.DISTANCE],
        hearsay=marks[Mark.HEARSAY],
        denied=sum(tie.denied for tie in ties),
        articles=tuple(dict.fromkeys(tie.article for tie in ties)),
    )


def ties_of(reading: Reading, record: Record) -> Iterator[Tie]:
    """The ties of one article; nobody is tied to himself, and one is cited once for a sentence."""
    cited_once: dict[tuple[str, str, Span], Tie] = {}
    for claim in statements(reading):
        yield from (tie for tie in said(reading, claim, record) if tie.source.id != tie.target.id)
        for tie in cited(reading, claim, record):
            if tie.source.id != tie.target.id:
                cited_once.setdefault((tie.source.id, tie.target.id, claim.sentence), tie)
    yield from cited_once.values()
    yield from (tie for tie in done(reading, record) if tie.source.id != tie.target.id)


def said(reading: Reading, claim: Claim, record: Record) -> Iterator[Tie]:
    """The ties of one statement by its act: at its target, or else about the countries that it names."""
    if claim.voice.name == THIS_ARTICLE.name:
        return
    article = reading.article
    source = of_voice(article, claim.voice, record)
    if claim.act:
        targets = [of_target(article, claim.target, record)] if claim.target else spoken_about(reading, claim, record)
        aim = AT if claim.target else ABOUT
        for target in targets:
            yield Tie(source, target, str(claim.act), aim, article.id, claim.mark, claim.denied)


def spoken_about(reading: Reading, claim: Claim, record: Record) -> list[Node]:
    """The countries that a statement names, without the one that speaks."""
    speaker = record.entry(claim.voice.entry)
    own = {speaker.id, speaker.columns.get("country", "")} if speaker else set()
    return [node for node in countries_in(reading.article.quote(claim.span), record) if node.id not in own]


def cited(reading: Reading, claim: Claim, record: Record) -> Iterator[Tie]:
    """Who cites whom, from the article to the voice."""
    article = reading.article
    voice: Voice = claim.voice
    if voice.name == THIS_ARTICLE.name:
        return
    while voice.via is not None and voice.via.name != THIS_ARTICLE.name:
        yield Tie(of_voice(article, voice.via, record), of_voice(article, voice, record), CITES, AT, article.id)
        voice = voice.via
    yield Tie(of_article(article, record), of_voice(article, voice, record), CITES, AT, article.id, claim.mark)


def done(reading: Reading, record: Record) -> Iterator[Tie]:
    """Who meets whom and who signs what, as the article tells it."""
    id = reading.article.id
    for claim in reading.claims:
        if claim.aspect == "membership" and isinstance(claim.value, Named) and record.entry(claim.subject):
            act = SIGNS if _SIGNING.match(claim.value.written) else BELONGS
            country, agreement = of_entry(claim.subject, record), of_entry(claim.value.entry, record)
            yield Tie(country, agreement, act, WITH, id, denied=claim.denied)
    text = reading.article.text
    for sentence in sentences(text):
        if _TOGETHER.search(text, sentence.start, sentence.end):
            for told in (told for each in encounters() for told in each.finditer(text, sentence.start, sentence.end)):
                act = SIGNS if told["verb"].startswith("sign") else MEETS
                both = sorted((party(told["one"], record), party(told["other"], record)), key=lambda node: node.id)
                yield Tie(both[0], both[1], act, WITH, id)  # who is named first tells nothing


@by_shelf
def encounters(_: Shelf) -> tuple[re.Pattern[str], ...]:
    """ "X met Y", "X held talks with Y", "X signed … with Y", "X and Y signed": the name stands beside the verb."""
    names = party_names()
    one, other = rf"\b(?=[A-Z])(?P<one>{names})", rf"(?P<other>{names})\b(?!['’]s)"
    verb = r"(?P<verb>met|meets|hosted|hosts|held\s(?:talks|a\ssummit|a\smeeting)\swith|holds\stalks\swith)"
    return (
        re.compile(rf"{one}\s{verb}\s{_TITLES}{other}"),
        re.compile(rf"{one}\s(?P<verb>signed|signs)\s(?:(?!with\b)[\w’'-]+\s){{1,6}}with\s{_TITLES}{other}"),
        re.compile(
            rf"{one}\sand\s{_TITLES}{other}\s(?P<verb>met|meet|signed|sign|held\s(?:talks|a\ssummit|a\smeeting))\b"
        ),
    )

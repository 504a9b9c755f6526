"""Finds what an article claims: every figure, moment and statement, and who says it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lofted.extract.aspects import aspects_of
from lofted.extract.dating import moment_aspect
from lofted.extract.firmness import firmness_at
from lofted.extract.moments import Found as FoundTime
from lofted.extract.moments import find_times, find_times_in, timexes
from lofted.extract.names import find_names
from lofted.extract.pairs import fold
from lofted.extract.parties import launched, memberships
from lofted.extract.quantities import find_quantities
from lofted.extract.relations import relations
from lofted.extract.sentences import split_sentences
from lofted.extract.voices import Statement, find_statements
from lofted.facts import (
    THIS_ARTICLE,
    Article,
    Claim,
    Entry,
    Firmness,
    Moment,
    Named,
    Record,
    Span,
    Time,
    Value,
    Wording,
    Words,
    content_id,
)

CALLED = {"vehicle": "vehicle", "site": "place", "agreement": "agreement"}  # kinds of entry whose naming is a claim


# "Two days after" is a time between days and not a day.
_STRETCH = re.compile(r"\b(?:before|after|later|earlier|ahead)\b", re.I)
_IN = re.compile(r"(?:,\s(?:local\s)?time)?\s(?:in|for)\s(?:the\s)?")  # "July 4 in Washington": whose day it was


@dataclass(frozen=True, slots=True)
class Found:
    """A claim before it is known who makes it."""

    aspect: str
    value: Value
    span: Span
    subject: str = ""
    denied: bool = False
    wordings: tuple[Wording, ...] = ()


Told = Mapping[Span, Sequence[FoundTime]]  # each sentence of an article with the times it names


def times_told(article: Article) -> Told:
    """The sentences of an article in order, each with every time it names."""
    return dict(find_times_in(article, tuple(split_sentences(article))))


def times_of(told: Told) -> Iterator[Time]:
    """Every time of an article as TIMEX3 tags it, in reading order."""
    return (time for found in told.values() for one in found for time in timexes(one))


def extract(article: Article, record: Record, told: Told | None = None) -> Iterator[Claim]:
    """Yield every claim in reading order, each with its voice.

    `told` are the article's times, where they have been read already. A
    claim's id comes from its own words and those of its sentence, so that it
    stays the same when the rest of the article changes.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    told = times_told(article) if told is None else told
    sentences = tuple(told)
    heard = by_sentence(sentences, tuple(find_statements(article, sentences, record)))
    agreement: Entry | None = None
    for sentence in sentences:
        names = list(find_names(article.quote(sentence), sentence.start, record))
        near = heard.get(sentence, [])
        found_here = claimed(article, sentence, names, agreement, told[sentence])
        claims = [claim_of(article, sentence, found, near) for found in found_here]
        claims += (stated(article, one) for one in near if one.sentence == sentence and one.content)
        agreement = next((entry for _, entry in reversed(names) if entry.kind == "agreement"), agreement)
        for claim in sorted(claims, key=lambda claim: (claim.span.start, -claim.span.end)):
            words = (claim.aspect, claim.voice.name, article.quote(claim.span), article.quote(sentence))
            seen[words] += 1
            yield replace(claim, id=content_id(*words, seen[words]))


def by_sentence(sentences: Sequence[Span], statements: Sequence[Statement]) -> dict[Span, list[Statement]]:
    """The statements that each sentence makes or goes on with, as a long quotation does."""
    starts = [sentence.start for sentence in sentences]
    heard: dict[Span, list[Statement]] = {}
    for statement in statements:
        held = {statement.sentence}
        for piece in statement.content:
            first = max(bisect_right(starts, piece.start) - 1, 0)
            held.update(sentences[first : bisect_right(starts, piece.end)])
        for sentence in held:
            heard.setdefault(sentence, []).append(statement)
    return heard


def claimed(
    article: Article,
    sentence: Span,
    names: Sequence[tuple[Span, Entry]],
    agreement: Entry | None,
    times: Sequence[FoundTime] | None = None,
) -> Iterator[Found]:
    """The figures, moments, names and relations of one sentence; its times may have been read already."""
    words, start = article.quote(sentence), sentence.start
    if times is None:
        times = tuple(find_times(words, start, published=article.published))
    moments = [
        (one.span, in_zone(moment, one.span, article.text, names))
        for one in times
        if (moment := one.moment) is not None
        if moment.fixed or moment.edtf or not _STRETCH.search(moment.written)
    ]
    taken = [span for span, _ in moments]
    figures = list(fold(words, list(find_quantities(words, start, taken=taken)), start))
    for told, aspect in zip(
        figures, aspects_of(words, [(told.span, told.value) for told in figures], start), strict=True
    ):
        yield Found(aspect, told.value, told.span, wordings=told.wordings if len(told.wordings) > 1 else ())
    for span, moment in moments:
        yield Found(moment_aspect(words, start, span, moment), moment, span)
    for span, entry in names:
        if entry.kind in CALLED:
            yield Found(CALLED[entry.kind], Named(entry.id, article.quote(span)), span)
    between = (
        *relations(words, start, figures, moments),
        *launched(words, start, names),
        *memberships(words, start, names, agreement),
    )
    for relation in between:
        yield Found(
            relation.aspect, relation.value, relation.span, relation.subject, relation.denied, relation.wordings
        )


def in_zone(moment: Moment, span: Span, text: str, names: Sequence[tuple[Span, Entry]]) -> Moment:
    """The moment by the clock of the country or capital that follows it: "July 4 in Washington"."""
    place = _IN.match(text, span.end)
    if place is None or moment.zone is not None:
        return moment
    zones = (entry.columns["zone"] for at, entry in names if at.start == place.end() and entry.kind == "country")
    return replace(moment, zone=next(zones, None))


def claim_of(article: Article, sentence: Span, found: Found, statements: Sequence[Statement]) -> Claim:
    """The claim with the voice of the innermost statement that holds its words, or the article's own.

    A hedge inside a flat statement counts: "the ministry said it may have flown 500 km".
    """
    around = [statement for statement in statements if statement.covers(found.span)]
    statement = min(around, key=lambda one: one.length, default=None)
    hedged = firmness_at(article.quote(sentence), found.span.start - sentence.start)
    said = statement.likelihood if statement else hedged
    return Claim(
        id="",
        aspect=found.aspect,
        value=found.value,
        span=found.span,
        sentence=sentence,
        voice=statement.voice if statement else THIS_ARTICLE,
        likelihood=hedged if said.words is Firmness.FLAT else said,
        denied=found.denied or bool(statement and statement.denied),
        direct=bool(statement and statement.direct),
        subject=found.subject,
        wordings=found.wordings,
    )


def stated(article: Article, statement: Statement) -> Claim:
    """A statement as a claim of its own: its words, from where they begin to where they end."""
    span = Span(statement.content[0].start, statement.content[-1].end)
    return Claim(
        id="",
        aspect="statement",
        value=Words(article.quote(span)),
        span=span,
        sentence=statement.sentence,
        voice=statement.voice,
        likelihood=statement.likelihood,
        denied=statement.denied,
        direct=statement.direct,
    )

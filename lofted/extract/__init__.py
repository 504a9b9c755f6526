"""Finds what an article claims: every figure, moment and statement, and who says it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lofted.extract.aspects import aspects_of
from lofted.extract.chronicle import led_by_day
from lofted.extract.clocks import by_clocks
from lofted.extract.coasts import coasts
from lofted.extract.dating import moment_aspect
from lofted.extract.described import carried_on, described
from lofted.extract.firmness import firmness_at
from lofted.extract.flown_days import on_flown_days
from lofted.extract.moments import Found as FoundTime
from lofted.extract.moments import find_times, find_times_in, timexes
from lofted.extract.names import find_names
from lofted.extract.negation import negated
from lofted.extract.on_record import on_record
from lofted.extract.ordinals import ordinals
from lofted.extract.pairs import fold
from lofted.extract.parties import launched, memberships, missile_named
from lofted.extract.quantities import find_quantities
from lofted.extract.relations import Found, relations
from lofted.extract.sentences import split_sentences
from lofted.extract.surpassing import surpassing
from lofted.extract.verbless import in_a_log, of_that_hour, of_vehicle, shown
from lofted.extract.voices import Statement, find_statements
from lofted.extract.waters import landings
from lofted.facts import (
    DAYS,
    FLAT,
    THIS_ARTICLE,
    Article,
    Claim,
    Entry,
    Firmness,
    Likelihood,
    Named,
    Record,
    Span,
    Time,
    Words,
    content_id,
)

CALLED = {
    "vehicle": "vehicle",
    "site": "place",
    "agreement": "agreement",
    "satellite": "satellite",
}  # kinds of entry whose naming is a claim

# "Two days after" is a time between days and not a day.
_HIGH = re.compile(r"as high as\b", re.I)
_STRETCH = re.compile(r"\b(?:before|after|later|earlier|ahead)\b", re.I)
_IN_MONTH = re.compile(r"\b(?:in|since|by|until|during|last|this)\s$", re.I)  # "in June 31 nations": no day of June
_OF_A_CLOCK = re.compile(
    r"[\s-](?:h|hours?|hrs?|min|minutes?|mins?|s|seconds?|secs?)$"
)  # units in which flights are told
A_DAY = 86_400.0  # s; ours: no missile flies so long, and crews' stays are no flight times
_ONE_OF = re.compile(r"one of\b", re.I)  # it picks out and counts nothing: "one of the sources"


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
    before: list[tuple[Span, Entry]] = []  # the names of the sentence before
    for sentence in sentences:
        names = list(find_names(article.quote(sentence), sentence.start, record))
        near = heard.get(sentence, [])
        found_here = [
            *claimed(article, sentence, names, agreement, told[sentence]),
            *on_record(article.quote(sentence), sentence.start, names, told[sentence], agreement, record, before),
            *described(article, sentence, told[sentence], names, record),
            *carried_on(article.quote(sentence), sentence.start, before, names),
        ]
        flown = on_flown_days(found_here, article.quote(sentence), sentence.start, [*before, *names], article, record)
        claims = [claim_of(article, sentence, found, near) for found in flown]
        before = names
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
    days = [
        (one.span, moment)
        for one in times
        if (moment := one.moment) is not None
        if moment.fixed or moment.edtf or not _STRETCH.search(moment.written)
        if not (moment.precision == "impossible" and _IN_MONTH.search(words[: one.span.start - start]))
    ]
    moments = led_by_day(list(by_clocks(days, article.text, sentence, names)), article.text, sentence)
    taken = [span for span, _ in moments]
    quantities = [
        one for one in find_quantities(words, start, taken=taken) if not _ONE_OF.match(words, one[0].start - start)
    ]
    figures = list(fold(words, quantities, start))
    for told, aspect in zip(
        figures, aspects_of(words, [(told.span, told.value) for told in figures], start), strict=True
    ):
        if aspect == "flight_time" and told.value.bare.low >= A_DAY and not _OF_A_CLOCK.search(told.value.written):
            aspect = "duration"  # "had not flown higher in five years", "the second within three weeks"
        if aspect in ("range", "distance", "figure") and told.value.unit == "m" and _HIGH.match(told.value.written):
            aspect = "apogee"  # "it went as high as 6,000 km"
        yield Found(aspect, told.value, told.span, wordings=told.wordings if len(told.wordings) > 1 else ())
    hour: Span | None = None  # where the last hour of a launch ends
    flown = any(entry.kind == "vehicle" for _, entry in names)
    for span, moment in moments:
        aspect = moment_aspect(words, start, span, moment)
        if aspect == "date" and flown and in_a_log(words, moment):
            aspect = "launch_time"
        if aspect == "date" and hour and of_that_hour(words[hour.end - start : span.start - start]):
            aspect = "launch_date"
        hour = span if aspect == "launch_time" else None
        behind = (words[one.end - start : span.start - start] for one, entry in names if entry.kind == "vehicle")
        asked = aspect == "date" and moment.precision in (*DAYS, "month")  # "the Unha-3 of December 2012"
        named = asked and any(map(of_vehicle, behind)) and not shown(words)
        yield Found("launch_date" if named else aspect, moment, span)
    for span, entry in names:
        if entry.kind in CALLED:
            yield Found(CALLED[entry.kind], Named(entry.id, article.quote(span)), span)
    related = list(relations(words, start, figures, moments))
    yield from related
    yield from surpassing(words, start, [one.span for one in related if one.aspect in ("rank", "first_since")])
    yield from ordinals(words, start, [*taken, *(one.span for one in related)])
    yield from launched(words, start, names)
    yield from landings(words, start, names)
    yield from coasts(words, start, names)
    if figures:
        yield from missile_named(words, start)
    yield from memberships(words, start, names, agreement)


def claim_of(article: Article, sentence: Span, found: Found, statements: Sequence[Statement]) -> Claim:
    """The claim with the voice of the innermost statement that holds its words, or the article's own.

    A hedge inside a flat statement counts: "the ministry said it may have flown 500 km".
    """
    span = found.span  # the dot of "6:29 a.m." that ends a sentence stands outside what is said
    span = Span(span.start, span.end - (article.text[span.end - 1 : span.end] == "."))
    around = [statement for statement in statements if statement.covers(span)]
    statement = min(around, key=lambda one: one.length, default=None)
    titled = found.aspect in (
        "office",
        "titled",
        "titled there",
        "deputy",
    )  # "will" and "not" in what a minister says do not touch the title
    hedged = FLAT if titled else firmness_at(article.quote(sentence), found.span.start - sentence.start)
    if article.quote(sentence).rstrip('"”’').endswith("?"):
        hedged = Likelihood(Firmness.POSSIBLE)  # a question asserts nothing
    said = statement.likelihood if statement else hedged
    return Claim(
        id="",
        aspect=found.aspect,
        value=found.value,
        span=found.span,
        sentence=sentence,
        voice=statement.voice if statement else THIS_ARTICLE,
        likelihood=hedged if said.words is Firmness.FLAT else said,
        denied=found.denied
        or bool(statement and statement.denied)
        or (not titled and negated(article, sentence, found.span, found.aspect)),
        direct=bool(statement and statement.direct),
        act=statement.act if statement else None,
        mark=statement.mark if statement else None,
        target=statement.target if statement else None,
        subject=found.subject,
        wordings=found.wordings,
    )


def stated(article: Article, statement: Statement) -> Claim:
    """A statement as a claim of its own: its words, from where they begin to where they end."""
    span = Span(statement.content[0].start, statement.content[-1].end)
    words = " … ".join(article.quote(piece) for piece in statement.content)  # without "…, said so-and-so, …"
    return Claim(
        id="",
        aspect="statement",
        value=Words(words),
        span=span,
        sentence=statement.sentence,
        voice=statement.voice,
        likelihood=statement.whole,
        denied=statement.denied,
        direct=statement.direct,
        act=statement.act,
        mark=statement.mark,
        target=statement.target,
    )

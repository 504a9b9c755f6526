"""Who says what: every attributed statement of an article.

Patterns settle the plain constructions; the sentences that they cannot settle
are parsed together, in one batch. What is said at second hand without a voice
("reportedly", "is believed to", "the reported deal") is this article's, with
the firmness of those words.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lofted.extract.clauses import read_clauses
from lofted.extract.cues import Attribution, Cue, find_cues
from lofted.extract.firmness import firmness_at
from lofted.extract.grammar import parse
from lofted.extract.plain import read_plain
from lofted.extract.quotation import find_quotations
from lofted.extract.secondhand import find_second_hand
from lofted.extract.sources import Heard, chain, voices_of
from lofted.facts import THIS_ARTICLE, Article, Firmness, Likelihood, Record, Span, Voice

STRONG = {"say", "tell", "admit", "ask"}  # acts that only a speaker performs
SPOKEN = 0.8  # share of the content's characters between quotation marks, from which on it is quoted directly
VERBS = ("said_that", "told", "of", "to", "passive", "citing", "attributed", "noun", "according")

__all__ = ["Statement", "find_statements", "firmness_at"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that one voice says.

    `content` is what is said, without the attribution, in one piece or more;
    `source` is where the phrase stands that names the voice, None where
    nobody is named.
    """

    sentence: Span
    content: tuple[Span, ...]
    voice: Voice
    likelihood: Likelihood = Likelihood()
    denied: bool = False
    direct: bool = False
    source: Span | None = None

    def covers(self, span: Span) -> bool:
        """Whether the span stands in what is said."""
        return any(piece.covers(span) for piece in self.content)


Cues = Sequence[tuple[Span, Cue]]


def find_statements(article: Article, sentences: Sequence[Span], record: Record) -> Iterator[Statement]:
    """Yield every attributed statement, in reading order.

    A joint statement is one for each of its voices.
    """
    quotations = tuple(find_quotations(article.text))
    found = attributions(article, sentences, quotations)
    found = [(sentence, carried_on(article, one, sentences, quotations, found)) for sentence, one in found]
    heard = Heard(article, record)
    statements: list[Statement] = []
    for sentence, one in found:
        statements.extend(statements_of(one, sentence, heard, quotations))
    statements = [nested(one, statements) for one in statements]
    for sentence in sentences:
        for statement in second_hand(article, sentence, statements):
            statements.append(statement)
    yield from sorted(statements, key=lambda one: (one.sentence, one.voice.cue or one.sentence))


def attributions(
    article: Article, sentences: Sequence[Span], quotations: Sequence[Span]
) -> list[tuple[Span, Attribution]]:
    """What the patterns settle, and what the grammar adds for the rest, in reading order."""
    settled: list[tuple[Span, Attribution]] = []
    left: list[tuple[Span, Cues]] = []
    for sentence in sentences:
        near = [one for one in quotations if one.meets(sentence) or 0 <= one.start - sentence.end <= 3]  # 3: blanks
        cues = [(span, cue) for span, cue in find_cues(article.text, sentence, *VERBS) if not inside(span, near)]
        plain = read_plain(article, sentence, near, cues) if cues else []
        if plain is None:
            left.append((sentence, cues))
        else:
            settled.extend((sentence, one) for one in plain)
    parses = parse([article.quote(sentence) for sentence, _ in left])
    for (sentence, cues), words in zip(left, parses, strict=True):
        near = [one for one in quotations if one.meets(sentence)]
        settled.extend((sentence, one) for one in read_clauses(words, sentence.start, near, cues))
    return sorted(settled, key=lambda pair: (pair[0], pair[1].cue))


def inside(span: Span, quotations: Sequence[Span]) -> bool:
    """Whether words stand in a quotation: they are the speaker's, not the article's."""
    return any(one.covers(span) for one in quotations)


def carried_on(
    article: Article,
    one: Attribution,
    sentences: Sequence[Span],
    quotations: Sequence[Span],
    found: Sequence[tuple[Span, Attribution]],
) -> Attribution:
    """The attribution with the quotations that go on after it in the same paragraph."""
    if not any(quote.meets(piece) for quote in quotations for piece in one.content):
        return one
    last = max(one.cue.end, *(piece.end for piece in one.content))
    more: list[Span] = []
    for quote in quotations:
        if quote.start < last:
            continue
        if "\n" in article.text[last : quote.start] or not next_sentence(sentences, last, quote.start):
            break
        if any(piece.meets(quote) for _, other in found for piece in other.content if other is not one):
            break
        more.append(quote)
        last = quote.end
    return replace(one, content=(*one.content, *more))


def next_sentence(sentences: Sequence[Span], last: int, start: int) -> bool:
    """Whether a place begins the sentence after the one in which another stands."""
    at = bisect_left(sentences, Span(start, start))
    return 0 < at < len(sentences) and sentences[at].start == start and sentences[at - 1].start <= last <= start


def statements_of(
    one: Attribution, sentence: Span, heard: Heard, quotations: Sequence[Span]
) -> Iterator[Statement]:
    """The statements of an attribution, one for each voice."""
    strong = one.row.act in STRONG
    through = [voices_of(span, heard, strong=strong) for span in one.through]
    if one.source is None:
        voices: tuple[Voice, ...] = (THIS_ARTICLE,)
    else:
        voices = voices_of(one.source, heard, strong=strong)
    likelihood = one.likelihood or one.row.likelihood
    via = chain(tuple(step[0] for step in through if step))
    for voice in voices:
        yield Statement(
            sentence=sentence,
            content=one.content,
            voice=replace(voice, via=via or voice.via, cue=one.cue),
            likelihood=likelihood,
            denied=likelihood.words is Firmness.DENIED,
            direct=is_direct(one.content, quotations),
            source=one.source,
        )


def is_direct(content: Sequence[Span], quotations: Sequence[Span]) -> bool:
    """Whether nearly all of the content stands between quotation marks."""
    length = sum(piece.end - piece.start for piece in content)
    shared = sum(
        max(0, min(piece.end, quote.end) - max(piece.start, quote.start)) for piece in content for quote in quotations
    )
    return length > 0 and shared >= SPOKEN * length


def nested(one: Statement, statements: Sequence[Statement]) -> Statement:
    """The statement with the voice that passes it on, where it stands in what another says."""
    cue = one.voice.cue
    if one.voice.via or cue is None:
        return one
    outer = [other for other in statements if other is not one and other.covers(cue) and other.voice.name != one.voice.name]
    outer = [other for other in outer if one.source is None or other.covers(one.source)]
    if not outer:
        return one
    nearest = min(outer, key=lambda other: sum(piece.end - piece.start for piece in other.content))
    if one.voice is THIS_ARTICLE or one.voice.name == THIS_ARTICLE.name:
        return replace(one, voice=replace(nearest.voice, cue=cue))
    return replace(one, voice=replace(one.voice, via=nearest.voice))


def second_hand(article: Article, sentence: Span, statements: Sequence[Statement]) -> Iterator[Statement]:
    """What the article itself marks as hearsay, outside what others are quoted with."""
    for cue, row, content in find_second_hand(article, sentence):
        if not any(one.covers(cue) or one.voice.cue and one.voice.cue.meets(cue) for one in statements):
            voice = replace(THIS_ARTICLE, cue=cue)
            yield Statement(sentence, content, voice, row.likelihood, denied=False, direct=False)

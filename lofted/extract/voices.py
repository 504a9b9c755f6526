"""Who says what: every attributed statement of an article.

Patterns settle the plain constructions; the sentences that they cannot settle
are parsed together, in one batch. What is said at second hand without a voice
("reportedly", "is believed to", "the reported deal") is this article's, with
the firmness of those words.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lofted.extract.clauses import read_clauses
from lofted.extract.cues import VERBAL, Attribution, Cue, find_cues
from lofted.extract.firmness import FLAT, firmness_at
from lofted.extract.grammar import parse
from lofted.extract.heard import Heard
from lofted.extract.names import find_names
from lofted.extract.phrases import core
from lofted.extract.plain import read_plain
from lofted.extract.quotation import Quotations, find_quotations
from lofted.extract.reach import reached
from lofted.extract.secondhand import find_second_hand
from lofted.extract.sources import chain, of_entry, voices_of
from lofted.extract.standing import tells
from lofted.facts import THIS_ARTICLE, Act, Article, Firmness, Likelihood, Mark, Record, Span, Target, Voice

NEAR = 60  # characters after "told", within which its hearer is named
BLANKS = 3  # characters between a colon and the quotation that it leads to in the next paragraph
SPOKEN = 0.8  # share of the content's characters between quotation marks, from which on it is quoted directly
VERBS = tuple(sorted(VERBAL | {"according"}))

_DATELINE = re.compile(
    r"[A-Z][A-Za-z\d.,’'/ -]{2,40}\((?:[A-Z][\w. ]{1,20})\)\s*(?:[—–-]{1,2}\s*)?"  # a place, an agency
    r"|[A-Z]{3,20}(?:,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?\s*(?:[—–]|\s-{1,2}\s)\s*"
)

WRITERS = {"i", "we"}  # outside quotations whoever wrote the article

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
    likelihood: Likelihood = FLAT
    denied: bool = False
    direct: bool = False
    source: Span | None = None
    act: Act | None = None
    mark: Mark | None = None
    target: Target | None = None

    @property
    def length(self) -> int:
        """How many characters are said."""
        return sum(piece.end - piece.start for piece in self.content)

    def covers(self, span: Span) -> bool:
        """Whether the span stands in what is said."""
        return any(piece.covers(span) for piece in self.content)

    def names(self, span: Span) -> bool:
        """Whether the span stands in the source or the cue."""
        return any(part is not None and part.meets(span) for part in (self.source, self.voice.cue))


def find_statements(article: Article, sentences: Sequence[Span], record: Record) -> Iterator[Statement]:
    """Yield every attributed statement, in reading order.

    A joint statement is one for each of its voices. The content of a quotation
    that goes on after its source reaches into the sentences that follow.
    """
    quotations = Quotations(tuple(find_quotations(article.text)))
    found = attributions(article, sentences, quotations)
    quoted = {quote for _, one in found for piece in one.content for quote in quotations.near(piece)}
    heard = Heard(article, record)
    told: dict[Span, list[Statement]] = {}
    for sentence, one in found:
        if not one.content:
            continue
        whole = reached(article.text, one, sentences, quotations, quoted)
        home = sentence_of(whole, sentence, sentences)
        told.setdefault(home, []).extend(statements_of(whole, home, heard, quotations))
    for sentence in sentences:
        statements = told.get(sentence, [])
        statements = [nested(one, statements) for one in statements if not passed_on(one, statements)]
        statements += second_hand(article, sentence, statements, quotations)
        yield from sorted(statements, key=lambda one: one.voice.cue or one.sentence)


def sentence_of(one: Attribution, sentence: Span, sentences: Sequence[Span]) -> Span:
    """The sentence of a statement: that of its cue, or where it begins if none of it stands there."""
    if any(piece.meets(sentence) for piece in one.content):
        return sentence
    at = bisect_right(sentences, one.content[0].start, key=lambda span: span.start) - 1
    return sentences[max(at, 0)]


def attributions(article: Article, sentences: Sequence[Span], quotations: Quotations) -> list[tuple[Span, Attribution]]:
    """What the patterns settle, and what the grammar adds for the rest, in reading order."""
    settled: list[tuple[Span, Attribution]] = []
    left: list[tuple[Span, Span, list[tuple[Span, Cue]]]] = []
    for sentence in sentences:
        near = quotations.near(Span(max(0, sentence.start - BLANKS), sentence.end), reach=BLANKS)
        said = past_dateline(article.text, sentence)
        cues = [
            (span, cue)
            for span, cue in find_cues(article.text, said, *VERBS)
            if not inside(span, near) and tells(article.text, said, span, cue)
        ]
        plain = read_plain(article, said, near, cues) if cues else []
        if plain is None:
            left.append((sentence, said, cues))
        else:
            settled.extend((sentence, one) for one in plain)
    parses = parse([article.quote(said) for _, said, _ in left])
    for (sentence, said, cues), words in zip(left, parses, strict=True):
        settled.extend((sentence, one) for one in read_clauses(words, said.start, quotations.near(said), cues))
    return sorted(settled, key=lambda pair: (pair[0], pair[1].cue))


def past_dateline(text: str, sentence: Span) -> Span:
    """The sentence without the place and the agency that an agency report begins with.

    >>> text = "SEOUL, South Korea (Reuters) - The army said it flew."
    >>> text[past_dateline(text, Span(0, len(text))).start :]
    'The army said it flew.'
    """
    line = _DATELINE.match(text, sentence.start, sentence.end)
    return Span(line.end(), sentence.end) if line and line.end() < sentence.end else sentence


def inside(span: Span, quotations: Sequence[Span]) -> bool:
    """Whether words stand in a quotation: they are the speaker's, not the article's."""
    return any(one.covers(span) for one in quotations)


def statements_of(one: Attribution, sentence: Span, heard: Heard, quotations: Quotations) -> Iterator[Statement]:
    """The statements of an attribution, one for each voice."""
    strong = one.row.speaks
    through = [voices_of(span, heard, strong=strong) for span in one.through]
    if one.source is None:
        voices: tuple[Voice, ...] = (THIS_ARTICLE,)
    elif heard.article.quote(one.source).lower() in WRITERS:
        voices = (THIS_ARTICLE,)
    else:
        name = one.named or one.source
        voices = voices_of(name, heard, strong=strong)
        voices = voices or voices_of(core(heard.article.text, name), heard, strong=strong)
    likelihood = one.likelihood or one.row.likelihood
    via = chain(tuple(step[0] for step in through if step)) or hearer(one, heard)
    for voice in voices:
        yield Statement(
            sentence=sentence,
            content=one.content,
            voice=replace(voice, via=via or voice.via, cue=one.cue),
            likelihood=likelihood,
            denied=likelihood.words is Firmness.DENIED,
            direct=is_direct(one.content, quotations),
            source=one.source,
            act=one.row.act,
            mark=one.row.mark,
        )


def hearer(one: Attribution, heard: Heard) -> Voice | None:
    """The outlet that was told, through which the statement came: "Kim told Reuters"."""
    if "told" not in one.row.frames:
        return None
    words = heard.article.text[one.cue.end : one.cue.end + NEAR]
    for span, entry in find_names(words, 0, heard.record):
        if entry.kind == "outlet" and words[: span.start].strip() in ("", "the"):
            return of_entry(words[span.start : span.end], entry)
        break
    return None


def is_direct(content: Sequence[Span], quotations: Quotations) -> bool:
    """Whether nearly all of the content stands between quotation marks."""
    length = sum(piece.end - piece.start for piece in content)
    pairs = [(piece, quote) for piece in content for quote in quotations.near(piece)]
    shared = sum(min(piece.end, quote.end) - max(piece.start, quote.start) for piece, quote in pairs)
    return length > 0 and shared >= SPOKEN * length


def nested(one: Statement, statements: Sequence[Statement]) -> Statement:
    """The statement with the voices that pass it on, where it stands in what others say.

    Each step outwards goes to a longer content, so the chain has an end.
    """
    cue = one.voice.cue
    if one.voice.via or cue is None:
        return one
    outer = [
        other
        for other in statements
        if other.covers(one.source or cue)
        and other.covers(cue)
        and other.length > one.length
        and other.voice.name != one.voice.name
    ]
    if not outer:
        return one
    nearest = nested(min(outer, key=lambda other: other.length), statements).voice
    if one.voice.name == THIS_ARTICLE.name:
        return replace(one, voice=replace(nearest, cue=cue))
    return replace(one, voice=replace(one.voice, via=nearest))


def passed_on(one: Statement, statements: Sequence[Statement]) -> bool:
    """Whether a statement only says again, without its source, what its voice is cited with."""
    return any(
        other is not one
        and other.voice.via is not None
        and other.content == one.content
        and other.voice.via.name == one.voice.name
        for other in statements
    )


def second_hand(
    article: Article, sentence: Span, statements: Sequence[Statement], quotations: Quotations
) -> Iterator[Statement]:
    """What the article itself marks as hearsay, outside what others say."""
    for cue, row, content in find_second_hand(article, sentence):
        if not quotations.near(cue) and not any(one.covers(cue) or one.names(cue) for one in statements):
            yield Statement(
                sentence, content, replace(THIS_ARTICLE, cue=cue), row.likelihood, act=row.act, mark=row.mark
            )

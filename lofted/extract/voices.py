"""Who says what: every attributed statement of an article.

Patterns settle the plain constructions; the sentences that they cannot settle
are parsed together, in one batch. What is said at second hand without a voice
("reportedly", "is believed to", "the reported deal") is this article's, with
the firmness of those words.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from lofted.extract.acts import act_of, bare_object, charged, spoken
from lofted.extract.cues import Attribution
from lofted.extract.firmly import REPORTED, statement_firmness, weaker
from lofted.extract.firmness import firmness_at
from lofted.extract.heard import Heard
from lofted.extract.naming import DETERMINER
from lofted.extract.phrases import core
from lofted.extract.quotation import Quotations, find_quotations
from lofted.extract.reach import reached
from lofted.extract.relays import relayed
from lofted.extract.secondhand import find_second_hand
from lofted.extract.settling import attributions, inside
from lofted.extract.sources import chain, voices_of
from lofted.extract.statements import Statement, passed, steps
from lofted.extract.targets import find_target
from lofted.facts import FLAT, THIS_ARTICLE, Act, Article, Firmness, Likelihood, Mark, Record, Span, Voice, VoiceKind

START = attrgetter("start")
SETTLED = {Act.AGREES, Act.THREATENS}  # acts that plan only where something is to be done
MEDIA = {"statement", "dispatch", "remarks", "commentary"}  # forms in which somebody's own words are published
NEAR = 60  # characters after "told", within which its hearer is named
SPOKEN = 0.8  # share of the content's characters between quotation marks, from which on it is quoted directly

TELLING = {"tell", "inform", "assure"}
_HEARER = re.compile(
    r"\s(?:the\s)?((?:[a-z-]+\s){0,3}?(?:[A-Z][\w’'&-]*(?:\s(?:of\s)?[A-Z][\w’'&-]*){0,4}(?:\s(?:news\s)?(?:agency|"
    r"television|newspaper|radio|TV|magazine|website|channel))?|state\s(?:television|media|radio|TV)))"
)

_TO_DO = re.compile(
    r",?\s(?:to|on|in|with|also|again|however|not|never)\b"
)  # "agreed in principle to", "threatened on Friday to"
_AND_THAT = re.compile(
    r",?\s(?:and|but|yet|nor)\s(?:also\s)?(?=that\s(?!of\b|is\b|was\b|would\b|will\b))|,\s(?=that\s(?:the|a|an|no|its|it|he|she|they|[A-Z])\b[^.]{0,400}\sand\sthat\s)"
)
WRITERS = {"i", "we"}  # outside quotations whoever wrote the article

__all__ = ["Statement", "find_statements", "firmness_at"]


def find_statements(article: Article, sentences: Sequence[Span], record: Record) -> Iterator[Statement]:
    """Yield every attributed statement, in reading order.

    A joint statement is one for each of its voices. The content of a quotation
    that goes on after its source reaches into the sentences that follow.
    """
    quotations = Quotations(tuple(find_quotations(article.text)))
    found = attributions(article, sentences, quotations, record)
    quoted = {quote for _, one in found for piece in one.content for quote in quotations.near(piece)}
    heard = Heard(article, record, sentences)
    told: dict[Span, list[Statement]] = {}
    for sentence, one in found:
        if not any(piece.start < piece.end for piece in one.content):
            continue
        whole = reached(article.text, one, sentences, quotations, quoted)
        whole = spoken(article.text, charged(article.text, bare_object(article.text, whole, sentence), sentence))
        whole = replace(
            whole, content=tuple(piece for piece in whole.content if piece.start < piece.end) or one.content
        )
        for part in said_apart(article.text, whole, sentences, quotations):
            made = statements_of(part, sentence, heard, quotations)
            told.setdefault(sentence, []).extend(in_its_sentence(one, sentences) for one in made)
    for sentence in sentences:
        statements = relayed(told.get(sentence, []), sentence, heard)
        statements = [one for one in statements if not passed_on(one, statements)]
        statements = [nested(one, statements) for one in statements]
        statements += second_hand(article, sentence, statements, quotations)
        yield from sorted(statements, key=lambda one: one.voice.cue or one.sentence)


def in_its_sentence(one: Statement, sentences: Sequence[Span]) -> Statement:
    """The statement with the sentence in which its content begins, where a quotation goes on in the next ones."""
    if any(one.sentence.meets(piece) for piece in one.content):
        return one
    at = bisect_right(sentences, one.content[0].start, key=START) - 1
    return replace(one, sentence=sentences[max(at, 0)], target=None)


def said_apart(text: str, one: Attribution, sentences: Sequence[Span], quotations: Quotations) -> Iterator[Attribution]:
    """The attribution, or one for each clause of "said that A and that B" and for each sentence of a quotation."""
    groups: dict[int, list[Span]] = {}
    for piece in one.content:
        groups.setdefault(bisect_right(sentences, piece.start, key=START), []).append(piece)
    for pieces in groups.values():
        last = pieces[-1]
        joints = [
            (joint.start(), joint.end())
            for joint in _AND_THAT.finditer(text, last.start, last.end)
            if not inside(Span(joint.start(), joint.end()), quotations.near(last))
        ]
        if not {"said_that", "told"} & one.row.frames:
            joints = []
        edges = [last.start, *(edge for joint in joints for edge in joint), last.end]
        first, *others = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
        yield replace(one, content=(*pieces[:-1], first))
        for other in others:
            yield replace(one, content=(other,))


def statements_of(one: Attribution, sentence: Span, heard: Heard, quotations: Quotations) -> Iterator[Statement]:
    """The statements of an attribution, one for each voice."""
    strong, press = one.row.speaks, one.row.lemma == "report"
    through = [voices_of(span, heard, strong=strong, press=press) for span in one.through]
    if one.source is None:
        voices: tuple[Voice, ...] = (THIS_ARTICLE,)
    elif heard.article.quote(one.source).lower() in WRITERS:
        voices = (THIS_ARTICLE,)
    else:
        name = one.named or one.source
        voices = voices_of(name, heard, strong=strong, press=press) or voices_of(
            core(heard.article.text, name), heard, strong=strong, press=press
        )
    likelihood = one.likelihood or one.row.likelihood
    via = chain(tuple(step[0] for step in through if step)) or hearer(one, heard)
    text, act = heard.article.text, act_of(heard.article.text, one, sentence.end)
    for voice in voices:
        if via and voice.name == via.name and one.source:  # "KCNA quoted the paper": the paper is another
            voice = replace(voice, name=DETERMINER.sub("", heard.article.quote(one.source)), entry=None)
        yield Statement(
            sentence=sentence,
            content=one.content,
            voice=replace(voice, via=via or voice.via, cue=one.cue),
            likelihood=likelihood,
            whole=whole_firmness(text, one, likelihood, act, sentence),
            denied=likelihood.words is Firmness.DENIED,
            direct=is_direct(one.content, quotations),
            source=one.source,
            act=act,
            mark=one.row.mark or (Mark.HEARSAY if one.source is None and one.likelihood == REPORTED else None),
            target=find_target(text, one, act, sentence.end, heard.record),
        )


def whole_firmness(text: str, one: Attribution, cue: Likelihood, act: Act | None, sentence: Span) -> Likelihood:
    """How firmly the statement of an attribution is put."""
    content = " … ".join(text[piece.start : piece.end] for piece in one.content)
    if act in SETTLED and cue.words is Firmness.PLANNED and thing(text, one):
        return statement_firmness(FLAT, act, content) if act is Act.AGREES else FLAT
    before = text[one.cue.end : one.content[0].start]
    behind = text[one.content[-1].end : sentence.end]
    return statement_firmness(cue, act, content, before, behind)


def thing(text: str, one: Attribution) -> bool:
    """Whether a thing is accepted or threatened, not an act to come: "accepted the offer"."""
    begin = one.content[0].start - 1 if one.through else one.cue.end  # "quoted by TASS as threatening to leave"
    return "to" in one.row.frames and not _TO_DO.match(text, begin) and one.content[0].start > begin


def hearer(one: Attribution, heard: Heard) -> Voice | None:
    """The outlet that was told, through which the statement came: "Kim told Reuters"."""
    if "told" not in one.row.frames or one.row.lemma not in TELLING:
        return None
    match = _HEARER.match(heard.article.text, one.cue.end, one.cue.end + NEAR)
    place = Span(match.start(1), match.end(1)) if match else None
    voices = voices_of(place, heard, strong=False) if place else ()
    return next((voice for voice in voices if voice.kind in (VoiceKind.OUTLET, VoiceKind.STATE_MEDIA)), None)


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
    if cue is None:
        return one
    known = {one.voice.name, *(step.name for step in steps(one.voice))}
    outer = [
        other
        for other in statements
        if other.covers(one.source or cue)
        and other.covers(cue)
        and other.length > one.length
        and other.voice.name not in known
        and other.act is not Act.DENIES  # who rejects a claim does not pass it on
    ]
    if not outer:
        return one
    outermost = nested(min(outer, key=lambda other: other.length), statements)
    nearest = outermost.voice
    if one.voice.name == THIS_ARTICLE.name:
        return replace(one, voice=replace(nearest, cue=cue))
    if nearest.via and nearest.kind is VoiceKind.DOCUMENT and nearest.name.split()[-1] in MEDIA:
        nearest = nearest.via  # "Kim warned, according to a statement carried by KCNA": the words are Kim's
    mark = Mark.HEARSAY if outermost.mark is Mark.HEARSAY else None
    return replace(one, voice=passed(one.voice, nearest), whole=weaker(one.whole, REPORTED), mark=one.mark or mark)


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
            firm, voice = row.likelihood, replace(THIS_ARTICLE, cue=cue)
            yield Statement(sentence, content, voice, firm, firm, act=row.act, mark=row.mark)

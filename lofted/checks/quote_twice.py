"""Is a quotation given twice given in the same words, and to the same speaker?

    >>> review("“We fired five missiles into the sea at dawn,” Kim Jong Un said. In the evening state radio"
    ...        " had it as “We fired six missiles into the sea at dawn.”")
    quote_twice: conflicts. Two quotations differ in a figure alone: “five” in “We fired five missiles into
    the sea at dawn,” is “six” in “We fired six missiles into the sea at dawn.”

Other words may be another translation, or said on another day; which wording
was used is for the recording to say.

    >>> review("“We will answer any attack with fire,” Kim Jong Un said. Later the article gives it as"
    ...        " “We will answer any strike with fire.”")
    quote_twice: depends. Two quotations differ in wording: “attack” in “We will answer any attack with
    fire,” is “strike” in “We will answer any strike with fire.”

The same words in the mouths of two named persons conflict, unless one of them quotes the other.

    >>> review("“Space is no longer a peaceful place for us,” Ann Lee said. The report ends with a warning."
    ...        " “Space is no longer a peaceful place for us,” Bo Berg said.")
    quote_twice: conflicts. The same quotation is given to Ann Lee and to Bo Berg: “Space is no longer a
    peaceful place for us,”

Silent where one is a part of the other, or where they differ only by an
ellipsis, by words an editor put in brackets, by capitals or by marks; where
one voice says both in one paragraph, or they name another day or another
thing; and for quotations of fewer than six words, which anybody may say twice.

    >>> review("“We fired five missiles into the sea at dawn,” Kim Jong Un said. “[We] fired five missiles …"
    ...        " at dawn,” he repeated.")

Limits: it looks at one article, and so not at how another printed it; a
speaker who says nearly the same twice is taken for one quotation in two
wordings, which is why words alone never conflict.

Source: The Guardian style guide, “quotes” (2004): readers should be confident that words in quotation
marks are those uttered by the speaker. The thresholds are ours.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, chain, combinations, islice

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Finding, Reading, Span, Voice, VoiceKind
from lofted.reference.counting import CARDINALS, TENS
from lofted.reference.wording import quotations

FIELD = "who says it"

SHORTEST = 6  # words; shorter phrases come twice without being one quotation; ours
ALIKE = 0.8  # share of the shorter quotation's words that stand in the longer in the same order; ours
SAME = 8  # words from which on equal quotations are one and no common phrase; ours
MANY = 200  # quotations of one article that are compared; longer texts are transcripts or books; ours
LONGEST = 80  # words of a quotation that are compared, about half a minute of speech; ours

SPELLED = 0.8  # share of letters that two spellings of a word have in common in order; ours
LONG_FORM = {"can't": "can not", "won't": "will not", "n't": " not", "'re": " are", "'ll": " will", "'ve": " have"}
UP_TO_TEN = ("zero", *CARDINALS[:10])  # numbers
ROUND = ("eleven", "twelve", "dozen", "hundred", "thousand", "million", "billion", "half")
LITTLE = frozenset(("a", "an", "the", "that", "and", "so"))  # words that a transcript loses without a change of sense

_DIGITS = frozenset(map(str, range(len(UP_TO_TEN))))
_DRAWN = re.compile(r"^(?:can't|won't)$|n't$|'(?:re|ll|ve)$", re.I)
_IN_HEADLINE = re.compile(r"“[^“”]{1,300}”|\"[^\"]{1,300}\"|‘[^‘]{1,300}’(?!\w)|(?<!\w)'[^'\n]{1,300}'(?!\w)")
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_EDITED = re.compile(r"\[[^\[\]]{0,200}\]|…|\.\s?\.\s?\.")
_ADDRESS = re.compile(r"https?:|www\.|\w/\w")
_ANOTHER = re.compile(  # words by which a saying tells of another thing or another day, and is another saying
    r"first|second|third|fourth|last|next|other|another|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|"
    r"april|may|june|july|august|september|october|november|december|yesterday|today|tomorrow|tonight"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation in one line, where it stands in the body, its words between the editor's cuts, and who said it."""

    text: str
    span: Span | None
    pieces: tuple[tuple[str, ...], ...]
    words: tuple[str, ...]  # of all pieces, in order
    kinds: frozenset[str]  # each of them once
    said: tuple[Claim, ...]

    @property
    def cuts(self) -> frozenset[int]:
        """Before which of its words something may have been left out: at its ends and where an editor cut."""
        return frozenset(accumulate(map(len, self.pieces), initial=0))


def quote_twice(reading: Reading) -> Iterator[Finding]:
    """Lay every two quotations of an article side by side."""
    for one, other in combinations(islice(quotes(reading), MANY), 2):
        shared = len(one.kinds & other.kinds)
        if shared < ALIKE * min(len(one.kinds), len(other.kinds)) or in_one_breath(one, other, reading.article.text):
            continue
        yield from two_speakers(one, other) if one.words == other.words else two_wordings(one, other)


def in_one_breath(one: Quote, other: Quote, text: str) -> bool:
    """Whether one voice says both in one paragraph: two sentences of one speech, however alike."""
    if one.span is None or other.span is None or "\n" in text[one.span.end : other.span.start]:
        return False
    return bool({claim.voice.name for claim in one.said} & {claim.voice.name for claim in other.said})


def quotes(reading: Reading) -> Iterator[Quote]:
    """The quotations that are long enough to be compared, those of the headline first."""
    stated = [claim for claim in reading.claims if claim.aspect == "statement"]
    for match in _IN_HEADLINE.finditer(reading.article.title):
        yield from quote(match[0], None, ())
    for span in quotations(reading.article.text):
        yield from quote(reading.article.quote(span), span, speakers(span, stated))


def quote(text: str, span: Span | None, said: tuple[Claim, ...]) -> Iterator[Quote]:
    """One quotation, if it is neither too short nor too long nor the address of a page."""
    pieces = tuple(filter(None, (tuple(words_of(part)) for part in _EDITED.split(text))))
    if SHORTEST <= sum(map(len, pieces)) <= LONGEST and not _ADDRESS.search(text):
        words = tuple(chain.from_iterable(pieces))
        yield Quote(f"“{' '.join(text.split())[1:-1]}”", span, pieces, words, frozenset(words), said)


def words_of(text: str) -> Iterator[str]:
    """The words in small letters, what was drawn together drawn apart and small numbers in words."""
    for word in _WORD.findall(text.replace("’", "'")):
        for part in _DRAWN.sub(lambda end: LONG_FORM[end[0].lower()], word).lower().split():
            yield UP_TO_TEN[int(part)] if part in _DIGITS else part


def speakers(span: Span, stated: list[Claim]) -> tuple[Claim, ...]:
    """The narrowest statements that hold a quotation."""
    inner = Span(span.start + 1, span.end - 1)
    around = [claim for claim in stated if claim.span.covers(inner)]
    least = min((claim.span.end - claim.span.start for claim in around), default=0)
    return tuple(claim for claim in around if claim.span.end - claim.span.start == least)


def two_wordings(one: Quote, other: Quote) -> Iterator[Finding]:
    """The verdict on two quotations that are nearly the same."""
    found = difference(one, other)
    if found is None:
        return
    mine, others = (" ".join(words) for words in found)
    shown = f"“{mine}” in {one.text} is “{others}” in {other.text}"
    if not (mine and others):
        shown = f"“{mine or others}” stands in one only: {one.text}, {other.text}"
    if mine and others and all(is_figure(word) for words in found for word in words) and not strangers(one, other):
        reason = f"Two quotations differ in a figure alone: {shown}"
        yield conflicts(reason=reason, spans=stand(one, other))
    else:
        reason = f"Two quotations differ in wording: {shown}"
        yield depends(reason=reason, on="which wording was used", spans=stand(one, other))


def stand(*quotes: Quote) -> list[Span]:
    """Where quotations stand in the body, without their marks."""
    return [Span(quote.span.start + 1, quote.span.end - 1) for quote in quotes if quote.span]


def difference(one: Quote, other: Quote) -> tuple[list[str], list[str]] | None:
    """The words in which two quotations differ, or None where one is a part of the other or they are too unlike."""
    less, more = sorted((one, other), key=lambda quote: len(quote.words))
    if cut_from(less, more) or cut_from(more, less):
        return None
    steps = SequenceMatcher(None, one.words, other.words, autojunk=False).get_opcodes()
    kept = sum(end - start for what, start, end, _, _ in steps if what == "equal")
    if kept < max(ALIKE * len(less.words), SHORTEST - 1):
        return None
    mine: list[str] = []
    others: list[str] = []
    for what, start, end, begin, stop in steps:
        left_out = (what == "insert" and start in one.cuts) or (what == "delete" and begin in other.cuts)
        if what != "equal" and not left_out:
            mine += one.words[start:end]
            others += other.words[begin:stop]
    if not {*mine, *others} - LITTLE or any(map(_ANOTHER.fullmatch, mine + others)) or spelled_alike(mine, others):
        return None
    return mine, others


def spelled_alike(mine: list[str], others: list[str]) -> bool:
    """Whether two wordings are one in two spellings or endings: "defence" and "defense"."""
    letters = "".join(mine), "".join(others)
    figures = any(is_figure(word) for word in (*mine, *others))
    return not figures and SequenceMatcher(None, *letters, autojunk=False).ratio() >= SPELLED


def cut_from(less: Quote, more: Quote) -> bool:
    """Whether every piece of one stands in the other, in the same order."""
    place, words = 0, more.words
    for piece in less.pieces:
        ends = (at for at in range(place, len(words) - len(piece) + 1) if words[at : at + len(piece)] == piece)
        found = next(ends, None)
        if found is None:
            return False
        place = found + len(piece)
    return True


def is_figure(word: str) -> bool:
    """Whether a word is a number."""
    return word[0].isdigit() or word in (*UP_TO_TEN, *TENS, *ROUND)


def two_speakers(one: Quote, other: Quote) -> Iterator[Finding]:
    """The verdict on the same words given to two named persons."""
    if len(one.words) < SAME or not strangers(one, other):
        return
    mine, others = one.said[0].voice, other.said[0].voice
    reason = f"The same quotation is given to {mine.name} and to {others.name}: {one.text}"
    if passes_on(mine, others) or passes_on(others, mine):
        yield depends(reason=reason, on="who quotes whom", spans=stand(one, other))
    else:
        yield conflicts(reason=reason, spans=stand(one, other))


def strangers(one: Quote, other: Quote) -> bool:
    """Whether the two are given to persons of different names."""
    names = [{claim.voice.name.rpartition(" ")[2] for claim in quote.said} for quote in (one, other)]
    kinds = {claim.voice.kind for quote in (one, other) for claim in quote.said}
    return all(names) and kinds == {VoiceKind.PERSON} and not names[0] & names[1]


def passes_on(voice: Voice, other: Voice) -> bool:
    """Whether a voice comes through another."""
    via = voice.via
    while via:
        if via.name.rpartition(" ")[2] == other.name.rpartition(" ")[2]:
            return True
        via = via.via
    return False

"""Does the headline keep the hedge of the body?

A headline that says flatly what the first sentence of the story only calls
possible, likely or reported has lost a hedge.

    >>> review("North Korea fires ICBM\\n\\nNorth Korea may have fired an ICBM on Thursday, Japan said.")
    lost_hedge: depends. The headline says flatly what the body tells with “may”: “North Korea may have
    fired an ICBM on Thursday, Japan said.”

It is no contradiction, since what may be so can be so: it depends on whether
the body's hedge is meant. It conflicts only where the headline has somebody
say what the body has the same voice deny.

    >>> review("Tokyo: Missile was an ICBM\\n\\nJapan denied on Friday that the missile was an ICBM.")
    lost_hedge: conflicts. The headline has Japan say what Japan denies in the body: “that the missile was
    an ICBM”.

Silent where the headline has a hedge, a question mark, a quotation or a voice
of its own, and where any sentence of the body tells the same without a hedge.

    >>> review("North Korea may have fired ICBM\\n\\nNorth Korea may have fired an ICBM, Japan said.")

    >>> review("North Korea fires ICBM\\n\\nNorth Korea may have fired an ICBM. Kim called the ICBM launch a feat.")

Limits: it compares words, so a headline in words of its own goes unseen, and
only the first sentence is asked that tells what the headline tells. A plan
("to launch") is passed over, since headlines put what is to come in the present.

Source: Ecker, Lewandowsky, Chang and Pillai, The Effects of Subtle Misinformation in News Headlines,
Journal of Experimental Psychology: Applied 20 (2014), 323–335: readers keep what the headline said.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Finding, Firmness, Reading, Record, Span
from lofted.reference.wording import Hedged, content, hedges, saying, sentences
from lofted.told.headline import headline_voice, without_outlet

FIELD = "headlines"

SHARED = 0.5  # share of the headline's content words that a sentence has which tells the same; ours
FEWEST = 2  # content words of the headline that such a sentence has at least
LEAD = 3  # sentences of the body among which the headline's news is told first; ours
BACK = 500  # characters before a sentence in which one may begin that this is a part of; ours
LOSES = (Firmness.POSSIBLE, Firmness.LIKELY, Firmness.DOUBTED, Firmness.REPORTED)  # hedges that a headline can lose
_OWN = re.compile(r"[?:“”\"«»‘]|(?:^|\s)'|\b(?:to|not|no|if|how|why|what)\b|n['’]t\b|\s[–—-]\s", re.I)
_VERB = re.compile(r"\s(?:to\s)?(?:have|\w+ed|has)\b", re.I)  # "may have fired", "reportedly launched"
_NO = re.compile(r"\b(?:not?|never|den(?:y|ies|ied)|rejects?|dismisses|refutes?|rebuts?|disputes?)\b|n['’]t\b", re.I)


def lost_hedge(reading: Reading, record: Record) -> Iterator[Finding]:
    """Lay the headline beside the first sentence that tells the same, and beside what its own voice denies."""
    title = without_outlet(reading.article.title, record)
    if not title:
        return
    yield from gainsaid(reading, title, record)
    if not _OWN.search(title) and not saying().search(title):
        yield from unhedged(reading, set(content(title)))


def unhedged(reading: Reading, told: set[str]) -> Iterator[Finding]:
    """The first sentence that tells what the headline tells, where it is hedged and no other is flat."""
    article = reading.article
    spans = list(sentences(article.text))
    near = [span for span in spans if tells(set(content(article.quote(span))), told)]
    first = next((span for span in spans[:LEAD] if span in near), None)
    found = lost(reading, first, told) if first else None
    if first is None or found is None or any(found[1] <= flat(reading, span) for span in near):
        return
    hedge, sentence = found[0], " ".join(article.quote(first).split())
    cue = article.quote(hedge.cue)
    yield depends(
        reason=f"The headline says flatly what the body tells with “{cue}”: “{sentence}”",
        on=f"whether the “{cue}” of the body is meant",
        working=(f"headline: {article.title}", f"hedged in the body: {article.quote(hedge.governed).strip()}"),
        spans=[hedge.cue, hedge.governed],
    )


def tells(words: set[str], told: set[str]) -> bool:
    """Whether a stretch with these content words tells what the headline tells."""
    return len(words & told) >= max(FEWEST, SHARED * len(told))


def hedged_in(reading: Reading, span: Span) -> Iterator[Hedged]:
    """The hedges of a sentence: its own words, and voices that only believe, suspect or deny."""
    yield from hedges(reading.article.text, span)
    first = bisect_left(reading.claims, span.start - BACK, key=lambda claim: claim.sentence.start)
    for claim in takewhile(lambda claim: claim.sentence.start < span.end, islice(reading.claims, first, None)):
        cue = claim.voice.cue
        doubts = claim.likelihood.words is not Firmness.REPORTED  # to cite somebody is to attribute, not to hedge
        if claim.aspect == "statement" and cue and span.covers(cue) and doubts:
            yield Hedged(cue, claim.likelihood.words, Span(claim.span.start, min(claim.span.end, span.end)))


def lost(reading: Reading, span: Span, told: set[str]) -> tuple[Hedged, set[str]] | None:
    """The hedge over words of the headline, and those words: a verb with one more, or a noun with all beside it."""
    for hedge in hedged_in(reading, span):
        words = content(reading.article.quote(hedge.governed))
        verb = hedge.governed.start != hedge.cue.end or bool(_VERB.match(reading.article.text, hedge.cue.end))
        needed = words[:FEWEST] if verb else words
        if hedge.firmness in LOSES and words and set(needed) <= told:
            return hedge, set(words) & told
    return None


def flat(reading: Reading, span: Span) -> set[str]:
    """The content words of a sentence that no hedge governs."""
    text, start, free = reading.article.text, span.start, []
    for hedge in sorted(hedged_in(reading, span), key=lambda one: one.governed):
        if hedge.firmness is not Firmness.FLAT:
            free.append(text[start : max(start, hedge.governed.start)])
            start = max(start, hedge.governed.end)
    return set(content(" ".join([*free, text[start : span.end]])))


def gainsaid(reading: Reading, title: str, record: Record) -> Iterator[Finding]:
    """What the headline has somebody say and the body has the same voice deny."""
    voice = headline_voice(title, record)
    if voice is None or _NO.search(title):
        return
    told = set(content(voice[1]))
    own = [claim for claim in reading.claims if claim.aspect == "statement" and claim.voice.entry == voice[0]]
    said = [claim for claim in own if tells(set(content(claim.told)), told)]
    if said and all(denies(claim) for claim in said):
        name = said[0].voice.name
        reason = f"The headline has {name} say what {name} denies in the body: “{said[0].told}”."
        yield conflicts(said[0], reason=reason, working=(f"headline: {title}",))


def denies(claim: Claim) -> bool:
    """Whether the voice speaks against the words."""
    return claim.denied or claim.likelihood.words is Firmness.DENIED

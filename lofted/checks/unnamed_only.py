"""Does what the story turns on rest on voices that nobody can ask?

    >>> review("North Korea is building a new launch pad, two officials familiar with the matter said. They"
    ...        " gave no date.")
    unnamed_only: open. What the report opens with rests on “two officials familiar with the matter”
    alone: “North Korea is building a new launch pad”.

So do the figures of a launch where nobody else gives them.

    >>> review("North Korea launched a missile, South Korea's military said. The missile flew 640 km, a"
    ...        " source told Reuters.")
    unnamed_only: open. The range of 640 km rests on “a source” alone.

Silent where a named voice, or the report itself, says the same; where the
headline names one; and where an unnamed voice speaks for a body, as its
spokesman, in its statement, or as the "Japanese officials" or "government sources
in Seoul" of a country that watches another.

    >>> review("North Korea is building a new launch pad, two officials familiar with the matter said. The"
    ...        " Pentagon said North Korea was building the launch pad.")

    >>> review("North Korea is building a new launch pad, a spokesman for the Defence Ministry said.")

It never objects: what an unnamed voice says may well be so. It leaves it
open, since a reader can ask nobody.

Limits: only the first sentence and the figures of a launch are asked for, and
only voices without a name whose word is given as a fact: experts and analysts
have opinions, which others can weigh. Whether a named voice says the same is
judged by words in common, and in doubt the check is silent.

Source: Reuters Handbook of Journalism, “Accuracy”: a named source is always preferable to an unnamed
one, and anonymous sources are the weakest.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from lofted.checking import leaves_open
from lofted.facts import Act, Claim, Event, Finding, Firmness, Reading, Record, Span, Voice
from lofted.reference.bearing import bears_out
from lofted.reference.history import marks
from lofted.reference.wording import content, country_ids, sentences
from lofted.told.headline import headline_voice, without_outlet

FIELD = "who says it"

FIGURES = ("apogee", "range", "flight_time", "speed")  # what is measured of a launch
FEWEST = 3  # content words without countries that two sentences on the same matter share; ours
SHARED = 0.15  # share of the statement's content words besides: of a long one, three words tell less; ours
ON_TITLE = 2  # content words of the headline in the statement, if it is what the report is about
MOST = 0.5  # share of the first sentence's content words that are the statement's, if it is the news; ours
ASSERTED = (Firmness.FLAT, Firmness.REPORTED)  # what is passed on as a fact and no guess
_HIDDEN = re.compile(
    r"\b(?:sources?|officials?|diplomats?|aides?|insiders?|staffers?|staff\smembers?|officers?|"
    r"(?:person|people|individuals?)\s(?:familiar|briefed|close|with))\b",
    re.I,
)
_BODY = re.compile(  # "Japanese officials", "Pentagon and South Korean officials": a government speaks
    r"(?!(?:Senior|Top|Former|Two|Three|Several|Some|Multiple|Many)\b)[A-Z][\w.’'-]{1,20}\s(?:[\w.’'-]{1,20}\s){0,5}officials|"
    r"(?:[Tt]he\s)?(?:(?:[Mm]ilitary|[Dd]efen[cs]e|[Gg]overnment)\s)?[Oo]fficials\s(?:in|from|of)\s(?:both\s)?[A-Z]\w{2,20}(?:\s[A-Z]\w{2,20})?"
    r"(?:\sand\s(?:in\s|from\s)?[A-Z]\w{2,20}(?:\s[A-Z]\w{2,20})?)+|"
    r"(?:[A-Z]\w{2,20}\s){1,2}(?:[Mm]ilitary|[Dd]efen[cs]e|[Gg]overnment)\ssources|"  # a government's
    r"(?:[Mm]ilitary|[Dd]efen[cs]e|[Gg]overnment)\ssources\s(?:in|from|of)\s[A-Z]\w{2,20}(?:\s[A-Z]\w{2,20})?"
)
_OF_CAPITAL = re.compile(  # "officials in Tokyo", "North Korean news sources", where what they say can be looked up
    r"(?:[Tt]he\s)?(?:(?:[Mm]ilitary|[Dd]efen[cs]e|[Gg]overnment|[Nn]ews|[Mm]edia)\s)?(?:[Oo]fficials|[Ss]ources)\s(?:in|from|of)\s"
    r"[A-Z]\w{2,20}(?:\s[A-Z]\w{2,20})?|"
    r"(?:[A-Z]\w{2,20}\s)?[A-Z]\w{2,20}\s(?:(?:[Mm]ilitary|[Dd]efen[cs]e|[Gg]overnment|[Nn]ews|[Mm]edia|[Pp]ress|[Ss]tate)\s){0,2}sources"
)
_BLAZE = re.compile(  # what officials tell of every day, and any reader can ask them again
    r"\b(?:wildfires?|(?:forest|brush|grass|bush)\s?fires?|firefighters?|blazes?|floods?|flooding|storms?|hurricanes?|cyclones?|typhoons?|"
    r"tornado\w*|earthquakes?|landslides?|mudslides?|avalanches?|eruptions?|volcano\w*|rainfall|snowfall|heat\s?wave|drought|oil\sspill)\b",
    re.I,
)
_MATTER = re.compile(
    r"\b(?:missiles?|rockets?|warheads?|satellites?|nuclear|launch\w*|weapons?|orbit\w*|spacecraft|militar\w+|troops|drones?|shell\w*|"
    r"strikes?|attack\w*|bomb\w*|sabotage|arson)\b",
    re.I,
)
_SPEAKS_FOR = re.compile(r"\b(?:spokes\w{3,7}|press\ssecretary|statement)\b", re.I)


def unnamed_only(reading: Reading, record: Record) -> Iterator[Finding]:
    """Ask who says what the report opens with, and who gives the figures of its launches."""
    yield from opening(reading, record)
    for event in reading.events:
        yield from figures(event, reading, record)


def opening(reading: Reading, record: Record) -> Iterator[Finding]:
    """The statement that a report opens with, where it rests on unnamed voices alone."""
    stated = [claim for claim in reading.claims if claim.aspect == "statement"]
    begin = next(sentences(reading.article.text), None)
    first = next((claim for claim in stated if begin and begin.meets(claim.sentence)), None)
    if _BLAZE.search(reading.article.text) and not _MATTER.search(reading.article.text):
        return
    if first is None or not hidden(first.voice) or not as_fact(first) or named_above(reading.article.title, record):
        return
    told, sentence = things(first.told), things(reading.article.quote(first.sentence))
    title = things(reading.article.title)
    if len(told) < max(FEWEST, MOST * len(sentence)) or (title and len(title & told) < ON_TITLE):
        return
    unasked = sorted({claim.sentence for claim in stated if hidden(claim.voice)})
    others = (span for span in islice(sentences(reading.article.text), 1, None) if not meets_one(span, unasked))
    same = max(FEWEST, SHARED * len(told))
    if any(len(things(reading.article.quote(span)) & told) >= same for span in others):
        return
    reason = f"What the report opens with rests on “{first.voice.name}” alone: “{first.told.strip(' ,')}”."
    yield leaves_open(first, reason=reason)


def figures(event: Event, reading: Reading, record: Record) -> Iterator[Finding]:
    """The figures of a launch that none but unnamed voices give, and nobody else anywhere in the report."""
    told = [claim for claim in event.about(*FIGURES) if hidden(claim.voice) and as_fact(claim)]
    named = {claim.aspect for claim in reading.claims if not hidden(claim.voice)}
    alone = [claim for claim in told if claim.aspect not in named and not on_record(claim, event, record)]
    if not alone:
        return
    what = " and ".join(f"the {claim.aspect.replace('_', ' ')} of {claim.told}" for claim in alone)
    voice = alone[0].voice.name
    reason = f"{what[0].upper()}{what[1:]} rest{'s' * (len(alone) == 1)} on “{voice}” alone."
    yield leaves_open(*alone, reason=reason)


def on_record(claim: Claim, event: Event, record: Record) -> bool:
    """Whether the officials of a capital, or of a country, give a figure that a party gave under its name."""
    flight = record.flight(event.entry)
    if flight is None or claim.quantity is None or not _OF_CAPITAL.fullmatch(claim.voice.name):
        return False
    return any(bears_out(claim.quantity, mark.figure) for mark in marks(flight, claim.aspect))


def hidden(voice: Voice) -> bool:
    """Whether nobody could ask that voice: it has no name and speaks for no body."""
    hides = not voice.kind.named and bool(_HIDDEN.search(voice.name))
    return hides and not _SPEAKS_FOR.search(voice.name) and not _BODY.fullmatch(voice.name)


def as_fact(claim: Claim) -> bool:
    """Whether the words are passed on as a fact: no guess, no denial, no demand."""
    return claim.likelihood.words in ASSERTED and not claim.denied and claim.act in (Act.STATES, Act.ANNOUNCES, None)


def meets_one(span: Span, sentences: Sequence[Span]) -> bool:
    """Whether a stretch shares a character with one of the sentences, which are in order and apart."""
    at = bisect_left(sentences, Span(span.end, span.end)) - 1
    return at >= 0 and sentences[at].meets(span)


def named_above(title: str, record: Record) -> bool:
    """Whether the headline names whose word it is."""
    return headline_voice(without_outlet(title, record), record) is not None


def things(text: str) -> set[str]:
    """The content words of a text without the countries, which every sentence on a matter names."""
    return {word for word in content(text) if word not in country_ids()}

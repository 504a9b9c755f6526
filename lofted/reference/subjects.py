"""Which country and which launch a passage speaks of, by what stands nearest before."""

import re
from collections.abc import Collection

from lofted.facts import Article, Claim, Entry, Event, Evidence, Reading, Record

NEAR = 300  # characters from a launch to a sentence that goes on with it; two or three sentences
BEFORE = 400  # characters before some words in which their country is sought; two or three sentences
SHORTEST = 3  # letters of a name that is looked for; "US" is told by its dots or its capitals alone
SHORT = {"north-korea": ("the North", "The North")}  # names that only a text on the country gives it

_FOR_THE_TIME = re.compile(  # what leads to the other launch: no sentence of its own, and no list
    r"(?:^|[\s,])(?:after|following|before|since|(?:later|earlier)\sthan|on\sfrom)\s"
    r"(?:(?!(?:and|but|while|which|said|announced|reported)\b)[\w’'-]+[\s]){0,8}$"
)


def country_before(article: Article, at: int, among: Collection[Entry]) -> str:
    """The id of the country, of those asked about, that is named last before a place in the text.

    Empty where none is named in the two or three sentences before.
    """
    words = article.text[max(0, at - BEFORE) : at]
    found = {entry.id: last_named(words, entry, article) for entry in among}
    nearest = max(found.values(), default=-1)
    return next((id for id, place in found.items() if place == nearest), "") if nearest >= 0 else ""


def last_named(words: str, entry: Entry, article: Article) -> int:
    """Where a country is named last in some words; -1 where it is not."""
    short = SHORT.get(entry.id, ())
    every = (name for name in (entry.name, *entry.aliases) if name not in short)
    names = [name for name in every if len(name) >= SHORTEST or name.isupper()]
    if short and any(name in article.text for name in names):
        names += short
    return max((last_place(words, name) for name in names if name in words), default=-1)


def last_place(words: str, name: str) -> int:
    """Where a name stands last as whole words; -1 where it does not."""
    at = words.rfind(name)
    while at >= 0 and (in_word(words[at - 1 : at]) or in_word(words[at + len(name) : at + len(name) + 1])):
        at = words.rfind(name, 0, at + len(name) - 1)
    return at


def in_word(sign: str) -> bool:
    """Whether a sign is one of those that words are made of."""
    return sign.isalnum() or sign == "_"


def countries(record: Record, ids: Collection[str]) -> list[Entry]:
    """The entries of some countries."""
    return [entry for entry in record.entries("country") if entry.id in ids]


def row_evidence(entry: Entry, says: str) -> Evidence:
    """A row of the catalogue as evidence."""
    return Evidence(entry.id, says, entry.source, entry.url, entry.verified)


def event_near(claim: Claim, reading: Reading) -> Event | None:
    """The launch that a claim is told of, or the one named last in the few sentences before."""
    for event in reading.events:
        if any(one.id == claim.id for one in event.claims):
            return event
    return event_before(claim.span.start, reading)


def event_before(at: int, reading: Reading) -> Event | None:
    """The launch that is named last in the few sentences before a place in the text."""
    before = [
        (one.span.end, place)
        for place, event in enumerate(reading.events)
        for one in event.claims
        if 0 <= at - one.span.end <= NEAR
    ]
    return main_one(reading.events[max(before)[1]], reading) if before else None


def main_one(event: Event, reading: Reading) -> Event:
    """The launch that a sentence is about, where it names the one at hand for the time alone: "after Saturday's"."""
    last = max(event.claims, key=lambda one: one.span.end)
    own = [one.span.start for one in event.claims if one.sentence == last.sentence]
    ends = {
        one.span.end: other
        for other in reading.events
        for one in other.about("launch_date", "launch_time")
        if other is not event and one.sentence == last.sentence and one.span.end <= min(own)
    }
    if not ends or len({id(one) for one in ends.values()}) > 1:
        return event
    between = reading.article.text[max(ends) : min(own)]
    return ends[max(ends)] if _FOR_THE_TIME.search(between) else event

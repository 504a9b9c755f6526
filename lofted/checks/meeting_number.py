"""Is it the so-manieth summit of these parties?

    >>> review("The Hanoi talks of February 2019 were the third summit between Trump and Kim.")
    meeting_number: conflicts. “third summit between Trump and Kim” does not fit: that of 27 February 2019 was the
    second of these parties on record, after 12 June 2018.

    >>> review("The Hanoi talks of February 2019 were the second summit between Trump and Kim.")
    meeting_number: holds. “second summit between Trump and Kim” fits: that of 27 February 2019 was the second of
    these parties on record, after 12 June 2018.

Silent where the parties or the day are not told, where a beginning of the count is told, and on series that the shelf
does not list in full.

    >>> review("The summit of May 2024 was the third that Seoul hosted.")

Limits: leaders' meetings at conferences of many are on no list.

Source: the catalogue's occasions; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Finding, Reading, Record, Span
from lofted.reference.days import first_day
from lofted.reference.saying import ORDINALS, day, listing, ordinal, place_of
from lofted.reference.sentence import said_by
from lofted.reference.subjects import row_evidence
from lofted.reference.summits import before, listed, meeting_told, series_told
from lofted.reference.wording import sentences

SHOWN = 4  # earlier meetings named at most

_NUMBER = re.compile(
    rf"\b(?P<place>{'|'.join(ORDINALS[1:])}|\d{{1,2}}(?:st|nd|rd|th))\s(?:such\s|(?:trilateral|three-way|bilateral|"
    r"inter-Korean|face-to-face|Trump-Kim|Kim-Putin|Kim-Trump|Putin-Kim|Xi-Kim|Kim-Xi|Moon-Kim|Kim-Moon|leaders['’]?)\s){0,2}"
    r"(?:summit|meeting|talks)\b(?:\s(?:between|of|with|by|for)\s(?:[A-Z][\w’'-]*|and|the|of|two|three|leaders|countries|"
    r"neighbou?rs|,)(?:,?\s(?:[A-Z][\w’'-]*|and|the))*)?"
)
_OTHER = re.compile(
    r"\s(?:this|that|of the|in (?:a|the|two|three|\d)|since|in \d|within|so far this|under|on|to|held in|hosted)\b|"
    r"['’]s\s"
)
_WANTED = re.compile(
    r"\b(?:planned|plans?|possible|expected|will|would|could|may|might|proposed|hopes?|next|another|a)\s(?:\w+\s)?$"
)


def meeting_number(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number of a summit against the meetings of the same parties before."""
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        for match in _NUMBER.finditer(words):
            place = place_of(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", match["place"]))
            if place is None or _OTHER.match(words, match.end()) or _WANTED.search(words[: match.start()]):
                continue
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            yield from judged(place, span, sentence, reading, record)


def judged(place: int, span: Span, sentence: Span, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one number."""
    series = series_told(reading.article.quote(sentence), record)
    meeting = meeting_told(sentence, span, series, reading)
    if meeting is None or not listed(meeting, series, record):
        return
    earlier = list(before(meeting, series))[::-1]
    after = listing([day(first_day(one)) for one in earlier[-SHOWN:]])
    fact = f"that of {day(first_day(meeting))} was the {ordinal(len(earlier) + 1)} of these parties on record"
    fact += (
        f", after {after}"
        if len(earlier) <= SHOWN and earlier
        else f", the last before on {after.rpartition(' and ')[2]}"
    )
    evidence = [row_evidence(one, f"{one.name}, {one.columns['date']}") for one in (*earlier[-2:], meeting)]
    words = f"“{reading.article.quote(span)}”"
    claims = said_by(span, reading)
    if place == len(earlier) + 1:
        yield holds(*claims, reason=f"{words} fits: {fact}.", evidence=evidence, spans=[span])
    else:
        right = f"as the {ordinal(len(earlier) + 1)}"
        reason = f"{words} does not fit: {fact}."
        yield conflicts(*claims, reason=reason, evidence=evidence, would_hold_if=right, spans=[span])

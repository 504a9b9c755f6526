"""Whether the launch or the party of a figure is named so close by that the figure is surely theirs."""

import re
from collections.abc import Sequence

from lofted.facts import Article, Claim, Event, Reading, Record
from lofted.reference.history import Mark, first_hand
from lofted.reference.spokesmen import without_account

NEAR = 10  # characters between two sentences that follow each other, with blanks and quotation marks
_GOES_ON = re.compile(r"\W{0,2}(?:Its?|The (?:missile|ICBM|rocket|weapon|launch|projectile|Hwasong\S*))\b")
_OTHERS = re.compile(r"\b(?:also|another|others?|second|two|three|four|satellites?|where)\b", re.I)
_OF_OTHERS = re.compile(r"\b(?:several|others|many|some|few|those|ones),?\s(?:which|that)\s[^,;]*$", re.I)
_THAN = re.compile(r"\b(?:than|against|compared\s(?:with|to)|up\sfrom|down\sfrom)\s[^.;]*\d[^.;]*\b(?:of|on|in)\s$")
NAME = 4  # letters from which on a name in a sentence surely is the party's


def anchored(claim: Claim, event: Event, article: Article) -> bool:
    """Whether the launch is named so close by that the figure is surely its own.

    In its own sentence, or in the one before where this one goes on with "it"
    or "the missile" and speaks of no other.
    """
    words = article.quote(claim.sentence)
    goes_on = bool(_GOES_ON.match(words)) and not _OTHERS.search(words)
    names = event.about("launch_date", "launch_time", "vehicle")
    return any(
        claim.sentence == name.sentence or (goes_on and 0 <= claim.sentence.start - name.sentence.end <= NEAR)
        for name in names
    )


def of_another(claim: Claim, event: Event, article: Article) -> bool:
    """Whether a figure is of other launches: of "those that flew", or of one that is set beside this launch's figure.

    In "it flew 1,000 km, far less than the 4,600 km of 4 October 2022", the first is not of that day.
    """
    before = article.text[claim.sentence.start : claim.span.start]
    days = [one for one in event.about("launch_date", "launch_time") if one.sentence == claim.sentence]
    beside = any(_THAN.search(article.text[claim.span.end : one.span.start]) for one in days)
    return beside or bool(_OF_OTHERS.search(before))


def named_beside(mark: Mark, claim: Claim, reading: Reading, record: Record) -> bool:
    """Whether the party of a figure, or its country, is named in the sentence that tells it."""
    party = record.entry(mark.account.party)
    country = record.entry(party.columns.get("country", "")) if party else None
    words = reading.article.quote(claim.sentence)
    names = [name for entry in (party, country) if entry for name in (entry.name, *entry.aliases) if len(name) >= NAME]
    return bool(country and country.id != mark.flight.country) and any(name in words for name in names)


def strangers(claim: Claim, borne_out: Sequence[Mark], reading: Reading, record: Record) -> list[Mark]:
    """The figures of others that bear one out whose own voice gave none; nothing where the sentence names them too."""
    flight, given = borne_out[0].flight, first_hand(borne_out, record)
    parties = [record.entry(one.account.party) for one in given]
    alone = without_account(claim.voice, parties, record, flight=flight)
    return given if alone and not any(named_beside(one, claim, reading, record) for one in given) else []

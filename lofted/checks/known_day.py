"""Was it on that day that the craft flew or landed, the site opened, the satellite was shot at?

    >>> review("Chandrayaan-3 landed in August 2022.")
    known_day: conflicts. “Chandrayaan-3” and “August 2022” do not fit together: it landed on 23 August 2023.

    >>> review("Artemis I: November 2021.")
    known_day: conflicts. “Artemis I” and “November 2021” do not fit together: the launch of Artemis I was from 16
    November 2022 to 11 December 2022.

    >>> review("The first launch from Vostochny was in April 2016.")
    known_day: holds. “Vostochny” fits: the first launch from Vostochny was on 28 April 2016.

Silent on plans and attempts, where the sentence tells two days or another deed stands between the name and the day,
and on days told from another ("since 2016").

    >>> review("The ISS has been permanently crewed since 1998.")
    known_day: conflicts. “ISS” and “since 1998” do not fit together: the arrival of the first crew of
    the International Space Station was from 31 October 2000 to 2 November 2000.

    >>> review("Vostochny was due to see its first launch in December 2015.")

Source: the catalogue's `known_days.csv`, satellites and milestones.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lofted.checking import conflicts, holds
from lofted.facts import Claim, Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.days import Days, days_in, days_of, gap, on
from lofted.reference.pact_terms import parts
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly, one_day, tied

ZONE = 1  # day; a foreign clock may be a day ahead
NEAR = 90  # characters between a name and its day; some fifteen words
LANDED = "land | touch | crash | set down | smash | slam | hit | impact"
FLOWN = "flew | flight | went | launched | orbited | blasted | lifted | rode | soared"
SIDES = {"moon-far-side": "far side", "moon-south-pole": "south pole"}  # deeds that tell a country's landing apart
_STATION = re.compile(r"\b(?:International\sSpace\sStation|ISS|[Tt]he\sspace\sstation)\b")
_OTHER_STATION = re.compile(r"\b(?:Tiangong|Tianhe|Chin\w+|Mir|Skylab|Salyut)\b")
_SINCE = re.compile(r"\b[Ss]ince\s(?:early\s|late\s|the\s\w+\sof\s)?$")
_ALWAYS = re.compile(
    r"\b(?:crewed|manned|staffed|inhabited|occupied|lived|living|aboard|permanent\w*|continuous\w*|interrupt\w*|break)\b"
)
DEEDS = ("moon-landing", "moon-far-side", "moon-south-pole", "mars-landing")  # deeds told as a landing
_DEED = """
launched launch launches flew flown fly flight tested lifted lift off went up sent put into orbit landed land landing
lands touched touchdown down crashed crash crashes docked opened opening blown blew demolished demolition dismantled
destroyed destroying destruction carried out conducted began started moon lunar surface south pole rocket spacecraft
probe lander satellite satellites mission maiden inaugural uncrewed unmanned crewed station successfully safely finally
cosmodrome spaceport site softly far side hit shot struck test tests anti-satellite missile weapon own old craft booster
set established created founded formed module crew splashed splashdown returned pacific saw aboard atop soft nuclear
tunnels tunnel appointed named work ended expired veto vetoed lapsed stopped mandate russia's
"""
_DEED_WORDS = frozenset(_DEED.split())
_RELATES = re.compile(
    r"\b(?:since|before|after|until|till|by|ahead\sof|following|for)\s(?:the\s)?(?:early\s|late\s|mid-)?$"
)
_TRIED = re.compile(
    r"\b(?:(?:was|were)\s(?:to|supposed|meant)\s[a-z]|fail\w*|attempt\w*|tr(?:y|ied|ies)|second|third|next|another|abort\w*|scrub\w*|anniversary|years?\safter|ago)\b"
)


@dataclass(frozen=True, slots=True)
class Known:
    """Something that happened on known days, the names by which it is told, and the words of its deed."""

    entry: Entry
    name: str
    names: tuple[str, ...]
    deeds: tuple[str, ...]
    days: Days
    says: str

    @property
    def evidence(self) -> Evidence:
        """The row as evidence."""
        return row_evidence(self.entry, f"{self.says}, {on(self.days)}")

    def told_in(self, words: str) -> re.Match[str] | None:
        """Where a name of it stands, with everything that belongs to the name."""
        for name in self.names:
            pieces = parts(name.replace("&", "|"))
            found = [whole(piece).search(words) for piece in pieces] if all(one in words for one in pieces) else []
            if found and all(found):
                return found[0]
        return None

    def done_in(self, words: str) -> bool:
        """Whether some words tell of the deed."""
        return any(re.search(rf"\b{re.escape(deed)}", words, re.I) for deed in self.deeds)


@cache
def whole(name: str) -> re.Pattern[str]:
    """A name as whole words; Artemis I is not Artemis II."""
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w]|-\d)")


def known_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each day told of a known event against its row."""
    every = [*of_table(record), *landings(record)]
    seen: set[str] = set()
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        told = one_day(claims)
        if told and (crewed := lived_in(told, words, sentence, every)) and crewed.reason not in seen:
            seen.add(crewed.reason)
            yield crewed
        if told is None or not flatly(words) or _TRIED.search(words):
            continue
        for finding in judged(told, words, sentence, every):
            if finding.reason not in seen:
                seen.add(finding.reason)
                yield finding


def of_table(record: Record) -> Iterator[Known]:
    """The events of the table."""
    for row in record.entries("known day"):
        days = days_in(row.columns["date"])
        if days:
            names = tuple(parts(row.columns["called"]))
            yield Known(row, f"the {row.name} was", names, tuple(parts(row.columns["deeds"])), days, row.name)


def landings(record: Record) -> Iterator[Known]:
    """The landings among the milestones."""
    for row in record.entries("milestone"):
        days = days_in(row.columns["date"])
        if row.columns["deed"] in DEEDS and days:
            verb = "it landed" if row.columns["outcome"] == "done" else "it crashed or failed to land"
            land = record.entry(row.columns["country"])
            side = [f"{land.name} & {SIDES[row.columns['deed']]}"] if land and row.columns["deed"] in SIDES else []
            yield Known(row, verb, (*parts(row.columns["who"]), *side), tuple(parts(LANDED)), days, verb)
        elif row.columns["deed"] == "person-in-space" and days and "person:1 " in row.columns["place"]:
            names = tuple(parts(row.columns["who"]))
            yield Known(row, "the flight was", names, tuple(parts(FLOWN)), days, "the flight")


def lived_in(day: Claim, words: str, sentence: Span, every: Sequence[Known]) -> Finding | None:
    """The verdict on a year since which people are said to live in the station without a break."""
    station, when = _STATION.search(words), days_of(day.moment) if day.moment else None
    row = next((one for one in every if one.entry.id == "iss/first-crew"), None)
    if station is None or when is None or row is None or _OTHER_STATION.search(words) or not flatly(words):
        return None
    if not _SINCE.search(words[: day.span.start - sentence.start]) or not _ALWAYS.search(words):
        return None
    if gap(when, row.days) <= (ZONE if when[0] == when[1] else 0):
        return None
    span = Span(sentence.start + station.start(), sentence.start + station.end())
    reason = f"“{station[0]}” and “since {day.told}” do not fit together: {row.name} {on(row.days)}."
    return conflicts(reason=reason, evidence=[row.evidence], spans=[span, day.span], would_hold_if=f"as {on(row.days)}")


def judged(day: Claim, words: str, sentence: Span, every: Sequence[Known]) -> Iterator[Finding]:
    """The verdict on one day, by whatever is told with it."""
    when = days_of(day.moment) if day.moment else None
    begin, end = day.span.start - sentence.start, day.span.end - sentence.start
    if when is None or _RELATES.search(words[:begin]):
        return
    found: dict[str, list[Known]] = {}
    places: dict[str, re.Match[str]] = {}
    for known in every:
        name = known.told_in(words)
        if name is None or (name.end() > begin and end > name.start()):
            continue
        between = words[name.end() : begin] if name.end() <= begin else words[end : name.start()]
        rest = words[: min(begin, name.start())] + between + words[max(end, name.end()) :]
        deed = known.done_in(words.replace(name[0], " "))
        if (
            len(between) <= NEAR
            and tied(between.removeprefix(":"), _DEED_WORDS)
            and (deed or tied(rest.rstrip(".").replace(":", " ")))
        ):
            found.setdefault(name[0], []).append(known)
            places[name[0]] = name
    for told, rows in found.items():
        slack = ZONE if when[0] == when[1] else 0
        spans = [Span(sentence.start + places[told].start(), sentence.start + places[told].end()), day.span]
        met = [one for one in rows if gap(when, one.days) <= slack]
        if met:
            yield holds(
                reason=f"“{told}” fits: {met[0].name} {on(met[0].days)}.", evidence=[met[0].evidence], spans=spans
            )
        else:
            one = min(rows, key=lambda row: gap(when, row.days))
            reason = f"“{told}” and “{day.told}” do not fit together: {one.name} {on(one.days)}."
            yield conflicts(reason=reason, evidence=[one.evidence], spans=spans, would_hold_if=f"as {on(one.days)}")

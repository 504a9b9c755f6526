"""Was it on that day: the summit, the election, the test, the landing?

    >>> review("Washington and North Korea agreed on four points at the Singapore summit in June 2019.")
    known_day: conflicts. The Trump-Kim summit in Singapore was on 12 June 2018, and the words have it in June 2019.

    >>> review("Chandrayaan-3 landed in August 2022.")
    known_day: conflicts. Chandrayaan-3 landed on 23 August 2023, and the words have it in August 2022.

    >>> review("The first launch from Vostochny was in April 2016.")
    known_day: holds. The first launch from Vostochny was on 28 April 2016, as the words say.

    >>> review("The ISS has been permanently crewed since 1998.")
    known_day: conflicts. The arrival of the first crew of the International Space Station was from 31 October 2000 to
    2 November 2000, and the words have it in 1998.

Another meeting can bear such a name, so the verdict depends where none of the parties on record is named in the
article.

    >>> review("At the Singapore summit in 2020 the ministers signed a pact on trade.")
    known_day: depends. The Trump-Kim summit in Singapore was on 12 June 2018, and the words have it in 2020.

Silent on days without a year, on plans and attempts, and, of what has no name of its own, where the sentence tells two
days or another deed stands between the name and the day.

    >>> review("Vostochny was due to see its first launch in December 2015.")

Source: the catalogue's occasions, `known_days.csv` and milestones.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import conflicts, depends, holds
from lofted.facts import DAYS, Claim, Finding, Reading, Record, Span
from lofted.reference.days import ZONE, Days, days_of, gap, on, spare
from lofted.reference.known import Known, by_name, happened, occasion
from lofted.reference.pact_terms import parts
from lofted.reference.saying import number
from lofted.reference.sentence import by_sentence
from lofted.reference.tied import dated, flatly, one_day, tied

YEARS = 2  # years; ours: a slip of the year is by one, seldom by two
A_YEAR = 366  # days
AROUND = 250  # characters before a sentence in which stands what its list is of; two sentences
NEAR = 90  # characters between a name and its day; some fifteen words
_DEED = """
made make makes had having undertook performed completed
launched launch launches flew flown fly flight tested lifted lift off went up sent put into orbit landed land landing
lands touched touchdown down crashed crash crashes docked opened opening blown blew demolished demolition dismantled
destroyed destroying destruction carried out conducted began started moon lunar surface south pole rocket spacecraft
probe lander satellite satellites mission maiden inaugural uncrewed unmanned crewed station successfully safely finally
cosmodrome spaceport site softly far side hit shot struck test tests anti-satellite missile weapon own old craft booster
set established created founded formed module crew splashed splashdown returned pacific saw aboard atop soft nuclear
agreed announced signed signing memorandum joint base research agreement sealed
tunnels tunnel appointed named work ended expired veto vetoed lapsed stopped mandate russia's since permanently
clocks clock time zone half hour back forward own introduced adopted returned realigned probe mars core
continuously inhabited occupied manned staffed lived living people without interruption break uninterrupted holds snap
sank sunk sinking exploded torpedoed shelled shelling bombarded moved relocated embassy games winter
navy warship corvette
election elections presidential general legislative parliamentary midterm
"""
_DEED_WORDS = frozenset(_DEED.split())
_LISTED_WORDS = frozenset((*_DEED_WORDS, "did", "so", "last", "such", "weapons"))
_AGAINST = re.compile(
    r"\b(?:weapons?|missiles?)\sagainst\s(?:a\s)?satellites?\b|\bsatellite-killing\b|\bAnti-satellite\b"
)
_RELATES = re.compile(
    r"\b(?:[Ss]ince|before|after|until|till|by|ahead\sof|following|for)\s(?:the\s)?(?:early\s|late\s|mid-)?$"
)
_OF_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_LASTING = re.compile(  # what is told from its first day on: "crewed since"
    r"\b(?:crewed|manned|staffed|inhabited|occupied|lived|living|permanent\w*|continuous\w*|interrupt\w*|break)\b"
)
_OTHER_STATION = re.compile(r"\b(?:Tiangong|Tianhe|Chin\w+|Mir|Skylab|Salyut)\b")
_AWAY = re.compile(r"\b(?:of|on|in|at|for|over|after|before|to|by|from|with|against|and|that|which|who)\b")
_BOUND = re.compile(r"\b(?:for|to|with|from|toward|towards)\s(?:the\s)?$")  # "astronauts bound for Hubble"
_ITS_PART = re.compile(
    r"\b(?:participation|part|role|membership|observance|implementation|ratification|renewal|extension|mandate|work)\s(?:in|of)\b"
)
_ASIDE = re.compile(
    r",\s(?:a|an|the|[A-Z][\w'’-]*)\s[^,.;:]{1,50},\s(?=was|were)"
)  # "Pueblo, a spy ship, was captured"
_CLAUSE = re.compile(  # what makes another clause of words, or ties the day to something told in passing
    r"[,;:“”\"]|\s[-–—]\s|\b(?:and|but|or|as|when|while|who|whom|whose|which|that|because|where|before|until|since|than|if|so|"
    r"then|later|again|for|following|is|are|was|were|has|have|had|took|came|went|said|says|saw|made|met|got|held|led|left|"
    r"won|after(?!\s(?:lift-?off|take-?off|launch)\b)|over(?!\s(?:the\s)?[A-Z])|[a-z]{2,}ed|[a-z]{2,}ing)\b"
)
_TRIED = re.compile(  # and what is held of it later: "marked the death on July 8"
    r"\b(?:mark(?:s|ed|ing)|commemorat\w*|remember\w*|celebrat\w*|honou?r\w*|memorial\w*|mourn\w*|tribute|"
    r"birthday|anniversar\w*|veterans?|remains|film|book|novel|documentary|museum|trial|lawsuit|sentenced)\b|"
    r"\b(?:(?:is|are|was|were)\s(?:to|supposed|meant)\s[a-z]+|fail\w*|attempt\w*|tr(?:y|ied|ies)|second|third|next|another|abort\w*|scrub\w*|anniversary|years?\safter|ago)\b"
)


def known_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each day told of a known event against its row."""
    seen = set[str]()
    for sentence, claims in by_sentence(reading.claims):
        named = [one for one in claims if one.aspect == "held_on"]
        found = [one for claim in named for one in of_occasion(claim, reading, record)]
        told, words = one_day(claims), reading.article.quote(sentence)
        if not named and told and not another_day(told, claims) and flatly(words):
            found += of_the_rest(told, words, sentence, happened())
        elif not named and told is None and flatly(words):
            found += of_a_list(claims, sentence, reading, happened())
        for finding in found:
            if finding.reason not in seen:
                seen.add(finding.reason)
                yield finding


def another_day(day: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a sentence tells a second day, with its year or without: "on August 21, 2023, and on August 23"."""
    told = [one.moment for one in claims if one.moment and one.moment.precision in DAYS and _OF_MONTH.search(one.told)]
    return any(day.moment is not None and one.edtf[-5:] != day.moment.edtf[-5:] for one in told)


def of_occasion(claim: Claim, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the day of an occasion that is told by a name of its own."""
    row, told = record.entry(claim.subject), days_of(claim.moment) if claim.moment else None
    known = occasion(row) if row and not claim.denied else None
    if known is None or told is None or (claim.moment and claim.moment.zone):
        return
    sure = parties_named(known, reading, record) or slipped(told, known.days)
    finding = judged(told, known, [claim], [], sure=sure)
    if finding.verdict != "holds" or known.entry.verified:
        yield finding


def of_the_rest(day: Claim, words: str, sentence: Span, every: Sequence[Known]) -> Iterator[Finding]:
    """The verdicts on one day, by whatever is told with it; of all that bears one name, by the nearest."""
    when = days_of(day.moment) if day.moment else None
    begin, end = day.span.start - sentence.start, day.span.end - sentence.start
    relation = _RELATES.search(words[:begin])
    if (
        when is None
        or (day.moment and day.moment.zone)
        or (relation and not (relation[0].lower().startswith("since") and _LASTING.search(words)))
    ):
        return
    found: dict[str, list[Known]] = {}
    places: dict[str, re.Match[str]] = {}
    for known in every:
        name = known.told_in(words)
        if name is not None and (name.end() <= begin or end <= name.start()) and of_it(known, name, words, begin, end):
            found.setdefault(name[0], []).append(known)
            places[name[0]] = name
    for told, rows in found.items():
        spans = [Span(sentence.start + places[told].start(), sentence.start + places[told].end()), day.span]
        nearest = min(rows, key=lambda row: gap(when, row.days))
        if not gap(when, nearest.days) and not nearest.entry.verified:
            continue
        if gap(when, nearest.days) <= nearest.reach and (
            not day.moment or not 0 < gap(when, nearest.days) <= spare(day.moment)
        ):
            yield judged(
                when, nearest, [], spans, sure=not any(nearest.like(row) and not gap(when, row.days) for row in every)
            )


def of_a_list(claims: Sequence[Claim], sentence: Span, reading: Reading, every: Sequence[Known]) -> Iterator[Finding]:
    """The verdicts on the years of a list, "China in 2007, India in 2019", each by the name told right before it."""
    text, start = reading.article.text, sentence.start
    around = _AGAINST.sub("anti-satellite", text[max(0, start - AROUND) : sentence.end])
    years = {one.span: one for one in claims if one.moment and one.moment.precision == "year" and dated(one)}
    for span in sorted(years):
        part, start = text[start : span.start], span.end
        when = days_of(moment) if (moment := years[span].moment) else None
        rows = [(one, name) for one in every if (name := one.told_of(part, around)) and one.done_in(around)]
        rows = [(one, name) for one, name in rows if tied(part[name.end() :], _LISTED_WORDS)]
        if when is None or not rows:
            continue
        nearest, name = min(((one, name) for one, name in rows), key=lambda row: gap(when, row[0].days))
        if gap(when, nearest.days) <= YEARS * A_YEAR:
            yield judged(when, nearest, [], [Span(span.start - len(part) + name.start(), span.end)])


def of_it(known: Known, name: re.Match[str], words: str, begin: int, end: int) -> bool:
    """Whether a day from `begin` to `end` in some words is told of an event named in them."""
    between = words[name.end() : begin] if name.end() <= begin else words[end : name.start()]
    rest = words[: min(begin, name.start())] + between + words[max(end, name.end()) :]
    if "station" in name[0] and _OTHER_STATION.search(words):
        return False
    bare = known.bare(words)
    if _TRIED.search(bare) or not told_of(known, name, words, begin):
        return False
    apart = bare[name.end() : begin] if name.end() <= begin else bare[end : name.start()]
    near = tied(apart.lstrip().removeprefix(":"), _DEED_WORDS) or acted_near(known, between, apart, name.end() <= begin)
    if len(between) > NEAR or not near:
        return False
    return known.done_in(words.replace(name[0], " ")) or tied(rest.rstrip(".").replace(":", " "))


def told_of(known: Known, name: re.Match[str], words: str, begin: int) -> bool:
    """Whether a day behind a name is that of its own deed, not of what is said of it: "condemned it in 2021"."""
    if begin < name.start() or known.entry.kind != "known day":
        return True
    before, behind = words[: name.start()], name[0] + words[name.end() : begin]
    bound = _BOUND.search(before)
    if bound and not known.bare(words)[: bound.start()].endswith("  "):  # its own deed: "the first launch from"
        return False
    if known.acted_in(behind) is not None:
        return True
    verb = known.acted_in(before)
    rest = known.bare(words)[: name.start()]
    return tied(rest, ("from",)) if verb is None else not _AWAY.search(_ITS_PART.sub(" ", before[verb:]))


def acted_near(known: Known, between: str, apart: str, behind: bool) -> bool:
    """Whether only its places and means stand between the verb of an event's own deed and a day behind it.

    That is, "killed in a drone strike in Baghdad on"; `apart` is what stands between without the deed itself.
    """
    if not behind or known.entry.kind != "known day" or known.deeds == ("",):
        return False
    verb = known.acted_in(between) or 0
    return tied(_ASIDE.sub(" ", apart[:verb]), _DEED_WORDS) and not _CLAUSE.search(apart[verb:])


def judged(told: Days, known: Known, claims: Sequence[Claim], spans: Sequence[Span], *, sure: bool = True) -> Finding:
    """The verdict on the day told of an event; where it is not `sure` which is meant, it depends."""
    fact, apart, evidence = f"{known.fact} {on(known.days)}", gap(told, known.days), [known.evidence]
    if not apart:
        return holds(*claims, reason=f"{fact}, as the words say.", evidence=evidence, spans=spans)
    reason = f"{fact}, and the words have it {on(told)}."
    if apart <= ZONE and told[0] == told[1]:
        return depends(*claims, reason=reason, on="whose clock is meant", evidence=evidence, spans=spans)
    working = (f"on record {on(known.days)}; told {on(told)}: {number(apart)} days apart",)
    if not sure:
        meant = "whether that occasion is meant, or another of the name"
        return depends(*claims, reason=reason, on=meant, working=working, evidence=evidence, spans=spans)
    right = f"as {on(known.days)}"
    return conflicts(*claims, reason=reason, working=working, evidence=evidence, spans=spans, would_hold_if=right)


def slipped(told: Days, known: Days) -> bool:
    """Whether a month or a day is that of the occasion in another year, so that no other of the name is meant."""
    one_month = (told[0].year, told[0].month) == (told[1].year, told[1].month)
    years = abs(told[0].year - known[0].year)
    day = told[0].month, told[0].day
    a_month = told[0] != told[1] and day[0] == known[0].month
    same = a_month or (known[0].month, known[0].day) <= day <= (known[1].month, known[1].day)
    return one_month and same and 0 < years <= YEARS


def parties_named(known: Known, reading: Reading, record: Record) -> bool:
    """Whether the article names one of the countries that took part, or two of the leaders."""
    text = f"{reading.article.title} {reading.article.text}"
    lands = [one for id in parts(known.entry.columns["parties"]) if (one := record.entry(id))]
    if any(name in text for land in lands for name in (land.name, *land.aliases) if len(name) > 2):
        return True
    return sum(re.search(rf"\b{name}\b", text) is not None for name in by_name(known.entry)) > 1

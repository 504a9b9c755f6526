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
from lofted.reference.happened import begun_in, by_name, occasion
from lofted.reference.known import Known, own_step, own_word
from lofted.reference.of_late import lately, of_late
from lofted.reference.pact_terms import parts
from lofted.reference.saying import number
from lofted.reference.sentence import by_sentence
from lofted.reference.tied import dated, flatly, one_day, only_day, tied
from lofted.told.beside_day import (
    DEED_WORDS,
    YEARS,
    acted_near,
    beside,
    cleft,
    slipped,
    told_of,
    with_aside,
    year_left_open,
    year_off,
)
from lofted.told.known_named import name_told
from lofted.told.two_deeds import as_of, first_deed

FIELD = "days and clocks"
A_YEAR = 366  # days
OFTEN_DONE = 31  # days; ours: what is done so often has its year by the report, as news has
AROUND = 250  # characters before a sentence in which stands what its list is of; two sentences
APART = 3  # days; ours: so far apart accounts put what is disputed
NEAR = 90  # characters between a name and its day; some fifteen words
BEGUN = ("/founded", "/opened", "/launched")  # rows of bodies, of which a part may have begun on another day
_PART_OF = re.compile(r"\b(?:of|at|by|from|in|with|for|to|on|aboard|towards?)\s(?:the\s)?(?:\w+\s){0,2}$")
_LISTED_WORDS = frozenset((*DEED_WORDS, "did", "so", "same", "last", "such", "weapons"))
_AGAINST = re.compile(
    r"\b(?:weapons?|missiles?)\sagainst\s(?:a\s)?satellites?\b|\bsatellite-killing\b|\bAnti-satellite\b"
)
_REACTS = re.compile(
    r"\b(?:blame[sd]?|accuse[sd]?|condemn(?:s|ed)?|denounce[sd]?|protest(?:s|ed)|punish(?:es|ed)|investigat\w+|apologi[sz]\w+)\b"
)
_RETURNS = re.compile(
    r"\b(?:anniversary|years?|months?|weeks?|days?)\s(?:of|after|since|from)\s(?:the\s)?(?:[\w-]+\s){0,3}$"
)
_OF_NAME = re.compile(
    r"\s(?:(?:[Ii]nter-Korean|military|defen[cs]e|nuclear|peace|border)\s){1,3}(?:agreement|pact|accord|deal|treaty|declaration)\b"
)
_ATTRIBUTE = re.compile(r"\b(?:of|in|from|to|with|under|against)\s(?:an?|the|its|their)\s$")  # "part of a 2018 accord"
_NAMED_BY = re.compile(r"\b(?:agreement|pact|accord|deal)\s(?:of|from|signed\sin|reached\sin|struck\sin)\s$")
_A_NEW_ONE = re.compile(  # a later pact of the same parties than the one on record: "a new memorandum on their station"
    r"\b(?:new|fresh|further|another|second|more|additional|separate|updated|follow-up)\s(?:[\w-]+\s){0,2}?"
    r"(?:memorand\w+|agreements?|deals?|pacts?|accords?|protocols?|contracts?|documents?|road\s?maps?)\b"
)
_OF_POWER = re.compile(r"\b(?:nuclear|reactor|power\s(?:plant|station|unit))\b")  # of which a later memorandum is
_THE_SAME = re.compile(r"\bdid\s(?:so|it|the\ssame|likewise)\b")
_RELATES = re.compile(
    r"\b(?:[Ss]ince|before|after|until|till|by|ahead\sof|following|for)\s(?:the\s)?(?:early\s|late\s|mid-)?$"
)
_SPOKEN = re.compile(
    r"\b(?:sa(?:id|ys)|announc\w+|report\w*|publish\w*|released|claim\w*|told|statement|photos?|reveal\w*)\b"
)
_IS_OF = re.compile(r"\s(?:(?:is|was|dates)\s)?(?:of|from)\s")  # a treaty's year is that of its signature
_OF_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_LASTING = re.compile(  # what is told from its first day on: "crewed since"
    r"\b(?:crewed|manned|staffed|inhabited|occupied|lived|living|in\sorbit|orbit(?:ed|ing)|circl(?:ed|ing)|at\swork|permanent\w*|continuous\w*|(?:un)?interrupt\w*|break|pause|gap|always|never)\b"
)
_ACTS = re.compile(
    r"\s(?:has\s|had\s)?(?:launched|began|opened|established|founded|created|set\sup|inaugurated)\s(?!in\b|on\b|its\s(?:doors|work))\w"
)
_NO_BREAK = re.compile(r"\bwithout\s(?:(?:an?|any)\s)?(?:break|interruption|gap|pause)\b")
_OTHER_STATION = re.compile(r"\b(?:Tiangong|Tianhe|Chin\w+|Mir|Skylab|Salyut)\b")
_TRIED = re.compile(  # and what is held of it later: "marked the death on July 8"
    r"\b(?:mark(?:s|ed|ing)|commemorat\w*|remember\w*|celebrat\w*|honou?r\w*|memorial\w*|mourn\w*|tribute|"
    r"birthday|anniversar\w*|veterans?|remains|film|book|novel|documentary|museum|trial|lawsuit|sentenced)\b|"
    r"\b(?:(?:is|are|was|were)\s(?:to|supposed|meant)\s[a-z]+|fail\w*|attempt\w*|tr(?:y|ied|ies)|second|third|next|another|abort\w*|scrub\w*|anniversary|(?<!last\s)(?<!this\s)years?\safter|ago)\b"
)


def known_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each day told of a known event against its row."""
    seen = set[str]()
    for sentence, every_claim in by_sentence(reading.claims):
        text = reading.article.text
        claims = [one for one in every_claim if not of_the_name(one, every_claim, text)]
        claims = [one for one in claims if not as_of(one, every_claim, text)]
        named = [one for one in claims if one.aspect == "held_on"]
        found = [one for claim in named for one in of_occasion(claim, reading, record)]
        told, words = one_day(claims), reading.article.quote(sentence)
        sure = flatly(with_aside(words))
        late = of_late(claims, reading.article.published)
        every = begun_in(text[max(0, sentence.start - AROUND) : sentence.end])
        if not named and told and sure and _THE_SAME.search(words):
            found += of_a_list(claims, sentence, reading, every)
        if not named and told and not another_day(told, claims) and sure:
            found += of_the_rest(told, sentence, reading, every)
        elif not named and late and sure:
            fresh = [one for one in every if lately(one.days, reading.article.published)]
            found += of_the_rest(late, sentence, reading, fresh)
        elif not named and (lone := only_day(claims)) and sure and lone.moment and lone.moment.precision in DAYS:
            found += of_the_rest(lone, sentence, reading, [one for one in every if one.reach <= OFTEN_DONE])
        elif not named and told is None and sure:
            found += of_a_list(claims, sentence, reading, every)
            for day in {one.moment.edtf: one for one in claims if one.moment and dated(one)}.values():
                own = first_deed(day, claims, sentence, words)
                found += of_the_rest(day, own or sentence, reading, every, alone=own is not None)
        for finding in found:
            if finding.reason not in seen:
                seen.add(finding.reason)
                yield finding


def of_the_name(claim: Claim, claims: Sequence[Claim], text: str) -> bool:
    """Whether a year or a month tells which pact is meant, beside another time: "the 2018 military agreement"."""
    if claim.moment is None or claim.moment.precision not in ("year", "month"):
        return False
    others = any(one.moment and one.span != claim.span for one in claims) or _ATTRIBUTE.search(
        text, 0, claim.span.start
    )
    own = (
        claim.aspect == "opened" or _OF_NAME.match(text, claim.span.end) or _NAMED_BY.search(text, 0, claim.span.start)
    )
    return bool(others and own)


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
    words = reading.article.quote(claim.sentence)
    before = words[: claim.span.start - claim.sentence.start]
    react = told[0] > known.days[1] and (_REACTS.search(before) or _RETURNS.search(before))
    if react or known.again_in(words):
        return  # the day of what followed: "blamed it for the sinking in May"
    if gap(told, known.days) and year_left_open(claim.told, told, known.days):
        return  # "the election of November 5": the day is right, and its year was filled in
    sure = parties_named(known, reading, record) or slipped(told, known.days)
    finding = judged(told, known, [claim], [], sure=sure)
    if finding.verdict != "holds" or known.entry.verified:
        yield finding


def of_the_rest(
    day: Claim, sentence: Span, reading: Reading, every: Sequence[Known], *, alone: bool = True
) -> Iterator[Finding]:
    """The verdicts on one day, by whatever is told with it; of all that bears one name, by the nearest.

    Where it is not the only day of its sentence, it is that of the deed right beside it.
    """
    words = reading.article.quote(sentence)
    before = reading.article.text[max(0, sentence.start - AROUND) : sentence.start]
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
    beside_it = [days_of(one.moment) for one in reading.claims if one.sentence == day.sentence and one.moment]
    for known in every:
        name = name_told(known, words, before)
        if gap(when, known.days) and any(one and not gap(one, known.days) for one in beside_it):
            continue  # the words have its own day as well: "orbiting since 1998 and crewed since 2000"
        if name is None or (name.start() < end and begin < name.end()) or known.again_in(words):
            continue
        part_of = _PART_OF.search(words[: name.start()]) or _ACTS.match(words, name.end()) or words.startswith("Its ")
        if (known.entry.id.endswith(BEGUN) and part_of) or (known.reach <= OFTEN_DONE and _SPOKEN.search(words)):
            continue  # "an institute of NASA was founded in", "KASA launched a rocket in"; and the day of the report
        by_deed = (slipped(when, known.days) or year_off(when, known.days)) and beside(known, words, begin, end)
        if (by_deed and not _TRIED.search(known.bare(words))) or (alone and of_it(known, name, words, begin, end)):
            found.setdefault(name[0], []).append(known)
            places[name[0]] = name
    for told, rows in found.items():
        spans = [Span(sentence.start + places[told].start(), sentence.start + places[told].end()), day.span]
        rows = list(own_word(rows, words))
        nearest = min(rows, key=lambda row: gap(when, row.days))
        if not gap(when, nearest.days) and not nearest.entry.verified:
            continue
        later = _OF_POWER if nearest.entry.id.startswith("ilrs/") and "/power" not in nearest.entry.id else _A_NEW_ONE
        if when[0] > nearest.days[1] and (_A_NEW_ONE.search(words) or later.search(words)):
            continue
        if gap(when, nearest.days) <= nearest.reach and (
            not day.moment or not 0 < gap(when, nearest.days) <= spare(day.moment)
        ):
            yield judged(
                when,
                nearest,
                [],
                spans,
                sure=own_step(nearest, words, every)
                or not any(nearest.like(row) and row.told_in(words) and not gap(when, row.days) for row in every),
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
    aside = with_aside(words)
    words = aside if len(aside) >= end else words
    between = words[name.end() : begin] if name.end() <= begin else words[end : name.start()]
    rest = words[: min(begin, name.start())] + between + words[max(end, name.end()) :]
    own = known.entry.id.startswith("ilrs/") or _OTHER_STATION.search(name[0])
    if "station" in name[0] and not own and _OTHER_STATION.search(words):
        return False
    if _IS_OF.fullmatch(between) and not known.done_in(words):
        return False
    bare = known.bare(words)
    if _TRIED.search(bare) or not told_of(known, name, words, begin, end):
        return False
    apart = bare[name.end() : begin] if name.end() <= begin else bare[end : name.start()]
    apart = _NO_BREAK.sub(" ", apart)
    near = tied(apart.lstrip().removeprefix(":"), DEED_WORDS) or acted_near(known, between, apart, name.end() <= begin)
    if cleft(words, begin, end) and known.done_in(between) and len(between) <= NEAR:
        return True
    if len(between) > NEAR or not near:
        return False
    return known.done_in(words.replace(name[0], " ")) or tied(rest.rstrip(".").replace(":", " "))


def judged(told: Days, known: Known, claims: Sequence[Claim], spans: Sequence[Span], *, sure: bool = True) -> Finding:
    """The verdict on the day told of an event; where it is not `sure` which is meant, it depends."""
    fact, apart, evidence = f"{known.fact} {on(known.days)}", gap(told, known.days), [known.evidence]
    if not apart:
        return holds(*claims, reason=f"{fact}, as the words say.", evidence=evidence, spans=spans)
    reason = f"{fact}, and the words have it {on(told)}."
    disputed = known.disputed if apart <= APART else ""
    if disputed or (apart <= ZONE and told[0] == told[1] and not (known.eastern and told[0] > known.days[1])):
        on_what = disputed or "whose clock is meant"
        return depends(*claims, reason=reason, on=on_what, evidence=evidence, spans=spans)
    working = (f"on record {on(known.days)}; told {on(told)}: {number(apart)} days apart",)
    if not sure:
        meant = "whether that occasion is meant, or another of the name"
        return depends(*claims, reason=reason, on=meant, working=working, evidence=evidence, spans=spans)
    right = f"as {on(known.days)}"
    return conflicts(*claims, reason=reason, working=working, evidence=evidence, spans=spans, would_hold_if=right)


def parties_named(known: Known, reading: Reading, record: Record) -> bool:
    """Whether the article names one of the countries that took part, or two of the leaders."""
    text = f"{reading.article.title} {reading.article.text}"
    lands = [one for id in parts(known.entry.columns["parties"]) if (one := record.entry(id))]
    if any(name in text for land in lands for name in (land.name, *land.aliases) if len(name) > 2):
        return True
    return sum(re.search(rf"\b{name}\b", text) is not None for name in by_name(known.entry)) > 1

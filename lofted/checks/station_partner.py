"""Is it a partner in the International Space Station, and still one?

A partner that is told to have left has not, by its last word.

    >>> review("Russia has left the International Space Station.")
    station_partner: conflicts. Russia has not left the International Space Station and still takes part: its last word
    on record, of 31 July 2025, is to do so until 2028.

    >>> review("A Russian crew has left the International Space Station.")

Nor has all work of the West with Russia ended, while they run the station together.

    >>> review("NASA has ended all cooperation with Roscosmos since the invasion of Ukraine.")
    station_partner: conflicts. Russia still takes part in the International Space Station with NASA, ESA, Japan and
    Canada: its last word on record, of 31 July 2025, is to do so until 2028.

Who signed the agreement on the station is a partner.

    >>> review("China is a partner in the International Space Station.")
    station_partner: conflicts. China is no partner in the International Space Station: fifteen states signed
    its agreement of 1998, the United States, Russia, Japan, Canada and eleven of ESA, and China is not among them.

Nor is the European Union a partner: that is the space agency of many of its members, and of others.

    >>> review("Japan, Canada and the European Union are partners of the United States in the Lunar Gateway.")
    station_partner: conflicts. The European Union is no partner in the station: that is ESA, the European Space Agency,
    which is no body of the Union and has members outside of it.

    >>> review("Japan, Canada and the European Space Agency are partners of the United States in the Lunar Gateway.")

Russia left the plan for Gateway before it was built.

    >>> review("Russia and the United States are building the Lunar Gateway.")
    station_partner: conflicts. Russia is not a partner in Gateway: its partners are the United States, Europe through
    its space agency, Japan and Canada, and since January 2024 the United Arab Emirates; Russia, which had signed a
    statement in 2017, withdrew in January 2021.

Silent where the words are no flat statement, and from the year on to which the partner's last word reaches.

Limits: a partner can leave on a day that the shelf does not know yet; so only before the year it named last.

Source: the catalogue's commitments and the members of the agreement; each row names the page that tells it.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import conflicts, depends
from lofted.facts import Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.counting import count_of
from lofted.reference.listed import last_sentence
from lofted.reference.partners import AGREEMENT, CALLED, OTHER_STATIONS, PARTNERS, STATION, last_words, said, until
from lofted.reference.saying import day
from lofted.reference.sentence import every_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly, settled
from lofted.told.ended_ties import all_over
from lofted.told.gateway import BOUND, LEFT, STATEMENT, told_partners
from lofted.told.gateway import PARTNERS as IN_GATEWAY
from lofted.told.run_by import ISS, told_to_run

FIELD = "satellites and spaceflight"

ENDED_FROM = date(2022, 2, 24)  # the invasion, since when work with Russia in space was ended elsewhere
GATEWAY_LEFT = date(2021, 1, 31)  # by then Russia had withdrawn from Gateway
BEFORE = 200  # characters before a sentence in which the station that it goes on with is named; one sentence or two
CUES = ("station", "ISS", "Gateway", "Russia", "Roscosmos", "Moscow")

_THE_STATION = r"(?:(?:International\sSpace\sStation|ISS)\b|[Ss]pace\s[Ss]tation\b)"
_LEFT = re.compile(  # "Russia has left the ISS", and no crew of it
    r"(?P<who>\b(?:Russia|Moscow|Roscosmos|NASA|America|[Tt]he\sUnited\sStates|Japan|JAXA|Canada|ESA|Europe|European\sSpace\sAgency|It))(?:\s\([A-Z]+\))?\s(?:(?:has|had|formally|officially|already|finally|also|since)\s){0,3}"
    r"(?:left|withdrew|withdrawn|quit|pulled\sout|exited|dropped\sout|abandoned|ended\s(?:its|all)\s(?:\w+\s)?"
    r"(?:part(?:icipation)?|role|work|co-?operation|membership|involvement|share)\s(?:in|on|aboard|with))\s(?:from\s|of\s)?(?:the\s)?"
    rf"{_THE_STATION}(?:\s\(ISS\))?(?:\s(?:partnership|programme|program|project))?(?=[.,;)]|$|\s(?:in|on|last|at|after|since|for|by|over|because|amid|due|as)\b)"
)
_SUBJECT = re.compile(  # a partner itself, and no craft of its
    r"(?:The\s)?(?P<who>Russia|Moscow|Roscosmos|NASA|United\sStates|Japan|JAXA|Canada|ESA|Europe|European\sSpace\sAgency)"
    r"(?:\s\([A-Z]+\))?\s(?:has|had|will|is|was|put|suspend\w*|end\w*|halt\w*|broke|cut|said|says|told|announced|decided)\b"
)
_MANY = re.compile(  # "run by 12 countries and six space agencies"
    r"\b(?P<n>\d{1,2}|[A-Za-z][a-z]{2,8})\s(?:partner\s|participating\s|member\s)?(?P<what>countries|nations|states|(?:space\s)?agencies)\b"
)
_RUNS = re.compile(
    r"\b(?:run|operated|owned|built|managed|assembled|shared|club|partnership|partners|project|venture|undertaking|collaboration|co-?operation|effort|endeavou?r|works?|"
    r"programme|program|supported|backed|funded|unit(?:es|ed|ing)|(?:brings?|brought|ties|joins)\stogether|pools|involv(?:es|ed|ing))\b[^.;]{0,40}?$"
)
_THEY_RUN = re.compile(
    r"(?:\sand\s\w+\s(?:space\s)?agencies)?\s(?:are\s(?:the\s)?partners|run|build|support|fund|belong|operate|share|own|built|work\stogether|co-?operate|"
    r"(?:take|have|had|took)\s(?:a\s)?(?:part|share)|participate|contribute|stand\s(?:behind|together)|(?:are|were)\s(?:behind|involved|part))\b"
)
_IT = re.compile(r"\b(?:it|the\sstation)\b", re.I)
_SOME = re.compile(
    r"\b(?:other|some|more\sthan|over|about|astronauts?|visitors|visited|experiments?|people|researchers?|scientists?|companies|crews?|from|at\sleast|European|member|its|their|NASA\sand)\b[^.;]{0,20}?$"
)
COUNTS = {  # countries and agencies
    "countries": (15, 15),
    "nations": (15, 15),
    "states": (15, 15),
    "agencies": (5, 5),
}
FIFTEEN = "the United States, Russia, Japan, Canada and eleven of ESA"  # by the memberships of the shelf
AGENCIES = 5  # of the agreement of 1998
_UNION = re.compile(r"\b[Tt]he\s(?:European\sUnion|EU)\b(?!['’]s\s|\s[a-z]+ed\b|\s(?:said|is\sto|will|has)\b)")
_BESIDE = re.compile(r"\b(?:NASA|United\sStates|America|US|JAXA|Japan|Canad\w+|CSA|Russia|Roscosmos)\b")
_OF_STATION = re.compile(rf"\b(?:Lunar\sGateway|Gateway\sstation|Gateway)\b|{ISS}")
_SHARES = re.compile(
    r"\b(?:partners?|joins?|joined|join|members?|project|programme|program|together|builds?|built|run|part)\b"
)
UNION = Evidence(
    "esa",
    "ESA is independent of the European Union; not all members of the one are members of the other",
    "Futura Sciences, ESA",
    "http://futura-sciences.us/dico/d/universe-esa-50003131",
)
_BACK = re.compile(
    r"\b(?:had|were|once|then|earlier|previous\w*|originally|no\slonger|last|ago|threat\w*|before\sit)\b", re.I
)


def station_partner(reading: Reading, record: Record) -> Iterator[Finding]:
    """Ask of each that is told as a partner, or as one that has left, whether it is so."""
    published = reading.article.published or date.max  # without a day, the last word is asked for
    for sentence, _ in every_sentence(reading):
        words = reading.article.quote(sentence)
        yield from of_union(words, sentence, reading)
        last = last_sentence(reading.article.text[: sentence.start])
        if "Gateway" in last + words and published > GATEWAY_LEFT and settled(words):
            yield from () if undated_pact(words, reading) else beside_gateway(words, last, sentence, record)
        if "Gateway" in last + words and settled(words):
            yield from as_agreement(words, last, sentence, reading)
        over = all_over(words)
        if over:
            yield from goes_on(over, sentence, published, record)
        if not flatly(words):
            continue
        named = [party for party, names in PARTNERS.items() if re.search(names, STATION.sub(" ", words))]
        gone = _LEFT.search(words)
        if gone and gone["who"] == "It":  # who is told of in the sentence before
            own = _SUBJECT.match(last)
            named = [party for party, names in PARTNERS.items() if own and re.search(names, own["who"])]
        bare = gone is not None and not re.search(ISS, gone[0])
        if gone and len(named) == 1 and not (bare and OTHER_STATIONS.search(reading.article.text)):
            yield from still_there(gone, sentence, named[0], published, record)
        if not _BACK.search(words):
            yield from outsiders(words, last, sentence, reading, record)


def beside_gateway(words: str, last: str, sentence: Span, record: Record) -> Iterator[Finding]:
    """The verdicts on those who are told as partners in Gateway and are none."""
    seen: set[str] = set()
    for span, land in told_partners(words, record, last):
        if land.id in seen:
            continue
        seen.add(land.id)
        reason = (
            f"{land.name} is not a partner in Gateway: its partners are the United States, Europe through its space "
        )
        reason += "agency, Japan and Canada, and since January 2024 the United Arab Emirates"
        reason += (
            "; Russia, which had signed a statement in 2017, withdrew in January 2021." if land.id == "russia" else "."
        )
        evidence = [IN_GATEWAY, LEFT] if land.id == "russia" else [IN_GATEWAY]
        place = Span(sentence.start + span.start, sentence.start + span.end)
        yield conflicts(reason=reason, evidence=evidence, spans=[place], would_hold_if="of a partner")


def undated_pact(words: str, reading: Reading) -> bool:
    """Whether a text without a day rests on the paper of 2017, so that it can be told before Russia left."""
    return reading.article.published is None and BOUND.search(words) is not None


def as_agreement(words: str, last: str, sentence: Span, reading: Reading) -> Iterator[Finding]:
    """That the two are told as building Gateway under an agreement, where they signed no more than a statement."""
    bound, published = BOUND.search(words), reading.article.published
    if bound is None or "Russia" not in words + last or (published and published > GATEWAY_LEFT):
        return
    reason = (
        "What NASA and Roscosmos signed on 27 September 2017 was a joint statement of intent, not binding, on research "
    )
    reason += "for Gateway; Russia withdrew in January 2021."
    span = Span(sentence.start + bound.start(), sentence.start + bound.end())
    on = "whether that statement is called an agreement, and of which day it is told"
    yield depends(reason=reason, on=on, evidence=[STATEMENT, LEFT], spans=[span])


def of_union(words: str, sentence: Span, reading: Reading) -> Iterator[Finding]:
    """The verdict on the European Union where it is told as a partner beside two others, or of a station by name."""
    union = _UNION.search(words)
    if union is None or not _SHARES.search(words) or not flatly(words) or re.search(r"\bESA\b|Space\sAgency", words):
        return
    before = reading.article.text[max(0, sentence.start - BEFORE) : sentence.start]
    others = len(set(_BESIDE.findall(words)))
    named = _OF_STATION.search(words) and (others or re.search(r"\bpartner", words))
    if named or (others > 1 and _OF_STATION.search(before)):
        reason = "The European Union is no partner in the station: that is ESA, the European Space Agency, which is no "
        reason += "body of the Union and has members outside of it."
        place = Span(sentence.start + union.start(), sentence.start + union.end())
        yield conflicts(reason=reason, evidence=[UNION], spans=[place], would_hold_if="as the European Space Agency")


def still_there(gone: re.Match[str], sentence: Span, party: str, on: date, record: Record) -> Iterator[Finding]:
    """The verdict on a partner that is told to have left; none once the year to which it stays has begun."""
    rows, name = last_words(party, date.max, record), CALLED[party]
    if not rows or (on != date.max and on.year >= until(rows[-1])):
        return
    last = rows[-1]
    reason = f"{name[0].upper()}{name[1:]} has not left the International Space Station and still takes part: its last "
    reason += f"word on record, of {day(said(last))}, is to do so until {until(last)}."
    evidence = [row_evidence(last, f"{name}: {until(last)}, {last.columns['note']}")]
    span = Span(sentence.start + gone.start(), sentence.start + gone.end())
    yield conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if="as a plan to leave")


def goes_on(over: Span, sentence: Span, on: date, record: Record) -> Iterator[Finding]:
    """The verdict on all work with Russia that is told as ended, while it has a part in the station."""
    rows = last_words("russia", date.max, record)
    if not rows or on < ENDED_FROM or (on != date.max and on.year >= until(rows[-1])):
        return
    last = rows[-1]
    reason = (
        "Russia still takes part in the International Space Station with NASA, ESA, Japan and Canada: its last word on "
    )
    reason += f"record, of {day(said(last))}, is to do so until {until(last)}."
    evidence = [row_evidence(last, f"Russia: {until(last)}, {last.columns['note']}")]
    span = Span(sentence.start + over.start, sentence.start + over.end)
    yield conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if="of all but the station")


def outsiders(words: str, last: str, sentence: Span, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdicts on countries that are told as partners and signed nothing."""
    pact = record.entry(AGREEMENT)
    if (
        pact
        and STATION.search(f"{last} {words}" if _IT.search(words) else words)
        and not re.search(r"\b(?:Chin\w+|Tiangong|lunar|Gateway|Mir)\b", words)
    ):
        yield from miscounted(words, sentence, pact)
    seen: set[str] = set()
    for told, land in told_to_run(words, last, reading.article.text, record) if pact else ():
        if land.id in seen:
            continue
        seen.add(land.id)
        reason = (
            f"{land.name} is no partner in the International Space Station: fifteen states signed its agreement "
            f"of 1998, {FIFTEEN}, and {land.name} is not among them."
        )
        evidence = [row_evidence(pact, f"{pact.name}, {pact.columns['note']}")] if pact else []
        span = Span(sentence.start + told.start, sentence.start + told.end)
        yield conflicts(reason=reason, evidence=evidence, spans=[span])


def miscounted(words: str, sentence: Span, pact: Entry) -> Iterator[Finding]:
    """The verdicts on how many countries and agencies are told to run the station."""
    for match in _MANY.finditer(words):
        ahead = words[: match.start()]
        told = count_of(match["n"])
        low, high = COUNTS[match["what"].split()[-1]]
        beside = _RUNS.search(ahead) or (_MANY.search(ahead) and re.search(r"\sand\s$", ahead))
        beside = beside or _THEY_RUN.match(words, match.end())
        if not told or low <= told <= high or not beside or _SOME.search(ahead):
            continue
        known = "five agencies" if low == AGENCIES else "fifteen states"
        reason = f"The International Space Station is run by {known}, and the words have {match[0]}."
        evidence = [row_evidence(pact, f"{pact.name}, {pact.columns['note']}")]
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        if told == low + 1 and low != AGENCIES:
            reason = reason.removesuffix(".") + "; lists of sixteen add Brazil, which had a contract with NASA alone."
            yield depends(reason=reason, on="whether Brazil is counted", evidence=evidence, spans=[span])
            continue
        yield conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=f"as {known}")

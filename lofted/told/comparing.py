"""By how much a sentence says that one flight outdid an earlier one: "750 km more than", "twice as high as"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from lofted.facts import Claim, Figure, Flight, Interval, Named, Reading, Record, Span
from lofted.reference.counting import CARDINALS
from lofted.told.earlier import flights_meant

LOOSE = (0.06, 0.15)  # shares, said and fair: a bare "twice" is said of 1.9 to 2.1
HEDGES = {  # what stands before a multiple → shares of it below and above, said; twice that is fair
    "nearly": (0.12, 0.0), "almost": (0.12, 0.0), "not quite": (0.12, 0.0), "about": (0.1, 0.1), "roughly": (0.1, 0.1),
    "some": (0.1, 0.1), "around": (0.1, 0.1), "just over": (0.0, 0.1), "more than": (0.0, inf), "over": (0.0, inf),
    "at least": (0.0, inf), "well over": (0.0, inf),
}  # fmt: skip
TIMES = {"twice": 2.0, "double": 2.0, "triple": 3.0} | {
    f"{word} times": float(n) for n, word in enumerate(CARDINALS[1:10], 2)
}
PARTS = {"half": 0.5, "a half": 0.5, "a third": 1 / 3, "a quarter": 0.25, "a fifth": 0.2}  # words → shares
ASPECT_OF = {"high": "apogee", "far": "range", "long": "flight_time", "altitude": "apogee", "height": "apogee",
             "apogee": "apogee", "range": "range", "distance": "range", "time": "flight_time"}  # fmt: skip
MEASURED = {"m": ("apogee", "range"), "s": ("flight_time",)}  # unit → what a figure in it can be a record of
RELATIVE = (
    "difference",
    "record_margin",
    "figure",
    "duration",
    "altitude",
    "range",
    "apogee",
    "distance",
)  # as it may be read

_BEHIND = re.compile(
    r"\s(?:\([^()]{1,30}\)\s)?(?P<how>higher|farther|further|longer|better|more|above|beyond|lower|less|shorter|short|below)\s"
    r"(?:[^;.,]{0,45}?\bthan\s)?(?P<ref>(?:[^;.]|\.(?=\d)){3,110})"
)
_TURNED = re.compile(  # "May's Hwasong-12 had peaked 690 miles lower", "had stayed 690 miles below that"
    r"\s(?:\([^()]{1,30}\)\s)?(?P<how>lower|less|shorter|below|short)(?:\s(?:of\s)?(?:that|it|this))?(?=\s?[.;,)]|$)"
)
_CLAUSE = re.compile(r"[;:(]|,\s(?:and|but|while|whereas)\b|\b(?:while|whereas|but)\b|,")
_BEFORE = re.compile(
    r"\b(?P<how>outfl\w{2,4}|beat\w*|surpass\w*|topp\w*|exceed\w*|better\w*|eclips\w*|outd\w+|overtook|overtaking)\s"
    r"(?P<ref>(?:[^;.]|\.(?=\d)){3,90}?)\sby\s$"
)
_HEDGE = "|".join(HEDGES)
_AS = r"\sas\s(?P<how{0}>high|far|long)\s(?:up\s)?as"
_NOUN = r"\sthe\s(?:\w+\s){{0,2}}?(?P<how{0}>altitude|height|apogee|range|distance|time)\b"
_MULTIPLE = re.compile(
    rf"\b(?:(?P<hedge>{_HEDGE})\s)?(?:"
    rf"(?P<times>{'|'.join(TIMES)})(?:{_AS.format(1)}|{_NOUN.format(2)})"
    r"|(?P<half>half)\s(?:as\s(?P<how3>high|far|long)\sagain|again\sas\s(?P<how4>high|far|long))(?:\sas)?"
    rf"|(?P<part>{'|'.join(PARTS)}|\d{{1,3}}(?:\sper\s?cent|%))\s(?P<how5>higher|farther|further|longer)\sthan"
    r")\s(?P<ref>(?:[^;.]|\.(?=\d)){3,110})"
)
_BESIDE = re.compile(  # what something is compared with, up to the name of it
    r"\b(?:than|unlike|like|compared\s(?:with|to)|against|as\s(?:many|long|big|large|wide)\sas)\s(?:[\w-]+\s){0,6}$"
)


_NAMED = {
    "apogee": re.compile(r"\b(?:height|altitude|apogee|peak\w*|rose|climb\w*|soar\w*|high)\b"),
    "range": re.compile(r"\b(?:range|distance|flew|flown|travell?ed|covered|far)\b"),
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one sentence compares: of what, by how much, in which words, and whether less is told."""

    aspects: tuple[str, ...]
    told: str
    by: Figure
    meant: str
    span: Span
    claim: Claim | None = None
    less: bool = False
    turned: bool = False  # told of the earlier flight, which stayed so much below this one


def compared(sentence: Span, words: str, reading: Reading) -> Iterator[Comparison]:
    """The margins and the multiples that a sentence tells over something."""
    for claim in reading.claims:
        if claim.aspect not in RELATIVE or claim.sentence != sentence or not claim.quantity or claim.denied:
            continue
        start, end = claim.span.start - sentence.start, claim.span.end - sentence.start
        turned = _TURNED.match(words, end)
        match = None if turned else _BEHIND.match(words, end) or _BEFORE.search(words[:start])
        if match and claim.quantity.unit in MEASURED:
            how, at = match["how"], Span(sentence.start + match.start("ref"), sentence.start + match.end("ref"))
            less = how in ("lower", "less", "shorter", "short", "below")
            aspects = kinds(how, claim, reading, match["ref"])
            yield Comparison(aspects, claim.told, claim.quantity, match["ref"], at, claim, less)
        if turned and claim.quantity.unit in MEASURED:
            begin = max((cut.end() for cut in _CLAUSE.finditer(words[:start])), default=0)
            meant, at = words[begin:start], Span(sentence.start + begin, sentence.start + start)
            aspects = kinds(turned["how"], claim, reading, meant)
            yield Comparison(aspects, claim.told, claim.quantity, meant, at, claim, turned=True)
    for match in _MULTIPLE.finditer(words):
        how = next(word for word in (match[f"how{n}"] for n in range(1, 6)) if word)  # 5 ways to say it
        aspect = ASPECT_OF[{"higher": "high", "farther": "far", "further": "far", "longer": "long"}.get(how, how)]
        at = Span(sentence.start + match.start(), sentence.start + match.end("ref"))
        told = words[match.start() : match.start("ref")].strip()
        told = re.sub(r"\s(?:as|than)$", "", re.split(r"\s(?:as|the)\s", told)[0] if match["times"] else told)
        yield Comparison((aspect,), told, times(match), match["ref"], at)


def kinds(how: str, claim: Claim, reading: Reading, meant: str = "") -> tuple[str, ...]:
    """What a margin is a margin of: by its word, or by the figure told before it in the sentence, else any."""
    assert claim.quantity, "asked only of figures"
    possible = MEASURED[claim.quantity.unit]
    if len(possible) > 1 and (how == "higher" or how.startswith(("farther", "further", "outfl"))):
        return ("apogee",) if how == "higher" else ("range",)
    told = [
        one.aspect
        for one in reading.claims
        if one.sentence == claim.sentence and one.span.start < claim.span.start and one.aspect in possible
    ]
    named = [aspect for aspect in possible if _NAMED[aspect].search(meant)] if len(possible) > 1 else []
    return tuple(told[-1:]) or tuple(named[:1]) or possible


def times(match: re.Match[str]) -> Figure:
    """A multiple as the numbers that its words allow."""
    part = match["part"] or ""
    percent = re.match(r"\d+", part)
    share = float(percent[0]) / 100 if percent else PARTS.get(part, 0.0)  # 100 hundredths make a whole
    many = TIMES[match["times"]] if match["times"] else 1.5 if match["half"] else 1.0 + share  # 1.5: half again
    if not match["hedge"]:
        said, fair = ((1 - one, 1 + one) for one in LOOSE)
    else:
        low, high = HEDGES[match["hedge"]]
        said, fair = (1 - low, 1 + high), (1 - 2 * max(low, LOOSE[0]), 1 + 2 * max(high, LOOSE[0]))
    return Figure(Interval(many * said[0], many * said[1]), Interval(many * fair[0], many * fair[1]))


def meant_by(one: Comparison, flight: Flight, reading: Reading, record: Record) -> list[Flight]:
    """The earlier flights that a comparison is with, by the vehicles and the days that it names."""
    vehicles = {
        claim.value.entry
        for claim in reading.claims
        if claim.aspect == "vehicle" and isinstance(claim.value, Named) and one.span.covers(claim.span)
    }
    return flights_meant(one.meant, flight, record, vehicles=vehicles)


def named_for_itself(reading: Reading) -> set[str]:
    """The vehicles that a text names, without those that it only sets beside: "two more than the Hwasong-18's"."""
    text = reading.article.text
    named = (one for one in reading.claims if one.aspect == "vehicle" and isinstance(one.value, Named))
    own = (one.value for one in named if not _BESIDE.search(text, one.sentence.start, one.span.start))
    return {value.entry for value in own if isinstance(value, Named)}

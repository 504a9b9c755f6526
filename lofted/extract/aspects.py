"""What a figure measures: the cue around it that speaks most clearly.

Every cue is a row of `aspects.csv`: the words, the side of the figure on which
they stand, and how strongly they speak. A cue grows weaker with each word, and
much weaker with each figure of the same kind, between it and the figure. Where
no cue speaks, or two speak equally for different aspects, the figure stays
unclear: a wrong aspect is worse than none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lofted.extract.homecoming import on_the_way
from lofted.extract.landings import landed
from lofted.extract.rows import UNCLEAR, completed, in_a_row
from lofted.facts import Quantity, Span
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.units import units

COUNT = "count"
RATE = "rate"
COMPARING = ("record_margin", "difference")  # "74 minutes, longer than any": there the comma parts them
FALLBACK = {
    "%": "share", "pp": "share", "bp": "share", "degC": "temperature", "degF": "temperature", "m2": "area",
    "m3": "volume", "W": "power", "J": "energy", "N": "thrust", "N m": "torque", "Hz": "frequency", "Pa": "pressure",
    "B": "data", "m/s": "speed", "mach": "speed", "kg": "mass", "ton": "mass", "t TNT": "yield", "times": "multiple",
    "magnitude": "magnitude", "cent": "money", "bit": "data",
    "m/s2": "acceleration", "m3/s": "flow", "frames/s": "frequency", "beats/s": "frequency",
}  # fmt: skip
FLIGHT_UNITS = {"m", "s", "m/s", "mach", "deg", "kg", "ton", "t TNT"}  # units for which cues decide
_LONGER = {  # what a figure is told of by how much it is more or less: "flew twelve minutes longer"
    "flight_time": re.compile(r"\s(?:longer|shorter|ahead\sof|behind)\b"),  # "nine hours ahead of London"
    "range": re.compile(r"\s(?:\([^()]{1,30}\)\s)?(?:higher|lower|farther|further|shorter|longer)\b"),
    "apogee": re.compile(r"\s(?:\([^()]{1,30}\)\s)?(?:higher|lower)\b"),
}
SPAN_BEFORE = 90  # characters before a figure in which a cue may stand; a clause of about fifteen words
SPAN_AFTER = 45  # characters behind it
NAME = 80  # characters before a figure in which whose age it is may stand
DENSE = 40  # figures in a sentence beyond which it is a table, whose cells no words around them explain
PER_WORD = 0.6  # strength lost with each word between; ours, tuned on labelled launch descriptions
PER_FIGURE = 5.0  # strength lost with each other figure of the same unit between; ours
BEGINNING = 2  # letters of a cue's first word by which cues are told apart before a pattern is tried
PER_BREAK = 2.5  # strength lost with each clause that ends between; ours
GAP = (  # what an ellipsis in a cue stands for: ten words of a clause, without another measure and its "of"
    r"(?:(?!\b(?:range|distance|radius)\s(?:of|was|is)\b)[^.;:()]|\.\d|\([^()]{1,40}\)){1,60}?"
)
NO_CUE = (  # what "broke up" did was not up, and "of medium range: …" gives no range
    r"(?<!\bbroke )(?<!\bbroken )(?<!\bblew )(?<!\bblown )"
    r"(?<!\bof medium )(?<!\bof intermediate )(?<!\bof short )(?<!\bof long )"
    r"(?!(?:(?<=ed )|(?<=\bset )|(?<=\bput )|(?<=\bgave )|(?<=\bmade )|(?<=\bheld )|(?<=\bended ))up\b)"  # "tied up"
)
OF_THE_WAY = r"(?<=high)[\s-](?:trajector|angle|arc\b|path|ballistic|lofted|speed|seas\b)"  # "on a high trajectory"

_AGED = re.compile(  # "25-year-old", "aged 50", "Ann Lee, 44"
    r"\bold$|\bof\sage$|\b(?:aged|ages?|ages?\sof|who\s(?:is|was|turned|turns))\s\d{1,3}$"
    r"|[A-Z][\w’'-]{1,30},\s\d{1,3}$|(?:life\sexpectancy|\bage)\b[^.;\d]{0,50}\s\d{1,3}$"
)
_MULTIPLE = re.compile(r"fold$|doubl|tripl|quadrupl|halv", re.I)
_MULTIPLIES = re.compile(  # "three times the size", but "three times in March"
    r"\s(?:the|as|its|their|his|her|our|that|what|limit|normal|usual|average|capacity|more|less|this|those|over|(?!later|earlier|after)[a-z]{2,}er)\b(?!\s(?:week|month|year|day)\b)"
)
_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[;:()]|,\s(?!which|and\s\w+\s(?:km|kilo))|\b(?:but|while|whereas|although|though|after which)\b")
_LEADS_ON = re.compile(
    r"\s(?:of|between)\b|\s(?:was|is|at|reached)\s(?:\w+\s){0,2}?\d|[\s:]{1,2}\d|\s(?:to|as)\s(?:about\s|some\s|around\s)?\d"
)  # the words belong to the next figure
_OF_WHAT = re.compile(  # "1,001 km for the range of the flight" tells whose range it is, and no next figure
    r"\sof\s(?!(?:about|some|more|over|only|just|around|nearly|almost|roughly|up|at|between|less)\b|[\d~])"
)
_GOES_ON = re.compile(  # "flew 1,001 km and stayed up": what is up behind the next verb says nothing of the figure
    r"\b(?:and|then)\s(?:was|were|had|went|came|fell|flew|rose|spent|\w{2,}ed)\b"
)
_MORE_THAN = re.compile(  # "400 km above the 6,248 claimed in March"
    r"\s(?:above|below|beyond|short\sof)\s(?:the|those)\s\d[\d,.]*\s(?!degrees?\b)[a-z]"
)
_ASIDE = re.compile(r"\([^()]{0,60}\)")
_LISTED = re.compile(r"[\s,]*(?:and|or|to|,|–|-)?\s*")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words on one side of a figure that name its aspect."""

    aspect: str
    strength: float


@dataclass(frozen=True, slots=True)
class Bank:
    """The cues of one unit on one side: a pattern for each way in which a cue begins, and what each group means."""

    patterns: dict[str, re.Pattern[str]]
    cues: dict[str, Cue]

    def spoken(self, words: str, start: int, end: int) -> Iterator[tuple[re.Match[str], Cue]]:
        """The cues in a stretch, not overlapping; only where a word begins as a cue does is a pattern tried."""
        last = start
        for word in _WORD.finditer(words, start, end):
            pattern = self.patterns.get(word[0][:BEGINNING].lower()) if word.start() >= last else None
            match = pattern.match(words, word.start(), end) if pattern else None
            if match:
                last = match.end()
                yield match, self.cues[str(match.lastgroup)]


def aspects_of(words: str, figures: Sequence[tuple[Span, Quantity]], start: int = 0) -> Iterator[str]:
    """The aspect of each figure of a sentence, in order; `start` is the sentence's place.

    >>> from lofted.extract.quantities import find_quantities
    >>> flown = "It flew 998 km at an altitude of 3,724.9 km for 47 minutes."
    >>> list(aspects_of(flown, list(find_quantities(flown))))
    ['range', 'apogee', 'flight_time']
    """
    if len(figures) > DENSE:
        yield from (by_unit(quantity.unit) for _, quantity in figures)
        return
    places = [Span(span.start - start, span.end - start) for span, _ in figures]
    told = list(by_cues(words, figures, places))
    yield from completed(words, told, figures, places) if in_a_row(words, places) else told


def by_cues(words: str, figures: Sequence[tuple[Span, Quantity]], places: Sequence[Span]) -> Iterator[str]:
    """The aspect of each figure by the words around it."""
    for index, (_, quantity) in enumerate(figures):
        if quantity.unit == "s" and _AGED.search(words, max(0, places[index].start - NAME), places[index].end):
            yield "age"
        elif quantity.unit == "times":
            yield (
                "multiple"
                if _MULTIPLIES.match(words, places[index].end) or _MULTIPLE.search(quantity.written)
                else COUNT
            )
        elif quantity.unit in FLIGHT_UNITS:
            others = [place for place, (_, other) in zip(places, figures, strict=True) if other.unit == quantity.unit]
            found = landed(words, places[index], quantity.unit) or clearest(words, places[index], quantity.unit, others)
            if found == "range" and on_the_way(words, places[index].start):
                found = FALLBACK.get(quantity.unit, UNCLEAR)
            longer = found in _LONGER and _LONGER[found].match(words, places[index].end)
            more = quantity.unit in ("m", "s") and _MORE_THAN.match(words, places[index].end)
            yield "difference" if longer or more else found
        else:
            yield by_unit(quantity.unit)


def by_unit(unit: str) -> str:
    """What a figure measures as far as its unit alone tells.

    >>> by_unit("USD/kg"), by_unit("missiles"), by_unit("rounds/s"), by_unit("")
    ('money', 'count', 'rate', 'figure')
    """
    own = unit.partition("/")[0]
    if own in FALLBACK or unit in FALLBACK:
        return FALLBACK.get(unit) or FALLBACK[own]
    if len(own) == 3 and own.isupper():  # 3 letters: ISO 4217
        return "money"
    counted = bool(unit) and own not in measures()
    return (RATE if "/" in unit else COUNT) if counted else UNCLEAR


@by_shelf
def measures(_: Shelf) -> frozenset[str]:
    """The SI units of the unit table, which are no nouns."""
    return frozenset(unit.si for unit in units().values())


def clearest(words: str, place: Span, unit: str, others: Sequence[Span]) -> str:
    """The aspect whose cue speaks most clearly at a figure's place."""
    votes: dict[str, float] = {}
    for aspect, strength in (*cues_before(words, place, unit, others), *cues_after(words, place, unit, others)):
        votes[aspect] = max(votes.get(aspect, 0.0), strength)
    if words.startswith("above", place.start) and "range" in votes:
        votes["range"] -= PER_FIGURE  # "climbed above 6,000 km": nobody flies a distance "above" so many
    ranked = sorted(votes.items(), key=lambda vote: -vote[1])
    if not ranked or ranked[0][1] <= 0:
        return FALLBACK.get(unit, UNCLEAR)
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return UNCLEAR
    return ranked[0][0]


def cues_before(words: str, place: Span, unit: str, others: Sequence[Span]) -> Iterator[tuple[str, float]]:
    """Cues that stand before a figure, with what is left of their strength."""
    bank = banks().get((unit, "before"))
    if bank is None:
        return
    begin = max(0, place.start - SPAN_BEFORE)
    for match, cue in bank.spoken(words, begin, place.start):
        if words.count(")", match.end(), place.start) <= words.count("(", match.end(), place.start):  # it is no aside
            yield cue.aspect, cue.strength - loss(words, Span(match.end(), place.start), others)


def cues_after(words: str, place: Span, unit: str, others: Sequence[Span]) -> Iterator[tuple[str, float]]:
    """Cues that stand behind a figure, with what is left of their strength."""
    bank = banks().get((unit, "after"))
    if bank is None:
        return
    for match, cue in bank.spoken(words, place.end, min(len(words), place.end + SPAN_AFTER)):
        apart = "," in words[place.end : match.start()] or any(  # "86 minutes was 25 minutes longer than any"
            place.end <= one.start and one.end <= match.start() for one in others
        )
        own = match[0].startswith("for") and _OF_WHAT.match(words, match.end())
        if apart if cue.aspect in COMPARING else (_LEADS_ON.match(words, match.end()) and not own):
            continue
        if _GOES_ON.search(words, place.end, match.start()):
            continue
        yield cue.aspect, cue.strength - 2 * loss(words, Span(place.end, match.start()), others, behind=True)


def loss(words: str, between: Span, others: Sequence[Span], *, behind: bool = False) -> float:
    """How much of a cue's strength the words between it and the figure take; `behind` where the cue follows it."""
    asides = [Span(*aside.span()) for aside in _ASIDE.finditer(words, between.start, between.end)]
    inside = [one for one in others if one.meets(between) and not any(aside.covers(one) for aside in asides)]
    row = [Span(between.start, between.start), *inside] if behind else [*inside, Span(between.end, between.end)]
    apart = sum(not listed(words, first, second) for first, second in pairwise(row))
    stretch = _ASIDE.sub("", words[between.start : between.end])
    return (
        PER_WORD * len(_WORD.findall(stretch))
        + PER_FIGURE * (apart if inside else 0)
        + PER_BREAK * len(_BREAK.findall(stretch))
    )


def listed(words: str, first: Span, second: Span) -> bool:
    """Whether two figures stand in one list: "100 and 50 km"."""
    return bool(_LISTED.fullmatch(_ASIDE.sub("", words[first.end : second.start])))


@by_shelf
def banks(shelf: Shelf) -> dict[tuple[str, str], Bank]:
    """The cues by unit and side."""
    rows: dict[tuple[str, str], dict[str, tuple[str, Cue]]] = {}
    for row in shelf.rows("aspects", key=("aspect", "unit", "side", "cues")):
        cue = Cue(row.needed("aspect"), row.number_in("strength"))
        side = row.needed("side")
        for words in row.many("cues"):
            held = rows.setdefault((row.needed("unit"), side), {})
            held[f"c{len(held)}"] = (words, cue)
    return {key: bank(held) for key, held in rows.items()}


def bank(held: dict[str, tuple[str, Cue]]) -> Bank:
    """Patterns of many cues, the longest first so that it wins where several begin."""
    alike: dict[str, list[str]] = {}
    for group, (words, _) in sorted(held.items(), key=lambda item: -len(item[1][0])):
        alike.setdefault(words[:BEGINNING].strip().lower(), []).append(rf"(?P<{group}>{spelled(words)})")
    patterns = {
        begins: re.compile(
            rf"\b{NO_CUE}(?:{'|'.join(ways)})(?!\w|\s(?:least|most)\b|{OF_THE_WAY}|(?<=\bup)\sto\b)", re.I
        )
        for begins, ways in alike.items()
    }
    return Bank(patterns, {group: cue for group, (_, cue) in held.items()})


def spelled(words: str) -> str:
    """A cue as a pattern: a star ends a stem, an ellipsis leaves a gap."""
    parts = (re.escape(part.strip()).replace(r"\*", r"\w*").replace(r"\ ", r"\s") for part in words.split("…"))
    return rf"\b{GAP}\b".join(parts)

"""How many there were, by one article: missiles, troops, ships, signatories."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from math import inf

from lofted.facts import FLAT, THIS_ARTICLE, Cell, Claim, Interval, Quantity, Span
from lofted.gather.kinds import AGREEMENT, EXERCISE, LAUNCH, MEETING, tells_of_launch
from lofted.gather.measuring import Measuring
from lofted.gather.places import sentences_of

_MEMBERS = re.compile(r"\b(?:members?|countr(?:y|ies)|states?|nations?)$", re.I)
_ASKED = re.compile(r"\b(?:ask\w*|call\w* for|request\w*|wish|sought)\b", re.I)
NEAR_ASKED = 30  # characters between members and what they asked for
_COUNTED = {  # kind of event → what is counted of it
    LAUNCH: re.compile(r"\b(?:missiles?|projectiles?|rockets?|rounds|satellites?|objects|warheads?)$", re.I),
    EXERCISE: re.compile(
        r"\b(?:troops|soldiers|personnel|warships|ships|vessels|destroyers|aircraft|planes|jets)$", re.I
    ),
    AGREEMENT: re.compile(r"\b(?:country|signatory|nation|state)$", re.I),
    MEETING: re.compile(r"\b(?:papers?|documents?|agreements?|members?|countr(?:y|ies)|states?|nations?)$", re.I),
}
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_BARE = re.compile(
    rf"\b(?:(?P<least>at least )(?P<some>{'|'.join(_NUMBERS)})|(?<!-)(?<![Aa]ll )(?P<n>{'|'.join([*_NUMBERS][1:])})|"
    r"(?<![\d.,:-])(?P<digits>[1-9]\d)(?= (?:of them )?(?:are|is|were) (?:now )?in orbit))\b"
    r"(?=(?: more| others)?(?:,? from (?:the )?[A-Z]|,? at \d| (?:of them )?(?:are|is|were) (?:now )?in orbit\b|"
    r" were (?:\w+ly )?(?:fired|launched|flown|shot)\b| flew\b))",
    re.I,
)
_NOUN = re.compile(r"\b(?:missiles?|projectiles?|rockets?|rounds|satellites?|warheads?)\b", re.I)
_SIGHTED = re.compile(
    r"\b(?:saw|seen|detected|confirmed|tracked|counted|identified|ris(?:e|es|en)|rose|left|flew|flown)\b[^.;]{0,40}"
    r"\b(?:missiles?|projectiles?|rockets?)\b|\b(?:missiles?|projectiles?|rockets?)\b[^.;]{0,25}"
    r"\b(?:ris(?:e|es|en)|rose|left|flew|flown)\b",
    re.I,
)
_ALOFT = re.compile(r"\b(?:orbit\w*|rockets?|aloft|aboard|on board|carri\w+|put|separat\w+|speaks? of|lost)\b", re.I)


def is_sighted(words: str, unit: str) -> bool:
    """Whether a sentence without a launch counts what was seen of one: missiles that rose, satellites in orbit."""
    if unit.startswith("warhead"):
        return True
    return bool((_ALOFT if unit.endswith(("satellite", "satellites", "objects")) else _SIGHTED).search(words))


class Counting(Measuring):
    """What one article counts of one event."""

    def counts(self) -> Iterator[Cell]:
        """How many: missiles, troops, ships, signatories, with a noun beside the number or without."""
        counted = list(self.with_noun())
        yield from counted
        if self.kind == LAUNCH:
            yield from self.without_noun(counted)

    def without_noun(self, counted: Sequence[Cell]) -> Iterator[Cell]:
        """Numbers that leave out what they count: "two from Wonsan", "at least one, at 7:12", "12 are in orbit"."""
        text = self.reading.article.text
        for claim, sentence in self.sentences if _BARE.search(text) else ():
            for match in _BARE.finditer(text, sentence.start, sentence.end):
                span = Span(match.start(), match.end())
                nouns = list(_NOUN.finditer(text, 0, match.start()))
                told = replace(claim, span=span, sentence=sentence, aspect="number", id="")
                if not nouns or any(one.span.meets(span) for one in counted) or not self.mine(told):
                    continue
                words = match["some"] or match["n"]
                number = _NUMBERS[words.lower()] if words else int(match["digits"])
                high = inf if match["least"] else number
                said = Interval(number, high)
                unit = nouns[-1][0].lower()
                if not self.elsewhere(told):
                    yield self.cell("count", told, Quantity(said, said, Interval(number, number), unit, match[0]), span)

    @cached_property
    def sentences(self) -> tuple[tuple[Claim, Span], ...]:
        """Each sentence of this event, with the first claim that it makes or, where it makes none, one put there."""
        first: dict[Span, Claim] = {}
        for claim in self.reading.claims:
            first.setdefault(claim.sentence, claim)
        if not first:
            return ()
        any_claim = self.reading.claims[0]
        found = []
        for span in sentences_of(self.reading.article.text):
            held = first.get(span) or next((one for each, one in first.items() if each.meets(span)), None)
            bare = held or replace(
                any_claim, id="", span=span, sentence=span, subject="", voice=THIS_ARTICLE, likelihood=FLAT
            )
            if self.of_its_day(bare):
                found.append((bare, bare.sentence))
        return tuple(found)

    def with_noun(self) -> Iterator[Cell]:
        """What is counted with its noun: "two missiles", "some 18,000 troops", "the 50th country"."""
        for claim in self.claims:
            if claim.quantity is None or claim.aspect not in ("count", "rank") or self.elsewhere(claim):
                continue
            rank = claim.aspect == "rank" and self.kind != LAUNCH
            counted = _COUNTED[AGREEMENT] if rank else _COUNTED.get(self.kind)
            aspect = "rank" if rank or self.kind == AGREEMENT else "count"
            words = self.reading.article.quote(claim.sentence)
            launched = self.kind != LAUNCH or tells_of_launch(words) or is_sighted(words, claim.quantity.unit)
            if self.kind == MEETING and _MEMBERS.search(claim.quantity.unit) and not self.asked(claim):
                continue
            if self.other_day(claim):
                continue
            if counted and counted.search(claim.quantity.unit) and claim.aspect == aspect and launched:
                yield self.cell("count", claim, claim.quantity, claim.span)

    def asked(self, claim: Claim) -> bool:
        """Whether so many members are those who asked for the meeting."""
        text, span, sentence = self.reading.article.text, claim.span, claim.sentence
        first, last = max(sentence.start, span.start - NEAR_ASKED), min(sentence.end, span.end + NEAR_ASKED)
        return bool(_ASKED.search(text, first, last)) and " of " not in claim.value.written

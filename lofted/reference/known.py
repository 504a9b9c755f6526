"""What happened on known days, the names by which it is told, and the words of its deed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from lofted.facts import Entry, Evidence
from lofted.reference.counting import spelled
from lofted.reference.days import Days, on
from lofted.reference.first_flown import MAIDEN, first_flown
from lofted.reference.subjects import row_evidence

FAR = 36_525  # days; a century: any day told of a thing that happened once is meant to be its own
EASTERN = (
    "punggye-ri/",
    "cheonan/",
    "yeonpyeong/",
    "liaison-office/",
    "mirv-test/",
    "choe-hyon/",
    "dprk-engine/",
    "hiroshima/",
    "nagasaki/",
)
STEPS = ("memorandum", "road map", "roadmap", "road-map", "ratif")  # words that tell one step from the others
_FIRST_DONE = re.compile(
    r"\bfirst\s(?:(?:publicly|formally|officially|jointly)\s)?(?:agreed|signed|announced|made|set|unveiled|presented|revealed|disclosed)\b"
)
_OF_A_TIME = re.compile(  # behind a first, what bounds it: "in nearly five years", "since 2017"
    rf"(?:\s(?!in\b|for\b|since\b)[\w’'-]+){{0,6}}?\s(?:(?:in|for)\s(?:(?:the\s)?(?:past|last)\s|[a-z]+\s(?:than\s|to\s)?)?(?:{spelled()}|\d+|a|many|some|half)"
    r"(?:\s(?:and\sa\shalf|or\s\w+))?[\s-](?:a\s)?(?:years?|months?|decades?|weeks?)\b|(?:in|for)\s(?:years|decades|months)\b|since\b|after\s(?:a|the|\w+\syears))"
)
_PAST = re.compile(  # what is a verb that tells a deed, and no noun of it
    r"\w+ed\b|(?:shot|sank|sunk|fell|blew|blown|lost|struck|hit|took|taken|broke|flew|flown|went|came|rode|swept|left|"
    r"withdrew|quit|began|met|brought|sent|put|shut|ran|fled|burnt|born|set|reached)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Known:
    """Something that happened on known days; a day `reach` days off is told of something else.

    Where its return is kept, `kept_as` are the words that tell of it beside "anniversary", in a report that has one of
    the names of `about`.
    """

    entry: Entry
    fact: str
    days: Days
    names: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ("",)
    reach: int = FAR
    kept_as: tuple[str, ...] = ()
    about: tuple[str, ...] = ()

    @property
    def evidence(self) -> Evidence:
        """The row as evidence."""
        return row_evidence(self.entry, f"{self.fact} {on(self.days)}")

    @property
    def disputed(self) -> str:
        """On what its day depends, where accounts put it on several: "whether the day of the images is meant"."""
        note = self.entry.columns.get("note", "")
        return note.removeprefix("disputed: ").split(";")[0] if note.startswith("disputed: ") else ""

    @property
    def eastern(self) -> bool:
        """Whether it was in Korea or Japan, so that the day after it was on no clock."""
        return self.entry.id.startswith(EASTERN)

    def like(self, other: "Known") -> bool:
        """Whether another is a step of the same thing and told by a word of the same deeds: memorandum and road map."""
        same = "/" in self.entry.id and self.entry.id.split("/")[0] == other.entry.id.split("/")[0]
        return same and self is not other and bool(set(self.deeds) & set(other.deeds))

    def told_in(self, words: str) -> re.Match[str] | None:
        """Where a name of it stands, with everything that belongs to the name."""
        if MAIDEN in self.deeds:
            every = [first_flown(name).search(words) for name in self.names if name in words]
            return next(filter(None, every), None)
        return named(self.names, words)

    def again_in(self, words: str) -> bool:
        """Whether the first of some time is told, and not the first ever, which the name has: "the first in years".

        >>> from lofted.reference.days import days_in
        >>> row = Known(Entry("", "", ""), "", days_in("2006-10-09"), ("North Korea & first nuclear test",))
        >>> row.again_in("the first nuclear test in five years"), row.again_in("the first nuclear test in October")
        (True, False)
        """
        firsts = {one for name in self.names for one in pieces(name) if "first" in one and one in words}
        return any(_OF_A_TIME.match(words, found.end()) for one in firsts for found in whole(one).finditer(words))

    def told_of(self, part: str, around: str) -> re.Match[str] | None:
        """Where the first half of a name stands in a part of a list, the other half being told around it."""
        for name in self.names:
            first, *rest = pieces(name)
            found = whole(first).search(part)
            if rest and found and all(whole(one).search(around) for one in rest):
                return found
        return None

    def recalled_in(self, told: str, what: str) -> bool:
        """Whether its return is told of in some words, of which `what` is all that the anniversary is said to be of."""
        return any(
            what.strip() == one[1:] if one.startswith("=") else all(stem in told for stem in one.split(" & "))
            for one in self.kept_as
        )

    def told_by(self, deed: str, words: str) -> bool:
        """Whether some words have one of its deeds, by its stem."""
        return stem(deed).search(words) is not None

    def done_in(self, words: str) -> bool:
        """Whether some words tell of the deed."""
        return MAIDEN in self.deeds or "" in self.deeds or own(self.deeds).search(words) is not None

    def bare(self, words: str) -> str:
        """Some words with the event's own names and deeds blanked out: they neither part it from its day nor change it.

        >>> from lofted.reference.days import days_in
        >>> row = Known(Entry("", "", ""), "", days_in("2022-12-21"), ("Vega-C",), ("failed",))
        >>> row.bare("Vega-C failed on its second flight")
        '              on its second flight'
        """
        told = {one for name in self.names if all(part in words for part in pieces(name)) for one in pieces(name)}
        for one in sorted(told, key=len, reverse=True):
            words = whole(one).sub(blank, words)
        return own(self.deeds).sub(blank, words)

    def acted_in(self, words: str) -> int | None:
        """Where a verb of the deed ends in some words, if one stands there: "sank", not "the sinking of".

        >>> from lofted.reference.days import days_in
        >>> row = Known(Entry("", "", ""), "", days_in("2010-03-26"), deeds=("sank", "sink"))
        >>> row.acted_in("a torpedo sank it"), row.acted_in("the sinking of the ship")
        (14, None)
        """
        found = [one for one in own(self.deeds).finditer(words) if _PAST.match(one[0])]
        return found[-1].end() if found else None


def named(names: Iterable[str], words: str) -> re.Match[str] | None:
    """Where the first piece of the first name stands of which all pieces are told in some words.

    >>> named(["Russia & anti-satellite"], "an anti-satellite test of Russia")
    <re.Match object; span=(26, 32), match='Russia'>
    """
    for name in names:
        wanted = pieces(name)
        if wanted[0] in words and all(one in words for one in wanted):  # most are told by in no sentence of a text
            found = [whole(one).search(words) for one in wanted]
            if all(found):
                return found[0]
    return None


@cache
def pieces(name: str) -> tuple[str, ...]:
    """The pieces of a name that are all wanted: Russia and anti-satellite."""
    return tuple(name.split(" & "))


def blank(found: re.Match[str]) -> str:
    """As many spaces as a match is long, so that every place of the words stays where it was."""
    return " " * len(found[0])


@cache
def own(deeds: tuple[str, ...]) -> re.Pattern[str]:
    """Any word that tells of some deeds, by its stem; nothing where there is none."""
    stems = "|".join(re.escape(one) for one in deeds if one)
    return re.compile(rf"\b(?:{stems})\w*" if stems else r"(?!)", re.I)


@cache
def stem(deed: str) -> re.Pattern[str]:
    """A word that begins like a deed."""
    return re.compile(rf"\b{re.escape(deed)}", re.I)


@cache
def whole(name: str) -> re.Pattern[str]:
    """A name as whole words; Artemis I is not Artemis II."""
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w]|-\d)")


def own_word(rows: Sequence[Known], words: str) -> Sequence[Known]:
    """Of steps of one thing those that some words tell by a word no other has, or the earliest as the first."""
    if _FIRST_DONE.search(words) and all(row.like(rows[0]) for row in rows[1:]):
        return sorted(rows, key=lambda row: row.days)[:1]
    said = [{one for one in row.deeds if one and row.told_by(one, words)} for row in rows]
    alone = [
        row
        for at, row in enumerate(rows)
        if any(all(one not in other for i, other in enumerate(said) if i != at) for one in said[at])
    ]
    return alone if len(alone) == 1 and all(row is alone[0] or row.like(alone[0]) for row in rows) else rows


def own_step(known: Known, words: str, every: Sequence[Known]) -> bool:
    """Whether some words tell one step of several by its own word, or the earliest as the first: "first agreed on"."""
    steps = [row for row in every if row is not known and row.like(known) and row.told_in(words)]
    told = {one for one in known.deeds if one in STEPS and known.told_by(one, words)}
    if _FIRST_DONE.search(words) and known.done_in(words) and all(known.days[0] <= row.days[0] for row in steps):
        return True
    return bool(told) and not any(
        row.told_by(one, words) for row in steps for one in row.deeds if one in STEPS and one not in known.deeds
    )

"""Does the headline count what the text counts: missiles, satellites, the dead, the money?

    >>> review("North Korea fires three missiles into sea\\n\\nNorth Korea fired two short-range ballistic missiles "
    ...        "into the sea on Monday, the army said.")
    headline_count: conflicts. The headline has three missiles, and the text two short-range ballistic
    missiles.

    >>> review("Missile strike kills 12\\n\\nA missile struck a block of flats on Saturday, killing 21 people, the "
    ...        "governor said.")
    headline_count: conflicts. The headline has 12 dead, and the text 21 people.

    >>> review("Agency awards $2.5 billion for warning satellites\\n\\nThe agency has awarded a contract worth $3.5 "
    ...        "billion for warning satellites, it said.")
    headline_count: conflicts. The headline has $2.5 billion, and the text $3.5 billion.

Silent where the headline's number stands anywhere in the text, whatever it
counts there, or is a sum of the text's own; where a rounding, a floor or a
hedge makes the two one; where the headline asks or plans, or adds up over a
time ("so far this year"), and where the text's number is that of another time.

    >>> review("North Korea fires three missiles into sea\\n\\nNorth Korea fired two missiles into the sea at dawn "
    ...        "and another one at noon, the army said.")

Limits: missiles, drones, satellites, crews, the dead, the hurt and sums of money are compared, and where the headline
names one number of a kind; which of the two is meant cannot be told.

Source: the article's own words.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from lofted.checking import firm
from lofted.facts import Claim, Finding, Quantity, Reading, Verdict, compare
from lofted.heading import apart, asks, lead, told
from lofted.reference.counting import CARDINALS
from lofted.reference.saying import number, ordinal
from lofted.reference.wording import content

FIELD = "headlines"

BESIDE = 40  # characters beside a number in which stands what it counts: "12 people, among them two, were killed"
MOST = 8  # numbers of a text whose sums are tried; a text with more is a list; ours
SHARED = 2  # content words by which two sums of money are for one thing; ours
BRIEF = 12  # words of a text that has nothing beside its sum of money; ours
SMALL = ("zero", *CARDINALS)

_DEAD = re.compile(r"\bkill(?:s|ed|ing)?\s$|\bdeath toll\s(?:\w+\s){0,3}$|\b(?:deaths?|lives) of\s$", re.I)
_DIED = re.compile(r"^(?:\s[a-z]+){0,2}?\s(?:(?:were|are|was|have been|reported)\s)?(?:killed|dead|die[sd]?)\b", re.I)
_HURT = re.compile(r"\b(?:wound|injur|hurt)(?:s|es|ed|ing)?\s$", re.I)
_WAS_HURT = re.compile(
    r"^(?:\s[a-z]+){0,2}?\s(?:(?:were|are|was|have been|reported)\s)?(?:wounded|injured|hurt)\b", re.I
)
_THINGS = {  # of what kind a counted thing is
    "missiles": re.compile(r"\b(?:missiles?|rockets?|projectiles?|[ISM]C?BMs?)$", re.I),
    "drones": re.compile(r"\b(?:drones?|UAVs?)$", re.I),
    "satellites": re.compile(r"\bsatellites?$", re.I),
    "countries": re.compile(r"\b(?:countries|nations|states)$", re.I),
    "crew": re.compile(r"\b(?:(?:astro|cosmo|taiko)nauts?|crew members?)$", re.I),
}
_PEOPLE = re.compile(r"\b(?:people|persons?|dead|killed|lives|victims|injured|wounded|hurt)$", re.I)
_DOING = {  # what is done with them; a number fired is not the number shot down
    "fired": re.compile(
        r"\b(?:fir(?:es?|ed|ing)|(?:count|detect)(?:s|ed)|launch(?:es|ed|ing)?|test(?:s|ed)?|test-\w+|lob(?:s|bed)|unleash\w*|orbits|put|puts|"
        r"deploy(?:s|ed)|sends?|sent|loft(?:s|ed)|plac(?:es|ed))\b",
        re.I,
    ),
    "downed": re.compile(r"\b(?:down(?:s|ed)|shot down|shoots? down|intercept\w*|destroy\w*|repel\w*)\b", re.I),
    "signed": re.compile(r"\b(?:sign(?:s|ed|ing)?|join(?:s|ed)?|adopt(?:s|ed)?|ratif(?:y|ies|ied)|founded)\b", re.I),
    "hit": re.compile(r"\b(?:hit|hits|struck|strikes?|fell|landed|crashed|failed|lost|reached)\b", re.I),
}
_ASKS = asks(
    *("wants?", "seeks?", "set", "after", "so far", "this (?:year|month|week)", "in total", "another", "more"),
    *("as many as", "toll", "since", "near", "per", "each", "every"),
)
_ELSEWHEN = re.compile(
    r"\b(?:earlier|ago|last|previous(?:ly)?|since|so far|this (?:year|month)|total|in all|another|more than half|"
    r"other|later|had|would|could|(?<!one )of which|each|per|every|year|"
    r"(?:second|third|first)\s(?:missile|rocket|projectile|one|launch|salvo|strike|wave|satellite|attack|drone))\b",
    re.I,
)
_FURTHER = re.compile(
    r"\b(?:another|one more|two more|more than one|a further|followed by|plus|in addition|also fired)\b", re.I
)
_NUMBER = re.compile(rf"(?<![\w.,-])(?:(?P<digits>\d[\d,]*(?:\.\d+)?)|(?P<word>{'|'.join(SMALL)})\b(?!\sof\b|-))", re.I)


def headline_count(reading: Reading) -> Iterator[Finding]:
    """Hold each number of the headline against those of the text that count the same."""
    title = reading.article.title
    if not title or _ASKS.search(title):
        return
    ours = list(told(reading))
    for kind in ("dead", "hurt", *_THINGS, "money"):
        same = [one for one in ours if kind_of(one, title) == kind]
        if len(same) == 1:
            yield from (held(same[0], kind, reading) if kind != "money" else money(same[0], reading))


def kind_of(claim: Claim, text: str) -> str:
    """What a number counts: the dead, the hurt, missiles, drones, satellites or money; nothing where that is unsure."""
    if claim.aspect == "money":
        return "money"
    if claim.aspect not in ("count", "figure"):
        return ""
    before = text[max(0, claim.span.start - BESIDE) : claim.span.start]
    after = text[claim.span.end : claim.span.end + BESIDE]
    told = claim.told.lower()
    if _DEAD.search(before) or _DIED.match(after) or told.endswith((" dead", " killed")):
        return "dead"
    if _HURT.search(before) or _WAS_HURT.match(after) or told.endswith((" injured", " wounded", " hurt")):
        return "hurt"
    return next((kind for kind, noun in _THINGS.items() if noun.search(claim.told)), "")


def doing(words: str) -> set[str]:
    """What a sentence does with the things that it counts."""
    return {name for name, verb in _DOING.items() if verb.search(words)}


def held(claim: Claim, kind: str, reading: Reading) -> Iterator[Finding]:
    """The verdict on a number of people or things."""
    text = reading.article.text
    same = [one for one in reading.claims if one.quantity and kind_of(one, text) == kind]
    first = [one for one in same if in_lead(one, reading) and alike(claim, one, kind, reading)]
    if (
        not first
        or claim.quantity is None
        or stands(claim.quantity, kind, reading)
        or any(agree(claim, one) for one in reading.claims if one in same or one.aspect == "figure")
    ):
        return
    ours = f"{claim.told} {kind}" if kind in ("dead", "hurt") and claim.aspect == "figure" else claim.told
    yield apart(ours, first[0].told, first[0], working=both(claim, first[0]))


def both(claim: Claim, other: Claim) -> list[str]:
    """The numbers of the headline and of the text, in digits."""
    figures = (("headline", claim.quantity), ("text", other.quantity))
    return [f"{where}: {number(figure.bare.middle)}" for where, figure in figures if figure]


def in_lead(claim: Claim, reading: Reading) -> bool:
    """Whether a claim stands flatly in the first sentences, in one that speaks of no other time."""
    here = any(one.sentence == claim.sentence for one in lead(reading))
    return here and firm(claim) and not _ELSEWHEN.search(reading.article.quote(claim.sentence))


def alike(ours: Claim, theirs: Claim, kind: str, reading: Reading) -> bool:
    """Whether two numbers of a kind count people of one description, or things with which the same is done."""
    if kind in ("dead", "hurt"):
        noun = [one.told.lower().split()[-1] for one in (ours, theirs)]
        anybody = [one.aspect == "figure" or bool(_PEOPLE.search(one.told)) for one in (ours, theirs)]
        return noun[0] == noun[1] or all(anybody)
    return len(doing(reading.article.title)) == 1 and doing(reading.article.title) == doing(
        reading.article.quote(theirs.sentence)
    )


def agree(one: Claim, other: Claim) -> bool:
    """Whether two numbers can be one."""
    ours, theirs = one.quantity, other.quantity
    return ours is not None and theirs is not None and compare(ours, theirs) is not Verdict.CONFLICTS


def stands(figure: Quantity, kind: str, reading: Reading) -> bool:
    """Whether the text has a number anywhere, or as a sum of its own, save where it counts something else."""
    text, wanted = reading.article.text, figure.bare.middle
    free = list(numbers(kind, reading))
    if any(value == wanted or (joined and value == wanted - 1) for value, joined in free):
        return True  # joined: "a large satellite and 103 smaller ones"
    if _FURTHER.search(text) or re.search(rf"\b{ordinal(round(wanted))}\b", text, re.I):
        return True
    return summed([value for value, _ in free], wanted)


def numbers(kind: str, reading: Reading) -> Iterator[tuple[float, bool]]:
    """The numbers of a text that may count this kind of thing, each with whether "and" stands right before it."""
    text = reading.article.text
    measured = [one for one in reading.claims if one.quantity and one.aspect not in ("figure", "statement")]
    other = [one.span for one in measured if one.aspect != "count" or not related(one, kind)]
    taken = {place for one in other for place in range(one.start, one.end)}
    for match in _NUMBER.finditer(text):
        if match.start() in taken:
            continue
        joined = text.endswith("and ", 0, match.start())
        word = match["word"]
        yield (
            (float(SMALL.index(word.lower())) if word else float(match["digits"].rstrip(",").replace(",", ""))),
            joined,
        )


def related(claim: Claim, kind: str) -> bool:
    """Whether a count may be of this kind, under another noun: "21 civilians" may be the dead, "two" the missiles."""
    if kind in ("dead", "hurt"):
        return not any(noun.search(claim.told) for noun in _THINGS.values()) and claim.aspect == "count"
    return any(noun.search(claim.told) for noun in _THINGS.values())


def summed(figures: Sequence[float], wanted: float) -> bool:
    """Whether some of the numbers add up to one."""
    values = figures[:MOST]
    every = (chosen for size in range(2, len(values) + 1) for chosen in combinations(values, size))
    return any(sum(chosen) == wanted for chosen in every)


def money(claim: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict on a sum of money, where the text has one alone and speaks of the same thing."""
    shown = [one for one in reading.claims if one.aspect == "money" and one.quantity]
    if len(shown) != 1 or not in_lead(shown[0], reading) or claim.quantity is None or shown[0].quantity is None:
        return
    shared = set(content(reading.article.title)) & set(content(reading.article.quote(shown[0].sentence)))
    named = {word for word in shared if word[0].isalpha()}
    brief = len(reading.article.text.split()) <= BRIEF  # a body of a few words tells of what its headline names
    if claim.quantity.unit != shown[0].quantity.unit or agree(claim, shown[0]) or (len(named) < SHARED and not brief):
        return
    yield apart(claim.told, shown[0].told, shown[0], working=both(claim, shown[0]))

"""Do the same digits stand elsewhere with another unit, or another thousand?

A unit is swapped, or a million becomes a billion, more easily than a digit is
changed. So the same digits with another unit or another magnitude, told of the
same thing, are most often one figure that went astray in one of two places.

    >>> review("Army to spend $4.5 million on missile shield\\n\\nThe army will spend $4.5 billion on a "
    ...        "missile shield, it said on Tuesday. The shield is due in 2031.")
    digits_twice: conflicts. The headline says $4.5 million, and the text $4.5 billion.

    >>> review("The balloon was seen at 65,000 metres, the Pentagon said. The balloon drifted east at 65,000 feet for "
    ...        "two days.")
    digits_twice: conflicts. The same digits stand with two units: 65,000 metres and 65,000 feet.

A headline's figure that the text has as well, as another part of the story, is no slip.

    >>> review("Army to spend $4.5 million on study\\n\\nThe army will spend $4.5 billion on a missile shield, it "
    ...        "said on Tuesday. A study of the shield costs $4.5 million.")

Told again is what the second place has with "the" or "these", of the same noun, or as the same measure of the same
craft; anything else may well be another figure.

    >>> review("The launch cost $60 million. The programme of $60 billion runs for ten years.")

Two voices may speak of two things, so two of them make it *depends*. Silent where the words tell of several, compare,
or say themselves that a figure was corrected, and on the figures of one launch, which `same_figure` lays together.

Limits: which of the two is the slip cannot be told.

Source: the article's own words.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from lofted.checking import UNSURE, conflicts, depends
from lofted.facts import THIS_ARTICLE, Claim, Finding, Firmness, Quantity, Reading, Verdict, compare
from lofted.reference.saying import CALLED
from lofted.reference.slips import printed
from lofted.reference.wording import content

FIELD = "units and arithmetic"

MANY = 60  # figures of an article that are laid together; what holds more is a table
TOLD = tuple(one for one in Firmness if one not in UNSURE)
THOUSANDS = {1e3: "a thousand times", 1e6: "a million times"}  # times; what gets lost or added
CLOSE = 1e-6  # share; the same digits give the same number but for the error of the machine
SHARED = 2  # content words that a headline and a sentence on the same thing have in common at least
FEW_DIGITS = 3  # content words in common where the figure has one digit alone
PHYSICAL = {"m", "kg", "ton", "m/s", "t TNT", "m2", "W", "s"}  # SI units of which news prints more than one
MONEY = {"USD", "GBP", "EUR", "KRW", "JPY", "CNY", "RUB", "INR"}  # ISO 4217; one kind of dollar alone
MEASURES = ("apogee", "range", "reach", "altitude", "mass", "speed", "yield", "size", "depth", "figure")
HEIGHTS = {"apogee", "altitude"}  # aspects that "up" and "high" may tell
BEFORE, BEHIND = 40, 40  # characters around a sum of money in which stands what it is for; six or seven words

_APART = re.compile(
    r"\b(?:another|others?|respectively|each|both|per|previous(?:ly)?|earlier|last|ago|since|than|record|compared|unlike|"
    r"revis\w+|correct\w+|updat\w+|instead|originally|from|initial(?:ly)?|later|would|could|may|might|if|second|next|"
    r"additional|extra|more|further|up|down|rose|fell|grew|cut|never|no|but|while|whereas)\b",
    re.I,
)
_CRAFT = re.compile(
    r"\b(?:balloon|jet|plane|aircraft|drone|satellite|spacecraft|station|missile|rocket|telescope|capsule|probe|"
    r"submarine|warhead|bomb|booster)\b",
    re.I,
)
_THE = re.compile(r"\b(?:the|these|those|all|its|their)\s(?:(?:some|about|around|roughly|nearly|almost)\s)?$", re.I)
_NARROWED = re.compile(r"\s(?:that|who|whom|which|left|still|\w+ed|taken|sent|now)\b", re.I)  # some of them alone
_BEARER = re.compile(
    r"(?<!of\s)(?<!in\s)\b(?:the|this|that|its|their)\s(?:\d[\d,.]{0,12}\s)?(?P<noun>[a-z][\w-]{2,30})\b", re.I
)


def digits_twice(reading: Reading) -> Iterator[Finding]:
    """Lay the headline's figures beside the text's, and the text's beside each other."""
    figures = [one for one in reading.claims if one.quantity and firm(one)]
    if len(figures) > MANY:
        return
    for claim in reading.headline:
        if claim.quantity and firm(claim):
            yield from above(claim, figures, reading)
    for one, other in combinations(figures, 2):
        if one.sentence != other.sentence:
            yield from again(one, other, reading)


def firm(claim: Claim) -> bool:
    """Whether a claim is told as a fact or a plan: most sums of money are planned."""
    return not claim.denied and claim.likelihood.words in (*TOLD, Firmness.PLANNED)


def above(claim: Claim, figures: list[Claim], reading: Reading) -> Iterator[Finding]:
    """The verdict on a figure of the headline: none of the text's, but for its unit or its thousands."""
    assert claim.quantity, "asked only of figures"
    every = [told for one in reading.claims for told in one.quantities if told.unit == claim.quantity.unit]
    if any(compare(ours, theirs) is not Verdict.CONFLICTS for ours in claim.quantities for theirs in every):
        return
    for one in figures:
        found = next(filter(None, (clash(claim.quantity, told) for told in one.quantities)), None)
        if not found or (claim.aspect in CALLED and found[0] == "magnitudes"):  # these are for `headline`
            continue
        common = set(content(reading.article.title)) & set(content(reading.article.quote(one.sentence)))
        if claim.quantity.unit == "s" and claim.aspect != "flight_time":  # hours of one thing, days of another
            continue
        alike = (
            claim.aspect == one.aspect
            or {claim.aspect, one.aspect} & {"figure"}
            or {claim.aspect, one.aspect} <= HEIGHTS
        )
        round_one = found[0] != "units" and len(significant(claim.quantity)) < 2
        flown = claim.aspect == one.aspect and claim.aspect in CALLED  # the measure of one flight is tie enough
        needed = 0 if flown else FEW_DIGITS if round_one else SHARED
        if alike and len(words_only(common)) >= needed:
            reason = f"The headline says {claim.told}, and the text {one.told}."
            yield conflicts(one, reason=reason, would_hold_if=found[1], working=[same(claim.quantity, one, found[0])])
            return


def again(one: Claim, other: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict on two figures of the text, where the second is the first told again."""
    assert one.quantity and other.quantity, "kept by digits_twice"
    found = clash(one.quantity, other.quantity)
    if not found or (one.subject and one.subject == other.subject):
        return
    if _APART.search(reading.article.quote(one.sentence)) or _APART.search(reading.article.quote(other.sentence)):
        return
    if told_again(one, other, reading):
        reason = f"The same digits stand with two {found[0]}: {one.told} and {other.told}."
        working = [same(one.quantity, other, found[0])]
        if one.voice.name == other.voice.name or THIS_ARTICLE.name in (one.voice.name, other.voice.name):
            yield conflicts(one, other, reason=reason, would_hold_if=found[1], working=working)
        else:
            yield depends(one, other, reason=reason, on="whether both voices mean one figure", working=working)


def same(ours: Quantity, other: Claim, what: str) -> str:
    """The working: which two figures have the same digits."""
    return f"{ours.written} and {other.told}: the same digits, other {what}"


def clash(one: Quantity, other: Quantity) -> tuple[str, str] | None:
    """What two figures with the same digits differ in, and what would bring them together; None where they do not."""
    if one.unit == other.unit:
        low, high = sorted((one.bare.middle, other.bare.middle))
        words = next((said for times, said in THOUSANDS.items() if low and near(high / low, times)), "")
        if words and one.unit not in ("s", "%", "") and not swapped(one, other):
            larger = other if other.bare.middle > one.bare.middle else one
            smaller = one if larger is other else other
            return "magnitudes", f"if {smaller.written} were {words} as much, as in “{larger.written}”"
    alike = near(one.bare.middle, other.bare.middle)
    if one.unit in MONEY and other.unit in MONEY and one.unit != other.unit and alike:
        return "currencies", f"in the currency of “{other.written}”"
    return ("units", f"in the unit of “{other.written}”") if swapped(one, other) else None


def swapped(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are the same number of two units for the same thing."""
    if one.unit != other.unit or one.unit not in PHYSICAL:
        return False
    first, second = printed(one), printed(other)
    return bool(first and second and first.unit.per != second.unit.per and near(first.value, second.value))


def told_again(one: Claim, other: Claim, reading: Reading) -> bool:
    """Whether the words tie the second figure to what the first was told of."""
    assert one.quantity and other.quantity, "kept by digits_twice"
    text, round_one = reading.article.text, len(significant(one.quantity)) < 2
    definite = bool(_THE.search(text, other.sentence.start, other.span.start))
    if one.aspect == "count" == other.aspect:
        told = [words_only(set(content(reading.article.quote(claim.sentence)))) for claim in (one, other)]
        return definite and not _NARROWED.match(text, other.span.end) and len(told[0] & told[1]) >= FEW_DIGITS
    if one.aspect == "money" == other.aspect:
        first = set(content(around(one, text)))
        nouns = [] if round_one else [match["noun"] for match in _BEARER.finditer(around(other, text))]
        nouns += text[other.span.end : other.span.end + BEHIND].split()[:1] if definite else []
        return bool(first & {word for noun in nouns for word in content(noun)})
    if one.aspect == other.aspect and one.aspect in MEASURES and not (one.aspect == "figure" and round_one):
        first_craft, second_craft = crafts(one, reading), crafts(other, reading)
        return len(first_craft) == 1 and first_craft == second_craft
    return False


def crafts(claim: Claim, reading: Reading) -> set[str]:
    """The kinds of craft that a claim's sentence names."""
    return {match[0].lower() for match in _CRAFT.finditer(reading.article.quote(claim.sentence))}


def around(claim: Claim, text: str) -> str:
    """The words around a sum, within its sentence."""
    start = max(claim.sentence.start, claim.span.start - BEFORE)
    return (
        text[start : claim.span.start] + "," + text[claim.span.end : min(claim.sentence.end, claim.span.end + BEHIND)]
    )


def words_only(common: set[str]) -> set[str]:
    """Content words without the numbers among them."""
    return {word for word in common if not word[:1].isdigit()}


def significant(figure: Quantity) -> str:
    """The digits of a figure without the zeros at its end."""
    shown = printed(figure)
    return f"{shown.value if shown else figure.bare.middle:.6g}".partition("e")[0].replace(".", "").strip("0")


def near(one: float, other: float) -> bool:
    """Whether two numbers are the same."""
    return abs(one - other) <= CLOSE * abs(other)

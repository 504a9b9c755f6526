"""Is the spacecraft, the rocket or the missile of that firm or agency?

    >>> review("Astronauts will fly to the Gateway in SpaceX's Orion capsule.")
    made_by: conflicts. Orion is on record as made by Lockheed Martin, and the words have it as SpaceX's.

    >>> review("The Starliner, built by SpaceX, came back without its crew.")
    made_by: conflicts. Starliner is on record as made by Boeing, and the words have it as SpaceX's.

Who uses or launches it can be told as its owner as well as who makes it.

    >>> review("NASA's Orion capsule has a service module of the European Space Agency.")

Silent on rivals and comparisons, on denials and plans, and on firms that the shelf does not know.

    >>> review("The Starliner is built by SpaceX's rival Boeing.")

Source: the catalogue's `makers.csv`, each row with its own.
"""

import re
from collections.abc import Iterator
from functools import cache

from lofted.checking import conflicts
from lofted.facts import Finding, Reading, Span
from lofted.reference.makers import craft_and_makers, made
from lofted.reference.sentence import every_sentence
from lofted.reference.tied import settled

FIELD = "missiles, rockets and craft"

KIND = (
    r"(?:(?:space)?craft|capsule|rocket|launcher|booster|lander|ship|spaceship|freighter|vehicle|module|missile|ICBM|"
    r"spaceplane)"
)
_BETWEEN = (  # what may stand between an owner and its craft
    r"(?:(?:new|own|first|next|latest|giant|huge|massive|reusable|crewed|uncrewed|unmanned|manned|crew|cargo|moon|Moon|"
    rf"lunar|private|commercial|troubled|heavy-lift|small|solid-fuel|intercontinental|ballistic|{KIND})\s){{0,3}}"
)
_MADE = (
    r"(?:built|made|developed|designed|manufactured|produced|owned|operated|constructed|supplied|run)"
    r"(?:\sand\s(?:built|made|developed|operated|owned|launched|run))?\sby\s(?:the\s)?"
)
_IS = r"(?:\s(?:is|was)|,(?:\s(?:which|that)\s(?:is|was))?)\s"
_NOT_ITS = (  # what a firm or an agency has of another's craft
    r"(?![-\w]|['’]s|\s(?:seats?|flights?|launch\w*|missions?|contracts?|deals?|tickets?|trips?|rides?|crews?|purchases?|"
    r"orders?|rivals?|competitors?|program\w*|alternatives?|replacements?|successors?|partners?|suppliers?|project)\b)"
)
_REST = r"(?!['’]s|\s(?:and|or|with)\s|,?\s(?:Systems|rival|competitor|partner|subsidiar))"  # "by SpaceX's rival"


def made_by(reading: Reading) -> Iterator[Finding]:
    """Hold each firm or agency that a craft is told as of against who makes, uses or launches it."""
    crafts, owners = craft_and_makers()
    if not re.search(crafts, reading.article.text):
        return
    seen: set[tuple[str, str]] = set()
    for sentence, _ in every_sentence(reading):
        words = reading.article.quote(sentence)
        for match in (found for pattern in tellings(crafts, owners) for found in pattern.finditer(words)):
            craft, owner = made()[match["craft"]], match["owner"]
            if owner not in craft.owners and (craft.name, owner) not in seen and settled(words[: match.end()]):
                seen.add((craft.name, owner))
                reason = f"{craft.name} is on record as made by {craft.maker}, and the words have it as {owner}'s."
                place = Span(sentence.start + match.start(), sentence.start + match.end())
                right = f"as {craft.maker}'s"
                yield conflicts(reason=reason, evidence=[craft.evidence], spans=[place], would_hold_if=right)


@cache
def tellings(crafts: str, owners: str) -> tuple[re.Pattern[str], ...]:
    """The ways to tell a craft as that of a firm or an agency, from the patterns of their names."""
    craft, owner = rf"(?P<craft>{crafts})(?:\s{KIND})?", rf"(?P<owner>{owners})"
    some = r"(?:[\w-]+\s){0,2}?"
    return tuple(
        re.compile(one)
        for one in (
            rf"(?<!and ){owner}(?:['’]s?|-(?:built|made|owned|developed))\s{_BETWEEN}{craft}{_NOT_ITS}",
            rf"{craft}{_IS}(?:\w+ly\s)?(?:an?\s{some}{KIND}\s)?{_MADE}{owner}{_REST}",
            rf"{craft}{_IS}(?:an?|the)\s{some}{KIND}\s(?:of|from)\s(?:the\s)?{owner}{_REST}",
            rf"{craft}\s(?:is|was)\s{owner}['’]s?\s{some}{KIND}",
        )
    )

"""Does the headline give the deed to the one who does it in the text?

    >>> review("South Korea fires missile into sea\\n\\nNorth Korea fired a missile into the sea on Tuesday, South "
    ...        "Korea's military said.")
    headline_actor: conflicts. The headline has South Korea do it, “South Korea fires”, and the text North Korea:
    “North Korea fired”.

    >>> review("Russia vetoes resolution on missiles\\n\\nChina vetoed the resolution on Monday. No other member voted "
    ...        "against it.")
    headline_actor: conflicts. The headline has Russia do it, “Russia vetoes”, and the text China: “China vetoed”.

So it is with leaders.

    >>> review("Kim orders missile test\\n\\nPutin ordered a missile test on Monday, the Kremlin said.")
    headline_actor: conflicts. The headline has Kim do it, “Kim orders”, and the text Putin: “Putin ordered”.

Silent where the text names the headline's country or person as anything but the one who tells of it, and where
the first sentence has nobody else do the same.

    >>> review("South Korea fires missile\\n\\nNorth Korea fired a missile on Tuesday, and South Korea fired one back.")

Limits: launches and tests, vetoes, orders, landings and visits; the headline has to begin with who does it.

Source: the article's own words; the names of countries and of people in office from the catalogue.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from lofted.checking import conflicts
from lofted.facts import Finding, Reading, Record, Span
from lofted.heading import asks
from lofted.reference.wording import countries, sentences

FIELD = "headlines"

DEEDS = (  # one deed in the forms that a headline and a text have
    r"(?:fires?|fired|launche[sd]|tests|tested|test-fire[sd])",
    r"vetoe[sd]",
    r"(?:orders|ordered)",
    r"(?:lands|landed|touches\sdown|touched\sdown)",
    r"(?:visits|visited)",
    r"(?:downs|downed|shoots\sdown|shot\sdown|intercepts|intercepted)",
)
SIDE = 3  # words between a country and what its army, its probe or its rocket does; ours
_TELLS = (  # behind a name that only tells of it
    r"(?:['’]s)?\s(?:[\w-]+\s){0,4}?(?:said|says|reported|announced|detected|confirmed|condemned|told|says?\sit|protested|warned)\b"
)
_ASKS = asks("after", "as", "and", "with", "likely", marks="[,:;]")
_SAID = re.compile(r"\b(?:after|when|since|before|while|hours|in\sresponse)\b", re.I)


def headline_actor(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look in the first sentence for the headline's deed, done by another."""
    title, text = reading.article.title, reading.article.text
    first = next(sentences(text), None)
    if first is None or _ASKS.search(title):
        return
    pattern, ids = countries()
    leaders = surnames(record)
    people = "|".join(sorted(map(re.escape, leaders)))
    for deed in DEEDS:
        for names, same in ((pattern.pattern, ids), (rf"\b(?:{people})\b", leaders)):
            in_title, in_text = done_by(names, deed)
            mine = in_title.match(title)
            told = mine and in_text.match(text[first.start : first.end])
            if mine and told and same[mine["who"]] != same[told["who"]] and not _SAID.search(told[0]):
                if not takes_part(same[mine["who"]], text, names, same):
                    yield judged(mine, told, first.start)
                return


@lru_cache(maxsize=100)  # two shelves at hand, with two kinds of names and each of the deeds
def done_by(names: str, deed: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words by which a headline, and by which a sentence, tells of a deed of somebody who has one of some names."""
    in_title = rf"(?P<who>{names})\s(?:[a-z]+ly\s)?{deed}\b"
    in_text = rf"(?P<who>{names})(?:['’]s)?(?:\s(?!said|says)[\w-]+){{0,{SIDE}}}?\s{deed}\b"
    return re.compile(in_title), re.compile(in_text)


def takes_part(who: str, text: str, names: str, same: dict[str, str]) -> bool:
    """Whether a text names somebody as anything but one who tells of it."""
    found = re.finditer(names, text)
    return any(same[one[0]] == who and not re.match(_TELLS, text[one.end() :]) for one in found)


def judged(mine: re.Match[str], told: re.Match[str], start: int) -> Finding:
    """That another does it in the text."""
    reason = f"The headline has {mine['who']} do it, “{mine[0]}”, and the text {told['who']}: “{told[0]}”."
    where = Span(start + told.start(), start + told.end())
    return conflicts(reason=reason, spans=[where], would_hold_if=f"with {told['who']}")


def surnames(record: Record) -> dict[str, str]:
    """The people in office by the one word that the news has for each."""
    return {
        name: one.name for one in record.entries("holder") for name in one.aliases if " " not in name and name.isalpha()
    } | {"Kim": "Kim Jong Un"}

"""Does the headline keep the place that the text gives: the second longest, or the longest of all?

    >>> review("North Korean missile makes longest flight ever\\n\\nThe missile flew for 74 minutes, the "
    ...        "second-longest flight by a North Korean missile, Japan said.")
    headline_rank: conflicts. The headline says “longest”, and the text “second-longest” alone.

    >>> review("A rocket as tall as any: China's second-largest launcher flies\\n\\nChina launched its second-largest "
    ...        "rocket on Sunday.")

    >>> review("North Korea holds fifth nuclear test\\n\\nNorth Korea said it had carried out its sixth nuclear test.")
    headline_rank: conflicts. The headline says “fifth nuclear test”, and the text “sixth nuclear test”
    alone.

Silent where the text has the headline's word as well, where the headline asks
or plans, and where the two do not count the same.

    >>> review("North Korean missile makes longest flight ever\\n\\nThe missile flew for 74 minutes, the longest "
    ...        "flight of a North Korean missile. Its second-longest was that of March 2022.")

Limits: only the word that the headline uses is looked for; another word for the same is not.

Source: the article's own words.
"""

import re
from collections.abc import Iterator

from lofted.checking import firm
from lofted.facts import Claim, Finding, Reading, Span
from lofted.heading import apart, asks
from lofted.reference.wording import content

FIELD = "headlines"

_SUPERLATIVES = (
    r"(?:long|high|large|bigg|great|fast|heavi|strong|tall|far|furth|farth|quick|deadli|bloodi|new|old|small|short)est|"
    r"most (?:powerful|advanced|expensive|destructive|populous|distant)"
)
_PLACE = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:nd|rd|th))"
_BARE = re.compile(rf"\b(?P<word>{_SUPERLATIVES})\b", re.I)
_PLACED = re.compile(rf"\b{_PLACE}[\s-](?P<word>{_SUPERLATIVES})\b", re.I)
_EARLIER = re.compile(r"\b(?:until|before|previous\w*|then|earlier|had|ago|after|former|old)\b", re.I)
_LOOKS_BACK = re.compile(  # "had" does not: "said it had held its sixth test"
    r"\b(?:ago|previous\w*|former|(?:last|a)\s(?:year|month|week)\s?(?:before|earlier)?|earlier|predecessor|at\sthe\stime)\b"
)
_FIRST_TO = re.compile(
    rf"\b(?:{_PLACE}|(?:twenty|thirty|forty|fifty|sixty)-\w+)\s[a-z]{{3,12}}\sto\b", re.I
)  # "50th country to sign"
_ASKS = asks("nor", "among", "one of", marks=r"n['’]t\b")


def headline_rank(reading: Reading) -> Iterator[Finding]:
    """Look for the headline's superlative in the text, with a place before it."""
    title, text = reading.article.title, reading.article.text
    if _ASKS.search(_FIRST_TO.sub(" ", title)) or _PLACED.search(title):
        return
    yield from superlative(title, text)
    for claim in reading.headline:
        if claim.aspect == "rank" and claim.quantity and claim.quantity.unit:
            yield from number(claim, reading)


def superlative(title: str, text: str) -> Iterator[Finding]:
    """The verdict on "longest" in a headline, where the text has it only behind a place."""
    for word in dict.fromkeys(match["word"].lower() for match in _BARE.finditer(title)):
        placed = [match for match in _PLACED.finditer(text) if match["word"].lower() == word]
        every = sum(1 for match in _BARE.finditer(text) if match["word"].lower() == word)
        first = next((one for one in placed if not _EARLIER.search(around(text, one))), None)
        if first and every == len(placed):
            yield apart(f"“{word}”", f"“{first[0]}”", verb="says", alone=True, spans=[Span(*first.span())])


def around(text: str, match: re.Match[str]) -> str:
    """The words beside a match: from the mark before it to the mark behind it."""
    begin = max(text.rfind(mark, 0, match.start()) for mark in ".;\n")
    ends = [end for mark in ".;\n" if (end := text.find(mark, match.end())) >= 0]
    return text[begin + 1 : min(ends, default=len(text))]


def counted(words: str) -> list[str]:
    """What is counted: an ICBM is counted by its launch, so that "ninth ICBM" is the ninth launch of one.

    >>> counted("ICBM") == counted("ICBM launch"), counted("launch") == counted("nuclear test")
    (True, False)
    """
    told = content(words)
    return told[:-1] if len(told) > 1 and told[-1] == "launch" else told


def of_before(rank: Claim, titled: Claim, reading: Reading) -> bool:
    """Whether a number below the headline's is told as that of one before: "For the fifth test, a year ago"."""
    ours, theirs = (one.quantity.bare.low if one.quantity else 0.0 for one in (titled, rank))
    return theirs < ours and _LOOKS_BACK.search(reading.article.quote(rank.sentence)) is not None


def number(claim: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict on "fifth nuclear test" in a headline, where the text has one other number of the same alone."""
    ours = claim.told.partition(" ")
    if re.search(rf"\b{re.escape(ours[0])}\b", reading.article.text, re.I):
        return
    ranks = [one for one in reading.claims if one.aspect == "rank" and one.quantity and one.quantity.unit]
    if not ranks or any(not firm(one) for one in ranks):
        return
    if any(of_before(one, claim, reading) for one in ranks):
        return
    noun, title = counted(ours[2]), set(content(reading.article.title))
    told = [counted(one.told.partition(" ")[2]) for one in ranks]
    if ours[2] == "time":  # "meet for fourth time": the text has the verb as a noun
        noun = next((each for each in told if each and each[-1] in title), noun)
    same = [one for one, each in zip(ranks, told, strict=True) if each == noun]
    if len(same) == len(ranks) and len({one.quantity.bare.low for one in same if one.quantity}) == 1:
        yield apart(f"“{claim.told}”", f"“{same[0].told}”", same[0], verb="says", alone=True)

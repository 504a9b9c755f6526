"""Is there a word that only a machine which swaps words, or a slip of translation, explains?

Texts are copied by machines that put another word for each, and take the wrong
sense of it: the minutes of a flight become the "transactions" of a meeting, the
sea becomes a "river".

    >>> review("The rocket flew 950 kilometres for 53 transactions, an announcement said.")
    odd_words: conflicts. “53 transactions” is no time that a flight takes: “transactions” stands for minutes in
    another sense of the word.

    >>> review("The warhead landed in the river between the Korean peninsula and Japan.")
    odd_words: conflicts. Between the Korean peninsula and Japan is a sea, and the words have a river there.

So do names, and words that are the symbol of an element.

    >>> review("Kim Jong United Nations watched arsenic the missile rose.")
    odd_words: conflicts. “Kim Jong United Nations” stands where “Kim Jong Un” belongs: a machine has swapped words.
    odd_words: conflicts. “arsenic” stands where “as” belongs: a machine has swapped words.

    >>> review("The rocket flew for 53 minutes while ministers held 12 meetings.")

And words that cannot stand together, or that were left where others belong.

    >>> review("The missile fell in Japan's economic exclusion zone, [insert distance] off the coast.")
    odd_words: conflicts. “economic exclusion zone”: the law of the sea knows no such zone.
    odd_words: conflicts. “[insert distance]”: a placeholder was left where something was to be filled in.

Silent where such a word is told of something else than a flight, and on rivers that are
between other shores.

Limits: a short list of such words; `garbled_copy` finds more where the original is at hand.

Source: Cabanac, Labbé and Magazinov, Tortured phrases (arXiv:2107.06751, 2021), for words swapped by machines.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Finding, Reading, Span
from lofted.reference.counting import DIGITS, SEVERAL
from lofted.told.misworded import misnamed, misput
from lofted.told.spun import spun

FIELD = "who says it"

NEAR = 120  # characters before a verb of flying in which what flies is named; a clause or two
SENSES = {  # what is measured → words that stand for it in another of its senses
    "minutes": r"transactions|proceedings|records|notes|memos|memorand(?:a|ums)|minutiae|meetings|moments|summaries|"
    r"protocols|actions|minuets|mints|minuses",
    "seconds": r"instants|moments|helpers|aides|supporters|backers|endorsements|jiffies",
    "hours": r"o['’]clocks|periods|timings|ours",
    "miles": r"milestones|mileages?|distances|smiles|mails",
    "feet": r"toes|paws|soles|legs|feats",
    "metres": r"gauges|yardsticks|beats|rhythms|matters|meteors",
    "kilometres": r"kilobytes|kilowatts|kilojoules|calories",
}
_N = (
    rf"(?P<told>(?:\d[\d,.]*|(?:{SEVERAL}|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    rf"seventy|eighty)(?:[-\s](?:{DIGITS}))?)\s(?P<word>{{words}}))\b(?!\sof\b|['’])"
)
_FLIGHT = (
    r"\b(?:(?:flew|flies|flown|flying|flight|rose|climb(?:ed|ing)|soar(?:ed|ing)|travell?ed|travell?ing|aloft|airborne|"
    r"in\sthe\sair|landed|splashed\sdown|came\sdown|fell|covered|peaked)\b[^.;]{0,60}?|"
    r"(?:altitude|height|elevation|apogee)\b(?:[^.;,]|\d,\d){0,40}?)\b"
)
_TIMES = {
    unit: re.compile(
        _FLIGHT
        + r"(?:for|in|after|within|lasting|of|at)\s(?:(?:about|around|some|nearly|over|roughly)\s)?"
        + _N.format(words=words)
    )
    for unit, words in SENSES.items()
}
_AHEAD = {  # the figure before what it is told of: "after 74 moments in the air"
    unit: re.compile(
        _N.format(words=words) + r"\s(?:in\sthe\sair|aloft|in\sflight|of\sflight|airborne|"
        r"(?:above|up\sinto|high\sin)\s(?:the\s)?(?:Earth|space|sky|ground)|"
        r"(?:long\s)?flight)\b"
    )
    for unit, words in SENSES.items()
}
_ODD = re.compile(rf"[\d.,enortxy]\s(?:{'|'.join(SENSES.values())})\b")  # one of these words behind a number
_FLIER = re.compile(
    r"\b(?:missiles?|rockets?|projectiles?|warheads?|ICBMs?|weapons?|[Ll]aunch\w*|[Ii]t|Hwasong\S*|flight)\b"
)
_OTHERS = re.compile(
    r"\b(?:(?:air)?planes?|aircraft|jets?|balloons?|drones?|ministers?|presidents?|delegations?|pilots?|helicopters?|crews?)\b",
    re.I,
)
_WATER = re.compile(
    r"\b(?:land(?:ed|ing)?|f[ae]ll(?:en|ing)?|splash(?:ed|ing)|c[ao]m(?:e|ing)\sdown|plung(?:ed|ing)|dropp(?:ed|ing)|crash(?:ed|ing)|"
    r"descend(?:ed|ing)|arriv(?:ed|ing)|plummet(?:ed|ing)|down|into|in)\b[^.;]{0,24}?\b"
    r"(?P<what>river|lake|pond|stream|creek|brook|canal|waterway|pool|reservoir|lagoon)\s(?:that\s(?:lies|is|runs)\s|lying\s)?"
    r"between\s(?P<shores>(?:the\s)?(?:Korean\s(?:peninsula|landmass|promontory)|(?:North\s|South\s)?Koreas?|peninsula)\sand\s"
    r"(?:the\s)?Japan(?:ese\s(?:islands|archipelago|mainland))?|(?:the\s)?Japan(?:ese\s(?:islands|archipelago|mainland))?\sand\s"
    r"(?:the\s)?(?:Korean\s(?:peninsula|landmass|promontory)|(?:North\s|South\s)?Koreas?|peninsula))\b"
)
NAMES = ("Ocean", "River", "Lake", "Pond", "Waterway")
_NAMED = re.compile(rf"\b(?P<what>{'|'.join(NAMES)})\sof\s(?P<of>Japan|Okhotsk)\b")


def odd_words(reading: Reading) -> Iterator[Finding]:
    """Look for words that are another sense of what a flight is measured by, or of where it ends."""
    text = reading.article.text
    odd = _ODD.search(text)
    for unit, pattern in (*_TIMES.items(), *_AHEAD.items()):
        for match in pattern.finditer(text) if odd else ():
            before = re.split(r"[.;!?]\s|\n", text[max(0, match.start() - NEAR) : match.end()])[-1]
            before += re.split(r"[.;!?]", text[match.end() : match.end() + NEAR])[0] if pattern is _AHEAD[unit] else ""
            if not _FLIER.search(before) or _OTHERS.search(before):
                continue
            what = "time" if unit in ("minutes", "seconds", "hours") else "length"
            reason = (
                f"“{match['told']}” is no {what} that a flight takes: “{match['word']}” stands for {unit} in another"
            )
            reason += " sense of the word."
            yield shown(reason, match, "told", f"as {unit}")
    swapped = list(spun(text))
    for begin, end, meant in (
        *swapped,
        *(one for one in misnamed(text) if not any(meets(one, other) for other in swapped)),
    ):
        reason = f"“{text[begin:end]}” stands where “{meant}” belongs: a machine has swapped words."
        yield conflicts(reason=reason, would_hold_if=f"as “{meant}”", spans=[Span(begin, end)])
    told = {text[begin:end]: (begin, end, why, right) for begin, end, why, right in misput(text)}  # each phrase once
    for begin, end, why, right in told.values():
        yield conflicts(reason=f"“{text[begin:end]}”: {why}.", would_hold_if=f"as {right}", spans=[Span(begin, end)])
    for match in _WATER.finditer(text) if "between" in text else ():
        shores = match["shores"].removeprefix("the ")
        the = "" if shores.startswith(("Korea ", "Japan ", "North", "South")) else "the "
        reason = f"Between {the}{shores} is a sea, and the words have a {match['what']} there."
        yield shown(reason, match, "what", "as the sea")
    for match in _NAMED.finditer(text) if any(name in text for name in NAMES) else ():
        reason = f"“{match[0]}” is no name on the map, on which the water is the Sea of {match['of']}."
        yield shown(reason, match, "what", f"as the Sea of {match['of']}")


def meets(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Whether two phrases share a character."""
    return one[0] < other[1] and other[0] < one[1]


def shown(reason: str, match: re.Match[str], group: str, would: str) -> Finding:
    """The finding on one word, with its place."""
    return conflicts(reason=reason, would_hold_if=would, spans=[Span(match.start(group), match.end(group))])

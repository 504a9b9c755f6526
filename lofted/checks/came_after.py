"""Did the one come after the other, of two things whose days are known?

    >>> review("The Hanoi summit came before the Singapore summit.")
    came_after: conflicts. The Trump-Kim summit in Hanoi, on 27 February 2019, was 260 days after the Trump-Kim summit
    in Singapore, on 12 June 2018, and the words have it before.

    >>> review("The Singapore summit came before the Hanoi summit.")
    came_after: holds. The Trump-Kim summit in Singapore, on 12 June 2018, was 260 days before the Trump-Kim summit in
    Hanoi, on 27 February 2019, as the words say.

    >>> review("North Korea carried out its sixth nuclear test weeks after the first flight of the Hwasong-15.")
    came_after: conflicts. The sixth nuclear test of North Korea, on 3 September 2017, was 87 days before the launch of
    the Hwasong-15, on 29 November 2017, and the words have it after.

An agreement that is told by its name is of the day on which it was signed, and the second may go on from the sentence
before.

    >>> review("The Washington Declaration was signed after the Camp David summit of August 2023.")
    came_after: conflicts. The Washington Declaration was opened or signed on 26 April 2023, before the Camp David
    summit on 18 August 2023, and the words have it after.

    >>> review("After the invasion of Ukraine in February 2022 Russia was alone. It then turned to China, and the two "
    ...        "signed their memorandum on a lunar station.")
    came_after: conflicts. China's and Russia's memorandum on a lunar station was on 9 March 2021, before the beginning
    of the full-scale invasion of Ukraine on 24 February 2022, and the words have it after.

Of what bears one name, all have to lie on the other side. Silent where a number of days is told, which `elapsed` holds,
where one of the two is not known, and where another deed stands between one of them and the word that sets them in
order.

    >>> review("The envoys spoke before the Hanoi summit.")

Source: the catalogue's occasions, `known_days.csv`, nuclear tests, launches and agreements.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from lofted.checking import conflicts, holds
from lofted.facts import Finding, Reading, Record, Span
from lofted.reference.counting import spelled
from lofted.reference.days import ZONE
from lofted.reference.saying import day, number
from lofted.reference.tied import flatly, tied
from lofted.reference.wording import sentences
from lofted.told.beside_day import DEED_WORDS
from lofted.told.dated import Dated, Thing, dated_in
from lofted.told.pairs import Pair, told_pairs

FIELD = "days and clocks"
CUES = ("after", "before", "follow", "ahead of", "prior to", "preced", "wake of", "then")
CLAUSE = 90  # characters in which the second thing is named; some fifteen words
LEAD = 130  # characters before the word of order in which the first is named; some twenty words

_ORDER = re.compile(
    r"(?P<side>\b(?:after|before|following|ahead\sof|prior\sto|in\sthe\swake\sof|preceded|followed(?!\sby)|followed\sby|"
    r"preceded\sby))\s"
)
_COUNTED = re.compile(  # a number of days, which another question holds
    rf"\b(?:\d+|an?|{spelled()}|half|same)\s(?:and\sa\shalf\s)?(?:days?|weeks?|months?|years?|hours?)\s$"
)
_VAGUE = re.compile(
    r"[,\s]*(?:(?:only|just|shortly|soon|right|directly|immediately|long|well|some|and|a\sfew|several|many|barely|even)\s)*"
    r"(?:(?:hours|days|weeks|months|years)\s)?$"
)
_ENDS = re.compile(r"[,;:()—](?:\s|$)|(?<![A-Z])\.(?:\s|$)|\s–\s|\s(?:when|while|but|where|said|and|which|who)\s")
_DEED = """
came come comes took place was were held happened met meet talks summit summits meeting test tests tested flew
flown flight flights launch launched fired first second third fourth fifth sixth nuclear successful failed
failure collapse collapsed end ended leaders summit's invasion troops forces full-scale war signing signed
russian korean its their missile icbm rocket intercontinental ballistic carried out conducted north russia's kim
trump putin moon carried maiden his they
"""
_WORDS = frozenset((*_DEED.split(), *DEED_WORDS))
_LATER = ("after", "following", "in the wake of", "followed", "preceded by")
_NAMES = re.compile(r"[A-Z]|\bnuclear\b|\b(?:election|summit|inaugurat|vote)")  # without one nothing known is named
_ASIDE = re.compile(r"\b(?:between|unlike|like|than|as|if|not|rather|again|anniversary|since|until|both)\b")


def came_after(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each two things that are told in an order against their days."""
    held: list[Span] = []
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        for match in _ORDER.finditer(words) if flatly(words) and not _ASIDE.search(words) else ():
            for finding in ordered(match, sentence, reading, record):
                held.append(sentence)
                yield finding
    for pair in told_pairs(reading, record):
        if not any(one.covers(pair.span) for one in held):
            yield from by_deed(pair)


def ordered(match: re.Match[str], sentence: Span, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one word of order: of what is named right before it, and what right behind."""
    words = match.string
    lead = words[: match.start()]
    if _COUNTED.search(f"{lead}") or not lead.strip():
        return
    vague = _VAGUE.search(lead)
    cut = vague.start() if vague else len(lead)
    stop = _ENDS.search(words, match.end(), match.end() + CLAUSE)
    end = stop.start() if stop else min(len(words), match.end() + CLAUSE)
    if not _NAMES.search(words, match.end(), end) or not _NAMES.search(words, max(0, cut - LEAD), cut):
        return
    other = behind(words, match.end(), end, sentence, reading, record)
    own = before(words[:cut], sentence, reading, record) if other else None
    if own and other:
        later = match["side"] in _LATER
        span = Span(sentence.start + match.start(), sentence.start + match.end() - 1)
        yield from judged(own.things, other.things, span, later=later)


def before(words: str, sentence: Span, reading: Reading, record: Record) -> Dated | None:
    """The last thing named in some words, with nothing but its own day and deed behind it."""
    begin = max(0, len(words) - LEAD)
    piece = Span(sentence.start + begin, sentence.start + len(words))
    things = [one for one in dated_in(piece, sentence, reading, record) if known(one)]
    if not things or not tied(bare(words[things[-1].end - sentence.start :]), _WORDS):
        return None
    return things[-1] if len({one.things for one in things}) == 1 or not parted(things, words, sentence) else None


def behind(words: str, begin: int, end: int, sentence: Span, reading: Reading, record: Record) -> Dated | None:
    """The first thing named in some words, with nothing but its own deed before it, or behind it in its clause."""
    piece = Span(sentence.start + begin, sentence.start + end)
    things = [one for one in dated_in(piece, sentence, reading, record) if known(one)]
    if not things:
        return None
    one = things[0]
    around = words[begin : one.start - sentence.start], words[one.end - sentence.start : end]
    return one if all(tied(bare(part), _WORDS) for part in around) else None


def bare(words: str) -> str:
    """Some words without their commas."""
    return words.replace(",", " ")


def known(one: Dated) -> bool:
    """Whether what is named has its days from the shelf, and no mere day is told."""
    return all(each.evidence for each in one.things)


def parted(things: Sequence[Dated], words: str, sentence: Span) -> bool:
    """Whether a clause ends between the last of several things and the one before it."""
    between = words[things[-2].end - sentence.start : things[-1].start - sentence.start]
    return not tied(bare(between), _WORDS)


def judged(own: Sequence[Thing], other: Sequence[Thing], span: Span, *, later: bool) -> Iterator[Finding]:
    """The verdict on an order; of things of one name, all have to lie on the other side."""
    pairs = list(product(own, other))
    if any(one.name == two.name for one, two in pairs):
        return
    apart = [(one.days[0] - two.days[1]).days if later else (two.days[0] - one.days[1]).days for one, two in pairs]
    back = [(two.days[0] - one.days[1]).days if later else (one.days[0] - two.days[1]).days for one, two in pairs]
    if all(gap > ZONE for gap in back):
        one, two = pairs[back.index(min(back))]
        side = "before" if later else "after"
        days = (one.days[1], two.days[0]) if later else (one.days[0], two.days[1])
        many = abs((days[0] - days[1]).days)
        reason = f"{head(one.name)}, on {day(days[0])}, was {number(many)} days {side} {two.name}, on {day(days[1])}"
        reason += f", and the words have it {'after' if later else 'before'}."
        yield conflicts(
            reason=reason, evidence=[*one.evidence, *two.evidence], spans=[span], would_hold_if=f"as {side} it"
        )
    elif len(pairs) == 1 and apart[0] > 0:
        one, two = pairs[0]
        days = (one.days[0], two.days[1]) if later else (one.days[1], two.days[0])
        reason = f"{head(one.name)}, on {day(days[0])}, was {number(apart[0])} days {'after' if later else 'before'} "
        reason += f"{two.name}, on {day(days[1])}, as the words say."
        yield holds(reason=reason, evidence=[*one.evidence, *two.evidence], spans=[span])


def head(name: str) -> str:
    """A name as the first words of a sentence."""
    return name[0].upper() + name[1:]


def by_deed(pair: Pair) -> Iterator[Finding]:
    """The verdict on an order of two things that are told by their deeds."""
    if pair.order is None:
        return
    first, other = pair.told[0], pair.other.as_behind()
    fact = f"{first.told}, {'after' if pair.order else 'before'} {other}"
    evidence = [first.evidence, pair.other.evidence]
    if pair.order == pair.after:
        yield holds(reason=f"{fact}, as the words say.", evidence=evidence, spans=[pair.span])
    else:
        reason = f"{fact}, and the words have it {'after' if pair.after else 'before'}."
        would = "after" if pair.order else "before"
        yield conflicts(reason=reason, evidence=evidence, spans=[pair.span], would_hold_if=would)

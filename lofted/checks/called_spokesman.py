"""Is the one who is called a spokesman the minister, the secretary or the head of government?

    >>> review("The missile was an ICBM, Pentagon spokesman Lloyd Austin said on 31 October 2024.")
    called_spokesman: conflicts. Lloyd Austin was US Secretary of Defense on 31 October 2024, and the words have
    “Pentagon spokesman Lloyd Austin”.

    >>> review("It flew 1,000 km, said Nobuo Kishi, a spokesman for Japan's Defence Ministry, on 24 March 2022.")
    called_spokesman: conflicts. Nobuo Kishi was Defence Minister of Japan on 24 March 2022, and the words have “Nobuo
    Kishi, a spokesman”.

    >>> review("The missile was an ICBM, Pentagon spokeswoman Sabrina Singh said on 31 October 2024.")

So is a spokesman who is called an ambassador, a minister or a senator.

    >>> review("It was a brazen violation, US Ambassador Adrienne Watson said on 21 November 2023.")
    called_spokesman: depends. Adrienne Watson was Spokesperson of the US National Security Council on 21 November
    2023, and the words have “Ambassador Adrienne Watson”.

    >>> review("It was a brazen violation, council spokesperson Adrienne Watson said on 21 November 2023.")

Silent on former and future spokesmen, on those who speak for a government as the chief cabinet secretary of
Japan does, and where the day lies within a month of the beginning or the end of the term.

Limits: only people whom the shelf has in an office, and under the name that it has.

Source: the catalogue's `offices.csv` and `holders.csv`.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from lofted.checking import conflicts
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.days import Days, on
from lofted.reference.held_offices import evidence_of, span_of, title
from lofted.reference.wording import sentences
from lofted.told.as_of import told_in, when

FIELD = "people, offices and meetings"
CUES = ("spokes", "mbassador", "inister", "enator", "ecretary of")

CHANGE = timedelta(days=31)  # ours: around a change, reports name old and new holders
HEADS = (  # how the offices begin that no spokesman holds
    *(
        "president-",
        "vice-president-",
        "prime-minister-",
        "premier-",
        "chancellor-",
        "foreign-",
        "defence-",
        "secretary-",
    ),
    *("chairman-", "leader-", "director-general-", "high-representative-", "general-staff-"),
)
_PERSON = r"(?P<name>[A-Z][\w’-]+(?:\s[A-Z][\w-]+){1,2}\b)(?!['’]s|\s[A-Z])"
_SPOKES = r"(?:spokesman|spokeswoman|spokesperson)"
_BEFORE = re.compile(
    rf"(?:[A-Z][\w.’'-]+\s){{1,4}}(?:(?:[Mm]inistry|[Dd]epartment|military)(?:['’]s)?\s)?{_SPOKES},?\s{_PERSON}"
)
_BEHIND = re.compile(rf"{_PERSON},\s(?:an?|the|its|chief)\s(?:chief\s)?{_SPOKES}\b")
_POST = (
    r"(?:[Aa]mbassador|(?:[Ff]oreign|[Dd]efen[cs]e|[Pp]rime)\s[Mm]inister|"
    r"[Ss]enator|[Ss]ecretary\sof\s(?:State|Defense))"
)
_POST_BEFORE = re.compile(rf"\b{_POST}\s{_PERSON}")
_POST_BEHIND = re.compile(
    rf"{_PERSON}(?:,|\s(?:was|is))\s(?:an?|the)\s(?:(?:US|U\.S\.|American|Russian|then)\s)?(?:{_POST})\b"
)
_NOT_NOW = re.compile(
    r"\b(?:former(?:ly)?|ex|then|later|once|future|until|before|became|deputy)\b|\b[Gg]overnment\sspokes", re.I
)


def called_spokesman(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for people in office behind, or before, the title of a spokesman."""
    text = reading.article.text
    for sentence in sentences(text):
        yield from called_other(sentence, reading, record)
        for pattern in (_BEFORE, _BEHIND):
            for match in pattern.finditer(text, sentence.start, sentence.end):
                asked = told_in(reading, sentence) or when(reading, record)
                term = (
                    asked
                    and not _NOT_NOW.search(text, sentence.start, sentence.end)
                    and held(match["name"], asked, record)
                )
                if term:
                    yield judged(term, match, on((asked[0][0], asked[-1][1])), record)


def called_other(sentence: Span, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdicts on spokesmen who are called by a high office."""
    text = reading.article.text
    for pattern in (_POST_BEFORE, _POST_BEHIND):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            asked = told_in(reading, sentence) or when(reading, record)
            term = speaks(match["name"], asked, record) if asked else None
            if term and not _NOT_NOW.search(text, sentence.start, sentence.end):
                yield judged(term, match, on((asked[0][0], asked[-1][1])), record)


def speaks(name: str, asked: list[Days], record: Record) -> Entry | None:
    """The term as a spokesman that a person held on all of some days, whom the shelf knows in no other office."""
    own = [one for one in record.entries("holder") if name == one.name or name in one.aliases]
    if not all("spokes" in one.columns["office"] or "press-secretary" in one.columns["office"] for one in own):
        return None
    return next((one for one in own if all(well_within(days, one) for days in asked)), None)


def judged(term: Entry, match: re.Match[str], then: str, record: Record) -> Finding:
    """That the one who is called a spokesman held a high office."""
    reason = f"{match['name']} was {title(term, record)} {then}, and the words have “{match[0]}”."
    would = f"as {title(term, record)}"
    return conflicts(
        reason=reason, evidence=[evidence_of(term, record)], spans=[Span(*match.span())], would_hold_if=would
    )


def held(name: str, asked: list[Days], record: Record) -> Entry | None:
    """The term in one of the high offices that a person held on all of some days, and no spokesman's."""
    own = [one for one in record.entries("holder") if name == one.name or name in one.aliases]
    if any(not one.columns["office"].startswith(HEADS) for one in own):
        return None
    return next((one for one in own if all(well_within(days, one) for days in asked)), None)


def well_within(days: Days, term: Entry) -> bool:
    """Whether days lie in a term, and not near either of its ends."""
    first, last = span_of(term)
    return first + CHANGE <= days[0] and days[1] <= (last - CHANGE if term.columns["until"] else last)

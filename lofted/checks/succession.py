"""Did the one come after the other in the office?

    >>> review("Shigeru Ishiba succeeded Yoshihide Suga as Japan's prime minister.")
    succession: conflicts. Shigeru Ishiba was Prime Minister of Japan from 1 October 2024 on after Fumio Kishida, and
    the words have Yoshihide Suga before.

    >>> review("Shigeru Ishiba succeeded Fumio Kishida as Japan's prime minister.")

    >>> review("Stoltenberg's predecessor, Jaap de Hoop Scheffer, had warned of it.")

Silent where the two share no office, where the words name another one ("as party leader"), where the earlier of the
two has left that office for another, and where the shelf has a gap before the later one's term.

Limits: only names of the shelf, in full.

Source: the catalogue's `offices.csv` and `holders.csv`, with the first and the last day of each term.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from lofted.checking import conflicts
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.catalogue import catalogue
from lofted.reference.held_offices import evidence_of, span_of, terms, title
from lofted.reference.pact_terms import parts
from lofted.reference.saying import day
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.wording import sentences

FIELD = "people, offices and meetings"
CUES = ("succe", "replac", "predecessor", "took over from", "taking over from")

GAP = timedelta(days=200)  # ours: acting holders fill the time between two terms; more is a hole of the shelf
_AS = re.compile(r"[^.;]{0,24}?\b(?:as|in\sthe\spost\sof|in\sthe\soffice\sof)\s(?P<office>[^,.;]{3,60})")
_SENT_OFF = re.compile(r"\sreplac(?:es|ed|ing)\s(?!by)")
_WITH = re.compile(r"[^.;]{0,40}?\swith\b")
_UNSURE = re.compile(
    r"\b(?:would|will|could|may|might|should|if|not|never|nor|likely|set|due|expected|wants?|candidate|nominee|"
    r"rumou?r\w*|denied|wrongly|temporarily|acting|interim)\b|n['’]t\b|[“”\"?]"
)


@by_shelf
def orders(_: Shelf) -> tuple[re.Pattern[str], dict[str, str]]:
    """The ways in which one person is told to follow another, and the names of the shelf by what they are told as."""
    persons: dict[str, str] = {}
    for term in catalogue().entries("holder"):
        persons |= dict.fromkeys((one for one in (term.name, *term.aliases) if " " in one), term.name)
    name = "|".join(map(re.escape, sorted(persons, key=len, reverse=True)))
    gap = r"(?:,?\s[^.;,]{0,40}?,?)?"
    verb = r"(?:succeed(?:s|ed|ing)|(?<!was\s)(?<!were\s)(?<!been\s)(?<!is\s)replac(?:es|ed|ing)|"
    verb += r"took\sover\sfrom|taking\sover\sfrom|takes\sover\sfrom|"
    verb += r"(?:was\s)?(?:elected|named|appointed|chosen|picked|sworn\sin)\sto\s(?:succeed|replace))"
    role = r"(?:the\s)?(?:(?!by\s)[A-Z]?[\w.'’-]+\s){0,4}?"
    return re.compile(
        rf"(?P<next>{name}){gap}\s(?:who\s)?(?:has\s|had\s)?{verb}\s{role}(?P<last>{name})(?!\w)|"
        rf"(?P<last2>{name}){gap}\s(?:was|were|has\sbeen|is)\s(?:succeeded|replaced)\sby\s{role}(?P<next2>{name})(?!\w)|"
        rf"(?P<next3>{name})['’]s?\s(?:\w+\s)?predecessor,?\s(?P<last3>{name})(?!\w)|"
        rf"(?P<last4>{name})['’]s?\s(?:\w+\s)?successor,?\s(?P<next4>{name})(?!\w)|"
        rf"(?P<next5>{name}),\s(?:the\s)?(?:successor\s(?:of|to)\s)(?P<last5>{name})(?!\w)"
    ), persons


def succession(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each pair of names that one verb of succession joins against the order of the terms."""
    text = reading.article.text
    pattern, persons = orders()
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        if not any(cue in words for cue in CUES):
            continue
        for match in pattern.finditer(words):
            told = {key.rstrip("2345"): persons[value] for key, value in match.groupdict().items() if value}
            behind = words[match.end() :]
            if _UNSURE.search(words[: match.end()]) or (_SENT_OFF.search(match[0]) and _WITH.match(behind)):
                continue  # who replaces a minister with another does not follow him
            place = Span(sentence.start + match.start(), sentence.start + match.end())
            yield from judged(told["next"], told["last"], behind, place, record)


def judged(follower: str, leaver: str, behind: str, place: Span, record: Record) -> Iterator[Finding]:
    """The verdict on one pair, where the shelf has both in one office and knows who came between."""
    left = {one.columns["office"] for one in terms(record, person=leaver)}
    own = [one for one in terms(record, person=follower) if one.columns["office"] in left]
    before = [(one, earlier(one, record)) for one in own]
    if any(last and last.name == leaver for _, last in before):
        return
    named = _AS.match(behind)
    for term, last in before[:1]:
        if last is None or not (last.verified and term.verified) or follower == leaver:
            return
        if named and not tells(named["office"], term, record):
            return
        latest = terms(record, person=leaver)[-1]
        if not named and latest.columns["office"] != term.columns["office"]:
            return
        reason = (
            f"{follower} was {title(term, record)} from {day(span_of(term)[0])} on after {last.name}, and the words "
        )
        reason += f"have {leaver} before."
        evidence = [evidence_of(one, record) for one in (term, last)]
        yield conflicts(reason=reason, evidence=evidence, spans=[place], would_hold_if=f"after {last.name}")


def earlier(term: Entry, record: Record) -> Entry | None:
    """The term right before one in the same office; none where the shelf has a gap."""
    own = terms(record, office=term.columns["office"])
    last = own[own.index(term) - 1] if own.index(term) else None
    return last if last and span_of(last)[1] + GAP >= span_of(term)[0] and last.name != term.name else None


def tells(words: str, term: Entry, record: Record) -> bool:
    """Whether some words are a title of a term's office."""
    office = record.entry(term.columns["office"])
    said = words.lower().replace("defence", "defense")
    titles = parts(office.columns["titles"]) if office else []
    return any(one.lower().replace("defence", "defense") in said for one in titles)

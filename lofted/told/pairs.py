"""Two things on known days that are told one after the other, by the names of their deeds and of agreements.

Of a known day the words name both who and what was done; an agreement that is told by its name is of the day on which
it was signed. What is told after the other may stand in the next sentence: "After the invasion … It then turned to …".

Source: the catalogue's known days, occasions and agreements.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lofted.facts import Entry, Evidence, Reading, Record, Span
from lofted.reference.days import Days, days_in, gap, on
from lofted.reference.happened import begun_in, table
from lofted.reference.known import Known, pieces, whole
from lofted.reference.listed import last_sentence
from lofted.reference.pact_sides import two_sided
from lofted.reference.pact_terms import at_head
from lofted.reference.sentence import every_sentence
from lofted.reference.tied import flatly

APART = 31  # days; ours: what is nearer may be told by its talks or its eve
NEAR = 70  # characters behind "after" in which the other event is named
_CUE = re.compile(r"\b(?P<rel>[Aa]fter|[Ff]ollowing|[Bb]efore|[Aa]head\sof|[Ii]n\sthe\swake\sof)\s")
_THEN = re.compile(r"\b(?:then|afterwards?|later|since\sthen|subsequently|from\sthen\son)\b")
_LED = re.compile(r"(?:Since|After|Following)\s")
_SIGNED = re.compile(r"\b(?:signed|agreed|concluded|opened|adopted|reached|sealed|struck|signing)\b")
_OPENED = re.compile(r"\b(?:was|were|had\sbeen)\s(?:first\s)?(?:opened|adopted|concluded|drawn\sup)\b")
_OTHER_STEP = re.compile(
    r"\b(?:ratif\w*|force|effect|renew\w*|extend\w*|left|quit|withdr\w*|suspend\w*|scrap\w*|join\w*|broke\w*|expir\w*|ended|again|"
    r"second|new|another|years?|months?|weeks?|days?|hours?|anniversar\w*)\b"
)
_SHORT = {  # rows that bare words name behind "after" and "before", where a day of its own would make another of them
    "ukraine/invasion": re.compile(
        r"\binvasion\sof\sUkraine\b|\binvaded\sUkraine\b|\b(?:troops|forces|army|soldiers)\s(?:had\s)?(?:entered|invaded|"
        r"marched\sinto)\sUkraine\b|\battack\son\sUkraine\s(?:in|of)\s(?:February\s)?2022\b"
    ),
}
_NOT_SHORT = re.compile(r"\b(?:2014|2023|2024|2025|Crimea|first\sinvasion)\b")
_WAS = re.compile(r"\swas\s(?=on\s|in\s|from\s)")
_CLAUSE = re.compile(r"[;:“”\"]|\b(?:but|while|although|though|because|who|when|where)\b")


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a known day, how an answer tells it, and what shows it."""

    told: str
    days: Days
    evidence: Evidence

    def as_behind(self) -> str:
        """How it is told behind "after": without its capital and its verb."""
        words = self.told[0].lower() + self.told[1:] if self.told.startswith("The ") else self.told
        return _WAS.sub(" ", words, count=1)


@dataclass(frozen=True, slots=True)
class Pair:
    """What is told to have come after another event, or before it; of `told` it can be any."""

    told: Sequence[Event]
    other: Event
    span: Span
    after: bool

    @property
    def order(self) -> bool | None:
        """Whether it came after the other; None where the two are near each other, or each can be."""
        if not self.told or any(gap(one.days, self.other.days) <= APART for one in self.told):
            return None
        late = {one.days[0] > self.other.days[1] for one in self.told}
        return late.pop() if len(late) == 1 else None


def told_pairs(reading: Reading, record: Record) -> Iterator[Pair]:
    """Every two events that a text tells one after the other."""
    text = reading.article.text
    for sentence, _ in every_sentence(reading):
        words = text[sentence.start : sentence.end]
        last = last_sentence(text[: sentence.start])
        if not flatly(words):
            continue
        for cue in _CUE.finditer(words):
            if not _CLAUSE.search(words) and (pair := one_pair(words, cue, sentence, record)):
                yield pair
        then = _THEN.search(words)
        if then and _LED.match(last) and flatly(last) and not _CUE.search(words):
            other = told_at(last[: last.find(",") if "," in last else NEAR], record)
            if other:
                span = Span(sentence.start + then.start(), sentence.start + then.end())
                yield Pair(every(words, last, record), other, span, after=True)


def one_pair(words: str, cue: re.Match[str], sentence: Span, record: Record) -> Pair | None:
    """One "after" or "before" with the events on its two sides."""
    behind = words[cue.end() : cue.end() + NEAR]
    ahead = words[: cue.start()] if cue.start() else words[cue.end() + behind.find(",") + 1 :] if "," in behind else ""
    other = told_at(behind.partition(",")[0] if not cue.start() else behind, record)
    if other is None or not ahead.strip():
        return None
    after = cue["rel"].lower() not in ("before", "ahead of")
    span = Span(sentence.start + cue.start(), sentence.start + cue.end() + len(behind.rstrip()))
    return Pair(every(ahead, "", record), other, span, after)


def told_at(words: str, record: Record) -> Event | None:
    """The one event that some words name; none where two rows of other days have that name."""
    found = [*of_known(words, ""), *of_occasions(words, record), *in_short(words)]
    return found[0] if found and all(gap(one.days, found[0].days) <= APART for one in found) else None


def in_short(words: str) -> Iterator[Event]:
    """The known days that bare words name."""
    for known in table():
        short = _SHORT.get(known.entry.id)
        if short and short.search(words) and not _NOT_SHORT.search(words):
            yield Event(f"{known.fact} {on(known.days)}", known.days, known.evidence)


def every(words: str, before: str, record: Record) -> list[Event]:
    """Every event that some words can tell of, by a name and a word of its deed, or by the name of an agreement."""
    return [*of_known(words, before), *of_agreements(words, record)]


def of_known(words: str, before: str) -> list[Event]:
    """The known days that some words tell by name and deed; of the steps of one thing those with a word of its own."""
    found = [
        one
        for one in begun_in(f"{before} {words}")
        if one.entry.verified and one.entry.kind != "occasion" and named_here(one, words, before) and one.done_in(words)
    ]
    own = [one for one in found if any(deed in words and shared(deed, found) < len(found) for deed in one.deeds)]
    return [Event(f"{one.fact} {on(one.days)}", one.days, one.evidence) for one in own or found]


def shared(deed: str, found: Sequence[Known]) -> int:
    """How many of some events have a word among those of their deed."""
    return sum(deed in one.deeds for one in found)


def named_here(known: Known, words: str, before: str) -> bool:
    """Whether an event is named in some words, or with its last piece in them and the others in the words before."""
    if known.told_in(words):
        return True
    return bool(before) and any(
        len(pieces(one)) > 1
        and bool(whole(pieces(one)[-1]).search(words))
        and all(whole(piece).search(f"{before} {words}") for piece in pieces(one))
        for one in known.names
    )


def of_occasions(words: str, record: Record) -> list[Event]:
    """The occasions of which some words tell by name."""
    return [
        Event(f"The {one.name} {on(days)}", days, Evidence(one.id, one.name, one.source, one.url, one.verified))
        for one in record.entries("occasion")
        if one.verified and (days := days_in(one.columns["date"])) and names(one, words)
    ]


def of_agreements(words: str, record: Record) -> list[Event]:
    """The one agreement of which some words tell that it was signed."""
    if not _SIGNED.search(words) or _OTHER_STEP.search(words):
        return []
    found = [one for one in record.entries("agreement") if one.verified and names(one, words)]
    days = days_in(found[0].columns["opened"]) if len(found) == 1 else None
    if not days or not once_for_all(found[0], words):
        return []
    pact = found[0]
    proof = Evidence(pact.id, f"{pact.name}, {pact.columns['opened']}", pact.source, pact.url, pact.verified)
    return [Event(f"{at_head(pact)} was opened or signed {on(days)}", days, proof)]


def once_for_all(pact: Entry, words: str) -> bool:
    """Whether some words tell of the one signature of a pact of two, or of the day on which one of many was opened.

    What countries sign one by one is signed to this day.
    """
    return two_sided(pact.id) or pact.columns["kind"] == "memorandum" or bool(_OPENED.search(words))


def names(row: Entry, words: str) -> bool:
    """Whether some words have a name of a row."""
    return any(len(one) > 3 and one in words and whole(one).search(words) for one in (row.name, *row.aliases))

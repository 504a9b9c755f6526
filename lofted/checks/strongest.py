"""Was it the strongest of the nuclear tests, or stronger than that other?

    >>> review("North Korea's nuclear test of 9 September 2016 was its most powerful of all.")
    strongest: conflicts. “most powerful” does not fit: the test of 9 September 2016 is put at 10 to 30 kilotons
    and magnitude 5 to 5.3, and that of 3 September 2017 is put at 50 to 300 kilotons and magnitude 5.7 to 6.3.

    >>> review("North Korea's second nuclear test was stronger than its sixth.")
    strongest: conflicts. “stronger than” does not fit: the test of 25 May 2009 is put at 2 to 20 kilotons
    and magnitude 4.7, and that of 3 September 2017 is put at 50 to 300 kilotons and magnitude 5.7 to 6.3.

    >>> review("On 9 September 2016 North Korea carried out its most powerful nuclear test so far.")

Silent where it is not clear which tests are meant, and where the estimates of two of them meet.

Source: the catalogue's `occasions.csv` and `blasts.csv`.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.blasts import NTH, day_of, evidence_of, rows_of
from lofted.reference.days import days_in, days_of, gap
from lofted.reference.saying import ORDINALS, day, number
from lofted.reference.sentence import said_by
from lofted.reference.tallies import nuclear_tests, who_tested
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

FIELD = "nuclear tests"
CUES = ("nuclear", "atomic", "blast")

_TEST = re.compile(
    r"\b(?:nuclear|atomic)\b.{0,40}?\b(?:tests?|explosions?|blasts?|detonations?)\b|"
    r"\b(?:tested|detonated|exploded|set\soff)\b.{0,40}?\b(?:nuclear|atomic|hydrogen)\b",
    re.I | re.S,
)
_MOST = re.compile(
    r"\b(?P<most>(?:biggest|largest|strongest|greatest|most\s(?:powerful|violent))|(?P<least>weakest|smallest|least\spowerful))\b"
    r"(?!\s(?:since|in\s(?:years|decades)|earthquake|city|of\s(?:its|the)\skind))"
)
_THAN = re.compile(
    r"\b(?:(?:bigger|larger|stronger|greater|more\spowerful)|(?P<less>weaker|smaller|less\spowerful))\sthan\b"
)
_SO_FAR = re.compile(
    r"\b(?:so\sfar|yet|to\sdate|until\sthen|up\sto\sthen|till\sthen|at\sthe\stime|before\sit|hitherto)\b"
)
_CUT = re.compile(  # where another clause begins, which may tell of another test
    r";\s|[,:—–]\s(?:and|but|while|whereas|with)\s|\s(?:and|but|while|whereas)\s(?=(?:the|that|its|one)\s)"
)
_GOES_ON = re.compile(r"(?:it|this|which|that|was|is)\s(?!of\b)")  # of the test that was told before
_NTH_ALONE = re.compile(rf"\b(?:{'|'.join(ORDINALS[:6])})\b")  # 6: the tests of North Korea
_SCOPED = re.compile(  # behind a number: of some years, and not of all tests: "the first in almost a year"
    r"(?:\s(?:such|nuclear|atomic|underground|tests?|blast|explosion|one)){0,3}\s"
    r"(?:in\s(?!(?:19|20)\d\d|[A-Z])|since\b|under\b|during\b|for\b|this\b|that\syear|of\s(?:that|this|the\syear|(?:19|20)\d\d))"
)
_OTHERS = re.compile(r"\b(?:Hiroshima|Nagasaki|United States|Soviet|China|India|Pakistan|ever tested by any|world)\b")


def strongest(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each rank in strength among North Korea's nuclear tests against the estimates."""
    tests = nuclear_tests("north-korea", record)
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        most, than = _MOST.search(words), _THAN.search(words)
        if not (most or than) or not _TEST.search(reading.article.text[: sentence.end]) or _OTHERS.search(words):
            continue
        if not flatly(words) or who_tested(reading, sentence, record) != "north-korea":
            continue
        split = than.start() if than else len(words)
        begin, end = clause_of(most, words) if most and not than else (0, split)
        own = told_in(Span(sentence.start + begin, sentence.start + end), reading, tests)
        other = told_in(Span(sentence.start + split, sentence.end), reading, tests) if than else tests
        if not own or not other or (than and len(other) > 1):
            continue
        if most and not than:
            until = day_of(own[-1]) if _SO_FAR.search(words) else reading.article.published or date.max
            other = [one for one in tests if day_of(one) <= until and one not in own]
        less = bool(than["less"] if than else most and most["least"])
        match = than or most
        assert match is not None, "one of the two was found"
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        yield from judged(own, other, span, reading, record, less=less)


def clause_of(rank: re.Match[str], words: str) -> tuple[int, int]:
    """From where to where the clause of a rank goes: "the first was in 2006, and the latest | was the strongest"."""
    begin = max((one.end() for one in _CUT.finditer(words, 0, rank.start())), default=0)
    end = next((one.start() for one in _CUT.finditer(words, rank.end())), len(words))
    return (0 if _GOES_ON.match(words, begin) else begin), end


def told_in(part: Span, reading: Reading, tests: list[Entry]) -> list[Entry]:
    """The tests that a part of a sentence may mean: by number, else by the one day, month or year told."""
    words = reading.article.quote(part)
    numbers = [one for one in NTH.finditer(words) if not _SCOPED.match(words, one.end("nth"))]
    nths = {one["nth"].lower() for one in numbers}
    nths = nths or {one[0] for one in _NTH_ALONE.finditer(words) if not _SCOPED.match(words, one.end())}
    if nths:
        places = [ORDINALS.index(nth) if nth.isalpha() else int(nth[0]) - 1 for nth in nths]
        return [tests[place] for place in places if place < len(tests)] if len(nths) == 1 else []
    inside = (one.moment for one in reading.claims if one.moment and part.covers(one.span))
    told = {moment.edtf: days for moment in inside if (days := days_of(moment))}
    days = next(iter(told.values())) if len(told) == 1 else None
    return [one for one in tests if days and gap(days, days_in(one.columns["date"]) or days) == 0]


def judged(
    own: list[Entry], others: list[Entry], span: Span, reading: Reading, record: Record, *, less: bool
) -> Iterator[Finding]:
    """The verdict on one rank: each test that may be meant has to lie on one side of the others by every estimate."""
    beyond = [[one for one in others if weaker(*((one, test) if less else (test, one)), record)] for test in own]
    short = [[one for one in others if weaker(*((test, one) if less else (one, test)), record)] for test in own]
    words, claims = f"“{reading.article.quote(span)}”", said_by(span, reading)
    if all(beyond):
        test, other = own[-1], beyond[-1][-1]
        reason = f"{words} does not fit: the test of {strength(test, record)}, and that of {strength(other, record)}."
        evidence = evidence_of([*known(test, "yield", record), *known(other, "yield", record)])
        yield conflicts(*claims, reason=reason, evidence=evidence, spans=[span])
    elif len(own) == 1 and others and len(short[0]) == len(others):
        reason = f"{words} fits: the test of {strength(own[0], record)}."
        evidence = evidence_of(known(own[0], "yield", record))
        yield holds(*claims, reason=reason, evidence=evidence, spans=[span])


def known(test: Entry, what: str, record: Record) -> list[Entry]:
    """The estimates of a test that were seen at a source."""
    return [one for one in rows_of(test, what, record) if one.verified]


def span_of(test: Entry, what: str, record: Record) -> tuple[float, float] | None:
    """The lowest and the highest estimate of a test."""
    rows = known(test, what, record)
    ends = [float(one.columns[end]) for one in rows for end in ("low", "high")]
    return (min(ends), max(ends)) if ends else None


def weaker(one: Entry, other: Entry, record: Record) -> bool:
    """Whether every estimate has a test below another, in yield and in magnitude."""
    pairs = [(span_of(one, what, record), span_of(other, what, record)) for what in ("yield", "magnitude")]
    return all(mine and theirs and mine[1] < theirs[0] for mine, theirs in pairs)


def strength(test: Entry, record: Record) -> str:
    """The day of a test and the estimates of its yield and its magnitude."""
    low, high = span_of(test, "yield", record) or (0.0, 0.0)
    quakes = span_of(test, "magnitude", record) or (0.0, 0.0)
    kilotons = f"{number(low)} to {number(high)}" if low < high else number(high)
    quake = f"{number(quakes[0])} to {number(quakes[1])}" if quakes[0] < quakes[1] else number(quakes[1])
    return f"{day(day_of(test))} is put at {kilotons} kilotons and magnitude {quake}"

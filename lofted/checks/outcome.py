"""Did the launch end as it is on record, and does anybody dispute that?

    >>> review("The warheads that North Korea launched on June 26, 2024 hit their marks, and the test was a success.")
    outcome: depends. How the launch of 26 June 2024 ended is disputed, and the words have it succeed. South Korea: a
    hypersonic missile that failed; North Korea: separation of several warheads.

    >>> review("North Korea launched a Chollima-1 rocket on May 31, 2023, and the launch succeeded.")
    outcome: conflicts. The launch of 31 May 2023 is on record as a failure, and the words have it succeed.
    Malligyong-1, first attempt; lost thrust when the second stage started abnormally.

    >>> review("North Korea put a satellite into orbit on 13 April 2012.")
    outcome: conflicts. The launch of 13 April 2012 is on record as a failure, and the words have it succeed.
    Kwangmyongsong-3. Broke up within two minutes; North Korea admitted the failure the same day.

The headline is held against the text, where that tells one end.

    >>> review("North's satellite reaches orbit\\n\\nThe rocket failed minutes after lift-off, state media said.")
    outcome: conflicts. The headline has it succeed, “reaches orbit”, and the text fail: “rocket failed”.

Silent where the text tells both ends, or says whose word it is besides the
launching country's, where a stage or a part is what failed, and on launches
whose end is not known.

    >>> review("North Korea called the launch of June 26, 2024 a success; Seoul said that the missile had failed.")

Limits: it conflicts only on satellites that nobody says to be in orbit, since the end of another launch can be called
good by one measure and bad by another.

Source: the catalogue's flights.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import conflicts, depends, firm
from lofted.facts import Claim, Finding, Flight, Named, Reading, Record, Span
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day
from lofted.reference.tied import flatly

FIELD = "launches on record"

BACK = 60  # characters before words of an end in which they are taken back or put to a part; a clause

_LAUNCH_OF = (
    r"|\b(?:launch|flight|attempt|rocket)(?:\s(?:of|on)\s[\w,-]+(?:\s[\w,-]+){0,3}?)?"
    r"\s(?:was\s(?:an?\s)?success(?:ful)?|(?:had\s)?succeeded)\b"
)
_SUBJECT = r"\b(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat|[Aa]|[Ii]t|[Ee]ach|[Bb]oth|[A-Z]\w+['’]s)(?!\w)"
_SUBJECT += r"(?:\s(?!and\b|but\b)[\w’'-]+){0,8}?\s?"
_WELL = re.compile(
    _SUBJECT + r"\b(?:succeeded|worked\sas\splanned|was\s(?:an?\s)?(?:\w+\s)?success(?:ful)?|"
    r"(?:had|has)\s(?:succeeded|been\s(?:an?\s)?(?:\w+\s)?success(?:ful)?)|"
    r"(?:had\s)?hit\s(?:its|their|the)\s(?:marks?|targets?)|entered\s(?:its\s)?orbit|reached\sorbit)\b" + _LAUNCH_OF
)
_ALSO_WELL = re.compile(  # of what a sentence has launched or tested
    r"\b(?:(?:tested|launched|fired)\b[^.;]{0,40}\s)(?:flew\sas\s(?:it\sshould|planned)|(?:and|had|has)\s(?:each\s)?hit\s(?:its|their)\s"
    r"(?:marks?|targets?))\b"
)
_PUT_UP = re.compile(  # "put a satellite into orbit", "was placed in orbit", but not "tried to put"
    r"(?<!to\s)\b(?:put|placed|sent|delivered|lifted|carried)\s(?:(?!fail)[\w-]+\s){0,6}?(?:in|into)\s(?:\w+\s)?orbit\b"
)
_NOT_DONE = re.compile(
    r"\bfail\w*|\b(?:was|were|had)\sto\b|\b(?:after|before|since|following|meant|suppos\w+|claim\w*|says?|said|attempt\w*|bid)\b"
)
_BADLY = re.compile(
    _SUBJECT + r"\b(?:missile|rocket|launch|test|ICBM|flight|attempt|it)\s(?:(?:has|had|apparently)\s){0,2}"
    r"(?:failed|exploded|blew\sup|broke\sup|was\sa\sfailure|ended\sin\sfailure)\b",
    re.I,
)
_BOTH = re.compile(
    r"\b(?:fail\w*|explod\w*|blew\sup|broke\sup|unsuccessful|untrue|disput\w*|doubt\w*|exaggerat\w*)\b", re.I
)
_SOME_SAY = re.compile(
    r"\b(?:says|according|unsettled)\b"
)  # in the note of a launch of which somebody tells another end
_GOOD = re.compile(r"\b(?:succe\w+|hit\s(?:its|their|the)\s(?:mark|target)\w*)\b", re.I)
_TITLE_WELL = re.compile(
    r"\b(?:(?:reach(?:es|ed)|enter(?:s|ed)|(?:is|are|now)\sin|in(?:to)|puts?\s[^.;]{0,40}\sin(?:to)?)\s(?:[Ee]arth\s)?orbit|"
    r"succe(?:eds?|eded|ssful(?:ly)?|ss)|works?\sas\splanned|flawless(?:ly)?)\b",
    re.I,
)
_TITLE_BADLY = re.compile(
    r"\b(?:fail(?:s|ed|ure)?|explod\w+|blows?\sup|crash(?:es|ed)|lost|breaks?\sup|abort\w*)\b", re.I
)
_FELL_SHORT = re.compile(
    r"\b(?:(?:rocket|launch(?:er)?|attempt|it|satellite|mission|flight)\b[^.;]{0,60}?\s(?:failed|exploded|blew\sup|"
    r"crashed|lost\sthrust|broke\sup|was\sa\sfailure|ended\sin\sfailure)|failure\sof\sthe\s(?:launch|rocket|attempt))\b",
    re.I,
)
_DID_WELL = re.compile(
    r"\b(?:succe\w+|(?:entered|reached|is\sin|was\sput\sin(?:to)?|placed\sin(?:to)?)\s(?:its\s|the\s)?(?:\w+\s)?orbit)\b",
    re.I,
)
_OTHERS = re.compile(r"\b(?:not|never|if|earlier|previous(?:ly)?|last|first\sattempt|before)\b|n['’]t\b", re.I)
_NOT_YET = re.compile(
    r"\?|\b(?:will|may|might|could|to|plans?|vows?|after|says?|claims?|not|no|never|next|again)\b|n['’]t", re.I
)
_NOT = re.compile(
    r"\b(?:not|never|if|would|could|may|might|whether|stages?|engines?|earlier|previous|last|first\sattempt)\b|n['’]t\b"
)


def outcome(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold how a launch is said to have ended against its end on record."""
    yield from of_headline(reading)
    flight, claims = launch_told(reading, record)
    if flight is None or flight.outcome not in ("disputed", "failure", "success"):
        return
    text = reading.article.text
    sure = all(firm(one) for one in claims)
    well = told(_WELL, text) or told(_ALSO_WELL, text) or put_up(claims, reading)
    badly = told(_BADLY, text)
    if not sure or (well and (badly or _BOTH.search(text))) or (badly and _GOOD.search(text)):
        return
    if well and flight.outcome != "success":
        yield shown(flight, well, "succeed")
    elif badly and flight.outcome == "disputed":
        yield shown(flight, badly, "fail")


def of_headline(reading: Reading) -> Iterator[Finding]:
    """The verdict on a headline that has a launch succeed which the text has fail, and tells no other end of."""
    title, text = reading.article.title, reading.article.text
    well = _TITLE_WELL.search(title)
    failed = _FELL_SHORT.search(text)
    if not well or not failed or _TITLE_BADLY.search(title) or _NOT_YET.search(title):
        return
    before = text[max(0, failed.start() - BACK) : failed.end()].rsplit(". ", 1)[-1]
    if not _DID_WELL.search(text) and not _OTHERS.search(before):
        reason = f"The headline has it succeed, “{well[0]}”, and the text fail: “{failed[0]}”."
        yield conflicts(reason=reason, would_hold_if="as a failure", spans=[Span(*failed.span())])


def launch_told(reading: Reading, record: Record) -> tuple[Flight | None, Sequence[Claim]]:
    """The one launch of a text with its claims; where none is linked, that of the one satellite named."""
    launches = [event for event in reading.events if event.kind == "launch"]
    if len(launches) == 1 and launches[0].entry:
        return record.flight(launches[0].entry), launches[0].claims
    satellites = [one for one in reading.claims if one.aspect == "satellite" and isinstance(one.value, Named)]
    named = {one.value.entry for one in satellites if isinstance(one.value, Named)}
    row = record.entry(named.pop()) if len(named) == 1 and not launches else None
    return (record.flight(row.columns["flight"]), satellites) if row else (None, ())


def told(pattern: re.Pattern[str], text: str) -> Span | None:
    """Where a text tells such an end of the launch itself."""
    for match in pattern.finditer(text):
        if not _NOT.search(text[max(0, match.start() - BACK) : match.end()].rsplit(". ", 1)[-1]):
            return Span(*match.span())
    return None


def put_up(claims: Sequence[Claim], reading: Reading) -> Span | None:
    """Where the sentence that tells the day of a launch, and no other day, tells that it put something into orbit."""
    days = [one for one in claims if one.moment and one.aspect in ("launch_date", "launch_time")]
    for sentence in {one.sentence for one in days}:
        match = _PUT_UP.search(words := reading.article.quote(sentence))
        other = [one for one in reading.claims if one.sentence == sentence and one.moment and one not in days]
        if match and not other and flatly(words) and not _NOT.search(words) and not _NOT_DONE.search(words):
            return Span(sentence.start + match.start(), sentence.start + match.end())
    return None


def shown(flight: Flight, span: Span, ended: str) -> Finding:
    """The end on record, in the record's own words."""
    on = day(flight.day)
    fact = f"How the launch of {on} ended is disputed" if flight.outcome == "disputed" else ""
    fact = fact or f"The launch of {on} is on record as a {flight.outcome}"
    reason = f"{fact}, and the words have it {ended}. {flight.note}".strip()
    evidence = [launch_evidence(flight)]
    if flight.kind == "space" and flight.outcome == "failure" and not _SOME_SAY.search(flight.note):
        return conflicts(reason=reason, would_hold_if="as a failure", evidence=evidence, spans=[span])
    return depends(reason=reason, on="whose word on its end is taken", evidence=evidence, spans=[span])

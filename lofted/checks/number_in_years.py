"""Were there so many launches or tests in that year, or in those years?

    >>> review("2016 saw three North Korean nuclear tests.")
    number_in_years: conflicts. “three North Korean nuclear tests” in 2016 does not fit: on record are two, on 6
    January 2016 and 9 September 2016.

    >>> review("In 2017 North Korea fired three intercontinental ballistic missiles.")
    number_in_years: holds. “three intercontinental ballistic missiles” in 2017 fits: on record are three, on 4 July
    2017, 28 July 2017 and 29 November 2017.

    >>> review("North Korea tested nuclear weapons seven times between 2006 and 2017.")
    number_in_years: conflicts. “tested nuclear weapons seven times” from 2006 to 2017 does not fit: on record are six,
    the last on 3 September 2017.

Where some of those on record failed or are disputed, a lower number depends on whether they count.

    >>> review("In 2022 North Korea launched five ICBMs.")
    number_in_years: depends. “five ICBMs” in 2022 fits only if some are not counted: on record are eight, the last on
    18 November 2022.

Silent where the country is not named, where the words count something narrower, on floors, and where the shelf does
not list in full what is counted.

Source: the catalogue's flights and nuclear tests; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import conflicts, depends, holds
from lofted.facts import Finding, Named, Reading, Record, Span
from lofted.reference.kind_told import country_of, names, plain_words
from lofted.reference.kinds import SALVOS, Done, Kind, kinds_in, of_vehicle
from lofted.reference.lulls import Lull
from lofted.reference.saying import CARDINALS, day, listing
from lofted.reference.wording import sentences

SHOWN = 3  # days named at most; of more the last alone
WORDS = ("no", *CARDINALS)

_N = r"(?P<number>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DID = (
    r"(?:fired|launched|test-fired|test-launched|tested|conducted|carried out|held|staged|set off|detonated|exploded|"
    r"attempted|made|flew|tried)"
)
_WHO = r"(?P<who>[A-Z][\w.]+(?: Korea)?|the North|the country|it)"
_FORMS = (
    re.compile(rf"\b{_YEAR}\s(?:saw|brought|had)\s(?P<said>{_N}\s(?P<what>[^.;,]{{3,70}}))"),
    re.compile(rf"\b[Ii]n\s{_YEAR},?\s{_WHO}\s{_DID}\s(?P<said>{_N}\s(?P<what>[^.;,]{{3,70}}))"),
    re.compile(rf"\b{_WHO}\s{_DID}\s(?P<said>{_N}\s(?P<what>[^.;,]{{3,60}}?))\sin\s{_YEAR}(?=[.,;]|$)"),
    re.compile(rf"\b[Ii]n\s{_YEAR},?\s{_WHO}\s(?P<said>tried\s{_N}\stimes\s(?P<what>to\s[^.;,]{{3,70}}))"),
    re.compile(rf"\b{_WHO}\s(?P<said>tried\s{_N}\stimes\s(?P<what>to\s[^.;,]{{3,70}}?))\sin\s{_YEAR}(?=[.,;]|$)"),
    re.compile(
        rf"\b(?P<said>(?P<what>{_DID}\s[^.;,]{{3,60}}?)\s(?:{_N}\stimes|(?P<twice>twice)))\s"
        r"(?:between\s(?P<from>(?:19|20)\d\d)\sand\s(?P<until>(?:19|20)\d\d)|in\s(?P<in>(?:19|20)\d\d))\b"
    ),
)
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_VERB = re.compile(r"\b(?:tried|launched)\b")
_ASIDE = re.compile(
    r"\b(?:at least|more than|up to|about|some|nearly|over|of (?:these|them|which)|if|would|could|plan\w*)\b|\?"
)


def number_in_years(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number of launches or tests that is told for a year or two years against those on record."""
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        for form in _FORMS if _ANY_YEAR.search(words) else ():
            for match in form.finditer(words):
                told = match.groupdict()
                begins = date(int(told.get("year") or told.get("in") or told.get("from") or 0), 1, 1)
                ends = date(int(told.get("until") or begins.year), 12, 31)
                if not _ASIDE.search(words) and (reading.article.published or ends) >= ends:
                    yield from judged(match, sentence, begins, ends, reading, record)


def judged(
    match: re.Match[str], sentence: Span, begins: date, ends: date, reading: Reading, record: Record
) -> Iterator[Finding]:
    """The verdict on one number."""
    what = re.sub(r"\b(?:alone|that year|in all|altogether)\b", " ", match["what"]).rstrip(' ”"')
    verb = _VERB.search(match[0])  # "launched two spy satellites" counts launches of them
    tried = f"{verb[0]} " if verb else ""
    kind = next((one for one, _ in kinds_in(tried + what)), None)
    span = Span(
        sentence.start + match.start("said"), sentence.start + match.start("said") + len(match["said"].rstrip())
    )
    rest = tried + what
    for _, found in kinds_in(rest):
        rest = rest.replace(found[0], " ")
    if kind is None:
        kind, rest = vehicle_in(span, what, reading, record)
    country = country_of(Lull(span, sentence, what), reading, record) if kind else ""
    if (
        kind is None
        or kind.id in SALVOS
        or not country
        or {one.rstrip("s") for one in plain_words(rest) - names(record)} - {"explosion", ""}
    ):
        return
    done = [one for one in kind.times(country, record) if begins <= one.day <= ends]
    known = [one.day for one in kind.times(country, record)]
    if not known or not kind.whole(country, max(begins, known[0]), min(ends, max(known)), record):
        return
    yield weighed(match, span, done, begins, ends)


def vehicle_in(span: Span, what: str, reading: Reading, record: Record) -> tuple[Kind | None, str]:
    """The flights of the one vehicle that is named among what is counted, and the other words."""
    claims = [one for one in reading.claims if one.aspect == "vehicle" and span.covers(one.span)]
    named = {one.value.entry: one.told for one in claims if isinstance(one.value, Named) and one.value.entry}
    entry = record.entry(next(iter(named))) if len(named) == 1 else None
    if entry is None:
        return None, what
    return of_vehicle(entry.id, entry.name, entry.columns["class"]), what.replace(named[entry.id], " ")


def weighed(match: re.Match[str], span: Span, done: list[Done], begins: date, ends: date) -> Finding:
    """The verdict by the times on record."""
    word = (match["number"] or "two").lower()
    number = int(word) if word.isdigit() else WORDS.index(word)
    total = WORDS[len(done)] if len(done) < len(WORDS) else str(len(done))
    days = [day(one.day) for one in done]
    when = f", on {listing(days)}" if 0 < len(days) <= SHOWN else f", the last on {days[-1]}" if days else ""
    scope = f"in {begins.year}" if begins.year == ends.year else f"from {begins.year} to {ends.year}"
    told, fact = f"“{match['said'].strip()}” {scope}", f"on record are {total}{when}"
    working = [f"{place}: {one.day}" for place, one in enumerate(done, start=1)]
    evidence = [one.evidence for one in done[-SHOWN:]]
    if number == len(done):
        return holds(reason=f"{told} fits: {fact}.", working=working, evidence=evidence, spans=[span])
    if sum(one.sure for one in done) <= number < len(done):
        reason, on = f"{told} fits only if some are not counted: {fact}.", "whether all of these are counted"
        return depends(reason=reason, on=on, working=working, evidence=evidence, spans=[span])
    how, reason = f"as {total}", f"{told} does not fit: {fact}."
    return conflicts(reason=reason, would_hold_if=how, working=working, evidence=evidence, spans=[span])

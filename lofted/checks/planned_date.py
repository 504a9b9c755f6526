"""Was that still the plan on the day of the report?

    >>> review("Artemis II is planned for September 2025.", published="2025-02-10")
    planned_date: depends. “September 2025” was the plan for Artemis II until 5 December 2024, when it was moved: it
    was then to fly in April 2026.

    >>> review("Artemis II is planned for September 2025.", published="2024-03-10")
    planned_date: holds. “September 2025” was the plan for Artemis II on that day.

A plan that is told as one of today for a month or a year that was over on the day of the report is a slip.

    >>> review("North Korea has pledged to launch three more satellites in 2023.", published="2024-02-29")
    planned_date: conflicts. “2023” was over on 29 February 2024, and the words still have a plan for it; by then it was
    planned for 2024.

So is the number of launches that was planned for a year.

    >>> review("In December 2023 North Korea vowed to put two more spy satellites into orbit in 2024.")
    planned_date: conflicts. The plan for 2024, as was told on 30 December 2023, was for three more spy satellites of
    North Korea, and the words have two.

Silent where the article has no date of its own, where the words look back on
an earlier plan, and on dates that no plan on the shelf named.

    >>> review("Artemis II was once planned for 2024.", published="2025-02-10")

Limits: a plan can be moved on a day that the shelf does not know yet, so that an earlier one never conflicts.

Source: the catalogue's plans; each row names the page that tells it.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Entry, Evidence, Finding, Moment, Reading, Record, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.listed import last_sentence
from lofted.reference.milestones import span_of, told_as
from lofted.reference.saying import day, in_words
from lofted.reference.sentence import by_sentence

FIELD = "launches on record"

NEWS = timedelta(days=60)  # ours: so long after it was told a plan is told as a whole
REACH = 90  # characters from a mission to its date; some fifteen words

_AHEAD = re.compile(
    r"\b(?:is|are|will|now|currently|remains?)\b[^.;]{0,40}\b(?:plan\w*|schedul\w*|set|due|target\w*|slated|expected|launch(?:ed)?|fly|flown|lift)\b"
    r"|\b(?:no earlier than|will (?:launch|fly|lift|carry|send|take|land)|is to (?:launch|fly|lift|carry|land))\b",
    re.I,
)
_PLEDGED = re.compile(
    r"\b(?:pledg\w*|vow\w*|promis\w*|announc\w*|plan(?:s|ned)?|aim(?:s|ed)?|goal|task|target\w*|intend\w*)\b"
    r"|\b(?:said|says|told)\b[^.;]{0,40}?\b(?:would|will|is\sto|was\sto)\b",
    re.I,
)
LATELY = 2  # years; ours: a slip of the year is by one, seldom by two
_STANDING = re.compile(  # a plan that stands on the day of the report
    r"\b(?:(?:has|have)\s(?:pledged|vowed|promised|committed\sitself)\sto|(?:plans?|intends?|aims?|hopes?|vows?|pledges|promises|means)\sto|"
    r"(?:is|are)\s(?:(?:planning|set|due|scheduled|slated|expected|preparing)\s)?to|(?:has|have)\sannounced\splans\sto|will)\s"
    r"(?:(?:also|soon|then|next|again|now|be)\s){0,2}"
    r"(?:launch|fly|send|test|fire|put|place|build|deploy|land|orbit|conduct|carry\sout|begin|start|open|complete|finish|unveil|visit|lift|"
    r"launched|flown|sent|tested|fired|deployed|built|completed|opened)\b"
)
_OVER_NOT = re.compile(
    r"\b(?:had|was|were|would|since|after|before|until|until|by|if|as\sof|plan\sof|call(?:ed)?|from|back\sin|already|dated|signed|"
    r"announced\sin|said\sin|did|failed|fiscal|budget|season|edition|anniversary|figures?|data|report|version|known|like|than)\b"
    r"|\b(?:Plan|Strategy|Agenda|Vision|Games|Olympics)\b|[?“”\"]"
)
_CLAUSE = re.compile(r"[,;:()]|\b(?:and|but|which|that|who|because|while|though)\b")
_WITHIN = re.compile(  # what the time may belong to instead: "a report on the launch in 2023", "rockets flown in 2023"
    r"\b(?:what|how|why|where|when|whom?|as|about|over|from|against|made|flown|held|found|seen|shown|taken|agreed|\w{2,}ed)\b|"
    r"\b(?:on|of|for|at)\s(?:the|an?|its|their|his)\s(?!moon\b|station\b|lunar|space|surface|planet)",
    re.I,
)
_ENDS = re.compile(r"[.,;:)!]|$|\s(?:and|but|with|on|from|aboard|atop)\b")
_IN = re.compile(r"\b(?:in|for|during|later\sin|by\sthe\send\sof)\s(?:early\s|late\s|mid-)?$")
_GOES_ON = re.compile(r"(?:It|Its|They|Their|The\s(?:station|mission|flight|launch|outpost|crew|modules?|first))\b")
_LEADS = re.compile(r"(?:[A-Z]\w+\s)?(?:19|20)\d\d:\s")
_OTHERS = re.compile(r"\b(?:South\s(?:Korea|Korean)|Seoul|Iran\w*|Japan\w*|China|Chinese|Russian?|ROK)\b")
_BACK = re.compile(
    r"\b(?:was|were|had|once|originally|initially|(?<!no )earlier|first planned|previous\w*|"
    r"instead|delay\w*|postpon\w*|"
    r"mov\w*|slip\w*|push\w*|until|after|before)\b",
    re.I,
)


def planned_date(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each date that is told for a mission to come against the plans of the day."""
    published = reading.article.published
    plans = record.entries("plan")
    names = {name: one.columns["mission"] for one in plans for name in names_of(one)}
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        near = (name for name in names if name in words)
        named = {names[name] for name in near if re.search(rf"\b{re.escape(name)}(?!\w)", words)}
        dates = [one for one in claims if one.moment and one.moment.start and not one.moment.relative]
        before = going_on(words, reading.article.text[: sentence.start], names) if not named else set()
        named = named or set(before)
        past = list(over(claims, words, published, [one for one in plans if {one.columns["mission"]} == named]))
        yield from past
        pledged = [one for one in plans if one.columns["mission"] in named and _PLEDGED.search(words)]
        if len(pledged) == 1 and dates and not past:
            yield from never(pledged[0], dates[-1], names, sentence, reading)
        yield from so_many(plans, dates, sentence, reading) if _PLEDGED.search(words) else ()
        if len(named) != 1 or len(dates) != 1 or not _AHEAD.search(words) or _BACK.search(words):
            continue
        mission = named.pop()
        if before or mission_near(mission, names, dates[0], sentence, reading):
            rows = sorted(
                (one for one in plans if one.columns["mission"] == mission), key=lambda one: one.columns["said_on"]
            )
            yield from judged(mission, dates[0], rows, published or date.max)


def never(row: Entry, told: Claim, names: dict[str, str], sentence: Span, reading: Reading) -> Iterator[Finding]:
    """Speaks where a plan that was never moved is told for another month or year."""
    between = reading.article.text[sentence.start : told.span.start]
    since = max((between.rfind(name) for name, whose in names.items() if whose == row.columns["mission"]), default=0)
    if not told.moment or within(told.moment, row) or not _IN.search(between) or _OVER_NOT.search(between[since:]):
        return
    if _BACK.search(between[-REACH:]):
        return
    mission = row.columns["mission"]
    if mission_near(mission, names, told, sentence, reading):
        planned = f"{told_as(row.columns['planned'])}, as was told on {day(date.fromisoformat(row.columns['said_on']))}"
        reason = f"The plan for {mission} was for launches {planned}, and the words have {told.told}."
        right = told_as(row.columns["planned"])
        yield conflicts(reason=reason, spans=[told.span], evidence=[proof(row)], would_hold_if=right)


def so_many(plans: Sequence[Entry], dates: Sequence[Claim], sentence: Span, reading: Reading) -> Iterator[Finding]:
    """Speaks where a plan for so many launches is told with another number, and with its year."""
    words, published = reading.article.quote(sentence), reading.article.published
    for row in plans:
        counted = [name for name in names_of(row) if count_of(name.split()[0])]
        rest = "|".join(re.escape(name.split(" ", 1)[1]) for name in counted)
        match = re.search(rf"\b(?P<n>{spelled(2, 9)}|[2-9])\s(?:{rest})\b", words) if counted else None
        number = count_of(counted[0].split()[0]) if counted else 0
        when = [one.moment for one in dates if one.moment]
        if match is None or count_of(match["n"]) == number or not any(within(one, row) for one in when):
            continue
        said = date.fromisoformat(said_on(row))
        then = any(one.start and one.end and one.start.date() <= said < one.end.date() for one in when)
        fresh = published is not None and timedelta(0) <= published - said <= NEWS
        if _OTHERS.search(words) or not (then or fresh or count_of(match["n"]) > number):
            continue  # of three, two can be left
        reason = f"The plan for {told_as(row.columns['planned'])[3:]}, as was told on {day(said)}, was for"
        reason += f" {row.columns['mission']}, and the words have {match['n']}."
        place = Span(sentence.start + match.start(), sentence.start + match.end())
        yield conflicts(reason=reason, spans=[place], evidence=[proof(row)], would_hold_if=f"with {in_words(number)}")


def going_on(words: str, before: str, names: dict[str, str]) -> set[str]:
    """The missions that the sentence before names, where a sentence goes on to tell of them."""
    last = last_sentence(before) if _GOES_ON.match(words) else ""
    return {whose for name, whose in names.items() if re.search(rf"\b{re.escape(name)}(?!\w)", last)}


def over(claims: Sequence[Claim], words: str, published: date | None, plans: Sequence[Entry] = ()) -> Iterator[Finding]:
    """Speaks where a sentence in the present has a plan for a time that had ended, and what was planned by then.

    A month that leads a note, "February 2025:", is the day of the report where it has none.
    """
    dates = [one for one in claims if one.moment and one.moment.start and one.moment.end]
    if published is None and len(dates) > 1 and _LEADS.match(words):
        first, *dates = sorted(dates, key=lambda one: one.span.start)
        published = first.moment.start.date() if first.moment and first.moment.start else None
    if published is None or len(dates) != 1 or _OVER_NOT.search(words):
        return
    told, plan = dates[0], _STANDING.search(words)
    moment, at = told.moment, told.span.start - told.sentence.start
    if not (plan and moment and moment.end and moment.start) or moment.precision not in ("month", "year"):
        return
    years_ago = published.year - moment.start.year
    between = words[plan.end() : at]
    if moment.relative or moment.end.date() > published or years_ago > LATELY or _CLAUSE.search(between):
        return
    behind = words[told.span.end - told.sentence.start :]
    if not _IN.search(between) or len(between) > REACH or _WITHIN.search(between) or not _ENDS.match(behind):
        return
    reason = f"“{told.told}” was over on {day(published)}, and the words still have a plan for it"
    made = sorted((one for one in plans if one.columns["said_on"] <= published.isoformat()), key=said_on)
    reason += f"; by then it was planned for {told_as(made[-1].columns['planned'])[3:]}." if made else "."
    right = f"{published.year}" if moment.precision == "year" else f"a month of {published.year}"
    right = f"as {right} or later, or as a plan of that time"
    yield conflicts(reason=reason, spans=[told.span], evidence=[proof(one) for one in made[-1:]], would_hold_if=right)


def said_on(row: Entry) -> str:
    """The day on which a plan was told."""
    return row.columns["said_on"]


def names_of(row: Entry) -> list[str]:
    """Every name of a mission."""
    return [row.columns["mission"], *(part.strip() for part in row.columns["called"].split("|") if part.strip())]


def mission_near(mission: str, names: dict[str, str], told: Claim, sentence: Span, reading: Reading) -> bool:
    """Whether the mission is named shortly before the date."""
    before = reading.article.text[max(sentence.start, told.span.start - REACH) : told.span.start]
    return any(name in before for name, whose in names.items() if whose == mission)


def judged(mission: str, told: Claim, rows: Sequence[Entry], published: date) -> Iterator[Finding]:
    """The verdict on a date, from the plans that were made known by then."""
    known = [one for one in rows if one.columns["said_on"] <= published.isoformat()]
    fits = [place for place, one in enumerate(known) if told.moment and within(told.moment, one)]
    if not fits:
        return
    last = known[-1]
    if fits[-1] == len(known) - 1:
        yield holds(told, reason=f"“{told.told}” was the plan for {mission} on that day.", evidence=[proof(last)])
        return
    moved = known[fits[-1] + 1]
    reason = (
        f"“{told.told}” was the plan for {mission} until {day(date.fromisoformat(moved.columns['said_on']))}, when it"
    )
    reason += f" was moved: it was then to fly {told_as(moved.columns['planned'])}."
    yield depends(told, reason=reason, on="whether the earlier plan is meant", evidence=[proof(last), proof(moved)])


def within(moment: Moment, row: Entry) -> bool:
    """Whether a told date and a plan name the same month or year."""
    first, last = span_of(row.columns["planned"])
    start, end = moment.start, moment.end
    return bool(start and end and start.date() <= last and first < max(end.date(), start.date()))


def proof(row: Entry) -> Evidence:
    """A plan as evidence."""
    return Evidence(
        row.id, f"{row.columns['mission']}, {told_as(row.columns['planned'])}", row.source, row.url, row.verified
    )

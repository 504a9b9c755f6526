"""Did the Security Council vote so, and was it that which the resolution answered?

    >>> review("The Security Council adopted Resolution 2270 by 13 votes to none, with two abstentions.")
    resolution: conflicts. UN Security Council Resolution 2270 was adopted with 15 for, none against, no
    abstention; the words have 13 for and 2 abstentions.

    >>> review("The Security Council unanimously adopted Resolution 2270 in March 2016.")
    resolution: holds. UN Security Council Resolution 2270 was adopted with 15 for, none against, no
    abstention, as the words say.

    >>> review("Resolution 2397 was adopted in response to North Korea's sixth nuclear test.")
    resolution: conflicts. UN Security Council Resolution 2397 answered the flight of the Hwasong-15 of 29
    November 2017, and the words have it answer the sixth nuclear test.

    >>> review("Resolution 2375 was adopted after North Korea's sixth nuclear test.")
    resolution: holds. UN Security Council Resolution 2375 answered the sixth nuclear test, of 3 September
    2017, as the words say.

"After" may tell of the order of things alone: where the resolution answered
something else that came later, the verdict depends on what is meant.

Silent where two resolutions are named, on drafts, and on resolutions whose
vote or occasion the shelf does not have.

Source: the catalogue's `terms.csv`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from lofted.checking import conflicts, depends, holds
from lofted.facts import Entry, Finding, Reading, Record
from lofted.reference.pact_terms import Passage, at_head, passages, term_evidence, terms
from lofted.reference.saying import ORDINALS, listing
from lofted.reference.votes import counted_as, told_votes

TEST = "dprk-nuclear-test-"  # the ids of the tests in occasions.csv
PASSED = re.compile(
    r"\b(?:adopt|pass|approv|endors|vot|back|impos|agre|slap|respond|answer|react|came|follow)\w*\b", re.I
)
_VETOED = re.compile(r"\b(?:veto(?:ed|es|ing)?)\b(?!-|\spower)", re.I)
_STOPPED = re.compile(
    r"\b(?:veto(?:ed|es|ing)?(?!-|\spower)|block(?:ed|s|ing)|torpedo(?:ed|es)|voted down|shot down|rejected)\b", re.I
)
_ITS_NAME = re.compile(  # from the veto to the name: "a veto against", "such as", "texts like"
    r"(?:\s(?:against|on|of))?\s(?:(?:the|a|UN|U\.N\.|Security|Council|sanctions|tougher)\s){0,3}"
)
_FOR_INSTANCE = re.compile(
    r"[^.;]{0,70}?,?\s(?:such as|like|including|among them|namely|for example|for instance)\s(?:the\s|UN\s|U\.N\.\s)?"
)
_BACKED = re.compile(
    r"\b(?:voted for|back\w*|support\w*|having|adopted|imposed|under|beyond|renew\w*|exten\w*|mandate|panel)\b"
)
_WAS_STOPPED = re.compile(r",?\s(?:(?:which|that)\s)?(?:(?:was|were|had been)\s)?$")
_FELL = re.compile(r"\s(?:failed|fell|did not pass|never passed|was defeated|was rejected|was blocked)\b")
_STOP = re.compile(r";\s|,\s(?:but|while|whereas|though|although|after|before)\s|\.\s(?=[A-Z])")
_LINK = re.compile(
    r"\b(?P<firm>(?:in (?:direct\s)?|its |their |a )(?:response|reaction|reply|answer) to|"
    r"(?:respon(?:ded|ding|se)|react(?:ed|ing)) to|"
    r"punish(?:ed|es|ing|ment)?\s[^.;]{0,40}?(?:for|over)|prompted by|triggered by|provoked by|because of|"
    r"answer(?:ed|ing|s)|answer to|over(?!\s\d)|condemn(?:ed|s|ing)|as a (?:response|reaction|punishment) (?:to|for))\b"
    r"|\b(?P<loose>after|following|in the wake of|in the aftermath of|followed)\b",
    re.I,
)
_NTH = re.compile(
    r"\b(?P<nth>first|second|third|fourth|fifth|sixth|[1-6](?:st|nd|rd|th))(?:\sand\s[\w-]+)?(?:,?\s[\w-]+){0,2}?\s(?:nuclear|atomic|underground|hydrogen|H)[\s-]"
    r"(?:(?:weapons?|device|bomb|nuclear)[\s-])?(?:test|explosion|detonation|blast)\b",
    re.I,
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?"


def day_words(mark: str) -> str:
    """A pattern for a year, with its month and day where they are told, each group's name begun by a mark."""
    return rf"(?:(?:(?P<{mark}month>{_MONTH})\s)?(?:(?P<{mark}day>\d{{1,2}}),?\s)?)(?P<{mark}year>(?:19|20)\d\d)"


_OF = r"(?:\s(?:of|in|on|from)\s|,?\s\()"
_TEST_OF = re.compile(
    rf"(?:{day_words('b_')}\s(?:underground\s)?(?:nuclear|atomic)|(?:nuclear|atomic)\s(?:(?:weapons?|bomb|device)\s)?"
    rf"(?:test|explosion|detonation|blast){_OF}{day_words('a_')})"
)
_LAUNCH_OF = re.compile(
    rf"(?:{day_words('b_')}\s(?:(?:rocket|missile|satellite|ICBM)\s)?(?:launch|firing)|"
    rf"(?:launch|firing)(?:es)?{_OF}{day_words('a_')})"
)
_CUT = re.compile(r"[;]|,\s(?!(?:on|in|19|20)\b|(?:19|20)\d\d)|\bbut\b|\bwhich\b|\bas well\b")
_LED = re.compile(  # "The test of May 2009 led to", right before the name
    r"\b(?:led to|prompted|triggered|brought(?: about| on)?|resulted in|drew|provoked|"
    r"(?:was|were) (?:answered|punished|met|followed) (?:with|by))\s"
    r"(?:(?:the|UN|U\.N\.|Security|Council|sanctions)\s){0,4}$",
    re.I,
)
_WITH = re.compile(r"\b(?:with|by|through)\s(?:(?:adopting|passing|the|UN|U\.N\.|unanimously)\s){0,3}$")
_COUNCIL = re.compile(r",?\s(?:the\s)?(?:UN\s|U\.N\.\s)?(?:Security\s)?Council\s(?:has\s)?")
_OTHERS = re.compile(
    r"\b(?:sanctions|measures|curbs|limits|resolutions?)\s(?:[a-z]+\s){0,2}(?:imposed|adopted|passed)\b"
)
_LAUNCH = re.compile(r"\b(?P<name>Hwasong-\d\d?[A-Z]?|Unha-3|Kwangmyongsong-\d)\b")
_NOT_ALONE = re.compile(r"\b(?:since|between|series|and \w+ (?:test|launch)|tests|until)\b", re.I)


def resolution(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the vote and the occasion told of each resolution against its rows."""
    seen: set[str] = set()
    for whole in passages(reading, record):
        passage = whole.sure()
        if passage is None or passage.entry.columns["kind"] != "resolution":
            continue
        told = (
            None if passage.claim.denied else answered(passage, record)
        )  # "voted against it" denies, and tells a vote
        for finding in (voted(passage, record), told):
            if finding is not None and finding.reason not in seen:
                seen.add(finding.reason)
                yield replace(finding, claims=()) if whole.unsure else finding


def voted(passage: Passage, record: Record) -> Finding | None:
    """The verdict on the vote."""
    rows = terms(record, passage.entry.id, "vote")
    words = clause_of(passage)
    if not rows or not (PASSED.search(words) or _STOPPED.search(words) or _FELL.search(words)):
        return None
    row, on_record = rows[0], [int(part) for part in rows[0].columns["subject"].split("-")]
    kept = f"{at_head(passage.entry)} was adopted with {row.columns['says']}"
    if vetoed(words, passage):
        reason = f"{kept}, on {passage.entry.columns['opened']}; the words have it stopped."
        spans = [passage.claim.span]  # "rejected Resolution 2397" is told as a fact, for all its no
        return conflicts(reason=reason, would_hold_if="as adopted", evidence=term_evidence(rows), spans=spans)
    told = told_votes(words)
    pairs = list(zip((told.yes, told.no, told.kept), on_record, ("for", "against", "abstentions"), strict=True))
    apart = [one for one in pairs if one[0] is not None and one[0] != one[1]]
    if all(number is None for number, _, _ in pairs):
        return None
    if not apart:
        return holds(passage.claim, reason=f"{kept}, as the words say.", evidence=term_evidence(rows))
    has = " and ".join(counted_as(number or 0, what) for number, _, what in apart)
    right = f"as {row.columns['says']}"
    return conflicts(
        passage.claim, reason=f"{kept}; the words have {has}.", would_hold_if=right, evidence=term_evidence(rows)
    )


def clause_of(passage: Passage) -> str:
    """The clause that names the resolution, the others and the name itself blanked out."""
    words, at = passage.unnamed, passage.name.start
    stops = [one.end() for one in _STOP.finditer(words, 0, at)]
    after = _STOP.search(words, passage.name.end)
    begin, end = stops[-1] if stops else 0, after.start() if after else len(words)
    return " " * begin + words[begin:end]


def vetoed(words: str, passage: Passage) -> bool:
    """Whether the resolution itself is said to have been stopped: the words stand beside its name, or lead to it."""
    name = passage.name
    if not name.end:
        return False
    if _FELL.match(words, name.end) or re.match(r"\s[^.;]{0,60}\bvetoed it\b", words[name.end :]):
        return True
    for match in _STOPPED.finditer(words):
        behind = words[match.end() : name.start]
        if match[0].lower() == "rejected" and "Council" not in words[: match.start()]:
            continue  # who is bound by it may reject it
        not_so = re.search(r"\b(?:not|never|n['’]t|or|denied that|if)\s(?:\w+\s){0,2}$", words[: match.start()])
        leads = _ITS_NAME.fullmatch(behind) or (_FOR_INSTANCE.fullmatch(behind) and not _BACKED.search(behind))
        if match.end() <= name.start and leads:
            return not not_so
        if match.start() >= name.end and _WAS_STOPPED.fullmatch(words[name.end : match.start()]):
            return True
    return False


def answered(passage: Passage, record: Record) -> Finding | None:
    """The verdict on what the resolution is said to answer."""
    rows = terms(record, passage.entry.id, "answers")
    words, name = passage.words, passage.name
    link = next((one for one in _LINK.finditer(words) if linked(passage, one)), None) if rows else None
    led = _LED.search(words, 0, name.start) if rows and name.end else None
    if led is not None:
        tail = words[: led.start()]
    elif link is not None:
        tail = re.split(_CUT, words[link.end() :], maxsplit=1)[0]
    else:
        return None
    firm = bool(led) or bool(link and link["firm"])
    nth, launch = _NTH.search(tail), _LAUNCH.search(tail)
    if nth and not _NOT_ALONE.search(tail[: nth.start()]):
        place = ORDINALS.index(nth["nth"].lower()) + 1 if nth["nth"].isalpha() else int(nth["nth"][0])
        return by_test(passage, rows, place, record, firm=firm)
    if launch:
        return by_launch(passage, rows, launch["name"], record, firm=firm)
    if _NOT_ALONE.search(tail):
        return None
    tested, flown = dated_event(_TEST_OF, tail), dated_event(_LAUNCH_OF, tail)
    if tested:
        place = test_of(tested, record)
        return by_test(passage, rows, place, record, firm=firm) if place else None
    return by_launch_day(passage, rows, flown, record, firm=firm) if flown else None


def dated_event(pattern: re.Pattern[str], words: str) -> str:
    """The month, or the day, of an event that some words tell, as an ISO date is begun: "2016-09-09", "2009-05".

    >>> dated_event(_TEST_OF, "North Korea's nuclear test of May 2009"), dated_event(_TEST_OF, "a test in 2009")
    ('2009-05', '')
    """
    match = pattern.search(words)
    if match is None:
        return ""
    part = "b_" if match["b_year"] else "a_"
    month = f"{MONTHS.index(match[part + 'month'][:3].lower()) + 1:02}" if match[part + "month"] else ""
    day = f"{int(match[part + 'day']):02}" if match[part + "day"] else ""
    return "-".join(filter(None, (match[part + "year"], month, day)))


def test_of(when: str, record: Record) -> int:
    """Which of the nuclear tests was on a day or in a month; 0 where there was none, or more than one."""
    days = {one.id: one.columns["date"] for one in record.entries("occasion") if one.id.startswith(TEST)}
    found = [id for id, day in days.items() if day.startswith(when)]
    return int(found[0].removeprefix(TEST)) if len(found) == 1 else 0


def by_launch_day(passage: Passage, rows: Sequence[Entry], when: str, record: Record, *, firm: bool) -> Finding | None:
    """The verdict on a launch told by its day or month as the occasion; none where nothing flew then."""
    mine = next((row for row in rows if row.columns["dates"].startswith(when)), None)
    if mine is not None:
        reason = f"{at_head(passage.entry)} answered {mine.columns['says']}, as the words say."
        return holds(passage.claim, reason=reason, evidence=term_evidence([mine]))
    flown = [one for one in record.flights() if one.country == "north-korea" and one.day.isoformat().startswith(when)]
    if not flown or len(when) < len("2012-04"):
        return None
    day = flown[0].day.isoformat()
    return misplaced(passage, rows, f"a launch of {when}", firm=firm or later(day, passage))


def linked(passage: Passage, link: re.Match[str]) -> bool:
    """Whether a link ties an occasion to the adoption: behind the name and the verb, or at the head of the sentence."""
    words, name = passage.words, passage.name
    if link.start() < name.start:
        through = bool(link["firm"]) and bool(_WITH.search(words, link.end(), name.start))  # "answered it with"
        first = PASSED.match(words) is not None and link.start() <= len("Unanimously adopted ")
        return through or first or (link.start() < HEAD and bool(PASSED.search(words, link.end(), name.start)))
    between = words[name.end : link.start()]
    told = (
        (link["firm"] and (len(between) <= HEAD or _COUNCIL.fullmatch(between)))
        or PASSED.search(between)
        or PASSED.search(words[: name.start])
        or link[0].lower() == "followed"
    )
    return (
        len(between) <= CLAUSE
        and bool(told)
        and not re.search(r"[;:]|\b(?:calls?|violat\w*|after|launch\w*)\b", between)
        and not _OTHERS.search(between)
    )


HEAD = 12  # characters before a link that leads the sentence: "Days after"
CLAUSE = 90  # characters from the name to the link: ", which was unanimously adopted on 30 November 2016, "


def by_test(passage: Passage, rows: Sequence[Entry], place: int, record: Record, *, firm: bool) -> Finding | None:
    """The verdict on a nuclear test as the occasion."""
    test = record.entry(f"{TEST}{place}")
    if test is None:
        return None
    mine = next((row for row in rows if row.id.endswith(test.id)), None)
    if mine is not None:
        reason = f"{at_head(passage.entry)} answered {mine.columns['says']}, as the words say."
        return holds(passage.claim, reason=reason, evidence=term_evidence([mine]))
    others = any(TEST in row.id for row in rows) or long_before(test.columns["date"], passage)
    return misplaced(
        passage,
        rows,
        f"the {ORDINALS[place - 1]} nuclear test",
        firm=firm or others or later(test.columns["date"], passage),
    )


def by_launch(passage: Passage, rows: Sequence[Entry], name: str, record: Record, *, firm: bool) -> Finding | None:
    """The verdict on a flight of a named vehicle as the occasion."""
    vehicle = record.called(name)
    flights = [one for one in record.flights() if vehicle and one.vehicle == vehicle.id]
    if not flights:
        return None
    days = {row.columns["dates"]: row for row in rows}
    mine = next((days[flight.day.isoformat()] for flight in flights if flight.day.isoformat() in days), None)
    if mine is not None:
        reason = f"{at_head(passage.entry)} answered {mine.columns['says']}, as the words say."
        return holds(passage.claim, reason=reason, evidence=term_evidence([mine]))
    first = min(flight.day for flight in flights)
    return misplaced(passage, rows, f"a flight of the {name}", firm=firm or later(first.isoformat(), passage))


def later(day: str, passage: Passage) -> bool:
    """Whether a day came after the resolution."""
    return date.fromisoformat(day) > date.fromisoformat(passage.entry.columns["opened"])


def long_before(day: str, passage: Passage) -> bool:
    """Whether a day lay so far before the resolution that "after" cannot tell the order of things alone."""
    adopted = date.fromisoformat(passage.entry.columns["opened"])
    return (adopted - date.fromisoformat(day)).days > HALF_A_YEAR


HALF_A_YEAR = 183  # days; ours: the slowest answer of the Council to a test took three months


def misplaced(passage: Passage, rows: Sequence[Entry], told: str, *, firm: bool) -> Finding:
    """That the resolution answered something else."""
    what = listing([row.columns["says"] for row in rows])
    reason = f"{at_head(passage.entry)} answered {what}, and the words have it answer {told}."
    if firm:
        return conflicts(passage.claim, reason=reason, would_hold_if=f"as {what}", evidence=term_evidence(rows))
    meant = "whether “after” tells what it answered, or only what came before"
    return depends(passage.claim, reason=reason, on=meant, evidence=term_evidence(rows))

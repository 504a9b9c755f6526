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
_STOP = re.compile(r";\s|,\s(?:but|while|whereas|though|although|after|before)\s|\.\s(?=[A-Z])")
_LINK = re.compile(
    r"\b(?P<firm>in (?:direct\s)?(?:response|reaction|reply|answer) to|(?:respon(?:ded|ding|se)|react(?:ed|ing)) to|"
    r"punish(?:ed|es|ing|ment)?\s[^.;]{0,40}?(?:for|over)|prompted by|triggered by|provoked by|because of|"
    r"answer(?:ed|ing|s)|answer to|over(?!\s\d)|as a (?:response|reaction|punishment) (?:to|for))\b"
    r"|\b(?P<loose>after|following|in the wake of|in the aftermath of|followed)\b",
    re.I,
)
_NTH = re.compile(
    r"\b(?P<nth>first|second|third|fourth|fifth|sixth|[1-6](?:st|nd|rd|th))(?:\sand\s[\w-]+)?(?:,?\s[\w-]+){0,2}?\s(?:nuclear|atomic|underground|hydrogen|H)[\s-]"
    r"(?:(?:weapons?|device|bomb|nuclear)[\s-])?(?:test|explosion|detonation|blast)\b",
    re.I,
)
_LAUNCH = re.compile(r"\b(?P<name>Hwasong-\d\d?[A-Z]?|Unha-3|Kwangmyongsong-\d)\b")
_NOT_ALONE = re.compile(r"\b(?:since|between|series|and \w+ (?:test|launch)|tests|until)\b", re.I)


def resolution(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the vote and the occasion told of each resolution against its rows."""
    seen: set[str] = set()
    for passage in passages(reading, record):
        if passage.entry.columns["kind"] != "resolution" or passage.unsure:
            continue
        told = (
            None if passage.claim.denied else answered(passage, record)
        )  # "voted against it" denies, and tells a vote
        for finding in (voted(passage, record), told):
            if finding is not None and finding.reason not in seen:
                seen.add(finding.reason)
                yield finding


def voted(passage: Passage, record: Record) -> Finding | None:
    """The verdict on the vote."""
    rows = terms(record, passage.entry.id, "vote")
    words = clause_of(passage)
    if not rows or not (PASSED.search(words) or _VETOED.search(words)):
        return None
    row, on_record = rows[0], [int(part) for part in rows[0].columns["subject"].split("-")]
    kept = f"{at_head(passage.entry)} was adopted with {row.columns['says']}"
    if vetoed(words, passage):
        reason = f"{kept}; the words have it vetoed."
        return conflicts(passage.claim, reason=reason, would_hold_if="as adopted", evidence=term_evidence(rows))
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
    """Whether the resolution itself is said to have been vetoed: the words stand right beside its name."""
    for match in _VETOED.finditer(words):
        behind = words[match.end() : passage.name.start]
        if (
            passage.name.end
            and match.end() <= passage.name.start
            and re.fullmatch(r"\s(?:the\s|UN\s|U\.N\.\s)?", behind)
        ):
            return not re.search(r"\b(?:not|never|n['’]t|or)\s(?:\w+\s)?$", words[: match.start()])
        if re.fullmatch(r",?\s(?:was|were)\s", words[passage.name.end : match.start()]) and passage.name.end:
            return True
    return False


def answered(passage: Passage, record: Record) -> Finding | None:
    """The verdict on what the resolution is said to answer."""
    rows = terms(record, passage.entry.id, "answers")
    link = next((one for one in _LINK.finditer(passage.words) if linked(passage, one)), None) if rows else None
    if link is None:
        return None
    tail = re.split(r"[;]|,\s(?!(?:on|in)\s)|\bbut\b|\bwhich\b|\bas well\b", passage.words[link.end() :], maxsplit=1)[0]
    nth, launch = _NTH.search(tail), _LAUNCH.search(tail)
    if nth and not _NOT_ALONE.search(tail[: nth.start()]):
        place = ORDINALS.index(nth["nth"].lower()) + 1 if nth["nth"].isalpha() else int(nth["nth"][0])
        return by_test(passage, rows, place, record, firm=bool(link["firm"]))
    return by_launch(passage, rows, launch["name"], record, firm=bool(link["firm"])) if launch else None


def linked(passage: Passage, link: re.Match[str]) -> bool:
    """Whether a link ties an occasion to the adoption: behind the name and the verb, or at the head of the sentence."""
    words, name = passage.words, passage.name
    if link.start() < name.start:
        return link.start() < HEAD and bool(PASSED.search(words, link.end(), name.start))
    between = words[name.end : link.start()]
    told = (
        (link["firm"] and len(between) <= HEAD)
        or PASSED.search(between)
        or PASSED.search(words[: name.start])
        or link[0].lower() == "followed"
    )
    return (
        len(between) <= CLAUSE
        and bool(told)
        and not re.search(r"[;:]|\b(?:calls?|violat\w*|after|launch\w*)\b", between)
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
    others = any(TEST in row.id for row in rows)
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


def misplaced(passage: Passage, rows: Sequence[Entry], told: str, *, firm: bool) -> Finding:
    """That the resolution answered something else."""
    what = listing([row.columns["says"] for row in rows])
    reason = f"{at_head(passage.entry)} answered {what}, and the words have it answer {told}."
    if firm:
        return conflicts(passage.claim, reason=reason, would_hold_if=f"as {what}", evidence=term_evidence(rows))
    meant = "whether “after” tells what it answered, or only what came before"
    return depends(passage.claim, reason=reason, on=meant, evidence=term_evidence(rows))

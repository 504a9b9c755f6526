"""Was there such an exercise, such a craft or such a command at that time?

    >>> review("In August 2023 the allies held their Ulchi Freedom Guardian exercise.")
    era: conflicts. “Ulchi Freedom Guardian” was over by 2019, and the words have it in August 2023.

    >>> review("In August 2017 the allies held their Ulchi Freedom Guardian exercise.")

    >>> review("The crew of the station flew home in a space shuttle in May 2019.")
    era: conflicts. “space shuttle” was over by 21 July 2011, and the words have it in May 2019.

A name that came later is as strange.

    >>> review("The missile of 17 March 2022 came during the allies' Freedom Shield drills.")
    era: conflicts. “Freedom Shield” began in March 2023, and the words have it on 17 March 2022.

The day can be that of the report, or of the sentence before.

    >>> review("South Korea and the United States are holding their Foal Eagle drills.", published="2023-03-15")
    era: conflicts. “Foal Eagle” was over by 3 March 2019, and the words have it on 15 March 2023.

Silent where the words look back ("the old", "since", "replaced", "like"), and on what is planned or denied.

    >>> review("In August 2022 the allies brought back what had been Ulchi Freedom Guardian under a new name.")

A command that got a new name is often still called by the old one, so that the verdict depends.

    >>> review("US Pacific Command detected the launch of November 18, 2022.")
    era: depends. “US Pacific Command” was over by 30 May 2018, and the words have it on 18 November 2022.

An agency of which reports quote the announcements is told by the name that these have.

    >>> review("The satellite of 21 November 2023 was launched by the National Aerospace Development Administration.")
    era: conflicts. “National Aerospace Development Administration” was over by September 2023 (since then it is the
    National Aerospace Technology Administration (NATA)), and the words have it on 21 November 2023.

Source: `eras.csv`, each row with its own.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Entry, Finding, Reading, Record, Span
from lofted.reference.days import Days, days_of, on, whole
from lofted.reference.sentence import by_sentence, every_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly, one_day, only_day, settled
from lofted.told.as_of import told_before

FIELD = "missiles, rockets and craft"

BESIDE = " & "  # what must stand in the sentence as well: a panel of experts on another country has the same name
AROUND = 70  # characters on each side of a name in which its verb stands; some ten words
BODIES = ("body", "agency")  # kinds that have names; those of an agency are told by its own announcements
HABIT = timedelta(days=31)  # ours: so long after an agency was renamed, reports may still have its old name
NEW = ("exercise", *BODIES)  # kinds of which a later name is strange; of others it is told of what went before it

_BACK = re.compile(
    r"\b(?:since|than|like|unlike|former(?:ly)?|once|used\sto|replac\w+|renam\w+|reviv\w+|resum\w+|restor\w+|scrap\w*|cancel\w*|"
    r"suspen\w+|halt\w*|end(?:ed|ing)?|stopp\w+|abolish\w*|discontinu\w*|retir\w+|previous\w*|earlier|ago|histor\w+|predecessors?|"
    r"successors?|succe(?:ed\w*|ssors?|ssion)|no\slonger|instead|museum|veterans?|era|legacy|years|decades?|anniversary|old|last|until|remember\w*|"
    r"recall\w*|compar\w+|model\w*|based|similar|known\sas|called|name[sd]?|(?P<had>had)|flown\sby|served|film|book|brought\sback|"
    r"after|before|left\sover|remains|19\d\d)\b",
    re.I,
)
_CALLED_THEN = re.compile(  # "In May 2024 its space agency was called <>": the name of that day
    r"\b(?:is|are|was|were|went\sby\sthe|had\sthe|bore\sthe)\s(?:still\s|then\s)?(?:called|named|known\sas|name)(?:\sof)?\s(?:the\s)?(?=<)"
)
_CRAFTS = re.compile(  # words that tell of a part of a craft, or of another like it
    r"\b(?:"
    r"replica|on\sshow|exhibit\w*|display\w*|built|modif\w+|derived|Buran|reusable|mini|X-37\w*|China\w*|"
    r"Chinese|Dream\sChaser|plane|bus|tragedy|disaster|program(?:me)?|engines?|boosters?|tiles?|pad|runway|director|commander|"
    r"debris|hardware|parts?)\b",
    re.I,
)
_HELD = {
    "exercise": re.compile(
        r"\b(?:h[eo]ld(?:s|ing)?|conduct\w*|beg[aiu]n\w*|start\w*|kick\w*|carr(?:y|ied|ying)|stag(?:e|ed|ing)|under\s?way|ongoing|"
        r"during|amid|part\sof|protest\w*|condemn\w*|angered|denounc\w*|response|against|exercises?|drills?|man(?:oeuv|euv)\w+|"
        r"war\sgames?)\b"
    ),
    "craft": re.compile(  # what stands right before its name, or right behind it
        r"\b(?:in|aboard|on|by|into|inside|from|with|launch\w*|an?)\s(?:(?:an?|the|its|their|two|NASA['’]s|American|US|U\.S\.)\s)?<|"
        r">(?:\s[A-Z]\w+)?\s(?:flew|fl(?:y|ies)|lifted|lifts|launch\w*|carried|carries|docked|landed|took|returned|orbited)\b"
    ),
    "body": re.compile(
        r"\b(?:said|says|detected|tracked|assessed|announced|condemned|stated|monitor\w*|determined|confirmed|according|launch\w*|"
        r"lift\w*|fire[sd]|carried\sout|conduct\w*|run(?:s|ning)?|ran|oversaw|oversees|led|cit(?:ed|es|ing)|quot(?:ed|es|ing)|told|"
        r"sent|operates?|operated|report(?:ed|s)|put|signed|tested|agency|blam(?:ed|es)|traced|attributed|"
        r"explain(?:ed|s)|promised|vowed|warned|notified|informed|claim(?:ed|s)|admit(?:s|ted)|plann(?:ed|ing)|prepar(?:ed|ing)|commands?|controls?|heads?|headed|from|by|at|report|watche?s?|looks?\sinto|look\sinto|investigates?|examines?|monitors|polices|has)\b"
    ),
}
_HELD["agency"] = _HELD["body"]
_SAID = re.compile(
    r"\b(?:said|says|announced|reported|told|stated|confirmed|explained|claimed|admitted)\b[^.;]*$"
)  # "said that it had launched"
_SAID_BY = re.compile(r",[”\"]?\s(?=(?:said|says|told)\s)")  # ahead of it stands what somebody of a body said
_TO_DO = re.compile(r"\b(?:is|are)\s(?:due\s|expected\s)?to\b|\b(?:will|would)(?!\snot)\b")
_NOW = re.compile(
    r"\b(?:is|are|watche?s?|monitors|polices|looks|investigates|"
    r"holds?|begins?|this\s(?:week|month)|under\s?way|ongoing|today)\b"
)


def era(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each thing that the shelf knows from when to when it was against the day for which it is told."""
    rows = record.entries("era")
    text = reading.article.text
    called = [(name.partition(BESIDE), row) for row in rows for name in (row.name, *row.aliases)]
    names = {name: row for (name, _, _), row in called}
    beside = {name: [land for (one, _, land), _ in called if one == name] for name in names}
    if not any(name in text for name in names):
        return
    pattern = re.compile(
        rf"(?<![\w-])(?:{'|'.join(re.escape(one) for one in sorted(names, key=len, reverse=True))})(?![\w-])"
    )
    claims = dict(by_sentence(reading.claims))
    seen: set[str] = set()
    for sentence, _ in every_sentence(reading):
        words = reading.article.quote(sentence)
        for match in pattern.finditer(words):
            row = names[match[0]]
            near = words[max(0, match.start() - AROUND) : match.start()], words[match.end() : match.end() + AROUND]
            told_with = any(land in words for land in beside[match[0]])  # nothing stands in every sentence
            if row.id in seen or not told_with or not used(row, *near) or not told_so(row, words):
                continue
            agency = row.columns["kind"] == "agency"
            told = days_told(sentence, " ".join(near), claims.get(sentence, []), reading, said=agency)
            place = Span(sentence.start + match.start(), sentence.start + match.end())
            found = judged(row, told, match[0], place) if told else None
            if found:
                seen.add(row.id)
                yield found


def used(row: Entry, before: str, behind: str) -> bool:
    """Whether something is told as held, flown or speaking, and not looked back at."""
    around = f"{before}<>{behind}"
    kind = row.columns["kind"]
    if kind not in BODIES and _CRAFTS.search(around):
        return False
    around = _CALLED_THEN.sub(" ", around) if kind in BODIES else around
    back = [one for one in _BACK.finditer(around) if not (one["had"] and of_its_word(kind, around, one.start()))]
    return bool(_HELD[kind].search(around)) and not back


def of_its_word(kind: str, around: str, at: int) -> bool:
    """Whether "had" stands in what a body is told to have said: "the agency said that the rocket had exploded"."""
    name = around.index("<>")
    return kind in BODIES and at > name and _SAID.search(around[name:at]) is not None


def told_so(row: Entry, words: str) -> bool:
    """Whether some words neither doubt nor deny; what an agency is to do is told of one that there is."""
    words = _SAID_BY.split(words)[-1] if row.columns["kind"] in BODIES else words
    return flatly(words) or (row.columns["kind"] in BODIES and settled(words) and flatly(_TO_DO.sub(" ", words)))


def days_told(sentence: Span, near: str, claims: list[Claim], reading: Reading, *, said: bool = False) -> Days | None:
    """The days for which a sentence tells of a thing: its own, of the one before, or of the report.

    What is `said` in an agency without a day is of the report.
    """
    own = one_day(claims) or only_day(claims)
    if own or any(one.moment and one.moment.start for one in claims):
        return days_of(own.moment) if own and own.moment else None
    before = told_before(reading, claims[0]) if claims else last_told(reading, sentence)
    if before and before[-1][1] - before[0][0] <= HABIT:  # "on Wednesday … the night before"
        return before[0][0], before[-1][1]
    published = reading.article.published
    of_now = _NOW.search(near) or (not before and said and _SAID.search(reading.article.quote(sentence)))
    return (published, published) if published and of_now else None


def last_told(reading: Reading, sentence: Span) -> list[Days]:
    """The days of the sentence that stands right before one that makes no claim."""
    ends = [one.sentence for one in reading.claims if one.sentence.end <= sentence.start]
    last = max(ends, key=lambda span: span.start, default=None)
    if last is None or reading.article.text[last.end : sentence.start].strip():
        return []
    told = (one.moment for one in reading.claims if one.sentence == last and one.moment)
    return sorted({days for moment in told if (days := days_of(moment))})


def judged(row: Entry, told: Days, name: str, place: Span) -> Finding | None:
    """The verdict on one name; none where the days told meet the time in which the thing was."""
    first, last = whole(row.columns["from"] or ""), whole(row.columns["until"] or "")
    agency = row.columns["kind"] == "agency"
    over = last is not None and told[0] > last[1]
    early = first is not None and told[1] < first[0] and row.columns["kind"] in NEW
    if not over and not early:
        return None
    reach = f"was over by {on(last).partition(' ')[2]}" if over and last else f"began {on(first)}" if first else ""
    since = f" (since then it is {row.columns['next']})" if agency and over and row.columns["next"] else ""
    reason = f"“{name}” {reach}{since}, and the words have it {on(told)}."
    evidence = [row_evidence(row, f"{row.name}: {row.columns['from'] or '…'} to {row.columns['until'] or 'now'}")]
    right = f"as {row.columns['next']}" if row.columns["next"] else None
    soon = agency and over and last is not None and told[0] <= last[1] + HABIT
    if row.columns["kind"] == "body" or (agency and early) or soon:
        on_what = (
            f"whether the body that is now {row.columns['next']} is meant by its old name"
            if over
            else f"whether the name of later days is meant: it was {row.columns['next']}"
        )
        return depends(reason=reason, on=on_what, evidence=evidence, spans=[place])
    return conflicts(reason=reason, would_hold_if=right, evidence=evidence, spans=[place])

"""Did that craft do it, and on that day?

    >>> review("China's Chang'e 4 landed on the far side of the Moon on January 3, 2018.")
    deed_date: conflicts. “Chang'e 4” and “January 3, 2018” do not fit together: it did land on the far side of
    the Moon in January 2019.

    >>> review("Israel's Beresheet landed softly on the Moon in April 2019.")
    deed_date: conflicts. “Beresheet” did not land softly on the Moon: it was tried and failed, in 2019.

    >>> review("India's Chandrayaan-3 touched down on the Moon on August 23, 2023.")
    deed_date: holds. “Chandrayaan-3” fits: it did land softly on the Moon on 23 August 2023.

Nor did it land on another side of the Moon.

    >>> review("India's Chandrayaan-3 landed at the lunar north pole.")
    deed_date: conflicts. “Chandrayaan-3” did not land at the north pole of the Moon: it did land near the
    south pole of the Moon on 23 August 2023.

What landed near a pole did not land at it.

    >>> review("Chandrayaan-3 touched down on the lunar south pole.")
    deed_date: conflicts. “Chandrayaan-3” landed near the south pole of the Moon and not at it: at 69.37 degrees south,
    some 600 km from the pole.

    >>> review("Chang'e 6 landed on the far side of the Moon.")

Silent on what is planned, tried or failed, where the sentence has another
verb or another date, and on deeds that one craft can do twice.

    >>> review("Beresheet crashed on the Moon in April 2019, and Luna-25 hit it in 2023.")

Source: the catalogue's milestones; each row names the page that tells it.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Claim, Evidence, Finding, Moment, Reading, Record, Span
from lofted.reference.milestones import Deed, Milestone, deed_in, deeds, meets, milestone_of, milestones
from lofted.reference.pact_terms import parts
from lofted.reference.wording import sentences
from lofted.told.firsts import UNSURE, asked

FIELD = "satellites and spaceflight"

REACH = 130  # characters from a craft to the end of what it did; some twenty words
LANDINGS = ("moon-landing", "moon-far-side", "moon-south-pole")  # deeds of a landing, the plainest first
ONCE = ("moon-", "mars-landing", "mars-orbit", "mars-rover", "far-side-", "asteroid-")  # deeds that a craft does once

_DID = re.compile(
    r"\b(?:landed|touched down|set down|reached|entered|returned|brought|collected|arrived|put|made|achieved|performed|"
    r"completed|became|has landed|landing|touchdown)\b"
)
_LAND = re.compile(r"\b(?:land(?:ed|ing)|touched\sdown|set\sdown|samples?)\b")
_SIDE = re.compile(r"\b(?:far\sside|near\sside|north\spole)\b")
POLE = {  # craft that landed near the south pole of the Moon, where, and who tells it
    ("Chandrayaan-3", "Chandrayaan 3"): (
        "at 69.37 degrees south, some 600 km from the pole",  # degrees and km, by the register
        "Lunar Registry",
        "https://lunarregistry.com/chandrayaan-3-site-statio-shiv-shakti",
    ),
}
_AT_POLE = re.compile(  # "touched down on the lunar south pole"; "the south pole region" is right
    r"\b(?:landed|touched\sdown|set\sdown|soft-landed)(?:\s[a-z-]+){0,2}?\s(?:on|at|onto)\s"
    r"(?:the\s)?(?:(?:Moon|moon)['’]s\s|lunar\s)?south(?:ern)?\spole\b(?!\s(?:region|area|zone|terrain)|-|['’])"
)
_STOP = re.compile(
    r"[;:!?\n]|\.\s|,?\s(?:which|who|that|before|since|until|while|but|and|launched|lifted|days|weeks|months)\b"
)
_HARD = re.compile(
    r"\b(?:crash\w*|hard|hit|slam\w*|lost|los[es]\w*|tip\w*|fail\w*|smash\w*|debris|impact\w*|un\w+ful\w*)\b", re.I
)
_OTHER = re.compile(r"\b(?:after|following|by|like|unlike|than|as)\s(?:the\s|its\s|\w+['’]s\s)?$", re.I)


def deed_date(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold what each craft is told to have done against its row."""
    once = (entry for entry in record.entries("milestone") if entry.columns["deed"].startswith(ONCE))
    crafts = {name for entry in once for name in parts(entry.columns["who"]) if name in reading.article.text}
    if not crafts:
        return
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, crafts), key=len, reverse=True))})(?![\w-])")
    for sentence in sentences(reading.article.text):
        words = reading.article.text[sentence.start : sentence.end]
        for match in pattern.finditer(words):
            yield from judged(match, words, sentence, reading, record)


def judged(match: re.Match[str], words: str, sentence: Span, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one craft in one sentence."""
    told = clause(match, words)
    doubtful = _OTHER.search(words[: match.start()]) or UNSURE.search(words) or asked(words) or _HARD.search(words)
    if _LAND.search(told) and not doubtful:
        yield from sided(match, told, sentence, record)
        off = next((POLE[id] for id in POLE if match[0] in id), None)
        pole = _AT_POLE.search(told) if off else None
        if off and pole:
            yield from at_pole(
                match[0], off, Span(sentence.start + match.start(), sentence.start + match.end() + pole.end())
            )
            return
    deed = deed_in(told, kind="country") if _DID.search(told) else None
    if deed is None or doubtful:
        return
    row = next((one for one in milestones(record, deed) if match[0] in one.who), None)
    if row is None or not row.deed.startswith(ONCE):
        return
    span = Span(sentence.start + match.start(), sentence.start + match.end())
    claims = [one for one in reading.claims if one.aspect == "statement" and one.span.covers(span)][:1]
    if not row.done:
        evidence = [row.evidence(f"{match[0]}: failed to {deed.name}, {row.when}")]
        reason = f"“{match[0]}” did not {deed.name}: it was tried and failed, {row.when}."
        yield conflicts(*claims, reason=reason, evidence=evidence, spans=[span])
        return
    date = date_of(match, told, sentence, reading)
    if date is not None:
        yield on_day(date, claims, row, deed, span, reading)


def sided(match: re.Match[str], told: str, sentence: Span, record: Record) -> Iterator[Finding]:
    """The verdict on the side of the Moon on which a craft is told to have landed; at its north pole none has."""
    side = _SIDE.search(told)
    rows = [milestone_of(one) for one in record.entries("milestone") if one.columns["deed"] in LANDINGS]
    own = [one for one in rows if match[0] in one.who and one.done]
    if side is None or not own:
        return
    far = any(one.deed == "moon-far-side" for one in own)
    if far == (side[0] == "far side") and side[0] != "north pole":
        return
    last = own[-1]
    deed = next(one.name for one in deeds() if one.id == last.deed)
    where = f"{'at' if 'pole' in side[0] else 'on'} the {side[0]} of the Moon"
    reason = f"“{match[0]}” did not land {where}: it did {deed} {last.when}."
    span = Span(sentence.start + match.start(), sentence.start + match.end() + side.end())
    yield conflicts(reason=reason, evidence=[last.evidence(f"{match[0]}: {deed}, {last.when}")], spans=[span])


def at_pole(craft: str, off: tuple[str, str, str], span: Span) -> Iterator[Finding]:
    """The verdict on a landing told at the very pole of the Moon."""
    where, source, url = off
    reason = f"“{craft}” landed near the south pole of the Moon and not at it: {where}."
    yield conflicts(
        reason=reason,
        evidence=[Evidence("moon-south-pole", f"{craft}: {where}", source, url, True)],
        spans=[span],
        would_hold_if="as near the south pole, or in the south polar region",
    )


def clause(match: re.Match[str], words: str) -> str:
    """What is told of a craft: from its name to the end of the clause."""
    stop = _STOP.search(words, match.end(), match.end() + REACH)
    return words[match.end() : stop.start() if stop else match.end() + REACH]


def date_of(match: re.Match[str], told: str, sentence: Span, reading: Reading) -> Moment | None:
    """The one date of the clause, behind "on" or "in"."""
    start = sentence.start + match.end()
    here = [one for one in reading.claims if one.moment and start <= one.span.start < start + len(told)]
    if len({one.span for one in here}) != 1 or not here[0].moment or not here[0].moment.start:
        return None
    before = reading.article.text[start : here[0].span.start]
    return here[0].moment if re.search(r"\b(?:on|in)\s$", before) and not here[0].moment.relative else None


def on_day(date: Moment, claims: list[Claim], row: Milestone, deed: Deed, span: Span, reading: Reading) -> Finding:
    """The verdict on a day or a year."""
    craft = reading.article.quote(span)
    evidence = [row.evidence(f"{craft}: {deed.name}, {row.when}")]
    if meets(date, row):
        reason = f"“{craft}” fits: it did {deed.name} {row.when}."
        return holds(*claims, reason=reason, evidence=evidence, spans=[span])
    reason = f"“{craft}” and “{date.written}” do not fit together: it did {deed.name} {row.when}."
    return conflicts(*claims, reason=reason, evidence=evidence, spans=[span], would_hold_if=row.when)

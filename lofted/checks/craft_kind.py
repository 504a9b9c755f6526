"""Is the craft a lander, a rover, a capsule, a stage, as it is told?

    >>> review("Odysseus, a private robotic rover, came down near the south pole of the Moon.")
    craft_kind: conflicts. “rover” does not fit: Odysseus is on record as a lander.

    >>> review("Odysseus, a private robotic lander, came down near the south pole of the Moon.")

    >>> review("Orion is the upper stage of the rocket.")
    craft_kind: conflicts. “upper stage” does not fit: Orion is on record as a capsule.

So it is of what it carried.

    >>> review("Luna-25 carried a rover and a drill.")
    craft_kind: conflicts. “rover” does not fit: Luna-25 is on record as a lander, and with no rover.

    >>> review("Chandrayaan-3 carried a rover.")

Silent where the words compare or deny, and on crafts that are not on the shelf.

Source: `crafts.csv`, each row with its own.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.pact_terms import parts
from lofted.reference.sentence import every_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import settled

AROUND = 80  # characters on each side of a name in which its kind stands; some twelve words
CUES = ("rover", "lander", "stage", "telescope", "orbiter", "capsule", "helicopter", "station")
NO_ROVER = "without a rover"  # how the note of a row tells that a lander carried none

_KIND = (
    r"(?P<told>(?:upper\s|second\s|rocket\s)(?P<stage>stage)|(?P<rover>rover)|(?P<lander>lander)|(?P<orbiter>orbiter)|"
    r"(?P<telescope>telescope)|(?P<helicopter>helicopter)|(?:space\s)(?P<station>station))(?![\w-])"
)
_SORT = r"(?:(?!of\b|for\b|with\b|from\b|to\b|that\b|which\b|and\b)[\w’'-]+\s){0,4}?"
_IS = re.compile(
    rf"[”\"’]?(?:,\s|\s(?:is|was)\s|\s\()(?:an?|the|its|their)\s{_SORT}{_KIND}(?!\s[a-z]*(?:program|control|team|site))",
    re.I,
)
_NAMED = re.compile(rf"\b(?:an?|the|its)\s{_SORT}{_KIND},?\s(?:called\s|named\s|dubbed\s)?[“\"‘]?$", re.I)
_CARRIED = re.compile(
    r"(?:(?:,|\sand)\s[A-Z][\w-]+){0,2}\s(?:both\s)?(?:carr(?:y|ies|ied)|had|has|have|brought)\s(?:an?\s|its\s)?(?:\w+\s){0,2}(?P<told>rovers?)\b"
)
_OTHER = re.compile(
    r"\b(?:than|like|unlike|instead|without|no|not|never|or|nor|but|whose|cousin|successor|model|twin)\b", re.I
)


def craft_kind(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each kind that a craft is given against the shelf."""
    rows = {name: row for row in record.entries("craft") for name in (row.name, *row.aliases)}
    text = reading.article.text
    if not any(name in text for name in rows):
        return
    longest = sorted(rows, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(one) for one in longest)})(?![\w-])")
    seen: set[str] = set()
    for sentence, _ in every_sentence(reading):
        words = reading.article.quote(sentence)
        for match in pattern.finditer(words):
            row = rows[match[0]]
            finding = judged(row, match, words, sentence) if row.id not in seen and settled(words) else None
            if finding:
                seen.add(row.id)
                yield finding


def judged(row: Entry, name: re.Match[str], words: str, sentence: Span) -> Finding | None:
    """The verdict on what one craft is said to be, or to have carried."""
    before, behind = words[max(0, name.start() - AROUND) : name.start()], words[name.end() : name.end() + AROUND]
    kinds = parts(row.columns["kinds"])
    carried = _CARRIED.match(behind)
    if carried and NO_ROVER in row.columns["note"]:
        return against(row, carried["told"], name, sentence, ", and with no rover")
    found = _IS.match(behind) or _NAMED.search(before)
    if found is None or _OTHER.search(found[0]):
        return None
    told = next(kind for kind, words_of in found.groupdict().items() if kind != "told" and words_of)
    return None if told in kinds else against(row, found["told"], name, sentence, "")


def against(row: Entry, told: str, name: re.Match[str], sentence: Span, more: str) -> Finding:
    """That a craft is told as what it is not."""
    own = " and a ".join(parts(row.columns["kinds"]))
    reason = f"“{told}” does not fit: {row.name} is on record as a {own}{more}."
    place = Span(sentence.start + name.start(), sentence.start + name.end())
    evidence = [row_evidence(row, f"{row.name}: {own}")]
    return conflicts(reason=reason, would_hold_if=f"as a {own}", evidence=evidence, spans=[place])

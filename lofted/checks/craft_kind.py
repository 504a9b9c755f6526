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

Ships and submarines that show up beside the launches have a sort and a class.

    >>> review("The USS Kentucky, an attack submarine, docked in Busan.")
    craft_kind: conflicts. “attack submarine” does not fit: USS Kentucky is on record as a ballistic missile submarine.

    >>> review("The Virginia-class submarine USS Missouri docked in Busan.")

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

FIELD = "missiles, rockets and craft"

AROUND = 80  # characters on each side of a name in which its kind stands; some twelve words
CLAUSE = 80  # characters more behind the name of a ship, of which a clause often tells where it called
CUES = (
    "rover", "lander", "stage", "telescope", "orbiter", "capsule", "helicopter", "station", "submarine", "carrier",
    "cruiser", "destroyer", "class",
)  # fmt: skip
NO_ROVER = "without a rover"  # how the note of a row tells that a lander carried none

_KIND = (
    r"(?P<told>(?:upper\s|second\s|rocket\s)(?P<stage>stage)|(?P<rover>rover)|(?P<lander>lander)|(?P<orbiter>orbiter)|"
    r"(?P<telescope>telescope)|(?P<helicopter>helicopter)|(?:space\s)(?P<station>station))(?![\w-])"
)
_SORT = r"(?:(?!of\b|for\b|with\b|from\b|to\b|that\b|which\b|and\b)[\w’'-]+\s){0,4}?"
_SHIP = (  # "submarine" alone fits each of the three
    r"(?P<told>(?P<attack>(?:fast[- ])?attack\ssub(?:marine)?)|"
    r"(?P<ballistic>(?:strategic\s)?(?:nuclear\s)?ballistic[- ]missile\ssub(?:marine)?)|"
    r"(?P<guided>(?:guided|cruise)[- ]missile\ssub(?:marine)?)|(?P<carrier>(?:super|aircraft\s)carrier)|"
    r"(?P<cruiser>cruiser)|(?P<destroyer>destroyer)|(?P<under>sub(?:marine)?))(?![\w-])"
)
_CLASS = re.compile(r"\b(?P<told>(?:[A-Z][a-z]+\s){0,2}?[A-Z][a-z]+)[- ]class\b")
_SORTS = {
    "attack": "attack submarine", "ballistic": "ballistic missile submarine", "guided": "guided-missile submarine",
    "carrier": "aircraft carrier", "cruiser": "cruiser", "destroyer": "destroyer", "under": "submarine",
}  # fmt: skip
_COMPARED = re.compile(r"\b(?:[Uu]nlike|[Ll]ike|than|instead\sof|not)\s(?:the\s)?$")
_ITS_SORT = _SORT.replace("and\\b", "and\\b|is\\b|was\\b|USS\\b")
_A_SHIP = re.compile(
    rf"\s?(?:\([^)]{{3,12}}\))?[”\"’]?(?:,\s|(?:,\s(?:which|that)\s[^,;.]{{3,60}},)?\s(?:is|was)\s|\s\()"
    rf"(?P<lead>(?:an?|the|its)\s{_ITS_SORT}){_SHIP}(?!\s[a-z]*(?:group|base|force))"
)
_SHIP_NAMED = re.compile(rf"\b(?P<lead>(?:(?:an?|the|its|The|An?)\s)?{_ITS_SORT}){_SHIP},?\s(?:the\s)?$")
_WHOSE = r"(?:an?|the|its|their|(?:[A-Z]\w+\s)?[A-Z]\w+['’]s)\s"
_IS = re.compile(
    rf"[”\"’]?(?:(?:,\s|\s(?:is|was)\s|\s\(){_WHOSE}{_SORT}|\s){_KIND}(?!\s[a-z]*(?:program|control|team|site))",
    re.I,
)
_NAMED = re.compile(
    rf"\b{_WHOSE}{_SORT}{_KIND}(?:,?\s|(?:\s(?:for|on|to|of)\s(?:the\s)?\w+)?(?:,?\s|\s(?:is|was|will\sbe)\s)(?:called|named|dubbed|known\sas)\s(?:the\s)?)[“\"‘]?$",
    re.I,
)
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
    before, behind = (
        words[max(0, name.start() - AROUND) : name.start()],
        words[name.end() : name.end() + AROUND + CLAUSE],
    )
    kinds = parts(row.columns["kinds"])
    if row.name.startswith("USS "):
        return ship(row, name, before, behind, sentence)
    behind = behind[:AROUND]
    carried = _CARRIED.match(behind)
    if carried and NO_ROVER in row.columns["note"]:
        return against(row, carried["told"], name, sentence, ", and with no rover")
    found = _IS.match(behind) or _NAMED.search(before)
    if found is None or _OTHER.search(found[0]):
        return None
    told = next(kind for kind, words_of in found.groupdict().items() if kind != "told" and words_of)
    return None if told in kinds else against(row, found["told"], name, sentence, "")


def ship(row: Entry, name: re.Match[str], before: str, behind: str, sentence: Span) -> Finding | None:
    """The verdict on the sort and the class that a ship or a submarine is given right beside its name."""
    found = _A_SHIP.match(behind) or _SHIP_NAMED.search(before)
    if found is None or _COMPARED.search(before) or _OTHER.search(found[0]):
        return None
    sort, own_class = (*parts(row.columns["kinds"]), "")[:2]
    told = _SORTS[next(kind for kind, words in found.groupdict().items() if kind in _SORTS and words)]
    if told != sort and not sort.endswith(f" {told}"):
        return against(row, found["told"], name, sentence, "", of=sort)
    named = _CLASS.search(found[0])
    if named and own_class and not own_class.startswith(named["told"].removeprefix("The ")):
        return against(row, f"{named['told']}-class", name, sentence, "", of=f"{sort} of the {own_class}")
    return None


def against(row: Entry, told: str, name: re.Match[str], sentence: Span, more: str, of: str = "") -> Finding:
    """That a craft is told as what it is not; of a ship its sort (`of`) is what it is."""
    own = of or " and a ".join(parts(row.columns["kinds"]))
    own = f"n {own}" if own[0] in "ae" else f" {own}"
    reason = f"“{told}” does not fit: {row.name} is on record as a{own}{more}."
    place = Span(sentence.start + name.start(), sentence.start + name.end())
    evidence = [row_evidence(row, f"{row.name}: {own.split(chr(32), 1)[1]}")]
    return conflicts(reason=reason, would_hold_if=f"as a{own}", evidence=evidence, spans=[place])

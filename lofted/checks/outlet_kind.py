"""Is the outlet a news agency, a newspaper or television, and whose organ is it?

    >>> review("The launch succeeded, said KCNA, the party newspaper.")
    outlet_kind: conflicts. KCNA is on record as a news agency, and the words have “the party newspaper”.

    >>> review("The launch succeeded, said the Rodong Sinmun, the party newspaper.")

    >>> review("The launch succeeded, said the Rodong Sinmun, the organ of the army.")
    outlet_kind: conflicts. The Rodong Sinmun is on record as owned by Workers' Party of Korea, and the words have “the
    organ of the army”.

Silent on outlets of which neither the kind nor a name tells what they are, on "outlet" and "media", and on a government
that is told of a party's paper, or the other way round, as loosely said.

Source: the catalogue's outlets, with their kinds, names and owners.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Entry, Finding, Reading, Span
from lofted.reference.subjects import row_evidence
from lofted.reference.whose_names import outlet_names

FIELD = "who says it"
CUES = ("agency", "newspaper", "daily", "television", "organ", "mouthpiece", "paper")

KINDS = {"news agency": "a news agency", "newspaper": "a newspaper", "broadcaster": "a broadcaster"}
_OF_NAME = (  # words of a name that tell what an outlet is
    (re.compile(r"\b[Nn]ews\s[Aa]gency\b|\bKCNA\b"), "news agency"),
    (re.compile(r"\bTelevision\b|\bTV\b|\bBroadcasting\b"), "broadcaster"),
    (re.compile(r"\b(?:Daily|Times|Post|newspaper|Ilbo|Shimbun)\b"), "newspaper"),
)
_TOLD = {
    "news agency": r"(?:news\s)?agency",
    "newspaper": r"(?:newspaper|daily|paper)",
    "broadcaster": r"(?:television(?:\s(?:station|channel))?|TV\s(?:station|channel))",
}
_FEW = r"(?:(?!website|owner|editor)[a-z][\w’'-]*\s|[A-Z][\w’'-]*\s){0,3}?"
_OWNERS = {"army": re.compile(r"Army"), "party": re.compile(r"Party"), "government": re.compile(r"government")}
_ORGAN = re.compile(
    r",\s(?P<told>(?:the|an?)\s(?:[a-z]+\s){0,2}?(?:organ|mouthpiece|newspaper|paper|daily|voice)\sof\s(?:the\s|its\s|[A-Z]\w+(?:\s[A-Z]\w+)?['’]s\s)?"
    r"(?:[a-z]+\s|[A-Z]\w+\s){0,2}?(?P<owner>army|military|armed\sforces|party|Party|Army|government|cabinet|navy))\b"
)
_ARMY = ("army", "military", "armed forces", "navy")


def outlet_kind(reading: Reading) -> Iterator[Finding]:
    """Hold what each outlet is called against its kind and its owner."""
    text = reading.article.text
    pattern, named = outlet_names()
    seen: set[str] = set()
    for match in pattern.finditer(text):
        row = named[match[0]]
        if row.kind != "outlet" or row.id in seen or not row.verified:
            continue
        own = kind_of(row)
        organ = _ORGAN.match(text, match.end())
        wrong = told_wrong(match, own, text)
        if wrong:
            seen.add(row.id)
            called = text[wrong.start : wrong.end]
            reason = f"{name_in(match, text)} is on record as {KINDS[own]}, and the words have “{called}”."
            evidence = [row_evidence(row, f"{row.name}: {row.columns['kind']}")]
            yield conflicts(reason=reason, evidence=evidence, spans=[wrong], would_hold_if=f"as {KINDS[own]}")
        elif organ and of_another(organ["owner"], row):
            seen.add(row.id)
            owner = row.columns["owner"]
            reason = f"{name_in(match, text)} is on record as owned by {owner}, and the words have “{organ['told']}”."
            evidence = [row_evidence(row, f"{row.name}: {owner}")]
            spans = [Span(*organ.span("told"))]
            yield conflicts(reason=reason, evidence=evidence, spans=spans, would_hold_if=f"as that of {owner}")


def kind_of(row: Entry) -> str:
    """What an outlet is, by its kind or by a word of one of its names; empty where nothing tells."""
    if row.columns["kind"] in KINDS:
        return row.columns["kind"]
    names = " | ".join((row.name, *row.aliases))
    found = {kind for words, kind in _OF_NAME if words.search(names)}
    return found.pop() if len(found) == 1 else ""


def told_wrong(name: re.Match[str], own: str, text: str) -> Span | None:
    """Where an outlet is called by the noun of another kind, right behind its name."""
    for kind, noun in _TOLD.items():
        if not own or kind == own:
            continue
        behind = re.compile(
            rf"(?:,\s|\sis\s)(?P<told>(?:the|an?|[A-Z]\w+(?:\s[A-Z]\w+)?['’]s)\s{_FEW}{noun})(?=[,.;:]|\s(?:of|said|says|reported)|$)"
        )
        found = behind.match(text, name.end())
        if found and not re.search(r"\b(?:and|or|with|not|no|quoted|citing)\b", found[0]):
            return Span(*found.span("told"))
    return None


def of_another(told: str, row: Entry) -> bool:
    """Whether an outlet is owned by an army and told as another's, or the other way round."""
    owner = row.columns["owner"]
    army = bool(_OWNERS["army"].search(owner))
    known = any(one.search(owner) for one in _OWNERS.values())
    return known and army != (told.lower() in _ARMY)


def name_in(name: re.Match[str], text: str) -> str:
    """The name of an outlet as it is told, with its article at the head of a sentence."""
    before = text[max(0, name.start() - 4) : name.start()]
    return f"The {name[0]}" if before.lower().endswith("the ") else name[0]

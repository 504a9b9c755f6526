"""Is a state called by its name, where it is told in full?

    >>> review("North Korea, officially the People's Democratic Republic of Korea, fired a missile.")
    state_name: conflicts. “People's Democratic Republic of Korea” is the name of no state: there are the Democratic
    People's Republic of Korea and the Republic of Korea.

    >>> review("North Korea, officially the Democratic People's Republic of Korea, fired a missile.")

So it is where the full name is the other one's.

    >>> review("North Korea, officially the Republic of Korea, fired a missile.")
    state_name: conflicts. The Republic of Korea is South Korea, and the words have it as the name of North Korea.

Silent on names of other times that the words tell as such, in quotations, and on what is no part of a name ("the
democratic Republic of Korea").

Limits: Korea, China and Iran.

Source: the catalogue's countries, after the world-countries data set.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Evidence, Finding, Reading, Record, Span
from lofted.reference.saying import listing
from lofted.reference.subjects import row_evidence
from lofted.reference.wording import quotations

FIELD = "people, offices and meetings"
CUES = ("Republic",)

NAMES = {  # a land → the names of its states, each with the country that it is of
    "Korea": {"Democratic People's Republic of Korea": "north-korea", "Republic of Korea": "south-korea"},
    "China": {"People's Republic of China": "china", "Republic of China": "taiwan"},
    "Iran": {"Islamic Republic of Iran": "iran"},
}
AROUND = 300  # characters from the beginning of the sentence on in which words put a name into another time; ours
_OF_STATES = (  # words by which states call themselves
    r"(?:Democratic|Democratical|People[’']?s[’']?|Popular|Socialist|Autonomous|Federal|Federated|United|Islamic|Communist|"
    r"Independent|Sovereign|Revolutionary|Workers[’']|National)"
)
_NAME = re.compile(
    rf"\b(?P<before>(?:{_OF_STATES}\s){{0,4}})(?P<body>Republic)\sof\s(?:(?:the\s)?{_OF_STATES}\s)?(?P<land>Korea|China|Iran)\b"
)
_TURNED = re.compile(rf"\b(?:North\s|South\s)?Korean\s(?:{_OF_STATES}\s){{1,3}}Republic\b(?!\sof\b)")
_OTHER_TIMES = re.compile(
    r"\b(?:194\d|195\d|proposed|short-lived|provisional|former|once|wrongly|mistaken\w*|not|never|instead)\b", re.I
)
_OFFICIALLY = re.compile(
    r"\b(?P<who>North\sKorea|South\sKorea)(?:,\s(?:which\sis\s)?(?:officially|formally)(?:\s(?:called|known\sas|named))?\s|,?\s(?:which\s)?calls\sitself\s|"
    r"['’]s\s(?:official|formal|full)\sname\sis\s|\sis\s(?:officially|formally)(?:\s(?:called|known\sas|named))?\s)(?:the\s)?$"
)


def state_name(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for full names of states that are nobody's, or another's."""
    text, quoted = reading.article.text, list(quotations(reading.article.text))
    for match in (*_NAME.finditer(text), *_TURNED.finditer(text)):
        span, names = Span(match.start(), match.end()), NAMES[match["land"] if match.re is _NAME else "Korea"]
        told = " ".join(match[0].replace("’", "'").replace("Peoples ", "People's ").split())
        around = text[max(0, text.rfind(". ", 0, match.start())) :][:AROUND]
        if any(one.covers(span) for one in quoted) or _OTHER_TIMES.search(around):
            continue
        evidence = [row_evidence(one, told) for id in names.values() if (one := record.entry(id))]
        if told in names:
            yield from of_another(text, match, names[told], span, record, evidence)
        else:
            there = listing([f"the {one}" for one in names])
            reason = f"“{match[0]}” is the name of no state: there {'is' if len(names) == 1 else 'are'} {there}."
            yield conflicts(reason=reason, spans=[span], evidence=evidence, would_hold_if=f"as {next(iter(names))}")


def of_another(
    text: str, match: re.Match[str], country: str, span: Span, record: Record, evidence: list[Evidence]
) -> Iterator[Finding]:
    """That a state is told to be called by the full name of another one."""
    called, owner = _OFFICIALLY.search(text[: match.start()]), record.entry(country)
    if called and owner and " ".join(called["who"].split()) != owner.name:
        reason = f"The {match[0]} is {owner.name}, and the words have it as the name of {called['who']}."
        yield conflicts(reason=reason, spans=[span], evidence=evidence)

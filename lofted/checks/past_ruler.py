"""Does a ruler of North Korea act after his time, and so another of the family?

    >>> review("Kim Jong Il watched the Hwasong-19 rise on 31 October 2024.")
    past_ruler: conflicts. Kim Jong Il ruled North Korea until 17 December 2011, when he died, and the words have
    “watched” of 31 October 2024; then it was Kim Jong Un.

    >>> review("Kim Jong Un watched the Hwasong-19 rise on 31 October 2024.")

In news of the day its own day is asked.

    >>> review("Kim Jong Il ordered the launch on Thursday, KCNA said.", published="2024-11-01")
    past_ruler: conflicts. Kim Jong Il ruled North Korea until 17 December 2011, when he died, and the words have
    “ordered” of 31 October 2024; then it was Kim Jong Un.

Silent where the words look back on him, and on what is named after him.

    >>> review("The missile flew on 31 October 2024. Kim Jong Il ordered the first tests in 1998.")

Source: the catalogue's holders.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.held_offices import evidence_of, span_of, terms, within
from lofted.reference.saying import day
from lofted.reference.wording import sentences
from lofted.told.as_of import told_in

FIELD = "people, offices and meetings"
CUES = ("Jong Il", "Jong-il", "Jong-Il", "Il Sung", "Il-sung", "Il-Sung")

OFFICE = "leader-north-korea"
_DOES = (
    r"\s(?P<does>(?:personally\s)?(?:watched|oversaw|ordered|guided|supervised|attended|inspected|observed|hailed|praised|visited|"
    r"met|signed|told|vowed|warned|called\sfor|thanked|received|welcomed|was\s(?:present|there|on\shand|at\sthe)))\b"
)
_LOOKS_BACK = re.compile(
    r"\b(?:had|once|then|late|former|father|grandfather|predecessor|under|era|ago|before|since|until|anniversary|birth\w*|death|"
    r"statue\w*|portrait\w*|memory|in\s(?:19\d\d|200\d|201[01]))\b",
    re.I,
)


def past_ruler(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for rulers who are told to act on a day after their time."""
    every = terms(record, office=OFFICE)
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        asked = told_in(reading, sentence)
        if not asked or _LOOKS_BACK.search(words):
            continue
        for term in every:
            last = span_of(term)[1]
            match = (
                acts(term, words) if term.columns["until"] and all(one[0].year > last.year for one in asked) else None
            )
            now = next((one for one in every if within(asked[0], one)), None)
            if match and now:
                reason = f"{term.name} ruled North Korea until {day(last)}, when he died, and the words have "
                reason += f"“{match['does']}” of {day(asked[0][0])}; then it was {now.name}."
                span = Span(sentence.start + match.start(), sentence.start + match.end())
                proof = [evidence_of(one, record) for one in (term, now)]
                yield conflicts(reason=reason, spans=[span], evidence=proof, would_hold_if=f"of {now.name}")


def acts(term: Entry, words: str) -> re.Match[str] | None:
    """Where a ruler is told to do something himself."""
    names = "|".join(re.escape(one) for one in (term.name, *term.aliases))
    return re.search(rf"\b(?:{names}){_DOES}", words)

"""Is it the only country to have tested a nuclear weapon since then?

    >>> review("North Korea is the only country to have tested a nuclear device since the end of the Cold War.")
    only_tester: conflicts. Others have tested since the end of the Cold War: France and China until 1996, India and
    Pakistan in May 1998.

    >>> review("North Korea is the only country to have tested a nuclear device in this century.")

    >>> review("North Korea is the only country that has tested nuclear weapons since 1998.")

Silent on what is counted more narrowly ("in the open air", "a hydrogen bomb"), and on times that begin after the tests
of 1998 or are not told.

Source: Voice of America, 2006-10-09, on 1998; for the last French and Chinese ones of 1996 a.plas.ml/shaare/NzyiCA.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Evidence, Finding, Reading, Record, Span
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

FIELD = "nuclear tests"
CUES = ("only country", "only nation", "only state", "only one", "o country", "o nation", "o state", "o other")

BOTH = 1996  # year of the last French and Chinese tests
SOURCE = "Voice of America, 2006-10-09"
URL = "https://www.voanews.com/a/a-13-2006-10-09-voa10/326179.html"

_NO_OTHER = re.compile(r"\b[Nn]o\s(?:other\s)?(?=(?:country|nation|state)\b)")
_TESTED = (
    r"(?:test(?:ed)?|carr(?:y|ied)\sout|conduct(?:ed)?|explode?d?|detonated?|set\soff|held?)\s(?:an?\s|any\s)?"
    r"(?:nuclear|atomic)\s(?:(?:weapons?|devices?|bombs?|explosive)\s?){0,2}(?:tests?|explosions?|detonations?)?\s?"
)
_SINCE = (
    r"(?P<since>since\s(?:the\s)?(?:(?:end|close)\sof\sthe\s[Cc]old\s[Ww]ar|fall\sof\sthe\sBerlin\sWall|"
    r"(?:fall|collapse|breakup|break-up|end)\sof\sthe\sSoviet\sUnion|"
    r"(?:(?:early|mid|late)[- ])?(?:19[4-8]\d|199[0-7])(?:s(?!\w))?))"
)
_ONLY = re.compile(
    r"\bonly\s(?:country|nation|state|one)\s(?:in\sthe\sworld\s)?"
    rf"(?:to\s(?:have\s)?|that\s(?:has\s)?|which\s(?:has\s)?|known\sto\s(?:have\s)?){_TESTED}{_SINCE}|"
    r"\b(?:no|No)\s(?:other\s)?(?:country|nation|state)\s(?:(?:but|except|besides|other\sthan|apart\sfrom)\s"
    rf"(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?\s)?has\s{_TESTED}{_SINCE.replace('since>', 'since2>')}"
)


def only_tester(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each only tester since a time before 1998 against the tests of others."""
    row = record.entry("india-nuclear-tests-1998")
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        told = _ONLY.search(words)
        if told is None or not flatly(_NO_OTHER.sub(" ", words)):
            continue
        since = told["since"] or told["since2"]
        year = re.search(r"19\d\d", since)
        others = "India and Pakistan in May 1998"
        others = (
            f"France and China until 1996, {others}" if year is None or int(year[0]) < 1996 else others
        )  # 1996: their last
        evidence = [Evidence("only-tester/1998", "India and Pakistan tested in May 1998", SOURCE, URL, True)]
        evidence += [Evidence(row.id, row.name, row.source, row.url, row.verified)] if row else []
        span = Span(sentence.start + told.start(), sentence.start + told.end())
        reason = f"Others have tested {since}: {others}."
        yield conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if="as in this century")

"""That an agreement which binds nobody is told as one that binds: "the legally binding duties of the Accords".

The words that bind may stand anywhere in the sentence that names the
agreement, and no other one; they count for nothing where the sentence denies,
wishes or compares.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.relations import Found
from lofted.facts import Entry, Named, Span

REACH = 90  # characters between the words that bind and the agreement's name; some fifteen words of one clause

_NOUNS = r"(?:dut(?:y|ies)|obligations?|commitments?|rules?|provisions?|terms|promises?|requirements?|limits?|force)"
_BINDS = re.compile(
    rf"\b(?:(?:legally|lawfully)[\s-]binding|binding\s{_NOUNS}|legal(?:ly)?\s(?:obligations?|dut(?:y|ies)|obliged|bound)|"
    r"binds?\s(?:[\w,-]+\s){1,5}(?:by|in|under)\s(?:international\s)?law|"
    r"bound\s(?:(?:itself|themselves|herself|himself|the\scountry)\s)?(?:by|in|under)\s(?:international\s)?law|"
    r"obliged?s?\s(?:[\w-]+\s){0,3}(?:by|in|under)\s(?:international\s)?law|(?:by|under)\s(?:international\s)?law\sobliged)\b",
    re.I,
)
_NOT_SO = re.compile(
    r"\b(?:not?|nor|never|non|neither|nothing|nobody|none|without|lacks?|rather|instead|than|unlike|would|could|should|might|"
    r"(?-i:may)|if|whether|wants?|wish\w*|hop\w+|demand\w*|call\w*|like|critics|turn\w*|become|replac\w*|future|draft|propos\w*|"
    r"negotiat\w*|although|though|while|whereas|but|beyond|beside\w*|alongside|complement\w*|build|builds|based|ground\w*|"
    r"restate|repeat\w*|recall\w*|reaffirm\w*|reinforc\w*|implement\w*|reflect\w*|treat(?:y|ies)|apart|otherwise|myth|"
    r"mistak\w*|falsely|wrongly|less|more|quasi|politically|morally)\b|n['’]t\b",
    re.I,
)


def duties(words: str, start: int, named: Sequence[tuple[Span, Entry]]) -> Iterator[Found]:
    """The words of a sentence that have its one agreement bind, though it binds nobody.

    >>> pact = Entry("accords", "agreement", "the Accords", columns={"binding": "no"})
    >>> said = "Peru took on the legally binding duties of the Accords."
    >>> [found.value.written for found in duties(said, 0, [(Span(43, 54), pact)])]
    ['legally binding duties of the Accords']
    """
    if len({entry.id for _, entry in named}) != 1 or named[0][1].columns.get("binding") != "no":
        return
    name, entry = named[0]
    match = _BINDS.search(words)
    if match is None or _NOT_SO.search(words[: name.start] + " " + words[name.end :]):
        return
    told = Span(min(match.start(), name.start), max(match.end(), name.end))
    if told.end - told.start - (name.end - name.start) - len(match[0]) > REACH:
        return
    place = Span(start + told.start, start + told.end)
    yield Found("nature", Named("binding", words[told.start : told.end]), place, entry.id)

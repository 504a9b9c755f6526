"""What several times of a sentence are told from: "it flew three months after that and seven weeks after this"."""

import re
from collections.abc import Sequence

_JOINED = re.compile(r"(?:,|,?\s(?:and|but|or))\s(?:also\s|thus\s)?(?:only\s|just\s|barely\s|some\s|about\s)?")
_NEAR = 80  # characters in which the first of the two things is named; some twelve words


def lead_of(match: re.Match[str], earlier: Sequence[re.Match[str]]) -> str:
    """The words before a time, without another time and its thing that it is joined to by "and".

    >>> one, two = re.finditer(r"[a-z]+ weeks after ", "it flew two weeks after May and six weeks after March")
    >>> lead_of(two, [one]), lead_of(two, [])
    ('it flew ', 'it flew two weeks after May and ')
    """
    words, begin = match.string, match.start()
    for one in reversed(earlier):
        between = words[one.end() : begin]
        joined = list(_JOINED.finditer(between))
        if len(between) > _NEAR or not joined or joined[-1].end() != len(between):
            break
        begin = one.start()
    return words[:begin]

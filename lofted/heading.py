"""The headline against the text: what the checks share that ask whether a headline keeps what its text tells.

A headline is written last and by another hand, so each such check asks for one kind of thing in both. To add one, write
`checks/headline_<what>.py` with a function of its name that looks at the `Reading`, and in it

1. leave headlines that ask, doubt or plan: `ASKS = asks("more", "so far")` is a pattern of the words by which every
   headline does, and of those of your kind; return where it is found in `reading.article.title`;
2. take the headline's own: a claim of `told(reading)`, or a pattern's one match in the title;
3. take the same kind from the text: of `reading.claims`, or of `lead(reading)`, the claims of the first sentences;
4. be silent where the text has the headline's too, anywhere, or has several of the kind: which is meant is not known;
5. answer with `apart`, which words the finding.

Near misses to try: the headline rounds, has the sum, another name or another clock, or tells of another launch.

>>> apart("three missiles", "two missiles").reason
'The headline has three missiles, and the text two missiles.'
"""

import re
from collections.abc import Iterable, Iterator

from lofted.checking import conflicts, firm
from lofted.facts import Claim, Finding, Reading, Span

LEAD = 3  # sentences in which a report says what its headline is about; ours
_TO = (  # before a verb, and not before a place or behind a failure
    r"(?<!\bfail )(?<!\bfails )(?<!\bfailed )to(?!\s(?:\d|the\b|its\b|an?\b|space\b|orbit\b|sea\b))"
)
_ASKS = rf"may|might|could|would|will|{_TO}|plans?|if|not|no"  # how any headline asks, doubts, denies or plans


def asks(*more: str, marks: str = "") -> re.Pattern[str]:
    """A pattern of the words by which a headline asks, doubts, denies or plans, and of `more`; `marks` are no words.

    >>> bool(asks().search("Launch may slip to May")), bool(asks("so far").search("Ten missiles so far this year"))
    (True, True)
    >>> [bool(asks().search(title)) for title in ("Probe to land", "Probe fails to land", "Probe off to space")]
    [True, False, False]
    """
    return re.compile(rf"\?|\b(?:{'|'.join((_ASKS, *more))})\b{marks and f'|{marks}'}", re.I)


def told(reading: Reading) -> Iterator[Claim]:
    """The figures that a headline tells as facts."""
    return (one for one in reading.headline if one.quantity and firm(one))


def lead(reading: Reading) -> list[Claim]:
    """The claims of the first sentences that make any."""
    first = list(dict.fromkeys(one.sentence for one in reading.claims))[:LEAD]
    return [one for one in reading.claims if one.sentence in first]


def apart(
    ours: str,
    theirs: str,
    *claims: Claim,
    verb: str = "has",
    alone: bool = False,
    would_hold_if: str | None = None,
    working: Iterable[str] = (),
    spans: Iterable[Span] = (),
) -> Finding:
    """That the headline has one thing, and the text another; `alone` where the text has none of its kind besides."""
    reason = f"The headline {verb} {ours}, and the text {theirs}{' alone' if alone else ''}."
    right = would_hold_if or f"with {theirs}"
    return conflicts(*claims, reason=reason, would_hold_if=right, working=working, spans=spans)


def words_apart(ours: re.Match[str], theirs: re.Match[str], *, group: str | int = 0) -> Finding:
    """That the headline has one word, and the text another alone."""
    return apart(f"“{ours[group]}”", f"“{theirs[group]}”", alone=True, spans=[Span(*theirs.span(group))])


def a(word: str) -> str:
    """The article before a word: an altitude, a range."""
    return "an" if word[0] in "aeiou" else "a"

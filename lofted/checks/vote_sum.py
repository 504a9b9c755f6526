"""Do the votes told of the Security Council make its fifteen members?

    >>> review("Thirteen of the Security Council's 15 members voted for the draft, Russia used its veto and two "
    ...        "abstained.")
    vote_sum: conflicts. 13 for, one against and two abstaining make 16, and the Security Council has 15 members.

    >>> review("Thirteen of the Security Council's 15 members voted for the draft, Russia used its veto and China "
    ...        "abstained.")
    vote_sum: holds. 13 for, one against and one abstaining make 15, all members of the Security Council.

Countries that are named stand for their votes.

    >>> review("The Security Council's vote was 12 in favour, with China and Russia against and two abstentions.")
    vote_sum: conflicts. 12 for, two against and two abstaining make 16, and the Security Council has 15 members.

Fewer than fifteen speak only where the words say that all voted, since a member can stay away. Silent where a number is
hedged, on other bodies, and where fewer than two sides are told.

Source: Charter of the United Nations, article 23: the Security Council has fifteen members (ten elected, five
permanent).
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Finding, Reading, Record, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.saying import in_words
from lofted.reference.subjects import last_named
from lofted.reference.votes import MEMBERS
from lofted.reference.wording import sentences

FIELD = "agreements and resolutions"
CUES = ("council",)

WORDED = 9  # votes that are told in words; more in digits, as house styles have it
SIDES = {
    "for": r"(?:vot\w+|were|was|cast|came|members?|votes?)\s(?:in\sfavou?r|for\b|to\s(?!an?\b|\d|two|one|nil|"
    r"zero)\w+)|in\sfavou?r|to\s(?:nil|none|zero|nothing)\b|backed|supported|voted\syes",
    "against": r"against(?!\s(?:an?|any|nuclear|weapons?|arms|(?-i:[A-Z]\w+))\b)|"
    r"opposed|oppos\w+|vetoed|(?:used|cast|wielded)\s(?:its|their|a|the)\s(?:\w+\s)?vetoe?s?|"
    r"voted\sno|said\sno",
    "abstaining": r"abstain\w*|abstentions?",
}
_COUNCIL = re.compile(
    r"\bSecurity Council\b|\b(?:UN|U\.N\.) [Cc]ouncil\b|\bthe Council\b|\bCouncil['’]s\b|"
    r"\b(?:15|fifteen)-(?:member|nation|strong)\s[Cc]ouncil\b"
)
_SIDE = re.compile("|".join(rf"(?P<{name}>\b(?:{words}))" for name, words in SIDES.items()), re.I)
_NUMBER = re.compile(
    rf"\b(?P<number>\d{{1,2}}|{spelled(1, MEMBERS)}|no)\b"
    r"(?!-|\s(?:of\swhich|resolutions?|days?|years?|months?|hours?|new|elected|permanent|times))",
    re.I,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = re.compile(rf"\b(?:\d{{1,2}}\s{_MONTH}|{_MONTH}\s\d{{1,2}})\b")  # its number is none of votes
_WHOLE = re.compile(r"\s(?:[\w-]+\s){0,2}?members?\b|-(?:member|nation|strong)")
_OF = re.compile(r"\sof\b")
_OPEN = re.compile(
    r"\b(?:about|nearly|almost|at least|more than|some|most|all but|would|could|might|expected|likely|if|may|plus)\b",
    re.I,
)
_ALL = re.compile(r"\ball\s(?:15|fifteen)\b", re.I)


def vote_sum(reading: Reading, record: Record) -> Iterator[Finding]:
    """Add up the sides of each vote of the Security Council that one sentence tells."""
    text, before = reading.article.text, ""
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        if _COUNCIL.search(words) or (_COUNCIL.search(before) and re.search(r"\bmembers?\b", words)):
            votes = sides(words, reading, record)
            if len(votes) > 1 and "for" in votes and not _OPEN.search(words):
                yield from judged(votes, sentence, words, reading)
        before = words


def sides(words: str, reading: Reading, record: Record) -> dict[str, int]:
    """How many voted on each side, as far as a number or names tell; each side where it is told first."""
    found: dict[str, int] = {}
    words = _DATE.sub(lambda day: " " * len(day[0]), words)
    last = 0
    for match in _SIDE.finditer(words):
        name = str(match.lastgroup)
        number = told(words[last : match.start()], reading, record)
        last = match.end()
        if name not in found and number:
            found[name] = number
    return found


def told(before: str, reading: Reading, record: Record) -> int:
    """The number of votes told before the words of a side; else how many countries are named there."""
    numbers = [
        one
        for one in _NUMBER.finditer(before)
        if not (_WHOLE.match(before, one.end()) and count_of(one["number"]) == MEMBERS)
    ]
    if numbers:
        return count_of(numbers[-1]["number"])
    clause = re.split(r"[;:]|,\s(?:it|which|as|but|while|whereas|although|though)\b", before)[-1]
    return sum(1 for entry in record.entries("country") if last_named(clause, entry, reading.article) >= 0)


def judged(votes: dict[str, int], sentence: Span, words: str, reading: Reading) -> Iterator[Finding]:
    """The verdict on one sum."""
    total = sum(votes.values())
    parts = [f"{in_words(number, up_to=WORDED)} {side}" for side, number in votes.items()]
    fact = f"{', '.join(parts[:-1])} and {parts[-1]} make {total}"
    claims = [one for one in reading.claims if one.aspect == "statement" and one.span.meets(sentence)][:1]
    working = [" + ".join(str(number) for number in votes.values()) + f" = {total}"]
    if total > MEMBERS or (total < MEMBERS and len(votes) == len(SIDES) and _ALL.search(words)):
        reason = f"{fact}, and the Security Council has {MEMBERS} members."
        yield conflicts(*claims, reason=reason, working=working, spans=[sentence])
    elif total == MEMBERS:
        yield holds(*claims, reason=f"{fact}, all members of the Security Council.", working=working, spans=[sentence])

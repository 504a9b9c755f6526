"""Finds where a nuclear test to come is told by its number: "it would be the seventh", "preparing for its sixth"."""

import re
from collections.abc import Iterator
from datetime import date

from lofted.facts import Reading, Record, Span
from lofted.reference.kinds import NUCLEAR, kinds_in
from lofted.reference.saying import ORDINALS, place_of
from lofted.reference.tallies import ALONE, who_tested
from lofted.reference.wording import sentences
from lofted.told.beginnings import scoped
from lofted.told.kind import kind_before
from lofted.told.lulls import Lull
from lofted.told.numbered import Numbered

_TO_COME = (
    r"(?:(?:would|will|could|may|might|can|to)\s(?:soon\s|again\s|then\s|also\s|be\sabout\sto\s)?"
    r"(?:be|hold|conduct|carry\sout|stage|set\soff|become|mark|perform)|"
    r"prepar\w+\s(?:for|to\s(?:hold|conduct|carry\sout|stage|set\soff))|plan\w*(?:\s(?:for|to\s(?:hold|conduct|carry\sout|stage)))?|"
    r"(?:ready|poised|set|braced?|bracing|brace)\s(?:for|to\s(?:hold|conduct|carry\sout|stage))|"
    r"possible|potential|imminent|looming|expected|likely|feared|upcoming|forthcoming)"
)
_NEXT = re.compile(
    rf"\b{_TO_COME}\s(?:(?:an?|its|their|the(?:\s(?:country|nation|regime|North)['’]s)?|(?:North\s)?[A-Z]\w+['’]s?)\s)?"
    rf"(?P<told>(?P<place>{'|'.join(ORDINALS)})\b(?P<tail>[^.,;:]{{0,60}}))"
)
_BARE = re.compile(r"(?:\s(?:such\s)?(?:underground\s)?(?:test|blast|one))?(?:\s(?:overall|in\sall|so\sfar|ever))?")
_A_TEST = re.compile(  # of what the number is, where it stands in the same sentence: "The nuclear test expected in May"
    r"^(?:(?:The|A|Any|Another|Such\sa)\s(?:[\w-]+\s){0,3}?|[A-Z]\w+(?:\s[A-Z]\w+)?['’]s\s(?:[\w-]+\s){0,2}?)(?:nuclear|atomic)\s"
    r"(?:test|explosion|detonation|blast)\b"
)


def expected_in(sentence: Span, reading: Reading) -> date | None:
    """The first day of the one time that a sentence tells, in a text without its day."""
    told = {
        one.moment.start.date()
        for one in reading.claims
        if one.moment and one.moment.start and sentence.covers(one.span)
    }
    return told.pop() if len(told) == 1 else None


def to_come(reading: Reading, record: Record) -> Iterator[Numbered]:
    """Every number of a North Korean nuclear test to come, where the day of the report is known."""
    for sentence in sentences(reading.article.text):
        published = reading.article.published or expected_in(sentence, reading)
        if published is None:
            continue
        for match in _NEXT.finditer(reading.article.quote(sentence)):
            tail, begin = match["tail"], sentence.start + match.start("told")
            tail = re.split(r"\s(?:and|but|as|when|since|after|while|in|at|on|if|soon|because|before)\b", tail)[0]
            span = Span(begin, begin + len(match["place"]) + len(tail))
            named = [kind for kind, _ in kinds_in(tail)]
            lead = reading.article.text[sentence.start : begin]
            goes_on = _BARE.fullmatch(tail) and (
                _A_TEST.search(lead) or kind_before(Lull(span, sentence, ""), reading) is NUCLEAR
            )
            if scoped(match["tail"]) or not (named == [NUCLEAR] or goes_on):
                continue
            if who_tested(reading, sentence, record) == ALONE:
                yield Numbered(
                    span, place_of(match["place"]) or 0, False, NUCLEAR, ALONE, ((published, published),), ""
                )

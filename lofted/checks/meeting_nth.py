"""Was it the meeting of that number of those two leaders?

    >>> review("Kim and Putin met for the third time at Vostochny in September 2023.")
    meeting_nth: conflicts. The Kim-Putin meeting at Vostochny, on 13 September 2023, was their second meeting on
    record; the words have “third”.

    >>> review("Kim and Putin met for the second time at Vostochny in September 2023.")
    meeting_nth: holds. The Kim-Putin meeting at Vostochny, on 13 September 2023, was their second meeting on record, as
    the words say.

    >>> review("Kim and Putin shook hands at Vostochny in September 2023. It was the first meeting of the two men.")
    meeting_nth: conflicts. The Kim-Putin meeting at Vostochny, on 13 September 2023, was their second meeting on
    record; the words have “first”.

    >>> review("The Vostochny summit of 13 September 2023 was the first between Kim and Putin.")
    meeting_nth: conflicts. The Kim-Putin meeting at Vostochny, on 13 September 2023, was their second meeting on
    record; the words have “first”.

Silent on numbers with a beginning or a place of their own ("the first in four years", "the first in Russia"), on
visits, and where neither the day nor the place tells which meeting is meant.

    >>> review("Kim and Putin met at Vostochny in September 2023, the first such talks in four years.")

Source: the catalogue's occasions, which list the meetings of these leaders in full.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import conflicts, holds
from lofted.facts import Claim, Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.days import days_in, days_of, gap, on
from lofted.reference.saying import ORDINALS, ordinal
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly, one_day
from lofted.reference.wording import sentences

CUES = ("Putin", "Trump", "Moon", "Xi")

ZONE = 1  # day; a foreign clock may be a day ahead
PAIRS = (  # what the ids of their meetings begin with, and the names by which both are told
    ("kim-putin-", (r"\bKim\b", r"\bPutin\b")),
    ("trump-kim-", (r"\bTrump\b", r"\bKim\b")),
    ("moon-kim-", (r"\bMoon\b", r"\bKim\b")),
    ("xi-kim-", (r"\bXi\b", r"\bKim\b")),
)
_NTH = re.compile(
    rf"\b(?:{'|'.join(ORDINALS)})\b(?=\s(?:time|meeting|summit|talks|encounter|face-to-face|one-on-one|between|of\stheir)\b|[.,;]|$)",
    re.I,
)
_SCOPED = re.compile(
    r"(?:\s[\w-]+){0,3}?\s(?:since|in\s(?:\w+\s){1,4}?(?:years?|months?|weeks?)|this\syear|that\syear|of\sthe\syear|"
    r"outside|abroad|on\s\w+\ssoil|in\sRussia|in\sperson|there|such)\b",
    re.I,
)
_THEY = re.compile(  # the leaders of the sentence before
    r"^(?:It|This|That|Theirs?|The)\b.{0,60}?\b(?:the\stwo(?:\s(?:leaders|men|presidents|rulers))?|the\spair|the\sleaders|them|their|Their|"
    r"they|both\s(?:men|leaders))\b"
)
_AT = re.compile(r"\s(?:[\w-]+\s){0,5}?(?:at|in|on|over|by)\b")  # "their first meeting at the spaceport"
_PARTNER = re.compile(r"\b(?:Putin|Trump|Moon|Xi)\b")
_FROM_IT = re.compile(
    r"\b(?:after|since|following|before|from|until|including|than|unlike)\s(?:the|their|a)\s(?:very\s)?$"
)
_MET = re.compile(r"\b(?:met|meet|meets|meeting|summits?|talks|encounter|came\stogether)\b", re.I)
_OTHER = re.compile(
    r"\b(?:visits?|visited|trip|ministers?|calls?|phone|letters?|aides?|sister|delegations?|Jong\sIl|Medvedev)\b"
)


def meeting_nth(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number of a meeting of two leaders against their meetings."""
    before = Span(0, 0)
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        nths = [one for one in _NTH.finditer(words) if not _SCOPED.match(words, one.end())]
        they = _THEY.search(words) and not any(_AT.match(words, one.end()) for one in nths)
        start, before = (before if they else sentence).start, sentence
        told = reading.article.text[start : sentence.end]
        if len(nths) != 1 or not _MET.search(words) or _OTHER.search(words) or not flatly(words):
            continue
        claims = [one for one in reading.claims if start <= one.span.start < sentence.end]
        if _FROM_IT.search(words[: nths[0].start()]):
            continue
        if len({one[0] for one in _PARTNER.finditer(told)}) != 1:
            continue  # which two met cannot be told
        for prefix, names in PAIRS:
            if all(re.search(name, told) for name in names):
                rows = sorted((one for one in record.entries("occasion") if one.id.startswith(prefix)), key=first)
                yield from judged(nths[0], claims, told, rows, sentence, record)


def first(row: Entry) -> str:
    """The first day of a meeting."""
    return row.columns["date"]


def judged(
    nth: re.Match[str], claims: Sequence[Claim], words: str, rows: Sequence[Entry], sentence: Span, record: Record
) -> Iterator[Finding]:
    """The verdict on one number."""
    row = meant(claims, words, rows, record)
    days = days_in(row.columns["date"]) if row else None
    if row is None or days is None:
        return
    place, spans = rows.index(row) + 1, [Span(sentence.start + nth.start(), sentence.start + nth.end())]
    head = row.name if row.name.split()[0].endswith(("'s", "’s")) else f"The {row.name}"
    fact = f"{head}, {on(days)}, was their {ordinal(place)} meeting on record"
    if ORDINALS.index(nth[0].lower()) + 1 == place:
        yield holds(reason=f"{fact}, as the words say.", evidence=[of(row)], spans=spans)
        return
    evidence = [of(one) for one in rows[:place]]
    yield conflicts(
        reason=f"{fact}; the words have “{nth[0]}”.",
        evidence=evidence,
        spans=spans,
        would_hold_if=f"as the {ordinal(place)}",
    )


def meant(claims: Sequence[Claim], words: str, rows: Sequence[Entry], record: Record) -> Entry | None:
    """The one meeting of a sentence, by its day, or by its place where no day is told."""
    told = one_day(claims)
    when = days_of(told.moment) if told and told.moment else None
    if when is not None:
        met = [one for one in rows if (days := days_in(one.columns["date"])) and gap(when, days) <= ZONE]
    else:
        met = [one for one in rows if re.search(rf"\b{re.escape(place_of(one, record))}\b", words)]
    return met[0] if len(met) == 1 else None


def place_of(row: Entry, record: Record) -> str:
    """The place of a meeting by the first word of its name."""
    site = record.entry(row.columns["place"])
    return (site.name if site else row.columns["place"]).split()[0]


def of(row: Entry) -> Evidence:
    """A meeting as evidence."""
    return row_evidence(row, f"{row.name}, {row.columns['date']}")

"""Was the office another's on that day, where the shelf knows nobody of the name that is told?

Deputies and spokesmen are promoted by slips: a state minister becomes the minister, a spokesman the secretary.

    >>> review("Japanese Defence Minister Makoto Oniki spoke of the missile of 24 March 2022.")
    office_other: conflicts. Nobuo Kishi was Defence Minister of Japan on 24 March 2022, and the words have Makoto
    Oniki, who is on record in no office.

    >>> review("Japanese Defence Minister Nobuo Kishi spoke of the missile of 24 March 2022.")

A name that has one part put wrong is nobody's.

    >>> review("The North Korean leader, King Jong Un, watched the launch of December 18, 2023.")
    office_other: conflicts. “King Jong Un” is nearly the name of Kim Jong Un, who was leader of North Korea on
    18 December 2023.

    >>> review("The North Korean leader, Kim Jung-eun, watched the launch of December 18, 2023.")

A title alone is of the land that the sentence before begins with.

    >>> review("Japan protested. Defence Minister Motoo Nakayama called it a threat.", published="2024-10-31")
    office_other: conflicts. Gen Nakatani was Defence Minister of Japan on 31 October 2024, and the words have Motoo
    Nakayama, who is on record in no office.

So is somebody's office of one country told as that of another.

    >>> review("Hirokazu Matsuno, South Korea's chief cabinet secretary, spoke of the rocket.")
    office_other: conflicts. Hirokazu Matsuno is on record as Chief Cabinet Secretary of Japan, and the words have
    “Hirokazu Matsuno, South Korea's chief cabinet secretary”.

Silent on names that are spelled otherwise, or are nearly those of any holder of that office, on "former" and
"acting", within a month of a change (a week, where one holder followed the other at once), where the sentence looks
back, and on days up to which the shelf may not have followed an office.

Source: the catalogue's `offices.csv` and `holders.csv`, with the first and the last day of each term.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from difflib import SequenceMatcher

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Finding, Named, Reading, Record
from lofted.reference.days import Days, on
from lofted.reference.held_offices import evidence_of, span_of, terms, title, within
from lofted.reference.near_names import PARTS, misspelt, nearly, pieces, same, sound
from lofted.reference.pact_terms import parts
from lofted.reference.wording import sentences
from lofted.told.as_of import told_in, when
from lofted.told.titles import bare, does_then, frame_of, told_then

FIELD = "people, offices and meetings"

CHANGE = timedelta(days=31)  # ours: around a change, reports name old, new and acting holders
HANDED_OVER = timedelta(days=7)  # ours: where one holder follows the other at once, nobody acts in between
KNOWN_TO = date(2025, 6, 30)  # to which day the shelf's open terms are taken to have gone on; ours
ALIKE = 0.7  # share of letters from which on two words are one name in two spellings: "Shoigu", "Shoygu"; ours
UNLIKE = 0.55  # share of letters below which two surnames are two people's, whatever the first names; ours
SAME = 0.8  # share of letters from which on two whole names are one; ours
LAUNCHER = "north-korea"  # against whose launches others take a stand
SHORT = 2  # letters; shorter parts of a name are many people's

_ON = re.compile(r"(?:\son\s|:\s)")  # as a heading has it: "The minister on the missile"
_DOES = re.compile(  # "Japan lodged a protest", of a land that takes a stand, and receives nobody
    r"[A-Z]\w+(?:\s[A-Z]\w+){0,2}\s(?:has\s)?(?:strongly\s)?(?:lodged|filed|condemned|condemns|protested|denounced|criticis\w+|criticiz\w+|"
    r"deplored|warned|demanded|detected|tracked|believes|estimates|confirmed)\b"
)
_LOOKS_BACK = re.compile(
    r"\b(?:had|former|then|later|ago|earlier|previous\w*|predecessor|era|since|once|decade|succe(?:ed\w*|ssors?|ssion)|resign\w*|candidate|"
    r"nominee|next|will|would|became|appoint\w*|at the time|as)\b",
    re.I,
)


def office_other(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each office told of a person whom the shelf does not know against who held it that day."""
    for claim in reading.claims:
        if claim.aspect == "office abroad":
            yield from abroad(claim, record)
        if claim.aspect not in ("titled", "titled there") or not isinstance(claim.value, Named):
            continue
        office = claim.value.entry if claim.aspect == "titled" else of_there(claim, claim.value.entry, reading, record)
        if not office or claim.direct or claim.denied:
            continue
        told = told_in(reading, claim.sentence)
        words, speaks = frame_of(claim, reading)
        heads = claim.span.start == claim.sentence.start and _ON.match(reading.article.text, claim.span.end)
        there = speaks or (
            bool(told)
            and (bool(heads) or does_then(claim, reading) or bare(claim, reading) or told_then(claim, reading))
        )
        asked = told or when(reading, record)
        found = list(misnamed(claim, office, asked, record))
        yield from found
        looks_back = _LOOKS_BACK.search(words.replace(claim.told, " ")) and not told_then(claim, reading)
        if not found and asked and there and not looks_back:
            yield from judged(claim, office, asked, record, flatly=told_then(claim, reading))


def of_there(claim: Claim, office: str, reading: Reading, record: Record) -> str:
    """The id of the office that a title alone means, of the land with which its sentence, or the one before, begins."""
    earlier = [one for one in sentences(reading.article.text) if one.end <= claim.sentence.start]
    before = claim.sentence if claim.span.start > claim.sentence.start else earlier[-1] if earlier else None
    row = record.entry(office)
    words = reading.article.quote(before) if before else ""
    around = words + reading.article.quote(claim.sentence)
    if row is None or before is None or "\n" in reading.article.text[before.end : claim.sentence.start]:
        return ""
    named = {one.id for one in record.entries("country") if any(whole(name, around) for name in called(one))}
    lands = named - {LAUNCHER} if _DOES.match(words) else set()
    land = next(iter(lands)) if len(lands) == 1 else ""
    post = row.name.partition(" of ")[0]
    same_post = (one for one in record.entries("office") if one.name.partition(" of ")[0] == post)
    return next((one.id for one in same_post if land and one.columns["country"] == land), "")


def called(land: Entry) -> tuple[str, ...]:
    """The names by which a land is told: its own, its capital's and its people's."""
    return tuple(filter(None, (land.name, *land.aliases, land.columns["capital"], *parts(land.columns["demonyms"]))))


def whole(name: str, words: str) -> bool:
    """Whether a name stands in some words, and not within another word."""
    return name in words and re.search(rf"(?<![\w-]){re.escape(name)}(?!\w)", words) is not None


def abroad(claim: Claim, record: Record) -> Iterator[Finding]:
    """That a person is told in the office of a country that has none of the kind, and holds it in another."""
    own = terms(record, person=claim.subject)[-1:] if isinstance(claim.value, Named) else []
    for term in own if not claim.direct and not claim.denied else []:
        reason = f"{claim.subject} is on record as {title(term, record)}, and the words have “{claim.told}”."
        right = f"as {title(term, record)}"
        yield conflicts(claim, reason=reason, evidence=[evidence_of(term, record)], would_hold_if=right)


def misnamed(claim: Claim, office: str, asked: Sequence[Days], record: Record) -> Iterator[Finding]:
    """That a name is nearly that of who held the office then."""
    every = terms(record, office=office)
    if any(same(claim.subject, name) for one in every for name in (one.name, *one.aliases)):
        return
    days = asked or [(span_of(one)[0], span_of(one)[0]) for one in every[-1:]]
    held = next((one for one in every if all(within(one_day, one) for one_day in days)), None)
    if held and held.verified and (nearly(claim.subject, held.name) or misspelt(claim.subject, held.name)):
        reason = f"“{claim.subject}” is nearly the name of {held.name}, who was {title(held, record)}"
        reason += f" {on((asked[0][0], asked[-1][1]))}." if asked else "."
        yield conflicts(claim, reason=reason, evidence=[evidence_of(held, record)], would_hold_if=f"as {held.name}")


def judged(
    claim: Claim, office: str, asked: Sequence[Days], record: Record, *, flatly: bool = False
) -> Iterator[Finding]:
    """The verdict on one name, where one holder is on record for all of the days asked about.

    Where the words say flatly who held the office then, nobody is given a title by habit, and no margin is needed.
    """
    every = terms(record, office=office)
    held = next(
        (one for one in every if all(within(days, one) if flatly else well_within(days, one, every) for days in asked)),
        None,
    )
    if held is None or not held.verified or any(alike(claim.subject, name) for name in (held.name, *held.aliases)):
        return
    if any(likeness(claim.subject, name) >= SAME for one in every for name in (one.name, *one.aliases)):
        return
    reason = f"{held.name} was {title(held, record)} {on((asked[0][0], asked[-1][1]))}, and the words have "
    reason += f"{claim.subject}, who is on record in no office."
    right = f"of {held.name}, or with the other office of {claim.subject}"
    yield conflicts(claim, reason=reason, evidence=[evidence_of(held, record)], would_hold_if=right)


def well_within(days: Days, term: Entry, every: Sequence[Entry]) -> bool:
    """Whether days lie in a term, and not near either of its ends; near an end that joins another term, not very."""
    first, last = span_of(term)
    others = [span_of(one) for one in every if one is not term]
    begins = HANDED_OVER if any(abs(first - end) <= timedelta(1) for _, end in others) else CHANGE
    ends = HANDED_OVER if any(abs(begin - last) <= timedelta(1) for begin, _ in others) else CHANGE
    if not term.columns["until"]:
        return first + begins <= days[0] and days[1] <= KNOWN_TO
    return first + begins <= days[0] and days[1] <= last - ends


def alike(one: str, other: str) -> bool:
    """Whether two names can be one person's in two spellings, or share a part; of three parts of each, two.

    Of two parts of each the surname has to be shared, or nearly.

    >>> alike("Sergey Shoygu", "Sergei Shoigu"), alike("Makoto Oniki", "Nobuo Kishi")
    (True, False)
    >>> alike("Park Dong-soo", "Kim Yong-hyun"), alike("Kim Ryong-hyon", "Kim Yong-hyun")
    (False, True)
    >>> alike("Lloyd Hart", "Lloyd Austin")
    False
    """
    mine, its = pieces(one), pieces(other)
    if len(mine) == len(its) == PARTS - 1 and alike_parts(mine[0], its[0]):
        return likeness(mine[1], its[1]) >= UNLIKE
    shared = sum(any(alike_parts(part, each) for each in its) for part in mine if len(part) > SHORT)
    return shared > (1 if len(mine) >= PARTS and len(its) >= PARTS else 0)


def alike_parts(one: str, other: str) -> bool:
    """Whether two parts of names can be one in two spellings."""
    return sound(one) == sound(other) or likeness(one, other) >= ALIKE


def likeness(one: str, other: str) -> float:
    """The share of letters that two names have in common."""
    return SequenceMatcher(None, one.lower(), other.lower()).ratio()

"""Was that type its country's first of its kind: the first ICBM, the first with solid fuel?

    >>> review("The Hwasong-18 was North Korea's first ICBM.")
    first_type: conflicts. “North Korea's first ICBM” does not fit the Hwasong-18: the first ICBM flight on record was
    that of the Hwasong-14 on 4 July 2017, and the Hwasong-18 first flew on 13 April 2023.

    >>> review("The Hwasong-14 was North Korea's first ICBM.")

    >>> review("The Hwasong-18 was North Korea's first solid-fuel ICBM.")

    >>> review("The Hwasong-18 was North Korea's first solid-fuel missile.")
    first_type: conflicts. “North Korea's first solid-fuel missile” does not fit the Hwasong-18: the first flight of a
    solid-fuel missile on record was that of the Pukguksong-1 on 9 May 2015, and the Hwasong-18 first flew on 13 April
    2023.

Silent on what is counted more narrowly ("the first that can be refuelled in the open"), where another first stands for
it ("the first in three years"), on what may be or will be, and on types of which none has flown.

Source: the catalogue's flights and vehicles.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, firm
from lofted.facts import Claim, Finding, Named, Reading, Record
from lofted.reference.days import ZONE
from lofted.reference.history import launch_evidence, uncertain
from lofted.reference.kinds import HYPERSONIC, SOLID, kinds_in
from lofted.reference.saying import day
from lofted.reference.sentence import by_sentence
from lofted.reference.tied import flatly
from lofted.reference.type_launches import named

FIELD = "missiles, rockets and craft"

ASKED = ("ICBM", "solid-ICBM", "IRBM", SOLID.id, HYPERSONIC.id)  # kinds that count by the class and the fuel of a type
FROM_THE_FIRST = "north-korea"  # the country whose flights of every kind the shelf has from the first on

_OWNER = r"(?:[A-Z][\w.]+(?:\s[A-Z][\w.]+)?[’']s?|the\s(?:North|country|regime|nation)[’']s|its|the)"
_CLASS = r"(?:ICBM|IRBM|(?:intercontinental|intermediate)(?:-range)?(?:\sballistic)?\s(?:missile|rocket))"
_ITS = r"(?:\sof\s(?:North\sKorea|the\sNorth|the\scountry|Pyongyang))"
_ON_SOLID = r"\s(?:with|on|using|burning|that\s(?:burns|uses|runs\son|flies\son)|powered\sby)\ssolid\sfuel"
_WHAT = (
    r"(?:ever\s|known\s|true\s|real\s)?(?:(?:North\s)?[A-Z][a-z]+(?:an|ese|i)\s)?"
    rf"(?P<what>(?:(?:solid|liquid)[- ]fuel(?:l?ed)?\s)?{_CLASS}(?:{_ITS}?{_ON_SOLID})?|"
    rf"solid[- ]fuel(?:l?ed)?\s(?:ballistic\s)?missile|(?:ballistic\s)?missile{_ITS}?{_ON_SOLID}|"
    r"hypersonic\s(?:glide\s)?(?:missile|weapon))\b"
)
_END = rf"(?={_ITS}?(?:[.,;]|$|\s(?:and|but|to\s(?:be\s)?(?:fly|flown|tested|launched)|which)\b))"
_BEHIND = re.compile(  # "was North Korea's first ICBM", ", the North's first solid-fuel ICBM,"
    rf"(?:\sof\s[\w,\s]{{4,20}})?(?:\s(?:was|is|became|had\sbeen)\s|,\s)(?P<told>{_OWNER}\s(?:very\s)?first\s{_WHAT}){_END}"
)
_BEFORE = re.compile(  # "Its first ICBM was the"
    rf"\b(?P<told>{_OWNER}\s(?:very\s)?first\s{_WHAT}),?\s(?:(?:was|is)\s)?(?:the\s|called\s(?:the\s)?)?[“\"‘]?$"
)
_IT_IS = re.compile(rf"(?:It|This|The\smissile)\s(?:was|is)\s(?P<told>{_OWNER}\s(?:very\s)?first\s{_WHAT}){_END}")
_OTHERS = re.compile(r"\b(?:like|unlike|than|after|before|since|as|of|with)\s(?:the\s)?[“\"‘]?$")


def first_type(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each type that is called the first of a kind against the first flight of that kind."""
    seen: set[str] = set()
    before: list[Claim] = []
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        last, before = before, [one for one in claims if one.aspect == "vehicle" and isinstance(one.value, Named)]
        if "first" not in words or not flatly(words):
            continue
        it_is = _IT_IS.match(words) if len({one.told for one in last}) == 1 and not before else None
        finding = judged(last[0], it_is, record) if it_is else None
        if finding:
            seen.add(finding.reason)
            yield finding
        for claim in claims:
            if claim.aspect != "vehicle" or not isinstance(claim.value, Named) or not firm(claim):
                continue
            begin, end = claim.span.start - sentence.start, claim.span.end - sentence.start
            match = _BEHIND.match(words, end) if not _OTHERS.search(words[:begin]) else None
            match = match or _BEFORE.search(words[:begin])
            finding = judged(claim, match, record) if match else None
            if finding and finding.reason not in seen:
                seen.add(finding.reason)
                yield finding


def judged(claim: Claim, match: re.Match[str], record: Record) -> Finding | None:
    """The verdict on one type: none where it flew first, or where the shelf has it in doubt what flew before."""
    entry = record.entry(claim.value.entry) if isinstance(claim.value, Named) else None
    kinds = [kind for kind, _ in kinds_in(re.sub(_ITS, "", match["what"])) if kind.id in ASKED]
    if entry is None or len(kinds) != 1:
        return None
    country = entry.columns["country"]
    if not kinds[0].lists and country != FROM_THE_FIRST:
        return None
    flown = [one for one in record.flights() if one.country == country and kinds[0].counts(one, record, {})]
    sure = [one for one in flown if not uncertain(one) and named(one, record)]
    own = [one for one in record.flights() if one.vehicle == entry.id]
    fuel = entry.columns["propellant"]
    if sure and "solid" in kinds[0].id and fuel and "solid" not in fuel:
        first = record.entry(sure[0].vehicle)
        reason = f"“{match['told']}” does not fit the {entry.name}, which is on record as {fuel}-fuelled: the first "
        reason += f"{kinds[0].name} on record was that of the {first.name if first else sure[0].vehicle} "
        reason += f"on {day(sure[0].day)}."
        return conflicts(claim, reason=reason, evidence=[launch_evidence(sure[0])])
    if not sure or not own or (own[0].day - sure[0].day).days <= ZONE or sure[0].vehicle == entry.id:
        return None
    first = record.entry(sure[0].vehicle)
    name = first.name if first else sure[0].vehicle
    reason = (
        f"“{match['told']}” does not fit the {entry.name}: the first {kinds[0].name} on record was that of the {name} "
        f"on {day(sure[0].day)}, and the {entry.name} first flew on {day(own[0].day)}."
    )
    evidence = [launch_evidence(sure[0]), launch_evidence(own[0])]
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"of the {name}")

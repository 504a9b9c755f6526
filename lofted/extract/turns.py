"""As which country in the row one joined an agreement: "the 47th country to do so".

What it did, and to which agreement, may stand before: "to do so" points back
to it. "The third African country" counts something else, and so does "the
third country in Africa".
"""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.country_lists import by_name
from lofted.extract.ordinals import PLACES
from lofted.extract.relations import Found
from lofted.facts import Entry, Span, Words

_JOINING = re.compile(
    r"\b(?:put\s(?:its|their)\s(?:name|signature)|sign|join|acced|endors|adher|signator|member|part(?:y|ies)|subscrib|commit)",
    re.I,
)
_TURN = re.compile(
    rf"(?<![\w-])(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{'|'.join(sorted(PLACES, key=len, reverse=True))}))\s"
    r"(?:(?P<what>(?:member\s|signatory\s)?(?:country|nation|state|signatory|party|participant|member))\b(?!['’]s)"
    r"(?P<deed>\s(?:in\sthe\sworld\s)?(?:to\s(?:do\sso|have\sdone\sso|(?:formally\s|officially\s)?(?:sign|join|accede|endorse|adhere|commit)"
    r"(?:\s(?:up|on|onto))?(?:\sto)?)|of|to|on\s(?:the|its|their)\slist))?|(?P<bare>to\s(?:formally\s|officially\s)?(?:sign|join|accede|endorse)\b|on\sthe\slist\b))",
    re.I,
)
_ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(PLACES, key=len, reverse=True))})"
_PAIRED = re.compile(  # "Panama and Austria became the 49th and 50th countries to sign"
    rf"(?<![\w-])(?P<each>{_ORDINAL}(?:,\s{_ORDINAL})*,?\sand\s{_ORDINAL})\s(?P<what>(?:member\s|signatory\s)?"
    r"(?:countries|nations|states|signatories|members|participants))\b(?P<deed>\s(?:to\s(?:do\sso|(?:formally\s)?(?:sign|join|accede|endorse|commit))|of|to)\b)?",
    re.I,
)
_EACH = re.compile(_ORDINAL, re.I)
_THEY = re.compile(
    r"(?:They|Both|The\s(?:two|three|pair|countries|newcomers))\b|[^.;]{0,60}?\bthey\s(?:became|are|were|have\sbecome)\b"
)
_NUMBER = re.compile(
    r"\b(?:[Nn]umber|[Nn]o\.)\s(?P<digits>\d{1,3})(?=\s(?:on|of|in|to|among)\s(?:the\s)?(?:list|sign|join|Artemis|Accords|signator))"
)
_ONLY_THERE = re.compile(
    r"\s(?:(?:the\s)?[\w-]+\s){0,3}?(?:in|from|of|within|among)\s(?:the\s)?(?:Africa|Asia|Europe|Latin|South|Central|Southeast|East|West|North|"
    r"Middle|Gulf|Caribbean|ASEAN|EU|European|Latin|Commonwealth|BRICS|NATO|G7|G20|Nordics|Baltics?|region|bloc|continent|hemisphere|Arab|Nordic|year|20\d\d|past|last)\b"
    r"|\s(?:[\w-]+\s){0,3}?(?:this|last)\s(?:year|month|week|spring|summer|autumn|fall|winter|decade)\b"
    r"|\s(?:[\w-]+\s){0,4}?(?:since\s(?:the|last|[A-Z12])|(?:under|with)\s(?:the|its|an?|President)\b)"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|would|could|will|may|might|if|expected|likely|set|due|about|hopes?|plans?|poised)\b|n['’]t\b"
)
A_YEARS_MOST = 20  # signatures; in no year so far did more join a list of the shelf: 18 signed the Accords in 2024
_THEN = re.compile(r"\b(?:this|last)\s\w+$")
_IT = re.compile(  # "It is the 37th country to join", "NASA welcomed it as the 37th"
    r"(?:It|This|That|The\s(?:country|nation|state|kingdom|republic|island|sultanate))\b(?!['’])|"
    r"(?:The\s)?[A-Z]\w+(?:\s\w+){0,2}?\s(?:(?:has|had)\s)?(?:welcomed|greeted|hailed|listed|lists|counted|counts|named|described|"
    r"introduced)\s(?:it|the\s(?:country|nation|newcomer))\sas\b"
)
_APART = re.compile(r",\s(?:and|but|while)\b|\b(?:before|after)\b")  # what makes the country behind another one
_IS = re.compile(r"\s(?:was|is|has been|being|will be)\s(?:the\s)?$")


def turns(
    words: str,
    start: int,
    names: Sequence[tuple[Span, Entry]],
    agreement: Entry | None,
    before: Sequence[tuple[Span, Entry]] = (),
) -> Iterator[Found]:
    """The place in the row of the one country of a sentence that is said to join the one agreement named.

    `agreement` is the one of this sentence, or the last one named before it, and `before` are the names of the
    sentence before, of which "it" is the one country.
    """
    yield from in_pairs(words, start, names, agreement, before)
    again = agreement is not None and _IT.match(words) is not None and any(e.id == agreement.id for _, e in before)
    for match in (*_TURN.finditer(words), *_NUMBER.finditer(words)) if agreement is not None else ():
        groups = match.groupdict()
        deed = (groups.get("deed") or groups.get("bare") or "").strip().lower()
        joins = (
            match.re is _NUMBER
            or _JOINING.search(deed + " " + (groups.get("what") or ""))
            or (("do" in deed or not deed) and (_JOINING.search(words[: match.start()]) or (again and "do" in deed)))
            or "list" in deed
        )
        if words[: match.start()].endswith(("'s ", "’s ")):
            continue  # "Africa's first signatory" counts those of Africa
        there = _ONLY_THERE.match(words, match.end()) or (
            groups.get("what") and _ONLY_THERE.match(words, match.end("what"))
        )
        if there and int(match["digits"] or 0) > A_YEARS_MOST and _THEN.search(there[0]):
            there = None  # so many never joined in a year
        if not joins or there or _NOT_SO.search(words[: match.start()]):
            continue
        land = who(words, start, match, names) or (it(before, agreement) if again else None)
        if land is None or agreement is None:
            continue
        part = "digits" if match["digits"] else "word"
        span = Span(start + match.start(part), start + match.end(part))
        yield Found("joined_as", Words(match[part]), span, f"{agreement.id}/{land.id}")


def in_pairs(
    words: str,
    start: int,
    names: Sequence[tuple[Span, Entry]],
    agreement: Entry | None,
    before: Sequence[tuple[Span, Entry]],
) -> Iterator[Found]:
    """The places of several countries, told in one breath and in the order in which the countries are named."""
    match = _PAIRED.search(words) if agreement is not None else None
    if agreement is None or match is None or _NOT_SO.search(words[: match.start()]):
        return
    if _ONLY_THERE.match(words, match.end()) or _ONLY_THERE.match(words, match.end("what")):
        return
    deed = f"{match['deed'] or ''} {match['what']}"
    if not (_JOINING.search(deed) or _JOINING.search(words[: match.start()]) or "do so" in deed):
        return
    told = {e.id: e for s, e in names if e.kind == "country" and s.end - start <= match.start()}
    if not told and _THEY.match(words):
        told = {e.id: e for _, e in before if e.kind == "country"}
    each = list(_EACH.finditer(words, match.start("each"), match.end("each")))
    for land, one in zip(told.values(), each, strict=False) if len(told) == len(each) else ():
        place = re.sub(r"(?:st|nd|rd|th)$", "", one[0]) if one[0][0].isdigit() else one[0]
        yield Found(
            "joined_as",
            Words(place),
            Span(start + one.start(), start + one.start() + len(place)),
            f"{agreement.id}/{land.id}",
        )


def who(words: str, start: int, match: re.Match[str], names: Sequence[tuple[Span, Entry]]) -> Entry | None:
    """The one country named before the ordinal; else the one right behind "… to sign was"."""
    lands = [
        (Span(s.start - start, s.end - start), e)
        for s, e in names
        if e.kind == "country" and by_name(words, s, start, e)
    ]
    before = {e.id: e for s, e in lands if s.end <= match.start() and not with_(words, s)}
    if before:
        return next(iter(before.values())) if len(before) == 1 else None
    behind = next(((s, e) for s, e in lands if s.start >= match.end()), None)
    between = words[match.end() : behind[0].start] if behind else ""
    return behind[1] if behind and _IS.search(between) and not _APART.search(between) else None


def it(before: Sequence[tuple[Span, Entry]], agreement: Entry | None) -> Entry | None:
    """The one country that the sentence before names, or the one that it names ahead of the agreement."""
    lands = {entry.id: entry for _, entry in before if entry.kind == "country"}
    pact = min((span.start for span, entry in before if agreement and entry.id == agreement.id), default=0)
    ahead = {entry.id: entry for span, entry in before if entry.kind == "country" and span.end <= pact}
    lands = ahead if len(ahead) == 1 else lands
    return next(iter(lands.values())) if len(lands) == 1 else None


def with_(words: str, span: Span) -> bool:
    """Whether a country is only the one with whom it was signed, or whose ambassador looked on."""
    return bool(
        re.search(r"\b(?:with|after|behind|by|following|joining|like)\s(?:the\s)?$", words[: span.start])
    ) or bool(
        re.match(r"\s(?:ambassador|embassy|officials?|and NASA)|['’]s\s(?:ambassador|space|NASA)", words[span.end :])
    )

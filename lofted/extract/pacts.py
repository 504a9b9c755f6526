"""What a sentence tells of an agreement: whether it is a treaty, its days, and who joined it when.

Only words right beside the agreement's name count, so that a date of
something else is not taken for its own.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.adopted import adopted
from lofted.extract.country_lists import chain, chain_back
from lofted.extract.duties import duties
from lofted.extract.moments import Found as FoundTime
from lofted.extract.relations import Found
from lofted.extract.turns import turns
from lofted.facts import Entry, Moment, Named, Span, Words

AROUND = 110  # characters behind a name in which its nature is told; a clause

_WHAT = r"(?P<what>treat(?:y|ies)|legally[- ]binding|non-?binding|binding|voluntary|not\slegally\sbinding)(?![-\w])"
_IS = re.compile(
    r"(?:\sof\s(?:19|20)\d\d)?(?:(?:,|\s\()[^,()]{0,60}[,)])?(?:,)?\s(?:which\s|that\s)?(?:is|are|was|were|being|became|as)(?P<not>\sneither|\snot|\snever|n['’]t)?"
    rf"(?:\s(?:an?|the))?(?P<kind>(?:\s[\w-]+,?){{0,4}}?)\s{_WHAT}",
    re.I,
)
_APPOSED = re.compile(
    rf"(?:\sof\s(?:19|20)\d\d)?,\s(?:(?P<not>not)\s)?(?:an?|the)(?P<kind>(?:\s[\w-]+,?){{0,4}}?)\s{_WHAT}", re.I
)
_NAMED_SO = re.compile(
    r"(?P<kind>)(?P<not>(?!))?\s(?P<what>treat(?:y|ies))\b(?![-’'])", re.I
)  # "the Artemis Accords treaty"
_CALLED = re.compile(
    r"\b(?P<what>treat(?:y|ies))(?:,)?\s(?:is\s|are\s)?(?:called|known\sas|named|dubbed)\s(?:the\s)?$", re.I
)
_RATIFIED = re.compile(r"\b(?P<what>ratified|ratifies)\s(?:the\s)?$", re.I)
_TO_RATIFY = re.compile(r"\b(?:country|nation|state|signatory)\sto\s(?:formally\s)?(?P<what>ratify)\s(?:the\s)?$")
_BINDING_NAME = re.compile(  # "the legally binding Iran deal"
    r"\b(?P<what>legally[- ]binding|non-?binding|voluntary)\s(?:(?:19|20)\d\d\s)?$", re.I
)
_AS_A_TREATY = re.compile(r"\bas\san?\s(?:[\w-]+\s){0,2}?(?P<what>treaty),\s(?:the\s)?$", re.I)
_RATIFIED_BY = re.compile(  # "which was ratified by the Senate"
    r"(?:\sof\s(?:19|20)\d\d)?(?:,\s(?:(?:which|that)\s(?:was|were)\s)?|\s(?:was|were|had\sbeen|has\sbeen)\s)ratified\sby\s"
    r"(?:(?:the|its|both|US|U\.S\.|American|South|Korean|Russian|National)\s){0,4}"
    r"(?:Senate|Congress|Assembly|Duma|lawmakers|parliaments?)\b"
)
_NOT_SO = re.compile(
    r"\b(?:peace|non|not|no|like|quasi|proposed|draft|future|into|toward|more|less|than|rather|based|never|without|"
    r"instead|lacks?|would|could)\b",
    re.I,
)
_STANDS = re.compile(
    r"(?:,\s[^,()]{3,50},|,\swhich)?\s(?:is|remains|stays|has\sbeen)\s(?:still\s|currently\s|now\s)?"
    r"(?:in\s(?:force|effect)(?!\ssince)|binding\son)\b"
)  # "New START remains in force"
_ONLY_FOR = re.compile(
    r"\s(?:on|upon|for|between)\b(?!\s(?:all|every|its\smembers|members|states|countries)\b)", re.I
)  # "not binding on others"

_HOW = r"(?:(?:unanimously|formally|officially|finally|first)\s)?"
_PLACE = r"[A-Z][\w-]{1,20}(?:\s[A-Z][\w-]{1,20})?"
_DAYS = (  # aspect → the words between the name and its day
    (
        "opened",
        rf"[,:]?\s(?:(?:which|that)\s)?(?:(?:was|were|is)\s)?{_HOW}(?:signed|opened(?:\sfor\ssignature)?|"
        rf"adopted|concluded|passed|established|approved)\s{_HOW}(?:(?:in|at)\s{_PLACE}\s)?(?:in|on)\s|\sof\s|"
        r"\s\((?:signed\s(?:in|on)\s)?",
    ),
    (
        "in_force",
        r"[,:]?\s(?:(?:which|that)\s)?(?:(?:entered|came|went)\sinto\s(?:force|effect)"
        r"\s(?:in|on)|(?:has\sbeen\s)?(?:in\s(?:force|effect))\ssince|took\seffect\s(?:in|on)|has\sbeen\sin\s(?:force|effect)\ssince)\s",
    ),
    (
        "ended",
        r"[,:]?\s(?:(?:which|that)\s)?(?:(?:(?:is|was)\s)?(?:due|set)\sto\s)?"
        r"(?:expired|expires?|ended|lapsed|ran\sout|runs?\sout|runs\suntil)\s?(?:in|on)?\s",
    ),
)
_BETWEEN = tuple((aspect, re.compile(words, re.I)) for aspect, words in _DAYS)
_SIGNERS = re.compile(  # who signs for all: the first ones of a list, or the leaders of the two
    r"(?:(?P<counted>(?i:\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}|founding|first|both)\s(?:\w+\s){0,2}?"
    r"(?:countries|nations|states|members|signatories|sides|leaders|presidents|Koreas)))|"
    r"[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}\sand\s(?:\w+\s){0,3}?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2})\s"
    r"(?:(?:have|had|both|jointly|first)\s)?signed\s(?:the\s|a\s)?(?:\w+\s)?$"
)
_THEN_ON = re.compile(rf",?\s(?:(?:in|at)\s(?:the\s)?{_PLACE}\s)?(?:in|on)\s")
_BY = re.compile(
    r"\s(?:by(?!\s(?:the\s(?:first\s)?)?(?:eight|founding)\s)|with|when|at|between)\b"
)  # "were signed in 2023 by India": one of many signatures
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ABOUT_IT = re.compile(  # "a law on leaving the treaty entered into force": the law did
    r"\b(?:law|bill|act|decree|decision|order|statute|protocol|amendment|withdrawal|exit|leaving|quitting|signature|"
    r"accession|adherence|ratification)\s(?:[\w-]+\s){0,3}?(?:on|of|from|to|about|leaving|quitting|revoking|ending)\s"
    r"(?:[\w-]+\s){0,3}$",
    re.I,
)
_OTHER_NOUN = re.compile(  # "the 2022 NPT review conference": the year is another's
    r"\s(?:[Rr]eview|[Cc]onference|meeting|summit|withdrawal|exit|pull-?out|extension|talks|negotiations|anniversary|"
    r"sign\w*|ceremony|collapse|suspension|violations?|inspections?|updates?|amendments?|vote|debate|sanctions|accession|"
    r"list|report|parties|members?|plenary|session|workshop|deadline|verification|data|exchange|snapback|crisis)\b"
)

_JOIN = re.compile(
    r"\b(?P<verb>signed|joined|acceded\sto|signs|joins|(?:became|become|becomes)\s(?:(?:the|a)\s)?"
    r"(?:[\w-]+\s){0,3}?(?:to\s(?:sign|join)|signator(?:y|ies)(?:\s(?:of|to))?|"
    r"members?\sof))\b",
    re.I,
)
_SIGNED_BY = re.compile(r"\b(?:signed|joined)\sby\s|\bsigning\s(?:of\s[\w\s]{1,40}\s)?by\s", re.I)
_TO_DAY = re.compile(
    r"(?:\s(?!which\b|that\b|first\b|after\b|since\b|before\b|follow|launch|creat|draft|establ|unveil|drawn|begun|anniv)"
    r"[\w'’.-]+){0,12}?\s(?:in|on)\s(?:the\s)?"
)
_AT_START = re.compile(r"(?:(?:at|during|on)\s(?:[\w'’.-]+\s){0,8})?(?:in|on)\s$", re.I)
_BARE = re.compile(r"(?=\s(?:at|during|in|on)\b|[.,;]|$)")  # "Malaysia signed at the summit": what, was said before
_THE_PACT = re.compile(
    r"The\s(?P<what>treaty|pact|deal|accord|code|regime|declaration)\b(?=,?\s(?:which|has|is|was|came|entered|took|went|signed|in\sforce)\b)"
)
_SIGN_THE_TREATY = re.compile(
    r"\b(?:country|nation|state|signatory)\sto\s(?:sign|join|ratify)\s(?P<what>the\streaty)\b"
)
_THE_ACCORDS = re.compile(r"\b[Tt]he\s[Aa]ccords\b")


def pacts(
    words: str,
    start: int,
    names: Sequence[tuple[Span, Entry]],
    times: Sequence[FoundTime],
    last: Entry | None,
) -> Iterator[Found]:
    """The nature, the days and the joinings that a sentence tells of agreements."""
    named = [(Span(span.start - start, span.end - start), one) for span, one in names if one.kind == "agreement"]
    yield from turns(words, start, names, only_one(named) or (last if not named else None))
    if not named and last is not None and (head := _THE_PACT.match(words)) and of_that_kind(head["what"], last):
        named = [(Span(0, head.end()), last)]
    if not named and last is not None and "Accords" in last.name:
        yield from (
            Found("nature", Named("treaty", one["what"]), Span(start + one.start("what"), start + one.end()), last.id)
            for one in _SIGN_THE_TREATY.finditer(words)
        )
        named = [(Span(*match.span()), last) for match in _THE_ACCORDS.finditer(words)][:1] or [(Span(0, 0), last)]
    if not named:
        return
    days = [
        (Span(one.span.start - start, one.span.end - start), one.moment)
        for one in times
        if one.moment and one.moment.fixed
    ]
    for span, entry in named if named[0][0].end else ():
        yield from nature(words, start, span, entry)
        yield from its_days(words, start, span, entry, days)
    yield from duties(words, start, named if named[0][0].end else ())
    yield from adopted(words, start, named if named[0][0].end else (), days)
    yield from joinings(words, start, names, named, days)


def of_that_kind(what: str, entry: Entry) -> bool:
    """Whether an agreement can be meant by "the treaty", "the deal" or "the code".

    A resolution and a law are called otherwise.
    """
    own = f"{entry.name} {entry.columns['aliases']}".lower()
    return what in own or (what in ("treaty", "pact") and entry.columns["kind"] == "treaty")


def only_one(named: Sequence[tuple[Span, Entry]]) -> Entry | None:
    """The agreement of a sentence that names one and no other."""
    return named[0][1] if len({entry.id for _, entry in named}) == 1 else None


def nature(words: str, start: int, span: Span, entry: Entry) -> Iterator[Found]:
    """That it is called a treaty, binding or not, or ratified."""
    behind = words[span.end : span.end + AROUND]
    for match in (_NAMED_SO.match(behind), _IS.match(behind), _APPOSED.match(behind)):
        if match and not _NOT_SO.search(match["kind"]) and not only_for(match, behind):
            place = Span(start + span.start, start + span.end + match.end())
            told = words[place.start - start : place.end - start]
            yield Found("nature", Named(plain(match["what"], denied=bool(match["not"])), told), place, entry.id)
            return
    stands = _STANDS.match(behind)
    if stands:
        place = Span(start + span.start, start + span.end + stands.end())
        yield Found("stands", Words(stands[0].strip(" ,")), place, entry.id)
    parliament = _RATIFIED_BY.match(behind)
    if parliament:
        place = Span(start + span.start, start + span.end + parliament.end())
        told = words[place.start - start : place.end - start]
        yield Found("nature", Named("ratified as a treaty", told), place, entry.id)
    ahead = words[: span.start]
    before = next(
        (
            found
            for one in (_CALLED, _RATIFIED, _TO_RATIFY, _BINDING_NAME, _AS_A_TREATY)
            if (found := one.search(ahead))
        ),
        None,
    )
    if before:
        place = Span(start + before.start(), start + span.end)
        yield Found("nature", Named(plain(before["what"]), words[before.start() : span.end]), place, entry.id)


def only_for(match: re.Match[str], behind: str) -> bool:
    """Whether it is binding, or not, on somebody alone: "not binding on others"."""
    return not match["what"].lower().startswith("treat") and bool(_ONLY_FOR.match(behind, match.end()))


def plain(what: str, *, denied: bool = False) -> str:
    """The nature in plain words, its denial included.

    >>> plain("treaty", denied=True), plain("non-binding"), plain("legally binding")
    ('no treaty', 'voluntary', 'binding')
    """
    what = what.lower()
    if what.startswith("treat"):
        return "no treaty" if denied else "treaty"
    if what.startswith("ratif"):
        return "ratified as a treaty" if what == "ratify" else "ratified"
    return "voluntary" if what.startswith(("non", "vol", "not")) is not denied else "binding"


def its_days(words: str, start: int, span: Span, entry: Entry, days: Sequence[tuple[Span, Moment]]) -> Iterator[Found]:
    """The days told of the agreement itself, and a year right before its name."""
    for day, moment in days:
        if not _YEAR.search(moment.written):
            continue
        place = Span(start + min(span.start, day.start), start + max(span.end, day.end))
        if day.start >= span.end:
            between = words[span.end : day.start]
            if _ABOUT_IT.search(words[: span.start]) and not between.startswith(","):
                continue
            aspect = next((aspect for aspect, pattern in _BETWEEN if pattern.fullmatch(between)), None)
            if aspect is None and of_two(words, span, entry) and _THEN_ON.fullmatch(between):
                aspect = "opened"
            if aspect and not (_OTHER_NOUN if between == " of " else _BY).match(words, day.end):
                yield Found(aspect, moment, place, entry.id)
        elif (
            words[day.end : span.start] == " " and moment.precision == "year" and not _OTHER_NOUN.match(words, span.end)
        ):
            yield Found("dated", moment, place, entry.id)


def of_two(words: str, span: Span, entry: Entry) -> bool:
    """Whether the words before an agreement say that its first parties signed it, so that the day is its own."""
    signers = _SIGNERS.search(words[: span.start])
    return signers is not None and (bool(signers["counted"]) or entry.columns["kind"] == "memorandum")


def joinings(
    words: str,
    start: int,
    names: Sequence[tuple[Span, Entry]],
    named: Sequence[tuple[Span, Entry]],
    days: Sequence[tuple[Span, Moment]],
) -> Iterator[Found]:
    """Which countries signed on which day, or as which in the row."""
    if len({entry.id for _, entry in named}) != 1:
        return
    agreement = named[0]
    by = _SIGNED_BY.search(words)
    verb = _JOIN.search(words)
    lands = [
        (Span(s.start - start, s.end - start), e)
        for s, e in names
        if e.kind == "country" and by_name(words, s, start, e)
    ]
    if by:
        joined, end = chain(words, by.end(), lands)
    elif verb and (0 <= agreement[0].start - verb.end() <= len(" on to the ") or bare(words, verb, agreement[0])):
        joined, end = chain_back(words, verb.start(), lands), max(verb.end(), agreement[0].end)
    else:
        return
    moment = the_day(words, end, days)
    if moment is None:
        return
    for land in joined:
        yield Found(
            "joined", moment[1], Span(start + moment[0].start, start + moment[0].end), f"{agreement[1].id}/{land.id}"
        )


def bare(words: str, verb: re.Match[str], agreement: Span) -> bool:
    """Whether it is said to sign or join, and what was told before."""
    return (
        agreement.end <= verb.start()
        and verb["verb"].lower() in ("signed", "joined")
        and bool(_BARE.match(words, verb.end()))
    )


def by_name(words: str, span: Span, start: int, entry: Entry) -> bool:
    """Whether a country is called by its name, and not by its people or its capital."""
    told = words[span.start - start : span.end - start]
    return told == entry.name or told in [name.strip() for name in entry.columns["aliases"].split("|")]


def the_day(words: str, end: int, days: Sequence[tuple[Span, Moment]]) -> tuple[Span, Moment] | None:
    """The one day of the joining: behind it in its clause, or at the head of the sentence."""
    told = [(span, moment) for span, moment in days if _YEAR.search(moment.written)]
    if len(told) != 1:
        return None
    span = told[0][0]
    if span.start >= end:
        return told[0] if _TO_DAY.fullmatch(words[end : span.start]) else None
    return told[0] if _AT_START.fullmatch(words[: span.start]) else None

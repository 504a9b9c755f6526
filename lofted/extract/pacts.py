"""What a sentence tells of an agreement: whether it is a treaty, its days, and who joined it when.

Only words right beside the agreement's name count, so that a date of
something else is not taken for its own.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.adopted import adopted
from lofted.extract.duties import duties
from lofted.extract.joined import joinings
from lofted.extract.moments import Found as FoundTime
from lofted.extract.nature import nature
from lofted.extract.relations import Found
from lofted.extract.turns import turns
from lofted.facts import Entry, Moment, Named, Span
from lofted.reference.counting import spelled
from lofted.reference.pact_sides import two_sided

_HOW = r"(?:(?:unanimously|formally|officially|finally|first)\s)?"
_PLACE = r"[A-Z][\w-]{1,20}(?:\s[A-Z][\w-]{1,20})?"
_SUBJECT = (  # "Resolution 1929 on Iran was …"
    r"(?:\sof\sthe\s(?:UN\s|U\.N\.\s)?Security\sCouncil)?(?:,?\s(?:on|against|over|about)\s(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)?"
)
_FIRST_ONES = (  # "by eight countries": those who were there on the day
    r"(?:by\s(?:(?:the|its|their|both|an?\s(?:first\s)?group\sof)\s)?(?:first\s|founding\s)?"
    rf"(?:{spelled(2, 15)}|\d{{1,2}})\s"
    r"(?:\w+\s)?(?:countries|nations|states|governments|members|signatories|leaders|presidents|agencies)\s)?"
)
_DAYS = (  # aspect → the words between the name and its day
    (
        "opened",
        rf"{_SUBJECT}[,:]?\s(?:(?:which|that)\s)?(?:(?:was|were|is)\s)?{_HOW}(?:signed|opened(?:\sfor\ssignature)?|"
        rf"adopted|concluded|passed|established|approved|announced|launched|proclaimed|unveiled|founded|formed|agreed(?:\son)?|set\sup|made|"
        rf"reached|struck|negotiated|sealed|issued|inked|published|created)\s"
        rf"{_HOW}{_FIRST_ONES}(?:(?:in|at)\s{_PLACE}\s)?(?:in|on)\s|\s(?:(?:is|was)\s)?of\s|"
        rf"{_SUBJECT}(?:,[^,;.]{{3,60}},)?\sdat(?:es|ing)\s(?:from|back\sto)\s|\s\((?:signed\s(?:in|on)\s)?",
    ),
    (
        "in_force",
        r"[,:]?\s(?:(?:which|that)\s)?(?:(?:had\s)?(?:entered|came|come|went)\sinto\s(?:force|effect)"
        r"\s(?:in|on)|(?:(?:has|had)\sbeen\s)?(?:in\s(?:force|effect))\ssince|took\seffect\s(?:in|on))\s",
    ),
    (
        "ended",
        r"[,:]?\s(?:(?:which|that)\s)?(?:(?:(?:is|was)\s)?(?:due|set)\sto\s)?"
        r"(?:expired|expires?|ended|lapsed|ran\sout|runs?\sout|runs\suntil)\s?(?:in|on)?\s",
    ),
)
_BETWEEN = tuple((aspect, re.compile(words, re.I)) for aspect, words in _DAYS)
_SIGNERS = re.compile(  # who signs for all: the first ones of a list, or the leaders of the two
    rf"(?:(?P<counted>(?i:\b(?:{spelled(2, 15)}|\d{{1,2}}|founding|first|both)\s(?:\w+\s){{0,2}}?"
    r"(?:countries|nations|states|members|signatories|sides|leaders|presidents|Koreas)))|"
    r"[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}\sand\s(?:\w+\s){0,3}?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2})\s"
    r"(?:(?:have|had|both|jointly|first)\s)?signed\s(?:the\s|a\s)?(?:\w+\s)?$"
)
_THEN_ON = re.compile(rf",?\s(?:(?:in|at)\s(?:the\s)?{_PLACE}\s)?(?:in|on)\s")
_BY = re.compile(
    r"\s(?:by(?!\s(?:the\s(?:first\s)?)?(?:eight|founding)\s)|with|when|at|between)\b"
)  # "were signed in 2023 by India": one of many signatures
_BY_BOTH = re.compile(  # "was issued by Biden and Yoon in": the two who sign, where there are but two
    r"(?<=\s)by\s(?:[A-Z][\w.’'-]+\s){1,3}and\s(?:[A-Z][\w.’'-]+\s){1,3}(?=(?:in|on|at)\s)"
)
_WHO_SIGNED = re.compile(  # "the declaration, which Moon and Kim put their names to on"
    rf",?\s(?:which|that)\s[^,;.]{{3,60}}?\s(?:signed|agreed(?:\son)?|concluded|inked|put\s(?:their|its)\s(?:names?|signatures?)\sto)\s"
    rf"(?:(?:in|at)\s{_PLACE}\s)?(?:in|on)\s"
)
_IT = re.compile(  # "It had been in force since 2010", behind a sentence that begins with the treaty
    r"(?:It|They)(?=\s(?:(?:has|have|had)\sbeen\s(?:in\s(?:force|effect)|signed)|(?:entered|came|went)\sinto\s(?:force|effect)|"
    r"took\seffect|(?:was|were)\s(?:first\s)?(?:signed|adopted|opened|concluded|agreed|ratified))\b)"
)
_ASIDE = re.compile(r",\s(?:in|of|from|dated)\s")  # "Resolution 1874, in 2009, banned"
_LEADS = re.compile(  # "Signed in Prague in 2010, New START"
    rf"(?:Signed|Opened(?:\sfor\ssignature)?|Adopted|Concluded|Agreed|Launched|Founded|Established|Drawn\sup|Announced)\s(?:(?:in|at)\s{_PLACE}\s)?(?:in|on)\s"
)
_TO_NAME = re.compile(r"(?:\s(?:by|between)\s[^,;.]{3,60})?,\s(?:the\s)?")
_MADE_BY = re.compile(r"\b(?:founded|formed|set\sup|created|established|launched|issued)\s")  # "by" tells who began it
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

_THE_PACT = re.compile(
    r"(?:The|That|This)\s(?P<what>treaty|pact|deal|accord|code|regime|declaration)\b"
    r"(?=,?\s(?:which|has|is|was|came|entered|took|went|signed|in\sforce|ended|expired|lapsed|collapsed|ran)\b)"
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
    before: Sequence[tuple[Span, Entry]] = (),
) -> Iterator[Found]:
    """The nature, the days and the joinings that a sentence tells of agreements."""
    named = [(Span(span.start - start, span.end - start), one) for span, one in names if one.kind == "agreement"]
    yield from turns(words, start, names, only_one(named) or (last if not named else None), before)
    if not named and last is not None and (head := _THE_PACT.match(words)) and of_that_kind(head["what"], last):
        named = [(Span(0, head.end()), last)]
    object_ = max(before, key=lambda one: one[0].start)[1] if before else None
    subject = min(before, key=lambda one: one[0].start)[1] if before else None
    it = last is not None and any(one is not None and one.id == last.id for one in (subject, object_))
    if not named and last is not None and it and (head := _IT.match(words)):
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
    yield from joinings(words, start, names, named, days, before)


def of_that_kind(what: str, entry: Entry) -> bool:
    """Whether an agreement can be meant by "the treaty", "the deal" or "the code".

    A resolution and a law are called otherwise.
    """
    own = f"{entry.name} {entry.columns['aliases']}".lower()
    return what in own or (what in ("treaty", "pact") and entry.columns["kind"] == "treaty")


def only_one(named: Sequence[tuple[Span, Entry]]) -> Entry | None:
    """The agreement of a sentence that names one and no other."""
    return named[0][1] if len({entry.id for _, entry in named}) == 1 else None


def its_days(words: str, start: int, span: Span, entry: Entry, days: Sequence[tuple[Span, Moment]]) -> Iterator[Found]:
    """The days told of the agreement itself, and a year right before its name."""
    for day, moment in days:
        if not _YEAR.search(moment.written):
            continue
        place = Span(start + min(span.start, day.start), start + max(span.end, day.end))
        if day.start >= span.end:
            between = words[span.end : day.start]
            if two_sided(entry.id):
                between = _BY_BOTH.sub("", between)
            if _ABOUT_IT.search(words[: span.start]) and not between.startswith(","):
                continue
            aspect = next((aspect for aspect, pattern in _BETWEEN if pattern.fullmatch(between)), None)
            if aspect is None and two_sided(entry.id) and _WHO_SIGNED.fullmatch(between):
                aspect = "opened"
            if aspect is None and entry.columns["kind"] == "resolution" and _ASIDE.fullmatch(between):
                aspect = "opened" if words[day.end : day.end + 1] in (",", ")") else None
            if aspect is None and of_two(words, span, entry) and _THEN_ON.fullmatch(between):
                aspect = "opened"
            once = two_sided(entry.id) or _MADE_BY.search(between)
            if aspect and not (_OTHER_NOUN if between == " of " or once else _BY).match(words, day.end):
                yield Found(aspect, moment, place, entry.id)
        elif (
            day.end <= span.start
            and _LEADS.fullmatch(words[: day.start])
            and _TO_NAME.fullmatch(words[day.end : span.start])
        ):
            yield Found("opened", moment, place, entry.id)
        elif (
            words[day.end : span.start] == " " and moment.precision == "year" and not _OTHER_NOUN.match(words, span.end)
        ):
            yield Found("dated", moment, place, entry.id)


def of_two(words: str, span: Span, entry: Entry) -> bool:
    """Whether the words before an agreement say that its first parties signed it, so that the day is its own."""
    signers = _SIGNERS.search(words[: span.start])
    return signers is not None and (bool(signers["counted"]) or entry.columns["kind"] == "memorandum")

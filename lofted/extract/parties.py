"""Who launched what, and who joined which agreement."""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.dating import LAUNCH, NEAR
from lofted.extract.launch_verbs import CLAUSE
from lofted.extract.relations import Found
from lofted.facts import Entry, Named, Span, Words

_MEMBER = re.compile(
    r"\b(?:(?P<to>(?:are|is|were|was|been|became|become|remains?|as)\s(?:not\s)?"
    r"(?:(?:both|all|also|now|already|still|itself)\s)?(?:(?:an?|the|one\sof|among|party)\s(?:the\s)?"
    r"(?:(?:\d+|\w+teen|\w+ty|\w{3,5}|full|founding|original|only|\d+-?\w*)\s)?)?"
    r"(?:signator(?:y|ies)|part(?:y|ies)|members?(?:\s(?:states?|countries|nations))?))"
    r"|(?P<did>(?:(?:has|have)\s(?:both\s|so\sfar\s)?(?:refused|declined)|refuses?|declines?)\sto\s(?:sign|join|ratify)|"
    r"(?:has|have|had)?\s?(?:put\s(?:its|their)\s(?:name|signature)s?\sto|signed|"
    r"joined|ratified|acceded to|adhered to|endorsed|subscribed to|signs|joins)"
    r"(?:\s(?:on|up)(?:\sto)?)?))\b",
    re.I,
)
_AS_A = re.compile(  # "As a party to the treaty, North Korea may not test"
    r"\b[Aa]s\s(?P<how>an?\s(?:signatory|party|member))\s(?:to|of)\s(?:the\s)?"
)
_THE_PACT = re.compile(  # "ratified the treaty", told before by its name
    r"\s(?:the|that|this|both)\s(?:treaty|pact|accords?|agreement|convention|regime|code|deal)\b"
    r"(?!\s(?:of|on|between|with|to|from|against)\b)"
)
_BESIDE = re.compile(
    r",\s(?:itself\s|also\s|long\s)?(?P<how>an?\s(?:(?:early|founding|recent|new|first|original|fellow|full)\s)?(?:signatory|party|member|founder))\s"
    r"(?:to|of)\s(?:(?:the|NASA['’]s|Washington['’]s|America['’]s)\s)?",
    re.I,
)
_LISTED = re.compile(  # "Among those who have signed the Accords are Tokyo and Seoul", "Its signatories include Japan"
    r"\b(?P<how>[Aa]mong\s(?:those|the\s(?:countries|states|nations|signatories|members|parties))|(?:[Tt]he\s)?[Ss]ignatories)\s"
    r"(?:(?!\bwants?\b|\brefus|\bcritic|\bnot\b)[^.;,]){3,90}?\s(?:are|were|include|included)\s(?:the\s)?"
)
_BY_THEM = re.compile(r"\b(?P<how>signed|ratified|joined)\sby\s(?:both\s)?(?:the\s)?", re.I)
_AND = re.compile(r"(?:,\s|\sand\s|,\sand\s)(?:the\s)?")
_CLASSES = {  # words of the class as reports print them → the catalogue's class
    "ICBM": r"intercontinental(?:[- ]range)?(?: ballistic)?(?: missiles?|-ballistic)?|ICBMs?",
    "IRBM": r"intermediate[- ]range(?: ballistic)?(?: missiles?)?|IRBMs?",
    "MRBM": r"medium[- ]range(?: ballistic)?(?: missiles?)?|MRBMs?",
    "SRBM": r"short[- ]range(?: ballistic)?(?: missiles?)?|SRBMs?",
    "SLBM": r"submarine[- ]launched(?: ballistic)?(?: missiles?)?|SLBMs?",
    "CRUISE": r"cruise missiles?",
    "SLV": r"satellite launch(?:es|er)?|space launch vehicles?|(?:spy |reconnaissance |military )?satellites?|"
    r"space rockets?|carrier rockets?",
}  # fmt: skip
_CLASS = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _CLASSES.items()), re.I)
_WAS_A = re.compile(  # "the missile of July 4 was one of intermediate range"
    r"\b(?:missile|rocket|projectile|weapon)\b[^.;:]{0,50}?\b(?:was|had been)\s(?:an?|one of|of)\s(?:new\s|an?\s)?$",
    re.I,
)
_STRUCK = re.compile(  # "struck the city with an intercontinental ballistic missile", "hit by a medium-range missile"
    r"\b(?:struck|hit|hits|strikes|attack(?:ed|s)|target(?:ed|s)|bombarded|pounded)\b(?:[^.;:]{0,60}?)\s(?:with|by|using)\s"
    r"(?:(?:an?|one|its|the)\s)?(?:(?:new|experimental|Russian|suspected|conventional)\s){0,2}$"
)
_MISSILE = re.compile(r"\b(?:missiles?|warheads?|projectiles?|ICBMs?|IRBMs?|MRBMs?|SRBMs?|SLBMs?)\b", re.I)
_OWN = re.compile(  # "North Korea's missile", but not "Ukraine said the missile"
    r"(?:['’]s)?\s(?:(?!(?:an?|the|that|this|its|their|said|says|of|over|by|and|in|on|from|to|with|for|against)\b)[\w-]+\s){0,4}?"
    r"(?:missiles?|ICBMs?|rockets?|satellites?|Hwasong\S*)\b"
)
_OWN_LAUNCH = re.compile(  # "North Korea's seventh launch this year", "North Korea's longest flight"
    r"['’]s\s(?:(?!(?:an?|the|that|this|its|their|said|says|of|over|by|and|in|on|from|to|with|for|against|nuclear|atomic|engine|"
    r"ground|static|commercial|passenger|charter)\b)[\w-]+\s){0,4}?(?:launch(?:es)?|firings?|tests?|"
    r"(?<=longest\s)flight|(?<=highest\s)flight|(?<=missile\s)flight|(?<=ICBM\s)flight)\b"
    r"(?!\s(?:site|range|pad|cent|facilit|ban|data|flight|bus|vehicle|ground))"
)
_DATELINE = re.compile(  # "TOKYO –", "SEOUL, March 24 (Agency) --"
    r"(?:,\s[A-Z][\w.]+(?:\s\d{1,2})?(?:,\s\d{4})?)?(?:\s?\([^()]{1,40}\))?\s?(?:--?|[–—])\s"
)
_SAYS_IT = re.compile(  # "North Korea said it had fired …"
    r"(?:said|says|announced|confirmed|reported|claimed|claims)(?:\s\w+day)?(?:\sthat)?\s(?:it|they)(?:\s(?:has|had|have|also|successfully|again)){0,3}\s$"
)
_A_LAUNCH = re.compile(r"\b(?:the|an?|its|their|this|that|any|another|[\w-]+['’]s?)\s(?:[\w-]+\s){0,3}?$", re.I)
_LAUNCH_NOUN = ("launch", "launches", "test", "tests", "firing", "testing", "liftoff", "lift-off", "blast-off")
_HELD = re.compile(
    r"\b(?:conduct|carr(?:y|ied|ies)|stag(?:e|ed|es)\b|hold|held|attempt|perform|ma[dk]e|complet|oversaw)"
)
_DONE_TO = re.compile(  # the missile is what the verb speaks of
    r"\b(?:(?:was|were|been|being|is|are)(?:\s(?:reportedly|apparently|also|first|last|then))?|"
    r"(?:missiles?|rockets?|ICBMs?|projectiles?|one|it))\s$",
    re.I,
)
_BY = re.compile(r"\b(?:launch(?:es|ed)?|test(?:s|ed)?|fired|firing)\s(?:[\w-]+\s){0,5}?by\s(?:the\s)?$", re.I)
_NOT_SUBJECT = re.compile(
    r"\b(?:of|in|with|by|from|to|against|between|near|over|off|on|at|for|unlike|like|if|had|than|among)\s(?:the\s)?$",
    re.I,
)
_ALL_BUT = re.compile(  # "all partners but Russia", and no "Japan joined, but Russia"
    r"(?:\b(?:except(?:ing|\sfor)?|save(?:\sfor)?|besides|excluding|other\sthan|apart\sfrom|aside\sfrom)|"
    r"\b(?:all|every|each)\b[^.;,]{0,60}\sbut)\s(?:the\s)?$",
    re.I,
)
_UNSETTLED = re.compile(r"\b(?:until|till|no longer|was once|if|had not|would|could|may|might|no one|nobody)\b", re.I)
_BEHIND = re.compile(r"\s(?:(?:up|on|to|of|the|onto)\s){0,3}")
_BEHIND_OF = re.compile(r"\s(?:of|to)\b")
_NO_OBJECT = re.compile(
    r"\s*(?:[.,;)]|$|(?:in|on|last|this|earlier|later|too|also|as|and)\b)", re.I
)  # "which Japan signed in 2020"
_QUALIFIED = re.compile(
    r"\s(?!and|or|but|in|on|as|since|when|which|that|by|at|this|last|after|too|also|along)[a-z]{3,}"
)
_REPORTS = re.compile(
    r"\b(?:calls|called|urg(?:es|ed|ing)|warn(?:s|ed|ing)|respond\w*|react\w*|demand\w*|lodged|convened|"
    r"said|says?|reported|confirmed|detected|announced|believes?|estimated|told|tracked|condemn\w*|denounc\w*|criticiz\w*|criticis\w*|protest\w*)\b",
    re.I,
)
_MANY = re.compile(
    r"\b(?:[Aa]ll|[Ee]very|[Ee]ach|\d+|[Mm]ost|[Mm]any|[Ss]everal|[A-Za-z]+(?:-\w+)?)\s(?:[\w-]+\s){0,4}?"
    r"(?:countr(?:y|ies)|nations?|states?|partners?|members?|powers?|governments?|signatories)\b"
)
_INCLUDED = re.compile(r"(?:\sand\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?\s(?:included|among\sthem)\b")
_INCLUDING = re.compile(r"(?:,|\s)\s?(?:including|among\sthem)\s(?:the\s)?$")
_FOR_IT = re.compile(r"\s(?:them|it)\b")
_NOT_AMONG = re.compile(r"\b(?:not|never|neither|nor|nowhere)\s(?:[\w-]+\s)?(?:among|one\sof)\b")
_NOT = re.compile(r"\b(?:not|never|n['’]t|neither|nor|without|yet to|refus\w*|declin\w*)\b", re.I)


def launched(words: str, start: int, names: Sequence[tuple[Span, Entry]]) -> Iterator[Found]:
    """What a sentence says was launched, as a class, and by which country."""
    verbs = list(LAUNCH.finditer(words))
    countries = [
        (Span(span.start - start, span.end - start), entry) for span, entry in names if entry.kind == "country"
    ]
    own = [found for found in countries if _OWN.match(words, found[0].end)]
    own = own or [found for found in countries if _OWN_LAUNCH.match(words, found[0].end)]
    own = [found for found in own if not is_dateline(words, *found)]
    if not verbs and not own:
        for match in _CLASS.finditer(words):
            if any(form.search(words[: match.start()][-CLAUSE:]) for form in (_WAS_A, _STRUCK)):
                value = Named(str(match.lastgroup), match[0])
                yield Found("vehicle_class", value, Span(start + match.start(), start + match.end()))
        return
    for match in _CLASS.finditer(words):
        value = Named(str(match.lastgroup), match[0])
        yield Found("vehicle_class", value, Span(start + match.start(), start + match.end()))
    by = [found for found in countries if _BY.search(words[: found[0].start][-CLAUSE:])]
    doers = ([one for one in countries if subject_of_launch(words, *one, verb)] for verb in verbs)
    before = next((found for found in doers if found), [])
    for span, entry in by[:1] or before[-1:] or own[:1]:
        yield Found(
            "launcher", Named(entry.id, words[span.start : span.end]), Span(start + span.start, start + span.end)
        )


def subject_of_launch(words: str, span: Span, country: Entry, verb: re.Match[str]) -> bool:
    """Whether a country before the verb is the one that launches, and not one that says so or is flown over.

    A launch that is only named, "after the test of May 3", is nobody's unless it is conducted.
    """
    between = words[span.end : verb.start()]
    if span.end > verb.start() + 1 or _NOT_SUBJECT.search(words[: span.start][-NEAR:]):
        return False
    if _DONE_TO.search(between) or is_dateline(words, span, country):
        return False
    if verb[0].lower() in _LAUNCH_NOUN and _A_LAUNCH.search(between) and not _HELD.search(between):
        return False
    return bool(_SAYS_IT.search(between)) or not _REPORTS.search(between)


def is_dateline(words: str, span: Span, country: Entry) -> bool:
    """Whether a capital at the head of a sentence only says where it was written."""
    capital = words[span.start : span.end].lower() == country.columns.get("capital", "").lower()
    return capital and not words[: span.start].strip() and bool(_DATELINE.match(words, span.end))


def missile_named(words: str, start: int) -> Iterator[Found]:
    """That a sentence speaks of a missile, whatever its class."""
    match = _MISSILE.search(words)
    if match:
        yield Found("vehicle_kind", Words(match[0]), Span(start + match.start(), start + match.end()))


def memberships(
    words: str, start: int, names: Sequence[tuple[Span, Entry]], last_agreement: Entry | None
) -> Iterator[Found]:
    """Who is said to have joined which agreement; the agreement may stand in the sentence before."""
    here = [(span, entry) for span, entry in names if entry.kind == "agreement"]
    done = 0
    for match in _MEMBER.finditer(words) if here or last_agreement else ():
        agreement = agreement_of(words, start, match, here) or bare_member(words, match, last_agreement, here)
        if agreement is None or _UNSETTLED.search(words):
            continue
        clause = max(words.rfind(stop, done, match.start()) for stop in (",", ";", " but "))
        denied = bool(_NOT.search(words[max(clause, done, match.start() - NEAR) : match.end()]))
        denied = denied or bool(_NOT_AMONG.search(words[max(clause, done, 0) : match.start()]))
        value = Named(agreement.id, words[match.start() : match.end()].strip())
        for span, entry in names:
            before = done <= span.start - start < match.start()
            if entry.kind == "country" and before and subject_of(words, start, span, match):
                yield Found("membership", value, span, subject=entry.id, denied=denied)
        done = match.end()
    yield from beside(words, start, names)
    yield from included(words, start, names, here[0][1] if len(here) == 1 else last_agreement if not here else None)


def included(words: str, start: int, names: Sequence[tuple[Span, Entry]], agreement: Entry | None) -> Iterator[Found]:
    """Those picked out of many who are told to have joined: "all partners, Russia included, have signed it"."""
    deed = _MEMBER.search(words) or _BY_THEM.search(words) if agreement else None
    if agreement is None or deed is None or _UNSETTLED.search(words) or _NOT.search(words):
        return
    here = [one for one in names if one[1].kind == "agreement"]
    for_it = _FOR_IT.match(words, deed.end()) or deed.re is _BY_THEM
    if not for_it and deed.groupdict().get("did") and agreement_of(words, start, deed, here) is None:
        return
    value = Named(agreement.id, words[deed.start() : deed.end()].strip())
    for span, entry in names:
        begin, end = span.start - start, span.end - start
        picked = _INCLUDING.search(words[:begin]) or _INCLUDED.match(words, end)
        if entry.kind == "country" and picked and _MANY.search(words[:begin]):
            yield Found("membership", value, span, subject=entry.id)


def beside(words: str, start: int, names: Sequence[tuple[Span, Entry]]) -> Iterator[Found]:
    """Memberships in apposition and in the passive: "India, a party to the NPT", "ratified by China and Russia"."""
    lands = [(span.start - start, span.end - start, entry, span) for span, entry in names if entry.kind == "country"]
    pacts = [(span.start - start, span.end - start, entry) for span, entry in names if entry.kind == "agreement"]
    for match in _BESIDE.finditer(words):
        pact = next((entry for begin, _, entry in pacts if begin in (match.end(), match.end() - len("the "))), None)
        land = next(((entry, span) for _, end, entry, span in lands if end == match.start()), None)
        if pact and land:
            yield Found("membership", Named(pact.id, match["how"]), land[1], subject=land[0].id)
    for match in _AS_A.finditer(words):
        at = next((end for begin, end, _ in pacts if begin == match.end()), 0)
        pact = next((entry for begin, _, entry in pacts if begin == match.end()), None)
        land = next(
            ((e, span) for begin, _, e, span in lands if pact and re.fullmatch(r",\s(?:the\s)?", words[at:begin])), None
        )
        if pact and land:
            yield Found("membership", Named(pact.id, match["how"]), land[1], subject=land[0].id)
    for match in _LISTED.finditer(words):
        told = [entry for begin, end, entry in pacts if match.start() <= begin and end <= match.end()]
        at = match.end()
        for begin, end, entry, span in lands if len(told) == 1 and not _NOT.search(match[0]) else ():
            if begin == at or (begin > at and _AND.fullmatch(words[at:begin])):
                at = end
                yield Found("membership", Named(told[0].id, match["how"]), span, subject=entry.id)
    for match in _BY_THEM.finditer(words):
        before = [
            entry for _, end, entry in pacts if end <= match.start() and PASSIVE.fullmatch(words[end : match.start()])
        ]
        at = match.end()
        for begin, end, entry, span in lands if before else ():
            if begin == at or (begin > at and _AND.fullmatch(words[at:begin])):
                at = end
                yield Found("membership", Named(before[-1].id, match["how"]), span, subject=entry.id)


PASSIVE = re.compile(
    r",?\s(?:which\s)?(?:(?:has|have|had)\s(?:also\s|now\s|already\s|since\s)?been|was|is|were|are)\s|,?\s"
)  # between a name and "ratified by"


def agreement_of(
    words: str, start: int, match: re.Match[str], agreements: Sequence[tuple[Span, Entry]]
) -> Entry | None:
    """The agreement right behind "signed" or "is a member of"; else the last one named before."""
    for span, entry in agreements:
        between = words[match.end() : max(match.end(), span.start - start)]
        behind = span.start - start >= match.end() and _BEHIND.fullmatch(between)
        if behind and not _QUALIFIED.match(words, span.end - start):
            return entry
    before = [entry for span, entry in agreements if span.end - start <= match.start()]
    bare = _NO_OBJECT.match(words, match.end()) if match["did"] else not _BEHIND_OF.match(words, match.end())
    return before[-1] if before and bare else None  # else it signed, or is a member of, something else


def bare_member(
    words: str, match: re.Match[str], last_agreement: Entry | None, here: Sequence[tuple[Span, Entry]]
) -> Entry | None:
    """The agreement of the sentence before, where "are signatories" or "ratified the treaty" names none itself."""
    if match["did"]:
        again = _THE_PACT.match(words, match.end()) if last_agreement and not here else None
        kind = again[0].split()[-1].rstrip("s") if again else ""
        own = f"{last_agreement.name} {last_agreement.columns['kind']}".lower() if last_agreement else ""
        return last_agreement if kind and (kind in own or (kind == "pact" and "treaty" in own)) else None
    return last_agreement if not _BEHIND_OF.match(words, match.end()) else None


def subject_of(words: str, start: int, span: Span, match: re.Match[str]) -> bool:
    """Whether a country before the verb is what the verb speaks of, and no "of Japan" or "Japanese"."""
    before, between = words[: span.start - start], words[span.end - start : match.start()]
    if _NOT_SUBJECT.search(before[-NEAR:]) or _ALL_BUT.search(before):
        return False
    if re.search(r"[.;]|\b(?:unlike|like)\b|,.*,\s(?:which|who)\b", between) or len(between) > CLAUSE:
        return False
    return bool(
        re.match(r"(?:,|\s(?:and|or|both|also|which|has|have|had|is|are|was|were|became|not|nor)\b|\s?$|\s$)", between)
    )

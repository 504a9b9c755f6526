"""Who is said to hold which office: "Russian Prime Minister Vladimir Putin".

A title counts only where it stands right before a name of the shelf, or right
behind it ("Putin, Russia's prime minister,"). A title that is not meant for
that day ("former", "then-", "acting", "president-elect") is passed over.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.known_posts import (
    ENDS,
    OF_STATE,
    QUALIFIED,
    SURNAME_GOES_ON,
    Posts,
    begins_a_name,
    office_country,
    posts_of,
    spelled,
)
from lofted.extract.names import Shelved
from lofted.extract.relations import Found
from lofted.extract.titled import LEADS, THEN_WAS, below, stranger, stranger_before
from lofted.extract.vocabulary import vocabulary
from lofted.facts import Entry, Named, Record, Span
from lofted.reference.pact_terms import parts

ASIDE = 130  # characters before a title with which its bearer, and what is told of them between commas, fit
BEFORE = 42  # characters before a title in which "former" or "then" would stand; two names of countries fit

_NOT_NOW = re.compile(
    r"\b(?:former(?:ly)?|ex|then|acting|interim|deput(?:y|ies)|vice|first|outgoing|incoming|late|future|one-?time|"
    r"ousted|deposed|previous(?:ly)?|predecessors?|assistant|under|past|next|shadow|caretaker|would-be|successors?|"
    r"opposition|party|candidate|nominee|designate)\b[\w\s’'.-]{0,24}$",
    re.I,
)
_CAME_UNDER = re.compile(
    r"\b(?:came|happened|occurred|fell|place|out|conducted|launched|fired|tested|staged|detonated)\sunder\s"
)
_ACTING = (re.compile(r"\b(?:acting|interim)\s$", re.I), "acting office")
_LEADING = re.compile(r"(?:(?:an?|the)\s)?(?:acting|interim|former)\s$")
_FORMER = (re.compile(r"\bformer\s$", re.I), "former office")
_ELECT = re.compile(r"[-\s](?:elect|designate|candidate|nominee|hopeful)\b", re.I)
_AT_THE_TIME = re.compile(r"[^.;]{0,30}\bat th(?:e|at) time\b", re.I)
_SURNAME = re.compile(r"\s([A-Z][a-z]+)\b(?!\s[A-Z][a-z]|[-’'](?!s\b)\w)")
_WAS = re.compile(r"\s(?:is|was)\s(?:then\s|still\s)?")
_ENDS_THERE = re.compile(r"[.,;)]|$|\s(?:and|when|at|in|on|then|from|not|until|during)\b")
_TO_NAME = re.compile(  # a title may be followed by a rank: "the chairman, Adm. Kim Myung-soo, "
    r"(?:\s(?:is|was)\s(?:then\s|still\s)?|,?\s)(?:(?:(?:retired|Army|Navy|Air\sForce|Marine)\s)?(?:(?:[LM]t|Lieutenant|Maj|Major|Vice|Rear|Brig)\.?\s)?(?:Gen|General|Adm|Admiral)"
    r"\.?\s|(?:Grand\s)?Ayatollah\s|Marshal\s|(?:Mr|Mrs|Ms|Dr)\.?\s)?"
)
_PLAINLY = re.compile(r"(?:\s(?:is|was)\s(?:then\s|still\s)?|,?\s)")  # Nakatani's given name is Gen, and no rank
_TO_MEET = re.compile(r"\b(?:meet|met|visit|see|host|by|with|to|of)\s(?:the\s|an?\s)?(?:[A-Z]\w+(?:['’]s)?\s){0,2}$")
_AFTER_ONE = re.compile(r"(?<!day)(?<!\d\d),\s(?:the\s|[A-Z][\w.]+(?:['’]s)?\s){0,3}$")
_SPEAKS = re.compile(  # "three joined the club, the head of Roscosmos, Yuri Borisov, told the chiefs": one alone speaks
    r",\s(?:said|says|told|tells|added|adds|announced|confirmed|reported|explained|wrote|warned|stated|declared|admitted)\b"
)
_SHUT_OFF = re.compile(
    r",(?!\s(?:and|or)\b(?!\s(?:his|her|their|[a-z]+ed)\b))|[.;]|$"
)  # "Japan's foreign minister, Taro Kono, said"
_OWN = re.compile(r"(?:['’]s?)?\s(?:new\s|current\s)?$")
_OF_LAND = re.compile(r"['’]s?\s(?:new\s|current\s)?$")
_BETWEEN = re.compile(  # what may part a name from the title behind it, the country taken out
    r"(?:,\s(?:(?:who\s)?(?:is|was|(?:has|had)\sbeen|serves\sas|has\sserved\sas)\s)?|(?:,\swho\s[^,;.]{3,90},)?\s(?:is|was|remains|has\sbeen|became|(?:has\s)?served\sas|(?:took|assumed)\soffice\sas|(?:was\s)?sworn\sin\sas)\s(?:still\s|now\s|currently\s|then\s)?|\s\((?:the\s)?|"
    r"(?:,\s|\s\(|\s)(?:who\s(?:is|was)\s)?(?:wrongly\s|here\s|also\s|still\s)?(?:named|described|identified|introduced|"
    r"listed|presented|referred\sto|cited|captioned|styled|given|shown)\s(?:(?:there|here)\s)?as\s|"
    r"(?:,\s|\s)(?:acting\s|speaking\s|confirmed\s(?:by\sthe\sSenate\s)?)?as\s)(?:the\s)?(?:current\s|country['’]s\s)?"
)
_LEADS = re.compile(
    r"(?:,\s(?:[a-z-]+\s){0,6}who)?\s(?:has\s|now\s|still\s)?(?:led|headed|ran|runs|heads|leads|chairs|chaired|commands|commanded)\s"
    r"(?:the\s)?(?P<body>[A-Z][\w.]*[A-Za-z.](?:\s[A-Z][\w-]+){0,3})\b"
)
_LED_BY = re.compile(  # "Roscosmos, whose head is …", "NASA, led by …"
    r"(?P<body>\b[A-Z][\w.]*[A-Za-z.](?:\s[A-Z]\w+){0,3})(?:,\swhose\s(?:new\s|current\s)?(?:head|chief|boss|leader|director(?:[\s-]general)?|"
    r"administrator|chairman|president|secretary[\s-]general|commander)\s(?:is|was|remains)|"
    r"(?:,\s(?:which\sis\s|now\s)?|\sis\s(?:now\s)?)(?:headed|led|run|chaired|commanded)\sby),?\s$"
)
_RULES = re.compile(
    r"\s(?:(?:has|had)\s)?(?:ruled(?:\sthe\s(?:country|North)|\s[A-Z]\w+(?:\s[A-Z]\w+)?)?|"
    r"(?:led|governed|run)\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?(?=\s(?:since|from|until|between)\b)|"
    r"(?:held|took|taken|assumed|come\sto|came\sto|been\sin)\s(?:power|office)(?!\sas\b))\b"
)
_TITLED = re.compile(
    r"(?:[Mm]inister(?:\sof\s\w+)?|[Pp]resident|[Ss]ecretary|[Pp]remier|[Cc]hancellor|[Aa]dministrator),?\s[A-Z][a-z]+[\s-][A-Z]|"
    r"(?:[Mm]inister|[Pp]resident|[Ss]ecretary|[Pp]remier|[Aa]dministrator)\s(?:at|on|in|during|as\sof)\s[^.;]{3,80}\swas\s[A-Z]|"
    r"\b(?:[Hh]ead|[Cc]hief|[Bb]oss|[Dd]irector(?:[\s-][Gg]eneral)?)(?:\sof\s(?:the\s)?(?:[\w’'-]+\s){0,5}?[A-Z]\w+)?,?\s[A-Z][a-z]+[\s-]\w|"
    r"\b[A-Z][a-z]+(?:,|\s(?:is|was))\s(?:the\s)?(?:[\w’'-]+\s){0,3}?(?:head|chief|boss|director(?:[\s-]general)?)\b|"
    r"[a-z](?:,|\s(?:is|was))\s[^,.]{0,40}\b(?:[Mm]inister|[Ss]ecretary|[Aa]dministrator)\b"
)
DISTINCT = 5  # letters; ours: without its country a shorter surname may be anybody's
HEADS = (
    "head of ",
    "chairman of ",
    "administrator of ",
    "director general of ",
    "secretary general of ",
    "commander of ",
)


def posts(words: str, start: int, names: Sequence[tuple[Span, Entry]], record: Record) -> Iterator[Found]:
    """The offices that a sentence gives to persons, the person as the subject."""
    known = posts_of(Shelved(record))
    if known is None or (known.words.isdisjoint(vocabulary(words)) and not _TITLED.search(words)):
        return  # most sentences name nobody of the shelf, and there are hundreds of titles to look for
    lands = [(Span(span.start - start, span.end - start), entry) for span, entry in names if entry.kind == "country"]
    for title in known.titles.finditer(words):
        land, begin = country_before(words, title.start(), lands)
        land = land or seat_behind(words, title, lands, known)
        yield from below(words, start, title, known)
        around = _CAME_UNDER.sub(" ", words[max(0, begin - BEFORE) : begin]).rpartition(", ")[2]
        if within := QUALIFIED.search(title[0]):
            around = within[0]  # "NASA's acting administrator"
        not_now = _NOT_NOW.search(around)
        if not_now or _ELECT.match(words, title.end()):
            if not_now:
                yield from not_held(words, start, title, (land, begin, around), known)
            continue
        found = name_behind(words, title, known) or surname_behind(words, title, land, known)
        found = found or name_before(words, begin, title.end(), known)
        if found is None:
            yield from stranger(words, start, title, (land, begin), known)
            yield from stranger_before(words, start, title, (land, begin), known)
            continue
        person, span = found
        own, end = country_behind(words, span.end, lands) if land is None and span.start >= title.end() else (None, 0)
        land, span = land or own, Span(span.start, max(span.end, end))
        if _AT_THE_TIME.match(words, max(title.end(), span.end)):
            continue
        office = office_of(known, spelled(title[0]), person, land)
        if office is not None:
            whole = Span(start + min(begin, span.start), start + max(title.end(), span.end))
            told = words[whole.start - start : whole.end - start]
            yield Found("office", Named(office.id, told), whole, subject=person)
        elif land is not None and (elsewhere := office_of(known, spelled(title[0]), person, None)) is not None:
            whole = Span(start + min(begin, span.start), start + max(title.end(), span.end))
            told = words[whole.start - start : whole.end - start]
            people = parts(land.columns["demonyms"])  # "the South Korean", but not "the clash with the U.S. Foreign …"
            owned = _OF_LAND.search(words[begin : title.start()]) or words[begin : title.start() - 1] in people
            if owned and not any(one.columns["country"] == land.id for one in known.offices[spelled(title[0])]):
                yield Found("office abroad", Named(elsewhere.id, told), whole, subject=person)
    yield from leading(words, start, known)


def leading(words: str, start: int, known: Posts) -> Iterator[Found]:
    """Who is said to have led a body: "Rafael Grossi led the IAEA"."""
    for name in known.names.finditer(words):
        person, rules = known.persons[name[0]], _RULES.match(words, name.end())
        ruled = [one for one in sorted(known.held[person]) if one.startswith(OF_STATE)] if rules else []
        if rules and len(ruled) == 1 and begins_a_name(words, name.start()):
            place = Span(start + name.start(), start + rules.end())
            yield Found("office", Named(ruled[0], words[name.start() : rules.end()]), place, subject=person)
        led = _LEADS.match(words, name.end()) or _LED_BY.search(words[: name.start()])
        if led is None or not begins_a_name(words, name.start()) or SURNAME_GOES_ON.match(words, name.end()):
            continue
        named = spelled(led["body"])
        titles = (f"{head}{the}{named}" for head in HEADS for the in ("", "the "))
        offices = next((found for title in titles if (found := known.offices.get(title))), ())
        if len(offices) == 1:
            begin, end = min(name.start(), led.start()), max(name.end(), led.end())
            told, place = words[begin:end], Span(start + begin, start + end)
            yield Found("office", Named(offices[0].id, told), place, subject=known.persons[name[0]])


def country_before(words: str, title: int, lands: Sequence[tuple[Span, Entry]]) -> tuple[Entry | None, int]:
    """The country right before a title, and where its words begin; else none, and the title's own place."""
    for span, entry in lands:
        if span.end <= title and _OWN.fullmatch(words[span.end : title]):
            return entry, span.start
    return None, title


def country_behind(words: str, name: int, lands: Sequence[tuple[Span, Entry]]) -> tuple[Entry | None, int]:
    """The country right behind a name, and where its words end: "Prime Minister Fumio Kishida of Japan"."""
    found = ((entry, span.end) for span, entry in lands if words[name : span.start] in (" of ", " of the "))
    return next(found, (None, name))


def seat_behind(words: str, title: re.Match[str], lands: Sequence[tuple[Span, Entry]], known: Posts) -> Entry | None:
    """The country whose name or capital stands right behind a title that it has: "defence minister in Tokyo"."""
    found = next(
        (entry for span, entry in lands if words[title.end() : span.start] in (" in ", " of ", " of the ")), None
    )
    has = found and any(one.columns["country"] == found.id for one in known.offices[spelled(title[0])])
    return found if has else None


def not_held(
    words: str, start: int, title: re.Match[str], place: tuple[Entry | None, int, str], known: Posts
) -> Iterator[Found]:
    """Who is told to act in an office, or to have held it once: "acting President Choi Sang-mok"."""
    land, begin, around = place
    aspect = next((one for pattern, one in (_ACTING, _FORMER) if pattern.search(around)), None)
    if aspect is None:
        return
    leads = _LEADING.search(words[:begin])
    found = name_behind(words, title, known) or name_before(
        words, leads.start() if leads else begin, title.end(), known
    )
    office = office_of(known, spelled(title[0]), found[0], land) if found else None
    if found and office:
        first, last = min(begin, found[1].start), max(title.end(), found[1].end)
        yield Found(aspect, Named(office.id, words[first:last]), Span(start + first, start + last), subject=found[0])


def name_behind(words: str, title: re.Match[str], known: Posts) -> tuple[str, Span] | None:
    """The person named right behind a title."""
    then = THEN_WAS.match(words, title.end()) if LEADS.fullmatch(words[: title.start()]) else None
    gaps = [one for one in (_PLAINLY.match(words, title.end()), _TO_NAME.match(words, title.end()), then) if one]
    gap, name = next(((one, its) for one in gaps if (its := known.names.match(words, one.end()))), (None, None))
    if gap is None or name is None or SURNAME_GOES_ON.match(words, name.end()):
        return None
    if _WAS.search(gap[0]) and _TO_MEET.search(words[: title.start()]):
        return None  # "the last to meet a North Korean leader was Madeleine Albright"
    if _WAS.search(gap[0]) and not _ENDS_THERE.match(words, name.end()):
        return None  # "the minister was Taro Kono's guest"
    after_one = _AFTER_ONE.search(words[: title.start()]) and not _SPEAKS.match(words, name.end())
    if gap[0][0] == "," and (after_one or not _SHUT_OFF.match(words, name.end())):
        return None  # in a list, or behind another name, the title may be that one's
    return known.persons[name[0]], Span(*name.span())


def surname_behind(words: str, title: re.Match[str], land: Entry | None, known: Posts) -> tuple[str, Span] | None:
    """The one person of that surname, named right behind a title, who ever held such an office."""
    surname = _SURNAME.match(words, title.end())
    if surname is None or (land is None and len(surname[1]) < DISTINCT):
        return None
    offices = [one for one in known.offices[spelled(title[0])] if land is None or one.columns["country"] == land.id]
    named = {name for one in offices for name in known.surnames.get((one.id, surname[1]), ())}
    return (named.pop(), Span(*surname.span(1))) if len(named) == 1 else None


def name_before(words: str, begin: int, end: int, known: Posts) -> tuple[str, Span] | None:
    """The person of whom the title is told behind the name: "Putin, Russia's prime minister,"."""
    if not ENDS.match(words, end):
        return None
    for name in known.names.finditer(words, max(0, begin - ASIDE), begin):
        if _BETWEEN.fullmatch(words[name.end() : begin]) and begins_a_name(words, name.start()):
            return known.persons[name[0]], Span(*name.span())
    return None


def office_of(known: Posts, title: str, person: str, land: Entry | None) -> Entry | None:
    """The office meant by a title: of the country named, else of the country that the person held office in."""
    homes = {land.id} if land else {office_country(known, office) for office in known.held[person]}
    offices = [one for one in known.offices[title] if one.columns["country"] in homes | {""}]
    if len(offices) > 1:  # "the Secretary-General": of the body that this one headed
        offices = [one for one in offices if one.id in known.held[person] and not one.columns["country"]]
    return offices[0] if len(offices) == 1 else None

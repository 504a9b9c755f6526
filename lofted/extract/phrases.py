"""The phrase that names a source, as far as patterns can delimit it."""

import re
from collections.abc import Sequence

from lofted.extract.cues import Attribution, speakers
from lofted.facts import Span

WIDEST_SOURCE = 9  # words; longer source phrases have an inner build that patterns cannot see
LONGEST_APPOSITIVE = 22  # words; longer ones are clauses of their own
SMALL = {"of", "for", "and", "the", "in", "de", "van", "von", "al", "bin", "&", "at", "a", "an"}
DETERMINERS = {
    "the", "a", "an", "its", "his", "her", "their", "our", "some", "many", "several", "two", "three", "one", "another",
    "other", "most", "both", "senior", "local", "state", "western", "no", "few", "this",
}  # fmt: skip

ADVERB = r"(?!(?:fami|assemb|al|ita|supp|rep|ju|ral|anoma|monopo)ly\b)[a-z]+ly"  # and not "the family said"
OPENER = re.compile(
    r"\s*(?:[Bb]ut |[Aa]nd )?(?:(?:In|On|At|During|After|Before|Earlier|Later|Meanwhile|However|Since|For|With|From|By|"
    r"Over|Under|Following|Speaking|Despite|Separately|Still|Instead|Also|Then|Last|This|Yesterday|Today|Asked|As for|"
    r"When asked|Moreover|Furthermore|Indeed|Similarly|Nevertheless|Finally|First|Second|Recently|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
LEAD = re.compile(
    r"\s*(?:(?:[Bb]ut|[Aa]nd|[Yy]et|[Ss]o) )?(?:(?:In|On|At|During|After|Before|Earlier|Later|Meanwhile|However|Since|"
    r"For|With|From|By|Over|Under|Following|Speaking|Despite|Separately|Still|Instead|Also|Then|Last|This|Yesterday|"
    r"Today|Asked|As|When asked|Moreover|Furthermore|Indeed|Similarly|Nevertheless|Finally|First|Second|Recently|Prior|"
    r"Ahead|Soon|Shortly|Not|Behind|Beyond|Beside|Besides|Amid|Among|Against|Along|Alongside|Through|Throughout|Across|"
    r"Around|Like|Unlike|Now|Here|Within|Without|Until|Upon|Apart|Aside|Because|Rather|Thus|Hence|Therefore|Nonetheless|"
    r"Perhaps|Elsewhere|Back|Tonight|Again|Overall|Third|While|When|If|Though|Although|Once|Where|Unless|Even|Given|To|Just|Next|"
    r"Less than|More than|Nearly|Early|Late|Hours|Days|Weeks|Months|Minutes|Moments|Years|Of|Per|Via|Toward|Towards|"
    r"Regarding|Concerning|A (?:day|week|month|year|few|decade|couple)|An hour|Two|Three|One|"
    r"(?!Beijing|Nanjing|Boeing|King|Sterling|United|Ahmed|Mohammed|Italy)[A-Z][a-z]+(?:ing|ed|ly)|"
    r"in|on|at|during|after|before|earlier|later|for|with|as|when|while|since|despite|although|though|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
LINKED = re.compile(r"(?:But|And|Yet|So|However|Meanwhile|Then|and|but)\b,?")
PRONOUN = re.compile(r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)$")

_BRACKETS = re.compile(r"\s\([^()]{1,30}\)")  # 30 characters; a party and a state, an acronym
_BOUNDARY = re.compile(r"[,;:“”\"]|''|\s[—–-]{1,2}\s|—")
_YEAR = re.compile(r"(?<=\d,)\s+(?:19|20)\d\d\s+")  # "On October 2, 2023 a spokesman said"
_LINK = re.compile(r"\s*(?:(?:[Bb]ut|[Aa]nd|[Yy]et|[Ss]o|[Hh]owever|[Mm]eanwhile|[Tt]hen)\s+)?")
_BARRED = re.compile(
    r"\b(?:that|which|who|whom|whose|what|as|when|while|after|before|because|since|if|than|though|although|where|whether|"
    r"how|is|are|was|were|be|been|will|would|could|may|might|should|must|can|to|has|have|had|did|does|do|not|so|or|"
    r"but|said|says|say|believe|think(?!\stank)|told|How|What|Why|While|When|Where|Whether|If|As|After|Before|Because|Since|Although|Though|Once|Unless|Until)\b"
)
_APPOSITIVE = re.compile(
    r",\s+(?:(?:leaked|seen|obtained|published|released|commissioned|drafted|issued|an?|the|of|from|also|now|who|whose|which|his|her|its|former|senior|chief|director|head|president|spokes\w+|professor|associate|"
    r"assistant|deputy|vice|executive|founder|co-founder|chairman|leader|author|editor|secretary|minister)\b|[A-Z0-9][^,]*$)"
)
_COUNTED = re.compile(
    r"(?:an?\s+|the\s+|any\s+)?(?:growing\s+|large\s+|small\s+)?(?:number|group|handful|series|variety|range|lot|crowd|team|"
    r"pair|trio|couple|majority|half|third|quarter|dozens|scores|hundreds|thousands|most|some|many|several|all|one)\s+of\s+",
    re.I,
)
_TOLD_OF_IT = re.compile(r"\s+(?:being|[a-z]{3,}ed|made|written|done|held|led|put|set|that|who|I)\s|[,(]")
_CUT = re.compile(
    r"(?:,|(?<=,[”\"]))\s+(?:according\s+to|(?:adding|saying|warning|arguing|claiming|noting|citing|insisting|stressing|suggesting)\b)"
)
_INITIALS = re.compile(r"[A-Z]\.[A-Z]\.")
_THAT = re.compile(r"\s+that\b")
_NAME = r"[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2}"
_PERSON = re.compile(r"\s(?:[A-Z][a-z]{1,4}\.\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]*){1,3}")
_LAST_TWO = re.compile(rf"{_NAME}\sand\s{_NAME}")
_LIST = re.compile(rf"(?<=,\s)(?:{_NAME},\s){{1,6}}\Z|\A(?:{_NAME},\s){{1,6}}\Z")
_WHEN = re.compile(
    r"\s(?:(?:on|late|early|earlier|later|last|this)\s){1,2}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|year|night)\Z"
)
_SHORTENED = re.compile(
    r"['’](?:ve|d|re|ll|m)\b|\s(?:he|she|they|it|we|I|you)\Z"  # "I've", "Can they"
    r"|-(?:led|backed|based|made|run|style)\Z"  # "the U.S.-led" wants a noun
)
_LETTERS = re.compile(r"[A-Za-z][\w.-]*")
_PARTED = re.compile(
    r"\s(?:(?:close|familiar|briefed|involved)\s)?(?:of|for|in|at|from|with|on|and|by)\s|\sclose\sto\s"
)


def source_before(text: str, sentence: Span, cue: Span, found: Sequence[Attribution]) -> Span | None:
    """The phrase between the last boundary and the cue, if it can only be a source."""
    begin = sentence.start
    for one in found:  # "Seoul said that Tokyo announced …": the inner source begins after "that"
        that = _THAT.match(text, one.cue.end, cue.start)
        begin = max(begin, that.end()) if that else begin
    edge = begin
    for mark in _BOUNDARY.finditer(text, begin, cue.start):
        edge = mark.end()
        begin = edge if mark[0] in ("”", '"', "''") else begin  # what follows a quotation names its source
    link = _LINK.match(text, edge, cue.start)
    year = _YEAR.match(text, edge, cue.start)
    span = trimmed(text, year.end() if year else link.end() if link else edge, cue.start)
    if span is None:
        aside = edge > begin and text[edge - 1] == ","
        return (with_appositive(text, begin, edge - 1) or with_office(text, begin, edge - 1)) if aside else None
    when = _WHEN.search(text, span.start, span.end)
    span = Span(span.start, when.start()) if when else span
    return listed(text, begin, span) if is_source(text[span.start : span.end]) else None


def listed(text: str, begin: int, span: Span) -> Span:
    """The source with those before it in its list: "Washington, Seoul and Tokyo agreed"."""
    if not _LAST_TWO.fullmatch(text, span.start, span.end):
        return span
    before = _LIST.search(text, begin, span.start)
    return Span(before.start(), span.end) if before else span


def with_appositive(text: str, begin: int, end: int) -> Span | None:
    """A source with what is said of it between commas: "Kim, an analyst in Seoul, said"."""
    link = _LINK.match(text, begin, end)
    begin = link.end() if link else begin
    comma = text.find(",", begin, end)
    if comma > 0 and LEAD.match(text, begin, comma):
        begin, comma = comma + 1, text.find(",", comma + 1, end)
    name = trimmed(text, begin, comma) if comma > 0 else None
    if name is None or not is_source(text[name.start : name.end]) or not _APPOSITIVE.match(text, comma, end):
        return None
    words = text[comma + 1 : end]
    plain = len(words.split()) <= LONGEST_APPOSITIVE and not re.search(r"[“”\";]|\bsaid\b", words)
    return Span(name.start, end) if plain else None


def with_office(text: str, begin: int, end: int) -> Span | None:
    """A name between commas behind its office: "…, NASA's administrator, Bill Nelson, said"."""
    name = text.rfind(",", begin, end)
    office = text.rfind(",", begin, name) if name > 0 else -1
    if office < 0 or not _PERSON.fullmatch(text, name + 1, end):
        return None
    span = trimmed(text, office + 1, name)
    words = text[span.start : span.end] if span else ""
    head = _PARTED.split(words)[0].split()[-1].lower() if words else ""
    return Span(span.start, end) if span and head in speakers() and is_source(words) else None


def is_source(words: str) -> bool:
    """Whether a stretch without commas can only be a noun phrase that speaks.

    >>> is_source("the South Korean military"), is_source("The missile fell as officials")
    (True, False)
    """
    if PRONOUN.match(words):
        return True
    words = _BRACKETS.sub("", words)
    pieces = words.split()
    if not is_phrase(words) or not _LETTERS.match(words) or _SHORTENED.search(words):
        return False
    head = _PARTED.split(words)[0].split()[-1]
    if (
        head[0].isupper()
        and head.lower() not in speakers()
        and (pieces[0][0].isupper() or pieces[0].lower() in DETERMINERS or pieces[0] in speakers())
    ):
        return len(pieces) <= 4 or all(  # words; a title and a name
            piece[0].isupper() or piece in SMALL or piece.lower() in speakers() for piece in pieces
        )
    small = next((place for place, piece in enumerate(pieces) if piece[0].isupper()), 0)
    names = all(piece[0].isupper() for piece in pieces[small:])
    if 0 < small <= 3 and names and pieces[small - 1] in speakers():  # 3 words; what somebody is, before the name
        return True  # "county official Jane Roe"
    determined = pieces[0].lower() in DETERMINERS or pieces[0][0].isupper()
    leads = any(piece in speakers() for piece in pieces[:2])  # "officials in Seoul", "government officials in Seoul"
    head = named if (named := " ".join(words.split()[-2:]).lower()) in speakers() else head  # "intelligence community"
    return head.lower() in speakers() and (determined or leads or len(pieces) <= 3)  # words; "senior defence officials"


def is_phrase(words: str) -> bool:
    """Whether a stretch is short and holds no clause.

    >>> is_phrase("a senior official in Seoul"), is_phrase("an official who was there")
    (True, False)
    """
    words = words.replace(" close to ", " close by ")  # "a person close to the talks"
    return 0 < len(words.split()) <= WIDEST_SOURCE and not _BARRED.search(words)


def core(text: str, source: Span) -> Span:
    """A source without what counts it and without what is told of it.

    >>> text = "a number of studies published in May"
    >>> text[core(text, Span(0, len(text))).start : core(text, Span(0, len(text))).end]
    'studies'
    """
    counted = _COUNTED.match(text, source.start, source.end)
    start = counted.end() if counted else source.start
    told = _TOLD_OF_IT.search(text, start, source.end)
    return Span(start, told.start() if told else source.end)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without the blanks at its ends, or None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def content_end(text: str, span: Span) -> Span:
    """The span without the mark that ends its sentence, unless a quotation mark follows that."""
    end = span.end
    while end > span.start and (text[end - 1] in ".!?," or text[end - 1].isspace()):
        if _INITIALS.match(text, end - 4, end):
            break
        end -= 1
    return Span(span.start, end)


def whole(text: str, quotations: Sequence[Span], before: Span) -> tuple[Span, ...]:
    """The content before a source, back to where its quotation opened."""
    link = LINKED.match(text, before.start, before.end)
    start, end = link.end() if link else before.start, before.end
    start += len(text[start:end]) - len(text[start:end].lstrip())
    for one in quotations:
        if one.start < start < one.end <= end:
            start = one.start
    while end > start and text[end - 1] in ", ":
        end -= 1
    return (Span(start, end),)


def after_cut(text: str, content: Span) -> Span:
    """The content without a further attribution at its end."""
    cut = _CUT.search(text, content.start, content.end)
    return content_end(text, Span(content.start, cut.start()) if cut else content)

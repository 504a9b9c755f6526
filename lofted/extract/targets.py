"""At whom or what a saying is aimed: the one who is accused, praised, warned, told to act or asked.

The target is the noun phrase behind the cue ("accused the United States of",
"called on Pyongyang to", "warned Seoul that"), the subject of a passive ("Iran
was accused of"), or the one who is to act ("demanded that Washington lift").
A hearer who is only told something is none.
"""

import re

from lofted.extract.cues import Attribution, speakers
from lofted.extract.names import find_names
from lofted.facts import Act, Record, Span, Target, VoiceKind

PRONOUNS = {"them", "him", "her", "us", "me"}
PEOPLE = {VoiceKind.UNNAMED_GROUP, VoiceKind.UNNAMED_PERSON, VoiceKind.OFFICE}
LONGEST = 110  # characters of a target; a list of four countries or a noun with its attributes
HEARERS = {"reporters", "journalists", "lawmakers", "parliament", "them", "him", "us", "me", "itself", "themselves"}
ABBREVIATED = "Gen|Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Adm|Col|Lt|Maj|Capt|St|No|U.S|U.N"  # a full stop that ends no sentence
AIMED = {
    Act.AGREES,
    Act.ACCUSES,
    Act.CONDEMNS,
    Act.PRAISES,
    Act.WARNS,
    Act.THREATENS,
    Act.DEMANDS,
    Act.ASKS,
    Act.PROMISES,
}

_VERB_LIKE = r"(?:is|are|was|were|be|has|have|had|will|would|may|might|could|can|must|should|did|does|do|shall)"
_START = re.compile(r"\s+(?P<article>(?:the|a|an)\s+)?(?=[\w“\"‘])", re.I)
_NONE = re.compile(
    rf"\s+(?:that|of|against|to|not|for|over|about|on|in|at|with|whether|if|how|why|what|when|where|as|by|from|after|before|"
    rf"during|it\s{_VERB_LIKE}|he\s{_VERB_LIKE}|they\s{_VERB_LIKE}|there|again|repeatedly|earlier|late|out|aloud)\b",
    re.I,
)
_JUDGED = (
    r"as|for|that|who|which|over|after|when|because|by|during|but|while|with|from|to\s[a-z]+|in\s(?:an?|the)\s(?:[a-z]+\s)?"
    r"(?:statement|strongest|speech|commentary|post|tweet|letter|editorial|interview)"
)
_STOPS = {  # words before which the target of an act ends
    Act.ACCUSES: r"of|for|over|in|on|that|who|which|after|as|and\s(?:\w+ed|said|called|vowed|warned)",
    Act.CONDEMNS: _JUDGED,
    Act.PRAISES: _JUDGED,
    Act.WARNS: r"that|against|of|to|not|about|over|on|after|if|it|he|she|they|in|with|for|by",
    Act.THREATENS: r"with|if|over|that|by|after|unless",
    Act.DEMANDS: r"to|not|on|over|for|that|in|about|against|at",
    Act.ASKS: r"to|whether|if|how|why|what|when|where|who|not|for|about|on|over|which|in",
    Act.PROMISES: r"that|to",
    Act.AGREES: r"to|on|that|over",
}
_JOINED_VERB = re.compile(
    r"\sand\s(?:then\s|also\s|has\s|had\s|have\s|later\s|[a-z]+ly\s)?"
    r"(?:[a-z]+ed|said|says|told|tells|urges?|calls?|vows?|warns?|demands?|accuses?|seeks?|held|took|made|sent|put|"
    r"[a-z]{3,}s\b(?=\s(?:the|a|an|its|that|on|for|to)\b))\b"
)
_MARKS = re.compile(
    rf"[;:!?](?:\s|$)|{''.join(f'(?<!{one})' for one in ABBREVIATED.split('|'))}\.(?:\s|$)|"
    r",\s(?!(?:[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}(?:,|\sand\b|\sor\b)))|\s[—–-]\s|—|\s[“\"‘](?=\w)|[”\"]|\)|\("
)
_ENDS = {act: re.compile(rf",?\s(?:{words})\b") for act, words in _STOPS.items()}
_DAY = re.compile(r"\s(?:on\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|earlier|again|late)\b")
_NEEDS = {  # what must follow the target of an act that also takes a thing or a clause
    Act.WARNS: re.compile(
        r",?\s(?:that|against|of|to|not|about|over|on|it|he|she|they|if|in|after|with)\b|\s?[,:“\"]|$"
    ),
    Act.ASKS: re.compile(r",?\s(?:to|whether|if|how|why|what|when|where|who|not|for|about|on|over|which)\b"),
    Act.DEMANDS: re.compile(r"\s(?:to|not\sto|on|over|in\s[^,.;]{2,60}\sto|about)\b"),
    Act.THREATENS: re.compile(r"\s(?:with|if|over|unless)\b"),
}
_LIFTS = re.compile(
    r"(?:that\s)?(?:the\s)?(?P<who>[A-Z][\w.’'-]*(?:\s(?:and\s)?[A-Z][\w.’'-]*){0,3})\s(?:[a-z]+ly\s|first\s|not\s)?(?!be\b|is\b|was\b|had\b|has\b)[a-z]+"
)
_BLAMED_ON = re.compile(r"\son\s(?:the\s|an?\s)?")


def find_target(text: str, one: Attribution, act: Act | None, end: int, record: Record) -> Target | None:
    """The target of a saying whose sentence ends at a place, or None where it has none."""
    if act not in AIMED or act is None:
        return None
    cue = text[one.cue.start : one.cue.end].lower()
    if is_passive(cue) or (text[one.cue.end : one.cue.end + 4] == " by " and one.row.form.endswith("ed")):
        first = one.content[0] if one.content and one.content[0].end <= one.cue.start else None
        return named(text, first.start, first.end, record) if first else None
    if act is Act.DEMANDS and one.content and "to" not in text[one.cue.end : one.content[0].start + 6].split():
        lifts = _LIFTS.match(text, one.content[0].start, one.content[0].end)
        if lifts and one.content[0].start >= one.cue.end and asks_that(text, one, lifts.start("who")):
            return target_at(text, lifts.start("who"), lifts.end("who"), record)
    begin = one.content[0].start - 1 if one.through and one.content else one.cue.end  # "quoted as warning Seoul that"
    if act is Act.AGREES:
        begin = with_whom(text, begin, end)
    start = _START.match(text, begin, end)
    if start is None or (_NONE.match(text, begin, end) and not one.row.form.endswith(" on")):
        return None
    stop = phrase_end(text, start.end(), end, act)
    if one.row.lemma in ("congratulate", "compliment"):
        stop = min(stop, next((on.start() for on in _BLAMED_ON.finditer(text, start.end(), stop)), stop))
    if one.row.lemma == "blame":
        return blamed(text, start.end(), stop, end, record)
    if act in _NEEDS and not _NEEDS[act].match(text, stop, end):
        return None
    if act is Act.PROMISES and one.row.lemma != "assure":
        stop = beneficiary_end(text, start.end(), stop, record)
    return target_at(text, start.end(), stop, record)


def with_whom(text: str, begin: int, end: int) -> int:
    """Where the one stands with whom something is agreed: "agreed with its partners to"; the end where nobody is."""
    match = re.compile(r"\swith(?=\s)").match(text, begin, end)
    return match.end() if match else end


def is_passive(cue: str) -> bool:
    """Whether the cue holds a form of "to be": "was accused"."""
    return bool(re.search(r"\b(?:is|are|was|were|been|being|be)\s", cue + " ")) and not cue.endswith("ing")


def asks_that(text: str, one: Attribution, who: int) -> bool:
    """Whether a demand's clause follows its cue as "that Washington lift"."""
    return text[one.cue.end : who].strip() in ("that", "that the", "", "the")


def phrase_end(text: str, start: int, end: int, act: Act) -> int:
    """Where the noun phrase that begins at a place ends."""
    limit = min(end, start + LONGEST)
    stop = _ENDS[act]
    found = [one.start() for one in (p.search(text, start, limit) for p in (stop, _MARKS, _JOINED_VERB, _DAY)) if one]
    return min([*found, limit])


def blamed(text: str, start: int, stop: int, end: int, record: Record) -> Target | None:
    """Who is blamed: "X for Y", "Y on X"."""
    on = _BLAMED_ON.match(text, stop, end)
    if on is None:
        return target_at(text, start, stop, record)
    return target_at(text, on.end(), phrase_end(text, on.end(), end, Act.CONDEMNS), record)


def beneficiary_end(text: str, start: int, stop: int, record: Record) -> int:
    """Where the one ends to whom a promise is made: "promised Kyiv more tanks"; the start where nobody is."""
    words = text[start:stop]
    entity = next((span for span, _ in find_names(words, 0, record) if span.start == 0 and span.end < len(words)), None)
    if entity and not words[entity.end :].startswith(("'s", "’s", "-")):
        return start + entity.end
    first = words.split()[0] if words else ""
    kind = speakers().get(first.lower(), (VoiceKind.DOCUMENT, False))[0]
    person = first.lower() in PRONOUNS or kind in PEOPLE
    return start + len(first) if person and len(words.split()) > 1 else start


def named(text: str, start: int, stop: int, record: Record) -> Target | None:
    """The target of a passive, whose phrase stands before it."""
    words = re.compile(r"(?:the\s|an?\s)?", re.I).match(text, start)
    begin = words.end() if words else start
    return target_at(text, begin, phrase_end(text, begin, stop, Act.CONDEMNS), record)


def target_at(text: str, start: int, stop: int, record: Record) -> Target | None:
    """The target between two places, with its entry where the catalogue has one."""
    while stop > start and text[stop - 1] in " ,;:.’'”\"" and text[stop - 2 : stop] not in ("s’", "s'"):
        stop -= 1
    words = text[start:stop]
    if (
        not words or words.lower() in HEARERS - {"them", "him"} or len(words.split()) > 14
    ):  # words; no noun phrase is longer
        return None
    entry = record.called(words) or record.called(f"the {words}")
    found = [one for span, one in find_names(words, 0, record) if span == Span(0, len(words))]
    entry = entry or next(iter(found), None)
    return Target(words, Span(start, stop), entry.id if entry else None)

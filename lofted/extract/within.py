"""Sources that stand further from their cue, or in a clause inside the sentence.

after Seoul said …          what the army calls …        engines that experts say …
Kim, however, said …        the ministry last week said  a report drawn up by the agency shows …
the envoy, who said …       Seoul said it expected …
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lofted.extract.cues import Attribution, rows
from lofted.extract.phrases import LEAD, is_source, trimmed
from lofted.facts import Span
from lofted.reference.shelf import Shelf, by_shelf

REACH = 90  # characters between the word that opens a clause and its verb; some twelve words
WIDEST_PAIR = 6  # words on either side of an "and" in a subject
WIDEST_SUBJECT = 14  # words; a noun with what was done to it: "a report drawn up by the agency"

_OPENER = re.compile(
    r"(?:\A|(?<=[\s,—–“\"(]))(?P<word>after|before|when|while|as|if|because|since|although|though|that|what|which|whom|where|"
    r"until|whether|once|unless|than|but|and|so|how|why|After|Before|When|While|As|If|Because|Since|Although|Though|What|"
    r"Where|Until|Once|Unless|But|And)\s+(?=[^,;:“”\"]{1,90}\Z)"  # 90 characters; a source
)
LEADS_IN = {
    "after",
    "before",
    "when",
    "while",
    "as",
    "if",
    "because",
    "since",
    "although",
    "though",
    "until",
    "once",
    "unless",
}
_BETWEEN = re.compile(
    r"\s(?:(?:on|in|at|late|early|earlier|last|this|later)\s(?:[a-z]+\s)?)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"week|month|year|night|often|always|soon|summer|winter|spring|autumn|weekend|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|yesterday|today|once|now|then|earlier|later|also)\Z"
)
_ASIDE = re.compile(
    r",\s(?:however|too|then|also|meanwhile|therefore|though|of\scourse|in\s(?:turn|fact|contrast)|for\s(?:his|her|its|their)\spart|"
    r"(?:in|after|at|on|for|like|as|while|when|during|before|speaking|citing|according\sto|along\swith|[a-z]+ing)\s[^,;:“”\"]{2,90}),\Z"
)
_KEPT = re.compile(r",\s(?:[a-z]+ing|who|along\swith)\b")  # told of the source, not of the saying
_BREAK = re.compile(r"[;:“”\"()\[]|''|\s[—–-]{1,2}\s|—")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|will|would|could|may|might|should|must|can|has|have|had|did|does|do|not|so|or|but|said|says|"
    r"told|fell|flew|went|took|came|gave|got|began|left|saw|lost|won|rose|grew|became|kept|sent|spent|stood|paid|brought|froze|met|saw|hit|sought|taught|caught|bought|sold|drew|threw|knew|blew|broke|spoke|chose|rode|drove|fled|felt|meant|swept|struck|sank|swore|ran|"
    r"that|which|who|whom|whose|what|when|where|while|after|before|because|since|if|than|though|although|whether|how|why|as|and)\b"
    r"|n['’]t\b|['’](?:ve|re|ll|d|m)\b|\b(?:[Ii]t|[Tt]hat|[Hh]e|[Ss]he|[Tt]here|[Ww]hat|[Ww]ho|[Hh]ere|[Tt]his)['’]s\b"
    r"|\s(?:he|she|they|it|we|I|you)\Z|['’]s?\Z|\b(?:for|of|in|on|at|to|by|with|from|out|up|off|as|than|and|or|but)\Z|[a-z]{2}ed\Z"
)
_TWO_NOUNS = re.compile(  # "a plan the army announced"
    r"\b(?!(?:of|in|on|at|by|to|for|from|with|and|or|near|over|under|against|between|among|all|both|including|after|before|within|"
    r"across|around|outside|inside|into|behind)\b)[A-Za-z-]+\s(?:the|an?|his|its|their|her)\s"
)
_DANGLES = re.compile(r"['’]s?\Z|\b(?:and|or|but)\Z")
_LEAD = re.compile(
    r"\s*(?:(?:Meanwhile|Then|Also|Now|So|Still|Later|Earlier|But|And|Yet|however|meanwhile|then|later|earlier)\s+)?"
    r"(?:(?:[Oo]n|[Ee]arlier|[Ll]ater|[Ll]ast|[Tt]his|[Ee]arly|[Ll]ate)\s+(?:on\s+|this\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|year)\s+)?"
)
_PAST = re.compile(
    r"\b[a-z]{3,}ed\s(?!by\b|in\b|at\b|on\b|to\b|for\b|from\b|with\b|last\b|this\b|over\b|under\b|near\b|off\b|up\b|out\b|earlier\b|during\b|against\b)"
)
_VERB = re.compile(
    r"\s(?=(?:(?:also|then|later|again|[a-z]+ly)\s)?(?:has|have|had|is|was|are|were|will|would|could|may|might|did|does|said|says|told|took|"
    r"went|made|met|came|got|gave|left|saw|spoke|began|held|sent|put|brought|drew|won|lost|fell|flew|[a-z]{2,}ed)\b)"
)
_WORD = re.compile(r"\S+")
_STOPS = {
    "in", "by", "to", "with", "from", "for", "against", "at", "on", "among", "including", "said", "says", "is",
    "was", "are", "were", "between", "toward", "towards", "over", "after", "and", "but", "like", "as", "than", "that",
    "about", "into", "via",
}  # fmt: skip
_DETERMINED = re.compile(
    r"(?:[A-Z\d]|(?:the|a|an|its|his|her|their|some|many|most|several|no|new|this|these|those|our|one|two)\s)"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A source, the word that opens its clause ("" for a main clause), and where the clause begins."""

    source: Span
    word: str
    start: int


def subject_before(text: str, sentence: Span, cue: Span, found: Sequence[Attribution]) -> Subject | None:
    """The subject of a cue where it does not stand plainly before it."""
    end = cue.start
    while end > sentence.start and text[end - 1].isspace():
        end -= 1
    start = sentence.start
    for mark in _BREAK.finditer(text, start, cue.start):
        start = mark.end()
    if start >= end:
        return None
    aside = _ASIDE.search(text[start:end])
    if aside is None and text[end - 1] == ",":
        return None
    between = None if aside else _BETWEEN.search(text[start:end])
    close = start + aside.start() if aside else start + between.start() if between else end
    subject = opened(text, start, close, found) or main(text, start, close, found)
    kept = aside and _KEPT.match(aside[0])
    return replace(subject, source=Span(subject.source.start, end - 1)) if subject and kept else subject


def opened(text: str, start: int, end: int, found: Sequence[Attribution]) -> Subject | None:
    """The subject of a clause that a word like "after" or "that" opens."""
    near = max(start, end - REACH)
    inner = [one.cue.end for one in found if start <= one.cue.end < end]
    last = None
    for mark in _OPENER.finditer(text[near:end]):
        joint = mark["word"] == "and" and joins(text[near + last.end() if last else max(inner, default=start) : end])
        last = last if joint else mark
    begin = near + last.end() if last else start
    word = last["word"].lower() if last else ""
    if inner and max(inner) >= begin:
        begin, word = max(inner), "that"
    elif last is None:
        return None
    source = trimmed(text, begin, end)
    if (
        source is None
        or _DANGLES.search(text, source.start, source.end)
        or not is_source(text[source.start : source.end])
    ):
        return None
    return Subject(source, word, near + last.start() if last and word != "that" else begin)


def joins(words: str) -> bool:
    """Whether an "and" stands between two short names of one subject: "officials and experts"."""
    words = words.rsplit(", ", 1)[-1]
    first, _, second = words.partition(" and ")
    short = 0 < len(first.split()) <= WIDEST_PAIR and 0 < len(second.split()) <= WIDEST_PAIR
    return short and not _FINITE.search(f"{first} {second}") and not _PAST.search(f"{first} {second}")


def main(text: str, start: int, end: int, found: Sequence[Attribution]) -> Subject | None:
    """The subject of the main clause, from where it begins up to the cue."""
    comma = text.rfind(", ", start, end)
    if comma >= 0 and not LEAD.match(text, start, comma):
        return None
    lead = _LEAD.match(text, comma + 1 if comma >= 0 else start, end)
    source = trimmed(text, lead.end() if lead else start, end)
    words = text[source.start : source.end] if source else ""
    if source is None or any(one.cue.start >= source.start for one in found):
        return None
    if not (is_source(words) or is_subject(words)) or verb_forms() & set(words.lower().split()):
        return None
    return Subject(source, "", source.start)


@by_shelf
def verb_forms(_: Shelf) -> frozenset[str]:
    """The forms of cues that can only be verbs: no subject holds one but as a participle."""
    return frozenset(
        one.form for one in rows() if not one.nounlike and not one.form.endswith(("ed", "ing")) and " " not in one.form
    )


def is_subject(words: str) -> bool:
    """Whether a stretch is a noun with what hangs on it, and holds no verb with a subject of its own."""
    words = words.strip()
    if not _DETERMINED.match(words) or LEAD.match(words) or not 1 < len(words.split()) <= WIDEST_SUBJECT:
        return False
    return not _FINITE.search(words) and not _PAST.search(words) and not _TWO_NOUNS.search(words)


def opening_subject(text: str, sentence: Span, end: int) -> Span | None:
    """The subject with which a sentence begins, past what leads up to it: "In May, Seoul held a drill, saying …"."""
    start = sentence.start
    for verb in _VERB.finditer(text, sentence.start, end):
        comma = text.rfind(", ", start, verb.start())
        if comma >= 0 and not LEAD.match(text, start, comma):
            return None
        when = _BETWEEN.search(text[start : verb.start()])
        subject = main(text, start, start + when.start() if when else verb.start(), ())
        return subject.source if subject else None
    return None


def named_before(text: str, sentence: Span, end: int) -> Span | None:
    """The noun before a "who" or a "which": "criticised by local residents who", "met Kim Jong Un, who"."""
    words = list(_WORD.finditer(text, max(sentence.start, end - REACH), end))
    for word in reversed(words[-WIDEST_PAIR:]):
        before = text[sentence.start : word.start()].rstrip()
        if not before or before[-1] in ',;:—–“"(' or before.rsplit(None, 1)[-1].lower() in _STOPS:
            return Span(word.start(), end) if is_source(text[word.start() : end]) else None
    return None

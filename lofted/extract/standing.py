"""Whether a cue word tells of a statement where it stands, or is something else there.

"The report", "in order to", "the planned launch" and "hopes to announce" hold
words of cues but no statement. What can be seen from the neighbouring words
is settled here, so that fewer sentences need the grammar.
"""

import re

from lofted.extract.cues import Cue, speakers
from lofted.extract.fitting import FAR, fits
from lofted.extract.idle import headless, idle, named_thing
from lofted.extract.phrases import ADVERB
from lofted.facts import Act, Span

NEAR = 28  # characters before a cue; a determiner and two short words

_NOUN_BEFORE = re.compile(
    r"(?:\b(?:a|an|the|this|that|these|those|its|his|her|their|our|my|your|no|any|of|in|to|for|with|from|by|on|under|per|into|"
    r"United|news|media|new|recent|earlier|first|last|such|several|some|many|other|official|two|both|each|every|more|"
    r"joint|public|previous|similar|written|final|nuclear|military|member|free)\s+(?:[a-z-]+\s+)?|['’]s\s+(?:[a-z-]+\s+)?|s['’]\s+)$"
)
_PRONOUN_BEFORE = re.compile(r"\b(?:it|he|she|they|who|we|I|you)\s+(?:has\s+|have\s+|had\s+|also\s+)?$", re.I)
_NOT_YET = re.compile(
    rf"\b(?:to|will|would|could|can|may|might|should|must|cannot|let|lets|shall)\s+(?:not\s+|also\s+|be\s+|then\s+|soon\s+|{ADVERB}\s+)?$"
    r"|n['’]t\s+$"
)
_BE_BEFORE = re.compile(
    rf"(?:\b(?:is|are|was|were|be|been|being|get|got|gets)|\b(?:he|she|it|they|we|I|who|that)['’](?:s|re|m))\s+"
    rf"(?:(?:not|also|now|often|still|even|once|again|{ADVERB})\s+){{0,2}}$",
    re.I,
)
_HAVE_BEFORE = re.compile(
    rf"\b(?:has|have|had)\s+(?:(?:not|also|already|since|long|{ADVERB})\s+){{0,2}}$|['’](?:ve|d|s)\s+$"
)
_ARTICLE_BEFORE = re.compile(
    rf"\b(?:a|an|the|its|his|her|their|of|in|for|with|from|any|no|some|this|another|new|after|despite|amid)\s+(?:{ADVERB}\s+|long-?\s?)?$|['’]s\s+$",
    re.I,
)
_OWNER = re.compile(
    r"(?<!\b[Tt]here)(?<!\b[Ii]t)(?<!\b[Hh]e)(?<!\b[Ss]he)(?<!\b[Tt]hat)(?<!\b[Ww]hat)(?<!\b[Ww]ho)['’]s?\s+(?:[a-z-]+\s+){0,2}$|\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+(?:[a-z-]+\s+){0,2}$"
)
_BODY = re.compile(r"\s+(?:that|to)\b")
_TO = re.compile(r"\s+(?:\w+\s+){0,2}to\b|\s+not\s+to\b|\s+that\b")
_PLURAL_BEFORE = re.compile(
    r"(?:[A-Za-z]s|people|media|\bpolice|\bboth|\bmany|\bsome|\band\s[A-Z]\w+)(?:,\s[\w\s]{2,24},)?\s+(?:also\s+|now\s+)?$"
)
LONGEST_SOURCE = 60  # characters of a source between its comma and its cue
_MARK = re.compile(r"\s*(?:[.;,]|$)")
_THAT_AFTER = re.compile(r"\s+that\b")
_NAMED_BEFORE = re.compile(  # "economists at the bank estimate"
    r"\b[A-Z][\w-]+,?\s$|[a-z]s\s(?:at|in|of|for|from|with|near)\s[^,.;]{2,20}\s$"
)
_OBJECT = re.compile(
    r"\s+(?:that|to|the|a|an|it|its|his|her|their|these|those|they|he|she|there|no|more|of|why|how|what|whether|"
    r"another|further|new|two|three|fresh)\b"
    r"|\s*[,:]?\s*[“\"]|\s+[A-Z]"
)
_GOES_ON = re.compile(
    r"\b(?:(?:go|goes|going|went|gone)\s+on|continu(?:e|es|ed|ing)|proceed(?:s|ed)?|took\s+to\s+(?:the\s+)?\w+(?:\s\w+)?)\s+to\s+$"
)
_HEARD = re.compile(  # a hearer, then what makes it a statement
    r"(?:\s+(?:him|her|them|us|me|it|reporters|journalists|people|supporters|[A-Z]\w+)){0,2}(?:\s+that\b|[,:]?\s*[“\"])"
)
_WRITING = re.compile(
    r"\b(?:statement|letter|tweet|report|resolution|speech|post|message|email|memo|video|motion|brief|lawsuit|document|"
    r"article|ad|op-ed|paper|petition|editorial|note|interview|conference)s?\s"
    r"(?:[^,.;:“”\"]{0,50}\s)?$"  # 50 characters; a day, to whom it was sent
)
_CLOSING = re.compile(r",\s(?:[\w’'-]+\s){0,5}?(?P<noun>[a-z]{3,}s)\s\Z")
_AGENTS = ("ers", "ors", "ists", "ians", "ants")  # endings of those who do something
_STATES = re.compile(  # "Gulf states" are no verb
    r"\b(?:Gulf|Western|Baltic|Arab|Nordic|Pacific|[A-Z][a-z]+(?:an|ese|ish|ern)|[a-z]+(?:ed|ing|al|an|ar|ern)|member|island|coastal)\s\Z"
)
_OWNED = re.compile(r"\s(?:by|of|from)\s[^,.;:“”\"]{2,60}?\s(?:that|to)\b")
_OPENS = re.compile(r"\s+\w")
_JOINED_ON = re.compile(
    rf"[,”\"—–-]\s*(?:and\s+|while\s+|but\s+|by\s+)?(?:also\s+|even\s+|again\s+|then\s+|later\s+|{ADVERB}\s+)?$"
)
_UNSAID = re.compile(r"\b(?:not|without|against|than)\s+$")
_BY = re.compile(r"\s+(?:\w+\s+){0,4}by\b")
_PASSIVE = re.compile(r"\s+(?:to|that|as|by|in|on|had|how|why|what|whether|if)\b|\s+\w+\s+(?:to|by|as)\b|[,.]|\s+[“\"]")
_CALLED = re.compile(r"\s+(?:\w+\s+)?(?:of|for|an?|the|as)\b")


def tells(text: str, sentence: Span, span: Span, row: Cue) -> bool:
    """Whether a cue may tell of a statement where it stands.

    False only where the neighbouring words rule it out.
    """
    before = text[max(sentence.start, span.start - NEAR) : span.start]
    after = text[span.end : min(sentence.end, span.end + NEAR)]
    if {"according", "attributed"} & row.frames:
        return True
    far_before = text[max(sentence.start, span.start - FAR) : span.start]
    if not fits(row, far_before, text[span.end : min(sentence.end, span.end + FAR)]):
        return False
    if row.frames == {"copula"}:
        return True
    if closing(text, sentence, span, row):
        return True
    if idle(row, far_before, after):
        return False
    if row.frames == {"noun"} or (
        (row.nounlike and (is_noun(before) or text[span.start].isupper())) or named_thing(before, after, row)
    ):
        owned = _OWNER.search(before) and _BODY.match(after)
        return bool(
            "noun" in row.frames and (owned or _OWNED.match(text[span.end : min(sentence.end, span.end + FAR)]))
        )
    if headless(text, sentence, span, row):
        return False
    word = row.form.split()[0]
    if row.form == row.lemma and text[span.start].isupper():
        return False  # "Add …", "Learn more": nobody's statement
    if _STATES.search(far_before) and word == "states":
        return False
    if row.nounlike and not verb_by_neighbours(text, span, before, after, row):
        return False
    if word.endswith("ing"):
        return gerund(text, sentence, span, before, after, row)
    if _NOT_YET.search(before) and not (row.form != row.lemma and _BE_BEFORE.search(before)):
        return bool(_GOES_ON.search(before))
    if row.form != row.lemma and not word.endswith("s") and not telling_past(before, after, row):
        return False
    if row.frames <= {"to", "passive", "noun"} and not _BE_BEFORE.search(before):
        return bool(_TO.match(after))
    return True


def closing(text: str, sentence: Span, span: Span, row: Cue) -> bool:
    """Whether a plural that speaks and a cue in the present close what is said: "…, the analysts caution."."""
    if row.form != row.lemma or not row.nounlike or not _MARK.match(text, span.end):
        return False
    source = _CLOSING.search(text, max(sentence.start, span.start - LONGEST_SOURCE), span.start)
    noun = source["noun"].lower() if source else ""
    return noun in speakers() or noun.endswith(_AGENTS)


def verb_by_neighbours(text: str, span: Span, before: str, after: str, row: Cue) -> bool:
    """Whether a word that is as often a noun has the neighbours of a verb: "officials report that", not "State"."""
    if text[span.start].isupper():
        return False
    if row.form != row.lemma or " " in row.form:
        return True
    if _THAT_AFTER.match(after) and _NAMED_BEFORE.search(before):
        return True
    if _PLURAL_BEFORE.search(before) and _MARK.match(text, span.end):  # "…, the keepers note."
        return "," in text[max(0, span.start - LONGEST_SOURCE) : span.start]
    return bool(_PLURAL_BEFORE.search(before) or _PRONOUN_BEFORE.search(before)) and bool(_OBJECT.match(after))


def is_noun(before: str) -> bool:
    """Whether the words before make a noun of what may be a verb."""
    if len(before.split()) == 1 and len(before) < NEAR:
        before = before.lower()  # the first word of a sentence: "Earlier reports"
    return bool(_NOUN_BEFORE.search(before)) and not _PRONOUN_BEFORE.search(before)


def gerund(text: str, sentence: Span, span: Span, before: str, after: str, row: Cue) -> bool:
    """Whether a form in -ing takes up a statement: ", adding that", "is claiming", not "(Reporting by"."""
    if span.start == sentence.start or text[span.start].isupper():
        return bool(_OPENS.match(after)) and "citing" in row.frames
    if (
        _JOINED_ON.search(before)
        or _BE_BEFORE.search(before)
        or _WRITING.search(text, max(sentence.start, span.start - FAR), span.start)
    ):
        return "to" not in row.frames or bool(_TO.match(after)) or bool({"said_that", "of", "citing"} & row.frames)
    heard = _HEARD.match(after) or (row.speaks and _OBJECT.match(after))
    return bool(heard) and not _UNSAID.search(before)


def telling_past(before: str, after: str, row: Cue) -> bool:
    """Whether a past form is a verb in the past or a telling passive, and not an adjective."""
    if _BE_BEFORE.search(before):
        if {"as", "dub"} & row.frames or row.act in (Act.ACCUSES, Act.CONDEMNS, Act.PRAISES):
            return bool(_CALLED.match(after) or _PASSIVE.match(after))
        return bool({"passive", "citing", "of"} & row.frames) and bool(_PASSIVE.match(after))
    if _HAVE_BEFORE.search(before):
        return True
    return not _ARTICLE_BEFORE.search(before) or bool(_BY.match(after))

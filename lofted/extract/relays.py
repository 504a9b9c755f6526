"""Through whom a statement came, beyond the cue that names its voice.

"Kyodo, citing officials, said …" makes the officials the voice and Kyodo the
way; "a report seen by Reuters", "in an interview with the BBC", "…, as cited
by Press TV" and a headline's "– KCNA" add a link. A link that carries the
words ("quoted", "carried") leaves them reported; one that only shows where
they were said or seen does not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lofted.extract.firmly import REPORTED, weaker
from lofted.extract.heard import Heard
from lofted.extract.sources import voices_of
from lofted.extract.statements import Statement, passed, steps
from lofted.facts import Mark, Span, Voice, VoiceKind

PRESS = {VoiceKind.OUTLET, VoiceKind.STATE_MEDIA}
NEAR = 48  # characters between a cue and what tells of the way: "in a press statement on Tuesday"
SHOWN = {"seen", "obtained", "reviewed", "leaked", "shown", "provided"}  # a document was shown, its words are its own
HEARSAY = {"quoted", "cited", "reported"}

_NAME = r"(?P<np>(?:the\s|a\s|an\s)?[^,.;:()“”\"–—]{2,90})"
_CITING = re.compile(rf"(?:,\s+(?:which\s+)?(?:citing|quoting|cited|quoted)|\b(?:Citing|Quoting))\s+{_NAME}")
_CUT = re.compile(r"\s(?:as\s(?:saying|having)|that|whom?(?!\sasked\snot\b)|which|said|says|reported|reports)\b")
_BY = re.compile(
    r"(?:,\s+|\s+)(?:(?:which|who)\s(?:was|were|is|are)\s|and\s)?(?:first\s|partly\s)?"
    r"(?P<verb>quoted|cited|seen|obtained|carried|published|released|reported|reviewed|translated|relayed|aired|broadcast|"
    r"described|leaked|summari[sz]ed|shown|printed|distributed|provided)\s(?:first\s)?(?:by|in|on|to|through|via)\s"
    r"(?P<np>(?:the\s|a\s|an\s)?(?:[a-z]+\s){0,3}[A-Z][^,.;:()“”\"–—]{1,60}?|(?:the\s)?[^,.;:()“”\"–—]{3,40}?)"
    r"(?=[,.;:)–—]|\s(?:and|said|says|told|warned|rejects?|denies|denied|estimated|estimates|that|on|in|was|were|appear|appears)\b|\s*\Z)"
)
_INTERVIEW = re.compile(
    r"\b(?:[Ii]n\s(?:an?\s|his\s|her\s)?(?:[a-z]+\s){0,2}(?:interview|conversation|remarks|comments|interviews)\s"
    r"(?:with|to|for|on|published\sby|published\sin|aired\sby|carried\sby)|[Ss]peaking\s(?:to|with)|interviewed\sby|telling)\s"
    r"(?P<np>(?:the\s)?(?:[a-z]+\s){0,3}[A-Z][^,.;:()“”\"–—]{1,40}?)(?=[,.;:)–—]|\s(?:that|on|in|and|said|last|this)\b|\s*\Z)"
)
_AS_CITED = re.compile(rf",?\s+as\s(?:was\s)?(?P<verb>cited|quoted|reported|carried|relayed)\s(?:by|in)\s{_NAME}")
_HEADLINE = re.compile(
    r"(?:\s[–—-]\s|:\s)(?P<np>[A-Z][\w.’'&-]*(?:\s[A-Z][\w.’'&-]*){0,3}|[a-z]+(?:\s[a-z]+)?)[\s.]*\Z"
)


def relayed(statements: Sequence[Statement], sentence: Span, heard: Heard) -> list[Statement]:
    """The statements of a sentence with every link that the sentence tells of besides their cues."""
    found = list(statements)
    if not found:
        return found
    for step in (cited, shown, interviewed, as_cited, headed):
        found = list(step(found, sentence, heard))
    return found


def cited(statements: Sequence[Statement], sentence: Span, heard: Heard) -> Iterator[Statement]:
    """ "Kyodo, citing officials, said …": the officials say it, through Kyodo."""
    text = heard.article.text
    places = [
        (match.start(), cut_at(text, match.start("np"), match.end("np")))
        for match in _CITING.finditer(text, sentence.start, sentence.end)
    ]
    for one in statements:
        near = next((np for at, np in places if cites(one, at, np, text)), None)
        known = near and any(cites_too(other, one, near) for other in statements if other is not one)
        voices = voices_of(near, heard, strong=True) if near and not known and one.voice.kind in PRESS else ()
        yield through(one, replace(voices[0], via=one.voice), Mark.HEARSAY) if voices else one


def cites_too(other: Statement, one: Statement, near: Span) -> bool:
    """Whether another statement already has the one who is cited as its voice, for words that the first has too."""
    shared = any(piece.meets(mine) for piece in other.content for mine in one.content)
    return other.source is not None and near.meets(other.source) and shared


def cut_at(text: str, start: int, end: int) -> Span:
    """The noun phrase that begins at a place, without a clause behind it."""
    cut = _CUT.search(text, start, end)
    end = cut.start() if cut else end
    while end > start and text[end - 1] in " ,.":
        end -= 1
    return Span(start, end)


def cites(one: Statement, at: int, np: Span, text: str) -> bool:
    """Whether a "citing" at a place belongs to the source of a statement, or to its cue."""
    source, cue = one.source, one.voice.cue
    if source is None or cue is None or any(piece.start <= at < piece.end for piece in one.content):
        return False
    if source.start <= at <= source.end or 0 <= source.start - np.end <= len(", the "):
        return True
    between = text[cue.end : at] if cue.end <= at else ","
    return len(between) <= NEAR and "," not in between


def through(one: Statement, voice: Voice, mark: Mark | None, *, told: bool = True) -> Statement:
    """The statement of another voice, or with a longer chain; where its words are `told` by another, reported."""
    whole = weaker(one.whole, REPORTED) if told else one.whole
    return replace(one, voice=replace(voice, cue=one.voice.cue), whole=whole, mark=one.mark or mark)


def shown(statements: Sequence[Statement], sentence: Span, heard: Heard) -> Iterator[Statement]:
    """ "A report seen by Reuters says", "Kim's statement, carried by KCNA and translated by Yonhap, denounced"."""
    matches = list(_BY.finditer(heard.article.text, sentence.start, sentence.end))
    for one in statements:
        place = one.source
        for match in matches:
            near = place and (place.start < match.start() <= place.end + 1 or behind_cue(one, match.start()))
            outlet = press(Span(match.start("np"), match.end("np")), heard) if near else None
            if outlet and outlet.name not in {one.voice.name, *(step.name for step in steps(one.voice))}:
                verb = match["verb"]
                mark = Mark.HEARSAY if verb in HEARSAY else None
                one = through(one, passed(one.voice, outlet), mark, told=verb not in SHOWN)
                place = Span(place.start, max(place.end, match.end())) if place else None
        yield one


def behind_cue(one: Statement, at: int) -> bool:
    """Whether a place stands right behind the cue, outside of what is said."""
    cue = one.voice.cue
    inside = any(piece.start <= at < piece.end for piece in one.content)
    return cue is not None and not inside and 0 <= at - cue.end <= NEAR


def press(span: Span, heard: Heard) -> Voice | None:
    """The outlet or document that a phrase names, or None where it names something else."""
    voices = voices_of(span, heard, strong=False)
    return next((one for one in voices if one.kind in PRESS | {VoiceKind.DOCUMENT}), None)


def interviewed(statements: Sequence[Statement], sentence: Span, heard: Heard) -> Iterator[Statement]:
    """ "In an interview with Reuters, Grossi said …"."""
    found = _INTERVIEW.search(heard.article.text, sentence.start, sentence.end)
    for one in statements:
        person = one.voice.kind in (VoiceKind.PERSON, VoiceKind.UNNAMED_PERSON, VoiceKind.UNNAMED_GROUP)
        match = found if person and one.voice.via is None else None
        inside = match and any(piece.start <= match.start() < piece.end for piece in one.content)
        outlet = press(Span(match.start("np"), match.end("np")), heard) if match and not inside else None
        whole = outlet and outlet.kind in PRESS
        yield through(one, replace(one.voice, via=outlet), None, told=False) if whole else one


def as_cited(statements: Sequence[Statement], sentence: Span, heard: Heard) -> Iterator[Statement]:
    """ "…, Kermani cautioned, as cited by Press TV."."""
    text = heard.article.text
    match = _AS_CITED.search(text, sentence.start, sentence.end)
    outlet = press(cut_at(text, match.start("np"), match.end("np")), heard) if match else None
    for one in statements:
        last = max(one.source.end if one.source else 0, one.voice.cue.end if one.voice.cue else 0)
        close = match and 0 <= match.start() - last <= NEAR and one.voice.via is None
        if match and outlet and close:
            mark = Mark.HEARSAY if match["verb"] in HEARSAY else None
            one = through(one, replace(one.voice, via=outlet), mark)
        yield one


def headed(statements: Sequence[Statement], sentence: Span, heard: Heard) -> Iterator[Statement]:
    """A headline that ends in its source: "Kim orders more launchers – KCNA"."""
    text = heard.article.text
    match = _HEADLINE.search(text, sentence.start, sentence.end)
    outlet = press(Span(match.start("np"), match.end("np")), heard) if match else None
    for one in statements:
        if match and outlet and one.voice.name != outlet.name and (one.voice.cue or sentence).start < match.start():
            pieces = tuple(Span(piece.start, min(piece.end, match.start())) for piece in one.content)
            clear = tuple(piece for piece in pieces if piece.start < piece.end)
            one = replace(through(one, passed(one.voice, outlet), None), content=clear or one.content)
        yield one

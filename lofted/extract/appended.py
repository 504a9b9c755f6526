"""What is set behind a sentence as a name for it, and who answers it: "…, a charge Moscow denies"."""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.cues import Attribution, Cue
from lofted.extract.phrases import is_source, trimmed
from lofted.facts import Act, Span

ANSWERS = {Act.DENIES, Act.CONDEMNS, Act.AGREES, Act.PRAISES, Act.STATES}

_NAMED = re.compile(
    r",\s(?P<name>an?\s(?:[a-z-]+\s)?(?:charge|claim|accusation|allegation|assertion|suggestion|figure|account|version|idea|"
    r"proposal|demand|view|verdict|diagnosis|description|characteri[sz]ation|conclusion|notion|estimate|finding|reading|"
    r"statement|interpretation|theory|number|label|move|step|decision))\s(?:that\s|which\s)?(?P<who>[^,;:“”\"]{2,60}?)\Z"
)
_GROUP = re.compile(r"\s(?:has|have|had|also|strongly|flatly|firmly|repeatedly|always|later|immediately|promptly)\Z")
_END = re.compile(r"(?:\s(?:as\s[^,;:]{2,40}|outright|strongly|firmly|on\s\w+day))?[.!?]?\s*\Z")


def appended(text: str, sentence: Span, cues: Sequence[tuple[Span, Cue]]) -> Iterator[tuple[Attribution, Span]]:
    """Yield the answer that ends a sentence, and the sentence without it.

    >>> from lofted.extract.cues import find_cues
    >>> text = "Kyiv said the missile was Iranian, a charge Tehran denies."
    >>> whole = Span(0, len(text))
    >>> one, rest = next(appended(text, whole, list(find_cues(text, whole, "of"))))
    >>> text[one.source.start : one.source.end], text[rest.start : rest.end]
    ('Tehran', 'Kyiv said the missile was Iranian')
    """
    if not cues:
        return
    cue, row = cues[-1]
    before = _NAMED.search(text[sentence.start : cue.start].rstrip())
    if before is None or row.act not in ANSWERS or "of" not in row.frames:
        return
    if not _END.match(text[cue.end : sentence.end]):
        return
    start = sentence.start + before.start("who")
    group = _GROUP.search(before["who"])
    source = trimmed(text, start, start + (group.start() if group else len(before["who"])))
    if source is None or not is_source(text[source.start : source.end]):
        return
    name = Span(sentence.start + before.start("name"), sentence.start + before.end("name"))
    yield Attribution(cue, row, source, (name,)), Span(sentence.start, sentence.start + before.start())

"""What somebody puts a figure at: "Seoul put the range at 600 km", "she puts the chance of a summit at nil".

The word is a plain one, so it tells of a statement only with a measure, or an
"it", and the "at" behind it.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.cues import Attribution, Cue
from lofted.extract.phrases import content_end, source_before, trimmed
from lofted.facts import Act, Likelihood, Span

_MEASURE = (
    r"(?:odds|chances?|probability|likelihood|risks?|number|toll|count|costs?|price|value|total|sum|size|weight|mass|"
    r"strength|yield|depth|height|altitude|apogee|peak|range|distance|reach|speed|time|date|hour|duration|length|figures?|"
    r"flight(?:\stime)?|losses|share|rate|age|budget|bill|damage|magnitude|delay|stockpile|arsenal|readiness)"
)
_PUT = re.compile(
    rf"\b(?:(?:has|have|had|also|now|later|then)\s){{0,2}}(?P<put>puts?|pegs|pegged)\s"
    rf"(?P<what>it|them|that|(?:(?:the|its|their|his|her|a)\s)(?:[\w’'-]+\s){{0,3}}?{_MEASURE}(?:\s(?:of|that|for)\s[^.;:]{{2,80}}?)?)"
    r"\sat\s(?!the\s(?:top|heart|cent|head|disposal)|risk\b|stake\b|odds\b)(?=[\w“\"$€£‘])"
)
_GAVE = re.compile(  # "gave the height of the flight as 800 km", "gave a range of 600 km"
    rf"\b(?:(?:has|have|had|also|now|later|then)\s){{0,2}}(?P<put>gave|gives?|given|lists|listed|recorded)\s"
    rf"(?P<what>(?:(?:the|its|their|a|an)\s)(?:[\w’'-]+\s){{0,3}}?{_MEASURE}(?:\s(?:of|for)\s(?!about|some|\d)[^.;:]{{2,80}}?)?"
    r"\s(?:as|of|at)\s)(?=(?:about|some|around|roughly|nearly|almost|more than|over|up to|at least)?\s?\d)"
)
_TIMED = re.compile(  # "timed the flight at 70 minutes", "had the missile at 4,475 km"
    r"\b(?:(?:has|have|had|also|now|later|then)\s){0,2}(?P<put>timed|clocked|tracked|logged|measured|reckoned|estimated|"
    r"placed|had|has)\s(?P<what>(?:the|its|their|that|this|a)\s[^,.;:“”\"]{2,90}?)\sat\s"
    r"(?=(?:about|some|around|roughly|nearly|almost|more than|over|up to|at least|just under)?\s?"
    r"(?:Mach\s\d|\d[\d,.]*[\s-]?(?:km|kilomet|miles|m\b|minutes|seconds|hours)))"
)
_END = re.compile(
    r",\s(?:and|but|while|whereas|although|though|which|far|well|according|citing|adding)\b|;\s|\s[—–]\s|\sand\s[a-z]+ed\s"
)
_JOINT = re.compile(r"[,;]\s(?:and|but|while|whereas|although|though|yet)\s|\s(?:while|whereas)\s|;\s")
_ROW = Cue("put at", "put", frozenset({"said_that"}), Act.STATES, Likelihood())


def measured(text: str, sentence: Span, quotations: Sequence[Span]) -> Iterator[tuple[Attribution, int]]:
    """Yield what is put at a figure in a sentence, with who puts it so and where the joint before it begins.

    >>> text = "KCNA said it flew 1,000 km, while Seoul put it at 600 km."
    >>> one, edge = next(measured(text, Span(0, len(text)), ()))
    >>> text[one.source.start : one.source.end], text[one.content[0].start : one.content[0].end], text[:edge]
    ('Seoul', 'it at 600 km', 'KCNA said it flew 1,000 km')
    """
    told = sentence.start, sentence.end
    for match in (match for pattern in (_PUT, _GAVE, _TIMED) for match in pattern.finditer(text, *told)):
        cue = Span(match.start(), match.end("put"))
        if any(one.start < cue.start < one.end for one in quotations):
            continue
        joint = next(reversed(list(_JOINT.finditer(text, sentence.start, cue.start))), None)
        source = source_before(text, Span(joint.end(), sentence.end) if joint else sentence, cue, ())
        stop = next((end.start() for end in _END.finditer(text, match.end(), sentence.end)), sentence.end)
        content = trimmed(text, match.start("what"), stop)
        if source and content:
            at_joint = joint is not None and joint.end() == source.start
            yield (
                Attribution(cue, _ROW, source, (content_end(text, content),)),
                joint.start() if joint and at_joint else sentence.end,
            )

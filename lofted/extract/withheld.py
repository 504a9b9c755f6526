"""What somebody leaves open: "would not confirm that …", "declined to say whether …", "neither confirmed nor denied …".

Whoever refuses to confirm a thing neither says nor denies it; the statement is
possible and no more. To refuse to comment says nothing of anything.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.cues import Attribution, Cue
from lofted.extract.phrases import content_end, source_before, trimmed
from lofted.facts import Act, Firmness, Likelihood, Span

OPEN = Likelihood(Firmness.POSSIBLE)

_AUXILIARY = (
    r"(?:(?:would|could|did|does|do|has|have|had|can|will)\s(?:also\s)?not(?:\s(?:yet|immediately|directly|even|explicitly))?|"
    r"cannot|can(?:no|['’])t|couldn['’]t|wouldn['’]t|didn['’]t|hasn['’]t|doesn['’]t)"
)
_REFUSED = (
    r"(?:(?:has|have|had)\s)?(?:declined|refused|declines|refuses|(?:was|were|is|are)\s(?:unable|not\sable|not\sready))"
    r"\sto"
)
_WITHHELD = re.compile(
    rf"\b(?:(?:{_AUXILIARY}|{_REFUSED})\s(?:confirm(?:ed)?(?:\sor\sdeny)?|rule(?:d)?\sout|verify|verified|"
    rf"corroborate|say(?=\s(?:whether|if)\b)|deny|denied)"
    r"|(?:would\s|could\s|has\s|have\s|had\s|did\s)?neither\s(?:confirm(?:ed|s)?\snor\s(?:deny|denied|denies)|"
    r"den(?:y|ied|ies)\snor\sconfirm(?:ed|s)?))(?=\s)"
)
_SAYING = re.compile(r",\s(?:but\s|and\s|instead\s)?(?P<cue>saying|adding|noting|explaining)\s(?:only\s)?(?:that\s)?")
_END = re.compile(r",\s|;\s|\s[—–-]\s|\sbut\s")


def withheld(text: str, sentence: Span, quotations: Sequence[Span]) -> Iterator[Attribution]:
    """Yield what is left open in a sentence, with who leaves it so."""
    for match in _WITHHELD.finditer(text, sentence.start, sentence.end):
        if any(one.start < match.start() < one.end for one in quotations):
            continue
        cue = Span(match.start(), match.end())
        source = source_before(text, sentence, cue, ())
        stop = next(
            (m.start() for m in _END.finditer(text, cue.end, sentence.end) if free(m.start(), quotations)), sentence.end
        )
        content = trimmed(text, cue.end, stop)
        if source and content:
            row = Cue("leave open", match[0].lower(), frozenset({"said_that"}), Act.STATES, OPEN)
            yield Attribution(cue, row, source, (content_end(text, content),))
            saying = _SAYING.match(text, stop, sentence.end)
            reason = trimmed(text, saying.end(), sentence.end) if saying else None
            if saying and reason and free(saying.start(), quotations):  # "would not confirm it, saying …"
                told = Cue("say", saying["cue"], frozenset({"said_that"}), Act.STATES, Likelihood())
                place = Span(saying.start("cue"), saying.end("cue"))
                yield Attribution(place, told, source, (content_end(text, reason),))


def free(place: int, quotations: Sequence[Span]) -> bool:
    """Whether a place stands outside of every quotation."""
    return not any(one.start < place < one.end for one in quotations)

"""Does the headline have it launched, where the text has it only ordered or planned, or still to come where it is done?

    >>> review("First spy satellite launched\\n\\nKim ordered on Tuesday that the spy satellite be launched as "
    ...        "planned. He named no day.")
    headline_planned: conflicts. The headline has it done, “launched”, and the text has it only to come: “ordered on
    Tuesday that the spy satellite be launched”.

    >>> review("Moon probe launched\\n\\nThe probe lifted off on Tuesday. A second one is to be launched in May.")

And the other way round.

    >>> review("North Korea will test missile\\n\\nNorth Korea tested a missile on Tuesday, the army said.")
    headline_planned: conflicts. The headline has it only to come, “will test”, and the text has it done: “tested”.

    >>> review("North Korea will test missile\\n\\nNorth Korea, which tested one in May, will test a missile soon.")

Silent where any words of the text tell of it as done, and on headlines in the present, in
which papers put what is to come.

Limits: launches and firings alone; what is to come also of visits, meetings and signings.

Source: the article's own words.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Finding, Reading, Span
from lofted.heading import asks

FIELD = "headlines"
CUES = ("launched", "fired", "tested", "signed", "met", "held", "visited", "arrived", "conducted", "carried", "lifted")

_TITLED = re.compile(r"(?<!\bbe )(?<!\bto )(?<!-)\b(?:launched|test-fired|fired)\b(?!\s(?:from|by)\b)", re.I)
_FLIES = re.compile(
    r"\b(?:missiles?|rockets?|satellites?|probes?|spacecraft|craft|IC?BMs?|SLBMs?|landers?|crew|capsule)\b", re.I
)
_ASKS = asks("be", "when", "after", "before", "never", "should")
_TO_COME = re.compile(
    r"\b(?:order(?:ed|s)|plan(?:s|ned)|approv(?:ed|es)|prepar(?:ed|es|ing)|intend(?:s|ed)|schedul(?:ed|es)|(?:is|are)\s(?:ready|due|set)|will|"
    r"call(?:ed|s)\sfor|urged)\b[^.;]{0,80}?\b(?:(?:to|be|of)\s(?:be\s)?)?(?:launch(?:ed|ing)?|fire[d]?|lift\soff)\b",
    re.I,
)
_WILL = re.compile(
    r"\b(?:will|is\sto|plans\sto|vows\sto|about\sto|(?:is\s)?set\sto)\s(?:soon\s)?"
    r"(?P<verb>launch|test|fire|test-fire|sign|meet|visit|hold|conduct|carry\sout)\b",
    re.I,
)
_DID = {  # what a headline has to come → the same in a text that has it done
    "launch": r"launched|fired|lifted\soff|blasted\soff",
    "test": r"tested|test-fired|launched|fired",
    "fire": r"fired|test-fired|launched",
    "test-fire": r"fired|test-fired|launched",
    "sign": r"signed",
    "meet": r"met",
    "visit": r"visited|arrived",
    "hold": r"held|conducted|carried\sout",
    "conduct": r"held|conducted|carried\sout",
    "carry out": r"held|conducted|carried\sout",
}
_AHEAD = re.compile(
    r"\b(?:will|would|shall|to\s(?:launch|test|fire|sign|meet|visit|hold|conduct|carry)|plan\w*|next|soon|again|another|further|more|second|ready|prepar\w+|expect\w*|may|"
    r"might|could|intend\w*|tomorrow|coming|due|upcoming|schedul\w+|window|notif\w+|warn\w*|vow\w*|pledg\w+|threat\w*|promis\w+)\b",
    re.I,
)
_THEN = r"(?:on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|this\s(?:morning|week)|at\sdawn|overnight)"
_DONE = re.compile(
    r"(?<!\bbe )(?<!to )(?<!\bbe successfully )\b(?:launched|fired|test-fired|tested|(?:lifted|blasted|took)\soff|"
    r"orbited|flew|flown|rose|sent|put|placed|soared|entered|reached|circl\w+|carried\sout|took\splace|conducted)\b",
    re.I,
)


def headline_planned(reading: Reading) -> Iterator[Finding]:
    """Look in the text for what the headline has done, told as done."""
    title, text = reading.article.title, reading.article.text
    mine, theirs = _TITLED.search(title), _TO_COME.search(text)
    if mine and theirs and _FLIES.search(title) and not _ASKS.search(title) and not _DONE.search(text):
        reason = f"The headline has it done, “{mine[0]}”, and the text has it only to come: “{theirs[0]}”."
        yield conflicts(reason=reason, spans=[Span(*theirs.span())], would_hold_if="as ordered or planned")
    ahead = _WILL.search(title)
    if ahead and "?" not in title and not _AHEAD.search(text):
        verbs = _DID[" ".join(ahead["verb"].lower().split())]
        did = re.search(rf"(?<!\bhad )\b(?P<did>{verbs})\b[^.;]{{0,80}}?\b{_THEN}\b", text)
        if did:
            reason = f"The headline has it only to come, “{ahead[0]}”, and the text has it done: “{did['did']}”."
            yield conflicts(reason=reason, spans=[Span(*did.span("did"))], would_hold_if="as done")

"""What the signature of principles is told to entail, and does not: a part in a programme, a duty to pay or to fly."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from lofted.facts import Evidence, Reading, Span
from lofted.reference.pact_terms import Passage, names_another
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

PACTS = ("artemis-accords",)  # principles beside a programme of the same name
APART = Evidence(
    "artemis-accords/programme",
    "who signs can choose to take part in the programme, or agree simply to commit to the principles",
    "Wikipedia by way of WikiMili",
    "https://wikimili.com/en/Artemis_Accords",
)
REASON = (
    "The Artemis Accords are principles of conduct: a part in the Artemis programme is a separate choice, with "
    "agreements of its own, and no obligation follows from the signature"
)

_PROGRAMME = (
    r"(?:NASA['’]s\s|the\s)?(?:\w+\s)?(?:Artemis|[Mm]oon|lunar)\s"
    r"(?:programme|program|campaign|missions?|landings?|project|flights)"
)
_PARTNER = (
    r"(?:a\s|an\s|the\s)?(?:full\s|contributing\s|official\s|formal\s|new\s|\d+\w+\s){0,2}(?:partners?|members?|participants?|contributors?|part)\s(?:in|of|to)\s"
    rf"{_PROGRAMME}\b"
)
_DUTY = (
    r"(?:bound|obliged|obligated|required|committed)\sto\s(?:contribute|pay|take\spart|supply|provide|fund|finance|build|send|share\sthe\scost)\b|"
    r"(?:must|has\sto|have\sto)\s(?:now\s)?(?:contribute|pay|take\spart|supply|provide|fund|finance|build)\b|"
    r"(?:guarantees?|secures?|gives?|assures?|grants?|wins?|earns?)\s(?:it|them|the\s\w+|each\s\w+|every\s\w+|its\s\w+|a\s\w+)\s(?:an?\s|the\s)?(?:seat|place|right|flight)\b"
)
_BY_IT = re.compile(
    r"\b(?:[Bb]y|[Tt]hrough|[Ww]ith|[Oo]n|[Uu]pon)\s(?:its|the|this|that|their|his|her)\ssignatures?\b|"
    r"\b(?:[Bb]y|[Tt]hrough|[Oo]n|[Uu]pon|[Ii]n)\s(?:signing|joining|putting)\b|^(?:Signing|Joining|To\ssign|The\ssignature|Its\ssignature)\b|"
    r"\b(?:thereby|thus|automatically|hence|therefore|as\sa\ssignatory|the\s(?:accords|pact|agreement|signature)\s(?:make|oblige|bind|commit|require|give|guarantee)s?)\b|"
    r"\b(?:[Ww]hoever|[Aa]ll\swho|[Ee]very\s(?:country|nation|state)\s(?:that|which)|[Aa]\s(?:country|nation|state)\s(?:that|which))\s(?:signs?|joins?)\b"
)
_ENTAILED = re.compile(
    rf"\b(?:becomes?|became|become|is|are|makes?\s\w+(?:\s\w+)?|made\s\w+(?:\s\w+)?|turns?\s\w+\sinto)\s(?:now\s|also\s|thereby\s|thus\s|automatically\s){{0,2}}(?:{_PARTNER})|"
    rf"\b(?:joins?|joined|enters?|entered)\s{_PROGRAMME}\b|\b(?:{_DUTY})"
)
_THE_SIGNATURE = re.compile(r"\b(?:signatures?|signing|signed|as\sa\ssignatory|signatories)\b", re.I)
_NOT_SO = re.compile(
    r"\b(?:eligib\w+|can|cannot|able|opens?|chance|opportunit\w+|principles?|rules|norms|safe\w*|transparen\w*|peaceful\w*)\b"
)


def with_next(passage: Passage, reading: Reading) -> Iterator[Passage]:
    """A passage, and the sentence behind it that goes on with the signature."""
    yield passage
    text = reading.article.text
    for one, other in pairwise(sentences(text)):
        words = text[other.start : other.end]
        if (
            one.start == passage.claim.sentence.start
            and _THE_SIGNATURE.search(words)
            and not names_another(reading, other)
        ):
            yield replace(passage, start=other.start, words=words, name=Span(0, 0))


def entailed(passage: Passage) -> Span | None:
    """Where words have a signature bring more than the principles.

    >>> _ENTAILED.search("Greece thereby becomes a partner in the Artemis programme.") is not None
    True
    >>> _ENTAILED.search("Greece becomes the 35th signatory of the Artemis Accords.") is None
    True
    """
    words = passage.words
    if passage.entry.id not in PACTS or not flatly(words) or _NOT_SO.search(words) or not _BY_IT.search(words):
        return None
    found = _ENTAILED.search(words)
    return Span(*found.span()) if found else None

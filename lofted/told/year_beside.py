"""The year of a day told without one, where its sentence counts in a year: "The first launch of 2022 was on"."""

import re
from datetime import date

from lofted.facts import Claim, Reading

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OF_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s\d{1,2}\b|\b\d{1,2}\s[A-Z][a-z]{2}"
)
_COUNTED = re.compile(  # "The first North Korean launch of 2022 was on Thursday,"
    r"^(?:In\sall,\s|And\s|But\s)?(?:The|Its|Their|North\sKorea['’]s|Pyongyang['’]s|The\sNorth['’]s|The\s(?:country|regime)['’]s)\s"
    r"(?:very\s)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)|last|only|final|sole|single|latest)\s"
    r"(?:(?!and\b|after\b|since\b|before\b|that\b|than\b)[\w’'-]+\s){1,7}?(?:of|in)\s(?:1[89]|20)\d\d"
    r"\s(?:(?:was|were|had|been|came|took|taken|place|followed|happened|fell|flew|went|up|lifted|blasted|off|fired|launched|held|"
    r"carried|out|conducted|staged|signed|detonated|made|sent|early|late)\s){1,5}on\s\(?$"
)
_LED = re.compile(  # "In 2017 North Korea carried out its sixth nuclear test on Sunday,"
    r"^(?:In|During)\s(?:1[89]|20)\d\d,?\s(?:(?!and\b|but\b|after\b|since\b|before\b|until\b|that\b|than\b|which\b|of\b|followed\b|"
    r"following\b|from\b|when\b|where\b|anniversary\b|said\b|told\b|as\b)[\w’'-]+\s){2,12}?on\s$"
)


def year_beside(claim: Claim, reading: Reading) -> date | None:
    """The day of a claim in the one year that the words before it count in; None where none is told so."""
    moment = claim.moment
    words, at = reading.article.quote(claim.sentence), claim.span.start - claim.sentence.start
    if moment is None or not _OF_MONTH.search(moment.written) or _YEAR.search(moment.written):
        return None
    if len(_YEAR.findall(words)) != 1:
        return None
    lead = words[: at + max(0, claim.told.find(moment.written))]
    day = re.search(r"\d\d-\d\d$", moment.edtf[:10])
    year = _YEAR.search(lead)
    if day is None or year is None or not (_COUNTED.match(lead) or _LED.match(lead)):
        return None
    try:
        return date.fromisoformat(f"{year[0]}-{day[0]}")
    except ValueError:
        return None  # 29 February of a year that has none

"""Words round a cue that only tell when, where and to whom something was said."""

import re

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?:\s\d{1,2})?(?:,\s\d{4})?"
_PLACE = (
    r"(?:statement|interview|report|briefing|speech|letter|tweet|post|release|dispatch|commentary|conference|address|"
    r"email|e-mail|memo|article|editorial|phone|telephone|Twitter|Facebook|Telegram|television|hearing|call|message|"
    r"communique|remarks|summit|meeting|forum|note|podcast|broadcast|bulletin|event|rally|filing)"
)
_ADJUNCT = (
    rf"(?:,?\s+(?:(?:on|late|early|earlier|last|this|in|at|since)\s+){{0,2}}(?:the\s+)?(?:(?:{_DAY})"
    rf"(?:\s+(?:morning|afternoon|evening|night))?|{_MONTH}|(?:week|month|year|day)\b|at\sthe\stime|afterwards?|earlier|later)"
    rf"|\s+with\s+(?:[a-z]+\s+){{0,2}}(?:confidence|satisfaction|regret)"
    rf"|,?\s+(?:in|at|during|on|via|through|by)\s+(?:(?:an?|the|its|his|her|their|separate)\s+)?(?:[\w'’-]+\s+){{0,3}}{_PLACE}\b(?!-))"
)
AFTER = re.compile(rf"(?:{_ADJUNCT}){{1,2}}")
END = re.compile(rf"(?:{_ADJUNCT}){{0,2}}\s*[.!?…]*[\"”’)\]]*\s*")
LAST = re.compile(rf"(?:(?:{_ADJUNCT}){{1,2}}\s*)?[.!?…]*[\"”’)\]]*\Z")
TRAILS = re.compile(
    r",\s+(?:which|where|after|before|as|while|when|because|since|although|though|hours|days|weeks|a\s(?:day|week|month))\b"
    r"(?!.*\b(?:said|told)\b)"
)
TOLD_IN = re.compile(r"\s(?:in|at)\s(?:an?|his|her|its|their|the)\s[^,“”\"]{3,70},\s(?![\w\s]{0,30}\b(?:said|told)\b)")
ONCE = re.compile(r"\s+(?:once|after|when|before|as|hours\safter|days\safter)\s(?!.*\bthat\b)")
_CIRCUMSTANCE = re.compile(
    r"\s+(?:before|after|at|in|on|during|last|this|once|to|of|about|as|while|when|from|through|by|via|earlier|later|with|upon|"
    r"following|regarding|outside|inside|near)\b[^,;:“”\"]{1,110}$"  # 110 characters; about 18 words
)


def only_adds(tail: str) -> bool:
    """Whether what follows "…," X said only tells where, when and to whom."""
    return bool(_CIRCUMSTANCE.match(tail)) and " that " not in tail

"""The noun that a number counts: the words between, the plural, and what a number of one counts."""

import re

from lofted.reference.counting import spelled

MODIFIERS = 4  # words that may stand between a number and its noun, as "small, cheap" ones do
NAMES = 6  # words in capitals that may stand there besides
LONGEST = 90  # characters of a noun with what stands before it

_STOP = (
    r"and|or|to|in|on|at|of|for|from|by|with|as|is|was|were|are|be|been|being|has|had|have|having|who|whom|whose|that|which|"
    r"but|than|its|his|her|their|our|my|your|this|these|those|the|a|an|into|after|before|since|during|over|under|near|off|"
    r"would|will|could|can|may|might|should|must|says?|said|did|does|do|when|while|where|if|because|it|they|he|she|we|you|i|"
    r"not|also|then|now|there|here|about|up|down|out|per|each|every|ago|later|earlier|away|across|against|between|within|"
    r"without|through|until|via|so|yet|just|only|both|all|via|among|around|what|how|why|them|him|us|me|one|two|thanks|whereas|told|"
    r"gets|goes|makes|takes|comes|remains|remain|became|become|becomes|seems|went|came|took|made|got|gave|showed"
)
_PLURAL = re.compile(
    r"(?!(?:us|is|was|has|his|its|this|as|yes|less|across|always|perhaps|plus|thus|minus|virus|status|campus|"
    r"towards|besides|\w*(?:ss|us|sis))$)"
    r"(?!.*[’']s$)[\w’'-]*(?:s|people|craft|personnel|men|women|children|troops|police|staff|mice|teeth|feet|geese|infantry|cavalry|dead|"
    r"wounded|injured|missing|head)$",
    re.I,
)
_WORD = re.compile(
    r"[\s\u00a0-]((?:[A-Z]\.){2,4}|(?<=[a-z]\s)\d{1,3}(?=\s[a-z])|[A-Za-z][\w’'.-]*\w|[A-Za-z])(?![’'-]\w)"
)
_ATTRIBUTIVE = re.compile(  # plurals that stand before other nouns
    r"(?:sports|arms|weapons|sales|systems|goods|customs|operations|savings|jobs|communications|parts|news|forces|police|"
    r"women|men|people|staff|head|special|services|aircraft|spacecraft|infantry|troops|personnel)$",
    re.I,
)
_LEAD = re.compile(r"(?:\s|-)(?:of\s(?:the|its|his|her|their|our|these|those|my)\s|of\s|more\s|other\s)?")
_STOPS = re.compile(rf"(?:{_STOP})$", re.I)
_COMPOUND = re.compile(r"-(?!old\b|and\b|or\b|to\b|odd\b|plus\b|on\b|in\b|up\b)(?P<noun>[a-z]{3,14})(?=[\s-][A-Za-z])")
_SPACED = re.compile(  # the singulars that news puts between a number and what has so many
    r"\s(?P<noun>page|course|cylinder|gauge|door|seat|bedroom|storey|story|speed|member|axle|stage|engine|star|vehicle|"
    r"ship|aircraft|man|woman|person|point|part|game|car|strong)(?=\s[a-z]{3,14})",
)
_OF_SO_MANY = re.compile(  # "one of four missiles" counts four
    rf"\sof\s(?:the\s|its\s|their\s)?(?:\d|(?:{spelled(2)}|dozens|several)\b)"
)
_AFTER_ONE = re.compile(
    r"\s(?!(?:of|another|by|off|day|thing|time|way|point|side|hand|more|other|or|most|such|such|less|last|first)\b)"
)
_VERB = re.compile(r"(?:[a-z]+(?<!s)(?<!u)(?<!i)s|[a-z]{3,}ed)$")
_IRREGULAR = re.compile(  # verbs that end as nouns do
    r"(?:flew|fell|rose|broke|sank|blew|burst|began|struck|hit|lost|left|met|led|saw|won|held|brought|got|ran|sent|spent|cost|"
    r"put|cut|set|let|shot|sought|fought|taught|caught|bought|built|kept|felt|found|grew|knew|threw|drew|drove|wrote|spoke|"
    r"chose|stood|understood|paid|laid|meant|slid|swept|overflew)$"
)


def counted(words: str, end: int) -> tuple[str, int]:
    """The plural that a number ending at `end` counts, and where it ends; "" and `end` where there is none.

    >>> counted("10,000 North Korean troops went", 6), counted("23 were", 2)
    (('troops', 26), ('', 2))
    >>> counted("a 12-page document", 4), counted("14 of the 20", 2)
    (('page', 9), ('', 2))
    """
    lead = _LEAD.match(words, end)
    at = lead.end() - 1 if lead else end
    plain, names = (0 if words[end : end + 1] == "-" else MODIFIERS), NAMES
    while plain and names:
        match = _WORD.match(words, at, end + LONGEST)
        if match is None or _STOPS.match(match[1]) or (match[1].isdigit() and names == NAMES):
            break
        if _PLURAL.match(match[1]):
            further = _WORD.match(words, match.end(1))
            if further and _ATTRIBUTIVE.match(match[1]) and _PLURAL.match(further[1]):
                match = further  # "10 sports cars"
            return match[1].lower(), match.end(1)
        named = not match[1][0].islower()  # "South Korean Air Force fighters"
        plain, names, at = plain - (not named), names - named, match.end(1)
    single = _COMPOUND.match(words, end) or _SPACED.match(words, end)
    return (single["noun"], single.end("noun")) if single else ("", end)


def is_stop(word: str) -> bool:
    """Whether no noun phrase goes on with this word: "of", "its", "was"."""
    return bool(_STOPS.match(word))


def is_verb(word: str, *, past: bool = True) -> bool:
    """Whether a word behind a noun has the look of a verb or of a plural; with `past` unset, whether of one that
    cannot stand before a noun, as "fired" can.

    >>> is_verb("landed"), is_verb("flew"), is_verb("test")
    (True, True, False)
    """
    return bool((past and _VERB.match(word)) or _IRREGULAR.match(word))


def counted_one(words: str, end: int) -> tuple[str, int]:
    """The singular that "one" counts, and where it ends; "" where "one" is a pronoun or stands in a set phrase.

    >>> counted_one("one man", 3), counted_one("one of the sources", 3), counted_one("one day", 3)
    (('man', 7), ('sources', 18), ('', 3))
    """
    if words.startswith(" of ", end):
        return ("", end) if _OF_SO_MANY.match(words, end) else counted(words, end)
    if not _AFTER_ONE.match(words, end):
        return "", end
    at, noun = end, ""
    for count in range(MODIFIERS):
        match = _WORD.match(words, at)
        if match is None or not match[1].islower() or _STOPS.match(match[1]) or (count and _VERB.match(match[1])):
            break
        noun, at = match[1], match.end(1)
    return (noun, at) if noun and words[end] == " " else ("", end)

"""Whether who bears a title speaks in the news of the day, and as of when the title is meant."""

import re

from lofted.facts import Claim, Reading

_SPEAKS = re.compile(  # what is said in the news; a meeting or a visit can be told long after
    r",?\s(?:(?:also|later|again|on\s\w+day|in\s[A-Z]\w+)\s){0,2}(?:said|says|told|tells|warned|"
    r"warns|condemned|condemns|called|calls|urged|urges|vowed|vows|denounced|denounces|reiterated|stressed|added|adds|praised|criticised|criticized|described|describes|expressed|declined)\b"
)
_HOME = re.compile(
    r"^(?:[A-Z][\w.]+(?:[’']s)?\s){1,2}(?:new\s)?(?:[Pp]resident|[Pp]rime|[Pp]remier|[Ff]oreign|[Dd]efen[cs]e|[Cc]hancellor|"
    r"[Ss]ecretary|[Cc]hief|[Ll]eader|[Vv]ice|[Ee]xternal|[Dd]irector|[Hh]ead|[Aa]dministrator|[Cc]hair|[Uu]nification|[Mm]inister)|of\s(?:the\s)?[A-Z]|[,]"
)
_THEN = re.compile(
    r",?\s(?:at the time|(?:\w+\s)?(?:years?|months?) ago|last year|in (?:19|20)\d\d|then\b|back\s|earlier)"
)
_SPOKEN = re.compile(r"(?:said|says|added|adds|according to|warned|declared|asked|stressed)\s(?:the\s)?$")
_QUOTED = re.compile(r"[“\"][^“”\"]{0,600}[”\"]")


def frame_of(claim: Claim, reading: Reading) -> tuple[str, bool]:
    """The words of a sentence that tell when the title is meant, and whether its bearer says something there.

    What is quoted, and what is reported behind the verb of saying, tells of other days.
    """
    text, sentence = reading.article.text, claim.sentence
    verb = _SPEAKS.match(text, claim.span.end)
    before = text[sentence.start : claim.span.start]
    spoken = bool(verb or _SPOKEN.search(before))
    if home_told(claim.told) and spoken and reading.article.published:
        end = verb.end() if verb else claim.span.end
        if not _THEN.match(text, end):
            return _QUOTED.sub(" ", text[sentence.start : end]), True
    return text[sentence.start : sentence.end], False


def home_told(words: str) -> bool:
    """Whether a title is told with its country or its body, as courtesy does not: "US Secretary of State".

    >>> home_told("US Secretary of State Mike Pompeo"), home_told("President Trump")
    (True, False)
    """
    return bool(_HOME.search(words))

"""Whether who bears a title speaks in the news of the day, and as of when the title is meant."""

import re

from lofted.facts import Claim, Reading
from lofted.reference.days import Days, days_of
from lofted.reference.tied import tied

# What tells that a title is meant for another day, and what does so in a report of long after.
LOOKS_BACK = re.compile(
    r"\b(?:had|former|then|later|ago|earlier|previous\w*|predecessor|era|term|tenure|administration|presidency|legacy|"
    r"under|during|since|once|history|decade|when|after|before|until|succe(?:ed\w*|ssors?|ssion)|resign\w*|ousted|impeach\w*|elected|"
    r"inaugurat\w*|stepped|candidate|nominee|years?|at the time|as|who|whose)\b",
    re.I,
)
LONG_PAST = re.compile(
    r"\b(?:had|former|ago|earlier|previous\w*|predecessor|era|term|tenure|administration|presidency|legacy|stint|"
    r"history|decade|succe(?:ed\w*|ssors?|ssion)|resign\w*|became|served|was)\b",
    re.I,
)
_SPEAKS = re.compile(  # what is said in the news; a meeting or a visit can be told long after
    r",?\s(?:(?:also|later|again|on\s\w+day|in\s[A-Z]\w+|(?!previous|former|original|ear)[a-z]{3,}ly)\s){0,2}(?:said|says|told|tells|warned|"
    r"protested|slammed|rejected|rebuked|deplored|noted|insisted|demanded|warns|condemned|condemns|called|calls|urged|urges|vowed|vows|denounced|denounces|reiterated|stressed|added|adds|praised|criticised|criticized|described|describes|expressed|declined|announced|announces|confirmed|confirms)\b"
)
_ON_A_DAY = re.compile(r"(?:\s[\w’']+){0,3}\s(?:on|in)\s(?:(?:early|late|mid)[\s-])?$")  # "told Putin on 26 July 2022"
_HOME = re.compile(
    r"^(?!(?:Defen[cs]e|Foreign|Unification)\s[Mm]inister)(?:[A-Z][\w.]+(?:[’']s)?\s){1,2}(?:new\s)?(?:[Pp]resident|[Pp]rime|[Pp]remier|[Ff]oreign|[Dd]efen[cs]e|[Cc]hancellor|"
    r"[Ss]ecretary|[Cc]hief|[Ll]eader|[Vv]ice|[Ee]xternal|[Dd]irector|[Hh]ead|[Aa]dministrator|[Cc]hair|[Uu]nification|[Mm]inister|"
    r"[Pp]ress|[Nn]ational|[Ss]pokes|[Cc]ommander|[Aa]mbassador|[Tt]op)|of\s(?:the\s)?[A-Z]|[,]|"
    r"^(?:the\s)?(?:(?:[Dd]efen[cs]e|[Ff]oreign|[Uu]nification)\s[Mm]inister|[Nn]ational\s[Ss]ecurity\s[Aa]dvis[eo]r|"
    r"[Cc]hief\s[Cc]abinet\s[Ss]ecretary|[Cc]hairman)\s[A-Z][\w’-]+\s[A-Z]"  # with both names it is no courtesy
)
_THEN = re.compile(
    r",?\s(?:at the time|(?:\w+\s)?(?:years?|months?) ago|last year|in (?:19|20)\d\d|then\b|back\s|earlier)"
)
_SPOKEN = re.compile(r"(?:said|says|added|adds|according to|warned|declared|asked|stressed)\s(?:the\s)?$")
_QUOTED = re.compile(r"[“\"][^“”\"]{0,600}[”\"]")

_DEED = re.compile(  # what the bearer did, right behind the name, or by whom it was done, right before it
    r",?\s(?:has\s|[a-z]+ly\s)?(?!had\b|was\b|were\b|used\b|failed\b|promised\b|agreed\b|signed\b)"
    r"(?:[a-z]{2,}ed|met|spoke|told|held|said|says|saw|sent|flew|gave|took|led|went|put|spent|broke|cut|made|began)\b"
)
_DONE_BY = re.compile(r"\b[a-z]{3,}ed\s(?:[a-z]+\s){0,2}by\s(?:the\s)?$")
_SAID = re.compile(r"\b(?:said|says|told|announced|warned|added|declared|confirmed)\s(?:the\s)?$")
_SINCE = re.compile(
    r"(?:\sof\s(?:the\s)?[A-Z][\w.]*(?:\s[A-Z]\w+)?)?,?\s(?:without\s(?:a\s)?(?:break|interruption)\s|continuously\s|ever\s)?"
    r"since\s"
    r"(?:the\s(?:end|beginning|start)\sof\s|early\s|late\s|mid-)?"
)
_TOOK = re.compile(r"\b(?:took|taken|assumed|c[ao]me\sto)\s(?:power|office)$")  # how a hold on an office begins
_THEN_ON = re.compile(r"\s(?:in|on)\s(?:early\s|late\s)?")
_WAS = re.compile(r"\s(?:was|were)\s(?!a\s)|\s(?:ruled|led|governed)\b|\sin\s(?:power|office)$")
_DAY_WITHIN = re.compile(  # "Japan's defence minister in October 2024 was …"
    r"[a-z]\s(?:at|on|in|during|as\sof)\s[^.;]{3,80}\swas\s[A-Z]"
)
_WHEN = re.compile(
    r"(?:\sof\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?\s(?:still\s|then\s)?(?:when|in|on|during|while|as|at\s(?:the|that)\s(?:[\w-]+\s){0,2}?(?:time|launch|test|firing|summit|talks|meeting|session|signing|start|moment))\b"
)
_IN_THOSE_DAYS = re.compile(
    r"(?:When|As|In|On|At|During)\b[^;:“”\"]*,\s$|(?:In|On)\s(?:[A-Z][a-z]+|\d{1,2}|\s)*(?:19|20)\d\d,?\s(?:the\s)?$"
)
_CAME_UNDER = re.compile(
    r"\b(?:came|happened|occurred|fell|took\splace|(?:carried\sout|conducted|launched|fired|tested|staged|detonated))\sunder\s(?:the\s)?$"
)
_WHOSE = re.compile(r"\b(?:that|which|whom|where|than)\s(?:then\s)?(?:the\s)?$")


def frame_of(claim: Claim, reading: Reading) -> tuple[str, bool]:
    """The words of a sentence that tell when the title is meant, and whether its bearer says something there.

    What is quoted, and what is reported behind the verb of saying, tells of other days.
    """
    text, sentence = reading.article.text, claim.sentence
    verb = _SPEAKS.match(text, claim.span.end)
    before = text[sentence.start : claim.span.start]
    spoken = bool(verb or _SPOKEN.search(before))
    if verb and text[verb.end() : sentence.end].strip(' .”"') == "":
        before = ""  # what is said stands before, as in a quotation
    end = verb.end() if verb else claim.span.end
    of_a_day = any(
        one.moment and one.sentence == sentence and _ON_A_DAY.fullmatch(text[end : one.span.start])
        for one in reading.claims
        if verb and end < one.span.start
    )
    if home_told(claim.told) and spoken and (reading.article.published or of_a_day) and not _THEN.match(text, end):
        return _QUOTED.sub(" ", before + text[claim.span.start : end]), True
    return text[sentence.start : sentence.end], False


def home_told(words: str) -> bool:
    """Whether a title is told with its country or its body, as courtesy does not: "US Secretary of State".

    >>> home_told("US Secretary of State Mike Pompeo"), home_told("President Trump")
    (True, False)
    >>> home_told("Defence Minister Sergei Shoigu"), home_told("Defence Minister Shoigu")
    (True, False)
    """
    return bool(_HOME.search(words))


def does_then(claim: Claim, reading: Reading) -> bool:
    """Whether the bearer of a title does something in its sentence, in no clause that tells of another day."""
    text = reading.article.text
    before = text[claim.sentence.start : claim.span.start]
    done = _DEED.match(text, claim.span.end) or _DONE_BY.search(before) or _SAID.search(before)
    return bool(done) and not _WHOSE.search(before)


def bare(claim: Claim, reading: Reading) -> bool:
    """Whether a title stands with its day and no verb, as in a caption, or says itself who led what."""
    text, sentence = reading.article.text, claim.sentence
    rest = text[sentence.start : claim.span.start] + text[claim.span.end : sentence.end].rstrip(".")
    return tied(rest) or re.search(r"\s(?:led|headed|ran|chaired)\s", claim.told) is not None


def told_then(claim: Claim, reading: Reading) -> bool:
    """Whether a person is flatly told to have held the office on a day of the sentence."""
    text, sentence = reading.article.text, claim.sentence
    before, behind = text[sentence.start : claim.span.start], text[claim.span.end : sentence.end]
    if _CAME_UNDER.search(before) or (_DAY_WITHIN.search(claim.told) and not before.strip()):
        return True
    return bool(_WAS.search(claim.told)) and bool(
        (_WHEN.match(behind) and not before.strip()) or _IN_THOSE_DAYS.fullmatch(before)
    )


def since_told(claim: Claim, reading: Reading) -> Days | None:
    """Since when a person is said to hold the office; none where nothing is told right behind the title."""
    since = _SINCE.match(reading.article.text, claim.span.end)
    if _TOOK.search(claim.told):
        since = since or _THEN_ON.match(reading.article.text, claim.span.end)
    moments = (one.moment for one in reading.claims if since and one.span.start == since.end() and one.moment)
    return next((days for moment in moments if (days := days_of(moment))), None)

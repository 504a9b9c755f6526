"""Whether a sentence looks ahead or back at the place where it names a time."""

import re
from bisect import bisect_left

BEFORE = 120  # characters of the sentence before the time; about twenty words, a clause
AFTER = 80  # characters behind it, looked at only where nothing before it tells
NEAR = 64  # characters in which "as early as", a clock and its zone find room
PARTED = re.compile(r"[,;:()]|\b(?:and|but)\b")  # "after a pause, one more on 4 May": no day that the word leads to

_CLOCK = (  # what may stand between a term and its day: "until 9 a.m. EST Tuesday", "by late Friday"
    r"(?:(?:noon|midnight|early|late|mid|sometime|(?:the\s)?(?:end|start|beginning|middle)\sof|"
    r"\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?)[\s-](?:on\s)?)?"
)
_TERM = re.compile(  # words that set a term, with nothing between them and the time but perhaps a clock
    r"(?<![\w-])(?:(?P<until>by|until|till|before)|ahead\sof|as\s(?:early|soon|late)\sas|no\s(?:earlier|later)\sthan|"
    r"not\sbefore|due(?:\sin|\son|\sby)?|set\sfor|to\s[a-z]{2,12}\sthrough|"
    r"(?:delayed|postponed|moved|pushed|rescheduled|slipped|adjourned|extended|brought\sforward|put\soff)\s"
    r"(?:[\w'’-]{1,16}\s){0,3}?(?:to|for))[\s\u00a0]"
    rf"(?:the\s|at\sleast\s|about\s|around\s)?{_CLOCK}(?-i:[^a-z]{{0,24}})\Z",
    re.IGNORECASE,
)
_FIRST = 12  # characters; a term that begins so near to the start of its sentence leads it
_SINCE = re.compile(r"(?<![\w-])since[\s\u00a0](?:at\sleast\s|about\s|around\s|early\s|mid-?\s?|late\s)?\Z", re.I)
_DEADLINE = re.compile(r"(?:['’]s)?\s(?:[\w-]{1,12}\s)?(?:deadline|cut-?off)\b")  # "the Friday deadline"
_HELD = re.compile(  # what is held on a day that was named for it; a launch that is spoken of may be over
    r"['’]s\s(?:[\w-]{1,16}\s){0,2}?(?:votes?|elections?|referendum|meeting|summit|session|hearing|talks|debate|game|"
    r"match|inauguration|ceremony|polls?|deadline|conference|runoff|primary)\b"
)
_ASKED = (
    r"(?:agreed|asked|invited|summoned|subpoena(?:ed|s)|ordered|allowed|required|promised|pledged|vowed|planned|voted|decided)"
    r"\s(?:[\w.'’-]{1,20}\s){0,4}?to\s\w{1,20}|vowed"
)
_SLATED = r"(?:upcoming|forthcoming|scheduled|planned|proposed|slated|expected|impending|looming)"
_ARRANGED = (  # the present tense of what is arranged: "the council meets Friday", "NASA is launching it on Monday"
    r"(?:(?-i:meets?|convenes?|resumes?|begins?|expires?|votes|starts|opens|ends|runs\s(?:from|through|until))|takes\s(?:place|office|over|power)|leaves\soffice|heads?\sto\sthe\spolls|"
    r"(?:is|are|['’]s|['’]re)\s(?:meeting|holding|launching|flying|travell?ing|heading|leaving|returning|arriving|visiting|"
    r"voting|hosting|convening)|preparing|readying|gearing\sup|bracing|targeting|"
    r"could\s(?:launch|lift|fly|be|begin|start|come|take|meet|vote|resume|arrive|return|happen|land|conduct|test|fire))"
)
_PERFECT = (  # "has flown", but not "has a meeting on Friday" or "has to decide"
    r"(?:has|have)(?:n['’]t|\s(?!schedul|plann|slat|agreed|promised|pledged|vowed)(?:not|never|already|also|been|had|said|paid|won|read|come|become|run|begun|lost|"
    r"[\w-]{1,16}(?:ed|en|wn|ne|pt|ght|nt|lt|ld|ut|it|et))\b)"
)
_PAST = (  # past tenses that do not end in -ed
    r"said|says|told|was|were|had|did|flew|fell|took|went|came|met|began|held|made|became|showed|sent|put|flown|"
    r"set|saw|gave|got|left|led|ran|rose|spoke|stood|struck|threw|wrote|won|lost|built|brought|broke|caught|chose|drew|"
    r"drove|fought|found|heard|hit|kept|knew|laid|paid|sank|sat|shot|sold|spent|sought|swept|taught|thought|withdrew|"
    r"grew|blew|sprang|sang|rode|felt|meant|dealt"
)
_CUE = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<ahead>will|won['’]t|shall|would(?!\shave)|next(?!\sto)|upcoming|coming|forthcoming|tomorrow|scheduled|due|"
    r"(?:is|are|was|were|been)\splanned|planned(?!\sto\b)|planning|plans?(?=\s(?:to|for|on|an?|another|more|its|their|his|two|three|new|further|[\w-]{2,20}ing)\b)|"
    r"expected|expects?|expecting|slated|intends?|deadline|aims?|hopes?|vows?|going\sto|set\s(?:to|for)|"
    rf"no\slater\sthan|(?:is|are|be|was|were)\sto(?=\s[a-z])|(?-i:(?:might|may)(?!\s(?:have|not)))|{_ARRANGED}|"
    rf"(?P<slated>(?:an?|the|its|their|his|her|our|for|of|with|by)\s{_SLATED}))|(?P<asked>{_ASKED})"
    r"|(?P<neither>(?:to\s)?(?:be|being|been)\s(?!to\b)[\w-]{2,20}|(?:is|are)\s(?:(?!schedul|expect|plann|slat|target)[\w-]{2,18}ed|heard|"
    r"held|made|built|found|kept|led|lost|paid|put|seen|sent|shot|shown|sold|told|taken|won|known|given)|"
    r"(?:to|an?|the|its|their|his|her|our|of|by|with|for|(?-i:any|all|more|most|very))\s(?!(?:the|an?|its|their|his|her|our)\s)[\w-]{2,20})"
    rf"|(?P<back>{_PERFECT}|{_PAST}|ago|since|last|earlier|previous|past|"
    r"(?-i:(?!(?:unit|hundr|advanc|arm|unmann|ne|spe|inde|fe|exce|proce|succe|b|r|l|se|we)ed)[a-z]{1,18}ed))"
    r")\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(  # where another clause begins, whose own verb decides
    r"[,;][\s\u00a0](?:but|and|while|though|although|yet|so)\b|(?<=[a-z]{3}|n['’]t)[.?!][\"”’']?[\s\u00a0](?=[A-Z])"
)
Cue = tuple[int, int, bool | None, bool]


def cues(words: str) -> list[Cue]:
    """Every word that looks ahead or back, in order: its ends, and whether it looks ahead to its right and to its left.

    Who agreed on Monday to meet on Friday agreed in the past and meets in the future. What was planned may be
    over: there the verb behind the time decides, and to the right the cue says nothing.
    """
    return [
        (*cue.span(), None if cue["slated"] else bool(cue["ahead"] or cue["asked"]), bool(cue["ahead"]))
        for cue in _CUE.finditer(words)
        if not cue["neither"]
    ]


def counts_from(words: str, start: int) -> bool:
    """Whether "since" stands right before a time: then it lies behind, however far."""
    return _SINCE.search(words, max(0, start - NEAR), start) is not None


def looks_ahead(words: str, start: int, end: int, told: list[Cue] | None = None) -> bool | None:
    """True if the words around a time look ahead, False if back, None if nothing tells.

    A term ("by Friday") looks ahead, unless it leads a sentence about the past
    ("By Friday, it had flown"). Else the nearest cue before the time decides;
    where there is none, the first one behind it does. `told` are the cues of
    the whole sentence, where they are known.

    >>> looks_ahead("It will be launched on Friday.", 23, 29), looks_ahead("It was launched on Friday.", 19, 25)
    (True, False)
    >>> looks_ahead("On Friday, the council is to vote.", 3, 9), looks_ahead("Friday's launch", 0, 6) is None
    (True, True)
    """
    told = cues(words) if told is None else told
    behind = behind_of(end, told)
    term = _TERM.search(words, max(0, start - NEAR), start) if start else None
    if term:
        return not (term["until"] and term.start() < _FIRST and behind is False)
    if counts_from(words, start):
        return False
    if _DEADLINE.match(words, end):
        return True
    near = before_of(words, start, told)
    if near and behind is not None and _CLAUSE.search(words, near[1], start):
        near = None
    ahead = None if near is None else behind is not False if near[2] is None else near[2]
    if words[end : end + 2] not in {"'s", "’s"}:
        return behind if ahead is None else ahead
    held = bool(_HELD.match(words, end))
    return ahead and held if ahead is not None else behind if held else None


def before_of(words: str, start: int, told: list[Cue]) -> Cue | None:
    """The nearest cue before a place, but for one that commas shut off: "the talks, planned for Vienna, on Friday"."""
    at = bisect_left(told, (start,))
    if (
        at > 1
        and words[max(0, told[at - 1][0] - 2) : told[at - 1][0]] == ", "
        and "," in words[told[at - 1][1] : start]
    ):
        at -= 1
    return told[at - 1] if at and told[at - 1][0] >= start - BEFORE else None


def behind_of(end: int, told: list[Cue]) -> bool | None:
    """Whether the first cue behind a place looks ahead; None where there is none near."""
    at = bisect_left(told, (end,))
    return told[at][3] if at < len(told) and told[at][1] <= end + AFTER else None

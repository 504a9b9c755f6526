"""What a date is the date of: a launch, an impact, a vote, the end of a plan, or none of these."""

import re
from datetime import timedelta

from lofted.extract.homecoming import comes_home, travels
from lofted.extract.launch_verbs import CLAUSE, FLIER, RELATION, VERB, tells_launch
from lofted.extract.terse import dated_tersely
from lofted.extract.verbless import shown
from lofted.facts import CLOCK, DAYS, Moment, Span

NEAR = 25  # characters; some four words, as in "until at least the end of"
TWO_DAYS = timedelta(days=2)
LONG = (
    120  # characters of a clause that names the missile and the place: "launched a …, the …, from … in … Province at"
)
AROUND = 60  # characters around a date in which the words stand that say what it is the date of

LAUNCH = re.compile(
    r"\b(?:launch(?:ed|es|ing)?|(?:test-)?fir(?:ed|es|ing)|lifted off|lift-?off|blast(?:ed)? off|blast-off|"
    r"test(?:ed|s|ing)?"
    r"|tests?|took place|shot|sent)\b",
    re.I,
)
ENDS = re.compile(
    r";|\.\s+[A-Z]|,\s\w+ed\b|\b(?:that|which|who|will|would|was|is|were|are|has|had)\b"
)  # a new clause; the point of "U.S." ends none
_OCCASION = r"(?:elections?|vote|polls|summit|meeting|parade|anniversary|inauguration|referendum|congress)"
_KINDS = (
    r"(?:(?:presidential|federal|general|midterm|legislative|parliamentary|national|local|"
    r"U\.S\.|US|American|planned|snap)\s){0,3}"
)
_OCCASION_BEFORE = re.compile(rf"\b{_OCCASION}\b[^.;]{{0,12}}?\b(?:on|of|in|for|set for|scheduled for|,)?\s?\(?$", re.I)
_OCCASION_AFTER = re.compile(rf"\s{_KINDS}{_OCCASION}\b", re.I)
_UNTIL = re.compile(
    r"\b(?:by|until|till|through|beyond|before)\s(?:at least\s|about\s|around\s|"
    r"the end of\s|mid-|late\s|early\s)?$",
    re.I,
)
_ENDING = re.compile(
    r"\b(?:leav|withdr[ae]w|retir|operat|deorbit|de-orbit|expir|extend|extension|continu|remain|decommission|quit|phase|pull|exit|"
    r"complet|deploy|land|build|finish|end\b|ending|ends\b)",
    re.I,
)
_RELATED = re.compile(
    r"\b(?:since|until|by|after|before|between|dated?|following|ahead of|eve of)\s(?:the\s|last\s)?$", re.I
)
_CLOCK_NEAR = re.compile(  # "shortly after 7 a.m. on October 31" is an hour of that day
    r"\b(?:shortly|just|soon|right|immediately|a\slittle)\s(?:after|before)\s$", re.I
)
_LAUNCH_NOUN = re.compile(
    r"(?:['’]s|,)?\s(?:(?:missile|rocket|satellite|ICBM|ballistic|test|failed|successful|long-range)\s){0,3}(?:launch|firing|test)\b"
    r"(?!\s(?:results?|sites?|stands?|pads?|vehicles?|windows?|bans?|engines?|data))",
    re.I,
)
_WHEN = re.compile(r",?\s(?:when|as)\b(?!\s(?:well|long|soon|early|late)\b)")  # "on Friday, when it launched …"
_ASIDE = re.compile(r",\s(?:as|when|while|with|in|during|amid)\b[^,.;:]{3,60},")  # "on Friday, as people slept, …"
_FLIGHT_NOUN = re.compile(  # "Sunday's flight", where a missile is spoken of, and "Thursday's failed ICBM"
    r"['’]s\s(?:(?!(?:planned|next|expected)\b)[a-z-]+\s){0,2}(?:flight|missile|ICBM|IRBM|rocket|projectile|shot|Hwasong\S{2,3})\b"
    r"(?!\s(?:attacks?|strikes?|barrages?|parts?|parades?|fire|shows?|defen[cs]es?|shields?|treaty|talks|engines?|alerts?|"
    r"warnings?|programmes?|programs?|scientists?|forces?)\b)"
)
_DAY_OF = re.compile(  # "on Monday, the day of the shot"
    r"\)?,\s(?:which\swas\s)?the\s(?:very\s|same\s)?day\sof\s(?:the|its|that)\s(?:[\w-]+\s){0,2}(?:shot|launch|test|firing|flight)\b"
)
_WORD_OF_IT = re.compile(  # "the order for Saturday's flight came at eight"
    r"\b(?:orders?|permission|decision|news|word|commands?|preparations?|alarms?|warnings?|alerts?|announcements?)\s"
    r"(?:for|of|to|about|on)\s(?:[\w’'-]+\s){1,5}(?:came|went\sout|w(?:as|ere)\sgiven|arrived|began|followed)\b[^,;.]{0,20}$"
)
_SIGNED_FOR_IT = re.compile(  # "signed the order for the test on 3 July"
    r"\b(?:signed|approved|gave|issued|wrote|penned|granted)\s(?:an?|the|his|its|their|written|final)\s(?:[\w-]+\s){0,3}?"
    r"(?:orders?|approval|commands?|go-ahead|permission|instructions?|consent|directives?)(?:\s(?:for|to|of|on)\s(?:[\w’'-]+\s){1,6}?)?\s?"
    r"(?:late\s|early\s)?(?:on\s)?(?:\w+day,?\s)?$"
)
_BRACKETED = re.compile(r"\)\W{0,3}$")  # a date in brackets at the end of a sentence on a flight
_FLOWN = re.compile(
    r"\b(?:flight|altitude|apogee|flew|rose|climbed|height)\b[^;]{0,80}\d|\d[^;]{0,80}\b(?:flight|altitude|apogee|flew)\b|"
    r"\b(?:missile|ICBM|Hwasong\S*)\b",
    re.I,
)
_HEIGHT_RECORD = re.compile(
    r"\b(?:altitude|height|apogee|distance|endurance)\srecord\b"
)  # of a missile, where one flew
_FAILED = re.compile(  # how a launch ends, where a missile or a launcher is what the words speak of
    r"\b(?:missiles?|rockets?|launch(?:er)?s?|ICBMs?|projectiles?|satellite|[A-Z][a-z]{3,14}-\d{1,2}"
    r"(?:\s[\w-]+){0,6}\s(?:before|when|until|after)\sit)\s"
    r"(?:[\w-]+\s){0,3}?"
    r"(?:failed|crashed|exploded|blew up|broke (?:up|apart)|came down|fell|ended|(?:was\s)?lost|vanished|disappeared)\s"
    r"(?:[\w-]+\s){0,5}?(?:on|late|early)\s$"
)
_CHRONICLE = re.compile(
    r"\s?[-–—:]\s(?:[^.]|\.\d){0,150}?\b(?:apogee|altitude|(?:height|distance|endurance)\srecord|"
    r"(?:above|beyond|over|beat\w*|broke|than)\s(?:the|its)\s(?:\w+\s)?(?:record|best|mark)|"
    r"fired|launch(?:ed|es)?|lift-?off|flight|tested|test-fired|missiles?|rockets?|ICBMs?|IRBMs?|Hwasong)\b|"
    r"\s(?:was|is|saw|brought|marked)\s(?:the|an?|its|only the|already the)\s(?:[\w-]+\s){0,4}?"
    r"(?:launch|flight|missile|rocket|ICBM|IRBM)\b(?!\s(?:defen[cs]e|site|pad))",
    re.I,
)  # an entry of a list of dates, and "12 July 2023 was the second ICBM flight of the year"
_LAUNCH_ON = re.compile(
    r"\b(?:launch(?:es)?|tests?|firings?|lift-?off|flight|missiles?|ICBMs?|rockets?|Hwasong\S{0,3}-\d+)\s"
    r"(?:[\w’'-]{1,16}\s){0,6}?(?:on|of|late|early|at|as)\s$",
    re.I,
)
_LAUNCH_ASIDE = re.compile(  # "the first launch of the Hwasong-18, on April 12, 2023, alarmed …"
    r"\b(?:launch|test|firing|flight|attempt)\b(?:\s[\w’'-]{1,18}){0,8},\s(?:early\s|late\s)?(?:on|in)\s$", re.I
)
_PUTS_IN_ORBIT = re.compile(  # "On February 7 it put a satellite in orbit"
    r"[^.;:]{0,60}?\b(?:put|puts|placed|places|sent|sends)\s[^.;:]{3,60}?\s(?:in|into)\s(?:\w+\s)?orbit\b"
)
_INTO_ORBIT = re.compile(
    r"\b(?:put|place|send|launch|attempt)\w*\s[^.,;:]{3,60}\s(?:in|into)\s(?:\w+\s)?orbit\s(?:early\s|late\s)?on\s$"
)
_IN_ORBIT = re.compile(r"\borbit\b[^.,;]{0,20}\s(?:at|by|before|around|about)\s(?:about\s)?$")
_OVERHEAD = re.compile(
    r"\b(?:crossed|overflew|(?:passed|flew)\sover(?:head)?)\b[^.;]{0,40}?\s(?:at|around|about|by)\s(?:about\s|around\s)?$"
)
_LAUNCH_TIME = re.compile(  # "launch time: 12:29 UTC", "Lift-off was at 9:30 a.m."
    r"\b(?:launch|lift-?off|blast-?off)(?:\stime)?(?::|\sat|\s(?:is|was|came|followed|took\splace|happened|occurred)(?:\sat)?)"
    r"\s(?:about\s|around\s|some\s)?$",
    re.I,
)
_FOR_LAUNCH = re.compile(  # "12:40 UTC for the launch of 4 July"
    r"\s(?:for|as\sthe\s(?:time|hour)\sof)\s(?:the|its|this|that)\s(?:[\w-]+\s){0,2}(?:launch|lift-?off|firing|blast-?off)\b"
)
_BOUND = re.compile(r"(?:dawn|daybreak|sunrise)\b", re.I)  # "before dawn on Friday" is then
_BESIDE = re.compile(r"the\s\w{3,6}\s(?:before|after)\s", re.I)  # "the day before the Nov. 5 vote" is no day of a vote
_IMPACT = re.compile(
    r"\b(?:land(?:ed|ing)?|fell|falling|splash\w*(?: down)?|came down|coming down|hit|impact\w*|crash\w*|plung\w*)\b",
    re.I,
)
_AGAINST = re.compile(  # "flew 933 km against 787 in May": the day of another's figure
    r"\b(?:against|than|compared\s(?:with|to)|up\sfrom|after)\s(?:the\s|its\s|some\s|about\s|only\s){0,2}\d[\d,.]*(?:\s[a-z]{1,12}){0,2}\s(?:in|on|of|last)\s$"
)
_AND_AT = re.compile(r"(?:\b(?:and|then|it)|,)\s(?:at|around|about)\s(?:about\s|around\s|some\s)?$")
_THEN_DOWN = re.compile(  # "and at about 9:37 a.m. came down"
    r",?\s(?:it\s)?(?:landed|fell|splashed\sdown|came\sdown|crashed|plunged|dropped)\b"
)
_SAME_HOUR = re.compile(  # "at 6:27 p.m. Japanese time (", before the same hour by another clock
    r"(?<=\s)\d{1,2}(?:[:.]?\d\d)?(?!\d)[^()\d;]{0,40}[(,/–—-]{1,2}\s?$"
)
_TELLS_WHEN = re.compile(r"\b(?:at|by|around|about)\s(?:about\s|around\s|some\s|exactly\s)?$")
_ALERT_DID = re.compile(
    r"\b(?:alerts?|alarms?|warnings?|sirens?|orders?|messages?)\s(?:(?:that|which|had|has)\s){0,2}$", re.I
)
_OF_WHICH = re.compile(r"\b(?:that|which)\s[^,;]{1,60}?(?:\b(?P<had>had\s(?:\w+\s)?))?$")
_RANKED = re.compile(r"\b(?:\w{2,}est|most|first|only|record)\s(?:\w+\s){0,2}$")
_OWN_DAY = re.compile(
    r"\s(?:it\s)?(?:(?:on|last|the|this|late|early)\s){0,2}(?:[A-Z]\w{2,5}day\b|\d{1,2}\s[A-Z]|[A-Z][a-z]{2,8}\.?\s\d|yesterday\b)"
)
_ANOTHER_TIME = re.compile(r"[;:]|\.\s|\b(?:when|which|who|after|before|since|from|said|announced|alert\w*|warn\w*)\b")


def moment_aspect(words: str, start: int, span: Span, moment: Moment) -> str:
    """What a date is the date of, as far as the words around it say."""
    before, after = words[: span.start - start][-AROUND:], words[span.end - start :][:AROUND]
    beside = _BESIDE.match(moment.written)
    if (_OCCASION_AFTER.match(after) and not beside) or _OCCASION_BEFORE.search(before):
        return "occasion_date"
    if _UNTIL.search(before[-NEAR:]) and _ENDING.search(words[: span.start - start][-CLAUSE:]):
        return "planned_end"
    if moment.precision in CLOCK and comes_down(words[: span.start - start]) and not comes_home(words, start, span):
        return "impact_time"
    if moment.precision in CLOCK and _AND_AT.search(before) and _THEN_DOWN.match(after):
        return "impact_time"
    if moment.precision in CLOCK and _IN_ORBIT.search(before):
        return "date"  # when it had reached its orbit
    if moment.precision in CLOCK and _OVERHEAD.search(words[: span.start - start][-CLAUSE:]):
        return "date"  # when it crossed a country is not when it was launched
    if moment.precision in CLOCK and _FOR_LAUNCH.match(words, span.end - start):
        return "launch_time"
    if (moment.precision in (*CLOCK, *DAYS, "month", "year") or one_night(moment)) and dates_launch(words, start, span):
        return "launch_time" if moment.precision in CLOCK else "launch_date"
    return "date"


def one_night(moment: Moment) -> bool:
    """Whether a stretch is that of two days with a night between: "23 to 24 August"."""
    return moment.start is not None and moment.end is not None and moment.end - moment.start == TWO_DAYS


def comes_down(before: str) -> bool:
    """Whether the words before an hour tell of an impact then: "… fell some 200 kilometers off Hokkaido at".

    >>> comes_down("It was launched at 7:11 and came down some 200 kilometers off the island of Hokkaido at ")
    True
    >>> comes_down("It fell into the sea after it was launched from Sunan at ")
    False
    >>> comes_down("It came down in the waters west of Hokkaido at 6:27 p.m. Japanese time (")
    True
    """
    before = _SAME_HOUR.sub("", before)
    verb = next((one for one in reversed(list(_IMPACT.finditer(before, max(0, len(before) - 2 * CLAUSE))))), None)
    if verb is None:
        return False
    between = before[verb.end() :]
    beside = len(between) <= NEAR + len("about ") and not re.search(r"[.;]", between)
    told = _TELLS_WHEN.search(between) and not _ANOTHER_TIME.search(between) and not LAUNCH.search(between)
    return bool(beside or told)


def dates_launch(words: str, start: int, span: Span) -> bool:
    """Whether a date belongs to a launch: the verb nearest to it is one of launching, and nothing relates it otherwise.

    >>> said = "Kim spoke on Saturday. It fired a missile on Friday."
    >>> dates_launch(said, 0, Span(13, 21)), dates_launch(said, 0, Span(45, 51))
    (False, True)
    """
    at, end = span.start - start, span.end - start
    if shown(words) and not LAUNCH.search(words) and not _FAILED.search(words[:at]):
        return False
    if any(one.search(words[max(0, at - CLAUSE) : at]) for one in (_WORD_OF_IT, _SIGNED_FOR_IT)):
        return False
    by_hour = bool(words[at].isdigit() and _CLOCK_NEAR.search(words[:at][-NEAR:]))
    by_hour = by_hour or bool(_BOUND.match(words, at) and words[:at].endswith(("before ", "after ")))
    if (_RELATED.search(words[:at][-NEAR:]) and not by_hour) or _AGAINST.search(words[:at][-AROUND:]):
        return False
    if (_FLIGHT_NOUN.match(words, end) and (FLIER.search(words) or _HEIGHT_RECORD.search(words))) or dated_tersely(
        words, at, end
    ):
        return True
    if words[:at].endswith("(") and _BRACKETED.match(words, end) and _FLOWN.search(words[:at]) and not shown(words):
        return True
    if _DAY_OF.match(words, end) or _LAUNCH_NOUN.match(words, end) or (at <= 1 and _CHRONICLE.match(words, end)):
        return True
    before = [
        match for match in VERB.finditer(words, max(0, at - LONG), at) if not ENDS.search(words[match.end() : at])
    ]
    ahead = words[max(0, at - AROUND) : at]
    if any(pattern.search(ahead) for pattern in (_LAUNCH_ON, _LAUNCH_TIME, _FAILED)) or goes_on(words, end):
        return True
    wide = words[max(0, at - CLAUSE) : at]
    set_off = _LAUNCH_ASIDE.search(wide) and words[end : end + 1] in (",", ".", ")", "")
    if (set_off or _INTO_ORBIT.search(wide)) and not RELATION.search(wide):
        return True
    if before:
        related = RELATION.search(words[before[-1].end() : at])
        subject = words[max(0, before[-1].start() - AROUND) : before[-1].start()]
        if _ALERT_DID.search(subject):
            return False  # when "the alert that sent people into shelters" went out
        told = tells_launch(subject, before[-1][0]) and not travels(words, before[-1])
        return told and not (related and not by_hour)
    aside = _ASIDE.match(words, end)
    end = aside.end() if aside else end
    after = VERB.search(words, end, end + CLAUSE)
    if after and after[0] in ("put", "sent") and _PUTS_IN_ORBIT.match(words, end):
        return True
    if after is None or told_earlier(words, end, after):
        return False
    return tells_launch(words[end : after.start()], after[0]) and not travels(words, after)


def told_earlier(words: str, end: int, verb: re.Match[str]) -> bool:
    """Whether a verb is that of an earlier launch: "on Monday the council took up the missile that it had fired".

    So it is where it has a day of its own: "heard on Monday of the missile that it fired on Thursday".
    """
    relative = _OF_WHICH.search(words, end, verb.start())
    if relative is None or _RANKED.search(words[end : relative.start()]):
        return False  # "the farthest that a missile had flown" ranks this very one
    return bool(relative["had"] or _OWN_DAY.match(words, verb.end()))


def goes_on(words: str, end: int) -> bool:
    """Whether a clause of launching follows a date: "on Friday, when it launched …"."""
    link = _WHEN.match(words, end)
    verb = VERB.search(words, link.end(), link.end() + CLAUSE) if link else None
    subject = words[link.end() : verb.start()] if link and verb else ","
    return bool(verb and "," not in subject and tells_launch(subject, verb[0]))

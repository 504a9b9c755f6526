"""Who vetoed it in the Security Council, when, and by how many votes?

    >>> review("Russia and China vetoed the extension of the UN panel of experts on North Korea.")
    veto: conflicts. The extension of the panel of experts on North Korea was vetoed by Russia on 28 March 2024: 13 for,
    1 against, 1 abstention (China); the words have China veto it.

    >>> review("Russia vetoed the extension of the UN panel of experts on North Korea, and China abstained.")

Where two vetoed it, it was not one alone.

    >>> review("In May 2022 Russia alone vetoed new sanctions on North Korea.")
    veto: conflicts. The draft of further sanctions on North Korea was vetoed by China and Russia on 26 May 2022: 13
    for, 2 against, no abstention; the words have Russia alone.

    >>> review("In May 2022 Russia and China vetoed new sanctions on North Korea.")

So with the day and the votes, and with the sentence behind the one that says what was vetoed.

    >>> review("Russia vetoed a UN draft against nuclear weapons in space in May 2024.")
    veto: conflicts. The draft against nuclear weapons in space was vetoed by Russia on 24 April 2024: 13 for, 1
    against, 1 abstention (China); the words have it in May 2024.

    >>> review("Russia vetoed the mandate of the panel of experts on North Korea. Fourteen members voted in favour.")
    veto: conflicts. The extension of the panel of experts on North Korea was vetoed by Russia on 28 March 2024: 13 for,
    1 against, 1 abstention (China); the words have 14 for.

Silent on threats, wishes and denials, on a draft that the shelf does not have, and where one veto is told beside
another.

Source: the catalogue's `vetoes.csv`.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.days import ZONE, days_in, days_of, gap, on
from lofted.reference.pact_sides import called
from lofted.reference.pact_terms import parts
from lofted.reference.sentence import every_sentence
from lofted.reference.tied import flatly, one_day, only_day
from lofted.reference.votes import counted_as, told_votes

FIELD = "agreements and resolutions"
CUES = ("veto", "block", "panel", "vote")

WEEKS = 60  # days; ours: for two months after a veto a report tells of that one
YEARS = 3  # years; ours: farther off another draft is meant
_WHO = {
    "russia": r"Russia\w*|Moscow|the\sKremlin",
    "china": r"Chin(?:a|ese)|Beijing",
    "united-states": r"(?:the\s)?United\sStates|America\w*|Washington|the\sUS",
}
_ONE = "|".join(_WHO.values())
_VETOERS = rf"(?P<who>\b(?:both\s|Both\s)?(?:{_ONE})(?:(?:,|\sand|,\sand|\sor)\s(?:{_ONE}))*)"
_DEED = (
    r"(?:(?:had|has|have|both|jointly|then|also|last\s\w+|on\s\w+day|alone|again|together|promptly|,)\s?){0,3}\s?"
    r"(?:voted\s(?:no\b|against)|cast\s(?:the|its)\s(?:only|sole|lone|single)\s(?:vote|ballot)\sagainst|veto(?:ed|es|ing)|block(?:ed|s)|kill(?:ed|s)|shot\sdown|torpedoed|"
    r"(?:cast|used|wielded|exercised)\s(?:its|their|a|the)\s(?:\w+\s)?veto(?:es)?)\b"
)
_ACTIVE = re.compile(rf"{_VETOERS}(?P<only>\salone)?,?\s{_DEED}")
_PASSIVE = re.compile(
    rf"\b(?:vetoed|blocked|killed|shut\sdown|ended|stopped|vetoe?s?)\s(?:\w+\s){{0,2}}?(?:by|from)\s(?:the\s)?{_VETOERS}(?P<only>\salone)?"
)
_NOUN = re.compile(
    rf"{_VETOERS}(?:['’]s?)?\s(?:\w+\s)?vetoe?s?\b(?!\s(?:power|right|threat|over))|\bvetoe?s?\s(?:by|of|from)\s(?P<whose>(?:{_ONE})(?:\sand\s(?:{_ONE}))?)"
)
_BY_DOING = re.compile(rf"\b[Bb]y\s(?:vetoing|blocking|killing)\b[^,;.]{{3,110}},\s{_VETOERS}")
_VOTE = re.compile(r"\b(?:vote|voted|votes)\b")
_AGAINST = re.compile(r"\b(?:against|abstain\w*|fail\w*|reject\w*)\b")
_PASSED = re.compile(r"\b(?:unanim\w*|adopt\w*|passed|renewed|extended|without|none|impos\w*|approved)\b")
_KEPT = re.compile(rf"{_VETOERS}\s(?:\w+\s)?abstain(?:ed|ing)\b|\babstentions?\s(?:of|by|from)\s(?P<whose>{_ONE})")
_ONLY = re.compile(r"\b(?:alone|[Oo]nly|single-handedly|the\ssole|single)\b")
_VETO = re.compile(r"\bveto(?:ed|es|ing)?\b|\bblock(?:ed|s|ing)\b|\bshut\sdown\b|\bkilled\b")
_VETO_ALONE = re.compile(r"\bveto")
_AT_A_VOTE = re.compile(
    r"\b(?:veto\w*|drafts?|resolutions?|text|mandate|extension|renewal|panel|vot(?:e|es|ed|ing))\b"
)  # a hold is none
_VOTED = re.compile(r"\b(?:vot(?:e|es|ed|ing)|abstain\w*|abstention\w*|in\sfavou?r|vetoe?[ds]?|veto)\b")
_AWAY = re.compile(  # a verb between the veto and a day that makes the day its own
    r"\b(?:expir|end|laps|stop|ceas|disband|dissolv|gone|clos|shut|cut|was|were|is|are|met|said|launched|fired|created|set\sup|since|after|before)\w*\b"
)
_OF_IT = re.compile(r"\b(?:in|on|of)\s(?:the\s)?(?:early\s|late\s|mid-)?$|\blast\s$|^$|\($")
_OTHERS = re.compile(r"\b(?:Syria\w*|Gaza\w*|Israel\w*|Ukrain\w*|Iran\w*|Myanmar|Mali|Sudan|Haiti|Palestin\w*)\b")


def veto(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each veto that is told against its row: whose it was, on which day, and with how many votes."""
    every = sorted(every_sentence(reading), key=lambda one: one[0].start)
    seen: set[str] = set()
    for before, (sentence, claims) in pairwise([(Span(0, 0), []), *every]):
        words, lead = reading.article.quote(sentence), reading.article.quote(before[0])
        tells = _VETO.search(words) or ((_VETO.search(lead) or fell(words)) and _VOTED.search(words))
        if not tells or not flatly(words) or not (_AT_A_VOTE.search(words) or _VETO_ALONE.search(f"{lead} {words}")):
            continue
        row = meant(words, words, record) or (
            meant(f"{lead} {words}", words, record) if near(before[0], sentence) else None
        )
        if row is None or _OTHERS.search(words) or another_near(row, reading.article.published, record):
            continue
        for told, place in slips(words, row, sentence, claims, record):
            if row.id not in seen:
                seen.add(row.id)
                yield judged(row, told, place, record)


def fell(words: str) -> bool:
    """Whether some words tell of a vote in which somebody was against, and of no draft that passed."""
    return bool(_VOTE.search(words) and _AGAINST.search(words)) and not _PASSED.search(words)


def near(before: Span, sentence: Span) -> bool:
    """Whether one sentence stands right behind another."""
    return before.end > 0 and sentence.start - before.end <= len(".\n\n ")


def another_near(row: Entry, published: date | None, record: Record) -> bool:
    """Whether a report is of before a veto, or of the weeks after another one, which it may tell of."""
    if published is None:
        return False
    since = {
        one.id: (published - days[0]).days for one in record.entries("veto") if (days := days_in(one.columns["date"]))
    }
    other = any(0 <= apart <= WEEKS for id, apart in since.items() if id != row.id)
    return since[row.id] < -ZONE or (other and since[row.id] > WEEKS)


def meant(around: str, words: str, record: Record) -> Entry | None:
    """The one draft that some words are about: the first that fits, narrower ones first."""
    for row in record.entries("veto"):
        unless = any(one in words for one in parts(row.columns["unless"]))
        names = [one.split(" & ") for one in parts(row.columns["about"])]
        if not unless and any(all(piece in around for piece in name) for name in names):
            return row
    return None


def slips(
    words: str, row: Entry, sentence: Span, claims: Sequence[Claim], record: Record
) -> Iterator[tuple[str, Span]]:
    """Each thing told otherwise than on record, as the words have it, and where."""
    against, kept = parts(row.columns["against"]), parts(row.columns["abstained"])
    for match in (found for one in (_ACTIVE, _PASSIVE, _NOUN, _BY_DOING) for found in one.finditer(words)):
        who = lands(match.groupdict().get("who") or match.groupdict().get("whose") or "")
        place = Span(sentence.start + match.start(), sentence.start + match.end())
        wrong = [one for one in who if one not in against]
        if wrong:
            yield f"{called(wrong, record)} veto it", place
        elif who and len(who) < len(against) and _ONLY.search(words):
            yield f"{called(who, record)} alone", place
    for match in _KEPT.finditer(words):
        who = [one for one in lands(match["who"] or match["whose"] or "") if one not in kept]
        if who:
            yield f"{called(who, record)} abstain", Span(sentence.start + match.start(), sentence.start + match.end())
    told = told_votes(words)
    numbers = [int(one) for one in row.columns["votes"].split("-")]
    apart = [
        counted_as(said or 0, what)
        for said, known, what in zip(
            (told.yes, told.no, told.kept), numbers, ("for", "against", "abstentions"), strict=True
        )
        if said is not None and said != known
    ]
    if apart:
        yield " and ".join(apart), sentence
    yield from dated(words, row, sentence, claims)


def dated(words: str, row: Entry, sentence: Span, claims: Sequence[Claim]) -> Iterator[tuple[str, Span]]:
    """The day of the veto, where it is told otherwise: right behind it, or at the head of its sentence."""
    day, known = one_day(claims) or only_day(claims), days_in(row.columns["date"])
    when = days_of(day.moment) if day and day.moment else None
    if day is None or when is None or known is None or gap(when, known) <= ZONE:
        return
    begin, end = day.span.start - sentence.start, day.span.end - sentence.start
    if abs(when[0].year - known[0].year) > YEARS or len([one for one in claims if one.moment]) > 2:
        return
    for match in _VETO.finditer(words):
        between = words[match.end() : begin] if match.end() <= begin else words[end : match.start()]
        leads = end <= match.start() and re.fullmatch(
            r"(?:[Ii]n|[Oo]n|[Ll]ate\sin|[Bb]ack\sin|[Ee]arly\sin)\s", words[:begin]
        )
        tied = match.end() <= begin and _OF_IT.search(words[:begin])
        if (leads or tied) and not _AWAY.search(between) and not re.search(r"[;:]", between):
            yield f"it {on(when)}", day.span
            return


def lands(told: str) -> list[str]:
    """The countries of some words, by their names, their people and their capitals."""
    return [id for id, names in _WHO.items() if re.search(rf"\b(?:{names})\b", told)]


def judged(row: Entry, told: str, place: Span, record: Record) -> Finding:
    """The verdict on one slip."""
    days = days_in(row.columns["date"])
    yes, no, kept = (int(one) for one in row.columns["votes"].split("-"))
    votes = ", ".join((counted_as(yes, "for"), counted_as(no, "against"), counted_as(kept, "abstentions")))
    who = f" ({called(parts(row.columns['abstained']), record)})" if row.columns["abstained"] else ""
    fact = f"was vetoed by {called(parts(row.columns['against']), record)} {on(days) if days else ''}: {votes}{who}"
    reason = f"The {row.name} {fact}; the words have {told}."
    evidence = [Evidence(row.id, f"{row.name}: {fact}", row.source, row.url, row.verified)]
    return conflicts(reason=reason, evidence=evidence, spans=[place], would_hold_if=f"as it {fact}")

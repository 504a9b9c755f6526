"""Is told as a fact what one side alone has said?

    >>> review("North Korea's Malligyong-1 satellite has photographed the White House.")
    one_side: open. That the Malligyong-1 photographed places abroad rests on North Korea's state media alone: no
    picture was published, and Washington and Seoul could not verify it.

    >>> review("In January 2016 North Korea tested a hydrogen bomb.")
    one_side: depends. That the nuclear test of January 2016 was one of a hydrogen bomb rests on North Korea alone,
    and it was denied: the White House said that the first analysis was not consistent with it.

So it does where others told another number.

    >>> review("North Korea has sent 10,000 soldiers to Russia.", published="2024-10-31")
    one_side: depends. That 10,000 North Korean soldiers were in Russia is an estimate of the Pentagon: Seoul spoke of
    at least 11,000 and Ukraine of up to 12,000.

It is left alone where the words give it to somebody, hedge it or tell of the doubt.

    >>> review("State media said the Malligyong-1 had photographed the White House.")

    >>> review("In January 2016 North Korea tested what it called a hydrogen bomb.")

What flew is known by its day as well.

    >>> review("The North Korean missile of 31 October 2024 was built with Russian technology.")
    one_side: open. That Russia helped with the Hwasong-19 is not confirmed: South Korea's military said that the
    possibility could not be ruled out.

What even that side has called no more than possible is asked of whoever is told to have said it flatly.

    >>> review("The hypersonic missile of 6 January 2025 was developed with help from Russia, Seoul said.")
    one_side: open. That Russia helped with the hypersonic missile of 6 January 2025 is not confirmed: South Korea's
    military said that there was a possibility, which it could not rule out.

    >>> review("Seoul could not rule out that Russia helped with the hypersonic missile of 6 January 2025.")

Silent in headlines, which have no room for who says so; where the sentence before gives its content to that side; and,
of what has a day, in reports that neither name its year beside it nor are news of it.

Source: `one_sided.csv`, each row with its own.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache

from lofted.checking import depends, leaves_open
from lofted.facts import DAYS, Entry, Finding, Reading, Record, Span
from lofted.reference.days import days_in
from lofted.reference.known import named, own
from lofted.reference.pact_terms import parts
from lofted.reference.subjects import last_place, row_evidence
from lofted.reference.wording import sentences
from lofted.told.launch import launch_told

FIELD = "who says it"

NEWS = timedelta(days=60)  # ours: so long a report that names no day can mean a thing that was just told
CLOSE = timedelta(days=2)  # ours: the day by another clock, and that of the report of it
DENIED = "denied: "  # how a row begins its word of the others where they say the opposite
DOUBTED = "doubted: "  # and where they said that they had nothing to confirm it
DIFFERS = "differs: "  # and where they told another number
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GIVEN = re.compile(  # to somebody, or to nobody: a claim that is told as a claim
    r"\b(?:sa(?:id|ys?|ying)|according|claim\w*|report(?:ed|s|edly)|announc\w*|told|tell(?:s|ing)?|alleg\w*|purport\w*|"
    r"so-called|what\s(?:it|the\s(?:North|country|regime)|North\sKorea|Pyongyang|Moscow|Russia)\s(?:calls?|called|says?|said|"
    r"described)|call(?:s|ed)|describ\w+|suspect\w*|apparent\w*|believ\w*|assess\w*|boast\w*|declar\w*|insist\w*|stat(?:es|ed|ing)|"
    r"assert\w*|accus\w*|doubt\w*|sceptic\w*|skeptic\w*|dismiss\w*|disput\w*|den(?:y|ies|ied)|fail\w*|whether|if|no|not|never|nor|"
    r"could|may|might|would|will|plan(?:s|ned|ning)?|possibl\w*|probabl\w*|likely|perhaps|suppos\w*|want\w*|hop(?:es?|ed|ing)|seek\w*|"
    r"threat\w*|able|capab\w*|designed|intended|meant|suggest\w*|indicat\w*|think\w*|thought|conclud\w*|hailed|KCNA|Yonhap)\b|"
    r"\bstate\s(?:media|television|TV)\b|n['’]t\b|[?“”\"]",
    re.I,
)

_COUNTED = re.compile(  # a number told as somebody's count, or as none
    r"\b(?:estimat\w*|count|reckon\w*|tally|least|most|up\sto|many\sas|more|fewer|less|between|from|or\smore|(?:over|nearly|almost)\s\d\S*)\b|"
    r"\d,000\s(?:to|or|and)\s\d\d,000",
    re.I,
)
_SAID_POSSIBLE = re.compile(  # where even that side said no more, words that pass it on as it was said
    r"\b(?:rul(?:e|ed|es|ing)\sout|may|might|could|would|will|can|if|whether|possib\w*|probabl\w*|likely|perhaps|suspect\w*|suspici\w*|"
    r"believ\w*|apparent\w*|appear\w*|seem\w*|allege\w*|claim\w*|doubt\w*|den(?:y|ies|ied)|no|not|never|nor|hint\w*|questions?|"
    r"specul\w*|sceptic\w*|skeptic\w*|think\w*|thought|wonder\w*|sign(?:s|al\w*)|indicat\w*|suggest\w*|accus\w*|want\w*|hop\w*|seek\w*|"
    r"ask\w*|offer\w*|promis\w*|pledg\w*|plan(?:s|ned|ning)?|presum\w*|estimat\w*|concern\w*|fear\w*|worr\w*|help\sfrom\sits\sown)\b|n['’]t\b|[?]",
    re.I,
)
_NO_WORD_OF_IT = re.compile(
    r"\b[Uu]nited\sStates\b|(?<=\d\s)May\b|\bMay(?=\s\d)|\b(?:in|last|of)\sMay\b"
)  # no "states", no "may"
_KOREA = re.compile(r"\b(?:Korea\w*|Hwasong(?=-\d)|Pyongyang|Seoul|DPRK|[Tt]he\sNorth)\b")
_THE_MISSILE = re.compile(  # one that is known: "the missile of 31 October", "its newest ICBM"
    r"\b(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat|[A-Z]\w+day['’]s|Korea['’]s|Pyongyang['’]s)\s(?:[\w-]+\s){0,3}?(?:missile|ICBM|rocket|weapon)\b(?!\s(?:program|forces?|test))"
)
_RESUMES_IT = re.compile(  # what the sentence before tells of, told again: "It has photographed", "The satellite took"
    r"(?:It|Its|(?:The|This)\s(?:new\s|spy\s|reconnaissance\s|military\s){0,2}(?:satellite|missile|weapon|rocket|craft|spacecraft))\b"
)
_RESUMES = re.compile(r"(?:The|This|Its|It)\b")  # "The weapon", told again


def one_side(reading: Reading, record: Record) -> Iterator[Finding]:
    """Name what is told flatly and is on the shelf as the word of one side."""
    text, rows, before, seen = reading.article.text, record.entries("one-sided claim"), "", set[str]()
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        told, known = given(words, ""), f"{words} {flown(words, sentence, reading, record)}".rstrip()
        known = f"{known} {before}" if _RESUMES_IT.match(words) else known
        for row in rows:
            if row.columns["only"]:
                found = None if row.id in seen else passed_on(row, before, known, reading)
                if found:
                    seen.add(row.id)
                    span = Span(sentence.start + found.start(), sentence.start + found.end())
                    yield no_more(row, span)
                continue
            if row.columns["others"].startswith(DIFFERS) and (
                _COUNTED.search(own_count(row, words)) or rival_told(row, rows, text)
            ):
                continue
            name = None if told or row.id in seen else named(parts(row.columns["called"]), known)
            if name is None or given(before, row.columns["by"]) or not of_then(row, words, reading):
                continue
            if of_another_launch(row, sentence, reading):
                continue
            deed = own(tuple(parts(row.columns["deeds"]))).search(words)
            if deed:
                seen.add(row.id)
                start, end = (min(name.start(), deed.start()) if name.end() <= len(words) else deed.start()), deed.end()
                end = max(name.end(), end) if name.end() <= len(words) else end
                yield judged(row, Span(sentence.start + start, sentence.start + end))
        before = words


def own_count(row: Entry, words: str) -> str:
    """Some words without the number of a row where its party told it so: "more than 200"."""
    number = floor_in(row.name)
    return re.sub(rf"\b(?:more\sthan|over|some|about)\s{number}\b", " ", words) if number in words else words


@cache
def floor_in(name: str) -> str:
    """The number that the name of a row has as one to be exceeded; that of none is in no text."""
    told = re.search(r"\bmore\sthan\s(?P<number>\d[\d,]*)", name)
    return told["number"] if told else "\0"


def rival_told(row: Entry, rows: Sequence[Entry], text: str) -> bool:
    """Whether a text tells another number of the same thing as well."""
    thing = row.id.partition("/")[0]
    others = [one.id.partition("/") for one in rows if one.id != row.id and one.columns["others"].startswith(DIFFERS)]
    return any(begin == thing and last_place(text, f"{int(end):,}") >= 0 for begin, _slash, end in others)


def flown(words: str, sentence: Span, reading: Reading, record: Record) -> str:
    """The name of the missile that a sentence tells of by its day alone, or as the one of the news."""
    flight = launch_told(sentence, reading, record) if _THE_MISSILE.search(words) else None
    own = any(one.aspect == "vehicle" and sentence.covers(one.span) for one in reading.claims)
    entry = record.entry(flight.vehicle) if flight and not own else None
    return entry.name if entry else ""


def passed_on(row: Entry, before: str, words: str, reading: Reading) -> re.Match[str] | None:
    """Where a sentence tells firmly, be it as somebody's word, what was only called possible."""
    around = f"{before} {words}" if _RESUMES.match(words) else words
    if named(parts(row.columns["called"]), around) is None:
        return None
    deed = own(tuple(parts(row.columns["deeds"]))).search(words)
    korean = _KOREA.search(f"{reading.article.text} {words}")
    if (
        deed is None
        or not korean
        or _SAID_POSSIBLE.search(_NO_WORD_OF_IT.sub(" ", words))
        or not of_then(row, f"{before} {words}", reading)
    ):
        return None
    return deed if re.search(r"\b(?:Russia\w*|Moscow)\b", words) else None


def no_more(row: Entry, span: Span) -> Finding:
    """That nobody has said of a thing more than that it is possible."""
    reason = f"{row.name} is not confirmed: {row.columns['by']} said that {row.columns['others']}."
    evidence = [row_evidence(row, f"the word of {row.columns['by']}")]
    return leaves_open(reason=reason, evidence=evidence, spans=[span])


def given(words: str, side: str) -> bool:
    """Whether some words give what they tell to somebody; of the sentence before, to that side by its name."""
    names = re.findall(r"[A-Z]\w+", side)
    return bool(_GIVEN.search(_NO_WORD_OF_IT.sub(" ", words))) and (
        not side or any(name in words for name in names) or "media" in words
    )


def of_then(row: Entry, words: str, reading: Reading) -> bool:
    """Whether a sentence tells of the row's day: of its year, or in news of it; so does any where it has none."""
    days, published = days_in(row.columns["date"]), reading.article.published
    if days is None:
        return True
    years = {int(year) for year in _YEAR.findall(words)}
    if years:
        return bool(years & set(range(days[0].year, days[1].year + 1)))
    return published is not None and days[0] <= published <= days[1] + NEWS


def of_another_launch(row: Entry, sentence: Span, reading: Reading) -> bool:
    """Whether a sentence tells days, and none within two days of the row's."""
    days = days_in(row.columns["date"])
    told = [one.moment for one in reading.claims if one.moment and sentence.covers(one.span)]
    when = [one.start.date() for one in told if one and one.start and one.precision in DAYS]
    return days is not None and bool(when) and not any(days[0] - CLOSE <= one <= days[1] + CLOSE for one in when)


def judged(row: Entry, span: Span) -> Finding:
    """What is said of one claim: it depends where others deny it, and is open where nobody can tell."""
    others = row.columns["others"]
    rests = f"{row.name} rests on {row.columns['by']} alone"
    evidence = [row_evidence(row, f"the word of {row.columns['by']}")]
    if others.startswith(DIFFERS):
        reason = f"{row.name} is an estimate of {row.columns['by']}: {others.removeprefix(DIFFERS)}."
        return depends(reason=reason, on="whose estimate is taken", evidence=evidence, spans=[span])
    if others.startswith((DENIED, DOUBTED)):
        reason = f"{rests}, and it was {others}."
        return depends(reason=reason, on="whose word is taken", evidence=evidence, spans=[span])
    return leaves_open(reason=f"{rests}: {others}.", evidence=evidence, spans=[span])

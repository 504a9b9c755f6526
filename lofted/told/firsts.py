"""Reads "the fourth country to land on the Moon": who is told to have done what in space, as which in the count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.facts import Moment, Reading, Record, Span
from lofted.reference.milestones import Deed, deed_in
from lofted.reference.saying import ORDINALS
from lofted.reference.wording import sentences
from lofted.told.first_who import LINK, SOVIET, country_names, country_told, last

TAIL = 110  # characters of a deed behind "the fourth country"; some eighteen words
BACK = 220  # characters before "the fourth country to do so" in which the deed is told; two sentences
SCOPE = 24  # characters behind the deed in which "since 1976" or "in decades" narrows it; some four words

_BEFORE_DATE = re.compile(r"\s?(?:\b(?:on|in|late|early|mid|since)\b\W?\s?){0,2}$")
_MORE = ("eleventh", "twelfth", "thirteenth")  # as words; the rest are written in digits
_PLACES = {word: place for place, word in enumerate((*ORDINALS, *_MORE), start=1)}
_ORDINAL = rf"(?P<place>{'|'.join(_PLACES)}|\d{{1,2}}(?:st|nd|rd|th))(?:[-\s]ever)?\s"
_COUNTRY = re.compile(
    rf"\b{_ORDINAL}(?:(?P<region>Asian|Arab|European)\s)?(?:(?:country|nation|state|power)\b(?!\s(?:of|visit|secretar|media|television))|"
    r"(?=to\s))",  # "which made the country the fourth to land on the Moon"
)
_PERSON = re.compile(
    rf"\b{_ORDINAL}(?:(?P<nation>[A-Z][\w.]{{1,12}}(?:\s[A-Z][a-z]{{2,9}})?)(?:\s(?:ever\s)?|(?=\s(?:in|to)\b)))?(?P<female>female\s|woman\s)?"
    r"(?P<what>(?:wo)?man|person|human(?:\sbeing)?|(?:astro|cosmo|taiko)naut|citizen|national|(?=in\sspace|to\s(?:have\s)?(?:fly|flown|go|gone|been|walk|travel|orbit)))"
    r"\s?(?=(?:ever\s)?(?:in|to|on|into|who|aboard)\b)",
)
_REGIONS = {"Asian": "asia", "Arab": "arab", "European": "europe"}
_OWN = r"(?:its|their|an?|own|home\w*|indigenous\w*|domestic\w*)\b"
_STOP = re.compile(
    r"[,.;:!?\n)\]”\"–—]|\s(?:when|after|while|since|and|but|before|as|if|thanks|following|whose|was|is|were|are)\b"
    rf"|\s(?:on board|aboard)\b|\swith\b(?!\s{_OWN})|\s\("
)
_SCOPED = re.compile(  # a first of these years, or of this kind, is another count
    r"\bsince\b|\b(?:years?|decades?|century|centuries|millennium|generation)\b"
    r"|\b(?:twice|again|second time|without|under|over|aged|reusable|for the|outside|other than|apart)\b"
    r"|\b(?:in|on|from)\s(?:the\s)?(?:\w+\s)?(?:Asia|Africa|Europe|Middle East|region|America|hemisphere|Arab|"
    r"Muslim|Islamic|continent|Gulf|subcontinent|Global South|Commonwealth|Pacific|Caribbean)\b"
    r"|\bfrom\b(?!\s(?:(?:the\s)?(?:far|near|moon|lunar|surface|red planet|mars)|(?:an?\s)?asteroid))",
    re.I,
)
_AFTER_OTHERS = re.compile(r",?\s(?:after|behind|following|besides|alongside|along with)\s[^.;:]{3,80}?,?(?=\sto\s)")
_ON_A_WORLD = re.compile(r"\son\s(?:the\s)?(?:[Mm]oon|Mars|lunar surface)")
_SUBJECT = re.compile(
    r"(?:[A-Z]{3,}(?:,\s[A-Z]\w+)?\s[–—-]\s)?(?P<name>[A-Z][a-z]+\s[A-Z][a-z'’-]+)\s(?=[a-z]+(?:ed|ew|ent|ame|ode)\b)"
)
_IT = re.compile(
    r"(?:It|The\s(?:country|nation|state))\s(?:(?:is|was|has)\s|(?:thus\s|thereby\s|so\s)?bec(?:ame|omes)\s|has\s(?:now\s)?become\s|is\s(?:now\s|only\s))(?:only\s|just\s)?the\s(?:only\s)?"
)
_DO_SO = re.compile(
    r"(?:\sin\s(?:the\sworld|history)|\sever)?\sto\s(?:do\s(?:so|it|that)|achieve\s(?:this|the|that|such\sa)\s(?:feat|milestone|goal)|"
    r"accomplish\s(?:this|the|that)|manage\s(?:it|this|the\sfeat)|pull\s(?:it|this)\soff|succeed\b)"
)
UNSURE = re.compile(
    r"\b(?:not|never|n['’]t|fail\w*|(?-i:hop(?:e[sd]?|ing))|plan\w*|attempt\w*|tr(?:y|ied|ying|ies)|would|will|could|(?-i:may)|might|if|should|"
    r"aim\w*|want\w*|seek\w*|sought|set to|poised|vying|rac(?:e|ing)|bid|expect\w*|vow\w*|wrongly|myth|contrary|"
    r"claim\w*|rather than|fiction\w*|film|novel|was to (?:be|become)|no longer|almost|nearly|intend\w*|due|goal)\b",
    re.I,
)
_IT = re.compile(
    r"\W{0,2}(?:It|That|This|The\s(?:country|nation|landing|feat|success))\s(?:is|was|makes?|made|became|becomes|has\sbecome|thus\sbecame)\s"
    r"(?:(?:it|the\s(?:country|nation))\s)?(?:now\s|only\s|just\s)?(?:the\s)?(?:only\s)?"
)
_IT_BECAME = re.compile(  # "With its first test, on 9 October 2006, it had become the"
    r",\s(?:it|the\s(?:country|nation|North|state))\s(?:(?:has|had)\s)?(?:thus\s|thereby\s)?bec(?:ame|ome)\s(?:only\s)?(?:the\s)?$"
)
_AFTER_WHAT = re.compile(r"(?:^|,\s)[Aa]fter\s[^,.;:]{3,120},\s(?!to\s)")  # "After years of saying that it could, "
_NAMED = re.compile(
    r"(?P<name>(?:[A-Z][\w'’-]+\.?\s){1,3}?[A-Z][\w'’-]+|[A-Z][a-z'’-]{2,})"
    r"(?:\s\([^()]{1,30}\)|,\s\d{1,2},|,\s(?:an?|the)\s[^,]{1,50},)?"
    r"(?:,\s(?:who\s(?:was|is|became)\s)?|\s(?:later\s|had\s|has\s|officially\s)?(?:bec(?:ame|omes?|ome)|was|is)\s)(?:also\s|only\s)?(?:the\s)?(?:world['’]s\s|very\s)?"
    r"(?:[A-Z][\w.]+(?:\s[A-Z][a-z]+)?['’]s?\s)?$"
)
_OWNER = re.compile(  # "China's first woman in space", "its first astronaut in space"; "the world's first" is nobody's
    r"(?:\b(?P<name>[A-Z][\w.]*(?:\s[A-Z][a-z]+)?)['’]s?|\b(?:country['’]s|nation['’]s|its|his|her|their|our))\s(?:very\s)?$"
)
_NAME_BEHIND = re.compile(r"(?:,|\s(?:was|is))\s(?P<name>(?:[A-Z][\w'’-]+\s){1,2}[A-Z][\w'’-]+)(?=[,.;\s])")
_LEADING = re.compile(r"\W{0,2}(?:In|On|It was (?:in|on))\s(?:early\s|late\s|mid-)?")
_BECAME = re.compile(r".{2,60}\b(?:became|made|making|has become)\b[^,;]{0,40}", re.S)
_RIGHT_BEHIND = re.compile(r"\s(?:back\s)?(?:in|on)\s(?:early\s|late\s|mid-)?")
_AT_END = re.compile(r",\s(?:in|on)\s")


@dataclass(frozen=True, slots=True)
class First:
    """What is told: who (a country, or a person as named), as which in which count, and of what deed."""

    span: Span
    sentence: Span
    place: int
    group: str
    deed: Deed
    country: str = ""
    person: str = ""


def firsts(reading: Reading, record: Record) -> Iterator[First]:
    """Every place in a count of deeds in space that the article tells as done."""
    text = reading.article.text
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        if asked(words):
            continue
        for match in (*_COUNTRY.finditer(words), *_PERSON.finditer(words)):
            if not UNSURE.search(_AFTER_WHAT.sub(" ", words[: match.start()])):
                yield from told(match, words, sentence, reading, record)


def asked(words: str) -> bool:
    """Whether a sentence asks and tells nothing."""
    return words.rstrip(" \n”\"’'").endswith("?")


def told(match: re.Match[str], words: str, sentence: Span, reading: Reading, record: Record) -> Iterator[First]:
    """One place in a count, where it is clear what was done, and by whom."""
    of_country = match.re is _COUNTRY
    owner = _OWNER.search(words[: match.start()])
    if owner and (of_country or match["nation"]):
        return
    end, deed = what_done(match, words, sentence, reading, of_country=of_country)
    group = "country" if of_country else group_of(match, owner["name"] if owner else "", record)
    if deed is None or not group:
        return
    if of_country and match["region"]:
        group = _REGIONS[match["region"]]
    given = match["place"]
    place = _PLACES[given] if given in _PLACES else int(given[:-2])
    span = Span(sentence.start + (owner or match).start(), sentence.start + end)
    if of_country:
        country = country_told(words[: match.start()], words[end:], record)
        lead = words[: match.start()]
        if not country and (_IT.fullmatch(lead) or _IT_BECAME.search(lead)):
            country = lone_before(sentence.start, reading, record)
        if country:
            yield First(span, sentence, place, group, deed, country=country)
    else:
        found = _NAMED.search(words[max(0, match.start() - LINK) : match.start()]) or _NAME_BEHIND.match(words, end)
        person = found["name"] if found else subject_of(words[: match.start()])
        yield First(span, sentence, place, group, deed, person=person)


def lone_before(at: int, reading: Reading, record: Record) -> str:
    """The one country that the sentence before names: "India has landed on the Moon. It is the fourth country to …"."""
    before = [one for one in sentences(reading.article.text) if one.end <= at][-1:]
    words = reading.article.quote(before[0]) if before else ""
    named = {country for name, country in country_names(record) if last(words, name) >= 0}
    return named.pop() if len(named) == 1 else ""


def subject_of(before: str) -> str:
    """Who a sentence begins with, where a first hangs on its end: "Yang Liwei landed in China, the first …"."""
    hung = re.search(r"\s(?:[a-z]+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),\s(?:the\s)?(?:very\s)?$", before)
    subject = _SUBJECT.match(before)
    return subject["name"] if hung and subject and "," not in before[: hung.start()] else ""


def what_done(
    match: re.Match[str], words: str, sentence: Span, reading: Reading, *, of_country: bool
) -> tuple[int, Deed | None]:
    """Where the words of the deed end, and the deed; "to do so" points back to the sentences before."""
    kind = "country" if of_country else "person"
    again = _DO_SO.match(words, match.end())
    if again:
        at = sentence.start + match.start()
        before = re.split(r"[.;]\s", reading.article.text[max(0, at - BACK) : at])
        found = [deed for part in before if (deed := deed_in(part, kind=kind))]
        return again.end(), found[-1] if found else None
    others = _AFTER_OTHERS.match(words, match.end())
    begin = others.end() if others else match.end()
    stop = _STOP.search(words, begin, begin + TAIL)
    end = stop.start() if stop else min(len(words), begin + TAIL)
    dates = [claim.span.start - sentence.start for claim in reading.claims if claim.moment]
    end = min((at for at in dates if begin < at < end), default=end)
    what = _BEFORE_DATE.sub("", words[begin:end])
    narrowed = _SCOPED.search(words[begin : end + SCOPE])
    told_so = f" to land{what}" if _ON_A_WORLD.fullmatch(what) else what  # "the fourth country on the Moon"
    return begin + len(what), None if narrowed else deed_in(told_so, kind=kind)


def group_of(match: re.Match[str], owner: str, record: Record) -> str:
    """The count that a person is told in: "person", "woman", "china", "china-woman"; empty where it is another."""
    woman = bool(match["female"]) or match["what"] == "woman"
    nation = owner or match["nation"]
    if not nation:
        return "woman" if woman else "person" if match["what"] else ""
    if nation in _REGIONS:
        return "" if woman else _REGIONS[nation]
    entry = record.called(nation)
    country = "russia" if nation == "Soviet" or nation in SOVIET else ""
    country = entry.id if entry and entry.kind == "country" else country
    return f"{country}-woman" if country and woman else country


def day_told(one: First, reading: Reading) -> Moment | None:
    """The one date of the sentence, where it is that of the deed.

    It stands right behind the deed, or it leads a sentence that tells how somebody became the first.
    """
    here = [claim for claim in reading.claims if claim.sentence.start == one.sentence.start and claim.moment]
    moments = {claim.moment.edtf for claim in here if claim.moment}
    if len(moments) != 1 or not here[0].moment or not here[0].moment.start or here[0].moment.relative:
        return None
    text, at = reading.article.text, here[0].span
    if at.start >= one.span.end:
        between, after = text[one.span.end : at.start], text[at.end : at.end + 1]
        follows = _RIGHT_BEHIND.fullmatch(between) or (_AT_END.fullmatch(between) and after in ".;")
        return here[0].moment if follows else None
    leads = _LEADING.fullmatch(text[one.sentence.start : at.start])
    became = _BECAME.fullmatch(text[at.end : one.span.start])
    return here[0].moment if leads and became else None

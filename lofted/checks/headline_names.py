"""Does the headline name the missile, its class, its country and its sea as the text does?

    >>> review("North Korea tests Hwasong-17\\n\\nNorth Korea said that it had launched a Hwasong-18 on Thursday. The "
    ...        "solid-fuel missile fell into the sea.")
    headline_names: conflicts. The headline names the Hwasong-17, and the text the Hwasong-18 alone.

    >>> review("North Korea fires short-range missile\\n\\nNorth Korea launched an intercontinental ballistic missile "
    ...        "on Thursday, the army said.")
    headline_names: conflicts. The headline speaks of a short-range missile, and the text of an
    intercontinental one alone.

    >>> review("Iran tests medium-range missile\\n\\nPakistan said it had tested a medium-range missile on Wednesday. "
    ...        "The army called the flight a success.")
    headline_names: conflicts. The headline has Iran launch, and the text Pakistan; it does not name Iran.

Medium and intermediate range are not told apart by all, so that these two only depend.

    >>> review("North Korea fires medium-range missile\\n\\nNorth Korea launched an intermediate-range ballistic "
    ...        "missile on Thursday, the army said.")
    headline_names: depends. The headline speaks of a medium-range missile, and the text of an
    intermediate-range one alone.

So it asks of the sea on which side of Korea it fell, of what it was fired from, of its fuel, and of who bears a title.

    >>> review("North Korean rocket falls into East Sea\\n\\nThe rocket fell into the Yellow Sea, the army said.")
    headline_names: conflicts. The headline has “East Sea”, and the text “Yellow Sea” alone.

And of the country from which it was launched.

    >>> review("North Korea launches missile from Japan\\n\\nThe missile was launched from Sunan, the army said.")
    headline_names: conflicts. The headline has it launched from Japan, and the text from Sunan in North Korea.

Silent where the headline's name or class stands anywhere in the text, where
the text names several, and where the headline tells of no launch, asks or
doubts.

    >>> review("North Korea tests Hwasong-18\\n\\nNorth Korea said that it had launched a Hwasong-18 on Thursday. It "
    ...        "is lighter than the Hwasong-17.")

Limits: a name that the shelf does not know as another of the same missile would be taken for a second one.

Source: the article's own words; the names of a missile and of a country from the catalogue.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends, firm
from lofted.facts import Claim, Entry, Finding, Named, Reading, Record, Span
from lofted.heading import a, apart, asks, lead, words_apart
from lofted.reference.classes import classes_in
from lofted.told.headline import opposites

FIELD = "headlines"

NEAR = 40  # characters between a verb of launching and what is launched, either way; five or six words
SHORTEST = 3  # letters of a country's name that is looked for in small letters too
CALLED = {
    "ICBM": "intercontinental",
    "IRBM": "intermediate-range",
    "MRBM": "medium-range",
    "SRBM": "short-range",
    "CRUISE": "cruise",
}  # the classes that exclude each other, as a sentence has them
ALIKE = {"IRBM", "MRBM"}  # the edge between them, 3,000 km, is drawn by some at 3,500 or 4,000 km

_VERB = (
    r"\b(?:(?:re-?)?launch(?:es|ed|ing)?|(?:test-?\s?)?fir(?:es|ed|ing)|(?:flight-)?tests?|tested|testing|"
    r"test-launch\w*|test-flown|flies|flew|lifts off|blasts off)\b"
)
_LAUNCH = re.compile(_VERB, re.I)
_ASKS = asks("ready", "set", "after", "before", "since", "unlike")
_DENIES = re.compile(r"\b(?:denies|denied|rejects|rejected)\b")  # which is flat itself
_SEVERAL = re.compile(r"\b(?:and|missiles|rockets|two|three|four|five|several|series|salvo|barrage|both)\b|[;&]", re.I)
_SAID_IT = (
    r"(?:['’]s\s(?:army|military|navy|defen[cs]e ministry|government))?\s(?:has\s)?(?:said|says|announced|confirmed)\s"
    r"(?:on\s\w+\s)?(?:that\s)?it\s(?:had\s|has\s)?(?:successfully\s)?(?:launched|tested|fired|test-fired)\b"
)
_TITLES = r"(?P<title>(?i:President|Prime Minister|Premier|Chancellor|Secretary-General)|PM)"
_BEARER = re.compile(rf"\b{_TITLES}\s(?P<name>[A-Z][a-z]+)\b(?!\s[A-Z][a-z])")
_BEARER_IN_FULL = re.compile(rf"\b{_TITLES}\s(?P<name>[A-Z][a-z]+(?:[\s-][A-Z][a-z]+(?:-[a-z]+)?){{0,2}})\b")
_FROM = (  # "launches an intercontinental missile from Japan"; a satellite from Japan may be a Japanese one
    r"\b(?:missiles?|rockets?|projectiles?|[IMS]?[CRL]BMs?|launched|launches|fired|tested)\sfrom\s(?:the\s)?"
)
_EARLIER = re.compile(r"\bhad (?:\w+ )?(?:fired|launched|tested)\b")  # what led to the headline's launch
_OTHERS = re.compile(  # behind the first sentence, what opens one that is of other missiles than the headline's
    r"(?:Another|An?\s(?:second|third|fourth|few)|The\sother|Two|Three|Four|Five|Several|(?:Minutes|Hours|Days|Earlier|Later)\b)"
)
_COMPOUND = re.compile(r"\b(?:ballistic|missiles? and|rocket)\b", re.I)


def headline_names(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the names in a headline that tells of one launch against those of the text."""
    title = reading.article.title
    flat = all(map(firm, reading.headline)) or _DENIES.search(title)
    if flat and not _ASKS.search(title):
        yield from bearer(reading)
        yield from opposite(reading)
    if not _LAUNCH.search(title) or _ASKS.search(title) or not all(map(firm, reading.headline)):
        return
    yield from vehicle(reading, record)
    if not _SEVERAL.search(title):
        yield from of_class(reading)
    yield from country(reading, record)
    yield from land_of_site(reading, record)


def launched(claim: Claim, words: str, start: int = 0) -> bool:
    """Whether a verb of launching stands close to a name."""
    begin, end = claim.span.start - start, claim.span.end - start
    return bool(_LAUNCH.search(words, max(0, begin - NEAR), min(len(words), end + NEAR)))


def vehicle(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the missile that the headline says was launched."""
    text = reading.article.text
    titled = [one for one in reading.headline if one.aspect == "vehicle"]
    named = [one for one in reading.claims if one.aspect == "vehicle"]
    ours, theirs = ({entry_of(one) for one in side} for side in (titled, named))
    if len(ours) != 1 or len(theirs) != 1 or ours == theirs or not launched(titled[0], reading.article.title):
        return
    mine, other = record.entry(min(ours)), record.entry(min(theirs))
    told = [one for one in named if launched(one, text) and firm(one)]
    if not (mine and other and told) or kin(mine, other) or mentions(text, mine):
        return
    right = f"the {told[0].told}"
    yield apart(f"the {titled[0].told}", right, told[0], verb="names", alone=True, would_hold_if=f"as {right}")


def entry_of(claim: Claim) -> str:
    """The entry that a claim names."""
    return claim.value.entry if isinstance(claim.value, Named) else ""


def kin(one: Entry, other: Entry) -> bool:
    """Whether two missiles may be one under two names: one name begins the other, or they are of two countries."""
    names = [[name.lower() for name in (entry.name, *entry.aliases)] for entry in (one, other)]
    begins = any(mine.startswith(theirs) or theirs.startswith(mine) for mine in names[0] for theirs in names[1])
    return begins or one.columns.get("country") != other.columns.get("country")


def mentions(text: str, entry: Entry) -> bool:
    """Whether an entry is named anywhere, its people and its capital included."""
    names = [name for name in (entry.name, *entry.aliases) if len(name) >= SHORTEST or name.isupper()]
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names if name in text)


def of_class(reading: Reading) -> Iterator[Finding]:
    """The verdict on the class of what the headline says was launched."""
    title, text = reading.article.title, reading.article.text
    ours, theirs = classes_in(title) & set(CALLED), classes_in(text) & set(CALLED)
    if len(ours) != 1 or len(theirs) != 1 or ours == theirs:
        return
    if "CRUISE" in theirs and _COMPOUND.search(text):
        return
    told = [one for one in lead(reading) if one.aspect == "vehicle_class" and entry_of(one) in theirs]
    sure = [one for one in told if firm(one) and _LAUNCH.search(reading.article.quote(one.sentence))]
    sure = [one for one in sure if not one.sentence.start or not _OTHERS.match(reading.article.quote(one.sentence))]
    if not sure:
        return
    mine, other = CALLED[min(ours)], CALLED[min(theirs)]
    if ours == {"CRUISE"} and "ballistic" in sure[0].told:
        other = "ballistic"
    reason = f"The headline speaks of {a(mine)} {mine} missile, and the text of {a(other)} {other} one alone."
    if ours | theirs == ALIKE:
        yield depends(sure[0], reason=reason, on="where the edge between the two classes is drawn")
    else:
        yield conflicts(sure[0], reason=reason, would_hold_if=f"with {a(other)} {other} missile")


def bearer(reading: Reading) -> Iterator[Finding]:
    """The verdict on a title in the headline that the text gives to one other person alone."""
    title, text = reading.article.title, reading.article.text
    told = {(one["title"].lower(), one["name"]): one for one in _BEARER.finditer(title)}
    for office, name in told if len(told) == 1 else ():
        named = [one for one in _BEARER_IN_FULL.finditer(text) if one["title"].lower() == office]
        others = {one["name"] for one in named}
        if len(others) == 1 and not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            first = named[0]
            yield apart(told[office, name][0], first[0], verb="names", alone=True, spans=[Span(*first.span())])


def opposite(reading: Reading) -> Iterator[Finding]:
    """The verdict on a word of the headline, where the text has the one that excludes it alone."""
    for ours, theirs in opposites(reading.article.title, reading.article.text):
        yield words_apart(ours, theirs)


def country(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the country that the headline has launch, where the text never names it and names another."""
    titled = [one for one in reading.headline if one.aspect == "launcher"]
    mine = record.entry(entry_of(titled[0])) if len(titled) == 1 else None
    if (
        mine is None
        or not _LAUNCH.search(reading.article.title, titled[0].span.end)
        or mentions(reading.article.text, mine)
        or has_a_thing_of(mine, reading, record)
    ):
        return
    near = [one for one in lead(reading) if one.aspect == "launcher" and firm(one)]
    told = {entry_of(one): one for one in reversed(near) if not of_before(one, reading)}
    says = None if told else says_it_launched(reading, record)
    other = record.entry(min(told)) if len(told) == 1 else says[0] if says else None
    if other and other.id != mine.id:
        reason = f"The headline has {mine.name} launch, and the text {other.name}; it does not name {mine.name}."
        spans = [says[1]] if says else []
        yield conflicts(*told.values(), reason=reason, spans=spans, would_hold_if=f"with {other.name}")


def of_before(claim: Claim, reading: Reading) -> bool:
    """Whether a sentence tells of what led to the headline's launch, or of a launch in an earlier year than the report.

    "The Chinese test of January 2007 made more debris" is of the latter.
    """
    published = reading.article.published
    here = (one.moment for one in reading.claims if one.sentence == claim.sentence and one.moment)
    years = [one.start.year for one in here if one.start]
    long_past = published is not None and bool(years) and max(years) < published.year - 1
    return long_past or _EARLIER.search(reading.article.quote(claim.sentence)) is not None


def has_a_thing_of(land: Entry, reading: Reading, record: Record) -> bool:
    """Whether the text names a missile or a site of a country, which names the country: "rose from Vandenberg"."""
    entries = (record.entry(entry_of(one)) for one in reading.claims if one.aspect in ("vehicle", "fired_from"))
    return any(entry is not None and entry.columns.get("country") == land.id for entry in entries)


def says_it_launched(reading: Reading, record: Record) -> tuple[Entry, Span] | None:
    """The one country of which the first words say that it told of a launch of its own, and where they do."""
    text = reading.article.text
    first = lead(reading)
    words = text[: first[-1].sentence.end] if first else ""
    found = [
        (entry, Span(*told.span()))
        for entry in record.entries("country")
        for name in (entry.name, *entry.aliases)
        if len(name) > SHORTEST and name in words
        if (told := re.search(rf"(?<!\w){re.escape(name)}{_SAID_IT}", words))
    ]
    ids = {entry.id for entry, _ in found}
    return found[0] if len(ids) == 1 else None


def land_of_site(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the country from whose soil the headline has it launched, where the text has a site elsewhere."""
    title, text = reading.article.title, reading.article.text
    sites = [one for one in reading.claims if one.aspect == "fired_from" and firm(one)]
    lands = {entry.columns.get("country", "") for one in sites if (entry := record.entry(entry_of(one)))}
    if len(lands) != 1 or not re.search(_FROM, title):
        return
    for mine in record.entries("country"):
        for name in (mine.name, *mine.aliases):
            named = rf"{re.escape(name)}\b(?![’']|[\s-][A-Z])"
            if name in title and re.search(_FROM + named, title) and not re.search(rf"\b(?:from|in|at)\s{named}", text):
                other = record.entry(min(lands))
                if other and other.id != mine.id:
                    reason = (
                        f"The headline has it launched from {name}, and the text from {sites[0].told} in {other.name}."
                    )
                    yield conflicts(sites[0], reason=reason, would_hold_if=f"from {other.name}")
                return

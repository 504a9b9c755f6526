"""What ties a launch to a flight on record besides its day: who sent it, who tells of it, where it went, how far.

Missiles fly on many days in many countries, so that "the missile of October
31, 2024" alone is nobody's. It is tied to a flight where its country is named,
or a party that gave an account of it, or a figure that such a party gave; and
to none where the words give the missile to somebody else.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from lofted.facts import Article, Claim, Entry, Flight, Quantity, Record, Span
from lofted.link.bare import LONGEST, by_day, fell_by, figured, high, tells_of_harm, watchers
from lofted.link.bundles import Bundle
from lofted.link.hour import begun, hour_of
from lofted.link.named import land_of, lands, senders
from lofted.reference.bearing import same_digits
from lofted.reference.flying import speaks_of_flight
from lofted.reference.held_offices import led_by
from lofted.reference.history import ASPECTS
from lofted.reference.lone import lone_of, names_nobody, speaks_of_them
from lofted.reference.misfits import EXACT, THOUSAND, digits, misprint, same
from lofted.reference.slips import printed
from lofted.reference.subjects import countries, country_before

TELLERS = {"north-korea": ("south-korea", "japan", "united-states")}  # launcher → who tells of its launches first
BLANKS = 2  # characters between two sentences of one paragraph
FRESH = timedelta(days=3)  # a launch is news for some three days
LOOSE = {"s": ("flight_time",), "m": ("apogee", "range")}  # what a figure in that unit can be, where no word says it
UNTOLD = ("figure", "duration", "distance")  # aspects of figures whose words do not say what of the flight they are

_FLIGHT = re.compile(r"\bflight\b", re.I)
_DRILL = re.compile(r"day['’]s\s(?:[a-z-]+\s){0,2}(?:test|drill|trial)\b")
_AIRCRAFT = re.compile(
    r"\b(?:airlines?|air(?:craft|port|liner|space)|planes?|passengers?|jets?|bombers?|drones?|pilots?|helicopters?|"
    r"interceptors?|flight\sfrom\s[A-Z]\w+\sto\s[A-Z])"
)
_IDLE = re.compile(  # what is done with a missile that does not fly, or is not theirs who tell of it
    r"\b(?:unveil\w*|display\w*|parad(?:ed|ing)|exhibit\w*|sold|deliver\w*|deploy\w*|order(?:ed|s)|bought|approv\w*|"
    r"shot\sdown|intercept\w*|destroy\w*|downed)\b",
    re.I,
)
_FLOWN = re.compile(r"\b(?:(?:test-)?(?:launch|fired|flight)|flew|flown|rose|climb|soar|aloft|in\sthe\sair)", re.I)
_LAUNCH_OF = re.compile(
    r"\b(?:launch(?:es)?|missiles?|ICBMs?|IRBMs?|rockets?|tests?|firings?)\s(?:(?:fired|launched)\s)?(?:of|on)\s(?:the\s)?$"
)
_IN_SPACE = re.compile(
    r"\b(?:spacecraft|astronauts?|cosmonauts?|capsules?|space\sstation|satellites?|lunar|spaceport)\b", re.I
)
_STATION = re.compile(  # "ten times as high as the space station" tells of no flight to it
    r"\b(?:as\s(?:high|far)\sas|(?:higher|farther|further)\sthan|above|beyond|over)\s(?:the\s(?:orbit|height)\sof\s)?"
    r"(?:the\s)?(?:international\s)?space\sstation\b",
    re.I,
)
_CLOCK_OF = re.compile(  # where a clock is, and nobody who launches: "17:21 on Saturday in Japan", "Moscow time"
    r"(?:\d|[ap]\.?m\.?|\w{3}day)\sin\s(?:[A-Z]\w+\s?){1,2}|\b[A-Z]\w+(?:\s[A-Z]\w+)?(?:['’]s)?\s(?:own\s|local\s)?(?:time|clock)\b"
)
_MISSILE = re.compile(
    r"\b(?:missiles?|ICBMs?|IRBMs?|Hwasong\S*|launch(?:es)?\s(?:of|on|was|at|time)|lift-?off)\b", re.I
)
_IT = re.compile(r"Its?\b")
_STOP = re.compile(r"[.!?][”\"]?\s|\n")


@dataclass(frozen=True, slots=True)
class Told:
    """The sentences of one launch, and whom they name."""

    words: str
    article: Article
    bundle: Bundle
    named: dict[str, str]  # country → the words that name it or one of its offices
    senders: tuple[Entry | None, ...]
    clocks: frozenset[str]  # the countries named as those of a clock alone
    led: dict[str, str]  # country → the holder of an office of it who is named

    @classmethod
    def of(cls, bundle: Bundle, article: Article, record: Record) -> "Told":
        """What the sentences of a launch and the headline tell."""
        spans = dict.fromkeys(claim.sentence for claim in bundle.claims)
        words = "\n".join([article.title, *(with_what_it_is(span, article) for span in spans)])
        named = dict(lands(words, record))
        voices = (record.entry(claim.voice.entry) for claim in bundle.claims)
        named |= {land_of(entry): entry.name for entry in voices if entry and land_of(entry) not in ("", *named)}
        clocks = frozenset(land for one in _CLOCK_OF.finditer(words) for land, _ in lands(one[0], record))
        return cls(
            words,
            article,
            bundle,
            named,
            tuple(senders(words, record)),
            clocks,
            led_by(words, record, article.published),
        )


def with_what_it_is(sentence: Span, article: Article) -> str:
    """A sentence, with the one before where it only says "it"."""
    text = article.text
    if not _IT.match(text, sentence.start):
        return article.quote(sentence)
    begin = max((one.end() for one in _STOP.finditer(text, 0, max(0, sentence.start - BLANKS))), default=0)
    return text[begin : sentence.end]


def tie(told: Told, flight: Flight, record: Record, *, alone: bool = False) -> str | None:
    """What but the day ties a launch that names no launcher to a flight; none where nothing does.

    `alone` is whether a launch told without a day is known by two of its figures, or by the day of publication and one.

    The reason is a clause about the article's words.
    """
    tellers = [party for one in flight.accounts if (party := record.entry(one.party))]
    parties = {land_of(party) for party in tellers if party.columns["kind"] != "institute"}
    party_told = told.named.keys() & parties and told.bundle.dates and all_fit(told, flight)
    flies = (
        speaks_of_flight(told.words, space=flight.kind == "space")
        or begun(told.bundle, flight)
        or fell_by(told.words, flight, record)
        or bool(_DRILL.search(told.words) and figure_of(told, flight))
        or bool(_FLIGHT.search(told.words) and (flight.country in told.named or party_told))
    )
    known = any(True for _ in slipped(told.bundle.claims, flight))  # its own figure, to four digits
    idle = _IDLE.search(told.words) and not _FLOWN.search(told.words)
    if idle or _AIRCRAFT.search(told.words):
        return None
    lone = listed(told, record) and lone_of(told.bundle.dates, None, record) == flight.country
    if not (flies or known or high(told.bundle)):
        own = figured(told.bundle, flight) and (
            names_nobody(told.article.text, record) or told.article.text.count(" record")
        )
        return figure_of(told, flight) if lone else by_day(told.bundle, flight, told.article, record) if own else None
    if flight.kind != "space" and _IN_SPACE.search(_STATION.sub("", told.words)):
        return None
    if any(sender is None or land_of(sender) != flight.country for sender in told.senders):
        return None
    if flight.country in told.named or flight.country in told.led:
        name = told.named.get(flight.country) or told.led[flight.country]
        return f"“{name}” is of the country that launched it"
    strangers = told.named.keys() - parties - watchers(flight.country, record) - told.clocks
    nearest = country_before(
        told.article, last_place(told.bundle), countries(record, others(record, parties - {flight.country}))
    )
    if nearest == flight.country and not strangers:
        return f"the article speaks of {flight.country.replace('-', ' ').title()} just before"
    if told.named.keys() & parties and not strangers:
        words = next(told.named[land] for land in told.named if land in parties)
        return f"“{words}” is of a party that gave an account of it"
    fresh = told.article.published and timedelta(0) <= told.article.published - flight.day <= FRESH
    among_tellers = strangers <= set(TELLERS.get(flight.country, ()))
    if found := found_by(told, flight, alone=bool((alone and among_tellers) or (fresh and known))):
        return found
    short = (told.bundle.dates or fresh) and not told.named and len(told.article.text) <= LONGEST
    around = dict(lands(told.article.text, record)) if short else {}
    if around.keys() & parties and around.keys() <= parties and all_fit(told, flight):
        return f"“{next(iter(around.values()))}” is of a party that gave an account of it"
    if found := by_day(told.bundle, flight, told.article, record):
        return found
    if lone and speaks_of_them(told.article.text) and not tells_of_harm(told.article.text):
        return "the article names nobody else, and no other country is on record with a launch on that day"
    return None


def found_by(told: Told, flight: Flight, *, alone: bool) -> str | None:
    """What one figure or one hour ties a launch by; without a day only where it stands alone."""
    if told.bundle.dates:
        return figure_of(told, flight) or by_hour(told, flight)
    return figure_of(told, flight) if alone else None


def by_hour(told: Told, flight: Flight) -> str | None:
    """The hour that ties a launch to a flight; by a slip only the one hour told of a missile does."""
    alone = len(told.bundle.hours) == 1 and _MISSILE.search(told.words)
    found = (hour_of(one, flight, slips=bool(alone)) for one in told.bundle.hours)
    return next(filter(None, found), None)


def listed(told: Told, record: Record) -> bool:
    """Whether a launch is told as a list tells it, by its day alone: "18 November 2022: first ICBM since May"."""
    text = told.article.text
    days = [one for one in told.bundle.claims if one.aspect in ("launch_date", "launch_time")]
    leads = any(
        one.span.start - one.sentence.start <= 1 or _LAUNCH_OF.search(text[one.sentence.start : one.span.start])
        for one in days
    )
    return leads and not told.named and names_nobody(text, record)


def figure_of(told: Told, flight: Flight) -> str | None:
    """The figure of a launch that a party gave of the flight."""
    for claim in told.bundle.claims:
        for aspect in aspects(claim):
            for account in flight.accounts:
                figure = getattr(account, aspect)
                if figure is not None and claim.quantity and claim.quantity.said.meets(figure.said):
                    return f"“{claim.told}” can be the {figure.written} of {account.speaker}"
    slip = next(slipped(told.bundle.claims, flight), None)
    return f"“{slip[0].told}” can be the {slip[1].written} that was told of it, by a slip" if slip else None


def slipped(claims: Iterable[Claim], flight: Flight) -> Iterator[tuple[Claim, Quantity]]:
    """The figures of a launch that are a party's exact one but for a slip: told as another, a digit or a place lost.

    Only figures of many digits are known again so.
    """
    for claim in claims:
        if claim.quantity is None or claim.aspect not in (*ASPECTS, *UNTOLD, "altitude"):
            continue
        for account in flight.accounts:
            for aspect in LOOSE.get(claim.quantity.unit, ()):
                figure = getattr(account, aspect)
                if figure is not None and known_again(claim.quantity, figure):
                    yield claim, figure


def known_again(told: Quantity, said: Quantity) -> bool:
    """Whether a figure has the many digits of another, or these but for one slip."""
    number = printed(said)
    if number is None or len(digits(number.value)) < EXACT:
        return False
    return same_digits(told, said) or misprint(told, said) is not None or same(told, said, factor=THOUSAND)


def all_fit(told: Told, flight: Flight) -> bool:
    """Whether every figure of a launch that can be held against the flight is one that a party gave."""
    given = [figure for one in flight.accounts for what in ASPECTS if (figure := getattr(one, what)) is not None]
    units = {figure.unit for figure in given}  # a time of which nobody gave one can be held against nothing
    held = [one for one in told.bundle.claims if aspects(one) and one.quantity and one.quantity.unit in units]
    return bool(held) and all(
        any(one.quantity.unit == figure.unit and one.quantity.said.meets(figure.said) for figure in given)
        for one in held
        if one.quantity
    )


def aspects(claim: Claim) -> tuple[str, ...]:
    """What of a flight a figure can measure."""
    if claim.quantity is None:
        return ()
    possible = LOOSE.get(claim.quantity.unit, ())
    return possible if claim.aspect in UNTOLD else tuple(one for one in possible if one == claim.aspect)


def last_place(bundle: Bundle) -> int:
    """Where the last sentence of a launch ends."""
    return max(claim.sentence.end for claim in bundle.claims)


def others(record: Record, parties: set[str]) -> set[str]:
    """The countries that gave no account, of which one is spoken of."""
    return {entry.id for entry in record.entries("country")} - parties

"""Which of the flights that fit an article it means: one, none because nothing parts two, or another one as well."""

from datetime import timedelta

from lofted.facts import Article, Flight, Role
from lofted.gather.evidence import A_DAY, Evidence, known_flight
from lofted.gather.flown import Meant
from lofted.gather.kinds import AGREEMENT, EXERCISE, HEADLINE, LAUNCH, LEAD, MEETING, TEST, points, tells_of_weapons
from lofted.gather.weighing import days_abroad, timed

SURE = 5.0  # weight from which on a second launch is told of; a day, its news and one thing more; ours
FRESH = timedelta(days=5)  # news of an event runs for some days; an older one is looked back at; ours


def hour_told(one: Meant, told: Evidence) -> bool:
    """Whether an article tells the hour of a launch; one that tells the hours of two tells of both."""
    return any(weight > 0 for weight, _ in timed(told, known_flight(one[1])))


def explained(article: Article, told: Evidence, flight: Flight) -> bool:
    """Whether an article without any launch in it names the day of one only as that of its own event."""
    named, words = told.vehicles or told.classes, f"{article.title}. {article.text}"
    days = [one for one in told.days if one.day == flight.day]
    led = bool(days) and days[0].at < LEAD and not days[0].own
    return led and not named and not tells_of_weapons(words)


def tied(one: Meant, other: Meant) -> bool:
    """Whether nothing says which of two launches of one day is meant."""
    return one[0] == other[0] and one[1].day == other[1].day


def is_other(kind: str, article: Article) -> bool:
    """Whether an article's headline tells of a meeting, an exercise or the like, and of no launch."""
    found = points(article.title, "")
    return kind in (MEETING, EXERCISE, AGREEMENT, TEST) and found[kind] >= HEADLINE > found[LAUNCH]


def also_told(meant: Meant, first: Flight, told: Evidence) -> Role:
    """What another flight than the first is to an article: news where its day is, or of one day its hour, is told."""
    weight, flight, _ = meant
    known = known_flight(flight)
    abroad = {} if any(one.day == first.day for one in told.days) else days_abroad(known_flight(first))
    if flight.day == first.day:
        own = (
            any(part > 0 for part, _ in timed(told, known))
            and any(part < 0 for part, _ in timed(told, known_flight(first))) is False
        )
    else:
        days = (one.day for one in told.days if (one.own or weight >= SURE) and one.day not in abroad)
        own = flight.day in days  # and not the first one's own day by a clock abroad
    if not own:
        return Role.MENTION
    if told.published is not None and -A_DAY <= told.published - flight.day <= FRESH:
        return Role.MAIN
    return Role.RECAP if weight >= SURE and told.published and told.published > flight.day else Role.MENTION

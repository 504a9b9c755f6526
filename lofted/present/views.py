"""The views of many articles in all their forms: dates ahead, a timeline, a map, a network."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from lofted.facts import Article, Record
from lofted.present.dates_ahead import all_ahead, dates_record, dates_sheet
from lofted.present.geojson import spot_map, spot_sheet
from lofted.present.happened import all_happenings
from lofted.present.network import gexf, network_record, network_sheet
from lofted.present.parts import Parts
from lofted.present.spots import all_spots
from lofted.present.ties import of_ties
from lofted.present.timeline import timeline_record, timeline_sheet

Articles = Mapping[str, Article]
Form = Callable[[Any, Articles], str]


def calendar(found: Any, articles: Articles) -> str:
    """The dates ahead as iCalendar."""
    from lofted.present.calendar import calendar  # imported here, since icalendar takes long to load

    return calendar(found, articles)


FORMS: dict[str, dict[str, Form]] = {  # of each view, the first as it is shown if nothing is said
    "agenda": {"text": dates_sheet, "ics": calendar, "json": dates_record},
    "timeline": {"text": timeline_sheet, "json": timeline_record},
    "map": {"text": spot_sheet, "geojson": spot_map},
    "network": {"text": network_sheet, "gexf": gexf, "json": network_record},
}


def shown(view: str, form: str, parts: Iterable[Parts], record: Record) -> str:
    """A view of some articles in a form, made of what each adds to it."""
    return FORMS[view][form](*laid_out(view, parts, record))


def laid_out(view: str, parts: Iterable[Parts], record: Record) -> tuple[Any, Articles]:
    """A view of some articles, made of what each adds to it, and the articles by their ids."""
    articles: dict[str, Article] = {}

    def each(*names: str) -> list[list[Any]]:
        """What all articles add under some names; of the rest of their parts nothing is held."""
        found: list[list[Any]] = [[] for _ in names]
        for one in parts:
            articles[one.id] = one.article
            for name, held in zip(names, found, strict=True):
                held.extend(getattr(one, name))
        return found

    if view == "agenda":
        return all_ahead(*each("ahead")), articles
    if view == "timeline":
        accounts, dates = each("accounts", "dates")
        return all_happenings(accounts, dates, record), articles
    if view == "map":
        return all_spots(*each("spots")), articles
    return of_ties(*each("ties")), articles

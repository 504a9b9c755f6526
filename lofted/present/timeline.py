"""The timeline of many articles: what happened when, and who says so, as a sheet or as JSON."""

from collections.abc import Iterable, Iterator, Mapping

from lofted.facts import CLOCK, Article, Moment
from lofted.present.cited import article_list, as_json, lines_of
from lofted.present.happening import Dated, Happening

MANY = 2  # articles; one alone needs no count


def timeline_sheet(found: Iterable[Happening], articles: Mapping[str, Article]) -> str:
    """The happenings one below the other, each with the dates told for it and who tells them."""
    lines = [line for one in found for line in sheet_lines(one, articles)]
    return "\n".join(lines) + "\n" if lines else "nothing dated is told\n"


def sheet_lines(one: Happening, articles: Mapping[str, Article]) -> Iterator[str]:
    """One happening, and below it who tells which date."""
    count = f"  ({len(one.articles)} articles)" if len(one.articles) >= MANY else ""
    by_shelf = "  [the day is the shelf's: no article tells it]" if one.on_record else ""
    entry = f"  [{one.entry}]" if one.entry else ""
    yield f"{when(one.moment)}  {one.what}{entry}{count}{by_shelf}"
    for moment, told in by_moment(one.told):
        if when(moment) != when(one.moment):
            yield f"  told as {when(moment)}"
        yield from lines_of((each.said for each in told), articles)


def by_moment(told: Iterable[Dated]) -> list[tuple[Moment, list[Dated]]]:
    """The dates told, those that are written alike together."""
    found: dict[str, tuple[Moment, list[Dated]]] = {}
    for one in told:
        found.setdefault(when(one.moment), (one.moment, []))[1].append(one)
    return list(found.values())


def when(moment: Moment) -> str:
    """A moment as EDTF, with the zone of its clock where it tells an hour.

    >>> from datetime import datetime
    >>> start = datetime(2024, 10, 31, 7, 10)
    >>> when(Moment(start, start, "minute", "2024-10-31T07:10", "7:10 a.m.", "Asia/Seoul"))
    '2024-10-31T07:10 Asia/Seoul'
    """
    if moment.precision not in CLOCK:
        return moment.edtf
    return f"{moment.edtf} {moment.zone or '(no clock told)'}"


def timeline_record(found: Iterable[Happening], articles: Mapping[str, Article]) -> str:
    """The happenings as JSON."""
    return as_json({"timeline": [part(one) for one in found], "articles": article_list(articles)})


def part(one: Happening) -> dict[str, object]:
    """One happening as JSON."""
    return {
        "what": one.what,
        "kind": one.kind,
        "entry": one.entry,
        **moment_part(one.moment),
        "on_record": one.on_record,
        "told": [{**moment_part(each.moment), "said": each.said} for each in one.told],
        "articles": list(one.articles),
    }


def moment_part(moment: Moment) -> dict[str, object]:
    """A moment as JSON: a stretch of clock time in its zone, which is null where the words tell none."""
    return {
        "edtf": moment.edtf,
        "start": moment.start.isoformat() if moment.start else None,
        "end": moment.end.isoformat() if moment.end else None,
        "zone": moment.zone,
        "precision": moment.precision,
        "written": moment.written,
    }

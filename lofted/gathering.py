"""What a store keeps, gathered: its dossiers and the views of all its articles, brought up to date where they are not.

Of each article a sketch is kept, some kB: what it is grouped by, and what it
adds to a view. All sketches are grouped, which is quick, and only an event
that is told otherwise than before is laid out again, from the readings of its
own articles. So a desk of ten thousand articles answers out of a few pages,
and what it answers is what gathering all readings at once would.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lofted.desk import Desk
from lofted.digests import code
from lofted.facts import Decision, Dossier, Listed, Reading, Record, content_id
from lofted.present.fragments import BY_VIEW, dossier_fragment
from lofted.present.kept_forms import FORMS, shown_as
from lofted.present.parts import packed, parts_of, unpacked
from lofted.present.views import laid_out as view_of
from lofted.present.views import shown
from lofted.store import Store
from lofted.store.gatherings import DOSSIERS, SKETCHES

GATHERING = ("gather", "present", "deciding.py")  # the code that makes of a reading what is kept here
BATCH = 50  # sketches written in one transaction, some 3 kB each
PAGE, YEARS = "page", "years"  # the forms of a web page: a dossier's or a part of a view, and the parts there are
TRIES = 5  # times that what another gatherer has come between is gathered again; two at work end with the second


def program(desk: Desk) -> str:
    """By what a sketch is made, besides its reading: the code and the shelf."""
    return content_id(desk.run, code(GATHERING))


def state(desk: Desk, store: Store) -> str:
    """A mark of everything that the dossiers and views of a store follow from at this moment."""
    return content_id(program(desk), store.gatherings.state())


def is_fresh(desk: Desk, store: Store) -> bool:
    """Whether the dossiers that are kept are those of what the store holds."""
    return store.gatherings.mark(DOSSIERS) == state(desk, store)


def refresh(desk: Desk, store: Store) -> Iterator[int]:
    """Bring the dossiers of a store up to date; yields how many articles and dossiers are done.

    Several processes may do so at once: none takes out what another still
    wants, and what is marked as up to date was whole when it was marked.
    """
    if is_fresh(desk, store):
        return
    done = 0
    for _ in range(TRIES):
        at = store.gatherings.state()
        decisions = store.standing()
        before = done
        for sketched in sketch(desk, store, decisions):
            done = before + sketched
            yield done
        numbers, marks = made(desk, store, decisions)
        gathered = desk.grouped(store.gatherings.told(), decisions=decisions)
        wanted = {(gathered.id(group), gathered.mark(group, marks)): group for group in gathered.events()}
        kept = store.gatherings.dossiers()
        for key in (key for key in wanted if key not in kept):
            group = wanted[key]
            readings = read(desk, store, [numbers[id] for id in gathered.articles(group)], decisions)
            with desk.at_hand():
                one = gathered.dossier(group, {reading.article.id: reading for reading in readings})
                told = forms(one, desk.record)
            store.gatherings.put_dossier(Listed.of(one), key[1], gathered.tellers(group), told)
            done += 1
            yield done
        if store.gatherings.settle(wanted.keys(), at, content_id(program(desk), at)):
            return


def sketch(desk: Desk, store: Store, decisions: Sequence[Decision]) -> Iterator[int]:
    """Bring the sketches up to date; yields how many are done."""
    now = state(desk, store)
    if store.gatherings.mark(SKETCHES) == now:
        return
    wanted = marked(desk, store, decisions)
    stale = [(number, mark) for number, _, mark, had in wanted if mark != had]
    for at in range(0, len(stale), BATCH):
        batch = stale[at : at + BATCH]
        readings = list(read(desk, store, [number for number, _ in batch], decisions))
        told = desk.sketches(readings, decisions)
        with desk.at_hand():
            parts = [packed(parts_of(reading, desk.record)) for reading in readings]
        store.gatherings.put_sketches(
            [(*one, sketch, part) for one, sketch, part in zip(batch, told, parts, strict=True)]
        )
        yield at + len(batch)
    store.gatherings.put_page(SKETCHES, "", now)


def marked(desk: Desk, store: Store, decisions: Sequence[Decision]) -> Iterator[tuple[int, str, str, str | None]]:
    """Of each article the number, the id, the mark that its sketch must bear, and the one that it bears."""
    own: dict[str, list[int | None]] = {}
    for one in decisions:
        own.setdefault(one.article, []).append(one.number)
    by = program(desk)
    for number, id, at, had in store.gatherings.made():
        yield number, id, content_id(by, at, own.get(id, ())), had


def made(desk: Desk, store: Store, decisions: Sequence[Decision]) -> tuple[dict[str, int], dict[str, str]]:
    """Of each article, by its id, the number and the mark of its sketch."""
    found = list(marked(desk, store, decisions))
    return {id: number for number, id, *_ in found}, {id: mark for _, id, mark, _ in found}


def read(desk: Desk, store: Store, numbers: Sequence[int], decisions: Sequence[Decision]) -> Iterator[Reading]:
    """The readings of the articles of these numbers, as they are decided on, in the order of their numbers."""
    return desk.decided((reading for _, reading in store.gatherings.read(sorted(numbers))), decisions)


def forms(one: Dossier, record: Record) -> dict[str, str]:
    """A dossier in every form in which it is kept, and as the middle of a web page."""
    return {form: shown_as(one, form) for form in FORMS} | {PAGE: dossier_fragment(one, record)}


def laid_out(
    desk: Desk,
    store: Store,
    *,
    sortings: Iterable[Decision] = (),
    scale: Path | None = None,
    least: int = 1,
    wanted: str | None = None,
) -> Iterator[Dossier]:
    """The dossiers of a store, the newest event first, laid out one at a time and kept nowhere.

    For those who bring decisions or a scale of their own.
    """
    decisions = (*store.standing(), *sortings)
    for _ in sketch(desk, store, store.standing()):
        pass
    numbers, _ = made(desk, store, decisions)
    gathered = desk.grouped(store.gatherings.told(), decisions=decisions, scale=scale)
    for group in gathered.events(least=least, wanted=wanted):
        readings = read(desk, store, [numbers[id] for id in gathered.articles(group)], decisions)
        with desk.at_hand():
            one = gathered.dossier(group, {reading.article.id: reading for reading in readings})
        yield one


def view(desk: Desk, store: Store, name: str, form: str) -> str:
    """A view of all that a store keeps, in a form: the page that is kept, or a new one where something changed."""
    now = state(desk, store)
    kept = store.gatherings.page(name, form)
    if kept is not None and kept[0] == now:
        return kept[1]
    for _ in sketch(desk, store, store.standing()):
        pass
    with desk.at_hand():
        page = shown(name, form, unpacked(store.gatherings.parts()), desk.record)
    store.gatherings.put_page(name, form, now, page)
    return page


def refresh_pages(desk: Desk, store: Store) -> Iterator[str]:
    """Bring the web pages of all views up to date; yields the name of each that is done."""
    now = state(desk, store)
    for name, fragments in BY_VIEW.items():
        if store.gatherings.mark(name, YEARS) == now:
            continue
        for _ in sketch(desk, store, store.standing()):
            pass
        with desk.at_hand():
            parts = fragments(*view_of(name, unpacked(store.gatherings.parts()), desk.record))
        for year, page in parts.items():
            store.gatherings.put_page(name, f"{PAGE} {year}", now, page)
        store.gatherings.put_page(name, YEARS, now, " ".join(part for part in parts if "W" not in part))
        yield name

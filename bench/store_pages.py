"""How long a store takes to be gathered, and then to answer for each page: seconds and memory.

    python bench/store_pages.py desk.sqlite
    python bench/store_pages.py postgresql://name@host/database

A store of many articles is made by `bench/store_growth.py --store`. The first lines bring up what is kept of dossiers
and views, which takes long once; the lines after that are what a reader waits for. Seconds are those on the clock and
those of the processor; on a busy machine only the second tell anything.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

from store_growth import memory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from lofted import Desk  # noqa: E402
from lofted.gathering import refresh, sketch, view  # noqa: E402
from lofted.present.kept_forms import FORMS  # noqa: E402
from lofted.present.views import FORMS as VIEWS  # noqa: E402
from lofted.store import Store, opened  # noqa: E402


def timed(what: str, act: Callable[[], object]) -> None:
    """Do something, and print how long it took and how much memory the program holds then."""
    began, worked = perf_counter(), process_time()
    act()
    print(f"{what:<32}{perf_counter() - began:>10.3f}{process_time() - worked:>10.3f}{memory():>12.0f}", flush=True)


def asked(desk: Desk, store: Store) -> None:
    """Print the times of one store."""
    kept = store.gatherings
    timed("sketches, once", lambda: list(sketch(desk, store, store.standing())))
    timed("dossiers, once", lambda: list(refresh(desk, store)))
    for name, forms in VIEWS.items():
        for form in forms:
            timed(f"{name} as {form}, once", lambda name=name, form=form: view(desk, store, name, form))
    timed("nothing changed", lambda: list(refresh(desk, store)))
    timed("list of dossiers", lambda: kept.listed(least=2))
    largest = max(kept.listed(), key=lambda one: one.articles)
    (number, *_) = kept.numbers(wanted=largest.id)
    for form in FORMS:
        timed(f"dossier of {largest.articles}, {form}", lambda form=form: kept.page(number, form))
    for name, forms in VIEWS.items():
        for form in forms:
            timed(f"{name} as {form}", lambda name=name, form=form: view(desk, store, name, form))
    timed("search", lambda: store.search("missile sea"))


def main() -> None:
    """Print a line for each page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", help="a SQLite file, or the address of a PostgreSQL data base")
    with opened(parser.parse_args().store, new=False) as store:
        print(f"{len(store):,} articles\n{'':<32}{'s':>10}{'of work':>10}{'memory, MB':>12}")
        asked(Desk(), store)


if __name__ == "__main__":
    main()

"""Adds articles to a store and is killed again and again, each time at another moment; then tells what it found.

    python tests/killed.py SOURCE STORE TIMES

Every other time it kills itself right after a statement of SQL, each time a later one, so that no place within a
transaction is left out. It prints one JSON object a kill: how many articles had been reported, and what is in the store.
It forks, so that the program is loaded once and not for every kill.
"""

import json
import os
import signal
import sys
from pathlib import Path
from time import perf_counter, sleep

sys.path.insert(0, str(Path(__file__).parents[1]))

from sqlalchemy import Engine, event, func, select

from lofted import Desk
from lofted.cli import lofted
from lofted.store import opened, tables
from lofted.store.dialect import to_read

STEPS = 11  # moments at which a kill may come, spread over the time that two articles take to be read


def dying(statements: int) -> None:
    """Let this process be killed right after so many statements of a first transaction that writes."""
    done = 0

    def count(connection: object, cursor: object, statement: str, *_: object) -> None:
        nonlocal done
        done += bool(done) or statement.startswith("BEGIN IMMEDIATE")
        if done > statements:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "after_cursor_execute", count)


def killed(source: str, address: str, number: int, article: float) -> list[str]:
    """Add until some lines were told and a moment more has gone by, and be killed; the ids that were told.

    `article` is how many seconds one takes on this machine.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(writing, 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        if number % 2:
            dying(number * 5 // 2)
        lofted(["add", source, "--store", address])
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as told:
        lines = []
        if not number % 2:
            lines = [told.readline() for _ in range(number % 5)]
            sleep(number * 7 % STEPS * 2 * article / STEPS)
            os.kill(child, signal.SIGKILL)
        lines += told.readlines()
    os.waitpid(child, 0)
    return [line.split()[1] for line in lines if line.endswith("\n")]


def whole(address: str, told: list[str]) -> dict[str, object]:
    """What is in the store: whether all that was told is there, and nothing by half."""
    with opened(address) as store:
        for id in told:
            assert store.reading(id).article.id == id
            assert store.original(id)
        with to_read(store._engine) as connection:
            if connection.dialect.name == "sqlite":
                assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            rows = {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in (tables.articles, tables.versions, tables.readings, tables.originals)
            }
            claims = dict(
                connection.execute(
                    select(tables.articles.c.id, func.count())
                    .join(tables.claims, tables.claims.c.article == tables.articles.c.number)
                    .group_by(tables.articles.c.id)
                ).all()
            )
        for reading in store.readings():
            assert claims.get(reading.article.id, 0) == len(reading.claims)
    return {"told": len(told), **rows}


if __name__ == "__main__":
    source, address, times = sys.argv[1:]
    text = json.loads(Path(source).read_text("utf-8").splitlines()[0])["text"]
    Desk().review(text)  # so that every table is loaded before the first fork
    began = perf_counter()
    Desk().review(text)
    article = perf_counter() - began
    for number in range(int(times)):
        print(json.dumps(whole(address, killed(source, address, number, article))), flush=True)

"""How soon the pages of a desk answer with several readers at once: time to the first byte, page by page.

    python bench/web.py STORE [--readers 20] [--rounds 5]

The store is served by one process on loopback, as `lofted serve` does it; each reader asks for every page in turn, so
that all pages are asked for at once. Figures are wall-clock milliseconds on this machine, with their spread.
"""

import argparse
import asyncio
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, sleep

import httpx2

READERS, ROUNDS = 20, 5  # at once, as the goal names; and how often each asks for every page
PATIENCE = 900  # s until the desk has gathered what it shows
TENTHS = 10  # of the spread that is told, the first and the last


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--readers", type=int, default=READERS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    command = [sys.executable, "-m", "lofted", "serve", "--store", str(given.store), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            base = address_told(server)
            pages = pages_of(base)
            taken = asyncio.run(asked(base, pages, readers=given.readers, rounds=given.rounds))
        finally:
            server.terminate()
    print(f"{given.readers} readers at once, {given.rounds} rounds: ms to the first byte")
    print(f"{'page':<24} {'median':>7} {'tenth':>7} {'ninetieth':>9}")
    for name, times in taken.items():
        low, *_, high = quantiles(times, n=TENTHS)
        print(f"{name:<24} {1000 * median(times):7.0f} {1000 * low:7.0f} {1000 * high:9.0f}")
    everything = [one for times in taken.values() for one in times]
    print(f"{'all':<24} {1000 * median(everything):7.0f}")


def address_told(server: subprocess.Popen[str]) -> str:
    """The address that the command tells."""
    assert server.stderr is not None
    for line in server.stderr:
        if "the desk is at " in line:
            return line.split("the desk is at ")[1].split(";")[0].rstrip("/")
    raise SystemExit("the desk did not come up")


def pages_of(base: str) -> dict[str, str]:
    """The pages to ask for, once the desk has gathered what it shows."""
    with httpx2.Client(base_url=base, timeout=PATIENCE) as client:
        until = perf_counter() + PATIENCE
        while not (dossiers := client.get("/api/dossiers?most=1").json()) and perf_counter() < until:
            sleep(1)
        [article] = client.get("/api/articles?most=1").json()
        dossier = dossiers[0]["id"] if dossiers else ""
    return {
        "front": "/", "search": "/search", "search, words": "/search?words=missile", "dossiers": "/dossiers",
        "search, a verdict": "/search?verdict=conflicts", "dossier": f"/dossiers/{dossier}",
        "article": f"/articles/{article['id']}", "agenda": "/agenda", "timeline": "/timeline", "map": "/map",
        "network": "/network", "catalogue": "/catalogue?kind=vehicle", "an entry": "/catalogue/kcna",
        "checks": "/checks", "a check": "/checks/weekday", "review": "/review",
    }  # fmt: skip


async def asked(base: str, pages: dict[str, str], *, readers: int, rounds: int) -> dict[str, list[float]]:
    """The seconds to the first byte of every page for every reader, after one round that is not counted."""
    taken: dict[str, list[float]] = defaultdict(list)
    names = list(pages)

    async def reader(number: int) -> None:
        async with httpx2.AsyncClient(base_url=base, timeout=PATIENCE) as client:
            for turn in range((rounds + 1) * len(names)):
                name = names[(turn + number) % len(names)]
                began = perf_counter()
                async with client.stream("GET", pages[name]) as answer:
                    first = perf_counter() - began
                    assert answer.status_code == 200, (name, answer.status_code)
                    await answer.aread()
                if turn >= len(names):
                    taken[name].append(first)

    await asyncio.gather(*(reader(number) for number in range(readers)))
    return {name: taken[name] for name in names}


if __name__ == "__main__":
    main()

"""Nothing is lost, nothing doubled: when the program is killed, and when many write into one store."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from stores import KINDS, address_of

from lofted import Article, Desk
from lofted.facts import Coming, Reading, Run
from lofted.keeping import add
from lofted.present.record import record
from lofted.store import opened

TESTS = Path(__file__).parent
ROOT = TESTS.parent
KILLS = 24
ARTICLES = 90
CLIENTS = 10
RUN = Run("1", "reading", "checks", "shelf")


def articles(path: Path, number: int) -> Path:
    """JSON Lines of so many small articles, no two alike."""
    lines = (
        {
            "id": f"r{at}",
            "url": f"https://example.org/{at}",
            "published": f"2024-04-{at % 28 + 1:02}",
            "text": f"North Korea fired a missile on April {at % 28 + 1}, 2024. It flew {600 + at} km "
            f"and rose {100 + at} km, KCNA reported.",
        }
        for at in range(number)
    )
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


def run(*words: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def told(process: subprocess.Popen[str]) -> list[str]:
    out, errors = process.communicate(timeout=120)
    assert "Traceback" not in errors, errors
    return out.splitlines()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_a_kill_at_any_moment_loses_no_finished_article_and_leaves_no_half_one(tmp_path):
    source = articles(tmp_path / "many.jsonl", ARTICLES)
    killed, clean = tmp_path / "killed.sqlite", tmp_path / "clean.sqlite"
    process = run(TESTS / "killed.py", source, killed, str(KILLS))
    found = [json.loads(line) for line in told(process)]
    assert process.returncode == 0
    assert len(found) == KILLS
    for before, after in pairwise(found):
        assert before["articles"] <= after["articles"]
    for one in found:
        assert one["told"] <= one["articles"]
        assert one["articles"] == one["versions"] == one["readings"] == one["originals"]
    assert 0 < found[-1]["articles"] < ARTICLES, "the kills must hit a run that is under way"
    records = []
    for address in (killed, clean):
        with opened(address) as store:
            comings = [kept.coming for kept in add(Desk(), store, source)]
            assert len(comings) == len(store) == ARTICLES
            records.append([record(reading) for reading in store.readings()])
    assert records[0] == records[1], "what was broken off and taken up again is as if nothing had happened"


def test_two_processes_add_to_one_file(tmp_path):
    source = articles(tmp_path / "many.jsonl", ARTICLES)
    turned = tmp_path / "turned.jsonl"
    turned.write_text("".join(reversed(source.read_text("utf-8").splitlines(keepends=True))), "utf-8")
    address = tmp_path / "desk.sqlite"
    both = [run("-m", "lofted", "add", one, "--store", address, "--fail-on", "nothing") for one in (source, turned)]
    lines = [line.split() for process in both for line in told(process)]
    assert [process.returncode for process in both] == [0, 0]
    added = [line[1] for line in lines if line[0] == "added"]
    assert len(lines) == 2 * ARTICLES
    assert len(added) == len(set(added)) == ARTICLES
    with opened(address) as store:
        assert {reading.article.id for reading in store.readings()} == set(added)
        assert len(store) == ARTICLES


@pytest.mark.parametrize("kind", KINDS)
def test_ten_clients_add_the_same_articles_at_once(kind, tmp_path):
    texts = [f"It flew {600 + number} km." for number in range(20)]
    given = [
        Article(words, sha256=words, url=f"https://example.org/{at}", original=words.encode())
        for at, words in enumerate(texts)
    ]
    pages = [
        Article(f"Page as of {number}.", sha256=f"p{number}", url="https://example.org/live")
        for number in range(CLIENTS)
    ]

    def client(number: int) -> list[Coming]:
        turn = given[number:] + given[:number]
        with opened(address) as store:
            return [store.save(Reading(article), RUN).coming for article in [*turn, pages[number]]]

    with address_of(kind, tmp_path) as address:
        with ThreadPoolExecutor(CLIENTS) as pool:
            comings = [coming for one in pool.map(client, range(CLIENTS)) for coming in one]
        with opened(address) as store:
            assert len(store) == len(given) + len(pages)
            assert [one.number for one in store.versions("https://example.org/live")] == list(range(1, CLIENTS + 1))
            assert sorted(one.article.text for one in store.readings())[:20] == sorted(texts)
    assert comings.count(Coming.ADDED) == len(given) + 1
    assert comings.count(Coming.VERSION) == CLIENTS - 1
    assert comings.count(Coming.SAME) == (CLIENTS - 1) * len(given)


@pytest.mark.parametrize("kind", KINDS)
def test_threads_may_share_one_store(kind, tmp_path):
    with address_of(kind, tmp_path) as address, opened(address) as store:
        desk = Desk(memory=store)

        def client(number: int) -> str:
            words = f"North Korea fired a missile on April 2, 2024. It flew {600 + number % 5} km, KCNA reported."
            return desk.review(words).article.id

        with ThreadPoolExecutor(CLIENTS) as pool:
            ids = set(pool.map(client, range(CLIENTS)))
        assert len(store) == len(ids) == 5

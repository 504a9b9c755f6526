"""A store remembers as a memory of one run does, and its readings are checked again when something changed."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from unittest.mock import Mock

from launches import LAUNCH
from sqlalchemy.event import listen, remove
from test_quiet import ALL

from lofted import Desk, Verdict
from lofted.checks import CHECKS
from lofted.facts import Changed, Run
from lofted.keeping import add, recheck
from lofted.memory import Remembered
from lofted.present.record import record
from lofted.store import Store, at_hand, recalling
from lofted.store.packed import unpacked
from lofted.store.traces import traced

ROOT = Path(__file__).parents[1]
CONFLICTS = "The missile flew 2,802 km (1,731 miles)."
HOLDS = "The missile flew 998 km (620 miles)."
COPIED = (
    "The agency must keep watch over all that is stored there, the minister said on {day}, after a flight of {time}."
)


def articles():
    """Texts that repeat, contradict and copy one another, among ordinary ones."""
    yield from (
        (LAUNCH.format(voice=voice, range=range), None)
        for voice, range in (("KCNA", "1,000 km"), ("Tokyo", "650 km"), ("KCNA", "700 km"))
    )
    yield from (
        (COPIED.format(day=day, time=time), None)
        for day, time in (("May 1", "86 minutes"), ("May 1", "86 moments"), ("May 2", "88 minutes"))
    )
    yield from ((one.text, one.head.get("published")) for one in ALL[::9])
    yield (ALL[0].text, ALL[0].head.get("published"))


def test_it_answers_as_the_memory_of_one_run(store):
    desks = [Desk(memory=memory) for memory in (Remembered(), store)]
    for text, published in articles():
        one, other = (desk.review(text, published=published) for desk in desks)
        assert record(one) == record(other)


def test_it_remembers_what_another_run_read(store):
    Desk(memory=store).review(LAUNCH.format(voice="KCNA", range="1,000 km"))
    reading = Desk(memory=store).review(LAUNCH.format(voice="Tokyo", range="650 km"))
    assert [str(one.verdict) for one in reading.findings if one.check == "voices_differ"] == ["depends"]


def test_an_article_is_not_held_against_what_came_later(store):
    desk = Desk(memory=store)
    first = desk.review(LAUNCH.format(voice="KCNA", range="1,000 km"))
    desk.review(LAUNCH.format(voice="Tokyo", range="650 km"))
    assert desk.asked(first).findings == first.findings


def test_an_older_version_and_ones_own_are_not_asked(store, tmp_path):
    def fetched(voice: str, range: str, site: str) -> list[str]:
        path = tmp_path / "one.json"
        text = LAUNCH.format(voice=voice, range=range)
        path.write_text(json.dumps({"text": text, "url": f"https://{site}/"}), "utf-8")
        (kept,) = add(Desk(), store, path)
        return [
            one.check for one in store.reading(kept.article.id).findings if one.check in ("voices_differ", "superseded")
        ]

    assert fetched("KCNA", "1,000 km", "a.example.org") == []
    assert fetched("KCNA", "650 km", "a.example.org") == []
    assert fetched("Tokyo", "650 km", "b.example.org") == []
    assert fetched("Tokyo", "1,000 km", "c.example.org") == ["superseded", "voices_differ"]


def test_how_many_an_article_is_held_against_is_bounded(store, monkeypatch):
    monkeypatch.setattr(recalling, "MOST", 3)
    desk = Desk(memory=store)
    for number in range(6):
        reading = desk.review(LAUNCH.format(voice="KCNA", range=f"{1000 + number} km"))
    (event,) = reading.events
    told = [one.article.text for one, _ in store.tells_of(event, reading)]
    assert [text.split(" flew ")[1] for text in told] == ["1002 km.", "1003 km.", "1004 km."]


def asked_for(engine, desk: Desk, text: str, published: str) -> int:
    """How many statements a data base is asked while the checks look at a text."""
    asked: list[str] = []
    listener = lambda *about: asked.append(about[2])  # noqa: E731  (it is taken away again by its name)
    listen(engine, "before_cursor_execute", listener)
    reading = desk.considered(desk.article(text, published=date.fromisoformat(published)))
    remove(engine, "before_cursor_execute", listener)
    desk.memory.keep(reading, desk.run)
    return len(asked)


def test_a_later_article_asks_no_more_than_an_earlier(store, monkeypatch):
    monkeypatch.setattr(recalling, "MOST", 3)
    opened = Mock(side_effect=unpacked)
    monkeypatch.setattr(at_hand, "unpacked", opened)
    desk = Desk(memory=store)
    texts = [
        f"{LAUNCH.format(voice='KCNA', range=f'{1000 + at} km')} {COPIED.format(day='May 1', time=f'{at} minutes')}"
        for at in range(10, 26)
    ]
    asked = [asked_for(store._engine, desk, text, "2024-05-02") for text in texts]
    assert max(asked[8:]) <= max(asked[4:8]) + 2  # statements; which of them come together is chance
    assert not opened.called  # those just written are at hand


def test_a_reading_is_opened_only_where_somebody_asks_for_it(store, monkeypatch):
    Desk(memory=store).review(COPIED.format(day="May 1", time="86 minutes"))
    opened = Mock(side_effect=unpacked)
    monkeypatch.setattr(at_hand, "unpacked", opened)
    fresh = Store(store._engine)  # with nothing at hand
    reading = Desk().review(COPIED.format(day="May 2", time="86 minutes"))
    (copy,) = fresh.repeats(reading.article.text, reading)
    assert copy.words == COPIED.format(day="May 1", time="86 minutes")
    assert not opened.called
    assert copy.reading.article.quote(copy.place) == copy.words
    assert copy.reading is copy.reading
    assert opened.call_count == 1


def test_a_reading_made_anew_is_fetched_anew(store):
    first = Desk(memory=store).review(LAUNCH.format(voice="KCNA", range="1,000 km"))
    second = Desk(checks=()).review(LAUNCH.format(voice="Tokyo", range="650 km"))
    assert [one.claims for one, _ in store.tells_of(second.events[0], second)] == [first.claims]
    Store(store._engine).replace(1, replace(first, claims=()), Run(), Run())  # as by another process
    another = Desk(checks=()).review(LAUNCH.format(voice="Seoul", range="660 km"))
    assert [one.claims for one, _ in store.tells_of(another.events[0], another)] == [()]


def test_a_part_of_a_sentence_finds_what_the_whole_does_not(store):
    for memory in (store, Remembered()):
        desk = Desk(checks=(), memory=memory)
        desk.review(
            "The agency must keep watch over all that is stored there, he said on May 1 after a walk in the rain."
        )
        words = (
            "She wrote in May that the agency must keep watch over all that is stored, and then went home to eat soup."
        )
        other = desk.review("A different article.")
        assert not memory.repeats(words, other)
        (found,) = memory.repeats(words, other, parts=["that the agency must keep watch over all that is"])
        assert found.words.startswith("The agency")


def test_a_sentence_and_its_copy_share_a_trace():
    words = COPIED.format(day="May 1", time="86 minutes")
    assert set(traced(words)) & set(traced(words.replace("86 minutes", "86 moments")))
    assert traced("Too short.") == []


# -- checked again


def kept(store, *texts: str, desk: Desk | None = None) -> None:
    for text in texts:
        reading = (desk or Desk()).review(text)
        store.save(reading, (desk or Desk()).run)


def changed(desk: Desk, store, **options: bool) -> list[Changed]:
    return [one for one in recheck(desk, store, **options) if one is not None]


def test_what_is_up_to_date_is_passed_over(store):
    kept(store, CONFLICTS)
    assert list(recheck(Desk(), store)) == []


def test_another_check_is_asked_and_its_verdict_told(store):
    class Older(Desk):
        run = Run("0", Desk().run.reading, "older checks", Desk().run.reference)

    kept(store, CONFLICTS, HOLDS, desk=Older(checks=()))
    (first, second) = changed(Desk(), store)
    assert (first.check, first.before, first.after) == ("unit_pair", None, Verdict.CONFLICTS)
    assert first.words == "2,802 km (1,731 miles)"
    assert (second.before, second.after) == (None, Verdict.HOLDS)
    assert [[one.check for one in reading.findings] for reading in store.readings()] == [["unit_pair"]] * 2
    assert list(recheck(Desk(), store)) == []


def test_a_check_that_is_silent_now_is_told(store):
    kept(store, CONFLICTS, desk=Desk())
    silent = Desk(checks=tuple(check for check in CHECKS if check.name != "unit_pair"))
    (found,) = changed(silent, store)
    assert (found.before, found.after) == (Verdict.CONFLICTS, None)


def test_a_row_on_the_shelf_changes_the_reading_too(store, tmp_path):
    kept(store, "The missile flew 10 furlongs (3 km).")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "units.csv").write_text("unit,names,per,source\nm,furlong | furlongs,201.168,NIST SP 811\n")
    desk = Desk(reference=(tmp_path / "own",))
    assert changed(desk, store, checks_only=True) == []
    (found,) = changed(desk, store)
    assert (found.check, found.before, found.after) == ("unit_pair", None, Verdict.CONFLICTS)
    assert list(recheck(desk, store)) == []


def test_a_run_that_was_broken_off_goes_on(store):
    class Older(Desk):
        run = Run("0", "older", "older", "older")

    kept(store, CONFLICTS, HOLDS, desk=Older(checks=()))
    begun = recheck(Desk(), store)
    assert isinstance(next(begun), Changed)
    assert next(begun) is None
    begun.close()
    assert [one.words for one in changed(Desk(), store)] == ["998 km (620 miles)"]

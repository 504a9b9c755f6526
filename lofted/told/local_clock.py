"""Whose clock is meant by "local time": that of the launcher's country, or of the place where something came down."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from lofted.facts import Claim, Entry, Named, Reading, Record
from lofted.reference.pyongyang import HALF_HOUR
from lofted.told.day_shift import day_of
from lofted.told.named_clocks import ONE_CLOCK, zone_of

TELL_WHERE = ("launcher", "vehicle", "place", "satellite")  # aspects whose entry has a country
_ELSEWHERE = re.compile(  # then it is the clock of where it came down or was seen, and not of where it was fired
    r"\b(?:fell|landed|came\sdown|splashed|crashed|struck|hit|impact\w*|reached|arrived|passed|seen|watched|observed|visible|spotted)\b"
)


def local(claim: Claim, reading: Reading, record: Record) -> Claim:
    """A clock time told as local, by the clock of the one country that the launcher, its vehicle or the site is of."""
    around = reading.article.text[claim.span.start : claim.span.end + len(" local time")]
    if claim.moment is None or claim.moment.zone or "local time" not in around:
        return claim
    away = _ELSEWHERE.search(reading.article.text, claim.sentence.start, claim.span.start)
    aspects = ("place",) if away else TELL_WHERE
    own = [one for one in reading.claims if one.sentence == claim.sentence and one.aspect in aspects]
    lands = lands_of(own, record) or lands_of([one for one in reading.claims if one.aspect in aspects], record)
    if not lands and not away:
        lands = countries_named(reading.article.text[: claim.span.start], record)
    day = day_of(claim.moment)
    if "north-korea" in lands and HALF_HOUR[0] <= (day or date.max) <= HALF_HOUR[1]:
        return claim  # then foreign reports called the clock of Seoul local
    zone = zone_of(map(record.entry, lands), day)
    return replace(claim, value=replace(claim.moment, zone=zone)) if zone else claim


def lands_of(told: Collection[Claim], record: Record) -> set[str]:
    """The countries of what some claims name; a sea is of none."""
    entries = [record.entry(one.value.entry) for one in told if isinstance(one.value, Named)]
    return {one.id if one.kind == "country" else one.columns.get("country", "") for one in entries if one} - {""}


def countries_named(words: str, record: Record) -> set[str]:
    """Those countries of one clock each that some words name; none where the words name any other country too."""
    every = [one for one in record.entries("country") if named(one, words)]
    return {one.id for one in every} if all(one.id in ONE_CLOCK for one in every) else set()


def named(country: Entry, words: str) -> bool:
    """Whether some words name a country, its people or its capital."""
    names = (country.name, *country.aliases)
    return any(one in words and re.search(rf"(?<!\w){re.escape(one)}(?!\w)", words) for one in names)

"""Can a place so far off a coast lie in territorial waters?

Territorial waters reach 12 nautical miles (22.2 km) from the coast, the
exclusive economic zone 200 (370 km). The two are often taken for each other.

    >>> review("The missile fell into Japanese territorial waters some 200 km west of Okushiri.")
    territorial_sea: conflicts. “some 200 km” is beyond territorial waters, which reach 12 nautical miles (22.2 km) from
    the coast; so far out a place is in the exclusive economic zone at most.

    >>> review("About 250 km west of Okushiri the object hit the sea. That spot lies inside Japan's 12-mile zone.")
    territorial_sea: conflicts. “About 250 km” is beyond territorial waters, which reach 12 nautical miles (22.2 km)
    from the coast; so far out a place is in the exclusive economic zone at most.

    >>> review("It came down in Japan's territorial waters. The missile fell about 200 km off the coast.")
    territorial_sea: conflicts. “about 200 km” is beyond territorial waters, which reach 12 nautical miles (22.2 km)
    from the coast; so far out a place is in the exclusive economic zone at most.

    >>> review("Missile falls into Japan's territorial waters\\n\\nIt fell in Japan's exclusive economic zone.")
    territorial_sea: conflicts. The headline has it in territorial waters, which reach 12 nautical miles (22.2 km) from
    the coast, and the text in the exclusive economic zone, which begins beyond them and reaches 200 (370 km).

Nor can one spot lie on the high seas and in such waters.

    >>> review("The dummy fell on the high seas, inside the territorial waters of Kiribati.")
    territorial_sea: conflicts. “the high seas” and “inside the territorial waters” exclude each other: the high seas
    begin outside territorial waters, which reach 12 nautical miles (22.2 km) from the coast.

A headline that only calls them a country's waters depends on which are meant.

    >>> review("Missile falls in Japan's waters\\n\\nIt fell in Japan's exclusive economic zone, the ministry said.")
    territorial_sea: depends. “in Japan's waters” is loosely said: territorial waters reach 12 nautical
    miles (22.2 km) from the coast, and the text has it in the exclusive economic zone, which reaches 200
    (370 km).

    >>> review("The missile fell in Japan's exclusive economic zone some 200 km west of Okushiri.")

Of a launch on record the parties' own words tell how far out it fell.

    >>> review("The missile that North Korea fired on October 31, 2024, came down in North Korean territorial waters.")
    territorial_sea: conflicts. The missile of 31 October 2024 fell outside Japan's exclusive economic zone in the
    Sea of Japan, 1,001.2 km from where it was launched, and territorial waters reach 12 nautical miles (22.2 km) from
    the coast; the words have it in North Korean territorial waters.

Silent where no distance from a coast is told, on what is denied, and where the landmark is a town or of another
country than the waters.

Limits: the nearest coast may be another than the one told from; islands near the place are not asked for.

Source: United Nations Convention on the Law of the Sea (1982), articles 3 and 57.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import UNSURE, conflicts, depends
from lofted.facts import Claim, Finding, Named, Reading, Record, Span
from lofted.reference.history import marks
from lofted.reference.saying import day
from lofted.reference.sentence import every_sentence
from lofted.reference.subjects import event_near, row_evidence
from lofted.told.one_flight import BLANKS

FIELD = "places and seas"

REACH = 370_400.0  # m; 200 nautical miles (UN Convention on the Law of the Sea, article 57)
CUES = ("EEZ", "economic zone", "waters", "12", "twelve", "territor", "soil")

REACHES = 22_224.0  # m; 12 nautical miles of 1,852 m (UNCLOS, article 3)
WIDEST = 600_000.0  # m; ours, from the map: twice the width of North Korea, so that none such falls off its coast
SLACK = 1.5  # times; ours: distances are told from a landmark, and the coast may lie a little nearer
AT_ONCE = 90  # characters between the two waters; some fifteen words of one clause
CLOSE = 24  # characters between a distance and its place: " off the coast of the "
SHORES = ("island", "islands", "peninsula", "cape")  # kinds of place that end at a coast

_ZONE = re.compile(
    r"\b(?:in|into|inside|within|of)\s(?:the\s)?(?:(?P<whose>[A-Z][\w.]+(?:\s[A-Z]\w+)?)(?:['’]s?)?\s|its\s|their\s|the\scountry['’]s\s)?"
    r"(?:own\s)?(?:territorial\s(?:waters|seas?)|(?:12|twelve)[- ](?:nautical[- ])?mile\s(?:zone|limit|belt|waters))",
)
_WATERS = re.compile(
    r"\b(?:in(?:to)?|inside|hits?)\s(?:Japan(?:['’]s|ese)|(?:South\s|North\s)?Korea(?:['’]s|n)|Taiwan(?:['’]s|ese)|Tokyo['’]s)\swaters\b"
)
_SOIL = re.compile(
    r"\b(?:in(?:to)?|inside|on|hits?)\s(?:Japan(?:['’]s|ese)|(?:South\s)?Korea(?:['’]s|n)|Taiwan(?:['’]s|ese))\s(?:territory|soil)\b"
)
_FAR = re.compile(
    r"(?:\s\([^()]{1,25}\))?\s(?:to\sthe\s)?(?:off|(?:north|south|east|west)[\w-]*\s(?:of|off)|from(?=\s(?:the\s|its\s)?(?:coast|shore|[A-Z])))\b"
)
_COAST = re.compile(
    r"(?:\s\([^()]{1,25}\))?\s(?:off\b|[^.,;]{0,40}\b(?:coasts?|shores?|coastline|[Ii]slands?|[Pp]eninsula)\b)"
)
_HIGH = re.compile(r"(?<!from )\b(?:the\shigh\sseas|international\swaters)\b")
_APART = re.compile(
    r"[.;:“”\"]|\b(?:and\s(?:then|later|another|one|the)|but|or|while|after|before|second|other|others|ships?|vessels?|which|who|law)\b"
)
_THERE = re.compile(r"(?:That|It|This|The|Both|They|Its)\b")
_FELL = (
    r"\b(?:f[ae]ll\w*|lands?|landed|c[ao]m(?:e|es|ing)\sdown|splash\w*\s(?:down|into)|crash\w*|drop(?:s|ped)|hits?|"
    r"plunge[sd]?)\b"
)
_IT_FELL = re.compile(
    r"(?:It|(?:The|Its)\s(?:[\w-]+\s)?(?:missile|rocket|projectile|object|weapon|warhead|debris)|(?:An?\s)?ICBM)\s"
    rf"[^.;]{{0,40}}?{_FELL}"
)
_FALLING = re.compile(_FELL)
_FELL_IN = re.compile(
    rf"{_FELL}(?P<between>[^.;]{{0,80}}?)"
    r"\b(?:exclusive\s)?economic\szone\b|^[Ii]n\s(?:[A-Z]\w+['’]s|the|its)\s(?:exclusive\s)?economic\szone\b"
)
_NOT = re.compile(r"\b(?:not|never|outside|beyond|without|neither|nor|short\sof|if|no)\b|n['’]t\b")
_OUTSIDE = re.compile(
    r"\b(?:outside|beyond)\s(?:of\s)?(?:[A-Z]\w+(?:['’]s)?\s|the\s|its\s)?(?:exclusive\seconomic\szone|EEZ)\b"
)
_REACH = re.compile(
    r"\b(?:reach(?:es|ing)?|extend(?:s|ing)?|stretch(?:es|ing)?|spans?|runs|goes|wide|zone\sof)\s(?:out\s)?(?:to\s|for\s|up\sto\s|as\sfar\sas\s)?"
    r"(?:about\s|some\s)?(?:200(?:\s|-)(?:nautical|sea)|37\d(?:\.\d)?\s(?:km|kilomet))"
)


def territorial_sea(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each distance off a coast against the waters that its sentence, or the next, puts the place in."""
    yield from of_headline(reading)
    for claim in reading.claims:
        if claim.aspect == "fell_on_side" and claim.subject != "japan" and "erritorial" in str(claim.told):
            yield from of_launch(claim, reading, record)
    before: tuple[Span, list[Claim]] | None = None
    title = reading.article.title
    zone = _ZONE.search(title)
    fell = zone and _FALLING.search(title[: zone.start()]) and not _NOT.search(title[: zone.end()])
    open_zone: tuple[re.Match[str], Span | None] | None = (
        (zone, None) if zone and fell else None
    )  # waters in which a fall is told, and no distance as yet
    for sentence, claims in sorted(every_sentence(reading), key=lambda one: one[0]):
        words = reading.article.quote(sentence)
        yield from beyond_reach(sentence, claims, before, reading, record)
        zone = _ZONE.search(words)
        denied = zone is not None and bool(_NOT.search(words[: zone.end()]))
        near = before and 0 <= sentence.start - before[0].end <= BLANKS and _THERE.match(words)
        told = offshore(claims, reading, record)
        if zone and not told and before and near:
            told = offshore(before[1], reading, record)
        if zone and not denied and not told:
            yield from on_high_seas(words, zone, sentence)
        if zone and len(told) == 1 and not denied:
            yield from judged(told[0], zone, sentence, reading, record)
        elif open_zone and len(told) == 1 and _IT_FELL.match(words) and "economic zone" not in words:
            yield from judged(told[0], *open_zone, reading, record)
        if zone and not denied and not told and _FALLING.search(words[: zone.start()]):
            open_zone = zone, sentence
        elif zone or told or (open_zone and open_zone[1]):
            open_zone = None  # the headline's stands until the text tells where
        before = sentence, claims


def beyond_reach(
    sentence: Span, claims: list[Claim], before: tuple[Span, list[Claim]] | None, reading: Reading, record: Record
) -> Iterator[Finding]:
    """That a spot is told as outside an economic zone, and nearer to its coast than the reach told of the zone."""
    words = reading.article.quote(sentence)
    outside, reach = _OUTSIDE.search(words), _REACH.search(words)
    near = before and 0 <= sentence.start - before[0].end <= BLANKS and _THERE.match(words)
    told = offshore(claims, reading, record) or (offshore(before[1], reading, record) if before and near else [])
    told = [
        one for one in told if one.quantity and one.quantity.bare.high < REACH and one.told not in (reach or [""])[0]
    ]
    if outside is None or reach is None or len(told) != 1:
        return
    reason = f"“{told[0].told}” is nearer than the 200 nautical miles (370 km) that the zone is told to reach: "
    reason += "where two coasts lie closer than twice that, it ends halfway between them."
    on = "where the zone ends on that side, which is nearer than its full reach"
    yield depends(
        told[0], reason=reason, on=on, spans=[Span(sentence.start + reach.start(), sentence.start + reach.end())]
    )


def on_high_seas(words: str, zone: re.Match[str], sentence: Span) -> Iterator[Finding]:
    """The verdict on a spot told to lie on the high seas and in territorial waters at once."""
    high = _HIGH.search(words)
    between = words[min(high.end(), zone.end()) : max(high.start(), zone.start())] if high else ""
    if high is None or len(between) > AT_ONCE or _APART.search(between):
        return
    reason = (
        f"“{high[0]}” and “{zone[0]}” exclude each other: the high seas begin outside territorial waters, which reach"
    )
    reason += " 12 nautical miles (22.2 km) from the coast."
    spans = [Span(sentence.start + one.start(), sentence.start + one.end()) for one in (high, zone)]
    yield conflicts(reason=reason, spans=spans, would_hold_if="as outside territorial waters")


def of_launch(claim: Claim, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the territorial waters of another country than Japan for a launch whose end is on record."""
    event = event_near(claim, reading)
    flight = record.flight(event.entry) if event else None
    rows = [one for one in record.entries("landing") if flight and one.columns["flight"] == flight.id]
    if flight is None or not rows or claim.denied:
        return
    row, flown, sea = rows[-1], list(marks(flight, "range")), record.entry(rows[-1].columns["waters"])
    side, where = row.columns["side"], f"in the {sea.name}" if sea else ""
    own = claim.subject in ("own", flight.country)
    far = flight.country == "north-korea" and flown and min(one.figure.bare.low for one in flown) > WIDEST
    off_japan = side == "inside" or row.columns["over"]
    if not sea or not (far if own else off_japan):
        return
    fell = f"{side} Japan's exclusive economic zone {where}" if side else where
    reason = f"The missile of {day(flight.day)} fell {fell}"
    reason += f", {flown[0].figure.written} from where it was launched" if flown else ""
    reason += ", and territorial waters reach 12 nautical miles (22.2 km) from the coast; the words have it "
    reason += f"{claim.told}."
    evidence = [row_evidence(row, f"{fell}"), *(one.evidence for one in flown)]
    yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {fell}")


def of_headline(reading: Reading) -> Iterator[Finding]:
    """The verdict on a headline that has in territorial waters what the text has fall in the economic zone."""
    title, text = reading.article.title, reading.article.text
    fell = [one for one in _FELL_IN.finditer(text) if not _NOT.search(one["between"] or "")]
    loose = _WATERS.search(title)
    firmly = _ZONE.search(title) or _SOIL.search(title)
    if not (firmly or loose) or _NOT.search(title) or title.rstrip().endswith("?") or len(fell) != 1:
        return
    if re.search(r"\bterritorial\b|\b(?:12|twelve)[- ](?:nautical[- ])?mile", text):
        return
    where = "in territorial waters" if _ZONE.search(title) else "on land or in the waters that belong to it"
    reason = f"The headline has it {where}, which reach 12 nautical miles (22.2 km) from the coast, and "
    reason += "the text in the exclusive economic zone, which begins beyond them and reaches 200 (370 km)."
    spans = [Span(*fell[0].span())]
    if firmly:
        yield conflicts(reason=reason, spans=spans, would_hold_if="as the exclusive economic zone")
    elif loose:
        reason = (
            f"“{loose[0]}” is loosely said: territorial waters reach 12 nautical miles (22.2 km) from the coast, and "
        )
        reason += "the text has it in the exclusive economic zone, which reaches 200 (370 km)."
        yield depends(reason=reason, on="which waters are meant", spans=spans)


def offshore(claims: Sequence[Claim], reading: Reading, record: Record) -> list[Claim]:
    """The distances of a sentence that are told from a coast, an island or a cape."""
    text = reading.article.text
    far = [one for one in claims if one.quantity and one.quantity.unit == "m" and _FAR.match(text, one.span.end)]
    return [one for one in far if off_a_coast(one, text) or any(at_sea(place, one, record) for place in claims)]


def off_a_coast(far: Claim, text: str) -> bool:
    """Whether a distance is told from a coast, and not from a town behind it."""
    return bool(_COAST.match(text, far.span.end))


def at_sea(place: Claim, far: Claim, record: Record) -> bool:
    """Whether a place right behind a distance is an island or a cape."""
    entry = record.entry(place.value.entry) if isinstance(place.value, Named) and place.aspect == "place" else None
    beside = 0 <= place.span.start - far.span.end <= CLOSE
    return bool(entry and beside and entry.columns.get("kind") in SHORES)


def judged(
    far: Claim, zone: re.Match[str], sentence: Span | None, reading: Reading, record: Record
) -> Iterator[Finding]:
    """The verdict on one distance and the waters, which stand in a sentence of the text or in the headline."""
    whose = record.called(zone["whose"]) if zone["whose"] else None
    marks = (
        record.entry(one.value.entry)
        for one in reading.claims
        if isinstance(one.value, Named) and one.aspect == "place" and one.sentence == far.sentence
    )
    lands = {mark.columns.get("country", "") for mark in marks if mark} - {""}
    strange = whose is not None and whose.kind == "country" and lands and whose.id not in lands
    if (
        strange
        or far.denied
        or far.likelihood.words in UNSURE[:2]
        or far.quantity is None
        or far.quantity.said.low <= REACHES * SLACK
    ):
        return
    reason = (
        f"“{far.told}” is beyond territorial waters, which reach 12 nautical miles (22.2 km) from the coast; so far out"
    )
    reason += " a place is in the exclusive economic zone at most."
    working = ["12 × 1.852 km = 22.2 km; the exclusive economic zone: 200 × 1.852 km = 370 km"]
    waters = [Span(sentence.start + zone.start(), sentence.start + zone.end())] if sentence else []
    yield conflicts(
        reason=reason, working=working, spans=[far.span, *waters], would_hold_if="as the exclusive economic zone"
    )

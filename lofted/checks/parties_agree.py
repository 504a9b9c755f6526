"""Do the figures of the parties agree, as the text says?

    >>> review("KCNA's figures for the missile North Korea fired on April 2, 2024, match those of Seoul.")
    parties_agree: conflicts. The parties' figures for 2 April 2024 do not agree: the range of KCNA is
    1,000 km, that of Joint Chiefs of Staff (South Korea) about 600 km.

    >>> review("KCNA's figures for the ICBM North Korea fired on December 18, 2023, agree with those of Tokyo.")
    parties_agree: depends. The parties' figures for 18 December 2023 agree only within rounding: the
    flight time of KCNA is 4,415 s, that of Japanese Ministry of Defense about 73 min.

    >>> review("KCNA gave other figures than Seoul for the missile of April 2, 2024.")

A figure that is told as another party's too is held against that party's.

    >>> review("The ICBM North Korea fired on December 18, 2023, flew for 4,415 seconds, in line with Japan's figure.")
    parties_agree: depends. 4,415 seconds is what Japanese Ministry of Defense said only when rounded:
    about 73 min.

    >>> review("KCNA said the missile North Korea fired on April 2, 2024, flew 1,000 km. Seoul gave the same figure.")
    parties_agree: conflicts. 1,000 km is not what Joint Chiefs of Staff (South Korea) said: about 600 km.

So is one that two parties are said to have given together.

    >>> review("Tokyo and Seoul agreed that North Korea's missile of January 14, 2024, had flown 1,000 km.")
    parties_agree: depends. 1,000 km is not what Japanese Ministry of Defense said: more than 500 km.

Silent where the launch is on no record, or fewer than two of the parties that
the sentence names gave figures of one kind.

Source: the catalogue's accounts, one row for each party.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from lofted.checking import conflicts, depends, holds, leaves_open
from lofted.facts import Claim, Entry, Event, Finding, Flight, Reading, Record, Span, Verdict, compare
from lofted.reference.bearing import UNTOLD, as_told, at_odds, coarse, floor_below
from lofted.reference.history import ASPECTS, Mark, marks
from lofted.reference.saying import day, listing
from lofted.reference.spokesmen import speaks_for
from lofted.reference.subjects import event_before

FIELD = "who says it"

SHORTEST = 4  # letters from which on a name in a sentence surely is the party's

_AGREE = re.compile(
    r"\b(?:figures?|numbers?|data|readings?|accounts?|claims?|details|announcement|values)\b[^.;]{0,110}?\b"
    r"(?<!not )(?:agree[ds]?|match(?:es|ed)?|tall(?:y|ies|ied)|coincided?s?|correspond(?:s|ed)?|(?:is|are|was|were) "
    r"(?:largely |broadly |roughly )?(?:consistent|in line)|squared?s?)\b (?:largely |broadly |roughly |closely )?"
    r"(?:with |to )?(?:those|that|what|the (?:figures|data|assessments?|numbers|estimates?)|"
    r"(?:[A-Z]\w{2,12} ){0,2}[A-Z]\w{2,12})\b|"
    r"\b(?:figures?|numbers?|data|accounts?|values)\b[^.;]{0,90}?\b"
    r"(?:(?:is|are|was|were) (?:exactly |all )?(?:the same|identical)"
    r"|(?<!not )(?:agree[ds]?|match(?:es|ed)?|tall(?:y|ies|ied)|coincided?s?))(?=[.,;!]|\Z)"
)
_BACKED = re.compile(  # "KCNA's figures were confirmed by Seoul", "Tokyo backs these figures"
    r"\b(?:figures?|numbers?|data)\b[^.;]{0,60}?\b(?:is|are|was|were)\s(?:backed|supported|confirmed|corroborated|borne\sout)\sby\b[^.;]{4,60}|"
    r"\b(?:back|support|confirm|corroborate)(?:s|ed)\s(?:these|those|the|[A-Z][^.;]{2,30}['’]s?)\s(?:figures|numbers|data)\b"
)
_CONFIRMED = re.compile(  # "Tokyo confirmed the 6,518.2 km that KCNA had given"
    r"(?P<whose>\b[A-Z][^.;:,]{2,40}?)\s(?:(?:has|have|had|later|also|since|independently)\s){0,3}"
    r"(?P<confirmed>confirmed|corroborated|verified)\s(?:the|that|its|[A-Z][^.;,]{2,30}['’]s?)\s(?:[^.;]|\.\d){4,60}?\s"
    r"(?:that|which|given|told|reported|announced)\s"
)
_ANY = re.compile(r"agree|match|tall[iy]|coincide|correspond|consistent|in line|square|the same|identical")  # of each
_NOT_SO = re.compile(r"\b(?:not|never|n['’]t|hardly|neither|nor|unlike|whether|if|fail\w* to|would|should)\b", re.I)
_SECOND_HAND = ("institute",)  # kinds of party that repeat what others measured
_SAME_AS = re.compile(  # "4,415 seconds, which agrees with what Seoul and Tokyo announced"
    r"\b(?P<how>(?:largely|broadly|roughly|closely|almost|nearly) )?(?:(?:agree(?:[sd]|ing)?|tall(?:y|ies|ied|ying)|"
    r"(?:consistent|in line|in agreement|identical)) (?:with|to)|match(?:es|ed|ing)?|"
    r"correspond(?:s|ed|ing)? (?:to|with)|the same as) (?P<whose>[^.;:]{3,90})"
)
_WHOSE = re.compile(
    r"\b(?:figures?|numbers?|estimates?|data|readings?|measurements?|announcements?|accounts?|reports?|calculations?|"
    r"values?|details|those|assessments?(?! that)|said|announced|reported|gave|measured|released|detected|published)\b"
    r"|['’]s?(?=\W*$)"
)
_GAVE_TOO = re.compile(  # "Japan gave the same figure"
    r"(?P<whose>[^.;:]{3,60}?) (?:also |both |each )?(?:gave|reported|announced|published|issued|had|measured|put out) "
    r"(?:the same|an identical|identical) (?:\w{1,9} )?(?:figures?|numbers?|times?|altitudes?|heights?|ranges?|"
    r"distances?|durations?|values?|data)\b"
)
_IS_THEIRS = re.compile(  # "is the distance that Seoul and Tokyo measured", "was what Japan had reported"
    r"\b(?:is|are|was|were) (?:also |exactly |just |precisely )?"
    r"(?:what|(?:the (?:same |very )?(?:\w{1,9} )?(?:figures?|numbers?|times?|altitudes?|heights?|ranges?|distances?|"
    r"durations?|values?))(?: that| which)?) (?P<whose>(?:the )?[A-Z][^.;:]{2,60}?) "
    r"(?:had |has |have |also |both |each )?"
    r"(?:gave|given|reported|announced|published|measured|recorded|tracked|calculated|put out|said)\b"
)
_TOGETHER = re.compile(  # "Seoul and Tokyo both said that it had flown 1,000 km", "Tokyo and Seoul put it at 400 km"
    r"(?P<whose>\b[A-Z][\w’']*(?:\s[\w’']+){0,3}?\s(?:and|as\swell\sas)\s(?:the\s)?[A-Z][\w’']*(?:\s[\w’']+){0,3}?)\s"
    r"(?:(?:both|each|alike|all|also|had|have)\s){0,2}(?:agreed?|said|say|gave|put|had|measured|reported|estimated|announced|tracked|have)\b"
)
_ANOTHERS = re.compile(
    r";|\b(?:while|whereas|but|though|although|against|state media|KCNA|Pyongyang)\b"
)  # then another side has its say
_THESE = re.compile(r"\b(?:[Tt]hese|[Tt]hose) (?:figures|numbers|data)\b")
_KIND = {"flight_time": "time|duration", "apogee": "altitude|height", "range": "range|distance"}
FEW_WORDS = 3  # words of a name alone: "the same as South Korea's military"
FEW = 200  # characters from a figure to the words that make it another party's too


def parties_agree(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold a statement that the parties agree against their accounts of that launch."""
    if not any(record.flight(event.entry) for event in reading.events):
        return  # without accounts of a launch nothing can be held, and the patterns are dear
    text = reading.article.text
    agreed = [*(_AGREE.finditer(text) if _ANY.search(text) else ()), *_BACKED.finditer(text)]
    for match in agreed:
        told = Span(match.start(), match.end())
        sentence = around(told, text)
        event = event_before(match.end(), reading) or event_in(sentence, reading)
        flight = record.flight(event.entry) if event else None
        if flight and not _NOT_SO.search(text[sentence.start : match.end()]):
            words = reading.article.quote(sentence)
            if _THESE.search(words):  # those of the sentence before
                words = text[around(Span(sentence.start - 1, sentence.start - 1), text).start : sentence.end]
            yield from judged(told, words, flight, record, confirmed=match.re is _BACKED)
    for match in _TOGETHER.finditer(text):
        yield from told_together(match, reading, record)
    for pattern in (_SAME_AS, _GAVE_TOO, _IS_THEIRS, _CONFIRMED):
        dear = pattern is _GAVE_TOO and not ("the same" in text or "identical" in text)
        for match in pattern.finditer(text) if not dear else ():
            if pattern is not _SAME_AS or _WHOSE.search(match["whose"]) or len(match["whose"].split()) <= FEW_WORDS:
                yield from figures_too(match, reading, record)


def figures_too(match: re.Match[str], reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the figures just told against those of the parties that are said to have the same.

    Without a figure, those of the parties that the sentence names are held against each other.
    """
    told, text = Span(match.start(), match.end()), reading.article.text
    sentence = around(told, text)
    before = text[sentence.start : match.end()]
    event = event_before(match.end(), reading) or event_in(sentence, reading)
    flight = record.flight(event.entry) if event else None
    if event and flight and not (_AGREE.search(before) or _NOT_SO.search(before)):
        pairs = [
            (compare(claim.quantity, mark.figure), claim, mark)
            for claim in just_told(match, event, flight)
            for mark in given(flight, claim.aspect, match["whose"], record)
            if claim.quantity
            and not speaks_for(claim.voice, record.entry(mark.account.party), launched_by=flight.country)
        ]
        if just_told(match, event, flight):
            groups = match.groupdict()
            yield from same_too(pairs, told, roughly=bool(groups.get("how")), confirmed=bool(groups.get("confirmed")))
        elif kinds_in(before):
            yield from judged(told, reading.article.quote(sentence), flight, record, among=kinds_in(before))


def told_together(match: re.Match[str], reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the figures that two parties are said to have given together against what each gave."""
    text = reading.article.text
    told = around(Span(*match.span()), text)
    event = event_in(told, reading)
    flight = record.flight(event.entry) if event else None
    claims = [as_told(one, flight) for one in event.about(*ASPECTS, *UNTOLD)] if event and flight else []
    for claim in claims:
        theirs = flight and told.covers(claim.span) and not _ANOTHERS.search(text, match.end(), claim.span.start)
        known = given(flight, claim.aspect, match["whose"], record) if flight and theirs else []
        other = [one for one in known if claim.quantity and at_odds(claim.quantity, one.figure)]
        if match.end() <= claim.span.start and len(known) > 1 and other:
            reason = f"{claim.told} is not what {listing([one.account.speaker for one in other])} said: "
            reason += f"{listing([one.figure.written for one in other])}."
            yield depends(claim, reason=reason, on="whose figure it is", evidence=[one.evidence for one in known])


def just_told(match: re.Match[str], event: Event, flight: Flight) -> list[Claim]:
    """The figures of a launch that "the same" can mean: those of its sentence, or else of the one before."""
    told = (as_told(one, flight) for one in event.about(*ASPECTS, *UNTOLD))
    near = [one for one in told if 0 <= match.end() - one.span.end <= FEW]
    own = [one for one in near if one.sentence.start <= match.start() <= one.sentence.end]
    named = kinds_in(match[0])
    return [one for one in own or near if not named or one.aspect in named]


def kinds_in(words: str) -> list[str]:
    """The kinds of figures that some words name."""
    return [aspect for aspect, cues in _KIND.items() if re.search(rf"\b(?:{cues})s?\b", words, re.I)]


def event_in(sentence: Span, reading: Reading) -> Event | None:
    """The launch that a sentence tells of."""
    return next((event for event in reading.events if any(sentence.covers(one.span) for one in event.claims)), None)


def same_too(
    pairs: Sequence[tuple[Verdict, Claim, Mark]], told: Span, *, roughly: bool, confirmed: bool = False
) -> Iterator[Finding]:
    """The verdict on figures that are told as another party's too: the worst of the pairs."""
    evidence = list(dict.fromkeys(mark.evidence for _, _, mark in pairs))
    for verdict, claim, mark in pairs:
        another = not roughly and claim.quantity and at_odds(claim.quantity, mark.figure)
        if verdict is Verdict.CONFLICTS or another:
            reason = f"{claim.told} is not what {mark.account.speaker} said: {mark.figure.written}."
            yield conflicts(claim, reason=reason, spans=[told], evidence=evidence)
            return
    for verdict, claim, mark in pairs:
        if verdict is Verdict.DEPENDS or (claim.quantity and coarse(claim.quantity, mark.figure)):
            if not roughly:
                reason = f"{claim.told} is what {mark.account.speaker} said only when rounded: {mark.figure.written}."
                yield depends(claim, reason=reason, on="rounding", spans=[told], evidence=evidence)
            return
        if confirmed and claim.quantity and floor_below(claim.quantity, mark.figure):
            reason = f"{mark.account.speaker} said {mark.figure.written}, which is no word on {claim.told}."
            yield leaves_open(claim, reason=reason, spans=[told], evidence=evidence)
            return


def around(told: Span, text: str) -> Span:
    """The words from the full stop before to the one behind."""
    begin = text.rfind(". ", 0, told.start) + 1
    end = text.find(".", told.end)
    return Span(max(begin, 0), end if end >= 0 else len(text))


def judged(
    told: Span,
    words: str,
    flight: Flight,
    record: Record,
    *,
    among: Sequence[str] = ASPECTS,
    confirmed: bool = False,
) -> Iterator[Finding]:
    """The verdict: they conflict if one pair does, and depend if one pair agrees by rounding alone.

    A floor that is said to have `confirmed` a figure leaves open whether that was meant.
    """
    pairs = [pair for aspect in among for pair in combinations(given(flight, aspect, words, record), 2)]
    verdicts = [(compare(one.figure, other.figure), one, other) for one, other in pairs]
    off = [found for found in verdicts if found[0] is Verdict.CONFLICTS]
    rough = [found for found in verdicts if found[0] is Verdict.DEPENDS or unlike(found[1], found[2])]
    floors = [found for found in verdicts if floor_below(found[1].figure, found[2].figure)]
    evidence = list(dict.fromkeys(mark.evidence for pair in pairs for mark in pair))
    if off:
        reason = f"The parties' figures for {day(flight.day)} do not agree: {pair_said(off[0][1], off[0][2], flight)}."
        yield conflicts(reason=reason, spans=[told], evidence=evidence)
    elif rough or floors:
        said = pair_said(*(rough or floors)[0][1:], flight)
        how = "agree only within rounding" if rough else "agree only as a floor does"
        reason = f"The parties' figures for {day(flight.day)} {how}: {said}."
        beside = [f"a floor bears out no other figure: {pair_said(one, other, flight)}" for _, one, other in floors]
        if confirmed and not rough:
            yield leaves_open(reason=reason, working=beside, spans=[told], evidence=evidence)
            return
        on = "rounding" if rough else "whether a floor is taken as agreement"
        yield depends(reason=reason, on=on, working=beside, spans=[told], evidence=evidence)
    elif pairs:
        yield holds(reason=f"The parties' figures for {day(flight.day)} agree.", spans=[told], evidence=evidence)


def given(flight: Flight, aspect: str, words: str, record: Record) -> list[Mark]:
    """The figures of one kind of the parties that a sentence names, by their own name or their country's."""
    return [mark for mark in marks(flight, aspect) if named(record.entry(mark.account.party), words, record)]


def named(party: Entry | None, words: str, record: Record) -> bool:
    """Whether a sentence names a party that measured or flew it itself."""
    if party is None or party.columns["kind"] in _SECOND_HAND:
        return False
    if party.columns["kind"] == "state media" and "state media" in words.lower():
        return True
    country = record.entry(party.columns.get("country", ""))
    own = party.columns["kind"] == "office" and country is not None
    names = [*(country.aliases if own and country else ()), *([country.name] if own and country else ())]
    return any(name in words for name in (party.name, *party.aliases, *names) if len(name) >= SHORTEST)


def unlike(one: Mark, other: Mark) -> bool:
    """Whether one figure is much finer than the other, so that only the rounder one's rounding makes them meet."""
    return coarse(one.figure, other.figure)


def kind(mark: Mark, flight: Flight) -> str:
    """The aspect that a mark is a figure of."""
    return next(aspect for aspect in ASPECTS if mark in list(marks(flight, aspect)))


def pair_said(one: Mark, other: Mark, flight: Flight) -> str:
    """Two parties' figures side by side."""
    what = kind(one, flight).replace("_", " ")
    first, second = one.account.speaker, other.account.speaker
    return f"the {what} of {first} is {one.figure.written}, that of {second} {other.figure.written}"

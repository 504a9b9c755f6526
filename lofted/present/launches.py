"""A launch as the article tells it: what, by whom and when, and the figures of every voice side by side."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lofted.facts import CLOCK, DAYS, THIS_ARTICLE, Article, Claim, Event, Firmness, Mark, Named, Verdict, compare
from lofted.present.naming import capital, is_plural, passers, voiced
from lofted.present.places import shortened
from lofted.present.verbs import MARKS

QUOTED = 60  # characters of a figure or a name; the longest with two units in brackets is shorter
TOLD = (Firmness.FLAT, Firmness.REPORTED)  # firmnesses in which a launch is told as one
FIGURES = {
    "apogee": "an apogee",
    "range": "a range",
    "flight_time": "a flight time",
    "record_margin": "a margin over the record",
}
DEEDS = ("launch", "launches", "test", "tests", "firing", "firings")  # are carried out and not launched
GIVES = {
    Firmness.FLAT: ("gives", "give"),
    Firmness.REPORTED: ("reportedly gives", "reportedly give"),
    Firmness.LIKELY: ("thinks it likely:", "think it likely:"),
    Firmness.POSSIBLE: ("thinks it possible:", "think it possible:"),
    Firmness.DOUBTED: ("doubts", "doubt"),
    Firmness.DENIED: ("denies", "deny"),
    Firmness.PLANNED: ("plans", "plan"),
    Firmness.CONDITIONAL: ("gives, on a condition,", "give, on a condition,"),
    Firmness.ASKED: ("asks about", "ask about"),
}


def told_event(article: Article, event: Event) -> tuple[str, tuple[Claim, ...]] | None:
    """What was launched, by whom and when, in the article's words, and the claims that say so.

    Only where it is told as a fact, or reported as one: what is denied, planned
    or thought possible is left to the sentences that quote.
    """
    parts = {claim.aspect: claim for claim in reversed(list(event.about("launcher", "vehicle", "vehicle_class")))}
    what, who = parts.get("vehicle") or parts.get("vehicle_class"), parts.get("launcher")
    when = next((claim for claim in event.about("launch_date") if claim.value == event.when), None)
    used = sorted((claim for claim in (when, who, what) if claim), key=lambda claim: claim.span.start)
    if not who or not what or any(claim.denied or claim.likelihood.words not in TOLD for claim in used):
        return None
    country = who.value.entry.replace("-", " ").title() if isinstance(who.value, Named) else "someone"
    first = used[0]
    own = country in (first.voice.name, f"{first.voice.name} Korea")
    does = "it" if own else country
    rumoured = " reportedly" if any(claim.likelihood.words is Firmness.REPORTED for claim in used) else ""
    day = f" {told_day(when)}" if when else ""
    says = "say" if is_plural(first.voice) else "says"
    name = what.value.written
    did = "carried out" if name.split()[-1].lower() in DEEDS else "launched"
    told = f"{headed(article, first)} {says} that {does}{rumoured} {did} {with_article(name)}{day}."
    return capital(told), tuple(used)


def headed(article: Article, claim: Claim) -> str:
    """The voice of a claim with those through whom it is heard."""
    passing = ", ".join(voiced(article, one) for one in passers(claim.voice))
    return f"{voiced(article, claim.voice)}{f', according to {passing},' if passing else ''}"


def with_article(name: str) -> str:
    """A vehicle or a class as the words have it, with its article.

    >>> with_article("ICBM"), with_article("Hwasong-19"), with_article("satellites")
    ('an “ICBM”', 'a “Hwasong-19”', '“satellites”')
    """
    if name.endswith("s"):
        return f"“{name}”"
    return f"{'an' if name[0] in 'AEIOUaeiou' or name[:2] in ('SR', 'SL', 'MR') else 'a'} “{name}”"


def told_day(claim: Claim) -> str:
    """A date as the words have it, with what it was taken for where they leave that open."""
    moment = claim.moment
    written = claim.value.written
    to_the_day = moment is not None and moment.precision in (*DAYS, *CLOCK)
    named = written[:1].isupper() or written[:1].isdigit()  # and not "a day earlier"
    taken = f"taken for {moment.edtf}" if moment and moment.relative and moment.edtf else ""
    if to_the_day and named:
        return f"on “{written}”{f' ({taken})' if taken else ''}"
    return f"(“{written}”{f', {taken}' if taken else ''})"


def told_figures(article: Article, events: Sequence[Event]) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    """The figures of each launch, its voices side by side in one sentence, those that differ joined by "but"."""
    for event in events:
        said: dict[tuple[str, Firmness, Mark | None, bool], list[Claim]] = {}
        for claim in event.about(*FIGURES):
            said.setdefault((claim.voice.name, claim.likelihood.words, claim.mark, claim.denied), []).append(claim)
        groups = told_once([first_of_each(claims) for claims in said.values()])
        while groups:
            together = side_by_side(groups)
            groups = [group for group in groups if group not in together]
            told = gives(article, together[0])
            for before, group in pairwise(together):
                told += f", {'but' if differ(before, group) else 'while'} {gives(article, group)}"
            yield capital(f"{told}."), tuple(claim for group in together for claim in group)


def told_once(groups: Sequence[list[Claim]]) -> list[list[Claim]]:
    """The groups without those in which the article only repeats the figures of another voice."""
    others = {(one.aspect, one.told) for group in groups for one in group if one.voice != THIS_ARTICLE}
    own = [group for group in groups if group[0].voice == THIS_ARTICLE]
    repeated = [group for group in own if all((one.aspect, one.told) in others for one in group)]
    return [group for group in groups if group not in repeated]


def side_by_side(groups: Sequence[list[Claim]]) -> list[list[Claim]]:
    """The first group, and one that speaks of the same, one that differs before one that does not."""
    aspects = {claim.aspect for claim in groups[0]}
    same = [group for group in groups[1:] if aspects & {claim.aspect for claim in group}]
    return [groups[0], *sorted(same, key=lambda group: not differ(groups[0], group))[:1]]


def differ(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Whether two voices give figures for one aspect that cannot both be meant."""
    pairs = ((a, b) for a in one for b in other if a.aspect == b.aspect)
    return any(a.quantity and b.quantity and compare(a.quantity, b.quantity) is Verdict.CONFLICTS for a, b in pairs)


def gives(article: Article, claims: Sequence[Claim]) -> str:
    """What one voice gives, as a clause.

    The verb carries the firmness and the mark: gives, claims, confirms,
    denies, reportedly gives.
    """
    first = claims[0]
    plural = is_plural(first.voice)
    firmness = Firmness.DENIED if first.denied else first.likelihood.words
    forms = MARKS.get(first.mark, GIVES[firmness]) if first.mark and firmness is Firmness.FLAT else GIVES[firmness]
    figures = [f"{FIGURES[claim.aspect]} of “{shortened(claim.told, QUOTED)}”" for claim in claims]
    return f"{headed(article, first)} {forms[plural]} {listed(figures)}"


def first_of_each(claims: Sequence[Claim]) -> list[Claim]:
    """The first claim on each aspect."""
    return list({claim.aspect: claim for claim in reversed(claims)}.values())[::-1]


def listed(parts: Sequence[str]) -> str:
    """Parts in one phrase.

    >>> listed(["one", "two", "three"])
    'one, two and three'
    """
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"

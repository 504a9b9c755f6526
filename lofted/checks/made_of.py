"""Is the agreement of these countries, or led by them?

    >>> review("The Quad links the United States, Japan, Australia and South Korea.")
    made_of: conflicts. The Quad is of the United States, Japan, Australia and India; the words have South Korea.

    >>> review("The Quad links the United States, Japan, Australia and India.")
    made_of: holds. The Quad is of the United States, Japan, Australia and India, as the words say.

So with who leads it.

    >>> review("The International Lunar Research Station is led by China and India.")
    made_of: conflicts. The International Lunar Research Station is led by China and Russia; the words have India.

Silent on agreements whose few parties the shelf does not have, where a sentence names two agreements or tells of a
wish or a plan, and on who else takes part beside them.

    >>> review("The Quad links the United States with partners such as South Korea.")

Source: the catalogue's `terms.csv`.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Finding, Reading, Record
from lofted.reference.listed import chain_of, named_lands
from lofted.reference.pact_sides import called
from lofted.reference.pact_terms import Passage, at_head, parts, passages, term_evidence, terms
from lofted.reference.tied import flatly

FIELD = "agreements and resolutions"

FEWEST = 2  # countries that make a list; one alone may be one of several

_MADE_OF = re.compile(
    r"(?:\s(?:of|from)\s(?:\w+\s)?(?:19|20)\d\d)?(?:,?\s(?:which|that))?,?\s(?:"
    r"(?:links?|linking|groups?|grouping|joins?|unites?|uniting|binds?|binding|brings?\stogether|bringing\stogether|"
    r"comprises?|comprising|consists?\sof|consisting\sof|(?:is|are|was)?\s?made\sup\sof|(?:is|was)\scomposed\sof)|"
    r"(?:is\s|was\s)?(?:an?\s|the\s)(?:[\w-]+\s){0,3}?(?:pact|alliance|partnership|group(?:ing)?|deal|treaty|accord|agreement|"
    r"team|bloc|forum|declaration|document|statement)(?:\s(?:of|between|among|by|linking|with|signed\sby|agreed\sby))?|"
    r"(?:of|between|among|in\swhich|to\swhich|of\swhich)|"
    r"(?:(?:was|is|were|are|has\sbeen)\s)?(?:signed|agreed|struck|concluded|issued|set\sup|founded|formed|made)\s(?:in\s\d{4}\s)?(?:by|between)"
    r")\s(?:both\s)?(?:the\s)?"
)
_LED_BY = re.compile(
    r",?\s(?:(?:which|that)\s)?(?:(?:is|was|are|were)\s)?(?:(?:jointly|co-)\s?)?(?:led|headed|run|driven|planned|spearheaded|initiated|built|founded|set\sup)"
    r"\s(?:jointly\s|together\s)?by\s(?:both\s)?(?:the\s)?"
)

_MORE = re.compile(
    r"\s?(?:,\s)?(?:and|with|plus|as\swell\sas)\s(?:\w+\s){0,3}?(?:others?|countries|nations|states|partners|members|allies)\b"
)


def made_of(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each list of those whom an agreement is of, or who lead it, against its row."""
    seen: set[str] = set()
    for passage in passages(reading, record):
        if passage.claim.denied or passage.unsure or not passage.name.end:
            continue
        for what, verb, pattern in (("led_by", "led by", _LED_BY), ("sides", "of", _MADE_OF)):
            for row in terms(record, passage.entry.id, what):
                found = told(passage, row, pattern, verb, record)
                if found is not None and found.reason not in seen:
                    seen.add(found.reason)
                    yield found


def told(passage: Passage, row: Entry, pattern: re.Pattern[str], verb: str, record: Record) -> Finding | None:
    """The verdict on the list right behind an agreement's name and a word that says what the list is."""
    match = pattern.match(passage.words, passage.name.end)
    if match is None:
        return None
    listed = list(chain_of(named_lands(passage.words, record, capitals=True), passage.words, match.end()))
    if len(listed) < FEWEST or not flatly(passage.words[: listed[-1][1].end]):
        return None
    end, known = listed[-1][1].end, parts(row.columns["subject"])
    wrong = [land for land, _ in listed if land.id not in (*known, *parts(row.columns["unless"]))]
    fact = f"{at_head(passage.entry)} is {verb} {called(known, record)}"
    place = passage.span(match.end(), end)
    if wrong:
        has = called([one.id for one in wrong], record)
        right = f"as {called(known, record)}"
        evidence = term_evidence([row])
        return conflicts(reason=f"{fact}; the words have {has}.", evidence=evidence, spans=[place], would_hold_if=right)
    if len(listed) == len(known) and not _MORE.match(passage.words, end):
        return holds(reason=f"{fact}, as the words say.", evidence=term_evidence([row]), spans=[place])
    return None

"""How headlines and statements are laid together: their common words, their hedges, whose word a headline is."""

import pytest

from lofted import Desk, Verdict
from lofted.facts import Span
from lofted.reference.catalogue import catalogue
from lofted.reference.wording import content, hedges, quotations, sentences
from lofted.told.headline import headline_voice, without_outlet

BODY = "North Korea may have fired an ICBM on Thursday, Japan's defence ministry said."
ONE = "“We will answer any attack with fire,” Kim Jong Un said."
OTHER = "A box has it as “We will answer any strike with fire.”"


def verdicts(text: str, check: str) -> list[Verdict]:
    return [finding.verdict for finding in Desk().review(text).findings if finding.check == check]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pyongyang launches missiles", "the launch of a North Korean missile"),
        ("ICBMs", "an intercontinental ballistic missile"),
        ("The rocket broke up", "a break-up of rockets"),
        ("It flew 1,000 km", "a flight of 1,000 kilometres"),
    ],
)
def test_the_same_thing_has_the_same_words(one, other):
    assert set(content(one)) == set(content(other))


@pytest.mark.parametrize(
    ("words", "governed"),
    [
        ("It may have failed", "have failed"),
        ("a suspected ballistic missile into the sea", "ballistic missile"),
        ("It could reach Guam", None),
        ("The month of May began", None),
        ("It could have been an ICBM", "have been an ICBM"),
    ],
)
def test_a_hedge_governs_its_own_words(words, governed):
    found = [words[one.governed.start : one.governed.end].strip() for one in hedges(words, Span(0, len(words)))]
    assert found == ([governed] if governed else [])


def test_a_sentence_does_not_end_with_an_initial_or_a_wrapped_line():
    text = "Gen. J. Lee of the U.S. Army spoke\nfor an hour. He left.\n\nIt rained."
    assert len(list(sentences(text))) == 3


def test_an_odd_mark_opens_no_quotation():
    text = 'The 5" shell flew. He said "it fell" and left.\n"It burned," she said.'
    assert [text[one.start : one.end] for one in quotations(text)] == ['"It burned,"']


@pytest.mark.parametrize(
    ("title", "entry"),
    [
        ("Pentagon: Missile was an ICBM", "pentagon"),
        ("Tokyo: Missile was an ICBM", "japan"),
        ("Missile was an ICBM, Seoul says", "south-korea"),
        ("Missile was an ICBM: Japan", "japan"),
        ("Iran: Site reopened", None),
        ("Launch pad: What we know", None),
        ("Missile was an ICBM", None),
    ],
)
def test_whose_word_a_headline_is(title, entry):
    voice = headline_voice(title, catalogue())
    assert (voice[0] if voice else None) == entry


def test_the_paper_behind_a_dash_is_no_part_of_the_headline():
    assert without_outlet("Missile falls into sea – Reuters", catalogue()) == "Missile falls into sea"
    assert without_outlet("Missile falls into sea – Seoul", catalogue()) == "Missile falls into sea – Seoul"


def test_any_hedge_or_voice_in_the_headline_silences():
    assert verdicts(f"North Korea fires ICBM\n\n{BODY}", "lost_hedge") == [Verdict.DEPENDS]
    for title in (
        "North Korea reportedly fires ICBM",
        "North Korea fires “ICBM”",
        "North Korea fires ICBM?",
        "North Korea fires ICBM, Japan says",
        "Japan: North Korea fires ICBM",
        "North Korea set to fire ICBM",
    ):
        assert not verdicts(f"{title}\n\n{BODY}", "lost_hedge"), title


def test_two_quotations_have_no_order():
    assert (
        verdicts(f"{ONE}\n\n{OTHER}", "quote_twice")
        == verdicts(f"{OTHER}\n\n{ONE}", "quote_twice")
        == [Verdict.DEPENDS]
    )

"""What somebody does by saying it, at whom, how firmly and through whom: a table of sentences as the specification."""

import pytest

from lofted import Desk
from lofted.extract.firmly import content_firmness, main_clause, weaker
from lofted.extract.mentions import acronyms_of
from lofted.extract.people import person_in
from lofted.facts import Claim, Firmness, Likelihood, Voice

DESK = Desk()


def stated(text: str) -> list[Claim]:
    return [claim for claim in DESK.review(text).claims if claim.aspect == "statement"]


def way(voice: Voice) -> str:
    """The chain of a voice, the nearest first."""
    return f"{voice.via.name}{' < ' if voice.via.via else ''}{way(voice.via)}" if voice.via else ""


# text → act | target | firmness, of each statement in order
ACTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Tehran accused the United States of jamming its radar.", ("accuses | United States | flat",)),
    ("Iran was accused by France of jamming its radar.", ("accuses | Iran | flat",)),
    ("Moscow blamed the delay on a faulty valve.", ("accuses | faulty valve | flat",)),
    ("SpaceX blamed a leak for the loss.", ("accuses | leak | flat",)),
    ("The ministry condemned the launch as reckless.", ("condemns | launch | flat",)),
    ("The premier praised the engineers who built it.", ("praises | engineers | flat",)),
    ("Beijing urged both sides to show restraint.", ("demands | both sides | flat",)),
    ("Seoul called on Pyongyang to return to talks.", ("demands | Pyongyang | flat",)),
    ("The council demanded that Tehran open the site.", ("demands | Tehran | flat",)),
    ("The general told his crews to stay in port.", ("demands | his crews | flat",)),
    ("The minister told parliament that the radar had failed.", ("states |  | flat",)),
    ("The army told reporters that nobody was hurt.", ("states |  | flat",)),
    ("The agency asked Iran whether it had moved the drums.", ("asks | Iran | asked",)),
    ("The senator asked why the alert came late.", ("asks |  | asked",)),
    ("“Who signed it?” the chairman asked.", ("asks |  | asked",)),
    ("The council asked Tehran to report within a month.", ("asks | Tehran | flat",)),
    ("The ministry warned Seoul that more drills would follow.", ("warns | Seoul | flat",)),
    ("The agency warned that the debris could reach the coast.", ("warns |  | possible",)),
    ("Iran threatened to leave the treaty if sanctions returned.", ("threatens |  | conditional",)),
    ("The premier threatened Tokyo with an embargo.", ("threatens | Tokyo | flat",)),
    ("NASA expects the capsule to land on Friday.", ("predicts |  | likely",)),
    ("Russia agreed to supply the engines.", ("agrees |  | planned",)),
    ("Russia agreed that the valve was at fault.", ("agrees |  | flat",)),
    ("The ministry promised an inquiry within a week.", ("promises |  | planned",)),
    ("The Pentagon denied the report.", ("denies |  | denied",)),
    (
        "“It was stable,” the ministry said, and denied that it had lost the probe.",
        ("states |  | flat", "denies |  | denied"),
    ),
)


@pytest.mark.parametrize(("text", "wanted"), ACTS, ids=[text[:50] for text, _ in ACTS])
def test_acts_and_targets(text: str, wanted: tuple[str, ...]) -> None:
    found = [
        f"{claim.act} | {claim.target.name if claim.target else ''} | {claim.likelihood.words}"
        for claim in stated(text)
    ]
    assert found == list(wanted)


def test_a_target_has_its_entry_and_its_words() -> None:
    text = "Tehran accused the United States of jamming its radar."
    target = stated(text)[0].target
    assert target is not None and target.entry == "united-states"
    assert text[target.span.start : target.span.end] == "United States"


# what is said after "the ministry said" → its firmness
FIRM: tuple[tuple[str, Firmness, float | None], ...] = (
    ("the stage fell into the sea", Firmness.FLAT, None),
    ("the stage may have fallen into the sea", Firmness.POSSIBLE, None),
    ("it did not launch anything", Firmness.FLAT, None),
    ("it would launch the probe in May", Firmness.PLANNED, None),
    ("it would answer if it was attacked", Firmness.CONDITIONAL, None),
    ("unless the pumps arrive, the site will close", Firmness.CONDITIONAL, None),
    ("the stage probably broke up", Firmness.LIKELY, 0.55),
    ("the stage almost certainly broke up", Firmness.LIKELY, 0.95),
    ("it was very unlikely that anybody was hurt", Firmness.DOUBTED, 0.05),
    ("there was a roughly even chance of rain", Firmness.POSSIBLE, 0.45),
    ("the stage, which may be new, fell into the sea", Firmness.FLAT, None),
    ("the stage fell, although rain could have slowed it", Firmness.FLAT, None),
    ("it could not name the crew", Firmness.FLAT, None),
    ("the planned launch had slipped", Firmness.FLAT, None),
    ("it was not known even if the crew had asked", Firmness.FLAT, None),
)


@pytest.mark.parametrize(("said", "words", "low"), FIRM)
def test_the_weaker_of_cue_and_content_counts(said: str, words: Firmness, low: float | None) -> None:
    claim = stated(f"The ministry said {said}.")[0]
    assert (claim.likelihood.words, claim.likelihood.low) == (words, low)


def test_a_figure_keeps_the_firmness_of_its_own_place() -> None:
    claims = DESK.review("The ministry said it may have been a decoy, but it flew 900 km.").claims
    figure = next(claim for claim in claims if claim.quantity)
    statement = next(claim for claim in claims if claim.aspect == "statement")
    assert (statement.likelihood.words, figure.likelihood.words) == (Firmness.POSSIBLE, Firmness.FLAT)


def test_weaker_keeps_a_band() -> None:
    banded = Likelihood(Firmness.LIKELY, 0.55, 0.8)  # ICD 203, likely
    assert weaker(Likelihood(Firmness.LIKELY), banded) == banded
    assert weaker(banded, Likelihood(Firmness.POSSIBLE)).words is Firmness.POSSIBLE
    assert content_firmness("“I do not believe it flew”").words is Firmness.DOUBTED
    assert main_clause("that it flew, but it may be lost") == "it flew"


# text → name | kind | chain | firmness | mark of the last statement
CHAINS: tuple[tuple[str, str], ...] = (
    ("Kyodo, citing officials, said the object sank.", "officials | unnamed group | Kyodo | reported | hearsay"),
    ("The object sank, Kyodo reported, citing officials.", "officials | unnamed group | Kyodo | reported | hearsay"),
    (
        "Yonhap reported that KCNA quoted Kim Jong Un as saying the engine was new.",
        "Kim Jong Un | person | KCNA < Yonhap | reported | hearsay",
    ),
    ("The engine was new, KCNA quoted Kim Jong Un as saying.", "Kim Jong Un | person | KCNA | reported | hearsay"),
    ("Rafael Grossi told Reuters that the site was quiet.", "Rafael Grossi | person | Reuters | flat | "),
    (
        "In an interview with Reuters, Rafael Grossi said the site was quiet.",
        "Rafael Grossi | person | Reuters | flat | ",
    ),
    ("A report seen by Reuters says the ship sailed.", "report | document | Reuters | flat | "),
    ("The general was quoted by TASS as threatening to leave.", "general | unnamed person | TASS | planned | hearsay"),
    ("Seoul warned that the drill could fail, Yonhap said.", "Seoul | office | Yonhap | possible | "),
    ("The army claimed that it hit every target, TASS reported.", "army | office | TASS | reported | distance"),
    ("The ministry confirmed that the crew was safe.", "ministry | office |  | flat | support"),
    ("The satellite reportedly failed.", "this article | outlet |  | reported | hearsay"),
    ("The ministry would not confirm that the stage broke up.", "ministry | office |  | possible | "),
    ("The army refused to rule out a second test.", "army | office |  | possible | "),
    ("Russia did not deny that it bought shells.", "Russia | office |  | possible | "),
    ("Officials declined to say whether the probe was lost.", "Officials | unnamed group |  | possible | "),
)


@pytest.mark.parametrize(("text", "wanted"), CHAINS, ids=[text[:50] for text, _ in CHAINS])
def test_chains_and_marks(text: str, wanted: str) -> None:
    claims = stated(text)
    claim = min(claims, key=lambda one: one.span.end - one.span.start)
    name = claim.voice.name.removeprefix("A ")
    assert (
        f"{name} | {claim.voice.kind} | {way(claim.voice)} | {claim.likelihood.words} | {claim.mark or ''}" == wanted
    ), [one.voice.name for one in claims]


# text → the names of its voices
NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Japan's Defence Minister Gen Nakatani said it sank. Nakatani told reporters it was old. He said it was cold.",
        ("Gen Nakatani",) * 3,
    ),
    (
        "The Korea Aerospace Research Institute (KARI) said it was ready. KARI said it was fuelled.",
        ("Korea Aerospace Research Institute",) * 2,
    ),
    ("The launch was seen by Japan's Defence Ministry. The ministry said it sank.", ("Japan's Defence Ministry",)),
    ("The North said it was a satellite.", ("North Korea",)),
    ("Polish radio RMF said it sank. The broadcaster said it was old.", ("RMF", "RMF")),
    ("“It sank,” said Mara Lind, who runs the yard, “and it was old.”", ("Mara Lind",)),
    ("The general was asked about the drill. He said it was over.", ("general",)),
    ("Two days later the colonel said it was over.", ("colonel",)),
)


@pytest.mark.parametrize(("text", "wanted"), NAMES, ids=[text[:50] for text, _ in NAMES])
def test_names(text: str, wanted: tuple[str, ...]) -> None:
    assert tuple(claim.voice.name for claim in stated(text)) == wanted


PEOPLE = (
    ("US Secretary of State Antony Blinken", ("Antony Blinken", "US Secretary of State")),
    ("Maj. Gen. Odell Farrow", ("Odell Farrow", "Maj. Gen.")),
    ("White House spokesman John Kirby", ("John Kirby", "White House spokesman")),
    ("NASA's Bill Nelson", ("Bill Nelson", "NASA")),
    ("Ankit Panda of the Carnegie Endowment", ("Ankit Panda", "")),
    ("spokesman for President Moon", None),
    ("Kim Jong Un's sister", None),
    ("the European Union", None),
)


@pytest.mark.parametrize(("words", "wanted"), PEOPLE)
def test_person_in(words: str, wanted: tuple[str, str] | None) -> None:
    person = person_in(words, DESK.record)
    assert (person and (person.name, person.office)) == wanted


def test_an_office_stands_with_its_person() -> None:
    voice = stated("Lee Sung-joon, spokesman for the Joint Chiefs of Staff, said it sank.")[0].voice
    assert (voice.name, voice.office) == ("Lee Sung-joon", "spokesman for the Joint Chiefs of Staff")


def test_only_what_spells_a_name_is_its_acronym() -> None:
    assert acronyms_of("Seoul Station (VIP lounge) and the Joint Chiefs of Staff (JCS) met.") == {
        "JCS": "Joint Chiefs of Staff"
    }


HEADLINES = (
    ("Pentagon: No sign of debris near the station", "Pentagon"),
    ("Launch to slip to May – officials", "officials"),
    ("Photo: Reuters", None),
    ("Note: the times are local and may change", None),
)


@pytest.mark.parametrize(("text", "source"), HEADLINES)
def test_headlines(text: str, source: str | None) -> None:
    assert [claim.voice.name for claim in stated(text)] == ([source] if source else [])

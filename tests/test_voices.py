"""Who says what, how firmly, and through whom: a table of sentences as the specification."""

import pytest
from few import Few

from lofted import Desk
from lofted.extract.firmness import firmness_at
from lofted.extract.sentences import split_sentences
from lofted.extract.voices import Statement, find_statements
from lofted.facts import Article, Entry, Firmness


def entry(id: str, kind: str, name: str, *aliases: str, sort: str = "") -> Entry:
    return Entry(id, kind, name, aliases, {"kind": sort}, "made up for the test")


ENTRIES = (
    entry("japan", "country", "Japan", "Japanese", "Tokyo"),
    entry("north-korea", "country", "North Korea", "North Korean", "Pyongyang", "DPRK"),
    entry("south-korea", "country", "South Korea", "South Korean", "Seoul"),
    entry("united-states", "country", "United States", "U.S.", "American", "Washington"),
    entry("russia", "country", "Russia", "Russian", "Moscow"),
    entry("iran", "country", "Iran", "Iranian", "Tehran"),
    entry("pentagon", "body", "Pentagon", "US Department of Defense"),
    entry("jcs", "body", "Joint Chiefs of Staff", "JCS"),
    entry("iaea", "body", "International Atomic Energy Agency", "IAEA"),
    entry("kcna", "outlet", "Korean Central News Agency", "KCNA", sort="state media"),
    entry("nhk", "outlet", "NHK", sort="broadcaster"),
    entry("yonhap", "outlet", "Yonhap", "Yonhap News Agency", sort="agency"),
    entry("reuters", "outlet", "Reuters", sort="agency"),
    entry("hwasong-18", "vehicle", "Hwasong-18"),
)


def read(text: str) -> tuple[Article, list[Statement]]:
    article = Article(text)
    return article, list(find_statements(article, tuple(split_sentences(article)), Few(ENTRIES)))


# text → for each statement: name | kind | firmness | via | content, with "denied" or "direct" at the end where it is
TABLE: tuple[tuple[str, tuple[str, ...]], ...] = (
    # said, before and after
    (
        "The missile flew 900 km, the defence ministry said.",
        ("defence ministry | office | flat | | The missile flew 900 km",),
    ),
    (
        "The defence ministry said the missile flew 900 km.",
        ("defence ministry | office | flat | | the missile flew 900 km",),
    ),
    (
        "The defence ministry said that the missile flew 900 km.",
        ("defence ministry | office | flat | | that the missile flew 900 km",),
    ),
    (
        "The Joint Chiefs of Staff said on Monday the missile fell short.",
        ("Joint Chiefs of Staff | office | flat | | the missile fell short",),
    ),
    ("The engine was new, JCS said in a statement on Friday.", ("JCS | office | flat | | The engine was new",)),
    (
        "The rocket, the Pentagon said, broke up at once.",
        ("Pentagon | office | flat | | The rocket … broke up at once",),
    ),
    (
        "In a briefing on Tuesday, Seoul said it had seen the launch.",
        ("Seoul | office | flat | | it had seen the launch",),
    ),
    (
        "Japan has said the object fell outside its waters.",
        ("Japan | office | flat | | the object fell outside its waters",),
    ),
    ("But Tokyo also said the debris was harmless.", ("Tokyo | office | flat | | the debris was harmless",)),
    # named persons
    (
        "Defence Minister Park Min-ho said the launch had failed.",
        ("Park Min-ho | person | flat | | the launch had failed",),
    ),
    (
        "Maria Keller, an analyst in Vienna, said the booster was larger.",
        ("Maria Keller | person | flat | | the booster was larger",),
    ),
    (
        "“We saw two stages,” said Maria Keller, an analyst in Vienna.",
        ("Maria Keller | person | flat | | “We saw two stages,” | direct",),
    ),
    ('"We saw it," Maria Keller told Reuters.', ('Maria Keller | person | flat | Reuters | "We saw it," | direct',)),
    (
        "Maria Keller told reporters that the range had doubled.",
        ("Maria Keller | person | flat | | that the range had doubled",),
    ),
    (
        "Maria Keller said the booster was larger. Keller added that it was also heavier.",
        (
            "Maria Keller | person | flat | | the booster was larger",
            "Maria Keller | person | flat | | that it was also heavier",
        ),
    ),
    (
        "Maria Keller said the booster was larger. She said it could reach orbit.",
        (
            "Maria Keller | person | flat | | the booster was larger",
            "Maria Keller | person | flat | | it could reach orbit",
        ),
    ),
    # outlets, state media, documents
    ("The test succeeded, KCNA reported on Thursday.", ("KCNA | state media | flat | | The test succeeded",)),
    (
        "North Korean state media said the leader watched the test.",
        ("North Korean state media | state media | flat | | the leader watched the test",),
    ),
    ("Yonhap reported that two missiles were fired.", ("Yonhap | outlet | flat | | that two missiles were fired",)),
    (
        "South Korea's Yonhap news agency said three missiles were fired.",
        ("Yonhap | outlet | flat | | three missiles were fired",),
    ),
    ("According to NHK, the flight lasted 20 minutes.", ("NHK | outlet | flat | | the flight lasted 20 minutes",)),
    ("The flight lasted 20 minutes, according to NHK.", ("NHK | outlet | flat | | The flight lasted 20 minutes",)),
    (
        "According to a United Nations report, exports went on.",
        ("a United Nations report | document | flat | | exports went on",),
    ),
    (
        "The report said that sanctions had been evaded.",
        ("report | document | flat | | that sanctions had been evaded",),
    ),
    (
        "News coverage noted that leaders met at the port.",
        ("News coverage | outlet | flat | | that leaders met at the port",),
    ),
    # nobody's name
    ("Analysts say the design is Russian.", ("Analysts | unnamed group | flat | | the design is Russian",)),
    (
        "Some experts said the photographs were staged.",
        ("Some experts | unnamed group | flat | | the photographs were staged",),
    ),
    (
        "A senior official said the launch was expected.",
        ("A senior official | unnamed person | flat | | the launch was expected",),
    ),
    (
        "The launch was planned for weeks, a source said.",
        ("a source | unnamed person | flat | | The launch was planned for weeks",),
    ),
    (
        "Observers caution that a misstep is possible.",
        ("Observers | unnamed group | flat | | that a misstep is possible",),
    ),
    # how firmly
    (
        "Tehran denied that it had supplied the engines.",
        ("Tehran | office | denied | | that it had supplied the engines | denied",),
    ),
    (
        "Seoul said the missile was Iranian, a charge Tehran denies.",
        ("Seoul | office | flat | | the missile was Iranian", "Tehran | office | denied | | a charge | denied"),
    ),
    (
        "KCNA said it flew 1,000 km, while Seoul put the range at 600 km.",
        ("KCNA | state media | flat | | it flew 1,000 km", "Seoul | office | flat | | the range at 600 km"),
    ),
    (
        "Claims by the rebels that the bridge had been hit were rejected by Moscow.",
        (
            "rebels | unnamed group | flat | | that the bridge had been hit",
            "Moscow | office | denied | | Claims by the rebels that the bridge had been hit | denied",
        ),
    ),
    (
        "Asked whether the engine had failed, Defence Minister Gen Nakatani said the data were being studied.",
        ("Gen Nakatani | person | flat | | the data were being studied",),
    ),
    (
        "Moscow did not say whether Pyongyang had announced the launch.",
        ("Moscow | office | possible | | whether Pyongyang had announced the launch",),
    ),
    ("Russia rejected the accusation.", ("Russia | office | denied | | the accusation | denied",)),
    ("Pyongyang claimed that the warhead separated.", ("Pyongyang | office | flat | | that the warhead separated",)),
    (
        "Moscow has announced plans to build a lunar station.",
        ("Moscow | office | planned | | plans to build a lunar station",),
    ),
    (
        "Iran plans to launch a second satellite in May.",
        ("Iran | office | planned | | to launch a second satellite in May",),
    ),
    ("Seoul vowed to respond to any attack.", ("Seoul | office | planned | | to respond to any attack",)),
    (
        "Experts believe the missile carried a decoy.",
        ("Experts | unnamed group | likely | | the missile carried a decoy",),
    ),
    (
        "The missile is believed to have broken up in flight.",
        ("this article | outlet | likely | | The missile … to have broken up in flight",),
    ),
    (
        "The satellite was reported to be tumbling.",
        ("this article | outlet | reported | | The satellite … to be tumbling",),
    ),
    (
        "The satellite reportedly failed within days.",
        ("this article | outlet | reported | | The satellite … failed within days",),
    ),
    (
        "The alleged sale of 200 rockets drew protests.",
        ("this article | outlet | reported | | sale of 200 rockets drew protests",),
    ),
    (
        "Iran's reported transfer of 40 engines, first told in March, drew protests.",
        ("this article | outlet | reported | | transfer of 40 engines",),
    ),
    # chains and joint voices
    (
        "NHK, citing Japanese officials, said the missile fell at sea.",
        ("Japanese officials | unnamed group | reported | NHK | the missile fell at sea",),
    ),
    (
        "Yonhap quoted an official as saying the engine was new.",
        ("an official | unnamed person | reported | Yonhap | the engine was new",),
    ),
    (
        "The launch, confirmed by both South Korea and Japan, took place at dawn.",
        ("South Korea | office | flat | | The launch", "Japan | office | flat | | The launch"),
    ),
    (
        "A researcher at the institute was quoted as saying the orbit was stable.",
        ("A researcher at the institute | unnamed person | reported | | the orbit was stable",),
    ),
    (
        "The comments were attributed to a diplomat in Vienna.",
        ("a diplomat in Vienna | unnamed person | reported | | The comments",),
    ),
    (
        "The Pentagon said that Russia had announced the test in advance.",
        (
            "Pentagon | office | flat | | that Russia had announced the test in advance",
            "Russia | office | flat | Pentagon | the test in advance",
        ),
    ),
    (
        "NHK said the missile may have fallen, citing unnamed officials.",
        ("unnamed officials | unnamed group | reported | NHK | the missile may have fallen",),
    ),
    (
        "KCNA reported, quoting the academy, that the engine burned for 90 seconds.",
        ("academy | office | reported | KCNA | that the engine burned for 90 seconds",),
    ),
    (
        "“We are ready,” Bo Lee was quoted as saying by KCNA.",
        ("Bo Lee | person | reported | KCNA | “We are ready,” | direct",),
    ),
    (
        "Bo Lee was quoted by KCNA as saying the test was a success.",
        ("Bo Lee | person | reported | KCNA | the test was a success",),
    ),
    (
        "“It is new,” the general, Bo Lee, told The Associated Press, “but not ours.”",
        ("Bo Lee | person | flat | Associated Press | “It is new,” … “but not ours.” | direct",),
    ),
    (
        "“Every time you fly it,” Maria Keller, who leads the team, said in Vienna, “you give them data.”",
        ("Maria Keller | person | flat | | “Every time you fly it,” … “you give them data.” | direct",),
    ),
    (
        "Moscow has announced plans to leave and has committed to leaving the station by 2028.",
        (
            "Moscow | office | planned | | plans to leave",
            "Moscow | office | planned | | to leaving the station by 2028",
        ),
    ),
    (
        "SEOUL (Reuters) - The army said it fired two shells.",
        ("army | office | flat | | it fired two shells",),
    ),
    ("The test was confirmed by the Pentagon.", ("Pentagon | office | flat | | The test",)),
    ("The ministry told its crews to stay in port.", ("ministry | office | flat | | its crews to stay in port",)),
    (
        "According to the agency, which watches the reactors, the site is quiet.",
        ("agency | office | flat | | the site is quiet",),
    ),
    ("Iran denies it wants a bomb.", ("Iran | office | denied | | it wants a bomb | denied",)),
    # grammar
    (
        "State media praised the launch, arguing that it would deter an attack.",
        (
            "State media | state media | flat | | the launch",
            "State media | state media | flat | | that it would deter an attack",
        ),
    ),
    (
        "The ministry said the launch had failed, adding that nobody was hurt.",
        ("ministry | office | flat | | the launch had failed", "ministry | office | flat | | that nobody was hurt"),
    ),
    (
        "The officer, who spoke on Monday, told lawmakers the radar had lost it.",
        ("officer | unnamed person | flat | | the radar had lost it",),
    ),
    (
        "Officials who saw the film said it was staged.",
        ("Officials who saw the film | unnamed group | flat | | it was staged",),
    ),
    (
        "Asked about the launch, Maria Keller said it was a surprise.",
        ("Maria Keller | person | flat | | it was a surprise",),
    ),
    (
        "The agency's director said inspectors would return in June.",
        ("agency's director | unnamed person | flat | | inspectors would return in June",),
    ),
    (
        "The spokesman pointed to the risk of a collision.",
        ("spokesman | unnamed person | flat | | the risk of a collision",),
    ),
    (
        "It was the largest yet, the ministry and the army both said.",
        ("ministry and the army | office | flat | | It was the largest yet",),
    ),
    # quotation across sentences
    (
        "“It is new. It burned for two minutes,” the ministry said. “We will test it again.”",
        (
            "ministry | office | flat | | “It is new. It burned for two minutes,” | direct",
            "ministry | office | flat | | “We will test it again.” | direct",
        ),
    ),
    (
        "The ministry said: “The engine is new. It is ours.”",
        ("ministry | office | flat | | “The engine is new. It is ours.” | direct",),
    ),
    ("“It was a grave mistake,” he said.", ("he | unnamed person | flat | | “It was a grave mistake,” | direct",)),
    ("The ministry called the launch “a grave threat”.", ("ministry | office | flat | | the launch “a grave threat”",)),
    # how a speaker is minded
    (
        "Seoul is confident that the interceptor will work.",
        ("Seoul | office | flat | | that the interceptor will work",),
    ),
    ("Several senators were critical of the deal.", ("Several senators | unnamed group | flat | | the deal",)),
    ("Tehran is willing to discuss its stockpile.", ("Tehran | office | planned | | to discuss its stockpile",)),
    ("Washington wants to extend the treaty.", ("Washington | office | planned | | to extend the treaty",)),
    ("Pyongyang refused to let inspectors in.", ("Pyongyang | office | denied | | to let inspectors in | denied",)),
    ("Pyongyang decided to build a second pad.", ("Pyongyang | office | planned | | to build a second pad",)),
    (
        "The minister questioned whether the test had failed.",
        ("minister | unnamed person | doubted | | whether the test had failed",),
    ),
    (
        "Congress opposed the deal, which had taken ten years.",
        ("Congress | office | denied | | the deal | denied",),
    ),
    # a verb and its noun, a verb and its preposition
    (
        "Tokyo expressed concern that the debris might fall on a village.",
        ("Tokyo | office | flat | | that the debris might fall on a village",),
    ),
    (
        "The agency issued a warning that the reactor was leaking.",
        ("agency | office | flat | | that the reactor was leaking",),
    ),
    ("The council issued a statement condemning the launch.", ("council | office | flat | | the launch",)),
    (
        "The ambassador spoke on Monday about the test site.",
        ("ambassador | unnamed person | flat | | the test site",),
    ),
    # what somebody or something is called
    (
        "Analysts see the launch as a signal to Washington.",
        ("Analysts | unnamed group | flat | | the launch as a signal to Washington",),
    ),
    ("The rocket was described as a failure.", ("this article | outlet | reported | | The rocket … as a failure",)),
    (
        "Moscow was accused of hiding the debris.",
        ("this article | outlet | reported | | Moscow … of hiding the debris",),
    ),
    (
        "He accused Tokyo of lying and called it a coward.",
        ("he | unnamed person | flat | | Tokyo of lying", "he | unnamed person | flat | | a coward"),
    ),
    (
        "The plant, which the agency described as a ruin, has closed.",
        ("agency | office | flat | | The plant … as a ruin",),
    ),
    ("Moscow is denouncing the plan.", ("Moscow | office | flat | | the plan",)),
    # insertions, short sentences, clauses before and after
    (
        "Climate in orbit, the ministry often says, is harsh.",
        ("ministry | office | flat | | Climate in orbit … is harsh",),
    ),
    ("“Will it fly again?” Maria Keller asked.", ("Maria Keller | person | flat | | “Will it fly again?” | direct",)),
    (
        "Critics shouted “no more rockets” at the gate.",
        ("Critics | unnamed group | flat | | “no more rockets” at the gate",),
    ),
    (
        "The engine is new; the ministry says it was tested in May.",
        ("ministry | office | flat | | it was tested in May",),
    ),
    (
        "While he conceded that it leaked, Maria Keller stressed that the crew was safe.",
        ("he | unnamed person | flat | | that it leaked", "Maria Keller | person | flat | | that the crew was safe"),
    ),
    (
        "The army told a gathering of envoys that the site was empty.",
        ("army | office | flat | | that the site was empty",),
    ),
    ("The family said the pilot was well.", ("family | unnamed group | flat | | the pilot was well",)),
    (
        "The minister went on to say that nothing was lost.",
        ("minister | unnamed person | flat | | that nothing was lost",),
    ),
    ("The agency cancelled the launch, citing a lack of fuel.", ("agency | office | reported | | a lack of fuel",)),
    (
        "“It is ours,” the general said on Friday, “and it works.”",
        ("general | unnamed person | flat | | “It is ours,” … “and it works.” | direct",),
    ),
    (
        "Maria Keller told NHK, “We saw two stages. Both were new.”",
        ("Maria Keller | person | flat | NHK | “We saw two stages. Both were new.” | direct",),
    ),
    ("Tokyo said military exercises would go on.", ("Tokyo | office | flat | | military exercises would go on",)),
    ("It was a drill, officials in Seoul said.", ("officials in Seoul | unnamed group | flat | | It was a drill",)),
    # who speaks
    (
        "Some 52 percent of voters said the launch was a mistake.",
        ("Some 52 percent of voters | unnamed group | flat | | the launch was a mistake",),
    ),
    (
        "A number of studies published in May suggest that the orbit is decaying.",
        ("studies | document | possible | | that the orbit is decaying",),
    ),
    ("I think the treaty is dead.", ("this article | outlet | likely | | the treaty is dead",)),
    ("Anton Weber, who admitted that it leaked, left.", ("Anton Weber | person | flat | | that it leaked",)),
)

SILENT = (
    "The army is certain to test it again.",
    "The agency issued a warning to its neighbours.",
    "The ambassador spoke on Monday at noon.",
    "Analysts see the island from the coast.",
    "The rocket would be described as a failure.",
    "Crowds shouted and danced.",
    "Iran called an emergency meeting.",
    "Kim Jong Sung visited the plant.",
    "Learn more about the launch.",
    "The ministry was not certain that it had flown.",
    "The missile flew 900 km.",
    "It carried a said amount of fuel.",
    "The report card came on Monday.",
    "He gave a told-you-so look.",
    "The Hwasong area of Pyongyang has new flats.",
    "The planned launch slipped to June.",
    "They worked day and night in order to finish it.",
    "The United States sent two bombers.",
    "The ministry did not say where the missile fell.",
    "Seoul declined to comment.",
    "The claims department is closed.",
    "Iran has never said it wants a bomb.",
    "She will announce the winner tomorrow.",
    "A state visit is due in May.",
    "Leaders met at Observation Post Alpha.",
    "The show held the city for a week.",
    "The notes fell from the table.",
    "",
)


def told(article: Article, one: Statement) -> str:
    """A statement as the table writes it."""
    parts = [
        one.voice.name,
        str(one.voice.kind),
        str(one.likelihood.words),
        one.voice.via.name if one.voice.via else "",
        " … ".join(article.quote(piece) for piece in one.content),
        *(["denied"] if one.denied else []),
        *(["direct"] if one.direct else []),
    ]
    return " | ".join(parts).replace("|  |", "| |")


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[text[:50] for text, _ in TABLE])
def test_statements(text: str, wanted: tuple[str, ...]) -> None:
    article, found = read(text)
    assert [told(article, one) for one in found] == list(wanted)


@pytest.mark.parametrize("text", SILENT)
def test_no_statement(text: str) -> None:
    article, found = read(text)
    assert [told(article, one) for one in found] == []


@pytest.mark.parametrize(("text", "_"), TABLE, ids=[text[:50] for text, _ in TABLE])
def test_spans_stand_in_the_text(text: str, _: tuple[str, ...]) -> None:
    article, found = read(text)
    for one in found:
        for span in (*one.content, one.sentence, *([one.voice.cue] if one.voice.cue else [])):
            assert 0 <= span.start < span.end <= len(text)
            assert article.quote(span) == article.quote(span).strip()


def test_entries_are_kept() -> None:
    _, found = read("NHK, citing the Pentagon, said the missile fell at sea.")
    assert found[0].voice.entry == "pentagon"
    assert found[0].voice.via is not None and found[0].voice.via.entry == "nhk"


def test_a_pronoun_is_a_source_that_a_name_stands_behind() -> None:
    article, found = read("Anton Weber, who admitted that it leaked, left.")
    assert found[0].source is not None and article.quote(found[0].source) == "who"


@pytest.mark.parametrize(
    ("text", "cue"),
    (
        ("Several senators were critical of the deal.", "were critical of"),
        ("Tokyo expressed deep concern about the debris.", "expressed deep concern about"),
        ("The ambassador spoke on Monday about the test site.", "spoke on Monday about"),
        ("Seoul is confident that the interceptor will work.", "is confident"),
    ),
)
def test_a_cue_of_two_words_is_whole(text: str, cue: str) -> None:
    article, found = read(text)
    assert [article.quote(one.voice.cue) for one in found if one.voice.cue] == [cue]


def test_a_statement_belongs_to_the_sentence_that_says_it() -> None:
    _, found = read("“Will it fly again?” Maria Keller asked.")
    assert found and all(one.sentence.meets(one.content[0]) for one in found)


def test_a_chain_has_all_its_links() -> None:
    _, found = read("KCNA said that Russia had said that Iran denied that it sold engines.")
    voice = found[-1].voice
    assert (voice.name, voice.via and voice.via.name, voice.via and voice.via.via and voice.via.via.name) == (
        "Iran",
        "Russia",
        "KCNA",
    )


def test_an_office_is_found_again() -> None:
    _, found = read("The defence ministry said it flew. The ministry said it fell.")
    assert [one.voice.name for one in found] == ["defence ministry", "defence ministry"]


def test_reading_twice_is_the_same() -> None:
    text = " ".join(text for text, _ in TABLE)
    assert read(text)[1] == read(text)[1]


FIRMNESS = (
    ("It may have flown |500 km.", Firmness.POSSIBLE, None),
    ("It may have flown 500 km, but it fell in the |sea.", Firmness.FLAT, None),
    ("It very likely flew |500 km.", Firmness.LIKELY, 0.80),
    ("It is unlikely to have flown |500 km.", Firmness.DOUBTED, 0.20),
    ("There is almost no chance that it flew |500 km.", Firmness.DOUBTED, 0.01),
    ("It almost certainly flew |500 km.", Firmness.LIKELY, 0.95),
    ("It probably flew |500 km.", Firmness.LIKELY, 0.55),
    ("In May it flew |500 km.", Firmness.FLAT, None),
    ("It reportedly flew |500 km.", Firmness.REPORTED, None),
    ("The alleged |500 km flight drew doubts.", Firmness.REPORTED, None),
    ("The station will operate until |2030.", Firmness.PLANNED, None),
    ("The missile, which may carry a warhead, flew |500 km.", Firmness.FLAT, None),
    ("It flew |500 km.", Firmness.FLAT, None),
)


@pytest.mark.parametrize(("text", "firmness", "low"), FIRMNESS)
def test_firmness_at(text: str, firmness: Firmness, low: float | None) -> None:
    found = firmness_at(text.replace("|", ""), text.index("|"))
    assert (found.words, found.low) == (firmness, low)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to KCNA the missile of March 24, 2022 rose to 6,248.5 km.", "KCNA"),
        ("According to the Joint Chiefs of Staff the missile flew 1,000 km.", "Joint Chiefs of Staff"),
        ("According to Yonhap it came down after 20 minutes.", "Yonhap"),
        ("According to officials in Seoul two missiles fell into the sea.", "officials in Seoul"),
        ("According to Lee Ho the director of the institute, it flew 1,000 km.", None),
        ("According to the head of the agency, it flew 1,000 km.", "head of the agency"),
    ],
)
def test_a_source_ends_where_what_it_says_begins_without_a_comma(text, source):
    names = {claim.voice.name for claim in Desk().review(text).claims if claim.aspect == "statement"}
    assert source is None or names == {source}
    assert not any("missile" in name or " it" in name for name in names)

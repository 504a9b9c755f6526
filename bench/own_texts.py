"""Texts of our own to measure speed on: the examples, and an article made of plain sentences about public facts."""

import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
LENGTH = 700  # words; a common length of an agency report on a launch
ABOUT = range(600, 801)  # words; what still counts as about 700

SENTENCES = (
    "North Korea fired an intercontinental ballistic missile towards the sea off its eastern coast on Thursday "
    "morning, South Korea's Joint Chiefs of Staff said.",
    "The missile was launched from an area near Pyongyang at about 7:10 a.m. local time on October 31, 2024.",
    "It reached an altitude of 7,687.5 kilometres and flew 1,001.2 kilometres for 5,156 seconds, state media reported.",
    "Japan's defence ministry said that it fell outside the country's exclusive economic zone after about 86 minutes.",
    '"This is a serious matter, and we are in close touch with our allies," a senior official told reporters.',
    "Officials in Washington, who spoke on condition of anonymity, said the launch did not pose an immediate threat.",
    "The launch was the first of its kind since December 18, 2023, when a Hwasong-18 was tested.",
    "Analysts cautioned that a lofted flight tells little about how a warhead would come back through the atmosphere.",
    "According to the Korean Central News Agency, the leader watched the launch with his daughter.",
    "The United Nations Security Council was expected to meet, diplomats said, although no statement was likely.",
    "Resolution 2397, adopted in December 2017, limits the country's imports of refined petroleum to 500,000 barrels "
    "a year.",
    "China's foreign ministry called on all sides to stay calm, adding that dialogue remained the only way out.",
    "The satellite was put into an orbit about 500 kilometres (310 miles) high, the space agency said.",
    "A spokesman for the ministry denied that any debris had come down near the coast.",
    "In Moscow, the announcement drew no immediate comment.",
    "The treaty had been in force for more than three decades when the parties left it.",
    "Residents of the northern islands were asked to stay indoors for several minutes before the alert was lifted.",
    "It was not clear whether the second stage had worked as planned, and the agency gave no figures for it.",
    "The country is believed to have carried out six nuclear tests, the last of them in September 2017.",
    "The next launch window opens in early spring, engineers have suggested, but no date has been announced.",
)


def article() -> str:
    """An article of about 700 words; with so few sentences to choose from they come round again.

    >>> len(article().split()) in ABOUT
    True
    """
    chosen: list[str] = []
    words = 0
    for number, sentence in enumerate(cycle(SENTENCES)):
        if words >= LENGTH:
            return "Missile flies higher than any before\n\n" + " ".join(chosen) + "\n"
        chosen.append(sentence if number % 3 else f"\n\n{sentence}" if number else sentence)  # 3 sentences a paragraph
        words += len(sentence.split())
    raise AssertionError("the sentences never run out")


def examples() -> Iterator[str]:
    """The plain texts among the examples."""
    for path in sorted(EXAMPLES.glob("*")):
        if path.suffix in (".txt", ".md"):
            yield path.read_text("utf-8")


def one_of_length() -> str:
    """The example that is nearest to 700 words, or the made article where none is near."""
    near = [text for text in examples() if len(text.split()) in ABOUT]
    return min(near, key=lambda text: abs(len(text.split()) - LENGTH)) if near else article()


def texts() -> list[str]:
    """All of our own texts."""
    return [*examples(), article()]


def words_in(text: str) -> int:
    """How many words a text has, parted at blanks."""
    return len(re.findall(r"\S+", text))

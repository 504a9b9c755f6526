"""Which titles are read as an office of whom."""

import pytest

from lofted import Desk, ReferenceError

TITLES = [  # words, the person, the office; None where nobody's office is told
    ("Russian Prime Minister Vladimir Putin met him.", "Vladimir Putin", "prime-minister-russia"),
    ("He met Putin, Russia's prime minister, there.", "Vladimir Putin", "prime-minister-russia"),
    ("Fumio Kishida is the prime minister of Japan.", "Fumio Kishida", "prime-minister-japan"),
    ("It was Foreign Minister Sergei Lavrov who said so.", "Sergei Lavrov", "foreign-minister-russia"),
    ("U.S. Defence Secretary Lloyd Austin agreed.", "Lloyd Austin", "secretary-of-defense-united-states"),
    ("NATO chief Jens Stoltenberg agreed.", "Jens Stoltenberg", "secretary-general-nato"),
    ("Former Russian Prime Minister Dmitry Medvedev agreed.", None, None),
    ("Then-President Donald Trump agreed.", None, None),
    ("President-elect Yoon Suk Yeol agreed.", None, None),
    ("Deputy Prime Minister Yuri Borisov agreed.", None, None),
    ("Opposition leader Lee Jae-myung agreed.", None, None),
    ("In a call with Putin, Japan's prime minister, Fumio Kishida, agreed.", None, None),
    ("With Putin, the prime minister, Mikhail Mishustin, agreed.", None, None),
    ("Prime Minister Fumio Kishida, foreign minister at the time, agreed.", None, None),
    ("Prime Minister Abenomics agreed.", None, None),
    ("Lyudmila Putin, the prime minister of Russia, agreed.", None, None),
]


@pytest.mark.parametrize(("words", "person", "office"), TITLES, ids=[words for words, _, _ in TITLES])
def test_a_title_beside_a_name_is_an_office(words, person, office):
    told = [claim for claim in Desk(()).review(words).claims if claim.aspect == "office"]
    assert [(claim.subject, claim.value.entry) for claim in told] == ([(person, office)] if person else [])


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("king-narnia,Caspian,2000-01-01,ours", "there is no office 'king-narnia' in offices.csv"),
        ("president-russia,Caspian,2024-02-30,ours", "the column from holds '2024-02-30'"),
    ],
)
def test_a_term_that_cannot_be_is_refused(tmp_path, row, why):
    (tmp_path / "holders.csv").write_text(f"office,name,from,source\n{row}\n", "utf-8")
    with pytest.raises(ReferenceError, match=f"holders.csv, row 2: {why}"):
        Desk(reference=(tmp_path,))

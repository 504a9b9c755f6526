"""Refuses rows of one data file that the rows of others do not bear out."""

from lofted.facts import Entry, ReferenceError
from lofted.reference.details import DETAILS, IN_WORDS, figure_in, is_day
from lofted.reference.shelf import Shelf

OUTCOMES = ("done", "failed")  # of a deed that was tried
FATES = ("orbit", "lost", "claimed")  # what became of a satellite at each launch; claimed: by its owner alone

STAGES = ("1", "2", "3", "4", "5")  # of a missile or a rocket
LANGUAGES = (  # of which names on the shelf are words, and those that reports take them for
    "Russian Ukrainian Belarusian Serbian Polish Czech Slavic Korean Chinese Mandarin Cantonese Japanese Persian Farsi "
    "Arabic Iranian Turkish Turkic Urdu Hindi Sanskrit Punjabi Hebrew Latin Greek Italian Spanish German French"
)
SENSES = ("word", "namesake")  # what a name says: what the word means, or whom or what it is after
SIDES = ("inside", "outside")  # of a country's exclusive economic zone
LIMITS = ("cap", "range", "allows")  # what an agreement lets be, and how much of it
DECIDED = ("vote", "answers", "sanctions", "demands")  # of a resolution; demands: with no sanctions in the eyes of all
SIGNED = (
    "signed_at",
    "signed_by",
    "never_signed",
    "never_ratified",
    "gave_notice",
    "left",
    "left_part",
    "first_end",
    "sides",
    "led_by",
    "members",
    "counted_apart",
)
TERMS = (*LIMITS, *DECIDED, *SIGNED)


def bear_out(shelf: Shelf, table: dict[str, Entry], flights: set[str]) -> None:
    """Refuse the first row that another file does not bear out."""
    check_terms(shelf, table)
    check_satellites(shelf, table, flights)
    check_details(shelf, table, flights)
    check_voyages(shelf, table)
    check_stages(shelf)
    check_landings(shelf, table, flights)
    check_meanings(shelf)


def check_satellites(shelf: Shelf, table: dict[str, Entry], flights: set[str]) -> None:
    """Refuse a satellite whose launches, fates, rockets or flights do not add up."""
    for row in shelf.rows("satellites", key=("id",)):
        launched, fates = row.many("launched"), row.many("fate")
        if len(launched) != len(fates) or not launched:
            row.refuse("the columns launched and fate want one entry each for every launch, parted by a bar")
        for day in launched:
            if not is_day(day):
                row.refuse(f"the column launched holds {day!r}; write a day as 2023-11-21")
        for fate in fates:
            if fate not in FATES:
                row.refuse(f"the column fate holds {fate!r}; there are {', '.join(FATES)}")
        for column, known in (("rocket", table), ("flight", flights), ("country", table)):
            row.points(column, known)


def check_details(shelf: Shelf, table: dict[str, Entry], flights: set[str]) -> None:
    """Refuse a detail of no known flight, party or place, or without a figure."""
    for row in shelf.rows("details", key=("flight", "party", "what", "figure")):
        row.one_of("what", DETAILS)
        try:
            written = row.needed("figure")
            if row["what"] not in IN_WORDS:
                figure_in(written, row["what"])
        except ReferenceError as wrong:
            row.refuse(str(wrong))
        if row["superseded"] not in ("", "yes") and not is_day(row["superseded"]):
            row.refuse(f"the column superseded holds {row['superseded']!r}; write yes, or the day of the later figure")
        for column, known in (("flight", flights), ("party", table), ("place", table)):
            row.points(column, known)


def check_voyages(shelf: Shelf, table: dict[str, Entry]) -> None:
    """Refuse a milestone of no known deed or country, and a voyage of no known craft or site."""
    deeds = [row["id"] for row in shelf.rows("deeds", key=("id",))]
    for row in shelf.rows("milestones", key=("id",)):
        row.one_of("deed", deeds)
        row.one_of("outcome", OUTCOMES)
        row.needed("date")
        for place in row.many("place"):
            group, _, number = place.partition(":")
            if not group or not number.isdigit():
                row.refuse(f"the column place holds {place!r}; write whose place and which, as country:4")
    for file, columns in (("milestones", ("country",)), ("voyages", ("craft", "site"))):
        for row in shelf.rows(file, key=("id",)):
            for column in columns:
                row.points(column, table)


def check_landings(shelf: Shelf, table: dict[str, Entry], flights: set[str]) -> None:
    """Refuse a landing of no known flight, party or sea, or on no side of the zone."""
    for row in shelf.rows("landings", key=("flight", "party")):
        row.one_of("side", SIDES)
        for column, known in (("flight", flights), ("party", table), ("waters", table)):
            row.points(column, known)


def check_stages(shelf: Shelf) -> None:
    """Refuse a number of stages that no rocket has."""
    for row in shelf.rows("stages", key=("vehicle", "stages")):
        row.one_of("stages", STAGES)


def check_terms(shelf: Shelf, table: dict[str, Entry]) -> None:
    """Refuse a term of no known sort, and a resolution against a country that is not on the shelf."""
    for row in shelf.rows("terms", key=("id",)):
        row.one_of("what", TERMS)
        if row["what"] in ("sanctions", "demands"):
            row.needed("subject")
            row.points("subject", table, what="country")


def check_meanings(shelf: Shelf) -> None:
    """Refuse a name's meaning without a wording or in an unknown language, and a name that two rows give meanings."""
    owners: dict[str, str] = {}
    for row in shelf.rows("meanings", key=("id",)):
        row.needed("name")
        row.needed("meaning")
        row.one_of("sense", SENSES)
        row.needed("language")
        for language in row.many("language"):
            if language not in LANGUAGES.split():
                row.refuse(f"the column language holds {language!r}; there are {', '.join(sorted(LANGUAGES.split()))}")
        for name in (row["name"], *row.many("aliases")):
            if owners.setdefault(name, row["id"]) != row["id"]:
                row.refuse(f"the name {name} has a meaning in the row {owners[name]} already")

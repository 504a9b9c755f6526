"""What the collections call the units and the counted things that the desk finds."""

import re

from lofted.extract.quantities import Read

BARE = "-"  # the collections' name for a number that counts nothing
NAMES = {  # first name of a row of units.csv → the full name, in British spelling; others bear their own first name
    "km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "meter": "metre",
    "micrometer": "micrometre", "nanometer": "nanometre", "tonne": "metric ton", "kg": "kilogram",
    "pound": "pound-mass",
    "gigatonne": "gigaton", "km/h": "kilometre per hour", "mph": "mile per hour", "km/s": "kilometre per second",
    "m/s": "metre per second", "miles per second": "mile per second", "feet per second": "foot per second",
    "liter": "litre", "milliliter": "millilitre", "cubic meter": "cubic metre", "cubic centimeter": "cubic centimetre",
    "square kilometer": "square kilometre", "square meter": "square metre", "°C": "celsius", "°F": "fahrenheit",
    "%": "percentage", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "kN": "kilonewton",
    "rpm": "revolutions per minute", "metric horsepower": "horsepower", "psi": "pound-force per square inch",
    "mmBTU": "mega british thermal unit", "year-old": "year of age", "month-old": "month",
    "times": "count", "G": "generation wireless", "watt hour": "watt-hour",
    "pounds sterling": "pound sterling", "yen": "japanese yen", "won": "south korean won", "ruble": "russian ruble",
    "yuan": "chinese yuan", "rupee": "indian rupee", "franc": "swiss franc", "lira": "turkish lira",
    "ringgit": "malaysian ringgit", "peso": "mexican peso", "rand": "south african rand", "pence": "penny",
    "baht": "thai baht", "rupiah": "indonesian rupiah", "naira": "nigerian naira",
    "dirham": "united arab emirates dirham",
    "rial": "iranian rial", "riyal": "saudi riyal", "zloty": "polish zloty", "Swedish krona": "swedish krona",
}  # fmt: skip
SPELLED = {  # a row of several names of one size, which the collections tell apart as they are written
    "pound-foot": (re.compile(r"lb|ft", re.I), "foot pound-force"),
}
IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "troops": "troops", "feet": "foot",
    "mice": "mouse", "teeth": "tooth", "lives": "life", "wives": "wife", "knives": "knife", "series": "series",
    "species": "species", "movies": "movie", "viruses": "virus", "buses": "bus", "bonuses": "bonus", "ties": "tie",
    "shoes": "shoe",
}  # fmt: skip
BETTER = {"best": "good", "better": "good", "worst": "bad", "worse": "bad", "most": "", "least": "", "further": "far"}
ENDINGS = (
    ("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("uses", "us"), ("ss", "ss"),
    ("us", "us"),
)  # fmt: skip
EMPTY = {"the", "a", "an", "of", "in", "on", "at", "my", "his", "her", "its", "their", "our", "your", "these", "those",
         "to", "ever", "for", "this", "that", "more", "other", "previous"}  # fmt: skip

_IN_ING = "lightning|housing|building|training|shipping|banking|engineering|parking|wedding|meeting|wing|spring|need"
_LEADING = re.compile(
    r"^(?:(?:of|the|its|his|her|their|our|my|these|those|more|other|previous|additional|further)\s"
    rf"|(?!(?:{_IN_ING})\s)[a-z]+(?:ing|ed)\s)+"  # participles; the collections leave them out
)
_INSIDE = re.compile(r"\s(?:in|of)\s(?:(?:the|his|her|its|their|our|a|an|world)\s)?[A-Za-z]+")
_WORD = re.compile(r"[\w’'/-]+")


def unit_name(one: Read, text: str = "") -> str:
    """The full name of a figure's unit, as it is written; of a count, the thing counted.

    >>> from lofted.extract.quantities import read_figures
    >>> [unit_name(one) for one in read_figures("It flew 998 km and carried 3 small satellites.")]
    ['kilometre', 'small satellite']
    >>> [unit_name(one) for one in read_figures("It costs $58 per barrel, or £3 a litre.")]
    ['dollar per barrel', 'pound sterling per litre']
    """
    if one.unit and one.unit.si == "%" and told_in_words(one):
        return "% -"
    if one.unit and one.noun:
        return f"{counted(one)} per {one.unit.names[0].rpartition(' per ')[2]}"
    if one.unit:
        return " per ".join(named(name, one) for name in one.unit.names[0].split(" per ", 1))
    if one.quantity.written.lower().startswith("one of"):
        return chosen(one, text)
    return counted(one) if one.noun else BARE


def named(name: str, one: Read) -> str:
    """A row of the unit table as the collections name it."""
    pattern, other = SPELLED.get(name, (None, ""))
    if pattern and other and pattern.search(one.quantity.written):
        return other
    return NAMES.get(name, name).lower()


def told_in_words(one: Read) -> bool:
    """Whether a share is told without a sign or a word for per cent: "a third of", "one in four"."""
    return not re.search(r"%|per\s?cent|pct|pc\b", one.quantity.written, re.I)


def counted(one: Read) -> str:
    """The thing that a figure counts, in the singular, with the words before it but for participles.

    >>> from lofted.extract.quantities import read_figures
    >>> [counted(one) for one in read_figures("About 23 ballistic missiles and dozens of recorded songs.")]
    ['ballistic missile', 'song']
    """
    words = _LEADING.sub("", one.noun.strip()).split()
    last = words[-1] if words else ""
    name = len(words) > 1 and words[-2].istitle()  # "two World Cups", but not "millions of Americans"
    return (
        " ".join([*words[:-1], last.removesuffix("s") if name and last.istitle() else singular(last)])
        if words
        else BARE
    )


def chosen(one: Read, text: str) -> str:
    """What one is picked from, with what holds it: "one of the oldest parks in America"."""
    inside = _INSIDE.match(text, one.span.end)
    phrase = one.noun + (inside[0] if inside else "")
    words = [singular(plain(word)) for word in _WORD.findall(phrase) if word.lower() not in EMPTY]
    return " ".join(word for word in words if word)


def plain(word: str) -> str:
    """An adjective without its ending of comparison."""
    if word in BETTER:
        return BETTER[word]
    if word.endswith("iest"):
        return f"{word[:-4]}y"
    if word.endswith("est") and len(word) > 5:  # letters; "west" and "guest" are no superlatives
        stem = word[:-3]
        return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "ls" else stem
    return word


def singular(noun: str) -> str:
    """One of what a plural names, for the regular plurals and the commonest others; a name stays as it is.

    >>> singular("batteries"), singular("launches"), singular("men"), singular("missiles"), singular("Americans")
    ('battery', 'launch', 'man', 'missile', 'Americans')
    """
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if not noun.islower():
        return noun
    for ending, one in ENDINGS:
        if noun.endswith(ending):
            return noun.removesuffix(ending) + one
    return noun.removesuffix("s")

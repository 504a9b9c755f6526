"""The forms an answer can take.

A form is imported when it is first asked for: a brief in the terminal should
not wait for the page's templates.
"""

from collections.abc import Callable

from lofted.facts import AskedError, Reading, Record
from lofted.present.wanted import WORDS, Wanted

Form = Callable[[Reading, Record, Wanted], str]


def brief(reading: Reading, _: Record, wanted: Wanted) -> str:
    """A sheet of plain text: the brief, the findings, the voices, the dates ahead."""
    from lofted.present.sheet import sheet

    return sheet(reading, words=wanted.words)


def page(reading: Reading, shelf: Record, wanted: Wanted) -> str:
    """One HTML file that needs nothing else."""
    from lofted.present.page import page as written

    return written(reading, shelf, words=wanted.words)


def record(reading: Reading, _: Record, wanted: Wanted) -> str:
    """The reading as JSON; on one line where it is one of many."""
    from lofted.present.record import record as written

    return written(reading, one_of_many=wanted.one_of_many, words=wanted.words)


def table(reading: Reading, _: Record, wanted: Wanted) -> str:
    """The claims as CSV; one of many brings no header of its own."""
    from lofted.present.table import table as written

    return written(reading, header=not wanted.one_of_many)


def voices(reading: Reading, _: Record, wanted: Wanted) -> str:
    """The statements one a row, the sourcing profile, and who says what about whom."""
    from lofted.present.voices import voices as written

    return written(reading, width=wanted.width)


def marked(reading: Reading, _: Record, __: Wanted) -> str:
    """The text with every figure and moment underlined, and what it was read as."""
    from lofted.present.marked import marked as written

    return written(reading)


def timeml(reading: Reading, _: Record, wanted: Wanted) -> str:
    """The text with every time tagged, as TimeML."""
    from lofted.present.timeml import timeml as written

    return written(reading, declared=not wanted.one_of_many)


FORMS: dict[str, Form] = {form.__name__: form for form in (brief, page, record, table, voices, marked, timeml)}


def heading(form: str) -> str:
    """What stands once above the answers on many articles: the header of a table."""
    from lofted.present.table import COLUMNS, lines

    return lines([COLUMNS]) if form == "table" else ""


def present(
    reading: Reading,
    form: str,
    shelf: Record,
    *,
    one_of_many: bool = False,
    words: int = WORDS,
    width: int | None = None,
) -> str:
    """Write a reading in one of the forms; raises `AskedError` with the forms there are.

    The brief stays under so many `words`; `width` is that of the terminal, in
    characters, None where there is none.
    """
    if form not in FORMS:
        raise AskedError(f"there is no form {form!r}; there are {', '.join(FORMS)}")
    return FORMS[form](reading, shelf, Wanted(one_of_many, words, width))

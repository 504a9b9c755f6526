"""The forms an answer can take.

A form is imported when it is first asked for: a brief in the terminal should
not wait for the page's templates.
"""

from collections.abc import Callable

from lofted.facts import AskedError, Reading, Record

Form = Callable[[Reading, Record, bool], str]


def brief(reading: Reading, _: Record, __: bool) -> str:
    """A sheet of plain text: the brief, the findings, the voices, the dates ahead."""
    from lofted.present.sheet import sheet

    return sheet(reading)


def page(reading: Reading, shelf: Record, _: bool) -> str:
    """One HTML file that needs nothing else."""
    from lofted.present.page import page as written

    return written(reading, shelf)


def record(reading: Reading, _: Record, one_of_many: bool) -> str:
    """The reading as JSON; on one line where it is one of many."""
    from lofted.present.record import record as written

    return written(reading, one_of_many=one_of_many)


def table(reading: Reading, _: Record, one_of_many: bool) -> str:
    """The claims as CSV; one of many brings no header of its own."""
    from lofted.present.table import table as written

    return written(reading, header=not one_of_many)


def marked(reading: Reading, _: Record, __: bool) -> str:
    """The text with every figure and moment underlined, and what it was read as."""
    from lofted.present.marked import marked as written

    return written(reading)


def timeml(reading: Reading, _: Record, one_of_many: bool) -> str:
    """The text with every time tagged, as TimeML."""
    from lofted.present.timeml import timeml as written

    return written(reading, declared=not one_of_many)


FORMS: dict[str, Form] = {form.__name__: form for form in (brief, page, record, table, marked, timeml)}


def heading(form: str) -> str:
    """What stands once above the answers on many articles: the header of a table."""
    from lofted.present.table import COLUMNS, lines

    return lines([COLUMNS]) if form == "table" else ""


def present(reading: Reading, form: str, shelf: Record, *, one_of_many: bool = False) -> str:
    """Write a reading in one of the forms; raises `AskedError` with the forms there are."""
    if form not in FORMS:
        raise AskedError(f"there is no form {form!r}; there are {', '.join(FORMS)}")
    return FORMS[form](reading, shelf, one_of_many)

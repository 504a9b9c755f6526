"""The forms an answer can take."""

from collections.abc import Callable

from lofted.facts import AskedError, Entry, Reading, Record
from lofted.present.entries import entry_sheet
from lofted.present.page import page
from lofted.present.record import record, schema
from lofted.present.sheet import sheet
from lofted.present.table import COLUMNS, lines, rows, table

Form = Callable[[Reading, Record, bool], str]

FORMS: dict[str, Form] = {  # name on the command line → how it is written; the last argument: one of many
    "brief": lambda reading, _, __: sheet(reading),
    "page": lambda reading, shelf, _: page(reading, shelf),
    "record": lambda reading, _, many: record(reading, one_of_many=many),
    "table": lambda reading, _, __: table(reading),
}

__all__ = ["COLUMNS", "FORMS", "Entry", "entry_sheet", "lines", "present", "rows", "schema"]


def present(reading: Reading, form: str, shelf: Record, *, one_of_many: bool = False) -> str:
    """Write a reading in one of the forms; raises `AskedError` with the forms there are."""
    if form not in FORMS:
        raise AskedError(f"there is no form {form!r}; there are {', '.join(FORMS)}")
    return FORMS[form](reading, shelf, one_of_many)

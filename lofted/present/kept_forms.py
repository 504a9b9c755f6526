"""The forms of a dossier that are kept: its record on one line, its sheet, and its matrix."""

from lofted.facts import Dossier
from lofted.present.dossier_record import dossier_record, matrix
from lofted.present.dossiers import dossier_sheet

FORMS = {
    "record": lambda one: dossier_record(one, one_of_many=True),
    "text": dossier_sheet,
    "matrix": matrix,
}


def shown_as(one: Dossier, form: str) -> str:
    """A dossier in a form."""
    return FORMS[form](one)

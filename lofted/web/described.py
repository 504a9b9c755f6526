"""How the API describes itself: its refusals, and the records whose shape is `lofted schema`'s."""

from typing import Any

import msgspec
from fastapi import FastAPI
from pydantic import BaseModel

from lofted.present.dossier_shape import DossierPart
from lofted.present.shape import RecordPart

JSON = "application/json"
RECORDS = (RecordPart, DossierPart)
SHAPES, PARTS = msgspec.json.schema_components(RECORDS, ref_template="#/components/schemas/{name}")


class Problem(BaseModel):
    """Why something could not be answered, in one sentence."""

    detail: str


REFUSALS: dict[int | str, dict[str, Any]] = {
    400: {"model": Problem, "description": "The request could not be taken apart."},
    401: {"model": Problem, "description": "Nobody is signed in, and no token was given."},
    403: {"model": Problem, "description": "This visitor may not do that."},
    404: {"model": Problem, "description": "There is nothing of that name."},
    409: {"model": Problem, "description": "What is asked cannot be carried out, for the reason that is told."},
    413: {"model": Problem, "description": "More was handed in than one request may bring."},
    422: {"model": Problem, "description": "Something that was asked for cannot be read."},
    429: {"model": Problem, "description": "Too many requests; `Retry-After` says when to come again."},
    503: {"model": Problem, "description": "The store cannot be used now."},
}


def anything(what: str) -> dict[int | str, dict[str, Any]]:
    """An answer in JSON whose shape is told in words."""
    return {200: {"description": what, "content": {JSON: {"schema": {}}}}}


def shaped(what: str, shape: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    """An answer in JSON of a shape that has a schema."""
    return {200: {"description": what, "content": {JSON: {"schema": shape}}}}


OF_READING = shaped("The record of a reading.", SHAPES[0])
OF_DOSSIER = shaped("The record of a dossier.", SHAPES[1])


def described(app: FastAPI) -> None:
    """Let an application's OpenAPI name the parts of the records."""
    plain = app.openapi

    def whole() -> dict[str, Any]:
        told = plain()
        told.setdefault("components", {}).setdefault("schemas", {}).update(PARTS)
        return told

    app.openapi = whole  # type: ignore[method-assign]  # the way that FastAPI's documentation gives

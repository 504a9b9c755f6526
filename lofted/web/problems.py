"""What cannot be answered is told in one sentence: as a page, or as JSON below `/api`."""

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from lofted.facts import AskedError, SourceError
from lofted.web.showing import shown

NOT_FOUND, UNDOABLE, UNREADABLE, UNAVAILABLE = 404, 409, 422, 503  # status codes of HTTP


def told_by(app: FastAPI) -> None:
    """Let an application tell its problems so."""

    @app.exception_handler(AskedError)
    def asked(request: Request, problem: AskedError) -> Response:
        return told(request, UNDOABLE if request.method == "POST" else NOT_FOUND, str(problem))

    @app.exception_handler(SourceError)
    def source(request: Request, problem: SourceError) -> Response:
        return told(request, UNAVAILABLE, str(problem))

    @app.exception_handler(RequestValidationError)
    def unread(request: Request, problem: RequestValidationError) -> Response:
        parts = [f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in problem.errors()]
        return told(request, UNREADABLE, "; ".join(parts))

    @app.exception_handler(HTTPException)
    def refused(request: Request, problem: HTTPException) -> Response:
        if problem.headers and "location" in {name.lower() for name in problem.headers}:
            return Response(status_code=problem.status_code, headers=dict(problem.headers))
        return told(request, problem.status_code, str(problem.detail), dict(problem.headers or {}))


def told(request: Request, status: int, why: str, headers: dict[str, str] | None = None) -> Response:
    """A problem as a page or as JSON."""
    if request.url.path.startswith("/api"):
        return JSONResponse({"detail": why}, status_code=status, headers=headers)
    page = shown(request, "problem.html", None, status=status, why=why[:1].upper() + why[1:])
    page.headers.update(headers or {})
    return page

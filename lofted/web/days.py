"""A day as a form or an address gives it."""

from datetime import date

from lofted.facts import AskedError


def day_in(written: str) -> date | None:
    """The day that is written, None where none is; raises `AskedError` where it is no day.

    >>> day_in("2024-11-02"), day_in("")
    (datetime.date(2024, 11, 2), None)
    """
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise AskedError(f"{written!r} is no day; write it as 2024-11-02") from None

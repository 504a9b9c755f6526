"""The dossiers that changed, as an Atom feed."""

from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from fastapi import APIRouter, Request, Response

from lofted.facts import Listed
from lofted.present.dossiers import told_when
from lofted.present.safe import printable
from lofted.web.opened import All

router = APIRouter(include_in_schema=False)

ATOM = "http://www.w3.org/2005/Atom"
MOST = 50  # entries; a reader that comes once a day misses none


@router.get("/feed.atom")
def feed(request: Request, every: All) -> Response:
    """The dossiers, those that changed last first."""
    base = str(request.base_url).rstrip("/")
    found = every.lately(MOST)
    root = Element("feed", xmlns=ATOM)
    put(root, "title", "Lofted: dossiers that changed")
    put(root, "id", f"{base}/feed.atom")
    put(root, "updated", stamp(found[0][1] if found else datetime.fromtimestamp(0, UTC)))
    SubElement(SubElement(root, "author"), "name").text = "Lofted"
    SubElement(root, "link", rel="self", href=f"{base}/feed.atom")
    for one, made in found:
        add(root, one, made, base)
    return Response(tostring(root, encoding="utf-8", xml_declaration=True), media_type="application/atom+xml")


def add(root: Element, one: Listed, made: datetime, base: str) -> None:
    """One dossier, and how many tell of it."""
    entry = SubElement(root, "entry")
    put(entry, "title", one.name)
    put(entry, "id", f"{base}/dossiers/{one.id}")
    put(entry, "updated", stamp(made))
    SubElement(entry, "link", href=f"{base}/dossiers/{one.id}")
    put(entry, "summary", f"{told_when(one)}: {one.articles} articles, {one.origins} origins.")


def put(parent: Element, tag: str, words: str) -> None:
    """An element that holds words."""
    SubElement(parent, tag).text = printable(words)


def stamp(moment: datetime) -> str:
    """A moment as Atom writes it."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")

"""The dossiers that changed, as an Atom feed."""

from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from fastapi import APIRouter, Request, Response

from lofted.facts import Dossier
from lofted.present.dossiers import changed, named, telling
from lofted.present.frame import printable
from lofted.web.opened import At

router = APIRouter(include_in_schema=False)

ATOM = "http://www.w3.org/2005/Atom"
MOST = 50  # entries; a reader that comes once a day misses none


@router.get("/feed.atom")
def feed(request: Request, at: At) -> Response:
    """The dossiers, those whose articles came last first."""
    base = str(request.base_url).rstrip("/")
    found = sorted(at.gathered.dossiers(), key=changed, reverse=True)[:MOST]
    root = Element("feed", xmlns=ATOM)
    put(root, "title", "Lofted: dossiers that changed")
    put(root, "id", f"{base}/feed.atom")
    put(root, "updated", stamp(changed(found[0]) if found else datetime.fromtimestamp(0, UTC)))
    SubElement(SubElement(root, "author"), "name").text = "Lofted"
    SubElement(root, "link", rel="self", href=f"{base}/feed.atom")
    for one in found:
        add(root, one, base)
    return Response(tostring(root, encoding="utf-8", xml_declaration=True), media_type="application/atom+xml")


def add(root: Element, one: Dossier, base: str) -> None:
    """One dossier, with its brief."""
    entry = SubElement(root, "entry")
    put(entry, "title", one.name)
    put(entry, "id", f"{base}/dossiers/{one.id}")
    put(entry, "updated", stamp(changed(one)))
    SubElement(entry, "link", href=f"{base}/dossiers/{one.id}")
    counted = f"{telling(one)} articles, {named(one.origins)} origins."
    put(entry, "summary", " ".join([counted, *(told.sentence for told in one.brief)]))


def put(parent: Element, tag: str, words: str) -> None:
    """An element that holds words."""
    SubElement(parent, tag).text = printable(words)


def stamp(moment: datetime) -> str:
    """A moment as Atom writes it."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")

"""The network of many articles as a sheet, as JSON, or as GEXF 1.3 for Gephi and its kin."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from lofted.facts import Article
from lofted.present.cited import article_list, as_json
from lofted.present.safe import NOT_XML, printable
from lofted.present.ties import ABOUT, Edge, Network
from lofted.present.voices import aligned

SPACE = "http://gexf.net/1.3"  # the namespace that Gephi writes and reads
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
OF_NODE = {"kind": "string", "entry": "string"}  # attribute of a node → its type
OF_EDGE = {
    "act": "string", "aim": "string", "count": "integer", "support": "integer", "distance": "integer",
    "hearsay": "integer", "denied": "integer", "articles": "string",
}  # fmt: skip
MARKS = ("support", "distance", "hearsay", "denied")


def network_sheet(told: Network, articles: Mapping[str, Article]) -> str:
    """Who does what to whom, one edge a line, those told most often first."""
    names = {node.id: printable(node.name) for node in told.nodes}
    rows = [row_of(edge, names, len(articles)) for edge in told.edges]
    return (aligned(rows) + "\n") if rows else "nobody is tied to anybody\n"


def row_of(edge: Edge, names: Mapping[str, str], articles: int) -> tuple[str, ...]:
    """An edge as a row: how often, who, what, whom, with which marks, in how many articles."""
    act = f"{edge.act} about" if edge.aim == ABOUT else edge.act
    marks = ", ".join(f"{mark} {getattr(edge, mark)}" for mark in MARKS if getattr(edge, mark))
    where = f"in {len(edge.articles)} of {articles}"
    return f"{edge.count:>5}", names[edge.source], act, f"→ {names[edge.target]}", where, marks


def network_record(told: Network, articles: Mapping[str, Article]) -> str:
    """The nodes and edges as JSON."""
    return as_json({"nodes": list(told.nodes), "edges": list(told.edges), "articles": article_list(articles)})


def gexf(told: Network, articles: Mapping[str, Article]) -> str:
    """The nodes and edges as GEXF 1.3; two nodes may be tied by several edges, told apart by `kind`.

    Every edge is a directed one, as not every reader takes both sorts in one
    graph; of an edge whose `aim` is "with" the direction tells nothing.
    """
    root = Element("gexf", {"xmlns": SPACE, "version": "1.3"})
    meta = SubElement(root, "meta")
    SubElement(meta, "creator").text = "Lofted"
    SubElement(meta, "description").text = f"Who says and does what about and with whom, in {len(articles)} articles"
    graph = SubElement(root, "graph", {"defaultedgetype": "directed", "mode": "static", "idtype": "string"})
    declared(graph, "node", OF_NODE)
    declared(graph, "edge", OF_EDGE)
    nodes = SubElement(graph, "nodes")
    for node in told.nodes:
        made = SubElement(nodes, "node", {"id": allowed(node.id), "label": allowed(node.name)})
        valued(made, {"kind": node.kind, "entry": node.entry or ""})
    edges = SubElement(graph, "edges")
    for number, edge in enumerate(told.edges):
        ends = {"source": allowed(edge.source), "target": allowed(edge.target)}
        named = {"kind": f"{edge.act} {edge.aim}", "label": edge.act, "weight": f"{edge.count}.0"}
        valued(SubElement(edges, "edge", {"id": str(number), **ends, **named}), dict(of_edge(edge)))
    indent(root, " ")
    return DECLARATION + tostring(root, encoding="unicode") + "\n"


def declared(graph: Element, what: str, types: Mapping[str, str]) -> None:
    """The attributes that nodes or edges have, with their types."""
    held = SubElement(graph, "attributes", {"class": what})
    for name, type in types.items():
        SubElement(held, "attribute", {"id": name, "title": name, "type": type})


def of_edge(edge: Edge) -> Iterator[tuple[str, str]]:
    """The attributes of an edge as words; articles are parted by bars."""
    for field in fields(edge):
        value = getattr(edge, field.name)
        if field.name in OF_EDGE:
            yield field.name, "|".join(value) if isinstance(value, tuple) else str(value)


def valued(element: Element, values: Mapping[str, str]) -> None:
    """The attributes of one node or edge."""
    held = SubElement(element, "attvalues")
    for name, value in values.items():
        SubElement(held, "attvalue", {"for": name, "value": allowed(value)})


def allowed(words: str) -> str:
    """Words that XML can hold, on one line."""
    return " ".join(NOT_XML.sub(" ", words).split())

"""read_back.py FORMAT DATASET FILE...: read the files of an export by programs
that are not ours and compare what they find with the dataset folder itself:
names, ties of each phase, weights, days. Prints how much was compared."""

import collections
import csv
import datetime
import html
import json
import re
import sys
import warnings
import xml.etree.ElementTree

EPOCH = datetime.date(1970, 1, 1)

Contact = collections.namedtuple(
    "Contact", "key first last source target directed channel phase")


def number(day):
    return (datetime.date.fromisoformat(day) - EPOCH).days


class Dataset:
    """What the folder says, under the default reading."""

    def __init__(self, folder):
        actors = self.rows(folder, "actors.csv")
        self.labels = {row["key"]: row["label"] or row["key"]
                       for row in actors}
        self.phases = self.rows(folder, "phases.csv")
        self.contacts = [
            contact for row in self.rows(folder, "contacts.csv")
            for contact in [self.contact(row)] if contact.phase]

    @staticmethod
    def rows(folder, name):
        with open(f"{folder}/{name}", newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))

    def contact(self, row):
        first, last = (row["date"].split("/") * 2)[:2]
        directed = row["direction"] == "directed"
        ends = [row["initiator"], row["recipient"]]
        if not directed:
            ends.sort(key=lambda key: key.encode())
        phase = [int(phase["order"]) for phase in self.phases
                 if phase["first"] <= first and last <= phase["last"]]
        return Contact(row["key"], first, last, *ends, directed,
                       row["channel"], phase[0] if phase else None)

    def ties(self, order):
        """Weights of the ties of a phase, by source, target, directed."""
        return collections.Counter(
            (contact.source, contact.target, contact.directed)
            for contact in self.contacts if contact.phase == order)

    def arrows(self, order):
        """The same with what has no direction as an arrow each way."""
        return both_ways(self.ties(order))

    def by_channel(self):
        """Contacts by source, target, directed, channel."""
        found = collections.defaultdict(list)
        for contact in self.contacts:
            found[contact[3:7]].append(contact)
        return found

    def actors(self, order=None):
        return {end for contact in self.contacts
                if order in (None, contact.phase)
                for end in (contact.source, contact.target)}

    def unique_names(self, order):
        """Names as formats without keys have them."""
        keys = self.actors(order)
        times = collections.Counter(self.labels[key] for key in keys)
        return {key: self.labels[key] if times[self.labels[key]] == 1
                else f"{self.labels[key]} ({key})" for key in keys}


def both_ways(ties):
    arrows = dict(ties)
    for (source, target, directed), weight in ties.items():
        if not directed:
            arrows[target, source, directed] = weight
    return arrows


def check(found, expected, what):
    if found != expected:
        sys.exit(f"{what}:\nfound    {found}\nexpected {expected}")


def open_text(path):
    return open(path, newline="", encoding="utf-8")


def check_labels(data, found, order):
    check(found, {key: data.labels[key] for key in data.actors(order)},
          "labels")


def read_csv(data, ties, contacts, actors):
    with open_text(actors) as file:
        check_labels(data, {row["key"]: row["label"]
                            for row in csv.DictReader(file)}, None)
    with open_text(ties) as file:
        rows = list(csv.DictReader(file))
    for phase in data.phases:
        order = int(phase["order"])
        check({(row["source"], row["target"], row["directed"] == "yes"):
               int(row["weight"]) for row in rows
               if row["phase"] == str(order)}, data.ties(order), "ties")
        check({row["phase_label"] for row in rows
               if row["phase"] == str(order)}, {phase["label"]}, "phase")
    with open_text(contacts) as file:
        found = sorted(
            Contact(row["key"], row["first"], row["last"], row["source"],
                    row["target"], row["direction"] == "directed",
                    row["channel"], int(row["phase"]))
            for row in csv.DictReader(file))
    check(found, sorted(data.contacts), "contacts")
    return len(rows)


def read_spells(data, spells, actors):
    with open_text(actors) as file:
        rows = list(csv.DictReader(file))
    keys = {row["id"]: row["key"] for row in rows}
    check(sorted(map(int, keys)), list(range(1, len(rows) + 1)), "ids")
    check_labels(data, {row["key"]: row["label"] for row in rows}, None)
    with open_text(spells) as file:
        found = sorted(
            (int(row["onset"]), int(row["terminus"]), keys[row["tail"]],
             keys[row["head"]], row["contact"])
            for row in csv.DictReader(file))
    expected = []
    for contact in data.contacts:
        span = (number(contact.first), number(contact.last) + 1)
        expected.append((*span, *contact[3:5], contact.key))
        if not contact.directed:
            expected.append((*span, *contact[4:2:-1], contact.key))
    check(found, sorted(expected), "spells")
    return len(found)


def read_events(data, events):
    with open_text(events) as file:
        reader = csv.DictReader(file)
        found = [tuple(row.values()) for row in reader]
    check(reader.fieldnames, ["time", "sender", "receiver", "type"], "columns")
    check([row[0] for row in found], sorted(row[0] for row in found), "order")
    check(sorted(found), sorted(
        (contact.first, contact.source, contact.target, contact.channel)
        for contact in data.contacts if contact.directed), "events")
    return len(found)


def expected_spells(contacts):
    return sorted({(contact.first, contact.last) for contact in contacts})


def read_gexf(data, path):
    """By a plain reader of XML: networkx knows the draft of 1.2 alone."""
    space = "{http://gexf.net/1.3}"
    graph = xml.etree.ElementTree.parse(path).getroot().find(space + "graph")
    check(graph.get("timerepresentation"), "interval", "representation")
    check_labels(data, {node.get("id"): node.get("label")
                        for node in graph.iter(space + "node")}, None)
    found = {}
    kinds = set()
    for edge in graph.iter(space + "edge"):
        values = {value.get("for"): value.get("value")
                  for value in edge.iter(space + "attvalue")}
        ends = (edge.get("source"), edge.get("target"))
        directed = edge.get("type") == "directed"
        found[(*ends, directed, values.get("channel", ""))] = (
            float(edge.get("weight")),
            sorted((spell.get("start"), spell.get("end"))
                   for spell in edge.iter(space + "spell")))
        kinds.add((*ends, edge.get("kind")))
    check(found, {tie: (len(contacts), expected_spells(contacts))
                  for tie, contacts in data.by_channel().items()}, "ties")
    check(len(kinds), len(found), "kinds")
    return len(found)


def read_gexf_draft(data, path):
    import networkx

    graph = networkx.read_gexf(path)
    check_labels(data, dict(graph.nodes(data="label")), None)
    found = sorted(
        (source, target, values.get("channel", ""), values["weight"],
         sorted(values["spells"]))
        for source, target, values in graph.edges(data=True))
    expected = []
    for (source, target, directed, channel), contacts in \
            data.by_channel().items():
        rest = (channel, float(len(contacts)), expected_spells(contacts))
        expected.append((source, target, *rest))
        if not directed:
            expected.append((target, source, *rest))
    check(found, sorted(expected), "ties")
    return len(found)


def read_networkx(graph, names=None):
    """Arrows of a graph of networkx."""
    names = names or {node: node for node in graph}
    arrows = {(names[source], names[target], bool(values["directed"])):
              values["weight"]
              for source, target, values in graph.edges(data=True)}
    check(len(arrows), graph.number_of_edges(), "parallel ties")
    return arrows


def read_graphml(data, *paths):
    import igraph
    import networkx

    total = 0
    for phase, path in zip(data.phases, paths):
        order = int(phase["order"])
        graph = igraph.Graph.Read_GraphML(path)
        check_labels(data, dict(zip(graph.vs["name"], graph.vs["label"])),
                     order)
        check(graph["label"], phase["label"], "phase")
        names = graph.vs["name"]
        check({(names[edge.source], names[edge.target], edge["directed"]):
               edge["weight"] for edge in graph.es}, data.arrows(order),
              "ties by igraph")
        graph = networkx.read_graphml(path, force_multigraph=True)
        names = dict(graph.nodes(data="name"))
        check_labels(data, {values["name"]: values["label"]
                            for _, values in graph.nodes(data=True)}, order)
        check(read_networkx(graph, names), data.arrows(order),
              "ties by networkx")
        total += graph.number_of_edges()
    return total


def decode_numbers(text):
    """The entities that stand for what is no visible ASCII."""
    return re.sub(r"&#(\d+);", lambda match: match[0]
                  if 32 <= int(match[1]) < 127 else chr(int(match[1])), text)


def read_gml(data, *paths):
    import igraph
    import networkx

    total = 0
    for phase, path in zip(data.phases, paths):
        order = int(phase["order"])
        names = data.unique_names(order)
        arrows = {(names[source], names[target], directed): weight
                  for (source, target, directed), weight
                  in data.arrows(order).items()}
        with open(path, encoding="ascii") as file:
            file.read()
        graph = networkx.read_gml(path)
        check({values["key"]: node
               for node, values in graph.nodes(data=True)}, names, "names")
        check(read_networkx(graph), arrows, "ties by networkx")
        total += graph.number_of_edges()
        with warnings.catch_warnings():
            # igraph leaves numbered entities to its caller, and says so.
            warnings.simplefilter("ignore")
            graph = igraph.Graph.Read_GML(path)
        labels = [decode_numbers(label) for label in graph.vs["label"]]
        check({(labels[edge.source], labels[edge.target],
                bool(edge["directed"])): edge["weight"] for edge in graph.es},
              arrows, "ties by igraph")
    return total


def read_json(data, *paths):
    import networkx

    total = 0
    for phase, path in zip(data.phases, paths):
        order = int(phase["order"])
        with open_text(path) as file:
            graph = networkx.node_link_graph(json.load(file))
        check_labels(data, dict(graph.nodes(data="label")), order)
        check(graph.graph["label"], phase["label"], "phase")
        check(read_networkx(graph), data.arrows(order), "ties")
        total += graph.number_of_edges()
    return total


def read_cytoscape(data, *paths):
    total = 0
    for phase, path in zip(data.phases, paths):
        order = int(phase["order"])
        with open_text(path) as file:
            elements = json.load(file)["elements"]
        nodes = {node["data"]["id"]: node["data"] for node in elements["nodes"]}
        edges = {edge["data"]["id"]: edge["data"] for edge in elements["edges"]}
        check(len(nodes.keys() | edges.keys()),
              len(elements["nodes"]) + len(elements["edges"]), "ids")
        check({node["key"]: node["name"] for node in nodes.values()},
              data.unique_names(order), "names")
        check_labels(data, {node["key"]: node["label"]
                            for node in nodes.values()}, order)
        check({(nodes[edge["source"]]["key"], nodes[edge["target"]]["key"],
                edge["directed"]): edge["weight"] for edge in edges.values()},
              data.ties(order), "ties")
        total += len(edges)
    return total


def pajek_days(text, first):
    """The set of days of a list of intervals such as 1-3,7."""
    days = set()
    for part in text.split(","):
        ends = part.split("-")
        days |= set(range(int(ends[0]), int(ends[-1]) + 1))
    return {first + day - 1 for day in days}


def read_pajek(data, path):
    """By the grammar of Pajek's manual: no other program reads times."""
    with open(path, encoding="utf-8-sig", newline="\n") as file:
        lines = file.read().splitlines()
    start = re.fullmatch(r"% time 1 = (.*), unit day", lines[0]).group(1)
    vertices = {}
    relations = {}
    found = {}
    for line in lines[1:]:
        vertex = re.fullmatch(r'(\d+) "([^"]*)" \[1-\*\]', line)
        head = re.fullmatch(r'\*(Arcs|Edges) :(\d+) "([^"]*)"', line)
        tie = re.fullmatch(r"(\d+) (\d+) (\S+) \[([-0-9,*]+)\]", line)
        if vertex:
            vertices[vertex.group(1)] = vertex.group(2)
        elif head:
            kind, relation, name = head.groups()
            check(relations.setdefault(relation, name), name, "relations")
        elif tie:
            source, target, weight, days = tie.groups()
            found[vertices[source], vertices[target], kind == "Arcs", name] = (
                float(weight), pajek_days(days, number(start)))
        else:
            check(line, f"*Vertices {len(data.actors())}", "line")

    def written(text):
        return re.sub(r"[\r\n\t]", " ", text).replace('"', "'")

    names = {key: written(name)
             for key, name in data.unique_names(None).items()}
    check(sorted(vertices.values()), sorted(names.values()), "names")
    check(found, {
        (names[source], names[target], directed, written(channel or "contact")):
        (len(contacts),
         {day for contact in contacts
          for day in range(number(contact.first), number(contact.last) + 1)})
        for (source, target, directed, channel), contacts
        in data.by_channel().items()}, "ties")
    return len(found)


def read_dot(data, *paths):
    """What `dot -Tjson0` makes of the drawings, which shorten a long name."""
    total = 0
    for phase, path in zip(data.phases, paths):
        order = int(phase["order"])
        with open_text(path) as file:
            drawing = json.load(file)
        objects = drawing["objects"]
        drawn = {item["_gvid"] for item in objects
                 if re.fullmatch(r"n\d+", item["name"])}
        names = {html.unescape(re.sub(r"\\(.)", r"\1", item["label"]))[:30]
                 for item in objects if item["_gvid"] in drawn}
        expected = {re.sub(r"[\r\n\t]", " ", data.labels[key])[:30]
                    for key in data.actors(order)}
        check(expected - names, set(), "names that are not drawn")
        ties = [edge for edge in drawing["edges"]
                if {edge["tail"], edge["head"]} <= drawn]
        check(len(ties), len(data.ties(order)), "ties")
        total += len(ties)
    return total


READERS = {"csv": read_csv, "spells": read_spells, "events": read_events,
           "gexf": read_gexf,
           "gexf-1.2draft": read_gexf_draft, "graphml": read_graphml,
           "gml": read_gml, "json": read_json, "cytoscape": read_cytoscape,
           "pajek": read_pajek, "dot": read_dot}

if __name__ == "__main__":
    count = READERS[sys.argv[1]](Dataset(sys.argv[2]), *sys.argv[3:])
    print(f"{count} passed, 0 failed")

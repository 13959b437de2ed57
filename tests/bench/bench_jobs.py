"""What is measured: for each job its contenders, ours first, and the check that
they came to the same answer."""

import collections
import csv
import subprocess

from bench_answers import compare_tallies, compare_values
from bench_runs import Contender, measure

PLAIN_TABLES = ("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                "CREATE TABLE contact (key TEXT, date TEXT, direction TEXT,"
                " initiator TEXT, recipient TEXT, channel TEXT, topic TEXT);"
                "CREATE TABLE phase (scheme TEXT, ord INTEGER, label TEXT,"
                " first TEXT, last TEXT);")
Size = collections.namedtuple("Size", "name contacts actors phases")
HUNDRED = Size("100", 100, 20, 3)
SHELLS = ("sqlite3 shell, plain table", "sqlite3 shell, our file")


class Bench:
    """Where everything is, and how often it is run."""

    def __init__(self, source, size, rounds):
        self.source = source
        self.size = size
        self.rounds = rounds
        self.tools = source / "build/bench/bin"
        self.folder = source / "build/bench"
        self.data = self.folder / "data" / size.name
        self.work = self.folder / "work" / size.name
        self.peers = source / "tests/bench/peers"
        self.demarche = source / "build/release/bin/demarche"
        self.work.mkdir(parents=True, exist_ok=True)
        if not (self.data / "phases.csv").exists():
            self.data.parent.mkdir(exist_ok=True)
            self.generate(size, self.data)

    def generate(self, size, folder):
        subprocess.run([self.tools / "generate", "--contacts",
                        str(size.contacts), "--actors", str(size.actors),
                        "--phases", str(size.phases), "--out", folder],
                       check=True)

    def contend(self, name, step, removes=()):
        return Contender(name, step, self.output(name), list(removes))

    def output(self, name):
        """Where what a contender prints is kept."""
        label = name.replace(" ", "-").replace(",", "")
        return self.work / f"{label}.out"

    def measure(self, contenders, rounds=None, warm_up=False):
        return measure(self.tools, contenders, rounds or self.rounds,
                       self.folder, warm_up)


def node(bench, script, *words):
    return ["node", bench.peers / script, *words]


def count_rows(database):
    done = subprocess.run(["sqlite3", database, "SELECT count(*) FROM contact"],
                          capture_output=True, text=True)
    return int(done.stdout or -1)


def import_contacts(bench):
    """Into a file that is there for good: ours, a database of DuckDB, a plain
    table of SQLite without any index, a Parquet file."""
    work, data = bench.work, bench.data
    results = bench.measure([
        bench.contend("demarche", [bench.demarche, "import", "--quiet",
                                   work / "ours.db", data],
                      removes=[work / "ours.db"]),
        bench.contend("DuckDB", node(bench, "duckdb.mjs", "import", data,
                                     work / "text.duckdb"),
                      removes=[work / "text.duckdb"]),
        bench.contend("DuckDB, actors as ENUM",
                      node(bench, "duckdb.mjs", "enums", data,
                           work / "enum.duckdb"),
                      removes=[work / "enum.duckdb"]),
        bench.contend("sqlite3 shell, plain table",
                      ["sqlite3", work / "plain.db", PLAIN_TABLES,
                       f".import --csv --skip 1 {data}/contacts.csv contact",
                       f".import --csv --skip 1 {data}/phases.csv phase"],
                      removes=[work / "plain.db"]),
        bench.contend("Polars, to Parquet",
                      node(bench, "polars.mjs", "import", data,
                           work / "contacts.parquet"),
                      removes=[work / "contacts.parquet"]),
    ])
    counts = {"demarche": count_rows(work / "ours.db"),
              "sqlite3 shell, plain table": count_rows(work / "plain.db")}
    for result in results:
        if result.told and "rows" in result.told[-1]:
            counts[result.name] = result.told[-1]["rows"]
    wrong = {name: count for name, count in counts.items()
             if count != bench.size.contacts}
    return results, f"rows differ: {wrong}" if wrong else None


def shell(script, database):
    return ["sqlite3", "-init", script, database, ".exit"]


def tally_pairs(bench):
    """Contacts, approaches by each side, symmetric and unknown ones for all
    pairs in all phases, each from a cold process to a CSV file. The columns of
    `initiative` hold those of `frequency`; the peers take one query."""
    work, data, peers = bench.work, bench.data, bench.peers
    results = bench.measure([
        bench.contend("demarche", [bench.demarche, "initiative",
                                   work / "ours.db", "--format", "csv"]),
        bench.contend("demarche frequency",
                      [bench.demarche, "frequency", work / "ours.db",
                       "--format", "csv"]),
        bench.contend("DuckDB", node(bench, "duckdb.mjs", "tally", data,
                                     work / "text.duckdb",
                                     work / "tally-text.csv")),
        bench.contend("DuckDB, actors as ENUM",
                      node(bench, "duckdb.mjs", "tally", data,
                           work / "enum.duckdb", work / "tally-enum.csv")),
        bench.contend("Polars, from Parquet",
                      node(bench, "polars.mjs", "tally", data,
                           work / "contacts.parquet",
                           work / "tally-polars.csv")),
        bench.contend("sqlite3 shell, plain table",
                      shell(peers / "plain_pairs.sql", work / "plain.db")),
        bench.contend("sqlite3 shell, our file",
                      shell(peers / "store_pairs.sql", work / "ours.db")),
    ])
    ours = bench.output("demarche")
    tables = {"DuckDB": work / "tally-text.csv",
              "DuckDB, actors as ENUM": work / "tally-enum.csv",
              "Polars, from Parquet": work / "tally-polars.csv",
              **{name: bench.output(name) for name in SHELLS}}
    wrong = {result.name: compare_tallies(ours, tables[result.name])
             for result in results
             if result.name in tables and not result.failure}
    return results, tell_wrong(wrong)


def tell_wrong(wrong):
    told = [f"{name}: {what}" for name, what in wrong.items() if what]
    return "; ".join(told) or None


def write_ties(bench, path):
    """The ties of the first phase by the numbers of their actors; counted here,
    from the file, apart from the program."""
    with open(bench.data / "phases.csv", newline="") as stream:
        phase = next(csv.DictReader(stream))
    ties = set()
    with open(bench.data / "contacts.csv", newline="") as stream:
        for _, date, direction, one, other, *_ in csv.reader(stream):
            if phase["first"] <= date <= phase["last"]:
                ties.add((one, other))
                if direction != "directed":
                    ties.add((other, one))
    actors = sorted({actor for tie in ties for actor in tie})
    numbers = {actor: number for number, actor in enumerate(actors)}
    with open(path, "w") as stream:
        stream.write(f"{len(actors)}\n")
        for one, other in sorted(ties):
            stream.write(f"{numbers[one]} {numbers[other]}\n")
    return len(actors), len(ties)


def compare_columns(table, values):
    """The columns of our command against the numbers of a peer."""
    lines = table.with_suffix(".values")
    with open(table, newline="") as stream, open(lines, "w") as out:
        for row in csv.DictReader(stream):
            out.write(f"{row['betweenness']} {row['closeness']}\n")
    return compare_values(lines, values)


def measure_centrality(bench):
    """Betweenness and closeness of the first phase. `demarche` times the
    kernels in one process; the command computes all its columns."""
    work, peers = bench.work, bench.peers
    ties = work / "ties.txt"
    actors, count = write_ties(bench, ties)
    python = "/usr/bin/python3"
    results = bench.measure([
        bench.contend("demarche", [bench.tools / "time_kernels", ties,
                                   work / "ours.values"]),
        bench.contend("python-igraph",
                      [python, peers / "igraph_centrality.py", ties,
                       work / "igraph.values"]),
        bench.contend("demarche centrality",
                      [bench.demarche, "centrality", work / "ours.db",
                       "--phase", "1", "--format", "csv"]),
    ])
    results += bench.measure([
        bench.contend("networkx, from 20 sources",
                      [python, peers / "networkx_centrality.py", ties, "20"])],
        rounds=1)
    results[0].about.update(actors=actors, ties=count)
    wrong = {"python-igraph": compare_values(work / "ours.values",
                                             work / "igraph.values"),
             "demarche centrality": compare_columns(
                 bench.output("demarche centrality"), work / "igraph.values")}
    return results, tell_wrong(wrong)


def find_arrivals(bench):
    """Earliest arrival over all contacts, from one actor and from all; the peer
    is a plain loop in C, one pass for each source, on one thread."""
    work, contacts = bench.work, bench.data / "contacts.csv"
    ours = [bench.demarche, "reach", work / "ours.db", "--format", "csv"]
    with open(contacts) as stream:
        next(stream)
        source = next(stream).split(",")[3]
    results = bench.measure([
        bench.contend("demarche", [*ours, "--scheme", "whole"]),
        bench.contend("demarche, one source", [*ours, source]),
        bench.contend("a pass a source, 200 sources",
                      [bench.tools / "pass_sources", contacts, "200"]),
    ])
    results += bench.measure([
        bench.contend("a pass a source, all sources",
                      [bench.tools / "pass_sources", contacts, "1000000"])],
        rounds=1)
    with open(bench.output("demarche"), newline="") as stream:
        joined = next(csv.DictReader(stream))["joined_in_time"]
    plain = results[-1].told[-1].get("joined") if results[-1].told else None
    wrong = None
    if str(plain) != joined:
        wrong = f"joined in time: {joined} here, {plain} by plain passes"
    return results, wrong


def start_commands(bench):
    """One command on a hundred contacts, as a whole process."""
    store, folder = bench.work / "hundred.db", bench.work / "hundred"
    store.unlink(missing_ok=True)
    bench.generate(HUNDRED, folder)
    subprocess.run([bench.demarche, "import", "--quiet", store, folder],
                   check=True)
    counts = bench.peers / "store_counts.sql"
    results = bench.measure([
        bench.contend("demarche", [bench.demarche, "frequency", store,
                                   "--format", "csv"]),
        bench.contend("sqlite3 shell, our file", shell(counts, store)),
        bench.contend("demarche centrality",
                      [bench.demarche, "centrality", store, "--format",
                       "csv"]),
    ], rounds=40 * bench.rounds, warm_up=True)
    wrong = {"sqlite3 shell, our file":
             compare_tallies(bench.output("demarche"),
                             bench.output("sqlite3 shell, our file"))}
    return results, tell_wrong(wrong)


def start_peers(bench):
    """What the peers' processes cost before they do anything."""
    return bench.measure([
        bench.contend("DuckDB", node(bench, "duckdb.mjs", "start", "-",
                                     ":memory:")),
        bench.contend("Polars", node(bench, "polars.mjs", "start")),
        bench.contend("python-igraph", ["/usr/bin/python3", "-c",
                                        "import igraph"]),
        bench.contend("networkx", ["/usr/bin/python3", "-c",
                                   "import networkx"]),
    ], warm_up=True), None


JOBS = {"import": import_contacts, "tally": tally_pairs,
        "centrality": measure_centrality, "arrivals": find_arrivals,
        "start": start_commands, "peers": start_peers}

# Networks and paths are measured at a million contacts.
PER_SIZE = {"100k": ["import", "tally"], "1m": list(JOBS),
            "10m": ["import", "tally"]}

"""The goals, and how far the figures are from them."""

import statistics

from bench_runs import ratio, take_told


def find(record, job, name):
    if not record or job not in record["jobs"]:
        return None
    for result in record["jobs"][job]["results"]:
        if result["name"].startswith(name) and not result["failure"]:
            return result
    return None


def over_ours(record, job, *names):
    """How many times as long as ours the best of these peers takes."""
    ours = find(record, job, "demarche")
    peers = [find(record, job, name) for name in names]
    if not ours or not any(peers):
        return None
    return min(ratio(ours["wall_s"], peer["wall_s"]) for peer in peers if peer)


def over_kernel(record, measure):
    ours = find(record, "centrality", "demarche")
    peer = find(record, "centrality", "python-igraph")
    if not ours or not peer:
        return None
    return ratio(take_told(ours, measure), take_told(peer, measure))


def over_passes(record):
    ours = find(record, "arrivals", "demarche")
    peer = find(record, "arrivals", "a pass a source, all")
    if not ours or not peer:
        return None
    return peer["inner_s"][0] / statistics.median(ours["wall_s"])


def take_peak(record, job):
    ours = find(record, job, "demarche")
    return ours["peak_kib"] / 1024 if ours else None


def take_wall_ms(record, job):
    ours = find(record, job, "demarche")
    return statistics.median(ours["wall_s"]) * 1e3 if ours else None


def list_goals(million, ten):
    """What, its goal, the figure, and whether more is better."""
    best = ("DuckDB", "DuckDB, actors", "Polars", "sqlite3 shell, plain",
            "sqlite3 shell, our")
    return [
        ("import, 1 M, DuckDB over ours", 3,
         over_ours(million, "import", "DuckDB"), True),
        ("import, 10 M, DuckDB over ours", 2,
         over_ours(ten, "import", "DuckDB"), True),
        ("import, 10 M, MiB", 256, take_peak(ten, "import"), False),
        ("frequency + initiative, 1 M, best peer over ours", 6,
         over_ours(million, "tally", *best), True),
        ("frequency + initiative, 10 M, best peer over ours", 5,
         over_ours(ten, "tally", *best), True),
        ("frequency + initiative, 1 M, sqlite3 shell over ours", 12,
         over_ours(million, "tally", "sqlite3 shell, plain",
                   "sqlite3 shell, our"), True),
        ("betweenness, python-igraph over ours", 7,
         over_kernel(million, "betweenness"), True),
        ("closeness, python-igraph over ours", 40,
         over_kernel(million, "closeness"), True),
        ("earliest arrival from all, a pass a source over ours", 100,
         over_passes(million), True),
        ("one command on 100 contacts, ms", 3,
         take_wall_ms(million, "start"), False),
        ("one command on 100 contacts, sqlite3 shell over ours", 2,
         over_ours(million, "start", "sqlite3"), True),
    ]


def write_goals(million, ten):
    lines = ["| what | goal | measured | met |", "|---|---|---|---|"]
    for what, goal, figure, more in list_goals(million, ten):
        sign = "≥" if more else "≤"
        if figure is None:
            lines.append(f"| {what} | {sign} {goal} | | not measured |")
            continue
        met = figure >= goal if more else figure <= goal
        shown = f"{figure:.0f}" if figure >= 100 else f"{figure:.2f}"
        lines.append(f"| {what} | {sign} {goal} | {shown} | "
                     f"{'yes' if met else 'no'} |")
    return "\n".join(lines)

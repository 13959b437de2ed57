"""Write what was measured into the marked blocks of doc/performance.md; what
stands between the blocks is a person's."""

import re
import statistics

from bench_runs import ratio, take_told

TITLES = {"import": "Import",
          "tally": "Frequency and initiative, all pairs and phases",
          "centrality": "Betweenness and closeness of one phase",
          "arrivals": "Earliest arrivals",
          "start": "One command on 100 contacts",
          "peers": "What the peers' processes cost before they do anything"}


def tell_seconds(values):
    middle = statistics.median(values)
    return f"{middle * 1e3:.1f} ms" if middle < 1 else f"{middle:.2f} s"


def tell_ratio(own, other):
    return f"{ratio(own, other):.2f}" if own and other else ""


def write_row(result, ours):
    if result["failure"]:
        return f"| {result['name']} | left out: {result['failure']} | | | | |"
    own, wall, inner = ours["wall_s"], result["wall_s"], result["inner_s"]
    return " | ".join([
        f"| {result['name']}", tell_seconds(wall), tell_ratio(own, wall),
        tell_seconds(inner) if inner else "", tell_ratio(own, inner),
        f"{result['peak_kib'] / 1024:.0f} MiB |"])


def write_centrality(results):
    """Of each measure the seconds inside the processes, and their ratio."""
    own, about = results[0], results[0]["about"]
    lines = ["| program | betweenness | times ours | closeness | times ours "
             "| whole process |", "|---|---|---|---|---|---|"]
    for result in results:
        cells = []
        for measure in ("betweenness", "closeness"):
            seconds = take_told(result, measure)
            cells += [tell_seconds(seconds) if seconds else "",
                      tell_ratio(take_told(own, measure), seconds)]
        wall = result["failure"] or tell_seconds(result["wall_s"])
        lines.append(f"| {result['name']} | {' | '.join(cells)} | {wall} |")
    heading = f"{about['actors']:,} actors, {about['ties']:,} ties."
    return [heading, "", *lines]


def write_arrivals(results):
    by_name = {result["name"]: result for result in results}
    if by_name["a pass a source, all sources"]["failure"]:
        return write_table(results)
    plain = by_name["a pass a source, all sources"]
    every = by_name["demarche"]["wall_s"]
    seconds, passes = plain["inner_s"][0], plain["told"][0]["passes"]
    times = seconds / statistics.median(every)
    return [*write_table(results), "",
            f"All sources: the passes alone, {seconds / passes * 1e3:.2f} ms "
            f"each, take {times:.1f} times as long as the whole command."]


def write_table(results):
    lines = ["| program | whole process | times ours | without start | "
             "times ours | peak memory |", "|---|---|---|---|---|---|"]
    return lines + [write_row(result, results[0]) for result in results]


def write_starts(results):
    lines = ["| program | whole process | peak memory |", "|---|---|---|"]
    for result in results:
        took = result["failure"] or tell_seconds(result["wall_s"])
        lines.append(f"| {result['name']} | {took} | "
                     f"{result['peak_kib'] / 1024:.0f} MiB |")
    return lines


def write_job(name, job):
    writers = {"centrality": write_centrality, "arrivals": write_arrivals,
               "peers": write_starts}
    answer = {"tally": "All rows are the same.",
              "import": "All hold the same number of contacts.",
              "centrality": "Values agree to 1e-9.",
              "arrivals": "As many pairs are joined in time.",
              "start": "All rows are the same."}.get(name)
    if job["wrong"]:
        answer = f"**The answers differ**: {job['wrong']}."
    body = writers.get(name, write_table)(job["results"])
    closing = ["", answer] if answer else []
    return [f"#### {TITLES[name]}", "", *body, *closing, ""]


def write_figures(record):
    heading = (f"{record['contacts']:,} contacts, {record['actors']:,} actors, "
               f"{record['phases']} phases; medians of rounds: "
               f"{record['rounds']}; {record['cores']} cores, "
               f"{record['memory_gib']} GiB.")
    lines = [heading, ""]
    for name, job in record["jobs"].items():
        lines += write_job(name, job)
    return "\n".join(lines).rstrip()


def write_growth(records):
    """Ours at each size: seconds and memory of import and initiative."""
    lines = ["| contacts | import | a second | peak | initiative | a second | "
             "peak |", "|---|---|---|---|---|---|---|"]
    for record in records:
        cells = [f"{record['contacts']:,}"]
        for job in ("import", "tally"):
            own = record["jobs"][job]["results"][0]
            rate = record["contacts"] / statistics.median(own["wall_s"])
            cells += [tell_seconds(own["wall_s"]), f"{rate:,.0f}",
                      f"{own['peak_kib'] / 1024:.0f} MiB"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def replace_block(text, name, body):
    pattern = re.compile(rf"(<!-- figures: {name} -->\n).*?(<!-- end -->)",
                         re.DOTALL)
    block = rf"<!-- figures: {name} -->" "\n" f"{body}\n" "<!-- end -->"
    replaced, count = pattern.subn(lambda _: block, text)
    if count != 1:
        raise ValueError(f"the document has no block for '{name}'")
    return replaced


def write_document(path, blocks):
    text = path.read_text()
    for name, body in blocks.items():
        text = replace_block(text, name, body)
    path.write_text(text)

"""Measure the program beside its peers and write the figures into
doc/performance.md. Run by scripts/bench, which builds and fetches what this
needs."""

import argparse
import dataclasses
import json
import os
import pathlib
import sys

from bench_goals import write_goals
from bench_jobs import JOBS, PER_SIZE, Bench, Size, import_contacts
from bench_report import (write_document, write_figures, write_growth,
                          write_job)

SIZES = {"100k": Size("100k", 100_000, 500, 3),
         "1m": Size("1m", 1_000_000, 20_000, 6),
         "10m": Size("10m", 10_000_000, 100_000, 12)}
SOURCE = pathlib.Path(__file__).resolve().parents[2]


def parse_words():
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        description="Measure side by side, all programs in each round, and "
                    "write the figures into doc/performance.md.")
    parser.add_argument("--size", choices=SIZES, default="1m")
    parser.add_argument("--rounds", type=int, default=5,
                        help="of each program (default: 5)")
    parser.add_argument("--only", choices=JOBS, action="append",
                        help="this job alone; may be repeated")
    parser.add_argument("--print", action="store_true",
                        help="leave doc/performance.md as it is")
    return parser.parse_args()


def count_memory():
    pages = os.sysconf("SC_PHYS_PAGES")
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 2**30)


def run_job(bench, name):
    print(f"scripts/bench: {name}", file=sys.stderr)
    results, wrong = JOBS[name](bench)
    return {"results": [dataclasses.asdict(result) for result in results],
            "wrong": wrong}


def read_record(path):
    return json.loads(path.read_text()) if path.exists() else None


def begin_record(path, size, rounds):
    """What is known of this size, the jobs measured before among it."""
    record = read_record(path) or {"jobs": {}}
    record.update(size._asdict(), rounds=rounds, cores=os.cpu_count(),
                  memory_gib=count_memory())
    return record


def prepare_imports(bench, chosen):
    """Once where the jobs chosen read what an import leaves."""
    if "import" not in chosen and not (bench.work / "ours.db").exists():
        import_contacts(Bench(bench.source, bench.size, 1))


def write_blocks(folder):
    records = {name: read_record(folder / f"record-{name}.json")
               for name in SIZES}
    blocks = {name: write_figures(record)
              for name, record in records.items() if record}
    blocks["goals"] = write_goals(records["1m"], records["10m"])
    complete = [record for record in records.values()
                if record and {"import", "tally"} <= set(record["jobs"])]
    if len(complete) == len(SIZES):
        blocks["growth"] = write_growth(complete)
    write_document(SOURCE / "doc/performance.md", blocks)


def main():
    words = parse_words()
    size = SIZES[words.size]
    bench = Bench(SOURCE, size, words.rounds)
    chosen = words.only or PER_SIZE[words.size]
    path = bench.folder / f"record-{size.name}.json"
    record = begin_record(path, size, words.rounds)
    prepare_imports(bench, chosen)
    differ = False
    for name in chosen:
        job = run_job(bench, name)
        differ = differ or bool(job["wrong"])
        record["jobs"][name] = job
        print("\n".join(write_job(name, job)))
        path.write_text(json.dumps(record, indent=1))
    if not words.print:
        write_blocks(bench.folder)
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())

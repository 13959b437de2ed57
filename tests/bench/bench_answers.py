"""Whether the programs of a job came to the same answer."""

import csv
import itertools
import math

COUNTS = ("phase", "contacts", "by_a", "by_b", "symmetric", "unknown")


def read_tally(path):
    """Rows of a table of pairs by their names and counts; what a table does not
    count is left out."""
    with open(path, newline="") as stream:
        rows = csv.reader(stream)
        header = next(rows)
        places = [header.index(name) for name in COUNTS if name in header]
        a, b = header.index("a"), header.index("b")
        for row in rows:
            yield (row[a], row[b], *(int(float(row[i])) for i in places))


def compare_tallies(ours, theirs):
    """None where all rows are the same in the same order, else what differs."""
    for number, (own, other) in enumerate(
            itertools.zip_longest(read_tally(ours), read_tally(theirs)), 1):
        if own != other:
            return f"row {number}: {own} here, {other} there"
    return None


def compare_values(ours, theirs, tolerance=1e-9):
    """None where all numbers agree, relatively or near 0, else what differs."""
    with open(ours) as one, open(theirs) as two:
        for number, (own, other) in enumerate(
                itertools.zip_longest(one, two, fillvalue=""), 1):
            own_values = list(map(float, own.split()))
            other_values = list(map(float, other.split()))
            if len(own_values) != len(other_values) or not all(
                    math.isclose(x, y, rel_tol=tolerance, abs_tol=tolerance)
                    for x, y in zip(own_values, other_values)):
                return (f"actor {number}: {own.strip()} here, "
                        f"{other.strip()} there")
    return None

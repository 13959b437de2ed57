"""Waiting-time curves in exact fractions, from contacts that are made here.

  waits_by_hand.py make FOLDER SEED   writes a dataset folder
  waits_by_hand.py check CONTACTS DATA HORIZON
                                      holds the curves of DATA to CONTACTS

An overture opens a wait; what follows in the same direction reminds of it; the
next contact back ends it, unless the horizon is past, and opens one of its own.
Two contacts of a pair never share a day.
"""
import csv
import datetime
import random
import sys
from collections import defaultdict
from fractions import Fraction

FIRST = datetime.date(1938, 1, 1)
DAYS = 730
NAMES = ["alpha", "beta", "gamma", "delta"]
PAIRS = [("alpha", "beta"), ("alpha", "gamma"), ("beta", "delta")]


def make(folder, seed):
    dice = random.Random(seed)
    rows = []
    for one, other in PAIRS:
        day = 0
        while True:
            day += 1 + int(dice.expovariate(1 / dice.choice([3, 12, 40])))
            if day >= DAYS:
                break
            ends = (one, other) if dice.random() < 0.55 else (other, one)
            date = FIRST + datetime.timedelta(day)
            rows.append([f"k{len(rows)}", date.isoformat(), *ends])
    dice.shuffle(rows)
    with open(f"{folder}/contacts.csv", "w", newline="") as file:
        csv.writer(file).writerows(
            [["key", "date", "initiator", "recipient"], *rows])
    with open(f"{folder}/actors.csv", "w", newline="") as file:
        csv.writer(file).writerows(
            [["key", "label"], *([name, name.title()] for name in NAMES)])
    last = FIRST + datetime.timedelta(DAYS - 1)
    with open(f"{folder}/phases.csv", "w", newline="") as file:
        csv.writer(file).writerows(
            [["scheme", "order", "label", "first", "last"],
             ["s", 1, "all", FIRST.isoformat(), last.isoformat()]])


def find_waits(path, horizon):
    """(from, to) -> [(days, answered)]"""
    pairs = defaultdict(list)
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            day = (datetime.date.fromisoformat(row["date"]) - FIRST).days
            ends = row["initiator"], row["recipient"]
            pairs[tuple(sorted(ends))].append((day, ends))
    waits = defaultdict(list)
    for contacts in pairs.values():
        opened = {}
        for day, ends in sorted(contacts):
            for waiting in [ends, ends[::-1]]:
                if waiting in opened and day - opened[waiting] > horizon:
                    waits[waiting].append((horizon, False))
                    del opened[waiting]
            if ends[::-1] in opened:
                waits[ends[::-1]].append((day - opened.pop(ends[::-1]), True))
            opened.setdefault(ends, day)
        for waiting, day in opened.items():
            waits[waiting].append((min(horizon, DAYS - 1 - day), False))
    return waits


def estimate(waits):
    """[(days, waiting, answered, share)] by Kaplan and Meier."""
    lasting = Fraction(1)
    rows = []
    for days in sorted({days for days, _ in waits}):
        waiting = sum(other >= days for other, _ in waits)
        answered = sum(other == days and ended for other, ended in waits)
        lasting *= 1 - Fraction(answered, waiting)
        rows.append((days, waiting, answered, 1 - lasting))
    return rows


def check(contacts, data, horizon):
    known = estimate([(1, True), (3, True), (3, True), (7, True), (10, True),
                      (10, False), (21, True)] + [(30, False)] * 3)
    assert [float(1 - row[3]) for row in known] == [
        0.9, 0.7, 0.6, 0.5, 0.375, 0.375], known
    expected = {ends: estimate(waits)
                for ends, waits in find_waits(contacts, horizon).items()}
    drawn = defaultdict(list)
    with open(data, newline="") as file:
        for row in csv.DictReader(file):
            drawn[row["from"], row["to"]].append(row)
    assert drawn.keys() == expected.keys()
    rows = 0
    for ends, curve in expected.items():
        assert len(drawn[ends]) == len(curve), (ends, curve)
        for row, (days, waiting, answered, share) in zip(drawn[ends], curve):
            assert float(row["days"]) == days, (ends, row, days)
            assert int(row["waiting"]) == waiting, (ends, row, waiting)
            assert int(row["answered"]) == answered, (ends, row, answered)
            assert abs(float(row["share"]) - share) < 1e-12, (ends, row, share)
            rows += 1
    return len(drawn), rows


if sys.argv[1] == "make":
    make(sys.argv[2], int(sys.argv[3]))
else:
    print("%d curves, %d rows alike" % check(*sys.argv[2:4], int(sys.argv[4])))

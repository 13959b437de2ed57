"""count_icews.py FOLDER: count the year 2014 of ICEWS anew and compare it with
panel.csv and frequency.csv here: contacts of each pair and month, classes,
intensities, shares of the total."""

import collections
import csv
import gzip
import sys

folder = sys.argv[1]


def read_csv(path, encoding="utf-8"):
    with open(path, newline="", encoding=encoding) as file:
        return list(csv.DictReader(file))


with open(f"{folder}/cameo-codes.csv", newline="", encoding="latin-1") as file:
    codes = list(csv.DictReader(file))
by_name = {}
for row in codes:
    by_name.setdefault(row["name"], row)

# One contact for each day, two ends and relation.
events = set()
with gzip.open(f"{folder}/icews14_named.tsv.gz", "rt", encoding="utf-8") as file:
    for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["source"] != row["target"]:
            events.add((row["date"], row["source"], row["relation"],
                        row["target"]))

counts = collections.Counter()
classes = collections.Counter()
total_intensity = 0.0
pairs = collections.Counter()
for date, source, relation, target in events:
    pair = tuple(sorted((source, target)))
    counts[pair, date[:7]] += 1
    pairs[pair] += 1
    code = by_name[relation]
    root = int(code["code"][:2])
    classes[1 if root < 6 else 2 if root < 10 else 3 if root < 15 else 4] += 1
    total_intensity += float(code["goldstein"])

panel = read_csv("panel.csv")
found = sum(float(row["contacts"]) for row in panel)
by_month = collections.Counter()
for row in panel:
    by_month[row["period"]] += float(row["contacts"])
months = collections.Counter()
for (pair, month), count in counts.items():
    months[month] += count
print("contacts", len(events), found == len(events))
print("months", len(months), by_month == months)
print("cells", len(counts),
      sum(float(row["contacts"]) > 0 for row in panel) == len(counts))
print("rows", len(panel), len(panel) == 12 * len(pairs))
print("largest cells", sorted(counts.values())[-5:] ==
      sorted(int(row["contacts"]) for row in panel)[-5:])
for number, name in enumerate(("verbal_cooperation", "material_cooperation",
                               "verbal_conflict", "material_conflict"), 1):
    print(name, classes[number],
          sum(float(row[name]) for row in panel) == classes[number])
summed = sum(float(row["scored"]) * float(row["intensity"])
             for row in panel if row["intensity"])
print("intensity", round(total_intensity, 1),
      abs(summed - total_intensity) < 1e-6)
rates = read_csv("frequency.csv")
print("totals", {int(row["total"]) for row in rates} == {len(events)})
print("rates", sorted(round(float(row["per_1000"]), 9) for row in rates) ==
      sorted(round(1000 * count / len(events), 9) for count in pairs.values()))

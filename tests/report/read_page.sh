#!/bin/sh
# read_page.sh PROGRAM SOURCE DATASET: report a dataset and let a browser use
# the page. Skipped without chromium, or where node finds no playwright-core
# and axe-core, for which NODE_PATH may say where they are.
set -eu
program=$1
source=$2
dataset=$3

browser=$(command -v chromium) || exit 77
node -e 'require("playwright-core"); require("axe-core")' 2>/dev/null || exit 77

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" import -q "$work/x.db" "$source/tests/commands/data/$dataset"
"$program" report -q "$work/x.db" -o "$work/x.html"
node "$source/tests/report/read_page.js" "$work/x.html" "$browser"

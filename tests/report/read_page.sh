#!/bin/sh
# read_page.sh PROGRAM SOURCE DATASET: report a dataset and let a browser use
# the page. Skipped without chromium, or where node finds no playwright-core
# and axe-core: scripts/setup puts them into build/browser, NODE_PATH may name
# another place.
set -eu
program=$1
source=$2
dataset=$3

NODE_PATH=${NODE_PATH-$source/build/browser/node_modules}
export NODE_PATH
browser=$(command -v chromium) || exit 77
node -e 'require("playwright-core"); require("axe-core")' 2>/dev/null || exit 77

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" import -q "$work/x.db" "$source/$dataset"
"$program" report -q "$work/x.db" -o "$work/a page.html"
"$program" draw -q "$work/x.db" -o "$work/line.svg" --kind timeline \
    --report 'a page.html'
node "$source/tests/report/read_page.js" "$browser" "$work/a page.html" \
    "$work/line.svg"

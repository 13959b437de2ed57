#!/bin/sh
# The commands of README.md beside this, with what they print. The events are not
# ours to give away: $DEMARCHE_DATA/icews has them.
here=$(cd "$(dirname "$0")" && pwd)
events=${DEMARCHE_DATA?}/icews/icews14_named.tsv.gz
[ -f "$events" ] || exit 77
. "$here/../transcript.sh"
cp -r "$here/quarters" .
cp "$events" events.tsv.gz

say 'demarche import icews.db events.tsv.gz quarters'
say 'demarche phases icews.db --format text'
say 'demarche frequency icews.db --channel meeting --format csv | sort -t, -k1,1n -k4,4nr | awk -F, "n[\$1]++ < 3" | cut -d, -f1-4'
say 'demarche frequency icews.db --per total --between china,japan --format text'
say 'demarche initiative icews.db --between china,japan --format csv | cut -d, -f1-8,10,16-18'
say 'demarche initiative icews.db --between china,japan --channel meeting --format csv | cut -d, -f1-4,10,16'
say 'demarche centrality icews.db --phase 1 --channel visit --format csv | cut -d, -f2,4-7 | { read -r h; echo "$h"; sort -t, -k4,4nr | head -5; }'
say 'demarche panel icews.db --by quarter --between china,japan --quad gdelt --format csv | cut -d, -f1-4,7-8,13-16'
say 'demarche draw icews.db --phase 1 --ties 60 -o quarter.svg'

#!/bin/sh
# Run one case and compare what it prints and how it ends with the files beside
# it: run_case.sh CASE.sh PROGRAM SOURCE. No .out or .err file means nothing
# printed, no .exit file means 0. UPDATE=1 writes them anew. A case that exits
# with 77 is skipped.
set -u

case_file=$1
program=$2
source=$3
expected=${case_file%.sh}

work=$(mktemp -d) || exit 1
results=$(mktemp -d) || exit 1
trap 'rm -rf "$work" "$results"' EXIT

PATH=$(dirname "$program"):$PATH
LC_ALL=C.UTF-8
TERM=xterm
data=$source/tests/commands/data
export PATH LC_ALL TERM data work source
unset NO_COLOR FORCE_COLOR COLUMNS

(cd "$work" && sh "$case_file") </dev/null >"$results/raw.out" \
    2>"$results/raw.err"
code=$?
if [ "$code" -eq 77 ]; then
    exit 77
fi

# Paths of this machine are no part of a result.
for stream in out err; do
    sed -e "s|$work|@work@|g" -e "s|$source|@source@|g" \
        "$results/raw.$stream" >"$results/$stream"
done
printf '%s\n' "$code" >"$results/exit"

# A result that goes without saying has no file.
if [ "$code" -eq 0 ]; then
    : >"$results/exit"
fi

if [ "${UPDATE:-}" = 1 ]; then
    for part in out err exit; do
        rm -f "$expected.$part"
        if [ -s "$results/$part" ]; then
            cp "$results/$part" "$expected.$part"
        fi
    done
    exit 0
fi

failed=0
for part in out err exit; do
    golden=$expected.$part
    if [ ! -e "$golden" ]; then
        golden=/dev/null
    fi
    diff -u "$golden" "$results/$part" || failed=1
done
exit $failed

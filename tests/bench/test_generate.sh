#!/bin/sh
# test_generate.sh GENERATE DEMARCHE PASS_SOURCES TIME_COMMAND TIME_KERNELS: the
# same numbers give the same bytes on every machine; what was made is imported,
# plain passes join as many pairs in time as the program, and of a chain of three
# the measures are known.
set -eu
generate=$1
demarche=$2
pass_sources=$3
time_command=$4
time_kernels=$5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
golden=9a34d57be805c2cb5225730fcb4c9104ad63b47232de808df84bd7789315a150

expect() { # WHAT EXPECTED FOUND
    if [ "$2" != "$3" ]; then
        echo "$1: expected '$2', found '$3'"
        failed=$((failed + 1))
    fi
}

sum() { cat "$@" | sha256sum | cut -d ' ' -f 1; }

"$generate" --contacts 3000 --actors 60 --phases 4 --out "$work/a"
"$generate" --contacts 3000 --actors 60 --phases 4 --out "$work/b"
"$generate" --contacts 3000 --actors 60 --phases 4 --seed 1 --out "$work/c"
one=$(sum "$work/a/contacts.csv" "$work/a/phases.csv")
expect "bytes" "$golden" "$one"
expect "again" "$one" "$(sum "$work/b/contacts.csv" "$work/b/phases.csv")"
[ "$one" != "$(sum "$work/c/contacts.csv" "$work/c/phases.csv")" ] ||
    expect "another seed" "other bytes" "the same"
expect "rows" 3001 "$(wc -l <"$work/a/contacts.csv")"

"$demarche" import --quiet "$work/a.db" "$work/a"
expect "imported" 3000 \
    "$("$demarche" contacts "$work/a.db" --scheme whole --format csv |
        tail -n +2 | wc -l)"

"$demarche" reach "$work/a.db" --scheme whole --format csv \
    >"$work/reach.csv" 2>"$work/notes"
joined=$("$time_command" "$work/passes" "$pass_sources" \
    "$work/a/contacts.csv" 60 >"$work/time" &&
    sed 's/.*"joined": \([0-9]*\).*/\1/' "$work/passes")
expect "joined" "$(tail -n 1 "$work/reach.csv" | cut -d , -f 5)" "$joined"
expect "figures" 3 "$(wc -w <"$work/time")"

printf '3\n0 1\n1 2\n' >"$work/ties"
"$time_kernels" "$work/ties" "$work/values" >"$work/seconds"
expect "chain" "0 0.75,1 0.5,0 0" "$(paste -s -d , "$work/values")"

expect "no folder" 1 "$("$generate" --contacts 5 2>&1 | grep -c usage)"
expect "no number" 1 "$("$generate" --actors 5x --out x 2>&1 | grep -c number)"

[ "$failed" -eq 0 ] || exit 1
echo "10 passed, 0 failed"

#!/bin/sh
# test_measures.sh SOURCE PROGRAM: the measures that the commands name in their
# help are exactly those that are defined.
set -eu
source=$1
program=$2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sed -n 's/^ *\.id = "\(.*\)",$/\1/p' "$source/src/analysis/definitions.c" |
    sort >"$work/defined"
[ -s "$work/defined" ] || { echo "no definitions found"; exit 1; }

"$program" help |
    sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\).*/\1/p' >"$work/commands"
while read -r command; do
    "$program" help "$command" |
        sed -n '/^Measures:/,/^$/s/^  \([a-z].*\)$/\1/p'
done <"$work/commands" | sort -u >"$work/used"

if ! diff "$work/defined" "$work/used" >"$work/diff"; then
    echo "measures defined (<) and used by the commands (>) differ:"
    cat "$work/diff"
    exit 1
fi
echo "$(wc -l <"$work/defined") passed, 0 failed"

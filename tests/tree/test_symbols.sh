#!/bin/sh
# test_symbols.sh SOURCE LIBRARY: what the headers mark with DM_API is exactly
# what the library exports.
set -eu
source=$1
library=$2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

nm -D --defined-only "$library" >"$work/nm"
awk '{ print $NF }' "$work/nm" |
    grep -vE '^(_init|_fini|__.*)$' | sort >"$work/exported"
[ -s "$work/exported" ] || { echo "no symbols in $library"; exit 1; }

find "$source/include/demarche" -name "*.h" ! -name api.h -exec cat {} + | tr '\n' ' ' |
    grep -oE 'DM_API [^;(]*[(;]' |
    sed -E 's/(\[\])?[[:space:]]*[(;]$//; s/.*[ *]//' | sort -u >"$work/declared"

if ! diff "$work/declared" "$work/exported" >"$work/diff"; then
    echo "declared in the headers (<) and exported by the library (>) differ:"
    cat "$work/diff"
    exit 1
fi
echo "$(wc -l <"$work/declared") passed, 0 failed"

#!/bin/sh
# test_start.sh SOURCE PROGRAM LIBRARY: what few commands need is not loaded at
# the start of every one, but comes with its module; and the library looks for
# its own libraries where the system has them only.
set -eu
program=$2
library=$3
modules=$(dirname "$library")/demarche

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0

# loads FILE: what comes with it, into $work/loads
loads() {
    ldd "$1" >"$work/loads"
    grep -q libc.so "$work/loads" || { echo "no list for $1"; exit 1; }
}

loads "$program"
grep -q libdemarche.so "$work/loads" || { echo "no library"; exit 1; }
if grep -E 'lib(xml2|icu|archive|lzma|zstd|cgraph|cdt|igraph|blas|lapack)' \
    "$work/loads"; then
    echo "comes at the start of $program"
    exit 1
fi
passed=$((passed + 1))

for name in libxml2 libarchive cgraph igraph; do
    loads "$modules/demarche-$name.so"
    grep -q "${name#lib}\.so" "$work/loads" || {
        echo "the module of $name comes without it"
        exit 1
    }
    passed=$((passed + 1))
done

for file in "$library" "$modules"/*.so; do
    readelf -d "$file" >"$work/dynamic"
    grep -q NEEDED "$work/dynamic" || { echo "not read: $file"; exit 1; }
    if grep -E 'R(UN)?PATH' "$work/dynamic"; then
        echo "looked for by $file"
        exit 1
    fi
    passed=$((passed + 1))
done

echo "$passed passed, 0 failed"

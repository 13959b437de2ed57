#!/bin/sh
# test_start.sh SOURCE PROGRAM LIBRARY SHARED: what few commands need is not
# loaded at the start of every one, but comes with its module, and a command that
# misses it says so; the library looks for its own libraries where the system has
# them only; and the program needs no more than the C library, unless it was
# built without the archives of SHARED.
set -eu
source=$1
program=$2
library=$3
shared=${4-}
modules=$(dirname "$library")/demarche

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0

# loads FILE: what comes with it, into $work/loads
loads() {
    ldd "$1" >"$work/loads"
    grep -q libc.so "$work/loads" || { echo "no list for $1"; exit 1; }
}

for file in "$program" "$library"; do
    loads "$file"
    if grep -E 'lib(xml2|icu|archive|lzma|zstd|cgraph|cdt|igraph|blas|lapack|nettle)' \
        "$work/loads"; then
        echo "comes at the start of $file"
        exit 1
    fi
    passed=$((passed + 1))
done

loads "$program"
if [ -z "$shared" ] &&
    grep -vE '(linux-vdso|ld-linux[^ ]*|lib(c|m|asan|ubsan|gcc_s|stdc\+\+))\.so' \
        "$work/loads"; then
    echo "come with the program"
    exit 1
fi
passed=$((passed + 1))

for name in libxml2 libarchive cgraph igraph nettle; do
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

# alone COMMAND...: the program in a folder without modules beside it
mkdir "$work/bin"
cp "$program" "$work/bin/demarche"
alone() {
    "$work/bin/demarche" "$@" >"$work/out" 2>"$work/said"
}

# misses LIBRARY COMMAND...: fails for want of its module
misses() {
    name=$1
    shift
    status=0
    alone "$@" || status=$?
    if [ "$status" -ne 1 ] || ! grep -q "cannot load $name: .*$work/bin/" \
        "$work/said"; then
        echo "'$*' without its module: exit $status"
        cat "$work/said"
        exit 1
    fi
    passed=$((passed + 1))
}

store=$work/pact.db
cat >"$work/letters.xml" <<'.'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc>
<correspDesc/></profileDesc></teiHeader></TEI>
.
gzip -c "$work/letters.xml" >"$work/letters.gz"
"$program" import --quiet "$store" "$source/graphs/pact-1939"
alone frequency "$store"
alone export "$store" --to csv -o "$work/pact.csv"
misses nettle import "$work/other.db" "$source/graphs/pact-1939"
misses nettle report "$store" -o "$work/pact.html"
mkdir -p "$work/lib/demarche"
cp "$modules/demarche-nettle.so" "$work/lib/demarche"
misses igraph centrality "$store"
misses libxml2 export "$store" --to gexf -o "$work/pact.gexf"
misses libxml2 export "$store" --to graphml -o "$work/pact.graphml"
misses libxml2 import "$work/letters.db" "$work/letters.xml"
misses libarchive import "$work/letters.db" "$work/letters.gz"
misses cgraph draw "$store" -o "$work/pact.dot"
misses cgraph export "$store" --to dot -o "$work/pact.dot"

# Moved with its modules, and called by its bare name or by another one.
cp "$modules"/*.so "$work/lib/demarche"
ln -s ../bin/demarche "$work/lib/other"
for name in demarche other; do
    PATH=$work/bin:$work/lib:$PATH "$name" centrality "$store" >"$work/out"
    grep -q ussr "$work/out" || { echo "'$name' finds no module"; exit 1; }
    passed=$((passed + 1))
done

echo "$passed passed, 0 failed"

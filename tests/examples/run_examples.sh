#!/bin/sh
# run_examples.sh SOURCE BUILD: install into a stage, build the examples against
# it by CMake and by pkg-config, run them, and compare what they print with the
# files beside this script (UPDATE=1 rewrites those).
set -eu
source=$1
build=$2
goldens=$source/tests/examples

stage=$build/stage
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

rm -rf "$stage"
cmake --install "$build" --prefix "$stage" >"$work/install.log"
PATH=$stage/bin:$PATH
libdir=$(dirname "$(find "$stage" -name libdemarche.so)")
export PATH

cmake -G Ninja -S "$source/examples" -B "$work/examples" \
    -DCMAKE_PREFIX_PATH="$stage" -DCMAKE_C_FLAGS="${EXAMPLE_FLAGS-}" \
    >"$work/cmake.log" || { cat "$work/cmake.log"; exit 1; }
cmake --build "$work/examples" >"$work/build.log" ||
    { cat "$work/build.log"; exit 1; }

PKG_CONFIG_PATH=$libdir/pkgconfig
export PKG_CONFIG_PATH
# shellcheck disable=SC2046,SC2086 # flags are words
cc -std=c17 ${EXAMPLE_FLAGS-} -o "$work/by_pkg_config" \
    "$source/examples/who_initiated.c" \
    $(pkg-config --cflags --libs demarche) -Wl,-rpath,"$libdir"

passed=0
failed=0
# compare NAME: what stands in $work/NAME is what stands in the golden
compare() {
    if [ -n "${UPDATE-}" ]; then
        cp "$work/$1" "$goldens/$1"
    fi
    if diff -u "$goldens/$1" "$work/$1"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
}

for script in bash-completion/completions/demarche \
    zsh/site-functions/_demarche; do
    grep -q '^_demarche()' "$stage"/share/$script
    passed=$((passed + 1))
done
grep -q '^complete -c demarche' \
    "$stage"/share/fish/vendor_completions.d/demarche.fish

db=$work/pact.db
demarche import --quiet "$db" "$source/graphs/pact-1939"

"$work/examples/who_initiated" "$db" germany ussr >"$work/who_initiated.out"
compare who_initiated.out
"$work/by_pkg_config" "$db" germany ussr >"$work/by_pkg_config.out"
cmp "$work/who_initiated.out" "$work/by_pkg_config.out"
passed=$((passed + 1))

"$work/examples/draw_phase" "$db" 3 >"$work/phase.svg"
xmllint --noout "$work/phase.svg"
grep -c 'class="edge' "$work/phase.svg" >"$work/draw_phase.out"
compare draw_phase.out

"$source/examples/tour.sh" "$source/graphs/pact-1939" >"$work/tour.out"
compare tour.out

"$source/examples/finding.sh" "$source/graphs/pact-1939" >"$work/finding.out"
compare finding.out
if grep -Fvx -f "$source/README.md" "$work/finding.out"; then
    echo "README.md does not have these rows of examples/finding.sh"
    failed=$((failed + 1))
else
    passed=$((passed + 1))
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]

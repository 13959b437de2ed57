#!/bin/sh
# test_completion.sh SOURCE BUILD PROGRAM: every command and every option is
# told by the help, the manual page and the completion alike.
set -eu
source=$1
build=$2
program=$3
passed=0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compare() {
    if ! diff "$2" "$3" >"$work/diff"; then
        echo "$1 differ:"
        cat "$work/diff"
        exit 1
    fi
    passed=$((passed + 1))
}

"$program" completion bash >"$work/bash"
"$program" completion zsh >"$work/zsh"
describe='/^_demarche_describe()/,/^}/p'
sed -n "$describe" "$work/bash" >"$work/described"
sed -n "$describe" "$work/zsh" >"$work/described.zsh"
compare "what bash and zsh complete" "$work/described" "$work/described.zsh"

# The same table in the syntax of fish.
"$program" completion fish | sed -n '/^function __demarche_describe/,/^end/p' |
    sed -n -e "s/^ *set -a entries \('.*'\)\$/\1/p" \
        -e "s/^    case \([a-z]*\)\$/\1/p" \
        -e "s/^ *set operands \(.*\)\$/(\1)/p" \
        -e 's/^ *set repeated \(1*\)$/repeated=\1/p' >"$work/described.fish"
sed -n -e "s/^ *\('--*[a-z].*'\)\$/\1/p" -e 's/^    \([a-z]*\))$/\1/p' \
    -e 's/^ *operands=\((.*)\)$/\1/p' -e 's/^ *\(repeated=1*\)$/\1/p' \
    "$work/described" >"$work/described.sh"
compare "what bash and fish complete" "$work/described.sh" \
    "$work/described.fish"

# By the sources, that no table is left out.
sed -n 's/^ *\.name = "\([a-z-]*\)",$/\1/p' "$source"/src/commands/*.c |
    sort -u >"$work/names"
[ -s "$work/names" ] || { echo "no names found"; exit 1; }
sed -n -e "s/^ *'--\([a-z-]*\) .*/\1/p" -e 's/^    \([a-z]*\))$/\1/p' \
    "$work/described" | sort -u >"$work/completed"
compare "names in the sources and completed" "$work/names" "$work/completed"

"$program" help |
    sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\).*/\1/p' >"$work/commands"
sed -n 's/^    \([a-z]*\))$/\1/p' "$work/described" >"$work/completed"
compare "commands of help and completed" "$work/commands" "$work/completed"
sed -n "s/^ *operands=('words \(import .*\)')$/\1/p" "$work/described" |
    sed 1q | tr ' ' '\n' >"$work/offered"
compare "commands of help and offered" "$work/commands" "$work/offered"

while read -r command; do
    "$program" help "$command" |
        sed -n -e 's/^      --\([a-z-]*\).*/\1/p' \
            -e 's/^  -., --\([a-z-]*\).*/\1/p' |
        sort >"$work/help"
    [ -s "$work/help" ] || { echo "no options of $command"; exit 1; }
    sed -n 's/^\.It \(Fl . , \)*Fl \\-\([a-z-]*\).*/\2/p' \
        "$build/man/demarche-$command.1" | sort >"$work/manual"
    compare "options of $command in help and manual" \
        "$work/help" "$work/manual"
    sed -n "/^    $command)/,/;;/s/^ *'--\([a-z-]*\) .*/\1/p" \
        "$work/described" | sort >"$work/completed"
    compare "options of $command in help and completed" \
        "$work/help" "$work/completed"
done <"$work/commands"
echo "$passed passed, 0 failed"

#!/bin/sh
# The layers hold; and the check finds a violation of each kind that is put in
# on purpose.
set -eu
check=$(dirname "$0")/check_layers
source=$1

"$check" "$source"
passed=1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# refuses FILE INCLUDE: with this line added to the file, the check fails there
refuses() {
    rm -rf "$work/tree"
    mkdir "$work/tree"
    cp -R "$source/include" "$source/src" "$work/tree"
    mkdir -p "$(dirname "$work/tree/$1")"
    printf '#include %s\n' "$2" >>"$work/tree/$1"
    if said=$("$check" "$work/tree"); then
        echo "not noticed: $2 in $1"
        exit 1
    fi
    case $said in
    "$1":*) passed=$((passed + 1)) ;;
    *)
        echo "noticed elsewhere: $said"
        exit 1
        ;;
    esac
}

refuses src/base/error.c '"model/contacts_memory.h"'
refuses src/base/error.c '"demarche/table.h"'
refuses src/model/table.c '<sqlite3.h>'
refuses src/analysis/measure_frequency.c '"demarche/store.h"'
refuses src/analysis/measure_frequency.c '<cgraph.h>'
refuses src/print/print_table.c '"store/statement.h"'
refuses src/drawing/draw_network.c '<igraph/igraph.h>'
refuses src/commands/main.c '"base/buffer.h"'
refuses src/commands/main.c '<sqlite3.h>'
refuses src/novel/thing.c '<stdio.h>'
refuses include/demarche/status.h '"demarche/table.h"'
refuses include/demarche/table.h '<jansson.h>'
refuses include/demarche/novel.h '<stdio.h>'

echo "$passed passed, 0 failed"

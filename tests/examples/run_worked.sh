#!/bin/sh
# run_worked.sh SOURCE BUILD NAME: what the example NAME prints stands, line by
# line, in its README.md. Skipped where its data is not there.
set -eu
source=$1
build=$2
name=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH=$build/bin:$PATH
DEMARCHE_DATA=${DEMARCHE_DATA:-$source/../shared/data}
export PATH DEMARCHE_DATA

"$source/examples/$name/run.sh" >"$work/out" || exit $?
if grep -Fvx -f "$source/examples/$name/README.md" "$work/out"; then
    echo "examples/$name/README.md does not have these lines of its run.sh"
    exit 1
fi
echo "$(grep -c '^\$ ' "$work/out") passed, 0 failed"

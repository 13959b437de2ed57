#!/bin/sh
# No SQL in C: a statement stands in queries/. PRAGMA and the words of a
# transaction are the only ones that C may hold.
set -eu
cd "$1"
words='SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|ATTACH|WITH|VALUES'
if grep -rnE "\"[[:space:]]*($words) " src --include='*.[ch]'; then
    echo "SQL in C: move it to queries/"
    exit 1
fi
# The pattern does find what it is for.
echo 'run(store, "SELECT 1");' | grep -qE "\"[[:space:]]*($words) "
echo "1 passed, 0 failed"

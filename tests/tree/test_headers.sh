#!/bin/sh
# Every public header compiles alone, as C17 and as C++17, without a warning.
set -eu
source=$1
passed=0
for header in "$source"/include/demarche/*.h; do
    name=$(basename "$header")
    for language in c c++; do
        case $language in c) command=cc ;; *) command=c++ ;; esac
        printf '#include "demarche/%s"\nint main(void) { return 0; }\n' \
            "$name" |
            $command -std=${language}17 -Wall -Wextra -Wpedantic -Werror \
                -I"$source/include" -fsyntax-only -x $language -
        passed=$((passed + 1))
    done
done
echo "$passed passed, 0 failed"

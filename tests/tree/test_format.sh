#!/bin/sh
# Every C file is as clang-format 14 leaves it.
set -eu
cd "$1"
files=$(find include src tests examples -name '*.[ch]' | sort)
# shellcheck disable=SC2086 # a list of files without blanks
clang-format-14 --dry-run -Werror $files
echo "$(echo "$files" | wc -l) passed, 0 failed"

#!/bin/sh
# test_manuals.sh SOURCE BUILD: mandoc finds nothing to warn of in the pages.
set -eu
pages=$(find "$2/man" "$1/doc/man" -name '*.[1-7]' | sort)
[ -n "$pages" ]
# shellcheck disable=SC2086 # a list of files without blanks
mandoc -T lint -W warning $pages
echo "$(echo "$pages" | wc -l) passed, 0 failed"

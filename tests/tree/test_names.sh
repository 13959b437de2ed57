#!/bin/sh
# File names are unique across src/ and tests/unit, and none says nothing.
set -eu
cd "$1"
repeated=$(find src include -name '*.[ch]' | sed 's|.*/||' | sort | uniq -d)
empty=$(find src include tests -name '*.[ch]' | sed 's|.*/||' |
    grep -E '(^|_)(util|utils|misc|helpers?|common|stuff)(_|\.)' || :)
if [ -n "$repeated$empty" ]; then
    echo "repeated: $repeated"
    echo "saying nothing: $empty"
    exit 1
fi
echo "2 passed, 0 failed"

#!/bin/sh
# The commands of README.md beside this, with what they print.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../transcript.sh"
cp -r "$here/kontakte.csv" "$here/kontakte.ini" "$here/frame" .

say 'demarche import 1939.db kontakte.csv --map kontakte.ini'
say 'demarche import 1939.db kontakte.csv --map kontakte.ini --on-error skip --rejects rejects.csv'
say 'cat rejects.csv'
sed 's/Anfang August/1939-08-05/; 22d' kontakte.csv >mended.csv
say 'demarche import 1939.db mended.csv --map kontakte.ini'
say 'demarche actors 1939.db --similar --format text'
say 'demarche actors 1939.db --merge schulenburg v-schulenburg'
say 'demarche import 1939.db frame'
say 'demarche check 1939.db --format text'
say 'demarche frequency 1939.db --level state --format text'
say 'demarche initiative 1939.db --level state --format csv | cut -d, -f1-8,16-18'
say 'demarche draw 1939.db --level state -o 1939.svg'

#!/bin/sh
# The commands of README.md beside this, with what they print. The volume is in
# $DEMARCHE_DATA/frus.
here=$(cd "$(dirname "$0")" && pwd)
volume=${DEMARCHE_DATA?}/frus/frus1961-63v05.xml
[ -f "$volume" ] || exit 77
. "$here/../transcript.sh"
cp "$volume" .

say 'demarche import frus.db frus1961-63v05.xml'
say 'demarche actors frus.db --format csv | cut -d, -f1,4-6 | { read -r h; echo "$h"; sort -t, -k2,2nr | head -8; }'
say 'demarche frequency frus.db --by channel --format text'
say 'demarche panel frus.db --by quarter --between department-of-state,embassy-in-the-soviet-union --format csv | cut -d, -f1-3,5,7-8'
say 'demarche initiative frus.db --between department-of-state,embassy-in-the-soviet-union --format csv | cut -d, -f2-8,16-18'
say 'demarche response frus.db --between department-of-state,embassy-in-the-soviet-union --format csv | cut -d, -f2-6,11'
say 'demarche contacts frus.db --between department-of-state,embassy-in-the-soviet-union --format csv | head -4 | cut -d, -f1-5'

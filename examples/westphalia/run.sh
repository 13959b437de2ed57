#!/bin/sh
# The commands of README.md beside this, with what they print. The letters are in
# $DEMARCHE_DATA/cmif.
here=$(cd "$(dirname "$0")" && pwd)
letters=${DEMARCHE_DATA?}/cmif/Acta_Pacis_Westphalicae_II_A_10.xml
[ -f "$letters" ] || exit 77
. "$here/../transcript.sh"
cp -r "$here/phases" .
cp "$letters" letters.xml

say 'demarche import apw.db letters.xml'
say 'demarche import apw.db phases'
say 'demarche actors apw.db --format csv | cut -d, -f1,4-8'
say 'demarche frequency apw.db --by actor --format text'
say 'demarche initiative apw.db --between kaiser-ferdinand-iii,isaak-volmar --format csv | cut -d, -f1-8,16-18'
say 'demarche response apw.db --between kaiser-ferdinand-iii,isaak-volmar --format csv | cut -d, -f1-6,11-13'
say 'demarche paths apw.db isaak-volmar ferdinand-sigmund-kurtz-von-senftenau --format csv | cut -d, -f1-6'
say 'demarche check apw.db --format csv | cut -d, -f1,2 | sort | uniq -c'

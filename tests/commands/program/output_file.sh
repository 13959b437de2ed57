demarche import -q crisis.db "$data/crisis"
demarche phases crisis.db -o out.json
demarche phases crisis.db -o out.unknown
demarche phases crisis.db --output=out.md --format csv
head -1 out.json out.unknown out.md
ls

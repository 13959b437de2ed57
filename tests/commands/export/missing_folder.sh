demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to dataset -o no/where 2>&1 |
    sed "s/[.0-9]*[.]tmp//"

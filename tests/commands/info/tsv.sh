demarche import -q crisis.db "$data/crisis"
demarche info crisis.db --format tsv |
    sed -e 's/20[0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9:]*Z*/@time@/g' 

demarche import -q crisis.db "$data/crisis"
demarche frequency crisis.db --explain --by actor --channel letter --channel note \
    --since 1939-04 --widths month=5 -o frequency.csv

demarche import -q crisis.db "$data/crisis"
# As many keys as contacts and unsure together.
demarche frequency crisis.db --trace --format csv --zeros |
    awk -F, 'NR > 1 && split($NF, keys, ";") != $4 + $5 { print }'
demarche initiative crisis.db --trace --format csv --level state |
    awk -F, 'NR > 1 && split($NF, keys, ";") != $4 + $5 { print }'

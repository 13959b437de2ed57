demarche import -q crisis.db "$data/crisis"
demarche panel crisis.db --level state --by quarter --trace -q
# As many keys as contacts and unsure together.
demarche panel crisis.db --trace -q --format csv |
    awk -F, 'NR > 1 && split($NF, keys, ";") != $5 + $6 { print }'

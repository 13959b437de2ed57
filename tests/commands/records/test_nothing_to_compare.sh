# No row, no word on how its tests are to be taken.
demarche import -q seventeen.db "$source/graphs/seventeen"
demarche records seventeen.db --test --format csv

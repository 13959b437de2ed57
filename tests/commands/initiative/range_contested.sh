# Of 17 contacts four are told the other way round by one of the two records.
demarche import -q seventeen.db "$source/graphs/seventeen"
demarche initiative seventeen.db --range contested --format csv

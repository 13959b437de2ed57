# Each code in a contact of its own; the classes are those of the code's root.
cat >events.csv <<END
date,source,target,relation
2014-01-02,France,Germany,010
2014-01-09,France,Germany,040
2014-02-01,Germany,France,061
2014-02-02,Germany,France,0211
2014-02-03,Germany,France,112
2014-03-01,France,Poland,090
2014-04-01,France,Poland,190
END
demarche import -q events.db events.csv --profile events --all-codes
demarche panel events.db --quad gdelt --intensity --codes iso3
demarche panel events.db --by year --quad penta --intensity -q

# A record with two editions is one record, and tells for one side.
mkdir set && cp "$data"/crisis/*.csv set
printf 'northern,NE,north,,1939-03-01,1939-08-31,selected,\n' >>set/coverage.csv
printf 'c10,northern,NE,,,emile,,,,,NE 1,\n' >>set/accounts.csv
printf 'c11,northern,ND,,,,,,,,ND 33,\n' >>set/accounts.csv
demarche import -q crisis.db set
demarche show crisis.db c10 c11

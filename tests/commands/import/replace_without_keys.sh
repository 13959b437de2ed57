# A key that was derived is no reason to replace anything.
printf 'date,initiator,recipient,channel\n1939,a,b,note\n' >one.csv
printf 'date,initiator,recipient,channel\n1939,a,b,visit\n' >two.csv
demarche import -q new.db one.csv
demarche import new.db two.csv --replace
demarche contacts new.db

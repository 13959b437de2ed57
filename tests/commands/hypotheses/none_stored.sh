cp -r "$data/crisis" bare
rm bare/hypotheses.csv
demarche import -q bare.db bare
demarche hypotheses bare.db

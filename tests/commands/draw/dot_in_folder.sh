demarche import -q crisis.db "$data/crisis"
mkdir a.b
demarche draw crisis.db -o a.b/net --type dot
ls a.b

demarche import -q crisis.db "$data/crisis"
mkdir here
demarche phases crisis.db -o here --force

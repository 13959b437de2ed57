demarche import -q crisis.db "$data/crisis"
program=$(command -v demarche)
PATH=/nonexistent "$program" draw crisis.db --kind frequency -o f.svg

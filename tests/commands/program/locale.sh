demarche import -q crisis.db "$data/crisis"
LC_ALL=de_DE.UTF-8 LC_NUMERIC=de_DE.UTF-8 demarche frequency -q crisis.db | head -3
LC_ALL=C demarche actors -q crisis.db --format text | grep my

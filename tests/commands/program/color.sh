demarche import -q crisis.db "$data/crisis"
NO_COLOR=1 demarche bad
FORCE_COLOR=1 demarche bad
NO_COLOR=1 FORCE_COLOR=1 demarche bad
NO_COLOR= FORCE_COLOR=1 demarche bad
FORCE_COLOR=1 demarche info nowhere.db --color never
demarche info nowhere.db --color=always
demarche phases crisis.db --color always --format text | head -1
NO_COLOR=1 demarche phases crisis.db --format text | head -1

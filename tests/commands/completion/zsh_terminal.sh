command -v zsh >/dev/null || exit 77
demarche import -q odd.db "$data/odd-names"
demarche import -q crisis.db "$data/crisis"
demarche completion zsh >_demarche
zsh -f "$source/tests/commands/completion/drive.zsh" \
    'demarche fre' \
    'demarche draw --kin' \
    'demarche draw x.db --kind time' \
    'demarche draw x.db --kind=time' \
    'demarche import --delimi' \
    'demarche phases odd.db --actor cou' \
    'demarche phases odd.db --actor=o' \
    'demarche phases odd.db --between count\ ciano,o' \
    "demarche phases odd.db --phase 'two w" \
    'demarche phases odd.db --phase \$' \
    'demarche paths odd.db o' \
    'demarche show cris' \
    'demarche query crisis.db contacts-per-m'
ls

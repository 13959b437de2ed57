# Phases are those of the scheme on the line, or of the first.
command -v bash >/dev/null || exit 77
demarche import -q crisis.db "$data/crisis"
drive=$source/tests/commands/completion/drive.bash
bash "$drive" demarche phases crisis.db --phase ''
bash "$drive" demarche phases crisis.db --scheme halves --phase ''
bash "$drive" demarche phases --scheme += +halves crisis.db --phase ''
demarche completion values phases crisis.db --scheme none
demarche completion values phases crisis.db --scheme halves | tr '\0' '\n'
if command -v zsh >/dev/null; then
    demarche completion zsh >_demarche
    zsh -f "$source/tests/commands/completion/drive.zsh" \
        'demarche phases crisis.db --scheme halves --phase A' >zsh
    grep -qx '<phases> <crisis.db> <--scheme> <halves> <--phase> <All of it>' zsh ||
        cat zsh
fi
if command -v fish >/dev/null; then
    demarche completion fish >demarche.fish
    HOME=$work fish --no-config -c "source demarche.fish
        complete -C 'demarche phases crisis.db --scheme=halves --phase '" >fish
    printf '%s\n' 1 'All of it' | cmp - fish
fi

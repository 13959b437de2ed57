command -v zsh >/dev/null || exit 77
demarche completion zsh >_demarche
zsh -n _demarche

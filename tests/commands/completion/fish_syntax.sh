command -v fish >/dev/null || exit 77
demarche completion fish >demarche.fish
fish --no-config -n demarche.fish

command -v fish >/dev/null || exit 77
demarche import -q odd.db "$data/odd-names"
demarche import -q crisis.db "$data/crisis"
HOME=$work
export HOME
demarche completion fish >demarche.fish
cat >drive.fish <<'END'
source demarche.fish
for line in $argv
    echo "== $line"
    complete -C $line
end
END
fish --no-config drive.fish \
    'demarche re' \
    'demarche draw --ki' \
    'demarche info -- --n' \
    'demarche draw x.db --kind t' \
    'demarche draw x.db --kind=t' \
    'demarche import x.db a cris' \
    'demarche phases odd.db --actor count' \
    'demarche phases odd.db --between count\ ciano,o' \
    "demarche phases odd.db --phase 'tw" \
    'demarche paths odd.db o\'"'"'neill count' \
    'demarche query crisis.db contacts-p' \
    'demarche phases --since '
ls

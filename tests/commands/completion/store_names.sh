command -v bash >/dev/null || exit 77
demarche import -q odd.db "$data/odd-names"
drive=$source/tests/commands/completion/drive.bash
mkdir 'my stores'
mv odd.db 'my stores/$(touch ran).db'
bash "$drive" demarche phases "'my stores/\$(touch ran).db'" --phase tw
bash "$drive" demarche phases 'my\ stores/\$\(touch\ ran\).db' --phase tw
bash "$drive" demarche phases 'my\ stores/$(touch\ ran).db' --phase tw
HOME=$work bash "$drive" demarche phases '~/my\ stores/\$\(touch\ ran\).db' \
    --phase tw
ls

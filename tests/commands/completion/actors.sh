command -v bash >/dev/null || exit 77
demarche import -q odd.db "$data/odd-names"
drive=$source/tests/commands/completion/drive.bash
bash "$drive" demarche phases odd.db --actor ''
bash "$drive" demarche phases odd.db --actor count
bash "$drive" demarche show odd.db "'count c"
bash "$drive" demarche show odd.db c1 '"o'
bash "$drive" demarche paths odd.db 'a' +: +b
bash "$drive" demarche paths odd.db 'count\ ciano' "o\\'"
bash "$drive" demarche phases odd.db --between += +c
bash "$drive" demarche phases odd.db --between "count\\ ciano,o"
ls

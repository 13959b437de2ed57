command -v bash >/dev/null || exit 77
drive=$source/tests/commands/completion/drive.bash
bash "$drive" demarche info ''
bash "$drive" demarche import x.db a b ''
bash "$drive" demarche import --map ''
bash "$drive" demarche phases -o ''
bash "$drive" demarche query x.db none-such
bash "$drive" demarche info x.db ''
bash "$drive" demarche phases --since ''

command -v bash >/dev/null || exit 77
demarche import -q odd.db "$data/odd-names"
drive=$source/tests/commands/completion/drive.bash
bash "$drive" demarche phases odd.db --phase ''
bash "$drive" demarche phases odd.db --phase "'"
bash "$drive" demarche phases odd.db --phase '"'
bash "$drive" demarche phases odd.db --phase "\$'"
bash "$drive" demarche phases odd.db --phase who +: +w
bash "$drive" demarche phases odd.db --phase += +who +:
ls

command -v bash >/dev/null || exit 77
drive=$source/tests/commands/completion/drive.bash
bash "$drive" demarche import x.db --re
bash "$drive" demarche --v
bash "$drive" demarche info -q x.db --n
bash "$drive" demarche info -- --n

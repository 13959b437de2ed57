command -v bash >/dev/null || exit 77
drive=$source/tests/commands/completion/drive.bash
bash "$drive" demarche re
bash "$drive" demarche --color never -q help in
bash "$drive" demarche nothing-such ''

command -v bash >/dev/null || exit 77
drive=$source/tests/commands/completion/drive.bash
bash "$drive" demarche phases x.db --format m
bash "$drive" demarche phases x.db --format += +m
bash "$drive" demarche phases x.db --format +=
bash "$drive" demarche check x.db --rule du
bash "$drive" demarche completion ''
bash "$drive" demarche import --delimiter ''

command -v bash >/dev/null || exit 77
demarche import -q odd.db "$data/odd-names"
drive=$source/tests/commands/completion/drive.bash
demarche import -q crisis.db "$data/crisis"
for option in scheme channel topic record; do
    bash "$drive" demarche phases crisis.db --$option ''
done
bash "$drive" demarche query crisis.db contacts-p
bash "$drive" demarche draw odd.db --compare 1,2

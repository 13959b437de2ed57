# The numbers of rows of the files as their sources state them.
files=${DEMARCHE_DATA:-$source/../shared/data}/edge-lists
[ -d "$files" ] || { echo "no $files: skipped" >&2; exit 77; }
cd "$files" || exit 1
for file in CollegeMsg dnc-temporalGraph; do
    demarche import "$work/$file.db" $file.txt
    demarche import "$work/$file.db" $file.txt
done

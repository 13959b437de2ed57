# The numbers are those of an independent count; two files are not well-formed.
files=${DEMARCHE_DATA:-$source/../shared/data}/cmif
[ -d "$files" ] || { echo "no $files: skipped" >&2; exit 77; }
cd "$files" || exit 1
for file in Acta_Pacis_Westphalicae_II_A_10 luxemburg rilke-kappus \
    spener-letters virchow-bois-reymond werthern wilberforce-1; do
    demarche import "$work/$file.db" $file.xml
    echo "$file: exit $?"
    demarche import -q "$work/all.db" $file.xml
    demarche query "$work/$file.db" - --format csv <<END
SELECT count(*) AS contacts, count(t_start) AS dated,
       (SELECT count(*) FROM actor) AS actors,
       (SELECT count(DISTINCT contact) FROM party) AS joint
FROM contact
END
done
demarche import "$work/all.db" spener-letters.xml

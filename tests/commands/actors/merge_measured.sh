# Measures after a merge are those of the dataset that says carl for dora.
demarche import -q merged.db "$data/crisis"
demarche actors merged.db -q --merge carl dora
cp -r "$data/crisis" told
chmod -R u+w told
for part in contacts accounts posts hypotheses coverage; do
    sed -E 's/(^|[,;>])dora($|[,;>])/\1carl\2/g' "$data/crisis/$part.csv" \
        >told/$part.csv
done
grep -v '^dora,' "$data/crisis/actors.csv" >told/actors.csv
demarche import -q told.db told
for measure in actors contacts 'frequency --by pair' initiative centrality \
    response 'records --basis approach' rhythm standing reciprocity; do
    for level in actor state; do
        for store in merged told; do
            set -- $measure
            command=$1
            shift
            demarche "$command" $store.db "$@" --level $level -q >$store.csv
        done
        cmp merged.csv told.csv && echo "$measure, $level: $(wc -l <told.csv)"
    done
done

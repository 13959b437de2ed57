demarche import -q crisis.db "$data/crisis"
for kind in actors phases schemes channels topics records; do
    echo "$kind: $(demarche completion values $kind crisis.db | tr '\0' ' ')"
done
demarche completion values queries | tr '\0' '\n' | grep contacts-
demarche completion values actors crisis.db ge | tr '\0' '\n'

demarche import -q crisis.db "$data/crisis"
chmod a-w crisis.db .
before=$(cksum <crisis.db)
demarche completion values schemes crisis.db | tr '\0' '\n'
[ "$before" = "$(cksum <crisis.db)" ] && echo unchanged
ls
chmod u+w .

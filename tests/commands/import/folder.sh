demarche import crisis.db "$data/crisis"
demarche query crisis.db - <<END
SELECT count(*) AS contacts FROM contact
END
